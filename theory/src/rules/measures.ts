/** Rules about measures and their figures: 14 to 17 and 20. */

import { easierTargets, endsBefore, gain, isShare } from '../model/figures.ts';
import type { Element, Figure, Measure, Place } from '../model/model.ts';
import { called, capital } from '../words/phrases.ts';
import { isOver } from '../world/standing.ts';
import { insertAt, replaceSpan } from './edits.ts';
import { isTold, isYearAlone } from './figures.ts';
import { BLANK, fixBy, instead, nameHere, nearest, tieTo, valueInstead } from './fixes.ts';
import type { Context, Fix, RawProblem, Rule } from './rule.ts';

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
    howToFix: 'Write ‘by’ and the date behind the figure. A date that is not known yet stands in quotation marks.',
    source: 'Martin & Gobstein 2015 (targets for 2017 and 2020)',
    bad: 'outcome measure PassRate "Students who pass" {\n  target 40%\n}\n',
    good: 'outcome measure PassRate "Students who pass" {\n  target 40% by 2028\n}\n',
    *check(context) {
      for (const measure of measuresOf(context)) {
        for (const target of measure.targets) {
          const { amount, date, source } = target;
          if (date || !amount || isYearAlone(target, measure) || isTold(target, context)) continue;
          const message = `Target ${amount.text} has no date. Add one behind it, for example ‘target ${amount.text} by 2028-06’.`;
          const fixes = () =>
            fixBy(context, source, 'Add ‘by’ and a date', () => insertAt(source.uri, source.end, ` by ${BLANK}`));
          yield { place: source, element: measure.key, message, fixes };
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
    howToFix: 'Correct the direction, or the figure that is wrong.',
    source: 'Martin & Gobstein 2015; arithmetic',
    bad: `outcome measure Absence "Days of absence" {
  higher is better
  baseline 9 in 2026
  target 5 by 2028
}
`,
    good: `outcome measure Absence "Days of absence" {
  lower is better
  baseline 9 in 2026
  target 5 by 2028
}
`,
    *check(context) {
      for (const measure of measuresOf(context)) {
        for (const target of noBetter(measure)) {
          const message = noBetterMessage(measure, target);
          yield {
            place: target.source,
            element: measure.key,
            message,
            fixes: () => madeBetter(context, measure, target),
          };
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
    howToFix: 'Put the figures in the order of their dates, or correct the date that is wrong.',
    source: 'Martin & Gobstein 2015 (interim targets)',
    bad: `outcome measure PassRate "Students who pass" {
  higher is better
  target 80% by 2027
  target 70% by 2028
}
`,
    good: `outcome measure PassRate "Students who pass" {
  higher is better
  target 70% by 2027
  target 80% by 2028
}
`,
    *check(context) {
      for (const measure of measuresOf(context)) yield* outOfOrder(measure, context);
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
    howToFix: 'Correct the figure, or write ‘unit "percent change"’ where it is a change.',
    source: 'Martin & Gobstein 2015 (a target of +100% shows why a change in percent needs a unit of its own)',
    bad: 'outcome measure Growth "Growth in enrolment" {\n  unit "percent"\n  target 110% by 2028\n}\n',
    good: 'outcome measure Growth "Growth in enrolment" {\n  unit "percent change"\n  target 110% by 2028\n}\n',
    *check(context) {
      for (const measure of measuresOf(context)) {
        if (!isShare(measure.unit)) continue;
        for (const { amount } of figures(measure)) {
          if (!amount || amount.change !== undefined || (amount.value >= 0 && amount.value <= 100)) continue;
          const figure = amount.text.includes('%') ? amount.text : `${amount.text}%`;
          const message = `${figure} cannot be right for a share. Correct the figure; or, if it is a change, write ‘unit "percent change"’.`;
          const fixes = () => valueInstead(context, measure, 'unit', '"percent change"');
          yield { place: amount.source, element: measure.key, message, fixes };
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
    howToFix: 'Put it inside the braces of what it measures, or write ‘of’ and the name of that behind its title.',
    source: 'Martin & Gobstein 2015',
    bad: 'primary driver Mentors "Enough mentors"\n\ndriver measure Count "Mentors at work"\n',
    good: 'primary driver Mentors "Enough mentors"\n\ndriver measure Count "Mentors at work" of Mentors\n',
    *check(context) {
      const { world } = context;
      for (const measure of measuresOf(context)) {
        // A common measure belongs to the network that agreed on it.
        if (measure.common || world.used.has(measure.key)) continue;
        if (world.doubtfulMeasures.has(measure.key) || world.doubles.has(measure.key)) continue;
        const message = `This measure is not used. Put it inside the braces of what it measures, or write ‘of’ and the name of that behind its title.`;
        const fixes = () => tieTo(context, measure, whatItMayMeasure(measure, context), 'of');
        yield { place: measure.source.at, element: measure.key, message, fixes };
      }
    },
  },
];

function measuresOf({ theory }: Context): Measure[] {
  return theory.elements.filter((element): element is Measure => element.kind === 'measure');
}

function figures({ baseline, targets, results }: Measure): Figure[] {
  return [...(baseline ? [baseline] : []), ...targets, ...results];
}

/** Targets no better than the baseline. Where all of them are, the direction is the one mistake, and the first is told. */
function noBetter(measure: Measure): Figure[] {
  const gains = measure.targets.map((target) => target.amount && gain(measure, target.amount));
  const worse = measure.targets.filter((_, index) => (gains[index] ?? 1) <= 0);
  const compared = gains.filter((each) => each !== undefined).length;
  return worse.length === compared ? worse.slice(0, 1) : worse;
}

function noBetterMessage(measure: Measure, target: Figure): string {
  const wish = measure.better === 'higher' ? 'rise' : 'fall';
  const other = measure.better === 'higher' ? 'lower' : 'higher';
  const advice = `Check the figure${measure.baseline ? 's' : ''}, or write ‘${other} is better’.`;
  const amount = target.amount;
  if (amount?.change !== undefined || !measure.baseline?.amount) {
    return `Target (${amount?.text}) is ${amount?.value === 0 ? 'no change' : `a ${wish === 'rise' ? 'fall' : 'rise'}`} for a measure you want to ${wish}. ${advice}`;
  }
  const baseline = measure.baseline.amount;
  const how = amount?.value === baseline.value ? 'no better' : 'worse';
  return `Target (${amount?.text}) is ${how} than the baseline (${baseline.text}) for a measure you want to ${wish}. ${advice}`;
}

function* outOfOrder(measure: Measure, context: Context): Iterable<RawProblem> {
  const element = measure.key;
  const told = new Set(noBetter(measure));
  for (const target of measure.targets) {
    if (!endsBefore(target.date, measure.baseline?.date)) continue;
    told.add(target);
    yield {
      place: target.date?.source ?? target.source,
      element,
      severity: 'error',
      fixes: () => exchanged(context, 'Exchange the two dates', target.date, measure.baseline?.date),
      message: `This target is due in ${target.date?.text}, before the baseline was taken (${measure.baseline?.date?.text}). Correct one of the two dates.`,
    };
  }
  for (const { target, earlier } of easierTargets(measure)) {
    if (told.has(target) || told.has(earlier)) continue;
    yield {
      place: target.source,
      element,
      message: `The ${target.date?.text} target (${target.amount?.text}) is easier than the ${earlier.date?.text} target (${earlier.amount?.text}). Targets on the way lead up to the last one: check the figures and the dates of ${called(measure)}.`,
      fixes: () => exchanged(context, 'Exchange the two figures', target.amount, earlier.amount),
      related: [
        {
          place: earlier.source,
          message: `${capital(`the ${earlier.date?.text} target`)} is here`,
        },
      ],
    };
  }
}

/** Turns the direction, where that is the one mistake; the sign of a change; or the two figures. */
function madeBetter(context: Context, measure: Measure, target: Figure): Fix[] {
  const { amount } = target;
  const baseline = measure.baseline?.amount;
  const gains = measure.targets.flatMap((each) => (each.amount ? (gain(measure, each.amount) ?? []) : []));
  const fixes: Fix[] = [];
  const word = `${measure.better} is better`;
  const direction = measure.source.properties.find((property) => property.word === word);
  const other = measure.better === 'higher' ? 'lower is better' : 'higher is better';
  if (direction && gains.every((each) => each < 0)) fixes.push(...instead(direction.place, other));
  if (amount?.change !== undefined && amount.value !== 0) {
    const turned = amount.text.includes('-') ? amount.text.replace('-', '+') : amount.text.replace(/\+?(?=[\d.])/, '-');
    fixes.push(...instead(amount.source, turned));
  } else if (amount && baseline && amount.value !== baseline.value) {
    fixes.push(...exchanged(context, 'Exchange target and baseline', amount, baseline));
  }
  return fixes;
}

/** Two values of one measure in each other's place, as they are written. */
function exchanged(
  context: Context,
  title: string,
  one?: Figure['amount'] | Figure['date'],
  two?: Figure['amount'] | Figure['date'],
): Fix[] {
  if (!one || !two || one.source.uri !== two.source.uri) return [];
  return fixBy(context, one.source, title, (text) => {
    const written = ({ source }: { source: Place }) => text.slice(source.start, source.end);
    return [...replaceSpan(one.source, written(two)), ...replaceSpan(two.source, written(one))];
  });
}

/** What a measure of a family usually measures: the aims, or the nearest drivers and ideas above it. */
function whatItMayMeasure(measure: Measure, context: Context): Element[] {
  const kinds: Element['kind'][] =
    measure.family === 'outcome' || measure.family === 'balancing'
      ? ['aim']
      : measure.family === 'driver'
        ? ['driver']
        : ['idea', 'driver', 'aim'];
  const fits = (other: Element) =>
    kinds.includes(other.kind) && !isOver(other) && nameHere(context, other) !== undefined;
  return nearest(context, measure, kinds.join(), fits);
}
