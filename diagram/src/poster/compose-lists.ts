/** What gives way where a page has no room for all: lists are shortened, and at last one line stands in the place of all. */
import type { SidePart } from './side-part.ts';

interface Lists {
  before: readonly SidePart[];
  after: readonly SidePart[];
  rest?(lists: readonly SidePart[]): SidePart;
}

/** However long a list is, more rows than these are never tried. */
const MOST_ROWS = 60;

/** How many rows of each part are shown at most. */
export function rowsOf(parts: readonly SidePart[]): Map<SidePart, number> {
  return new Map(parts.map((part) => [part, Math.min(part.rows, MOST_ROWS)]));
}

/** Lists are shortened, the longest and last first, until a page fits. */
export function shortened<Plan>(
  all: readonly SidePart[],
  full: ReadonlyMap<SidePart, number>,
  tryRows: (rows: ReadonlyMap<SidePart, number>) => Plan[],
): Plan[] {
  const rows = new Map(full);
  for (;;) {
    let longest: SidePart | undefined;
    for (const part of all) {
      const count = rows.get(part) ?? 0;
      const least = part.own || part.stretches ? 1 : 0;
      if (count > least && (!longest || isSooner(part, longest, rows))) longest = part;
    }
    if (!longest) return [];
    const count = rows.get(longest) ?? 0;
    rows.set(longest, count - Math.max(1, Math.floor(count / 8)));
    const plans = tryRows(rows);
    if (plans.length > 0) return regrown(plans, { rows, full }, tryRows);
  }
}

/** What was shortened before something larger gave way may have room again: as many of its rows as fit. */
function regrown<Plan>(
  plans: Plan[],
  { rows, full }: { rows: Map<SidePart, number>; full: ReadonlyMap<SidePart, number> },
  tryRows: (rows: ReadonlyMap<SidePart, number>) => Plan[],
): Plan[] {
  let best = plans;
  for (const [part, most] of full) {
    let [low, high] = [rows.get(part) ?? 0, most];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const found = tryRows(new Map(rows).set(part, middle));
      if (found.length > 0) [best, low] = [found, middle];
      else high = middle - 1;
    }
    rows.set(part, low);
  }
  return best;
}

/** Lists before what the authors wrote, and of lists the longest. */
function isSooner(part: SidePart, other: SidePart, rows: ReadonlyMap<SidePart, number>): boolean {
  if (part.own !== other.own) return other.own;
  return (rows.get(part) ?? 0) >= (rows.get(other) ?? 0);
}

/** With one line in the place of all lists. */
export function withoutLists<Pieces extends Lists>(pieces: Pieces): Pieces | undefined {
  const gone = [...pieces.before, ...pieces.after].filter(({ own }) => !own);
  if (!pieces.rest || gone.length === 0) return undefined;
  const kept = (parts: readonly SidePart[]) => parts.filter(({ own }) => own);
  return { ...pieces, gone, before: kept(pieces.before), after: [...kept(pieces.after), pieces.rest(gone)] };
}
