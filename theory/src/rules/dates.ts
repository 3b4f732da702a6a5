/** Rules about days that cannot be right: steps of a test in the wrong order, and figures of days that have not come. 13 and 16. */
import { endsBefore } from '../model/figures.ts';
import type { DateSpan, Figure, Measure, Pdsa, Place } from '../model/model.ts';
import { type DatedStep, disordersOf, isToCome } from '../model/test-days.ts';
import { list, named, quoted } from '../words/phrases.ts';
import { standing } from '../world/standing.ts';
import { daysBetween } from './days.ts';
import { insertProperty, replaceSpan, replaceWords } from './edits.ts';
import { fixBy } from './fixes.ts';
import type { Context, Fix, RawProblem, Rule } from './rule.ts';

/** Between two steps of one small test lie weeks; what is longer apart is not mended by another year. */
const DAYS_OF_A_TEST = 180;

export const dateRules: Rule[] = [
  {
    id: 'test-dates-out-of-order',
    number: 13,
    severity: 'warning',
    onByDefault: true,
    title: 'A test whose days lie in the wrong order',
    explanation:
      'One plans and predicts, then does, then studies what came out. A prediction that is dated after the test is a memory, and memories agree with what came out; a study before the test is a slip of the pen. Only what surely lies in the wrong order is told: a month may hold a day before or after another.',
    howToFix:
      'Correct the day that is wrong. If a prediction was written down late, allow this and say so; next time, write it before you try.',
    source:
      'Langley et al., The Improvement Guide; Gomez et al., Starting a Network (a written prediction before the Do stage)',
    bad: `change idea ExitTask "One exit task at the end of each lesson" {
  pdsa OneWeek "One class, one week" {
    predict "20 of 26 students hand it in" on 2026-10-12
    do "24 handed it in" on 2026-10-09
  }
}
`,
    good: `change idea ExitTask "One exit task at the end of each lesson" {
  pdsa OneWeek "One class, one week" {
    predict "20 of 26 students hand it in" on 2026-10-02
    do "24 handed it in" on 2026-10-09
  }
}
`,
    *check(context) {
      for (const test of standing(context, 'pdsa')) yield* outOfOrder(test, context);
    },
  },
  {
    id: 'date-in-future',
    number: 16,
    severity: 'warning',
    onByDefault: true,
    title: 'What happened, on a day that has not come',
    explanation:
      'A baseline, a result, what was done and what it showed are things of the past. Dated in the future they are a slip of the pen, or a wish, and a chart would show it as a fact.',
    howToFix: 'Correct the day. What you hope for is a ‘target … by’ a date; what you will try is a ‘plan’.',
    source: 'arithmetic',
    bad: `outcome measure PassRate "Students who pass" {
  result 71% in 2027-06
}
`,
    good: `outcome measure PassRate "Students who pass" {
  result 71% in 2026-06
}
`,
    *check(context) {
      for (const test of standing(context, 'pdsa')) yield* stepsToCome(test, context);
      for (const measure of standing(context, 'measure')) yield* figuresToCome(measure, context);
      for (const owner of [...standing(context, 'measure'), ...standing(context, 'pdsa')]) {
        yield* rowsToCome(owner, context);
      }
      for (const finding of standing(context, 'finding')) {
        const { on } = finding;
        if (!on || !isToCome(on, context.today)) continue;
        yield {
          place: on.source,
          element: finding.key,
          message: `This finding is dated ${on.text}, ${stillToCome(context)}. Correct the day on which it was made.`,
          fixes: () => aYearEarlier(on, () => true, context),
        };
      }
    },
  },
];

/** How messages name a step of a test. */
const STEP_WORDS: Readonly<Record<DatedStep, string>> = {
  plan: 'plan',
  predict: 'prediction',
  do: 'account of the work',
  study: 'study',
};

