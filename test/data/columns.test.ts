/** Which columns are read, and what is asked where a table leaves it open. */
import { describe, test } from 'vitest';
import { type Case, expectReading } from './read-data.ts';

const CASES: Case[] = [
  [
    'dates in another column than the first, beside notes and words',
    'what,direction,date,value,recalc_here,comment,target\nClients seen,increase,2026-01-31,14,,,30\nClients seen,increase,2026-02-28,25,y,New clinic,30\n',
    { data: { column: 'value' } },
    ['2026-01-31 14', '2026-02-28 25 New clinic'],
  ],
  [
    'several columns of figures',
    'date,rate,days\n2026-01,61.5,20.5\n2026-02,64.5,19\n',
    {},
    [],
    [
      'question: has several columns of figures: “rate” and “days”. Nothing is drawn until you say which one counts: write ‘column’ and its heading behind the file.',
    ],
    [{ column: 'rate' }, { column: 'days' }],
  ],
  [
    'counts and totals',
    'DATE,TOTAL_VISITS,WITH_ANTIBIOTIC\n2026-01-01,45,34\n2026-01-02,38,29\n',
    { percent: true },
    [],
    [/^question: has several columns .* or ‘column "WITH_ANTIBIOTIC" of "TOTAL_VISITS"’ for a share/],
    [{ column: 'WITH_ANTIBIOTIC', of: 'TOTAL_VISITS' }, { column: 'TOTAL_VISITS' }, { column: 'WITH_ANTIBIOTIC' }],
  ],
  [
    'several columns and no headings',
    '2026-01,1,2\n2026-02,3,4\n',
    {},
    [],
    [/^question: has several columns of figures, and no line/],
  ],
  [
    'words beside one column of figures',
    'school,month,rate\nNorth,2026-01,61\nNorth,2026-02,62\n',
    {},
    ['2026-01 61', '2026-02 62'],
  ],
  [
    'a column called twice',
    'date,rate,rate\n2026-01,61,62\n',
    { data: { column: 'rate' } },
    [],
    ['column: has more than one column “rate”. Give each a heading of its own.'],
  ],
  [
    'a column nearly called so',
    'date,rates,days\n2026-01,61,2\n',
    { data: { column: 'rate' } },
    [],
    ['column: has no column “rate”. It has “rates” and “days”.'],
    [{ column: 'rates' }],
  ],
  [
    'a heading with other spaces and hyphens',
    'date,pass-rate\n2026-01,61\n',
    { data: { column: 'Pass rate' } },
    ['2026-01 61'],
  ],
  ['a total column in a headed table is asked for too', 'date,passed,Total\n2026-01,5,7\n', {}, [], [/^question: /]],
  ['cells behind the last heading', 'date,n\n2026-01,1,2\n', {}, ['2026-01 1']],
  // Dates.
  ['a heading in another language', 'Schule;Anteil;Woche\nA;12,5;2026-W15\n', {}, ['2026-W15 12.5']],
  ['no heading says date: the one column of dates', 'school,started,rate\nA,5 Jan 2026,3\n', {}, ['2026-01-05 3']],
  ['chosen', 'start,end,rate\n2026-01-01,2026-01-31,3\n', { data: { dates: 'end' } }, ['2026-01-31 3']],
  [
    'two columns of dates',
    'start,end,rate\n2026-01-01,2026-01-31,3\n',
    {},
    [],
    [/^question: has more than one column of dates: “start” and “end”/],
    [{ dates: 'start' }, { dates: 'end' }],
  ],
  ['a day beside its month: the finer one', 'month,day,rate\n2026-01,2026-01-31,3\n', {}, ['2026-01-31 3']],
  ['a year beside the number of its month', 'year,month,rate\n2026,1,3\n2026,2,4\n', {}, ['2026-01 3', '2026-02 4']],
  [
    'a year beside the name of its month',
    'Jahr;Monat;Wert\n2026;März;3\n2026;Feb.;4\n',
    {},
    ['2026-02 4', '2026-03 3'],
  ],
  ['a year beside its quarter', 'year,quarter,rate\n2026,Q1,3\n2026,2,4\n', {}, ['Q1 2026 3', 'Q2 2026 4']],
  [
    'dates that are not there',
    'date,rate\n2026-01,3\n',
    { data: { dates: 'week' } },
    [],
    ['column: has no column “week”. It has “date” and “rate”.'],
    [{ dates: 'date' }, { dates: 'rate' }],
  ],
  [
    'dates side by side',
    'school,2026-01,2026-02,2026-03\nNorth,1,2,3\nSouth,2,3,4\n',
    {},
    [],
    [/^file: writes its dates side by side \(line 1: “2026-01”, /],
  ],
  ['years side by side', 'school,2024,2025,2026\nNorth,1,2,3\n', {}, [], [/^file: writes its dates side by side/]],
  // What else stands in a sheet.
  [
    'titles above',
    'Attendance report\nSpring term; all schools\n\ndate;rate\n2026-01;61,5\n2026-02;62,5\n',
    {},
    ['2026-01 61.5', '2026-02 62.5'],
    ['doubt: is read in part. What stands above its headings, in lines 1 to 2, is passed over.'],
  ],
  [
    'sep=',
    'sep=;\ndate;rate\n2026-01;61\n',
    {},
    ['2026-01 61'],
    [/^doubt: is read in part\. What stands above its headings, in line 1/],
  ],
  [
    'a total and a footer',
    'date,n\n2026-01,1\n2026-02,2\nTotal,3\nSource: the office,\n',
    {},
    ['2026-01 1', '2026-02 2'],
    ['doubt: is read in part. Passed over, as totals or notes: line 4 (“Total”), line 5 (“Source: the office”).'],
  ],
  [
    'a total without a label for the date',
    'date,school,n\n2026-01,A,1\n,Total,1\n',
    {},
    ['2026-01 1'],
    [/Passed over, as a total or a note: line 3 \(“Total”\)/],
  ],
  ['headings on each page', 'date,n\n2026-01,1\ndate,n\n2026-02,2\n', {}, ['2026-01 1', '2026-02 2']],
  [
    'a second table below',
    'date,n\n2026-01,1\n\nmonth,other\n2026-02,7\n2026-03,8\n',
    {},
    ['2026-01 1'],
    ['doubt: is read in part. Another table begins in line 4; only the first is read.'],
  ],
  ['an empty line alone', 'date,n\n2026-01,1\n\n2026-02,2\n', {}, ['2026-01 1', '2026-02 2']],
  [
    'a second table beside',
    'date,n,,date,m\n2026-01,1,,2026-01,9\n2026-02,2,,2026-02,8\n',
    {},
    ['2026-01 1', '2026-02 2'],
    [/^doubt: is read in part\. It holds a second table beside the first, with “date, m”/],
  ],
  ['empty columns', ',date,,n\n,2026-01,,1\n', {}, ['2026-01 1']],
  [
    'units below the headings',
    'date,n\n,percent\n2026-01,1\n',
    {},
    ['2026-01 1'],
    [/line 2: the date is missing|Line 2/],
  ],
  // Repeated dates.
  [
    'more than one figure for a date, with words that tell groups apart',
    'month,School,rate\n2026-01,North,61\n2026-01,South,52\n2026-02,North,62\n2026-02,South,53\n',
    {},
    [],
    [/^question: has more than one figure for January 2026 \(line 3 and line 2\): “School” seems to tell groups apart/],
    [{ each: 'School' }],
  ],
  [
    'more than one figure for a date, with nothing that tells them apart',
    'month,rate\n2026-01,61\n2026-01,52\n2026-02,62\n',
    {},
    ['2026-02 62'],
    [
      'row: has 2 lines that are left out. Line 2: one of several figures for January 2026. Line 3: a second figure for January 2026, beside line 2.',
    ],
  ],
  [
    'the same figure twice',
    'month,rate\n2026-01,61\n2026-01,61\n',
    {},
    ['2026-01 61'],
    [/Line 3: a second figure for January 2026, beside line 2\./],
  ],
  ['a gap beside a figure', 'month,rate\n2026-01,61\n2026-01,\n', {}, ['2026-01 61']],
];

describe('a table', () => {
  test.each(CASES)('%s', (...each) => expectReading(each));
});
