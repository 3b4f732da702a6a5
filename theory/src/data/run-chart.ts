/**
 * The rules of a run chart: which patterns of figures in time chance alone rarely makes. They come from Perla, Provost and
 * Murray (2011), “The run chart: a simple analytical tool for learning from variation in healthcare processes”, with the
 * warning of Anhøj and Olesen (2014) that the rule about trends finds next to nothing; it is therefore asked for by itself.
 */
import type { Signal as Dated } from '../model/series.ts';

/** A signal of points that have no dates yet. */
type Signal = Omit<Dated, 'stoodOn'>;

/** Fewer points than these are not tested: a pattern among them tells nothing. */
export const LEAST_POINTS = 10;
const TREND = 5;

export interface RunChartOptions {
  /** How many of the first points are the baseline; the median is then theirs alone. Missing or 0: all points. */
  baseline?: number;
  /** Look for trends too. */
  trend?: boolean;
  /** Which way is good. */
  better?: 'higher' | 'lower';
}

interface RunChart {
  /** Missing where there is no point. `from` and `to` are the points that it was taken from, both included. */
  median?: { value: number; from: number; to: number; ofBaseline: boolean };
  /** False for fewer than ten points. */
  tested: boolean;
  /** In the order in which they begin. */
  signals: Signal[];
}

/**
 * Works a run chart out.
 * @param values in the order of time
 */
export function runChart(values: readonly number[], { baseline = 0, trend, better }: RunChartOptions = {}): RunChart {
  if (values.length === 0) return { tested: false, signals: [] };
  const ofBaseline = baseline > 0 && baseline < values.length;
  const to = (ofBaseline ? baseline : values.length) - 1;
  const value = medianOf(values.slice(0, to + 1));
  const median = { value, from: 0, to, ofBaseline };
  if (values.length < LEAST_POINTS) return { median, tested: false, signals: [] };
  // Where the figures began, nothing had become better or worse yet.
  const judged = (signal: Signal): Signal =>
    better && signal.direction && signal.from > 0
      ? { ...signal, better: (signal.direction === 'up') === (better === 'higher') }
      : signal;
  const signals = [
    ...shifts(values, value),
    ...(trend ? trends(values) : []),
    // The table of runs is made for a median that halves the very points it is asked about.
    ...(ofBaseline ? [] : crossings(values, value)),
  ].map(judged);
  return { median, tested: true, signals: signals.toSorted((one, two) => one.from - two.from) };
}

/** The middle value; of an even number of values the middle between the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, two) => one - two);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Runs longer than chance leaves room for; points on the median neither count nor break. */
function shifts(values: readonly number[], median: number): Signal[] {
  const runs = runsOf(values, median);
  const limit = longestRun(runs.reduce((sum, { count }) => sum + count, 0));
  return runs
    .filter(({ count }) => count > limit)
    .map(({ from, to, side, count }) => ({
      ...{ kind: 'long-run', from, to, found: count, limit },
      direction: side > 0 ? 'up' : 'down',
    }));
}

/** The longest run that is no signal, by the number of points that are not on the median. */
export function longestRun(useful: number): number {
  return Math.round(Math.log2(useful)) + 3;
}

interface Run {
  side: number;
  from: number;
  to: number;
  count: number;
}

/** The runs of points on one side of the median, points on it left out. */
function runsOf(values: readonly number[], median: number): Run[] {
  const runs: Run[] = [];
  values.forEach((value, n) => {
    const side = Math.sign(value - median);
    if (side === 0) return;
    const last = runs.at(-1);
    if (last?.side === side) {
      last.to = n;
      last.count++;
    } else runs.push({ side, from: n, to: n, count: 1 });
  });
  return runs;
}

/** Five or more points in a row that all go up, or all go down; of equal neighbours only the first counts. */
function trends(values: readonly number[]): Signal[] {
  const found: Signal[] = [];
  let from = 0;
  let to = 0;
  let count = 1;
  let direction = 0;
  const finish = () => {
    if (count >= TREND)
      found.push({ kind: 'trend', from, to, found: count, limit: TREND - 1, direction: direction > 0 ? 'up' : 'down' });
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

/** Fewer crossings of the median than chance leaves room for. */
function crossings(values: readonly number[], median: number): Signal[] {
  const runs = runsOf(values, median);
  const limit = fewestCrossings(runs.reduce((sum, { count }) => sum + count, 0));
  const found = Math.max(0, runs.length - 1);
  return found < limit ? [{ kind: 'few-crossings', from: 0, to: values.length - 1, found, limit }] : [];
}

/** The fewest crossings that are no signal: the 5% quantile of as many throws of a coin as there are steps between useful points. */
export function fewestCrossings(useful: number): number {
  let chance = 0.5 ** (useful - 1);
  let sum = chance;
  let crossings = 0;
  while (sum < 0.05 && crossings < useful) {
    chance *= (useful - 1 - crossings) / (crossings + 1);
    crossings++;
    sum += chance;
  }
  return crossings;
}
