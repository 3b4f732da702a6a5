/** Compares the figures of a measure: which target is better, and which date comes first. */
import type { Amount, DateSpan, Figure, Measure } from './model.ts';

/** True when one span of days ends before the other begins; false where either is not known as days. */
export function endsBefore(one: DateSpan | undefined, two: DateSpan | undefined): boolean {
  return one?.end !== undefined && two?.start !== undefined && one.end < two.start;
}

/**
 * What a target or result comes to in the measure's own unit: a change is added to the baseline. Undefined where that cannot
 * be worked out.
 */
export function levelOf(amount: Amount, baseline: Amount | undefined): number | undefined {
  if (amount.change === undefined) return amount.value;
  if (baseline === undefined) return undefined;
  const level = amount.change === 'points' ? baseline.value + amount.value : baseline.value * (1 + amount.value / 100);
  // 100 less 8% is 92, and not 92.00000000000001.
  return Number(level.toPrecision(12));
}

/** True for "<5" and "at least 30%": the figure itself is not known, only on which side of a limit it lies. */
export function isLimit({ bound }: Amount): boolean {
  return bound !== undefined && bound !== 'about';
}

/** True where the figures of a measure are changes themselves, such as growth in percent: a sign then says no change of them. */
export function countsChanges(unit: string | undefined, baseline: Figure | undefined): boolean {
  const amount = baseline?.amount;
  return CHANGES.test(unit ?? '') || (amount?.percent === true && amount.value < 0);
}

const CHANGES = /change|points?|growth|increase|decrease|reduction|gain|improvement/iu;

/**
 * How much better (above 0) or worse (below 0) a target is than the baseline, in the direction the measure wants; undefined
 * without a direction, or where the two cannot be compared. A change tells its own direction and needs no baseline.
 */
export function gain(measure: Measure, target: Amount): number | undefined {
  const sign = direction(measure);
  if (sign === undefined) return undefined;
  const baseline = measure.baseline?.amount;
  if (target.change !== undefined) {
    // A rise from a level below zero is still a rise only in points; a share of a negative number turns round.
    if (target.change === 'relative' && baseline && baseline.value < 0) return undefined;
    return sign * target.value;
  }
  if (!baseline || !sameScale(measure, baseline, target)) return undefined;
  const more = sign * (target.value - baseline.value);
  // More than 80% is better than 80%, by however little.
  return more === 0 && target.bound === (sign > 0 ? 'more than' : 'less than') ? Number.MIN_VALUE : more;
}

/** Targets that ask for less than a target due before them, each with the one before. */
export function easierTargets(measure: Measure): { target: Figure; earlier: Figure }[] {
  const sign = direction(measure);
  if (sign === undefined) return [];
  const dated = measure.targets
    .filter((target) => target.amount && target.date?.start !== undefined)
    .sort((one, two) => ((one.date?.start ?? '') < (two.date?.start ?? '') ? -1 : 1));
  const easier: { target: Figure; earlier: Figure }[] = [];
  let best: Figure | undefined;
  for (const target of dated) {
    const step = best && difference(measure, best, target);
    if (best && step !== undefined && sign * step < 0) {
      if (endsBefore(best.date, target.date)) easier.push({ target, earlier: best });
    } else {
      best = target;
    }
  }
  return easier;
}

/** How much more the second target asks for than the first, in figures; undefined where they cannot be compared. */
function difference(measure: Measure, one: Figure, two: Figure): number | undefined {
  if (!one.amount || !two.amount) return undefined;
  if (one.amount.change !== undefined && one.amount.change === two.amount.change) {
    return two.amount.value - one.amount.value;
  }
  const baseline = measure.baseline?.amount;
  if (!sameScale(measure, one.amount, two.amount) && !one.amount.change && !two.amount.change) return undefined;
  const first = levelOf(one.amount, baseline);
  const second = levelOf(two.amount, baseline);
  return first === undefined || second === undefined ? undefined : second - first;
}

function direction(measure: Measure): 1 | -1 | undefined {
  if (measure.better === undefined) return undefined;
  return measure.better === 'higher' ? 1 : -1;
}

/** 20% and 20 are the same figure where the unit is percent; elsewhere a share and a count cannot be compared. */
function sameScale(measure: Measure, one: Amount, two: Amount): boolean {
  return one.percent === two.percent || isShare(measure.unit);
}

/** True when a unit counts parts of a hundred, as in "percent" or "% of students"; "percent change" does not. */
export function isShare(unit: string | undefined): boolean {
  if (unit === undefined || CHANGES.test(unit)) return false;
  return /^\s*(?:%|per ?cent(?:age)?(?!\p{L}))/iu.test(unit);
}

/** True for a measure whose figures are percentages, whether or not each carries its sign: by its unit, baseline or targets. */
export function isPercentMeasure({ unit, baseline, targets }: Measure): boolean {
  const amounts = [baseline, ...targets].flatMap((figure) => figure?.amount ?? []);
  return isShare(unit) || amounts.some(({ percent, change }) => percent && change === undefined);
}