/** Where several steps lie on the wrong side of one, that one is most likely the mistake, and one message tells it. */
function* outOfOrder(test: Pdsa, context: Context): Iterable<RawProblem> {
  const { today } = context;
  const disorders = disordersOf(test).filter(
    // Of a day that has not come another rule speaks, and it is the one that is wrong.
    ({ first, then }) => ![first, then].some((step) => IN_THE_PAST.has(step) && isToCome(test[step]?.on, today)),
  );
  for (const [then, its] of Map.groupBy(disorders, (each) => each.then)) {
    const firsts = its.map(({ first }) => first);
    const [marked, other] = then === 'study' && firsts.includes('do') ? [then, 'do' as const] : [firsts.at(-1), then];
    const [at, beside] = [marked && test[marked]?.on, test[other]?.on];
    if (!at || !beside) continue;
    yield {
      place: at.source,
      element: test.key,
      message: said(test, firsts, then),
      ...(firsts.every((step) => step === 'plan') && { severity: 'information' as const }),
      related: [{ place: beside.source, message: `The day of ${named(other)} is here` }],
      fixes: () => inOrder(test, firsts, then, context),
    };
  }
}

const IN_THE_PAST = new Set<DatedStep>(['do', 'study']);

function said(test: Pdsa, firsts: readonly DatedStep[], then: DatedStep): string {
  const day = (step: DatedStep) => test[step]?.on?.text ?? '';
  if (firsts.includes('do')) {
    return `What this test showed is dated ${day('study')}, before it was done (‘do’, ${day('do')}). Correct the day that is wrong.`;
  }
  const after = then === 'do' ? `after the test (‘do’, ${day(then)})` : `after what it showed (‘study’, ${day(then)})`;
  const [only, second] = firsts;
  if (second !== undefined) {
    const both = list(
      firsts.map((step) => `${STEP_WORDS[step]} (${day(step)})`),
      'and',
    );
    return `The ${both} of this test are dated ${after}. Correct the day of ${named(then)}, or say in an ‘allow’ that they were written down late.`;
  }
  if (only === 'plan') {
    return `The plan of this test is dated ${day('plan')}, ${after}. Correct the day that is wrong; the day of a plan is the one on which it was made, or for which.`;
  }
  return `This prediction is dated ${day('predict')}, ${after}. What is written afterwards cannot surprise anybody. Correct the day that is wrong; if it was written down late, say so in an ‘allow’.`;
}

/** Another year, as is often slipped in January; the two days exchanged; or the author's word that it was written down late. */
function inOrder(test: Pdsa, firsts: readonly DatedStep[], then: DatedStep, context: Context): Fix[] {
  const years = [...firsts.map((step) => [step, -1] as const), [then, 1] as const].flatMap(([step, by]) => {
    const on = test[step]?.on;
    const moved = on && inOtherYear(on, by);
    if (!moved || (IN_THE_PAST.has(step) && isToCome(moved, context.today))) return [];
    const mended: Pdsa = { ...test, [step]: { ...test[step], on: moved } };
    const isNear = firsts.every((first) => {
      const [one, two] = [mended[first]?.on?.end, mended[then]?.on?.start];
      return one !== undefined && two !== undefined && daysBetween(one, two) <= DAYS_OF_A_TEST;
    });
    return isNear && disordersOf(mended).length === 0 ? withYear(on, by, context) : [];
  });
  if (firsts.includes('do')) return [...years, ...exchanged(test, context)];
  const late = firsts.includes('predict')
    ? fixBy(context, test.source, 'Say that it was written down late', (text) =>
        insertProperty(text, test.source, 'allow test-dates-out-of-order because "written down late"'),
      )
    : [];
  return [...years, ...late];
}

/** The days of ‘do’ and ‘study’ in each other's place, where all is in order then. */
function exchanged(test: Pdsa, context: Context): Fix[] {
  const { do: done, study } = test;
  if (!done?.on || !study?.on) return [];
  const [one, two] = [done.on, study.on];
  if (disordersOf({ ...test, do: { ...done, on: two }, study: { ...study, on: one } }).length > 0) return [];
  return fixBy(context, one.source, 'Exchange the two days', (text) => {
    const written = ({ source }: DateSpan) => text.slice(source.start, source.end);
    return [...replaceSpan(one.source, written(two)), ...replaceSpan(two.source, written(one))];
  });
}

