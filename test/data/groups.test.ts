/** Lines by group, counts out of wholes, and shares that are no percentages. */
import { describe, test } from 'vitest';
import { type Case, expectReading } from './read-data.ts';

const NET = ['North', 'South', 'Riverside', 'Riverside Primary'];

const GROUPS: Case[] = [
  [
    'a long table',
    'month,school,rate\n2026-02,South,53\n2026-01,North,61\n2026-01,South,52\n2026-02,North,62\n',
    { data: { each: 'school' }, groups: NET },
    ['South: 2026-01 52', 'South: 2026-02 53', 'North: 2026-01 61', 'North: 2026-02 62'],
  ],
  [
    'one school in two spellings',
    'month,school,rate\n2026-01,North,61\n2026-02, north  ,62\n',
    { data: { each: 'School' } },
    ['North: 2026-01 61', 'North: 2026-02 62'],
  ],
  [
    'a row without its school',
    'month,school,rate\n2026-01,North,61\n2026-02,,62\n',
    { data: { each: 'school' } },
    ['North: 2026-01 61'],
    [/Line 3: no name in “school”\./],
  ],
  [
    'a member twice on one date',
    'month,school,rate\n2026-01,North,61\n2026-01,North,62\n2026-02,North,63\n',
    { data: { each: 'school' } },
    ['North: 2026-02 63'],
    [/has 2 lines .* Line 3: a second figure for January 2026, beside line 2\./],
  ],
  [
    'a slip in one row, of a member that has others',
    'month,school,rate\n2026-01,Riverside,61\n2026-02,Riversde,62\n',
    { data: { each: 'school' }, groups: ['Riverside'] },
    ['Riverside: 2026-01 61', 'Riversde: 2026-02 62'],
    [/“Riversde” is nearly “Riverside”/],
  ],
  [
    'a site that is nearly a member',
    'month,school,rate\n2026-01,Riversde,61\n2026-01,Hill Lane,62\n2026-01,North,63\n',
    { data: { each: 'school' }, groups: NET },
    ['Riversde: 2026-01 61', 'Hill Lane: 2026-01 62', 'North: 2026-01 63'],
    [/^doubt: names groups that are nearly called as members or teams: “Riversde” is nearly “Riverside”\./],
  ],
  [
    'a school with another number is another',
    'month,school,rate\n2026-01,School 2,61\n',
    { data: { each: 'school' }, groups: ['School 1'] },
    ['School 2: 2026-01 61'],
  ],
  [
    'a column of groups that is not there',
    'month,school,rate\n2026-01,North,61\n',
    { data: { each: 'schol' } },
    [],
    ['column: has no column “schol”. It has “school” and “rate”.'],
    [{ each: 'school' }],
  ],
  [
    'a wide table of members',
    'month,North,South\n2026-01,61,52\n2026-02,62,\n',
    { groups: NET },
    ['North: 2026-01 61', 'North: 2026-02 62', 'South: 2026-01 52'],
  ],
  [
    'a wide table with a site, a total and a target',
    'month,North,South,Hill Lane,Total,Target\n2026-01,61,52,50,54,80\n',
    { groups: NET },
    ['North: 2026-01 61', 'South: 2026-01 52', 'Hill Lane: 2026-01 50'],
    [/^doubt: has columns “Total” and “Target” beside those of the groups, which are passed over\./],
  ],
  [
    'a wide table of sites, asked for',
    'month,East,West\n2026-01,61,52\n',
    { data: { each: 'school' } },
    ['East: 2026-01 61', 'West: 2026-01 52'],
    [/^doubt: has no column “school”, so each of its columns is read as one: “East” and “West”\./],
  ],
  [
    'a wide table, one column of it chosen',
    'month,North,South\n2026-01,61,52\n',
    { data: { column: 'South' }, groups: NET },
    ['2026-01 52'],
  ],
];

