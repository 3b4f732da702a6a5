/** Laws of data files: what stands in them counts, not where it stands. */
import type { FileLine } from '@driver-diagrams/theory/model/series';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { contentIn } from '../../language-server/src/workspace/data-content.ts';
import { type Asked, figuresOf } from '../data/read-data.ts';
import { LAW_TIMEOUT, runs } from './runs.ts';

const GROUPS = ['North', 'South', 'Hill Lane', 'École 4'];
const MONTHS = Array.from(
  { length: 18 },
  (_, n) => `${2025 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`,
);

const row = fc.record({
  month: fc.constantFrom(...MONTHS),
  group: fc.constantFrom(...GROUPS),
  figure: fc.oneof(fc.integer({ min: -5, max: 120 }).map(String), fc.constantFrom('', 'n/a', 'many', '12.5')),
});
type Row = { month: string; group: string; figure: string };
const rows = fc.array(row, { minLength: 1, maxLength: 40 });
const ASKED: Asked = { data: { each: 'school' } };

const csv = (all: readonly Row[]) =>
  `month,school,rate\n${all.map(({ month, group, figure }) => `${month},${group},${figure}`).join('\n')}\n`;
const linesOf = (all: readonly Row[]) => figuresOf({ text: csv(all), guessed: false }, ASKED).lines ?? [];
const byName = (lines: readonly FileLine[]) =>
  lines.toSorted((one, two) => ((one.group ?? '') < (two.group ?? '') ? -1 : 1));

test('the order of rows and of groups never changes a line', () => {
  const shuffled = rows.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(byName(linesOf(other))).toEqual(byName(linesOf(all)));
    }),
    runs(1000),
  );
});

test(
  'a text and a workbook of the same figures give the same lines',
  async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const cells = all.map(({ month, group, figure }) => [
          new Date(`${month}T00:00:00Z`),
          group,
          /^[\d.-]+$/.test(figure) ? Number(figure) : figure,
        ]);
        const styles = new Map(cells.map((_, n) => [`${n + 1},0`, { style: { numFmt: 'yyyy-mm-dd' } }]));
        const sheet = { name: 'A', rows: [['month', 'school', 'rate'], ...cells], cells: styles };
        const content = await contentIn(await writeXlsx({ sheets: [sheet] }), 'a.xlsx');
        expect(figuresOf(content, ASKED).lines ?? []).toEqual(linesOf(all));
      }),
      runs(120),
    );
  },
  LAW_TIMEOUT,
);

test('an order of day and month that is drawn is the only one that fits', () => {
  const dates = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(dates, (all) => {
      const text = `date,n\n${all.map(([one, two]) => `${one}/${two}/2026,1`).join('\n')}\n`;
      const { lines, problems } = figuresOf({ text, guessed: false }, {});
      const isSettled = all.some(([one]) => one > 12) || all.every(([one, two]) => one === two);
      const isAsked = problems.some(({ kind }) => kind === 'question');
      expect(isAsked).toBe(!isSettled);
      if (isAsked) expect(lines).toBeUndefined();
    }),
    runs(1000),
  );
});