function* stepsToCome(test: Pdsa, context: Context): Iterable<RawProblem> {
  for (const step of ['do', 'study'] as const) {
    const on = test[step]?.on;
    if (!on || !isToCome(on, context.today)) continue;
    const isRight = (moved: DateSpan) =>
      disordersOf({ ...test, [step]: { ...test[step], on: moved } }).every(
        ({ first, then }) => first !== step && then !== step,
      );
    const what = step === 'do' ? 'What was done' : 'What the test showed';
    const advice =
      step === 'do'
        ? 'Correct the day; what you will try belongs to ‘plan’.'
        : 'Correct the day on which it was studied.';
    yield {
      place: on.source,
      element: test.key,
      message: `${what} is dated ${on.text}, ${stillToCome(context)}. ${advice}`,
      fixes: () => aYearEarlier(on, isRight, context),
    };
  }
}

function* figuresToCome(measure: Measure, context: Context): Iterable<RawProblem> {
  const { baseline, results } = measure;
  for (const [what, figure] of [
    ...(baseline ? [['baseline', baseline] as const] : []),
    ...results.map((result) => ['result', result] as const),
  ]) {
    const { date } = figure;
    if (!date || !isToCome(date, context.today)) continue;
    yield {
      place: date.source,
      element: measure.key,
      message: `This ${what} is dated ${date.text}, ${stillToCome(context)}. ${what === 'result' ? 'A result is what was measured' : 'A baseline is what was measured before the work began'}: correct the date; what you hope for is a ‘target … by’.`,
      fixes: () => aYearEarlier(date, (moved) => !isTaken(moved, figure, measure), context),
    };
  }
}

/** What a data file holds of days that have not come; nothing can be mended here, since the rows stand there. */
function* rowsToCome(owner: Measure | Pdsa, context: Context): Iterable<RawProblem> {
  if (owner.data?.file === undefined) return;
  const lines = context.dataOf(owner).lines ?? [];
  const days = new Set(
    lines
      .flatMap(({ points }) => points.map(({ date }) => date))
      .flatMap((date) => (date.start > context.today ? [date.text] : [])),
  );
  const [first] = days;
  if (first === undefined) return;
  const more = days.size > 1 ? ` and ${days.size - 1} more` : '';
  yield {
    place: owner.data.source,
    element: owner.key,
    message: `${quoted(owner.data.file)} has figures of ${first}${more}, ${stillToCome(context)}. Correct the date there; what you hope for is a ‘target … by’.`,
  };
}

/** True where the measure has another figure of these days from the same place. */
function isTaken(date: DateSpan, figure: Figure, { results }: Measure): boolean {
  return results.some(
    (other) =>
      other !== figure &&
      other.from?.text === figure.from?.text &&
      other.site === figure.site &&
      !endsBefore(other.date, date) &&
      !endsBefore(date, other.date),
  );
}

function stillToCome({ today }: Context): string {
  return `which is still to come (today is ${today})`;
}

/** The year before, where it is in the past and fits what else is known: the slip that is made most often. */
function aYearEarlier(on: DateSpan, isRight: (moved: DateSpan) => boolean, context: Context): Fix[] {
  const moved = inOtherYear(on, -1);
  return moved && !isToCome(moved, context.today) && isRight(moved) ? withYear(on, -1, context) : [];
}

/** The same days some years later; nothing where the text does not say one year, or that year has no such day. */
function inOtherYear(on: DateSpan, by: number): DateSpan | undefined {
  const { start, end, text } = on;
  if (start === undefined || end === undefined || start.slice(0, 4) !== end.slice(0, 4)) return undefined;
  if (text.split(start.slice(0, 4)).length !== 2 || start.endsWith('-02-29')) return undefined;
  const moved = (day: string) => `${Number(day.slice(0, 4)) + by}${day.endsWith('-02-29') ? '-02-28' : day.slice(4)}`;
  return { ...on, start: moved(start), end: moved(end) };
}

function withYear(on: DateSpan, by: number, context: Context): Fix[] {
  const year = on.start?.slice(0, 4) ?? '';
  const other = String(Number(year) + by);
  const place: Place = on.source;
  return fixBy(context, place, `Write ${named(on.text.replace(year, other))}`, (text) =>
    replaceWords(text, place, year, other),
  );
}
