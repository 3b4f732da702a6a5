/**
 * Control limits: between which values figures lie that nothing special has moved, three sigma on either side of the centre line. The
 * formulas are Shewhart's for single figures (xmr), Laney’s (2002) for shares and rates (p′ and u′) and Nelson’s for the days between
 * rare events (t).
 */
import type { Counts, LimitsBy } from '../model/series.ts';

/** How many sigmas of single figures the mean of their moving ranges is: d2 for ranges of two. */
const D2 = 1.128;
/** Moving ranges from so many times their mean on are left out once: 1 + 3·d3/d2. */
const SCREEN = 3.267;
/** To this power the time between events is spread as a normal value, about. */
const POWER = 1 / 3.6;

/** A centre line and one pair of limits for each figure. */
export interface ControlLimits {
  by: LimitsBy;
  centre: number;
  lower: number[];
  upper: number[];
}

/** A figure, and what was counted for it where that is known. */
export interface Figured {
  value: number;
  counts?: Counts;
}

/** Another way of working limits out, as some books and programs have it. */
export interface Convention {
  /** 1.128, where nothing is said. */
  d2?: number;
  /** False: no ranges are left out. */
  isScreened?: boolean;
}

/**
 * xmr: the mean, and 3 times the mean moving range over 1.128.
 * @param base of these figures, which come first, centre and limits are taken: all of them where nothing is said
 * @returns undefined where there are fewer than two figures, or no difference between them
 */
export function xmrLimits(
  values: readonly number[],
  base = values.length,
  convention: Convention = {},
): ControlLimits | undefined {
  const taken = values.slice(0, base);
  const sigma = sigmaOf(taken, convention);
  if (!sigma || !Number.isFinite(sigma)) return undefined;
  const centre = mean(taken);
  return {
    by: 'xmr',
    centre,
    lower: values.map(() => centre - 3 * sigma),
    upper: values.map(() => centre + 3 * sigma),
  };
}

/** Sigma of single figures, from the steps between neighbours; undefined for fewer than two. */
export function sigmaOf(
  values: readonly number[],
  { d2 = D2, isScreened = true }: Convention = {},
): number | undefined {
  if (values.length < 2) return undefined;
  const ranges = values.slice(1).map((value, n) => Math.abs(value - (values[n] ?? value)));
  const all = mean(ranges);
  const kept = isScreened ? ranges.filter((range) => range < SCREEN * all) : ranges;
  return (kept.length > 0 ? mean(kept) : all) / d2;
}

/**
 * p′: the limits of shares that were counted, such as passed of enrolled. Plain p limits hold only where nothing but chance moves the
 * shares; with large numbers they call nearly all of them special. These are wider by how much the shares vary anyway.
 * @returns shares from 0 to 1; undefined where they cannot be worked out
 */
export const shareLimits = (counts: readonly Counts[], base?: number, convention?: Convention) =>
  laneyLimits('p′', counts, base, convention);

/** u′: the same for rates, such as absences for each student, which may be above 1. */
export const rateLimits = (counts: readonly Counts[], base?: number, convention?: Convention) =>
  laneyLimits('u′', counts, base, convention);

function laneyLimits(
  by: 'p′' | 'u′',
  counts: readonly Counts[],
  base = counts.length,
  convention: Convention = {},
): ControlLimits | undefined {
  const taken = counts.slice(0, base);
  const centre = sum(taken.map(({ counted }) => counted)) / sum(taken.map(({ of }) => of));
  const variance = by === 'p′' ? centre * (1 - centre) : centre;
  if (!(variance > 0)) return undefined;
  const sigma = ({ of }: Counts) => Math.sqrt(variance / of);
  const beyond = sigmaOf(
    taken.map((each) => (each.counted / each.of - centre) / sigma(each)),
    convention,
  );
  if (!beyond) return undefined;
  return {
    by,
    centre,
    lower: counts.map((each) => Math.max(0, centre - 3 * sigma(each) * beyond)),
    upper: counts.map((each) => {
      const upper = centre + 3 * sigma(each) * beyond;
      return by === 'p′' ? Math.min(1, upper) : upper;
    }),
  };
}

/**
 * t: the limits of days between events. Their power of 1/3.6 has limits as xmr has them, and these are raised again.
 * @param days above 0
 */
export function daysBetweenLimits(
  days: readonly number[],
  base = days.length,
  convention: Convention = {},
): ControlLimits | undefined {
  if (days.some((each) => !(each > 0))) return undefined;
  const found = xmrLimits(
    days.map((each) => each ** POWER),
    base,
    convention,
  );
  if (!found) return undefined;
  const back = (value: number) => Math.max(0, value) ** (1 / POWER);
  return {
    by: 'days between',
    centre: back(found.centre),
    lower: found.lower.map(back),
    upper: found.upper.map(back),
  };
}

/** What the figures are, as far as the choice of limits asks. */
export interface Kind {
  /** The figures are percentages: their counts are shares. */
  percent: boolean;
  /** The figures are days between events. */
  isDaysBetween?: boolean;
  /** The figures are differences, which no scale ends. */
  isGap?: boolean;
}

/** How limits are chosen: days between events as such, counts by p′ or u′, all else as single figures. */
function limitsBy(points: readonly Figured[], { percent, isDaysBetween }: Kind): LimitsBy {
  if (isDaysBetween && points.every(({ value }) => value > 0)) return 'days between';
  if (points.length > 0 && points.every(({ counts }) => counts && counts.of > 0)) return percent ? 'p′' : 'u′';
  return 'xmr';
}

/**
 * The limits of a chart in its own unit, by the way that `limitsBy` chooses.
 * @param base how many of the first points are the baseline, where that has limits of its own
 */
export function controlLimits(points: readonly Figured[], kind: Kind, base?: number): ControlLimits | undefined {
  const by = limitsBy(points, kind);
  const values = points.map(({ value }) => value);
  if (by === 'days between') return daysBetweenLimits(values, base);
  const unit = kind.percent ? 100 : 1;
  if (by === 'xmr') {
    const found = xmrLimits(values, base);
    if (!found || kind.isGap || !kind.percent) return found;
    // No figure lies beyond the ends of the scale, so no limit does.
    return {
      ...found,
      lower: found.lower.map((each) => Math.max(each, 0)),
      upper: found.upper.map((each) => Math.min(each, unit)),
    };
  }
  const counts = points.flatMap((point) => point.counts ?? []);
  const found = by === 'p′' ? shareLimits(counts, base) : rateLimits(counts, base);
  const times = (value: number) => value * unit;
  return found && { by, centre: times(found.centre), lower: found.lower.map(times), upper: found.upper.map(times) };
}

/** The centre line that goes with the limits, which is there with a single point too. */
export function centreOf(points: readonly Figured[], kind: Kind): number {
  const by = limitsBy(points, kind);
  const values = points.map(({ value }) => value);
  if (by === 'xmr') return mean(values);
  if (by === 'days between') return mean(values.map((value) => value ** POWER)) ** (1 / POWER);
  const counts = points.flatMap((point) => point.counts ?? []);
  const share = sum(counts.map(({ counted }) => counted)) / sum(counts.map(({ of }) => of));
  return kind.percent ? 100 * share : share;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  // Divided first where the sum is more than a number can hold.
  const total = sum(values);
  return Number.isFinite(total) ? total / values.length : sum(values.map((value) => value / values.length));
}
