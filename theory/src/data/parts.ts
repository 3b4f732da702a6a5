/** From the points of one line to the parts that are worked out by themselves: phases, and what lies between two breaks. */
import type { ChartPart, Level, Point, Signal } from '../model/series.ts';
import { targetDue } from '../model/target-due.ts';
import { centreOf, controlLimits, type Kind, sigmaOf } from './control-limits.ts';
import { dependenceOf } from './dependence.ts';
import { type Found, LEAST_POINTS, runChart } from './run-chart.ts';

/** From a day on the figures are another story: what it is called, and why. */
export interface PhaseStart {
  /** The first day, ISO. */
  from: string;
  name: string;
  because?: string;
}

export interface PartsOptions {
  kind: Kind;
  /** Before which points nothing is told across, since other groups reported. */
  breaks?: readonly number[];
  phases?: readonly PhaseStart[];
  /** The last day of the baseline, ISO. */
  baselineEnd?: string;
  /** Control limits are asked for. */
  limits?: boolean;
  /** Look for trends too; see `runChart`. */
  trend?: boolean;
  better?: 'higher' | 'lower';
}

/**
 * Works the parts of a line out. Points with `excluded` are in a part and nothing is computed with them.
 * @param points earliest first
 */
export function partsOf(points: readonly Point[], options: PartsOptions): ChartPart[] {
  if (points.length === 0) return [];
  const { breaks = [], phases = [] } = options;
  const begun = phases
    .map((phase) => ({ ...phase, at: points.findIndex(({ date }) => date.start >= phase.from) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, two) => one.at - two.at || (one.from < two.from ? -1 : 1));
  const starts = [...new Set([0, ...breaks, ...begun.map(({ at }) => at)])]
    .filter((at) => at < points.length)
    .toSorted((one, two) => one - two);
  return starts.map((from, n) => {
    const phase = begun.findLast(({ at }) => at <= from);
    return {
      ...partOf(points, from, (starts[n + 1] ?? points.length) - 1, options),
      ...(breaks.includes(from) && { isRegrouped: true as const }),
      ...(phase && { name: phase.name }),
      ...(phase?.because !== undefined && { because: phase.because }),
    };
  });
}

function partOf(points: readonly Point[], from: number, to: number, options: PartsOptions): ChartPart {
  const { kind, limits = false, trend = false, better } = options;
  const places = points.flatMap((point, n) => (n >= from && n <= to && point.excluded === undefined ? [n] : []));
  const taken = places.flatMap((n) => points[n] ?? []);
  const values = taken.map(({ value }) => value);
  const { baselineEnd } = options;
  const baseline = baselineEnd === undefined ? 0 : taken.filter(({ date }) => date.end <= baselineEnd).length;
  const { centre, untested, chance, signals } = runChart(values, {
    baseline,
    // What comes first of these values comes first of the points too.
    ...(limits && { middle: (first: readonly number[]) => centreOf(taken.slice(0, first.length), kind) }),
    ends: endsOf(values, kind),
    trend,
    ...(better && { better }),
  });
  const base = centre?.ofBaseline ? baseline : values.length;
  const isTold = values.length >= LEAST_POINTS && untested !== 'at-end';
  const found = limits && isTold ? controlLimits(taken, kind, base) : undefined;
  const far = found
    ? values.flatMap((value, n) => (isOutside(value, found.lower[n], found.upper[n]) ? [n] : []))
    : isTold && untested === undefined && centre
      ? farOff(values, base, centre.value, signals)
      : [];
  const dependence = isTold && untested === undefined ? dependenceOf(taken) : undefined;
  const place = (n: number) => places[n] ?? from;
  return {
    from,
    to,
    ...(centre && {
      centre: { ...centre, of: limits ? 'mean' : 'median', from: place(centre.from), to: place(centre.to) },
    }),
    ...(found && { limits: { by: found.by, ...limitsAtAll(points.slice(from, to + 1), found) } }),
    ...(untested && { untested }),
    ...(chance !== undefined && { chance }),
    signals: signals.map((signal) => placed(signal, place, points)),
    outlying: far.map(place),
    ...(dependence && { dependence }),
  };
}

/** Values that no figure can be beyond. */
function endsOf(values: readonly number[], { percent, isGap, isDaysBetween }: Kind): number[] {
  if (isGap || isDaysBetween || values.some((value) => value < 0)) return [];
  return percent ? [0, 100] : [0];
}

function isOutside(value: number, lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY): boolean {
  return value < lower || value > upper;
}

/** Values further than three sigma from the centre line, each alone: neighbours that lie there too are no single events, nor is a run. */
function farOff(values: readonly number[], base: number, centre: number, signals: readonly Found[]): number[] {
  const sigma = sigmaOf(values.slice(0, base));
  if (!sigma) return [];
  const runs = signals.filter(({ kind }) => kind === 'long-run');
  const side = (value = centre) => (Math.abs(value - centre) > 3 * sigma ? Math.sign(value - centre) : 0);
  return values.flatMap((value, n) => {
    const here = side(value);
    const isAlone = here !== 0 && side(values[n - 1]) !== here && side(values[n + 1]) !== here;
    return isAlone && !runs.some(({ from, to }) => n >= from && n <= to) ? [n] : [];
  });
}

/** Where a point is not computed with, the limits of the one before go on; before the first one those of the first. */
function limitsAtAll(points: readonly Point[], { lower, upper }: { lower: number[]; upper: number[] }) {
  let n = 0;
  const at = points.map(({ excluded }) => (excluded === undefined ? n++ : Math.max(0, n - 1)));
  return { lower: at.map((each) => lower[each] ?? Number.NaN), upper: at.map((each) => upper[each] ?? Number.NaN) };
}

function placed({ stoodAt, ...signal }: Found, place: (n: number) => number, points: readonly Point[]): Signal {
  const stoodOn = points[place(stoodAt)]?.date ?? { text: '', start: '', end: '' };
  return { ...signal, from: place(signal.from), to: place(signal.to), stoodOn };
}

/** What the control limits say of the last point that is computed with; undefined where there are none. */
export function variationOf(
  points: readonly Point[],
  parts: readonly ChartPart[],
  better?: 'higher' | 'lower',
): 'better' | 'worse' | 'high' | 'low' | 'common' | 'look' | undefined {
  const last = lastLimits(points, parts);
  if (!last) return undefined;
  const zones = last.map(({ value, lower, upper, centre }) => {
    const side = Math.sign(value - centre);
    if (value > upper || value < lower) return { side, zone: 'outside' };
    const reach = side > 0 ? upper - centre : centre - lower;
    return { side, zone: Math.abs(value - centre) > (2 / 3) * reach ? 'outer' : 'inner' };
  });
  const [now] = zones;
  if (now?.zone === 'outside') {
    if (!better) return now.side > 0 ? 'high' : 'low';
    return now.side > 0 === (better === 'higher') ? 'better' : 'worse';
  }
  const isLook =
    now?.zone === 'outer' &&
    zones.length === 3 &&
    zones.every(({ side }) => side === now.side) &&
    zones.slice(1).some(({ zone }) => zone === 'outer');
  return isLook ? 'look' : 'common';
}

/**
 * Whether figures within these limits meet the target: the last one that was due at the last point, else the next one. A target on
 * a limit is met by some. Undefined without limits, target or direction.
 */
export function assuranceOf(
  points: readonly Point[],
  parts: readonly ChartPart[],
  targets: readonly Level[],
  better?: 'higher' | 'lower',
): 'always' | 'never' | 'hit or miss' | undefined {
  const [last] = lastLimits(points, parts) ?? [];
  const target = last && targetDue(targets, last.date.end);
  if (!target || !better) return undefined;
  const isHigh = better === 'higher';
  if (target.value > last.upper) return isHigh ? 'never' : 'always';
  if (target.value < last.lower) return isHigh ? 'always' : 'never';
  return 'hit or miss';
}

/** The last three points with limits, the newest first. */
function lastLimits(points: readonly Point[], parts: readonly ChartPart[]) {
  const part = parts.at(-1);
  const { limits, centre } = part ?? {};
  if (!part || !limits || !centre) return undefined;
  return points
    .slice(part.from, part.to + 1)
    .flatMap(({ value, date, excluded }, n) => {
      const [lower, upper] = [limits.lower[n], limits.upper[n]];
      if (excluded !== undefined || lower === undefined || upper === undefined) return [];
      return [{ value, date, lower, upper, centre: centre.value }];
    })
    .slice(-3)
    .reverse();
}
