/** Rules about what an aim says: how much, by when, for whom, and how one would know. 3, 4, 5 and 31. */
import { absoluteIn, groupIn } from '../model/aim-words.ts';
import type { Aim, Figure, Measure } from '../model/model.ts';
import { statedTarget, suits } from '../model/stated-target.ts';
import { quoted } from '../words/phrases.ts';
import { mayHave, standing } from '../world/standing.ts';
import { quote } from './edits.ts';
import { addInside, addProperty, BLANK, measureStub } from './fixes.ts';
import { amountIn, datesIn } from './plain-words.ts';
import type { Context, Fix, RawProblem, Rule } from './rule.ts';
import { PLACEHOLDER } from './wording.ts';

export const aimRules: Rule[] = [
  {
    id: 'aim-no-target',
    number: 3,
    severity: 'warning',
    drafts: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'An aim without “how much”',
    explanation:
      'An aim says how much will be better. With a number, and a measure that has the number as its target, everybody can see whether the aim comes nearer.',
    howToFix: 'Put the number in the aim’s words, and give its outcome measure a target with that number.',
    source: 'IHI; NHS Lothian; Healthcare Improvement Scotland (STAN aims); Gomez et al., Starting a Network',
    bad: `aim Pass "More of our ninth graders pass algebra by June 2028" {
  by 2028-06
  outcome measure PassRate "Ninth graders who pass algebra"
}
`,
    good: `aim Pass "By June 2028, 85% of our ninth graders pass algebra" {
  by 2028-06
  outcome measure PassRate "Ninth graders who pass algebra" {
    target 85% by 2028-06
  }
}
`,
    *check(context) {
      for (const aim of standing(context, 'aim')) {
        if (measuresInDoubt(aim, context)) continue;
        if (targetsOf(aim, context, true).some(isSaid)) continue;
        const amount = howMuchIn(aim);
        if (amount === undefined) {
          const message =
            'This aim does not say how much. Some is not a number. Put the number in its words, and add an outcome measure with that target, for example ‘target 80% by 2028-06’.';
          yield about(aim, message);
        } else {
          const message = `The words say ${stated(amount)}. Add a measure with that target, so that it can be followed.`;
          yield { ...about(aim, message), severity: 'information', fixes: () => withTarget(aim, context) };
        }
      }
    },
  },
  {
    id: 'aim-no-deadline',
    number: 4,
    severity: 'warning',
    drafts: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'An aim without “by when”',
    explanation:
      'An aim says by when it will be reached. With a date, people know how fast to move, and a network knows when to look back.',
    howToFix: 'Write ‘by’ and a date inside the aim’s braces. A date that is not known yet stands in quotation marks.',
    source: 'IHI; NHS Lothian; Healthcare Improvement Scotland (STAN aims); Gomez et al., Starting a Network',
    bad: 'aim Pass "85% of our ninth graders pass algebra, soon"\n',
    good: 'aim Pass "85% of our ninth graders pass algebra" {\n  by 2028-06\n}\n',
    *check(context) {
      for (const aim of standing(context, 'aim')) {
        if (aim.by || measuresInDoubt(aim, context)) continue;
        if (targetsOf(aim, context, false).some((target) => target.date)) continue;
        const written = statedTarget(aim.title ?? '').date;
        const date = dateIn(aim);
        const fixes = () => addProperty(context, aim, 'Add ‘by’ and the date', `by ${written ?? BLANK}`);
        if (date === undefined) {
          const message =
            'This aim does not say by when. Soon is not a time. Add the date inside its braces, for example ‘by 2028-06’.';
          yield { ...about(aim, message), fixes };
        } else {
          const line = written === undefined ? '‘by’ and the date' : `‘by ${written}’`;
          const message = `The words say ${quoted(date.text)}. Add ${line} inside the braces, so that it can be followed.`;
          yield { ...about(aim, message), severity: 'information', fixes };
        }
      }
    },
  },
  {
    id: 'aim-unmeasured',
    number: 5,
    severity: 'warning',
    drafts: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'An aim without an outcome measure',
    explanation: 'Without an outcome measure nobody can tell whether all the work brings the aim nearer.',
    howToFix: 'Put an outcome measure inside the aim’s braces, or name one there with ‘measured by’.',
    source: 'CMS HCIA (at least one measure for each aim and primary driver); NHS Lothian (aim to outcome measure)',
    bad: 'aim Pass "By June 2028, 85% of our ninth graders pass algebra" {\n  by 2028-06\n}\n',
    good: `aim Pass "By June 2028, 85% of our ninth graders pass algebra" {
  by 2028-06
  outcome measure PassRate "Ninth graders who pass algebra"
}
`,
    *check(context) {
      for (const aim of standing(context, 'aim')) {
        if (measuresInDoubt(aim, context) || outcomeMeasures(aim, context).length > 0) continue;
        const message = `Nothing measures this aim. Add an outcome measure inside its braces, for example ‘outcome measure "What you will count"’.`;
        const fixes = () => addInside(context, aim, 'Add an outcome measure', ...measureStub('outcome'));
        yield { ...about(aim, message), fixes };
      }
    },
  },
  {
    id: 'aim-no-population',
    number: 31,
    severity: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'An aim without “for whom”',
    explanation:
      'An aim says whose life gets better. Without that, two people may count different students, and nobody sees who is left out.',
    howToFix: 'Write ‘for’ and the group inside the aim’s braces, or name the group in its words.',
    source: 'IHI; New Visions for Public Schools; McREL',
    bad: 'aim Grow "Reading improves by 20% by June 2028" {\n  by 2028-06\n}\n',
    good: 'aim Grow "Reading improves by 20% by June 2028" {\n  for "students in grades 3 to 5"\n  by 2028-06\n}\n',
    *check(context) {
      for (const aim of standing(context, 'aim')) {
        if (aim.for !== undefined || !aim.title?.trim() || mayHave(aim, context, 'for')) continue;
        if (groupIn(aim.title) !== 'none') continue;
        const message =
          'For whom? This aim names no group. Add it inside the braces, for example ‘for "all students in grade 9"’.';
        yield {
          ...about(aim, message),
          fixes: () => addProperty(context, aim, 'Add ‘for’ and the group', `for ${BLANK}`),
        };
      }
    },
  },
];

