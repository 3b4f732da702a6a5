/** The dates of a column, as people and spreadsheets write them. */
import { describe, expect, test } from 'vitest';
import { figuresOf, readText } from './read-data.ts';

/** A column of dates below a heading, the figures 1, 2 … beside them. */
const column = (cells: readonly string[], heading = 'date') =>
  `${heading};n\n${cells.map((cell, n) => `${cell};${n + 1}`).join('\n')}\n`;

/** One cell, and the days that it means: `start end text`. */
const FORMS: [cell: string, days: string][] = [
  ['2026-01-05', '2026-01-05'],
  ['2026/01/05', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
  ['1/19/2026', '2026-01-19'],
  ['25/12/2025', '2025-12-25'],
  ['25/12/25', '2025-12-25'],
  ['1/19/26', '2026-01-19'],
  ['12.01.2026', '2026-01-12'],
  ['12.01.26', '2026-01-12'],
  ['3.4.2026', '2026-04-03'],
  ['31-01-2026', '2026-01-31'],
  ['03-04-2026', '2026-04-03'],
  ['01-19-2026', '2026-01-19'],
  ['5/5/2026', '2026-05-05'],
  ['26-Dec-25', '2025-12-26'],
  ['26 Dec 2025', '2025-12-26'],
  ['26/Dec/2025', '2025-12-26'],
  ['Dec 26, 2025', '2025-12-26'],
  ['December 26th, 2025', '2025-12-26'],
  ['26. Dezember 2025', '2025-12-26'],
  ['26 de diciembre de 2025', '2025-12-26'],
  ['1er janvier 2026', '2026-01-01'],
  ['1º de março de 2026', '2026-03-01'],
  ['26 déc. 2025', '2025-12-26'],
  ['2025-Dec-26', '2025-12-26'],
  ['Mon 05 Jan 2026', '2026-01-05'],
  ['Montag, 5. Januar 2026', '2026-01-05'],
  ['mar 06/01/2026 x', ''],
  ['mar. 6 enero 2026', '2026-01-06'],
  ['2026-01-05 10:30', '2026-01-05'],
  ['1/19/2026 9:30:00 AM', '2026-01-19'],
  ['2026-01-05T10:30:00.000Z', '2026-01-05'],
  ['Dec-25', '2025-12-01 2025-12-31'],
  ['Jan 26', '2026-01-01 2026-01-31'],
  ['Jan ’26', '2026-01-01 2026-01-31'],
  ['janv.-26', '2026-01-01 2026-01-31'],
  ['ene-26', '2026-01-01 2026-01-31'],
  ['Mrz 26', '2026-03-01 2026-03-31'],
  ['Jänner 2026', '2026-01-01 2026-01-31'],
  ['marco 2026', '2026-03-01 2026-03-31'],
  ['fevrier 2026', '2026-02-01 2026-02-28'],
  ['août 2026', '2026-08-01 2026-08-31'],
  ['juin 2026', '2026-06-01 2026-06-30'],
  ['juil. 2026', '2026-07-01 2026-07-31'],
  ['setembro de 2026', '2026-09-01 2026-09-30'],
  ['setiembre 2026', '2026-09-01 2026-09-30'],
  ['2026 January', '2026-01-01 2026-01-31'],
  ['01/2026', '2026-01-01 2026-01-31'],
  ['01.2026', '2026-01-01 2026-01-31'],
  ['2026/01', '2026-01-01 2026-01-31'],
  ['2026-1', '2026-01-01 2026-01-31'],
  ['Q2 2026', '2026-04-01 2026-06-30'],
  ['2026 Q2', '2026-04-01 2026-06-30'],
  ['2026-Q2', '2026-04-01 2026-06-30'],
  ['2026Q2', '2026-04-01 2026-06-30'],
  ['Q2/26', '2026-04-01 2026-06-30'],
  ['2. Quartal 2026', '2026-04-01 2026-06-30'],
  ['2º trimestre de 2026', '2026-04-01 2026-06-30'],
  ['H1 2026', '2026-01-01 2026-06-30'],
  ['2026-W15', '2026-04-06 2026-04-12'],
  ['W15 2026', '2026-04-06 2026-04-12'],
  ['Week 15, 2026', '2026-04-06 2026-04-12'],
  ['KW 15/2026', '2026-04-06 2026-04-12'],
  ['2026-W01', '2025-12-29 2026-01-04'],
  ['2026-W53', '2026-12-28 2027-01-03'],
  ['2025-W53', ''],
  ['2026-W15-3', '2026-04-08'],
  ['2025/26', '2025-07-01 2026-06-30'],
  ['2025-26', '2025-07-01 2026-06-30'],
  ['2025/2026', '2025-07-01 2026-06-30'],
  ['2026', '2026-01-01 2026-12-31'],
  ['46027', '2026-01-05'],
  ['20260105', '2026-01-05'],
  ['202601', '2026-01-01 2026-01-31'],
  // No dates.
  ['31/02/2026', ''],
  ['13/13/2026', ''],
  ['2026-13', ''],
  ['Q5 2026', ''],
  ['26-Jan', ''],
  ['January', ''],
  ['T2 2026', ''],
  ['soon', ''],
  ['12345', ''],
  ['1/2/20261', ''],
  ['٣/٤/2026', ''],
];

test.each(FORMS)('a cell says %s: %s', (cell, days) => {
  const [line] = figuresOf({ text: column([cell]), guessed: false }, {}).lines ?? [];
  const said = (line?.points ?? []).map(({ date }) =>
    date.start === date.end ? date.start : `${date.start} ${date.end}`,
  );
  expect(said.join()).toBe(days);
});

/** Cells, what ‘collected’ says, and the days; or a message. */
const COLUMNS: [name: string, cells: string[], collected: string | undefined, points: string[], problem?: RegExp][] = [
  ['one day above twelve settles all', ['03/04/2026', '25/04/2026'], undefined, ['2026-04-03', '2026-04-25']],
  ['so does one month place above twelve', ['1/5/2026', '1/19/2026'], undefined, ['2026-01-05', '2026-01-19']],
  [
    'nothing settles it',
    ['03/04/2026', '10/04/2026'],
    undefined,
    [],
    /^question: does not say in which order its dates are written: is “03\/04\/2026” \(line 2\) read as 3 April 2026, or as 4 March 2026\? Nothing is drawn until you say so: write ‘dates day first’ or ‘dates month first’ behind the file\.$/,
  ],
  ['the steps of weeks settle it', ['03/04/2026', '10/04/2026'], 'weekly', ['2026-04-03', '2026-04-10']],
  [
    'the steps of months settle it',
    ['01/02/2026', '01/03/2026', '01/04/2026'],
    'monthly',
    ['2026-02-01', '2026-03-01', '2026-04-01'],
  ],
  [
    'the steps of days settle it',
    ['01/02/2026', '01/03/2026', '01/04/2026'],
    'daily',
    ['2026-01-02', '2026-01-03', '2026-01-04'],
  ],
  [
    'neither comes monthly',
    ['01/02/2026', '08/02/2026'],
    'yearly',
    [],
    /^question: .* read as 1 February 2026, or as 2 January 2026\?/,
  ],
  ['one date alone', ['03/04/2026'], 'weekly', [], /^question: /],
  [
    'only one order is possible, and does not come as often as said',
    ['31/01/2026', '28/02/2026', '31/03/2026'],
    'daily',
    [],
    /^question: .* Then the figures do not come daily, as ‘collected’ says\./,
  ],
  [
    'the newest first',
    ['26/01/2026', '19/01/2026', '12/01/2026'],
    'weekly',
    ['2026-01-12', '2026-01-19', '2026-01-26'],
  ],
  [
    'a slip says nothing of the others',
    ['31/02/2026', '25/03/2026'],
    undefined,
    ['2026-03-25'],
    /Line 2: “31\/02\/2026” is no date\./,
  ],
  [
    'the day or the year',
    ['01-02-03', '08-02-03'],
    undefined,
    [],
    /^question: .* “01-02-03” \(line 2\) read as 1 February 2003, or as 3 February 2001\?/,
  ],
  ['the day or the year, by weeks', ['01-02-03', '08-02-03'], 'weekly', ['2003-02-01', '2003-02-08']],
  [
    'slashes, the day or the month or the year',
    ['01/02/03'],
    undefined,
    [],
    /^question: .* 1 February 2003, or as 2 January 2003/,
  ],
  [
    'the year in front, by the order of the lines',
    ['26/01/31', '26/02/28', '26/03/31'],
    undefined,
    [],
    /^question: .*read as 26 January 2031, or as 31 January 2026/,
  ],
  [
    'hyphens, where the rhythm says month first',
    ['01-05-2026', '01-06-2026'],
    'daily',
    [],
    /^question: .* 1 May 2026, or as 5 January 2026/,
  ],
  [
    'two orders in one column',
    ['1/19/2026', '25/12/2025', '3/4/2026'],
    undefined,
    ['2025-12-25', '2026-01-19'],
    /^row: holds two kinds of dates in one column: “1\/19\/2026” \(line 2\) has the month first, “25\/12\/2025” \(line 3\) has the day first\./,
  ],
  [
    'two ways to write a day',
    ['2026-01-31', '28/02/2026'],
    undefined,
    ['2026-01-31', '2026-02-28'],
    /^doubt: holds two kinds of dates/,
  ],
  [
    'dates that a spreadsheet has turned round',
    ['2026-03-04', '2026-05-04', '13/04/2026'],
    undefined,
    [],
    /^question: holds two kinds of dates .* turns round those with a day up to 12/,
  ],
  [
    'forms that leave nothing open',
    ['Jan-26', 'Feb-26', '2026 Q2', '2026-W30', 'Aug 31, 2026'],
    undefined,
    ['2026-01', '2026-02', 'Q2 2026', '2026-W30', '2026-08-31'],
  ],
  ['days of a spreadsheet', ['46027', '46034'], undefined, ['2026-01-05', '2026-01-12']],
  [
    'days of a spreadsheet among others',
    ['46027', '2026-01-12'],
    undefined,
    ['2026-01-12'],
    /Line 2: “46027” is no date/,
  ],
  [
    'days without years',
    ['Jan 5', 'Jan 12'],
    undefined,
    [],
    /Line 2: “Jan 5” has no year\. Line 3: “Jan 12” has no year\. Write the year too/,
  ],
  [
    'months, or days without years',
    ['Jan 12', 'Jan 19', 'Jan 26'],
    undefined,
    [],
    /^question: .*is that January 2012, or a day of a year that is not named\?/,
  ],
  ['months one behind the other', ['Dec 25', 'Jan 26', 'Feb 26'], undefined, ['2025-12', '2026-01', '2026-02']],
  [
    'school years',
    ['2009-10', '2010-11', '2011-12', '2012-13'],
    undefined,
    ['2009/10', '2010/11', '2011/12', '2012/13'],
  ],
  ['months', ['2011-11', '2011-12'], undefined, ['2011-11', '2011-12']],
  [
    'months or school years',
    ['2010-11', '2011-12'],
    undefined,
    [],
    /^question: .*“2010-11” \(line 2\): is that November 2010, or the school year 2010\/2011\?/,
  ],
  [
    'terms or quarters',
    ['T1 2026', 'T2 2026'],
    undefined,
    [],
    /“T1 2026” may be a quarter or a term \(write “Q1 2026” for the quarter\)/,
  ],
  ['four of them are quarters', ['T3 2026', 'T4 2026'], undefined, ['Q3 2026', 'Q4 2026']],
  ['quarters, as collected', ['T1 2026'], 'quarterly', ['Q1 2026']],
];

describe('a column', () => {
  test.each(COLUMNS)('%s', (_name, cells, collected, points, problem) => {
    const found = readText(column(cells), { ...(collected && { collected }) });
    expect(found.points.map((point) => point.replace(/ \d+$/, ''))).toEqual(points);
    if (problem) expect(found.problems.join('\n')).toMatch(problem);
    else expect(found.problems).toEqual([]);
  });

  test.each([
    ['day first', ['2026-04-03']],
    ['month first', ['2026-03-04']],
  ] as const)('read as the author says: %s', (order, days) => {
    const text = column(['03/04/2026']);
    expect(readText(text).fixes).toEqual([{ order: 'day first' }, { order: 'month first' }]);
    expect(readText(text, { data: { order } }).points).toEqual(days.map((day) => `${day} 1`));
  });

  test('days of a spreadsheet are believed only below a heading that says dates', () => {
    expect(readText(column(['46027'], 'code')).points).toEqual([]);
    expect(readText(column(['46027'], 'code'), { data: { dates: 'code' } }).points).toEqual(['2026-01-05 1']);
  });
});
