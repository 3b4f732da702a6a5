/** Rules about measures and their figures: 14 to 17 and 20. */
import type { Measure, Reading } from '../theory/model.ts';
import { easierTargets, endsBefore, gain, isShare } from './figures.ts';
import { called, capital } from './phrases.ts';
import type { Context, Remark, Rule } from './rule.ts';

export const measureRules: Rule[] = [
  {
    id: 'target-without-date',
    number: 14,
    severity: 'warning',
    drafts: 'information',
    onByDefault: true,
    title: 'A target without a date',
    explanation:
      'A target says how much by when. Without a date it can be neither reached nor missed, and it cannot be drawn on a chart.',
    source: 'Martin & Gobstein 2015 (targets for 2017 and 2020)',
    *check(context) {
      for (const measure of measuresOf(context)) {
        for (const { amount, date, source } of measure.targets) {
          if (date || !amount) continue;
          const message = `Target ${amount.text} has no date. Add one behind it, for example ‘target ${amount.text} by 2028-06’.`;
          yield { place: source, element: measure.key, message };
        }
      }
    },
  },
  {
    id: 'target-wrong-direction',
    number: 15,
    severity: 'warning',
    onByDefault: true,
    title: 'A target that is no improvement',
    explanation:
      'A measure says whether higher or lower is better. A target that is no better than the baseline usually means that the direction, or one of the two figures, is wrong.',
    source: 'Martin & Gobstein 2015; arithmetic',
    *check(context) {
      for (const measure of measuresOf(context)) {
        for (const target of noBetter(measure)) {
          yield { place: target.source, element: measure.key, message: noBetterMessage(measure, target) };
        }
      }
    },
  },
  {
    id: 'target-dates-out-of-order',
    number: 16,
    severity: 'warning',
    onByDefault: true,
    title: 'Targets whose dates do not fit',
    explanation:
      'Targets on the way lead up to the last one, so a later target asks for more than an earlier one, and none is due before the baseline was taken.',
    source: 'Martin & Gobstein 2015 (interim targets)',
    *check(context) {
      for (const measure of measuresOf(context)) yield* outOfOrder(measure);
    },
  },
  {
    id: 'percent-out-of-range',
    number: 17,
    severity: 'error',
    onByDefault: true,
    title: 'A share below 0% or above 100%',
    explanation:
      'A share of a whole lies between 0% and 100%. A rise of more than 100% is possible, but it is a change: its unit is "percent change".',
    source: 'Martin & Gobstein 2015 (a target of +100% shows why a change in percent needs a unit of its own)',
    *check(context) {
      for (const measure of measuresOf(context)) {
        if (!isShare(measure.unit)) continue;
        for (const { amount } of readings(measure)) {
          if (!amount || amount.change !== undefined || (amount.value >= 0 && amount.value <= 100)) continue;
          const figure = amount.text.includes('%') ? amount.text : `${amount.text}%`;
          const message = `${figure} cannot be right for a share. Correct the figure; or, if it is a change, write ‘unit "percent change"’.`;
          yield { place: amount.source, element: measure.key, message };
        }
      }
    },
  },
  {
    id: 'measure-unlinked',
    number: 20,
    severity: 'warning',
    drafts: 'information',
    onByDefault: true,
    needsWhole: true,
    title: 'A measure of nothing',
    explanation:
      'A measure belongs to the aim, driver or change idea that it follows. One that measures nothing costs work and tells nothing about the theory.',
    source: 'Martin & Gobstein 2015',
    *check(context) {
      const { world } = context;
      for (const measure of measuresOf(context)) {
        if (world.used.has(measure.key) || world.doubtfulMeasures.has(measure.key) || world.doubles.has(measure.key)) {
          continue;
        }
        const message = `This measure is not used. Put it inside the braces of what it measures, or write ‘of’ and the name of that behind its title.`;
        yield { place: measure.source.at, element: measure.key, message };
      }
    },
  },
];

function measuresOf({ theory }: Context): Measure[] {
  return theory.elements.filter((element): element is Measure => element.kind === 'measure');
}

function readings({ baseline, targets, results }: Measure): Reading[] {
  return [...(baseline ? [baseline] : []), ...targets, ...results];
}

/** Targets no better than the baseline. Where all of them are, the direction is the one mistake, and the first is told. */
function noBetter(measure: Measure): Reading[] {
  const gains = measure.targets.map((target) => target.amount && gain(measure, target.amount));
  const worse = measure.targets.filter((_, index) => (gains[index] ?? 1) <= 0);
  const compared = gains.filter((each) => each !== undefined).length;
  return worse.length === compared ? worse.slice(0, 1) : worse;
}

function noBetterMessage(measure: Measure, target: Reading): string {
  const wish = measure.better === 'higher' ? 'rise' : 'fall';
  const other = measure.better === 'higher' ? 'lower' : 'higher';
  const mend = `Check the figure${measure.baseline ? 's' : ''}, or write ‘${other} is better’.`;
  const amount = target.amount;
  if (amount?.change !== undefined || !measure.baseline?.amount) {
    return `Target (${amount?.text}) is ${amount?.value === 0 ? 'no change' : `a ${wish === 'rise' ? 'fall' : 'rise'}`} for a measure you want to ${wish}. ${mend}`;
  }
  const baseline = measure.baseline.amount;
  const how = amount?.value === baseline.value ? 'no better' : 'worse';
  return `Target (${amount?.text}) is ${how} than the baseline (${baseline.text}) for a measure you want to ${wish}. ${mend}`;
}

function* outOfOrder(measure: Measure): Iterable<Remark> {
  const element = measure.key;
  const told = new Set(noBetter(measure));
  for (const target of measure.targets) {
    if (!endsBefore(target.date, measure.baseline?.date)) continue;
    told.add(target);
    yield {
      place: target.date?.source ?? target.source,
      element,
      severity: 'error',
      message: `This target is due in ${target.date?.text}, before the baseline was taken (${measure.baseline?.date?.text}). Correct one of the two dates.`,
    };
  }
  for (const { target, earlier } of easierTargets(measure)) {
    if (told.has(target) || told.has(earlier)) continue;
    yield {
      place: target.source,
      element,
      message: `The ${target.date?.text} target (${target.amount?.text}) is easier than the ${earlier.date?.text} target (${earlier.amount?.text}). Targets on the way lead up to the last one: check the figures and the dates of ${called(measure)}.`,
      related: [{ place: earlier.source, message: `${capital(`the ${earlier.date?.text} target`)} is here` }],
    };
  }
}
