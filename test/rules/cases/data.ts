import type { Case } from './case.ts';

const FILE = ['data-file-missing', 'data-column-missing', 'data-question', 'data-row-unreadable'];
const CSV = 'date,rate,days\n2026-09,61,4\n2026-10,64,3\n';

const measure = (lines: string) => `process measure M "Exit tasks" of Mentors {\n${lines}\n}`;
const idea = (status: string, better = 'higher is better', lines = 'data "x.csv"') =>
  `change idea I "Exit tasks" -> Mentors {\n  ${status}\n  process measure M "Tasks" {\n${better}\n${lines}\n}\n}`;
const monthly = (values: readonly number[]) =>
  `date,rate\n${values.map((value, n) => `${monthOf(n)},${value}`).join('\n')}`;
const monthOf = (n: number) => `${2025 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
const FLAT = [61, 64, 60, 66, 62, 65, 61, 63, 66, 60, 64, 62];
const RISEN = [...FLAT, 71, 73, 76, 70, 74, 72, 75, 71, 73, 77, 72, 74];
/** Two groups: the second has risen, the first has not. */
const GROUPED = `month,rate,school\n${RISEN.map((value, n) => `${monthOf(n)},${FLAT[n % 12]},East\n${monthOf(n)},${value},West`).join('\n')}`;

/** Figures in files, and what their charts show. Today is 21 November 2026. 53, 54 and 74. */
export const data: Case[] = [
  ...(
    [
      ['there, with its column', 'data "x.csv" column "rate"', { 'x.csv': CSV }, undefined],
      ['in a folder below', 'data "figures/x.csv"', { 'figures/x.csv': 'date,rate\n2026-09,61\n' }, undefined],
      ['no file named', 'data', {}, undefined],
      ['not there', 'data "y.csv"', { 'x.csv': CSV }, ['data-file-missing', '“y.csv” is not there.']],
      ['outside', 'data "../../x.csv"', {}, ['data-file-missing', 'lies outside the folder you work in']],
      ['on one machine only', 'data "/etc/x.csv"', {}, ['data-file-missing', 'lies outside the folder you work in']],
      [
        'on the network',
        'data "https://x.org/x.csv"',
        {},
        ['data-file-missing', 'lies outside the folder you work in'],
      ],
      ['this very text', 'data "main.driver"', {}, ['data-file-missing', 'is this very text']],
      ['empty', 'data "x.csv"', { 'x.csv': '' }, ['data-file-missing', '“x.csv” is empty.']],
      [
        'no such column',
        'data "x.csv" column "rates"',
        { 'x.csv': CSV },
        ['data-column-missing', 'It has “rate” and “days”.'],
      ],
      [
        'a line with words',
        'data "x.csv" column "rate"',
        { 'x.csv': `${CSV}2026-11,many,\n` },
        ['data-row-unreadable', 'Line 4: “many” is no number.'],
      ],
      ['a gap', 'data "x.csv" column "rate"', { 'x.csv': `${CSV}2026-11,,\n` }, undefined],
    ] as const
  ).map(
    ([name, line, files, told]): Case => ({
      name: `a data file: ${name}`,
      asks: FILE,
      text: measure(line),
      files,
      told: told ? [[told[0], 'warning', line, told[1]]] : [],
    }),
  ),
  {
    name: 'a data file: read, but perhaps not as it is meant',
    asks: FILE,
    text: measure('data "x.csv"'),
    files: { 'x.csv': 'd;n\n2026-01;1,200\n' },
    told: [['data-row-unreadable', 'information', 'data "x.csv"', 'was read as 1200']],
  },
  ...(
    [
      ['several columns', CSV, 'data "x.csv"', 'has several columns of figures', 'data "x.csv" column "rate"'],
      [
        'an order of day and month, among other clauses',
        'week,a,b\n03/04/2026,1,2\n',
        'data "x.csv" column "a" dates "week"',
        'read as 3 April 2026, or as 4 March 2026?',
        'data "x.csv" column "a" dates "week" day first',
      ],
      [
        'an order alone',
        'week,a\n03/04/2026,1\n',
        'data "x.csv"',
        'read as 3 April 2026, or as 4 March 2026?',
        'data "x.csv" dates day first',
      ],
      [
        'groups',
        'month,School,a\n2026-09,A,1\n2026-09,B,2\n',
        'data "x.csv"',
        'more than one figure for September 2026',
        'data "x.csv" for each "School"',
      ],
    ] as const
  ).map(
    ([name, csv, line, message, fixed]): Case => ({
      name: `a data file that leaves open what is meant: ${name}`,
      asks: FILE,
      text: measure(line),
      files: { 'x.csv': csv },
      told: [['data-question', 'warning', line, message]],
      fixed: measure(fixed),
    }),
  ),
  {
    name: 'a data file: the name of a column nearly right',
    asks: FILE,
    text: measure('data "x.csv" column "rates"'),
    files: { 'x.csv': CSV },
    told: [['data-column-missing', 'warning', 'data "x.csv" column "rates"', 'has no column “rates”']],
    fixed: measure('data "x.csv" column "rate"'),
  },
  {
    name: 'a data file: of a test',
    asks: FILE,
    text: 'change idea I "Exit tasks" -> Mentors\npdsa T "One class" of I {\ndata "y.csv"\n}',
    told: [['data-file-missing', 'warning', 'data "y.csv"', '“y.csv” is not there.']],
  },
  {
    name: 'a data file: a site that is nearly a member',
    asks: FILE,
    text: `member Riverside "Riverside"\n${measure('data "x.csv" for each "school"')}`,
    files: { 'x.csv': 'month,school,a\n2026-09,Riversde,1\n' },
    told: [
      ['data-row-unreadable', 'information', 'data "x.csv" for each "school"', '“Riversde” is nearly “Riverside”'],
    ],
  },
  {
    name: 'a data file: allowed to be missing',
    asks: FILE,
    text: measure('data "x.csv"\nallow data-file-missing because "the district sends it in May"'),
    told: [],
  },
  ...(
    [
      ['weekly, three weeks ago', 'collected weekly\nresult 5 in 2026-10-31', '2026-10-31'],
      ['weekly, two weeks ago', 'collected weekly\nresult 5 in 2026-11-07', undefined],
      ['monthly, in August', 'collected monthly\nresult 5 in 2026-08\nresult 4 in 2026-07', '2026-08'],
      ['monthly, in October', 'collected monthly\nresult 4 in 2026-07\nresult 5 in 2026-10', undefined],
      ['yearly, two years ago', 'collected yearly\nresult 5 in 2024', undefined],
      ['yearly, three years ago', 'collected yearly\nresult 5 in 2023', '2023'],
      ['no figure yet', 'collected weekly', undefined],
      ['how often is not said', 'result 5 in 2020', undefined],
      ['a result of a day nobody knows', 'collected weekly\nresult 5 in "autumn"', undefined],
    ] as const
  ).map(
    ([name, lines, last]): Case => ({
      name: `old figures: ${name}`,
      asks: ['stale-data'],
      text: measure(lines),
      told: last ? [['stale-data', 'hint', lines.split('\n')[0] ?? '', `since ${last},`]] : [],
    }),
  ),
  {
    name: 'old figures: in a file, with a fix that says how often they come',
    asks: ['stale-data'],
    text: measure('collected weekly\ndata "x.csv" column "rate"'),
    files: { 'x.csv': CSV },
    told: [['stale-data', 'hint', 'data "x.csv" column "rate"', 'since 2026-10, though they are collected weekly']],
    fixed: measure('collected monthly\ndata "x.csv" column "rate"'),
  },
  ...(
    [
      ['adopted, no change', 'status adopted', 'higher is better', FLAT, true],
      ['adopted, a shift for the better', 'status adopted', 'higher is better', RISEN, false],
      [
        'adopted, six points in a row',
        'status adopted',
        'higher is better',
        [...FLAT.slice(0, 6), 71, 73, 76, 70, 74, 72],
        true,
      ],
      ['adopted, a shift for the worse', 'status adopted', 'lower is better', RISEN, true],
      ['adopted as it began', 'status adopted on 2026-01', 'higher is better', RISEN, false],
      ['adopted when it stood', 'status adopted on 2026-09', 'higher is better', RISEN, true],
      ['adopted, a chart that cannot tell', 'status adopted', 'higher is better', RISEN.map(() => 100), false],
      [
        'adopted, with a new phase since',
        'status adopted on 2025-12',
        'phase "New" from 2026-01 because "all do"',
        RISEN,
        false,
      ],
      ['adopted, a shift, and nobody says which way is good', 'status adopted', '', RISEN, false],
      ['adopted, too few points', 'status adopted', 'higher is better', FLAT.slice(0, 9), false],
      ['still testing', 'status testing', 'higher is better', FLAT, false],
    ] as const
  ).map(
    ([name, status, better, values, told]): Case => ({
      name: `what the chart shows: ${name}`,
      asks: ['claim-without-signal'],
      text: idea(status, better),
      files: { 'x.csv': monthly(values) },
      told: told ? [['claim-without-signal', 'hint', status, 'The chart of “Tasks” shows no signal yet']] : [],
    }),
  ),
  {
    name: 'what the chart shows: adopted when it was tried before, and the shift began with the test',
    asks: ['claim-without-signal'],
    text: idea('status adopted on 2026-09\npdsa T "Try" { do "tried" on 2026-01-10 }'),
    files: { 'x.csv': monthly(RISEN) },
    told: [],
  },
  {
    name: 'what the chart shows: one of several groups is enough',
    asks: ['claim-without-signal'],
    text: idea('status adopted', 'higher is better', 'data "x.csv" column "rate" for each "school"'),
    files: { 'x.csv': GROUPED },
    told: [],
  },
  ...(
    [
      ['a phase with its day and its reason', 'phase "New" from 2025-06 because "all do"', undefined],
      ['no reason', 'phase "New" from 2025-06', ['phase-incomplete', 'does not say why.']],
      ['no day', 'phase "New" because "all do"', ['phase-incomplete', 'does not say from which day on it counts.']],
      ['neither', 'phase "New"', ['phase-incomplete', 'does not say from which day on it counts and why.']],
      ['seven figures', 'phase "New" from 2026-06 because "all do"', ['phase-short', 'has 7 figures so far']],
      ['one figure', 'phase "New" from 2026-12 because "all do"', ['phase-short', 'has one figure so far']],
      ['no figure', 'phase "New" from 2027-12 because "all do"', ['phase-short', 'has no figure so far']],
      ['eight figures', 'phase "New" from 2026-05 because "all do"', undefined],
      ['left out, with a reason', 'exclude 2025-06 because "snow"', undefined],
      ['left out, a longer time', 'exclude 2025 because "another test"', undefined],
      ['left out, why?', 'exclude 2025-06', ['exclusion-incomplete', 'does not say why.']],
      [
        'left out, of no figure',
        'exclude 2024-06 because "snow"',
        ['exclusion-unmatched', '“Exit tasks” has no figure of 2024-06,'],
      ],
      [
        'left out, a week of a month',
        'exclude 2025-06-02 because "snow"',
        ['exclusion-unmatched', 'has no figure of 2025-06-02,'],
      ],
    ] as const
  ).map(
    ([name, line, told]): Case => ({
      name: `phases: ${name}`,
      asks: ['phase-incomplete', 'phase-short', 'exclusion-incomplete', 'exclusion-unmatched'],
      text: measure(`data "x.csv"\n${line}`),
      files: { 'x.csv': monthly(RISEN) },
      told: told ? [[told[0], told[0] === 'phase-short' ? 'information' : 'warning', line, told[1]]] : [],
    }),
  ),
  {
    name: 'phases: the one before may be short too, and nothing is told where no figure is known',
    asks: ['phase-short', 'exclusion-unmatched'],
    text: measure('data "y.csv"\nphase "New" from 2026-06 because "all do"\nexclude 2024-06 because "snow"'),
    told: [],
  },
  {
    name: 'phases: only what one of the groups has is left out',
    asks: ['exclusion-unmatched'],
    text: measure(
      'data "x.csv" column "rate" for each "school"\nexclude 2025-06 from East because "snow"\nexclude 2025-06 from North because "snow"',
    ),
    files: { 'x.csv': GROUPED },
    told: [
      [
        'exclusion-unmatched',
        'warning',
        'exclude 2025-06 from North because "snow"',
        'from North, so nothing is left out',
      ],
    ],
  },
];
