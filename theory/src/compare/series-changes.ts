/** What differs between two series of figures, point by point. */
import type { Days, FileLine, MeasureFigures, Point, Series } from '../model/series.ts';

/** A point of both series. */
export interface PointPair {
  was: Point;
  now: Point;
}

export interface SeriesDifferences {
  /** Points of days that had none, earliest first. */
  added: Point[];
  gone: Point[];
  /** Another value at the same days. */
  changed: PointPair[];
  /** The same value, of which other days are said: a month, and then one of its days. */
  redated: PointPair[];
  /** Other values though the cells say what they said: the file as a whole is read in another way. */
  reread: { was: string; pair: PointPair }[];
  /** Other words beside the figure of the same days. */
  notes: PointPair[];
}

/** The figures of one line, as the file writes them. */
export interface Figures extends Partial<Pick<FileLine, 'cells' | 'unreadDays'>>, Pick<MeasureFigures, 'undated'> {
  series?: Series;
}

interface Read {
  point: Point;
  cell: string | undefined;
}

/**
 * Compares two series by their days. Several points of the same days are told apart by their values, else by their order.
 * Nothing is said of days whose figure cannot be read on the other side; where a line there, and here none, has no date that can be read,
 * it may be of any.
 */
export function seriesDifferences(before: Figures, after: Figures): SeriesDifferences {
  const found: SeriesDifferences = { added: [], gone: [], changed: [], redated: [], reread: [], notes: [] };
  const [older, newer] = [byDays(before), byDays(after)];
  const gone: Read[] = [];
  const added: Read[] = [];
  const pair = (was: Read, now: Read) => {
    const both = { was: was.point, now: now.point };
    if ((was.point.note ?? '') !== (now.point.note ?? '')) found.notes.push(both);
    if (was.point.value === now.point.value) {
      if (keyOf(was.point.date) !== keyOf(now.point.date)) found.redated.push(both);
    } else if (was.cell !== undefined && was.cell === now.cell) found.reread.push({ was: was.cell, pair: both });
    else found.changed.push(both);
  };
  for (const key of new Set([...older.keys(), ...newer.keys()])) {
    const { pairs, onlyOne, onlyTwo } = pairUp(older.get(key) ?? [], newer.get(key) ?? []);
    for (const [was, now] of pairs) pair(was, now);
    gone.push(...onlyOne);
    added.push(...onlyTwo);
  }
  const dated = datedAnew(gone, added);
  for (const [was, now] of dated) pair(was, now);
  const done = new Set(dated.flat());
  const [unreadBefore, unreadAfter] = [before, after].map(
    ({ unreadDays = [] }) => new Set(unreadDays.map((days) => keyOf(days))),
  );
  const left = (reads: readonly Read[], unread: ReadonlySet<string> | undefined) =>
    reads.filter((read) => !done.has(read) && !unread?.has(keyOf(read.point.date))).map(({ point }) => point);
  found.gone = isUndated(after, before) ? [] : left(gone, unreadAfter).sort(inTime);
  found.added = isUndated(before, after) ? [] : left(added, unreadBefore).sort(inTime);
  found.changed.sort((one, two) => inTime(one.now, two.now));
  found.redated.sort((one, two) => inTime(one.now, two.now));
  found.notes.sort((one, two) => inTime(one.now, two.now));
  return found;
}

/** True where a line has no date that can be read, unless the other series has the same line, such as a total. */
export function isUndated({ undated = [] }: Figures, other: Figures): boolean {
  return undated.some((each) => !other.undated?.includes(each));
}

function byDays({ series, cells = [] }: Figures): Map<string, Read[]> {
  const reads = (series?.points ?? []).map((point, n): Read => ({ point, cell: cells[n] }));
  return Map.groupBy(reads, ({ point }) => keyOf(point.date));
}

function keyOf({ start, end }: Days): string {
  return `${start} ${end}`;
}

/** Points of the same days: those of the same value first, with the same words beside them if there are such; then in order. */
function pairUp(older: readonly Read[], newer: readonly Read[]) {
  let [onlyOne, onlyTwo] = [[...older], [...newer]];
  const pairs: [Read, Read][] = [];
  const by = (isSame: (one: Point, two: Point) => boolean) => {
    for (const one of onlyOne) {
      const two = onlyTwo.find((each) => isSame(one.point, each.point));
      if (!two) continue;
      pairs.push([one, two]);
      onlyOne = onlyOne.filter((each) => each !== one);
      onlyTwo = onlyTwo.filter((each) => each !== two);
    }
  };
  by((one, two) => one.value === two.value && one.note === two.note);
  by((one, two) => one.value === two.value);
  by(() => true);
  return { pairs, onlyOne, onlyTwo };
}

/** Points whose days lie within those of one point of the other series, and of no further one: the date is said in another way. */
function datedAnew(gone: readonly Read[], added: readonly Read[]): [Read, Read][] {
  const touches = ({ point: { date: one } }: Read, { point: { date: two } }: Read) =>
    (one.start <= two.start && two.end <= one.end) || (two.start <= one.start && one.end <= two.end);
  return gone.flatMap((was): [Read, Read][] => {
    const its = added.filter((now) => touches(was, now));
    const [now] = its;
    if (!now || its.length > 1 || gone.filter((other) => touches(other, now)).length > 1) return [];
    return [[was, now]];
  });
}

function inTime({ date: one }: Point, { date: two }: Point): number {
  return one.start < two.start ? -1 : one.start > two.start ? 1 : one.end < two.end ? -1 : one.end > two.end ? 1 : 0;
}
