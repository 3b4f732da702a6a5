/**
 * The rules of a run chart: which patterns of figures in time chance alone rarely makes. They are those of Anhøj and Olesen (2014),
 * “Run charts revisited”: a run on one side of the centre line that is longer, or a line that crosses it less often, than
 * chance leaves room for. What chance leaves room for is in `chance.ts` and `baseline-limits.ts`. The rule about trends finds next to
 * nothing, as the same study shows; it is therefore asked for by itself, and its finds are hints.
 */
import type { Untested } from '../model/series.ts';
import { limitsOfBaseline } from './baseline-limits.ts';
import { type Chance, fewestCrossings, type Limits, limitsOfAll, longestRun } from './chance.ts';

/** Fewer points than these off the centre line are not tested: a pattern among them tells nothing. */
export const LEAST_POINTS = 10;
/** A baseline has a centre line of its own only where so many of its points lie off it, and so many of each three. */
const LEAST_OF_BASELINE = 8;
const TREND = 5;

export interface RunChartOptions {
  /** How many of the first points are the baseline; the centre line is then theirs alone. Missing or 0: all points. */
  baseline?: number;
  /** The middle of these figures; the median, where nothing is said. */
  middle?: (values: readonly number[], baseline: number) => number;
  /** Values beyond which no figure can lie, such as 0 events and 100%. */
  ends?: readonly number[];
  /** Look for trends too. */
  trend?: boolean;
  /** Which way is good. */
  better?: 'higher' | 'lower';
}

/** A signal among values: places in their order, both included. `stoodAt`: the value with which it first stood. */
export interface Found {
  kind: 'long-run' | 'few-crossings' | 'trend';
  from: number;
  to: number;
  direction?: 'up' | 'down';
  better?: boolean;
  found: number;
  limit: number;
  stoodAt: number;
}

export interface RunChart {
  /** Missing where there is no point. `from` and `to` are the points that it was taken from, both included. */
  centre?: { value: number; from: number; to: number; ofBaseline: boolean };
  /** Why no signals are looked for. */
  untested?: Untested;
  /** How often chance alone would give such a chart any signal, 0 to 1; missing where none are looked for. */
  chance?: number;
  /** In the order in which they begin. */
  signals: Found[];
}

/**
 * Works a run chart out.
 * @param values in the order of time
 */
export function runChart(values: readonly number[], options: RunChartOptions = {}): RunChart {
  const { trend, better } = options;
  const worked = verdict(values, options);
  if (!worked) return { untested: 'few', signals: [] };
  const { centre, untested, limits } = worked;
  if (untested) return { centre, untested, signals: [] };
  const signals = [
    ...worked.signals().map((signal) => ({ ...signal, stoodAt: firstStood(signal, values, options) })),
    ...(trend ? trends(values) : []),
  ].map((signal): Found => {
    // Where the figures began, nothing had become better or worse yet.
    if (!better || !signal.direction || signal.from === 0) return signal;
    return { ...signal, better: (signal.direction === 'up') === (better === 'higher') };
  });
  return {
    centre,
    ...(limits && { chance: limits().chance }),
    signals: signals.toSorted((one, two) => one.from - two.from),
  };
}

type Standing = Omit<Found, 'stoodAt' | 'better'>;

interface Verdict {
  centre: NonNullable<RunChart['centre']>;
  untested?: Untested;
  /** How far chance goes here. */
  limits?: () => Chance;
  /** What stands by the plain limits, which are had soon and are never wider, and what does by those of this chart. */
  perhaps: Standing[];
  signals: () => Standing[];
}

/** What the rules say of these values as they stand, without what came when. */
function verdict(
  values: readonly number[],
  { baseline = 0, middle = medianOf, ends = [] }: RunChartOptions,
): Verdict | undefined {
  if (values.length === 0) return undefined;
  const frozen = baseline < values.length ? sidesOfBaseline(values.slice(0, baseline), middle, ends) : undefined;
  const to = (frozen ? baseline : values.length) - 1;
  const value = frozen?.value ?? middle(values, 0);
  const centre = { value, from: 0, to, ofBaseline: frozen !== undefined };
  const runs = runsOf(values, value);
  const [above, below] = sides(runs);
  const useful = above + below;
  const untested = untestedFor(values, useful, ends);
  if (untested) return { centre, untested, perhaps: [], signals: () => [] };
  const limits = () => (frozen ? limitsOfBaseline(frozen.above, frozen.below, useful) : limitsOfAll(above, below));
  const plain = { longest: longestRun(useful), crossings: frozen ? 0 : fewestCrossings(useful) };
  const perhaps = standing(runs, values, plain, frozen);
  return {
    centre,
    limits,
    perhaps,
    signals: () => (perhaps.length === 0 ? [] : standing(runs, values, limits(), frozen)),
  };
}

function standing(
  runs: readonly Run[],
  values: readonly number[],
  limits: Limits,
  frozen: Frozen | undefined,
): Standing[] {
  const long = runs.filter((run) => run.count > limits.longest && (!frozen || isClear(run, values, frozen)));
  return [...long.map((run) => longRun(run, limits)), ...crossings(runs, values.length, limits)];
}

