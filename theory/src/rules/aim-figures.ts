/** Rules that hold an aim's words and its figures together: 18 and 19. */

import { isShare, levelOf } from '../model/figures.ts';
import type { Aim, Amount, Figure, Measure } from '../model/model.ts';
import { standing } from '../world/standing.ts';
import { measuresInDoubt } from './aims.ts';
import { replaceWords } from './edits.ts';
import { fixBy, instead } from './fixes.ts';
import { changeIn, figuresIn, type NumberInText } from './plain-words.ts';
import type { Context, Fix, RawProblem, Rule } from './rule.ts';

export const aimFigureRules: Rule[] = [
  {
    id: 'aim-number-disagrees',
    number: 18,
    severity: 'warning',
    onByDefault: true,
    title: 'An aim whose words and target differ',
    explanation:
      'The words of an aim are what people remember, its target is what is followed. Where the two numbers differ, the team works towards two aims.',
    howToFix: 'Write the same number in both places.',
    source: 'reviewers of theories',
    bad: `aim Pass "By June 2028, 40% of our ninth graders pass algebra" {
  by 2028-06
  outcome measure PassRate "Ninth graders who pass" {
    unit "percent"
    target 35% by 2028-06
  }
}
`,
    good: `aim Pass "By June 2028, 35% of our ninth graders pass algebra" {
  by 2028-06
  outcome measure PassRate "Ninth graders who pass" {
    unit "percent"
    target 35% by 2028-06
  }
}
`,
    *check(context) {
      for (const { aim, measures, figures } of aimsWithFigures(context)) {
        if (changesStated(aim, measures, figures).length > 0) continue;
        // A share and a count cannot be compared; the words may hold both, and one that fits is enough.
        const comparable = figures.filter((figure) => measures.some((measure) => isComparable(figure, measure)));
        const first = comparable[0];
        if (!first || figures.some((figure) => measures.some((measure) => fits(figure, measure)))) continue;
        const target = measures
          .filter((measure) => isComparable(first, measure))
          .flatMap(({ targets }) => targets.filter(({ amount }) => amount))
          .at(-1);
        const amount = target?.amount;
        if (!target || !amount) continue;
        yield {
          place: aim.source.title ?? aim.source.at,
          element: aim.key,
          message: `The words say ${first.text}, the target says ${amount.text}. Write the same number in both places.`,
          related: [{ place: target.source, message: 'This is the target' }],
          fixes: () => [...wordsInstead(context, aim, first, bareText(amount, first)), ...amountInstead(amount, first)],
        };
      }
    },
  },
  {
    id: 'percent-change-arithmetic',
    number: 19,
    severity: 'information',
    onByDefault: true,
    title: 'A change in percent that does not fit its figures',
    explanation:
      'A change in percent is counted from the baseline: from 4.9 to 4.3 is 12% less. Readers will work it out, and a figure that does not fit makes them doubt the others.',
    howToFix: 'Write the change that baseline and target give, or correct one of the two.',
    source: 'arithmetic; a published national aim breaks it, so this is information only',
    bad: `aim Absence "Reduce days of absence of our students by 15% by 2028" {
  by 2028
  outcome measure Days "Days of absence for each student" {
    unit "days"
    lower is better
    baseline 4.9 in 2026
    target 4.3 by 2028
  }
}
`,
    good: `aim Absence "Reduce days of absence of our students by 12% by 2028" {
  by 2028
  outcome measure Days "Days of absence for each student" {
    unit "days"
    lower is better
    baseline 4.9 in 2026
    target 4.3 by 2028
  }
}
`,
    *check(context) {
      for (const { aim, measures, figures } of aimsWithFigures(context))
        yield* wrongInWords(context, aim, measures, figures);
      for (const measure of standing(context, 'measure')) yield* wrongInTargets(measure);
    },
  },
];

/** Aims that state a number in figures, and have measures with targets that nothing is in doubt about. */
function aimsWithFigures(context: Context): { aim: Aim; measures: Measure[]; figures: NumberInText[] }[] {
  return standing(context, 'aim').flatMap((aim) => {
    const measures = [...(context.world.measures.get(aim.key) ?? [])];
    if (!measures.some(({ targets }) => targets.some(({ amount }) => amount))) return [];
    const figures = measuresInDoubt(aim, context) ? [] : figuresIn(aim.title ?? '');
    return figures.length === 0 ? [] : [{ aim, measures, figures }];
  });
}

