/** Rules about aims: 3, 4 and 5. */
import type { Aim, Measure, Reading } from '../theory/model.ts';
import { quoted } from './phrases.ts';
import { amountIn, datesIn } from './plain-words.ts';
import type { Context, Remark, Rule } from './rule.ts';

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
    source: 'IHI; NHS Lothian; Healthcare Improvement Scotland (STAN aims); Gomez et al., Starting a Network',
    *check(context) {
      for (const aim of livingAims(context)) {
        if (measuresInDoubt(aim, context)) continue;
        if (targetsOf(aim, context, true).some((target) => target.amount)) continue;
        const amount = amountIn(aim.title ?? '');
        if (amount === undefined) {
          const message =
            'This aim does not say how much. Some is not a number. Put the number in its words, and add an outcome measure with that target, for example ‘target 80% by 2028-06’.';
          yield about(aim, message);
        } else {
          const message = `The words say ${amount}. Add a measure with that target, so that it can be followed.`;
          yield { ...about(aim, message), severity: 'information' };
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
    source: 'IHI; NHS Lothian; Healthcare Improvement Scotland (STAN aims); Gomez et al., Starting a Network',
    *check(context) {
      for (const aim of livingAims(context)) {
        if (aim.by || measuresInDoubt(aim, context)) continue;
        if (targetsOf(aim, context, false).some((target) => target.date)) continue;
        const date = datesIn(aim.title ?? '').first;
        if (date === undefined) {
          const message =
            'This aim does not say by when. Soon is not a time. Add the date inside its braces, for example ‘by 2028-06’.';
          yield about(aim, message);
        } else {
          const line = date.written ? `‘by ${date.written}’` : '‘by’ and the date';
          const message = `The words say ${quoted(date.text)}. Add ${line} inside the braces, so that it can be followed.`;
          yield { ...about(aim, message), severity: 'information' };
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
    source: 'CMS HCIA (at least one measure for each aim and primary driver); NHS Lothian (aim to outcome measure)',
    *check(context) {
      for (const aim of livingAims(context)) {
        if (measuresInDoubt(aim, context) || outcomeMeasures(aim, context).length > 0) continue;
        const message = `Nothing measures this aim. Add an outcome measure inside its braces, for example ‘outcome measure "What you will count"’.`;
        yield about(aim, message);
      }
    },
  },
];

/** Aims that still ask for something: the retired ones and second statements of a name do not. */
function livingAims({ theory, world }: Context): Aim[] {
  return theory.elements.filter(
    (element): element is Aim =>
      element.kind === 'aim' && element.status?.value !== 'retired' && !world.doubles.has(element.key),
  );
}

/** The outcome measures of an aim; a measure whose family nobody wrote may be one. */
function outcomeMeasures(aim: Aim, { world }: Context): Measure[] {
  return [...(world.measures.get(aim.key) ?? [])].filter(({ family }) => family === undefined || family === 'outcome');
}

/** True when a mistake that is told already may hide what the aim's measures say. */
function measuresInDoubt(aim: Aim, { world }: Context): boolean {
  const measures = [...(world.measures.get(aim.key) ?? [])];
  return [aim, ...measures].some(({ key }) => world.doubtfulMeasures.has(key));
}

function targetsOf(aim: Aim, context: Context, outcomeOnly: boolean): Reading[] {
  const measures = outcomeOnly ? outcomeMeasures(aim, context) : [...(context.world.measures.get(aim.key) ?? [])];
  return measures.flatMap((measure) => measure.targets);
}

function about(aim: Aim, message: string): Remark {
  return { place: aim.source.at, element: aim.key, message };
}