/** The outcome measures of an aim; a measure whose family nobody wrote may be one. */
export function outcomeMeasures(aim: Aim, { world }: Context): Measure[] {
  return [...(world.measures.get(aim.key) ?? [])].filter(({ family }) => family === undefined || family === 'outcome');
}

/** True when a mistake that is told already may hide what the aim's measures say. */
export function measuresInDoubt(aim: Aim, { world }: Context): boolean {
  const measures = [...(world.measures.get(aim.key) ?? [])];
  return [aim, ...measures].some(({ key }) => world.doubtfulMeasures.has(key));
}

/** The targets of an aim's measures. */
function targetsOf(aim: Aim, context: Context, outcomeOnly: boolean): Figure[] {
  const measures = outcomeOnly ? outcomeMeasures(aim, context) : [...(context.world.measures.get(aim.key) ?? [])];
  return measures.flatMap((measure) => measure.targets);
}

/** Writes the number of an aim's words as the target of its outcome measure, or of a new one; nothing where they leave doubt. */
function withTarget(aim: Aim, context: Context): Fix[] {
  const { amount } = statedTarget(aim.title ?? '');
  if (amount === undefined) return [];
  const target = `target ${amount} by ${dateOf(aim)}`;
  const measure = outcomeMeasures(aim, context).find(({ source }) => source.uri === aim.source.uri);
  if (measure && !suits(amount, measure.unit ?? measure.title ?? '')) return [];
  if (measure) return addProperty(context, measure, `Add ‘${target}’`, target);
  const [first = '', ...rest] = measureStub('outcome');
  return addInside(context, aim, `Add an outcome measure with ‘${target}’`, first, `  ${target}`, ...rest);
}

/** The date of an aim as the language writes it. */
export function dateOf(aim: Aim): string {
  if (!aim.by) return statedTarget(aim.title ?? '').date ?? BLANK;
  return aim.by.start || aim.by.everyYear ? aim.by.text : quote(aim.by.text);
}

/** True for a target that says how much, if only in words; a blank says nothing. */
function isSaid({ amount, words }: Figure): boolean {
  return amount !== undefined || (words !== undefined && !PLACEHOLDER.test(words));
}

/** How much an aim's words say: an amount, or that it is about all or none. */
export function howMuchIn({ title = '' }: Aim): string | undefined {
  const first = amountIn(title) ?? absoluteIn(title);
  const figure = first?.match(/[\p{Nd}.,]*\p{Nd}/u)?.[0];
  const { amount } = statedTarget(title);
  // Of "from 78% to 90%" the second is how much.
  return figure !== undefined && amount !== undefined && !amount.includes(figure) ? amount : first;
}

/** The date that an aim's words name: the one by which it is to be reached, where several are named. */
export function dateIn({ title = '' }: Aim): ReturnType<typeof datesIn>['first'] {
  const { all } = datesIn(title);
  const written = statedTarget(title).date;
  return (all.find((each) => each.date.written === written) ?? all[0])?.date;
}

/** An amount as a message names it: figures bare, words as the author’s. */
export function stated(amount: string): string {
  return /\p{Nd}/u.test(amount) ? amount : quoted(amount);
}

function about(aim: Aim, message: string): RawProblem {
  return { place: aim.source.at, element: aim.key, message };
}
