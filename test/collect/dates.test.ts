import { describe, expect, it } from 'vitest';
import { datesToFill } from '../../theory/src/collect/dates.ts';
import { fileNames } from '../../theory/src/collect/file-names.ts';
import { readDate } from '../../theory/src/text/values.ts';

/** The last date that is known, how often figures are collected, today, and the dates that are asked for. */
const cases: [
  name: string,
  last: string | undefined,
  rhythm: Parameters<typeof datesToFill>[1],
  today: string,
  dates: string[],
][] = [
  ['months up to the next one', '2026-09', 'monthly', '2026-11-30', ['2026-10', '2026-11', '2026-12']],
  ['months over the turn of a year', '2026-11', 'monthly', '2027-01-02', ['2026-12', '2027-01', '2027-02']],
  ['the next month alone, where all are known', '2026-11', 'monthly', '2026-11-30', ['2026-12']],
  ['months after a baseline of a year', '2025', 'monthly', '2026-01-10', ['2026-01', '2026-02']],
  ['months after a school year', '2025/26', 'monthly', '2026-08-10', ['2026-07', '2026-08', '2026-09']],
  ['months on the last day', '2026-08-31', 'monthly', '2026-10-01', ['2026-09-30', '2026-10-30']],
  ['weeks on the day of the last one', '2026-11-11', 'weekly', '2026-11-20', ['2026-11-18', '2026-11-25']],
  ['weeks after a month begin on its first Monday', '2026-10', 'weekly', '2026-11-04', ['2026-11-02', '2026-11-09']],
  ['weeks where nothing is known', undefined, 'weekly', '2026-11-25', ['2026-11-23', '2026-11-30']],
  ['days', '2026-11-28', 'daily', '2026-11-29', ['2026-11-29', '2026-11-30']],
  ['quarters, called by their last month', undefined, 'quarterly', '2026-11-30', ['2026-12']],
  ['quarters after the last one', '2026-06', 'quarterly', '2026-11-30', ['2026-09', '2026-12']],
  ['years', '2024', 'yearly', '2026-11-30', ['2025', '2026', '2027']],
  ['school years', '2024/25', 'yearly', '2026-11-30', ['2025/26', '2026/27', '2027/28']],
  ['a month each year', '2025-06', 'yearly', '2026-11-30', ['2026-06', '2027-06']],
  ['a last date that is none', 'some day', 'monthly', '2026-11-30', ['2026-11', '2026-12']],
];

describe('the dates that are asked for', () => {
  it.each(cases)('%s', (_name, last, rhythm, today, dates) => {
    const known = last === undefined ? undefined : readDate(last, { uri: '', start: 0, end: 0 });
    expect(datesToFill(known, rhythm, today)).toEqual({ dates, leftOut: 0 });
  });

  it('are not more than anybody fills in', () => {
    const { dates, leftOut } = datesToFill(
      { text: '2020-01-01', start: '2020-01-01', end: '2020-01-01' },
      'daily',
      '2026-11-30',
    );
    expect(dates).toHaveLength(400);
    expect(dates.at(-1)).toBe('2026-12-01');
    expect(leftOut).toBeGreaterThan(2000);
  });
});

const names: [name: string, parts: string[][], files: string[]][] = [
  ['words joined', [['PassRate', 'Riverside University']], ['PassRate-Riverside-University.xlsx']],
  [
    'each its own, whatever the capitals',
    [
      ['M', 'North'],
      ['M', 'north'],
      ['M', 'North!'],
    ],
    ['M-North.xlsx', 'M-north-2.xlsx', 'M-North-3.xlsx'],
  ],
  ['no way out of the folder', [['..', '../../etc/passwd']], ['etc-passwd.xlsx']],
  ['no name of a device', [['', 'con']], ['figures-con.xlsx']],
  ['signs alone', [['?', '*']], ['figures.xlsx']],
  ['other scripts', [['متوسط', 'École Élémentaire']], ['متوسط-École-Élémentaire.xlsx']],
];

describe('the names of workbooks', () => {
  it.each(names)('%s', (_name, parts, files) => {
    expect(fileNames(parts, '.xlsx')).toEqual(files);
  });
});
