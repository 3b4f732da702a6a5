/** The order in which members and rows stand never changes a figure, and a file tells the same lines as results in the text. */
import { seriesFrom } from '@driver-diagrams/theory/data/measure-data';
import { linesOf } from '@driver-diagrams/theory/lines/lines';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTexts } from '../helpers/read.ts';
import { runs } from './runs.ts';

const GROUPS = ['North', 'South', 'East'];
const figures = fc.uniqueArray(
  fc.record({
    group: fc.constantFrom(...GROUPS),
    month: fc.integer({ min: 1, max: 12 }),
    value: fc.integer({ min: 2, max: 99 }),
  }),
  { minLength: 1, maxLength: 20, selector: ({ group, month }) => `${group} ${month}` },
);
const dateOf = (month: number) => `2025-${String(month).padStart(2, '0')}`;

const HINTS = { percent: true, groups: GROUPS, levels: [] };

/** By group the months and values of its line, and the line over all. */
async function lines(members: readonly string[], body: string, csv = '') {
  const text = `${members.map((name) => `member ${name} "${name}"\n`).join('')}outcome measure M "M" {\n  unit "percent"\n  combined as mean\n${body}}\n`;
  const [file] = await readTexts({ 'a.driver': text });
  const measure = file?.theory.elements.find((each) => each.kind === 'measure');
  if (!file || measure?.kind !== 'measure') throw new Error('no measure');
  const elements = new Map(file.theory.elements.map((each) => [each.key, each]));
  const found = linesOf(
    measure,
    csv === '' ? undefined : seriesFrom({ text: csv, guessed: false }, measure.data ?? {}, HINTS),
    { elements },
  ).lines;
  return new Map(
    found.map(({ group = 'all', points, latest, breaks }) => [
      group,
      {
        breaks,
        latest: latest?.value,
        points: points.map(({ date, value, reported }) => [date.start, value, reported]),
      },
    ]),
  );
}

const written = (all: readonly { group: string; month: number; value: number }[]) =>
  all.map(({ group, month, value }) => `  result ${value}% in ${dateOf(month)} from ${group}\n`).join('');
const table = (all: readonly { group: string; month: number; value: number }[]) =>
  `month,school,rate\n${all.map(({ group, month, value }) => `${dateOf(month)},${group},${value}%\n`).join('')}`;
const EACH = '  data "m.csv" column "rate" for each "school"\n';

it('the order of members, results and rows changes no figure, nor does the place where they stand', async () => {
  await fc.assert(
    fc.asyncProperty(
      figures.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      fc.shuffledSubarray(GROUPS, { minLength: GROUPS.length }),
      async ([all, shuffled], members) => {
        const first = await lines(GROUPS, written(all));
        expect(first.size).toBe(new Set(all.map(({ group }) => group)).size + 1);
        expect(await lines(members, written(shuffled))).toEqual(first);
        expect(await lines(members, EACH, table(shuffled))).toEqual(first);
      },
    ),
    runs(40),
  );
});
