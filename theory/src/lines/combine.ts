/** One line out of those of several groups: their mean, their sum, all of them as one group, or the gap between two. */
import type { Combined, Days, Line, Point } from '../model/series.ts';

/**
 * One line over several groups. Each point says how many of them reported; where others reported than before, it breaks.
 *
 * @param groups the lines of groups
 * @param how `one group`: what was counted over all, of how many over all
 * @param collected how often figures come: those of one week, month, quarter or year are put together
 * @returns undefined where the groups are to be pooled and no point of theirs says how many were counted
 */
export function combined(
  groups: readonly Line[],
  how: Exclude<Combined, 'gap'>,
  collected: string | undefined,
): Line | undefined {
  const percent = groups.some((line) => line.percent);
  const points: Point[] = [];
  const breaks: number[] = [];
  let before: string | undefined;
  for (const [, its] of atOneTime(groups, collected)) {
    const value = figureOver(its, how, percent);
    if (!value) continue;
    const reporters = its.map(({ line }) => line.group).sort();
    const set = JSON.stringify(reporters);
    if (before !== undefined && set !== before) breaks.push(points.length);
    before = set;
    points.push({ ...value, date: dateOf(its, collected), reported: { count: its.length, of: groups.length } });
  }
  if (points.length === 0) return undefined;
  const last = points.at(-1);
  return {
    ...{ combined: how, points, percent, results: [], breaks, gaps: [] },
    ...(last && { latest: { value: last.value, percent, date: last.date } }),
  };
}

/** The first group's figures less the second's, wherever both have one; of percentages, in points of them. */
export function gapOf(one: Line, other: Line, collected: string | undefined): Line {
  const points = [...atOneTime([one, other], collected)].flatMap(([, its]): Point[] => {
    const [first, second] = [one, other].map((line) => its.find((each) => each.line === line)?.point);
    if (!first || !second) return [];
    const value = Number((first.value - second.value).toPrecision(12));
    return [{ value, date: dateOf(its, collected) }];
  });
  const last = points.at(-1);
  return {
    ...{ combined: 'gap', points, percent: false, results: [], breaks: [], gaps: [] },
    ...((one.percent || other.percent) && { ofShares: true }),
    ...(last && { latest: { value: last.value, percent: false, date: last.date } }),
  };
}

interface OfLine {
  line: Line;
  point: Point;
}

/** The points of one time, each line's last of it, earliest first. What the author leaves out counts nowhere. */
function atOneTime(lines: readonly Line[], collected: string | undefined): [string, OfLine[]][] {
  const times = new Map<string, Map<Line, Point>>();
  for (const line of lines) {
    for (const point of line.points) {
      if (point.excluded !== undefined) continue;
      const key = timeOf(point.date, collected);
      const its = times.get(key) ?? new Map<Line, Point>();
      its.set(line, point);
      times.set(key, its);
    }
  }
  return [...times]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, its]) => [key, [...its].map(([line, point]) => ({ line, point }))]);
}

const DAY = 86_400_000;

/** What days belong together where figures come so often; where nobody says how often, the very days. */
function timeOf({ start, end }: Days, collected: string | undefined): string {
  const [year = '', month = ''] = start.split('-');
  if (collected === 'yearly') return end.slice(0, 4) === year ? year : `${year}/${end.slice(0, 4)}`;
  if (collected === 'quarterly') return `${year} ${Math.ceil(Number(month) / 3)}`;
  if (collected === 'monthly') return `${year}-${month}`;
  if (collected !== 'weekly') return `${start} ${end}`;
  // The Monday of the week.
  const day = Date.parse(start);
  return new Date(day - ((new Date(day).getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
}

/** The date of points that were put together: their own where they have one, else from the first to the last day of them. */
function dateOf(its: readonly OfLine[], collected: string | undefined): Days {
  const dates = its.map(({ point }) => point.date);
  const [first] = dates as [Days, ...Days[]];
  if (dates.every(({ start, end }) => start === first.start && end === first.end)) return first;
  const start = dates.reduce((least, date) => (date.start < least ? date.start : least), first.start);
  const end = dates.reduce((most, date) => (date.end > most ? date.end : most), first.end);
  if (collected === 'monthly') {
    const [year = '', month = ''] = start.split('-');
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
    return { text: `${year}-${month}`, start: `${year}-${month}-01`, end: last };
  }
  return { text: start, start, end };
}

/** The common figure, and what was counted over all where that is known; undefined where it cannot be told. */
function figureOver(
  its: readonly OfLine[],
  how: Exclude<Combined, 'gap'>,
  percent: boolean,
): Pick<Point, 'value' | 'counts'> | undefined {
  const values = its.map(({ point }) => point.value);
  const sum = (of: readonly number[]) => Number(of.reduce((all, each) => all + each, 0).toPrecision(12));
  if (how === 'sum') return { value: sum(values) };
  if (how === 'mean') return { value: Number((sum(values) / values.length).toPrecision(12)) };
  const counts = its.map(({ point }) => point.counts);
  if (counts.some((each) => each === undefined)) return undefined;
  const [counted, of] = [sum(counts.map((each) => each?.counted ?? 0)), sum(counts.map((each) => each?.of ?? 0))];
  if (of === 0) return undefined;
  const value = Number(((percent ? 100 : 1) * (counted / of)).toPrecision(12));
  return { value, counts: { counted, of } };
}
