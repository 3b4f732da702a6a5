/** Dates for which more than one figure stands in one line of a chart. */

import type { DataProblem, Days } from '../model/series.ts';
import type { Columns } from './columns.ts';
import { shownNames } from './columns.ts';
import { inWords } from './days.ts';
import type { Entry } from './figures.ts';
import { plainHeading } from './headings.ts';
import type { Clauses } from './hints.ts';
import { placeOf } from './places.ts';
import type { Row, Table } from './table.ts';

export interface Repeated {
  first: Entry;
  again: Entry;
  /** Whether both say the same. */
  isSame: boolean;
}

/** Takes away figures of one date that differ, and all but one of those that say the same. */
export function leaveOutRepeated(entries: readonly Entry[]): { entries: readonly Entry[]; repeated: Repeated[] } {
  const byDays = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { start, end } = entry.days;
    // Most dates are days, of which one word is enough.
    const key = start === end ? start : `${start} ${end}`;
    const same = byDays.get(key);
    if (same) same.push(entry);
    else byDays.set(key, [entry]);
  }
  if (byDays.size === entries.length) return { entries, repeated: [] };
  const kept: Entry[] = [];
  const repeated: Repeated[] = [];
  for (const same of byDays.values()) {
    const [first, ...later] = same.filter(({ isGap }) => !isGap);
    // A gap beside a figure is none.
    if (!first || later.length === 0) {
      const one = first ?? same[0];
      if (one) kept.push(one);
      continue;
    }
    const isSame = first.point !== undefined && later.every(({ point }) => point?.value === first.point?.value);
    repeated.push(...later.map((again) => ({ first, again, isSame })));
    const { days, row, column, cell } = first;
    kept.push(isSame ? first : { days, row, column, cell });
  }
  return { entries: kept, repeated };
}

/** Asks for the column that tells groups apart, where there is one: rows of one date differ in it. */
export function askRepeated(
  repeated: readonly Repeated[],
  rows: readonly Row[],
  columns: Columns,
  { each }: Clauses,
  daysOf: (cell: string) => Days | undefined,
  headings: readonly string[] | undefined,
  table: Table,
): DataProblem | undefined {
  const [one] = repeated;
  if (!one || each !== undefined || !headings) return undefined;
  const found = columns.words.flatMap((at) => {
    const heading = headings[at] ?? '';
    return heading !== '' && tellsApart(rows, at, columns, daysOf) ? [heading] : [];
  });
  if (found.length === 0) return undefined;
  const [column = ''] = found;
  const which = found.length === 1 ? `“${column}”` : `one of ${shownNames(found)}`;
  return {
    kind: 'question',
    message: `has more than one figure for ${inWords(one.first.days)} (${placeOf(table, one.again.row, one.again.column)} and ${placeOf(table, one.first.row, one.first.column)}): ${which} seems to tell groups apart. Nothing is drawn until you say so: write ‘for each "${column}"’ behind the file, or leave one figure for each date.`,
    fixes: found
      .slice(0, 4)
      .map((heading) => ({ title: `Draw a line for each “${heading}”`, clauses: { each: heading } })),
  };
}

function tellsApart(
  rows: readonly Row[],
  at: number,
  columns: Columns,
  daysOf: (cell: string) => Days | undefined,
): boolean {
  const pairs = new Set<string>();
  const values = new Set<string>();
  const dates = new Set<string>();
  let count = 0;
  for (const row of rows) {
    const start = daysOf(columns.date(row))?.start;
    if (start === undefined) continue;
    const value = plainHeading(row.cells[at] ?? '');
    count++;
    pairs.add(`${start} ${value}`);
    values.add(value);
    dates.add(start);
  }
  // Words of which each row has its own are notes.
  return pairs.size === count && values.size > 1 && (values.size < count || dates.size === 1);
}