/** Why these values cannot be tested. */
function untestedFor(values: readonly number[], useful: number, ends: readonly number[]): Untested | undefined {
  if (values.length < LEAST_POINTS) return 'few';
  if (ends.some((end) => 2 * values.filter((value) => value === end).length >= values.length)) return 'at-end';
  if (2 * useful <= values.length) return 'on-centre';
  return useful < LEAST_POINTS ? 'few' : undefined;
}

interface Frozen {
  value: number;
  /** How many points of the baseline lie above its centre line, and how many below. */
  above: number;
  below: number;
  /** The middle of its points above, and of those below. */
  upper: number;
  lower: number;
}

/** The centre line of a baseline; undefined where it has too few points off it to show how far they reach. */
function sidesOfBaseline(
  values: readonly number[],
  middle: NonNullable<RunChartOptions['middle']>,
  ends: readonly number[],
): Frozen | undefined {
  if (values.length < LEAST_POINTS) return undefined;
  const value = middle(values, values.length);
  const above = values.filter((each) => each > value);
  const below = values.filter((each) => each < value);
  const useful = above.length + below.length;
  const isEven = useful >= LEAST_OF_BASELINE && 3 * useful >= 2 * values.length;
  if (!isEven || above.length === 0 || below.length === 0 || untestedFor(values, values.length, ends)) return undefined;
  return { value, above: above.length, below: below.length, upper: medianOf(above), lower: medianOf(below) };
}

/**
 * Half of a run's points or more have to lie clearly off the line of a baseline: two thirds of the way or more to the middle of the
 * baseline's points on that side. A line that lies a little high or low makes long runs near it; this tells them from those of
 * figures that have moved.
 */
function isClear({ side, from, to }: Run, values: readonly number[], frozen: Frozen): boolean {
  const among = values.slice(from, to + 1).filter((each) => each !== frozen.value);
  const far = farFrom(frozen.value, side > 0 ? frozen.upper : frozen.lower);
  const clear = among.filter((each) => (side > 0 ? each >= far : each <= far));
  return 2 * clear.length >= among.length;
}

/** How far off the line of a baseline a point lies clearly. */
export function farFrom(centre: number, middle: number): number {
  return centre + (2 / 3) * (middle - centre);
}

/**
 * The first value with which a signal stood: had the values ended there, with the centre line of that time, there would have been a
 * signal of this kind and direction that shares a point with it.
 */
function firstStood(signal: Standing, values: readonly number[], options: RunChartOptions): number {
  for (let count = Math.max(LEAST_POINTS, signal.from + 1); count < values.length; count++) {
    const then = verdict(values.slice(0, count), options);
    const isSame = ({ kind, direction, to }: Standing) =>
      kind === signal.kind && direction === signal.direction && to >= signal.from;
    if (then?.perhaps.some(isSame) && then.signals().some(isSame)) return count - 1;
  }
  return values.length - 1;
}

/** The middle value; of an even number of values the middle between the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  if (sorted.length % 2 === 1) return upper;
  const lower = sorted[half - 1] ?? Number.NaN;
  // Halved first: two large values could add up to more than a number can hold.
  return lower === upper ? upper : lower / 2 + upper / 2;
}

interface Run {
  side: number;
  from: number;
  to: number;
  count: number;
}

/** The runs of points on one side of the centre line, points on it left out. */
function runsOf(values: readonly number[], centre: number): Run[] {
  const runs: Run[] = [];
  values.forEach((value, n) => {
    const side = Math.sign(value - centre);
    if (side === 0) return;
    const last = runs.at(-1);
    if (last?.side === side) {
      last.to = n;
      last.count++;
    } else runs.push({ side, from: n, to: n, count: 1 });
  });
  return runs;
}

function sides(runs: readonly Run[]): [above: number, below: number] {
  const points = (side: number) => runs.reduce((sum, run) => sum + (run.side === side ? run.count : 0), 0);
  return [points(1), points(-1)];
}

function longRun({ side, from, to, count }: Run, { longest }: Limits): Standing {
  return { kind: 'long-run', from, to, direction: side > 0 ? 'up' : 'down', found: count, limit: longest };
}

function crossings(runs: readonly Run[], count: number, limits: Limits): Standing[] {
  const found = runs.length - 1;
  if (found >= limits.crossings) return [];
  return [{ kind: 'few-crossings', from: 0, to: count - 1, found, limit: limits.crossings }];
}

/** Five or more points in a row that all go up, or all go down; of equal neighbours only the first counts. */
function trends(values: readonly number[]): Found[] {
  const found: Found[] = [];
  let from = 0;
  let to = 0;
  let count = 1;
  let direction = 0;
  let stoodAt = 0;
  const finish = () => {
    if (count < TREND) return;
    found.push({
      kind: 'trend',
      from,
      to,
      direction: direction > 0 ? 'up' : 'down',
      found: count,
      limit: TREND - 1,
      stoodAt,
    });
  };
  values.forEach((value, n) => {
    if (n === 0) return;
    const step = Math.sign(value - (values[n - 1] ?? value));
    if (step === 0) return;
    if (step === direction) count++;
    else {
      finish();
      direction = step;
      // The point at which the way turns belongs to both; equal ones before this step count as one.
      from = firstEqual(values, n - 1);
      count = 2;
    }
    to = n;
    if (count === TREND) stoodAt = n;
  });
  finish();
  return found;
}

/** The first of the equal values that end at a place. */
function firstEqual(values: readonly number[], at: number): number {
  let first = at;
  while (first > 0 && values[first - 1] === values[at]) first--;
  return first;
}
