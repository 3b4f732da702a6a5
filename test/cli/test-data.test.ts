/** The figures of a test alone: read, checked, told in its report and drawn like those of a measure. */
import { expect, test } from 'vitest';
import { driver } from './run-driver.ts';

const THEORY = `aim A "By 2030, 90% pass"
primary driver D "Lessons" -> A
change idea I "Exit tasks" -> D {
  pdsa T "One class" {
    predict "20 of 26" on 2026-10-02
    do "24" on 2026-10-09
    data "tasks.csv" column "handed in"
  }
}
`;
const DATA = 'date,handed in\n2026-10-05,18\n2026-10-06,21\n2026-10-07,24\n';
const TODAY = ['--today', '2026-11-30'];

test.each<[name: string, args: string[], data: string, code: number, said: RegExp]>([
  ['its report', ['report', '-k', 'tests', 'a.driver', ...TODAY], DATA, 0, /3 figures; latest 24, 7 October 2026/],
  [
    'its report without figures',
    ['report', '-k', 'tests', 'a.driver', ...TODAY],
    'date,handed in\n',
    0,
    /No figures in its data file yet/,
  ],
  ['its chart', ['render', 'a.driver', '--measure', 'T'], DATA, 0, /Run chart of “One class” with 3 points/],
  [
    'a column that is not there',
    ['check', 'a.driver', ...TODAY],
    DATA.replace('handed in', 'other'),
    0,
    /data-column-missing/,
  ],
])('a test with data: %s', async (_name, args, data, code, said) => {
  const outcome = await driver({ args, files: { 'a.driver': THEORY, 'tasks.csv': data } });
  expect(outcome.out).toMatch(said);
  expect(outcome.code).toBe(code);
});
