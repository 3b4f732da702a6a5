/** Sets the parts beside a diagram into columns. Lists are shortened, and say so, until all has room. Lengths are points. */
import { type Part, placed } from '../shapes/part.ts';
import type { Letters } from './sheet.ts';
import type { SidePart } from './side-part.ts';

interface Columns {
  count: number;
  /** Of one column. */
  width: number;
  height: number;
  /** Between columns, and between parts below one another. */
  gap: number;
  letters: Letters;
}

export interface Filled {
  part: Part;
  /** Rows of lists that had no room. */
  leftOut: number;
  /** False where even the author's own parts are too long. */
  fits: boolean;
}

/** However long a list is, more rows than these are never tried. */
const MOST_ROWS = 60;

/** Fills columns from left to right and top to bottom. Of the lists, the last and longest are shortened first. */
export function fillColumns(parts: readonly SidePart[], columns: Columns): Filled {
  const rows = parts.map((part) => Math.min(part.rows, MOST_ROWS));
  for (;;) {
    const set = packed(parts, rows, columns);
    const shorter = longestList(parts, rows);
    if (set || shorter === undefined) {
      const leftOut = parts.reduce((sum, part, n) => sum + part.rows - (rows[n] ?? 0), 0);
      return { part: set ?? { items: [], width: 0, height: 0 }, leftOut, fits: set !== undefined };
    }
    const count = rows[shorter] ?? 0;
    rows[shorter] = count - Math.max(1, Math.floor(count / 8));
  }
}

function packed(parts: readonly SidePart[], rows: readonly number[], columns: Columns): Part | undefined {
  const { count, width, height, gap, letters } = columns;
  const items: Part['items'] = [];
  let column = 0;
  let y = 0;
  let lowest = 0;
  for (const [n, part] of parts.entries()) {
    if ((rows[n] ?? 0) === 0) continue;
    const set = part.make({ width, rows: rows[n] ?? 0, letters, stretch: 0.5 });
    if (y > 0 && y + set.height > height) {
      column++;
      y = 0;
    }
    if (column >= count || set.height > height) return undefined;
    items.push(...placed(set, column * (width + gap), y).items);
    y += set.height + gap;
    lowest = Math.max(lowest, y - gap);
  }
  return { items, width: count * width + (count - 1) * gap, height: lowest };
}

/** The last and longest list; where none is left to shorten, an own part that can be shown in part. */
function longestList(parts: readonly SidePart[], rows: readonly number[]): number | undefined {
  let found: number | undefined;
  parts.forEach((part, n) => {
    if (!part.own && (rows[n] ?? 0) > 0 && (found === undefined || (rows[n] ?? 0) >= (rows[found] ?? 0))) found = n;
  });
  const own = parts.findLastIndex((part, n) => part.own && (rows[n] ?? 0) > 1);
  return found ?? (own < 0 ? undefined : own);
}