const COUNTS: Case[] = [
  [
    'a share of percent',
    'month,passed,enrolled\n2026-01,18,24\n2026-02,1,3\n',
    { data: { column: 'passed', of: 'enrolled' }, percent: true },
    ['2026-01 75 (18/24)', '2026-02 33.3333333333 (1/3)'],
  ],
  [
    'a plain quotient',
    'month,falls,days\n2026-01,3,1200\n',
    { data: { column: 'falls', of: 'days' } },
    ['2026-01 0.0025 (3/1200)'],
  ],
  [
    'the one other column',
    'month,passed,enrolled\n2026-01,18,24\n',
    { data: { of: 'enrolled' }, percent: true },
    ['2026-01 75 (18/24)'],
  ],
  [
    'by school',
    'month,school,passed,enrolled\n2026-01,A,1,2\n2026-01,B,1,4\n',
    { data: { column: 'passed', of: 'enrolled', each: 'school' }, percent: true },
    ['A: 2026-01 50 (1/2)', 'B: 2026-01 25 (1/4)'],
  ],
  [
    'what makes no share',
    'month,x,n\n2026-01,1,0\n2026-02,5,4\n2026-03,-1,4\n2026-04,1,\n2026-05,1e308,4\n2026-06,#DIV/0!,4\n2026-07,50%,4\n2026-08,,4\n2026-09,2,4\n',
    { data: { column: 'x', of: 'n' }, percent: true },
    ['2026-09 50 (2/4)'],
    [
      /^row: has 7 lines .* Line 2: “1” of “0”: nothing can be divided by zero\. Line 3: “5” of “4” is more than all\. Line 4: “-1” is a count below zero\. And 4 more\. Mend the formulas\.$/,
    ],
  ],
  [
    'more than all, where no share is meant',
    'month,x,n\n2026-01,5,4\n',
    { data: { column: 'x', of: 'n' } },
    ['2026-01 1.25 (5/4)'],
  ],
  [
    'nothing in the whole',
    'month,x,n\n2026-01,5,\n',
    { data: { column: 'x', of: 'n' } },
    [],
    [/Line 2: nothing stands in “n”\./],
  ],
  [
    'an error of a formula',
    'month,x\n2026-01,#DIV/0!\n2026-02,#¡REF!\n2026-03,1\n',
    {},
    ['2026-03 1'],
    [/“#DIV\/0!” is an error of the spreadsheet.*“#¡REF!” is an error.* Mend the formulas\.$/],
  ],
  [
    'too large to be true',
    'month,x\n2026-01,1e308\n2026-02,1\n',
    {},
    ['2026-02 1'],
    [/Line 2: “1e308” is too large to be true\./],
  ],
  [
    'a count that is not there',
    'month,x,n\n2026-01,1,2\n',
    { data: { column: 'x', of: 'all' } },
    [],
    [/^column: has no column “all”\. It has “x” and “n”\./],
    [{ of: 'x' }, { of: 'n' }],
  ],
];

const SHARES: Case[] = [
  [
    'all between 0 and 1, the target far above',
    'date,value\n2026-01-01,0.61\n2026-02-01,0.64\n2026-03-01,0.70\n',
    { percent: true, levels: [75] },
    [],
    [
      /^question: holds figures between 0 and 1 only, such as “0\.61” \(line 2\), for a measure of percent: are they shares\?/,
    ],
  ],
  ['nothing to compare with', 'date,value\n2026-01-01,0.61\n', { percent: true }, [], [/^question: /]],
  ['a target as low', 'date,value\n2026-01-01,0.61\n', { percent: true, levels: [0.5] }, ['2026-01-01 0.61']],
  ['signs say what they are', 'date,value\n2026-01-01,0.61%\n', { percent: true, levels: [75] }, ['2026-01-01 0.61']],
  ['no measure of percent', 'date,value\n2026-01-01,0.61\n', { levels: [75] }, ['2026-01-01 0.61']],
  [
    'a mixed column',
    'date,value\n2026-01-01,0.61\n2026-02-01,64%\n2026-03-01,70\n',
    { percent: true, levels: [75] },
    [],
    [/^question: mixes shares of one and percentages: “0\.61” \(line 2\) and “64%” \(line 3\)\./],
  ],
  [
    'a mixed column without signs',
    'date,value\n2026-01-01,0.61\n2026-03-01,70\n',
    { percent: true },
    [],
    [/^question: mixes shares/],
  ],
  [
    'a rate that rises from below one percent',
    'date,v\n2026-01-01,0.6\n2026-02-01,3\n2026-03-01,12\n',
    { percent: true },
    ['2026-01-01 0.6', '2026-02-01 3', '2026-03-01 12'],
  ],
  [
    'percentages with and without a sign',
    'date,v\n2026-01-01,64%\n2026-02-01,70\n',
    { percent: true },
    ['2026-01-01 64', '2026-02-01 70'],
  ],
];

describe.each([
  ['groups', GROUPS],
  ['counts', COUNTS],
  ['shares', SHARES],
])('%s', (_area, cases) => {
  test.each(cases)('%s', (...each) => expectReading(each));
});
