/**
 * Leaves small groups out, so that nobody can be known by a figure, nor by subtracting figures from one another: the practice
 * of statistical offices, a least number and a second group where one alone would be missing.
 */
import type { Line, Point } from '../model/series.ts';

/**
 * The lines without the points that were counted over fewer than so many. Where a line over all groups stands beside them,
 * a second group is left out of a day on which the hidden ones come to less than that by themselves.
 *
 * @param below the least number that is shown
 * @returns the lines, and how many groups lack figures
 */
export function hidden(lines: readonly Line[], below: number): { lines: Line[]; groups: number } {
  const isSmall = ({ counts }: Point) => counts !== undefined && counts.of < below;
  const groups = lines.filter(({ group }) => group !== undefined);
  const whole = lines.filter(({ group }) => group === undefined);
  const away = new Map<Line, Set<Point>>(lines.map((line) => [line, new Set(allPoints(line).filter(isSmall))]));
  for (const line of whole) for (const total of allPoints(line)) guard(total, groups, away, below);
  const lacking = groups.filter((line) => (away.get(line)?.size ?? 0) > 0);
  return { lines: lines.map((line) => without(line, away.get(line) ?? new Set())), groups: lacking.length };
}

function allPoints({ points, results }: Line): Point[] {
  return [...points, ...results];
}

/** Hides further groups of a day, the smallest first, until what a total gives away is no small group. */
function guard(total: Point, groups: readonly Line[], away: ReadonlyMap<Line, Set<Point>>, below: number): void {
  const its = groups.flatMap((line) => {
    const point = allPoints(line).find(({ date }) => date.start === total.date.start && date.end === total.date.end);
    return point ? [{ line, point }] : [];
  });
  const isAway = ({ line, point }: (typeof its)[number]) => away.get(line)?.has(point) ?? false;
  const gone = its.filter(isAway);
  if (gone.length === 0) return;
  const left = its
    .filter((each) => !isAway(each))
    .sort((one, other) => (one.point.counts?.of ?? Infinity) - (other.point.counts?.of ?? Infinity));
  let sum = gone.reduce((all, { point }) => all + (point.counts?.of ?? 0), 0);
  let count = gone.length;
  for (const { line, point } of left) {
    if (count > 1 && sum >= below) return;
    away.get(line)?.add(point);
    sum += point.counts?.of ?? 0;
    count++;
  }
}

function without(line: Line, away: ReadonlySet<Point>): Line {
  if (away.size === 0) return line;
  const keep = (points: readonly Point[]) => points.filter((point) => !away.has(point));
  const points = keep(line.points);
  const last = points.at(-1);
  const { latest, ...rest } = line;
  const isLatestGone = [...away].some(({ date }) => date.end === latest?.date?.end);
  const now = isLatestGone ? last && { value: last.value, percent: line.percent, date: last.date } : latest;
  return {
    ...rest,
    ...{ points, results: keep(line.results) },
    // What was there is a gap: a line through it would say where it lay.
    gaps: [...line.gaps, ...[...away].map(({ date }) => date)],
    ...(now && { latest: now }),
  };
}
