/** What is collected, filled in and taken back is what was written, and taken back twice it changes nothing. */
import { resultEdits, type Sent, takenFrom, withResults } from '@driver-diagrams/theory/collect/index';
import type { Measure } from '@driver-diagrams/theory/model/model';
import fc from 'fast-check';
import type { CellValue } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { askOf, reportersOf } from '../../theory/src/collect/ask.ts';
import { readWorkbook } from '../../theory/src/collect/read-workbook.ts';
import { writeWorkbook } from '../../theory/src/collect/write-workbook.ts';
import { readText } from '../helpers/read.ts';
import { LAW_TIMEOUT, runs } from '../laws/runs.ts';
import { filled } from './fill.ts';

const TODAY = '2026-11-30';

const START = `member North "North School"
member South "South School"
outcome measure M "Students" {
  collected monthly
  baseline 10 in 2026-03
  result 12 in 2026-04 from South
}
`;

async function readAll(text: string) {
  const { theory } = await readText(text);
  const elements = new Map(theory.elements.map((each) => [each.key, each]));
  const measure = theory.elements.find((each): each is Measure => each.kind === 'measure');
  if (!measure) throw new Error('There is no measure.');
  return { elements, measure, figures: { problems: [] } };
}

async function textAfter(text: string, sent: readonly Sent[]): Promise<string> {
  const { elements, figures } = await readAll(text);
  const [taken] = takenFrom(sent, { elements, figuresOf: () => figures }, TODAY).taken;
  if (!taken) return text;
  const writings = taken.members.map((each) => ({ ...each, name: each.reporter.name ?? '' }));
  return withResults(text, resultEdits(text, taken.measure, writings) ?? []);
}

/** For each of the eight months that are asked for at most: nothing, or a figure. */
const figures = fc.array(
  fc.option(
    fc.oneof(
      fc.nat(5000),
      fc.nat(50_000).map((n) => n / 10),
    ),
  ),
  { maxLength: 8 },
);

test(
  'a figure comes back as it was filled in',
  async () => {
    const property = fc.asyncProperty(figures, figures, async (north, south) => {
      const known = await readAll(START);
      const columns = [north, south];
      const expected: string[] = [];
      const sent: Sent[] = [];
      for (const [n, reporter] of reportersOf(known.measure, known.elements, TODAY).entries()) {
        const ask = askOf(known.measure, reporter, known, TODAY);
        const set: Record<string, CellValue> = {};
        for (const [m, date] of ask.dates.entries()) {
          const value = columns[n]?.[m] ?? undefined;
          if (value === undefined) continue;
          set[`B${ask.past.length + m + 2}`] = value;
          expected.push(`${reporter.name} ${date} ${value}`);
        }
        const answer = await readWorkbook(await filled(await writeWorkbook(ask, { language: 'es' }), set));
        if (answer) sent.push({ name: `${n}.xlsx`, answer });
      }
      expect(sent).toHaveLength(2);
      const after = await textAfter(START, sent);
      const { measure } = await readAll(after);
      const results = measure.results.map(({ from, date, amount }) => `${from?.text} ${date?.text} ${amount?.text}`);
      expect(results.toSorted()).toEqual(['South 2026-04 12', ...expected].sort());
      expect(await textAfter(after, sent)).toBe(after);
    });
    await fc.assert(property, runs(10));
  },
  LAW_TIMEOUT,
);
