import { describe, expect, it } from 'vitest';
import { reportOf, rowsOf, sectionOf } from './reports.ts';

/** The steps of a test; what its row says as predicted, happened and learned; what the methods of the network show and miss. */
const cases: [name: string, steps: string, cells: [string, string, string], counted: string, missing: string][] = [
  [
    'a prediction before its test counts',
    'predict "24" on 2026-03-01\ndo "20" on 2026-03-02\nstudy "less" on 2026-03-03',
    ['24 / 2026-03-01', '20 / 2026-03-02', 'less / 2026-03-03'],
    '1 of 1 test with a prediction',
    '',
  ],
  [
    'one without a day counts',
    'predict "24"\ndo "20" on 2026-03-02\nstudy "less"',
    ['24', '20 / 2026-03-02', 'less'],
    '1 of 1 test with a prediction',
    '',
  ],
  [
    'one that is dated after its test does not',
    'predict "24" on 2026-03-10\ndo "20" on 2026-03-02\nstudy "less" on 2026-02-01',
    ['24 / 2026-03-10 / !Dated after the test', '20 / 2026-03-02', 'less / 2026-02-01 / !Dated before the test'],
    '',
    '1 prediction dated after the test',
  ],
  [
    'nor one that is dated after what the test showed',
    'predict "24" on 2026-03-10\nstudy "less" on 2026-03-02',
    ['24 / 2026-03-10 / !Dated after what the test showed', '', 'less / 2026-03-02'],
    '',
    '1 prediction dated after the test',
  ],
  [
    'a month may hold both days',
    'predict "24" on 2026-03-10\ndo "20" on 2026-03\nstudy "less" on 2026-03',
    ['24 / 2026-03-10', '20 / 2026-03', 'less / 2026-03'],
    '1 of 1 test with a prediction',
    '',
  ],
  [
    'what is still to come has not happened',
    'predict "24" on 2026-03-10\ndo "20" on 2040\nstudy "less" on 2041',
    [
      '24 / 2026-03-10',
      '20 / 2040 / !Dated on a day that is still to come',
      'less / 2041 / !Dated on a day that is still to come',
    ],
    '1 of 1 test with a prediction',
    '',
  ],
];

describe('the days of tests in reports', () => {
  it.each(cases)('%s', async (_name, steps, cells, counted, missing) => {
    const text = `change idea I "I" {\n  pdsa P "P" {\n${steps}\n  }\n}`;
    const [row = []] = rowsOf(sectionOf(await reportOf('tests', text), 'I').tables[0]);
    expect(row.slice(2, 5)).toEqual(cells);

    const { sections } = await reportOf('initiation', text);
    const methods = rowsOf(sections[0]?.tables[0])[1] ?? [];
    const [shown, missed] = [methods[2] ?? '', methods[3] ?? ''];
    expect(shown.split(' / ').filter((each) => each.includes('prediction'))).toEqual(counted ? [counted] : []);
    expect(missed.split(' / ').filter((each) => each.includes('prediction'))).toEqual(missing ? [`!${missing}`] : []);
  });
});
