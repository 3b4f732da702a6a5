/** Where figures are missing: the drawn line stops there and goes on behind. A missing figure does not end a run. */
import type { Days, Point } from '../model/series.ts';

const DAY = 86_400_000;

/** Of the distances, so many must be alike before one can say that a figure is missing. */
const REGULAR = 2 / 3;
/** From so many periods on a figure is missing; months and quarters are not equally long. */
const MISSING = 1.75;

/**
 * Before which points the line is interrupted: a day of which it is known that its figure is missing lies there, or points that
 * come regularly leave two periods or more out.
 *
 * @param points earliest first
 * @param known days without a figure
 * @returns indices of points, rising
 */
export function gapsBefore(points: readonly Point[], known: readonly Days[] = []): number[] {
  const starts = points.map(({ date }) => Date.parse(date.start) / DAY);
  const isSchoolDays = points.every(({ date }, n) => date.start === date.end && !isWeekend(starts[n] ?? 0));
  const apart = starts.slice(1).map((start, n) => distance(starts[n] ?? 0, start, isSchoolDays));
  const usual = apart.toSorted((one, other) => one - other)[Math.floor(apart.length / 2)] ?? 0;
  const alike = apart.filter((each) => Math.abs(each - usual) <= usual / 4).length;
  const isRegular = apart.length > 1 && usual > 0 && alike >= REGULAR * apart.length;
  return apart.flatMap((each, n) => {
    const [before, after] = [points[n], points[n + 1]];
    const isKnown = known.some(
      ({ start, end }) => before && after && before.date.end < start && end < after.date.start,
    );
    return isKnown || (isRegular && each >= MISSING * usual) ? [n + 1] : [];
  });
}

/** In days; where no figure is of a weekend, weekends are no time. */
function distance(from: number, to: number, isSchoolDays: boolean): number {
  return isSchoolDays && to - from < 7 ? to - from - 2 * Number(weekday(to) < weekday(from)) : to - from;
}

/** Monday is 0. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function isWeekend(day: number): boolean {
  return weekday(day) > 4;
}
