/** Where figures are missing between others: the drawn line stops there, and runs go on behind. */
import type { Days, Point } from '../model/series.ts';

const DAY = 86_400_000;

/** Steps that differ by no more than this are one rhythm: months have 28 to 31 days. */
const ALIKE = 0.15;
/** So many of the steps have to be alike before a longer one is told from it. */
const MOST = 2 / 3;
const LONG = 1.5;

/**
 * Before which points figures are missing: a day stands there without one, or figures that come in a rhythm have left it out.
 *
 * @param points earliest first
 * @param gaps days that are named without a figure
 * @returns indices of points, rising
 */
export function missingBefore(points: readonly Point[], gaps: readonly Days[]): number[] {
  const starts = points.map(({ date }) => Date.parse(date.start) / DAY);
  const areWeekdays = points.every(({ date }, n) => date.start === date.end && weekday(starts[n] ?? 0) < 5);
  const steps = starts.slice(1).map((start, n) => distance(starts[n] ?? 0, start, areWeekdays));
  const usual = steps.toSorted((one, two) => one - two)[steps.length >> 1] ?? 0;
  const alike = steps.filter((step) => Math.abs(step - usual) <= ALIKE * usual);
  const isRegular = usual > 0 && steps.length > 2 && alike.length >= MOST * steps.length;
  return steps.flatMap((step, n) => {
    const [before, after] = [points[n]?.date, points[n + 1]?.date];
    const isNamed = gaps.some(({ start, end }) => before && after && before.end < start && end < after.start);
    return isNamed || (isRegular && step > LONG * usual) ? [n + 1] : [];
  });
}

/** In days; where no figure is of a weekend, as in schools, weekends are no time. */
function distance(from: number, to: number, areWeekdays: boolean): number {
  return areWeekdays && to - from < 7 && weekday(to) < weekday(from) ? to - from - 2 : to - from;
}

/** Monday is 0. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