/** Figures of the words that state a change relative to the baseline of a count, with what the measure's figures give. */
function changesStated(aim: Aim, measures: readonly Measure[], figures: readonly NumberInText[]) {
  const stated = figures.find(({ percent, points }) => percent && !points);
  if (!stated || changeIn(aim.title ?? '') === undefined) return [];
  return measures.flatMap((measure) => {
    const changes = isShare(measure.unit) || measure.baseline?.amount?.percent ? [] : changesOf(measure);
    const last = changes.at(-1);
    return last ? [{ stated, measure, changes, last }] : [];
  });
}

/** What each plain target of a measure comes to as a change in percent of the baseline. */
function changesOf({ baseline, targets }: Measure): { target: Figure; percent: number }[] {
  const from = baseline?.amount;
  if (!from || from.value <= 0) return [];
  return targets.flatMap((target) => {
    if (!target.amount || target.amount.change !== undefined || target.amount.percent !== from.percent) return [];
    return [
      {
        target,
        percent: ((target.amount.value - from.value) / from.value) * 100,
      },
    ];
  });
}

function* wrongInWords(
  context: Context,
  aim: Aim,
  measures: readonly Measure[],
  figures: readonly NumberInText[],
): Iterable<RawProblem> {
  const stated = changesStated(aim, measures, figures);
  const fitting = stated.some(({ stated: { value }, changes }) =>
    changes.some(({ percent }) => Math.abs(Math.abs(percent) - value) <= 2),
  );
  const first = stated[0];
  if (!first || fitting || measures.some((measure) => fits(first.stated, measure))) return;
  const { last, measure } = first;
  const computed = `${Math.abs(Math.round(last.percent))}%`;
  yield {
    place: aim.source.title ?? aim.source.at,
    element: aim.key,
    message: `${fromTo(measure, last.target)} is ${computed}, not ${first.stated.text}. Correct the words, or one of the two figures.`,
    related: [{ place: last.target.source, message: 'This is the target' }],
    fixes: () => wordsInstead(context, aim, first.stated, computed),
  };
}

/** A measure that states one target both ways, as a change and as a figure. */
function* wrongInTargets(measure: Measure): Iterable<RawProblem> {
  const plain = changesOf(measure);
  for (const { amount, date, source } of measure.targets) {
    if (amount?.change !== 'relative' || date?.start === undefined) continue;
    const same = plain.find(({ target }) => target.date?.start === date.start && target.date?.end === date.end);
    if (!same || Math.abs(same.percent - amount.value) <= 2) continue;
    const computed = `${same.percent > 0 ? '+' : '-'}${Math.abs(Math.round(same.percent))}%`;
    yield {
      place: source,
      element: measure.key,
      message: `${fromTo(measure, same.target)} is ${computed}, not ${amount.text}. Correct one of the figures.`,
      related: [
        {
          place: same.target.source,
          message: 'The same target stands here as a figure',
        },
      ],
      fixes: () => instead(amount.source, computed),
    };
  }
}

function fromTo({ baseline }: Measure, target: Figure): string {
  return `From ${baseline?.amount?.text} to ${target.amount?.text}`;
}

/** True when a number of the words is the target, the baseline, or the step between them, give or take one. */
function fits({ value }: NumberInText, { baseline, targets }: Measure): boolean {
  const from = baseline?.amount;
  const near = (other: number | undefined) => other !== undefined && Math.abs(Math.abs(other) - value) <= 1;
  if (near(from?.value)) return true;
  return targets.some(({ amount }) => {
    const level = amount && levelOf(amount, from);
    if (near(amount?.value) || near(level)) return true;
    if (level === undefined || !from) return false;
    return near(level - from.value) || (from.value !== 0 && near(((level - from.value) / from.value) * 100));
  });
}

/** A share is compared with shares and with changes that can be worked out, a count with counts. */
function isComparable({ percent }: NumberInText, { unit, baseline, targets }: Measure): boolean {
  return targets.some(({ amount }) => {
    if (!amount) return false;
    const share = amount.percent || amount.change !== undefined || isShare(unit);
    return share === percent || (percent && baseline?.amount !== undefined);
  });
}

/** A target's amount as words have it: without a sign, and in percent where the words are. */
function bareText(amount: Amount, { percent }: NumberInText): string {
  return `${Math.abs(amount.value)}${percent || amount.percent ? '%' : ''}`;
}

function wordsInstead(context: Context, aim: Aim, { text }: NumberInText, by: string): Fix[] {
  return fixBy(context, aim.source, `Write ${by} in the words`, (all) => replaceWords(all, aim.source.title, text, by));
}

function amountInstead(amount: Amount, { value, percent }: NumberInText): Fix[] {
  if (amount.change === 'points') return [];
  const sign = amount.change === undefined ? '' : amount.value < 0 ? '-' : '+';
  const text = `${sign}${value}${percent ? '%' : ''}`;
  return instead(amount.source, text, `Write ${text} in the target`);
}
