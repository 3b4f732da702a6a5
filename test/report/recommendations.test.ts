/** Shares worked out by hand, and the cycle that each recommendation falls into. */
import { describe, expect, it } from 'vitest';
import { reportOf, rowsOf, sectionOf } from './reports.ts';

const CYCLES = 'cycle One "2007/08" { from 2007-08 to 2008-07 }\ncycle Two "2008/09" { from 2008-08 to 2009-07 }\n';
const several = (count: number, body: string) =>
  Array.from({ length: count }, () => `recommendation "R" { ${body} }`).join('\n');

/** Cycle, made, acted on, partly, declined, open, share acted on, share at least partly. */
const cases: { name: string; text: string; rows: string[][] }[] = [
  {
    name: 'as the project of four districts tells it: 67% acted on',
    text: `${CYCLES}${several(8, 'made 2008-05 response acted')}
${several(1, 'made 2008-05 response partly acted')}
${several(2, 'made 2008-05 response declined')}
${several(1, 'made 2008-05 response open')}`,
    rows: [['2007/08', '12', '8', '1', '2', '1', '8 of 12 (67%)', '9 of 12 (75%)']],
  },
  {
    name: 'by cycle, and together',
    text: `${CYCLES}${several(2, 'made 2008-05 response acted')}
${several(1, 'made 2008-05')}
${several(1, 'made 2009-05 response acted')}
${several(3, 'made 2009-05 response declined')}`,
    rows: [
      ['2007/08', '3', '2', '0', '0', '1', '2 of 3 (67%)', '2 of 3 (67%)'],
      ['2008/09', '4', '1', '0', '3', '0', '1 of 4 (25%)', '1 of 4 (25%)'],
      ['All', '7', '3', '0', '3', '1', '3 of 7 (43%)', '3 of 7 (43%)'],
    ],
  },
  {
    name: 'without a date, outside all cycles, or with a word that is no response',
    text: `${CYCLES}${several(1, 'response acted')}\n${several(1, 'made 2012')}\n${several(1, 'response maybe')}`,
    rows: [['In no cycle', '3', '1', '0', '0', '2', '1 of 3 (33%)', '1 of 3 (33%)']],
  },
  {
    name: 'a school year falls into the cycle that it shares most days with',
    text: `${CYCLES}${several(1, 'made 2007/08')}`,
    rows: [['2007/08', '1', '0', '0', '0', '1', '0 of 1 (0%)', '0 of 1 (0%)']],
  },
  {
    name: 'a cycle without an end lasts until the next begins',
    text: `cycle A "A" { from 2008-01 }\ncycle B "B" { from 2009-01 }\n${several(1, 'made 2008-12-31')}\n${several(1, 'made 2015')}`,
    rows: [
      ['A', '1', '0', '0', '0', '1', '0 of 1 (0%)', '0 of 1 (0%)'],
      ['B', '1', '0', '0', '0', '1', '0 of 1 (0%)', '0 of 1 (0%)'],
      ['All', '2', '0', '0', '0', '2', '0 of 2 (0%)', '0 of 2 (0%)'],
    ],
  },
  {
    name: 'the finding’s date stands in for that of the recommendation',
    text: `${CYCLES}finding F "F" { on 2009-03 }\nrecommendation "R" from F { response acted }`,
    rows: [['2008/09', '1', '1', '0', '0', '0', '1 of 1 (100%)', '1 of 1 (100%)']],
  },
];

describe('the shares of recommendations', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, { text, rows }) => {
    const report = await reportOf('recommendations', text);
    expect(rowsOf(sectionOf(report, 'Acted on, by cycle').tables[0])).toEqual(rows);
  });

  it('keeps years of one name in two systems apart', async () => {
    const report = await reportOf('recommendations', {
      'a.driver': `${CYCLES}${several(1, 'made 2008-05 response acted')}`,
      'b.driver': `${CYCLES}${several(1, 'made 2008-05')}`,
    });
    const rows = rowsOf(sectionOf(report, 'Acted on, by cycle').tables[0]);
    expect(rows.map(([cycle, , acted]) => [cycle, acted])).toEqual([
      ['2007/08 (a.driver)', '1'],
      ['2007/08 (b.driver)', '0'],
      ['All', '1'],
    ]);
  });
});
