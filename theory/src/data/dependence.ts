/** Whether figures in time stand by themselves, as the rules of a chart assume. */
import type { ChartPart, Point } from '../model/series.ts';

/** From this correlation of neighbours on, the rules no longer mean what they say. */
const NEIGHBOURS = 0.3;
const MONTHS = 12;
const LEAST_YEARS = 2;

/**
 * Whether neighbouring figures go together, or the same months of each year do; undefined where neither is seen.
 * @param points in the order of time, those that are computed with
 */
export function dependenceOf(points: readonly Point[]): ChartPart['dependence'] {
  if (repeatsByYear(points)) return 'school-year';
  return lagOne(points.map(({ value }) => value)) > NEIGHBOURS ? 'neighbours' : undefined;
}

/** How far a figure goes with the one before: the correlation at lag one, −1 to 1; 0 where all are equal. */
export function lagOne(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value / values.length, 0);
  const off = values.map((value) => value - middle);
  const all = off.reduce((sum, each) => sum + each * each, 0);
  const together = off.slice(1).reduce((sum, each, n) => sum + each * (off[n] ?? 0), 0);
  return all > 0 && Number.isFinite(all) ? together / all : 0;
}

/**
 * Whether a year looks like the one before. Each month is set against the same month a year later, both as they differ from the straight
 * line through all figures and from the middle of their own twelve months, so that neither a rise nor a lasting step counts. Asked
 * from two years of monthly figures on (finer ones by their months); told where the correlation is above 0.3 and
 * more than chance gives in one chart of twenty.
 */
function repeatsByYear(points: readonly Point[]): boolean {
  const months = byMonth(points);
  const first = months[0]?.month ?? 0;
  const last = months.at(-1)?.month ?? 0;
  if (last - first + 1 < LEAST_YEARS * MONTHS) return false;
  const rest = withoutLine(months);
  const years = new Map<number, number[]>();
  for (const { month, value } of rest) {
    const year = Math.floor((month - first) / MONTHS);
    years.set(year, [...(years.get(year) ?? []), value]);
  }
  const middles = new Map([...years].map(([year, values]) => [year, mean(values)]));
  const off = new Map(
    rest.map(({ month, value }) => [month, value - (middles.get(Math.floor((month - first) / MONTHS)) ?? 0)]),
  );
  const pairs = [...off].flatMap(([month, one]): [number, number][] => {
    const next = off.get(month + MONTHS);
    return next === undefined ? [] : [[one, next]];
  });
  return pairs.length >= MONTHS && correlation(pairs) > Math.max(NEIGHBOURS, 1.645 / Math.sqrt(pairs.length));
}

interface Month {
  /** Counted from the year 0. */
  month: number;
  value: number;
}

/** The mean of each month; nothing where a figure stands for more than a month. */
function byMonth(points: readonly Point[]): Month[] {
  const months = new Map<number, number[]>();
  for (const { date, value } of points) {
    const month = monthOf(date.start);
    // A week may lie in two months; it counts to the one in which it begins.
    if (monthOf(date.end) > month + 1 || (date.start.endsWith('-01') && monthOf(date.end) > month)) return [];
    months.set(month, [...(months.get(month) ?? []), value]);
  }
  return [...months].map(([month, values]) => ({ month, value: mean(values) }));
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * MONTHS + Number(day.slice(5, 7)) - 1;
}

/** What is left of the figures once the straight line through them is taken away. */
function withoutLine(months: readonly Month[]): Month[] {
  const time = mean(months.map(({ month }) => month));
  const middle = mean(months.map(({ value }) => value));
  const spread = months.reduce((sum, { month }) => sum + (month - time) ** 2, 0);
  const slope = months.reduce((sum, { month, value }) => sum + (month - time) * (value - middle), 0) / spread;
  return months.map(({ month, value }) => ({ month, value: value - middle - slope * (month - time) }));
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const one = mean(pairs.map(([each]) => each));
  const two = mean(pairs.map(([, each]) => each));
  let together = 0;
  let ones = 0;
  let twos = 0;
  for (const [a, b] of pairs) {
    together += (a - one) * (b - two);
    ones += (a - one) ** 2;
    twos += (b - two) ** 2;
  }
  return ones > 0 && twos > 0 ? together / Math.sqrt(ones * twos) : 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}
