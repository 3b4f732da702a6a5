/**
 * The rules of a run chart: which patterns of figures in time chance alone rarely makes. They come from Perla, Provost and
 * Murray (2011), “The run chart: a simple analytical tool for learning from variation in healthcare processes”, with the
 * warning of Anhøj and Olesen (2014) that the rule about trends finds next to nothing; it is therefore asked for by itself.
 */
import type { Signal } from '../model/series.ts';

/** Fewer points than these are not tested: a pattern among them tells nothing. */
export const LEAST_POINTS = 10;
const SHIFT = 6;
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

/** Six or more points in a row on one side; points on the median neither count nor break. */
function shifts(values: readonly number[], median: number): Signal[] {
  return runsOf(values, median)
    .filter(({ count }) => count >= SHIFT)
    .map(({ from, to, side }) => ({ kind: 'shift', from, to, direction: side > 0 ? 'up' : 'down' }));
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
    if (count >= TREND) found.push({ kind: 'trend', from, to, direction: direction > 0 ? 'up' : 'down' });
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

/** Fewer or more runs than chance leaves room for. */
function crossings(values: readonly number[], median: number): Signal[] {
  const runs = runsOf(values, median);
  const useful = runs.reduce((sum, { count }) => sum + count, 0);
  const limits = runLimits(useful);
  if (!limits) return [];
  const [least, most] = limits;
  const found = runs.length;
  if (found >= least && found <= most) return [];
  const kind = found < least ? 'few-runs' : 'many-runs';
  return [{ kind, from: 0, to: values.length - 1, runs: { found, least, most } }];
}

/** By the number of points that are not on the median, from 10 on: the fewest and the most runs that chance leaves room for. */
const LIMITS =
  '3-9 3-10 3-11 4-11 4-12 5-12 5-13 5-13 6-14 6-15 6-16 7-16 7-17 7-17 8-18 8-18 9-19 10-19 10-20 10-20 11-21 11-22 11-23 12-23 12-24 12-24 13-25 13-25 14-26 14-26 15-27 15-27 16-28 16-28 17-29 17-30 17-31 18-31 18-32 19-32 19-33 20-33 20-34 21-34 21-35 22-35 22-36 23-36 23-37 24-38 24-38'
    .split(' ')
    .map((pair) => pair.split('-').map(Number) as [number, number]);

/**
 * The fewest and the most runs that are no signal, about 2.5% of chance on either side: the table that goes with the rules,
 * after Swed and Eisenhart (1943), for 10 to 60 points; beyond it the normal approximation of Wald and Wolfowitz (1940).
 * @returns undefined for fewer than ten points
 */
export function runLimits(useful: number): readonly [least: number, most: number] | undefined {
  if (useful < LEAST_POINTS) return undefined;
  const known = LIMITS[useful - LEAST_POINTS];
  if (known) return known;
  const middle = useful / 2 + 1;
  const spread = 1.96 * Math.sqrt((useful * (useful - 2)) / (4 * (useful - 1)));
  return [Math.ceil(middle - spread), Math.floor(middle + spread)];
}
