import { expect, it } from 'vitest';
import { rowsOf, shortened } from '../../../diagram/src/poster/compose-lists.ts';
import type { SidePart } from '../../../diagram/src/poster/side-part.ts';

const NOTHING = { items: [], width: 0, height: 0 };
const part = (id: string, rows: number, own: boolean): SidePart => ({ id, name: id, own, rows, make: () => NOTHING });

/** How many rows are shown where a page holds so much, and a row of the chart takes ten times what one of a list does. */
function shownWith(room: number): Record<string, number> {
  const parts = [part('chart', 2, true), part('measures', 5, false), part('tests', 4, false)];
  const [last] = shortened(parts, rowsOf(parts), (rows) => {
    const taken = [...rows].reduce((sum, [{ own }, count]) => sum + count * (own ? 10 : 1), 0);
    return taken <= room ? [new Map(rows)] : [];
  });
  return Object.fromEntries([...(last ?? [])].map(([{ id }, count]) => [id, count]));
}

it.each<[string, number, Record<string, number>]>([
  ['lists give way before what the author named', 24, { chart: 2, measures: 2, tests: 2 }],
  [
    'lists are whole again where that was not enough, and what is larger gave way',
    19,
    { chart: 1, measures: 5, tests: 4 },
  ],
  ['as many rows as fit', 16, { chart: 1, measures: 5, tests: 1 }],
  ['nothing, where nothing fits', 9, {}],
])('%s', (_, room, shown) => {
  expect(shownWith(room)).toEqual(shown);
});
