import type { Case } from './case.ts';

const idea = (lines: string, after = '') => `change idea I "Exit tasks" -> Mentors {\n${lines}\n}${after}`;

/** What was tested, when, and how large. Today is 21 November 2026. 12, 13, 16, 27, 51, 52 and 55. */
export const testsAndTime: Case[] = [
  ...(
    [
      ['do without a prediction', 'do "it went well" on 2026-11-01', true],
      ['study without a prediction', 'study "it went well"', true],
      ['a plan alone', 'plan "one class"', false],
      ['a day in the past', 'plan "one class"\ndo "???" on 2026-11-01', true],
      ['with a prediction', 'predict "20 of 26"\ndo "24"', false],
      ['with a misspelled prediction', 'predcit "20 of 26"\ndo "24"', false],
    ] as const
  ).map(
    ([name, lines, told]): Case => ({
      name: `a prediction: ${name}`,
      asks: ['pdsa-no-prediction'],
      text: idea(`pdsa T "One week" {\n${lines}\n}`),
      told: told ? [['pdsa-no-prediction', 'warning', 'T', 'Write what you expect before you try it']] : [],
    }),
  ),
  {
    name: 'the prediction is put before what was done',
    asks: ['pdsa-no-prediction'],
    text: idea('  pdsa T "One week" {\n    plan "one class"\n    do "24" on 2026-11-01\n  }'),
    told: [['pdsa-no-prediction', 'warning', 'T']],
    fixed: idea('  pdsa T "One week" {\n    plan "one class"\n    predict "???"\n    do "24" on 2026-11-01\n  }'),
  },
  ...(
    [
      ['no test', '', true],
      ['a test that is not finished', 'pdsa T "x" { predict "p" }', true],
      ['a test that was studied', 'pdsa T "x" { study "s" }', false],
      ['a test that was decided on', 'pdsa T "x" { act adopt }', false],
    ] as const
  ).map(
    ([name, lines, told]): Case => ({
      name: `adopted: ${name}`,
      asks: ['adopted-without-test'],
      text: idea(`  status adopted\n${lines}`),
      told: told ? [['adopted-without-test', 'warning', 'status adopted', 'Adopted with no test on record.']] : [],
    }),
  ),
  {
    name: 'adopted, with a test in another file',
    asks: ['adopted-without-test'],
    text: idea('status adopted'),
    files: { 'b.driver': 'import "main.driver"\npdsa T "x" of I { study "s" }' },
    told: [],
  },
  {
    name: 'adopted, with evidence cited',
    asks: ['adopted-without-test'],
    text: 'evidence E "Others found it"\nchange idea I "Exit tasks" -> Mentors citing E { status adopted }',
    told: [],
  },
  {
    name: 'adopted, with a test of a misspelled name',
    asks: ['adopted-without-test', 'stalled-idea'],
    text: `${idea('status adopted')}\npdsa T "x" of Ii { study "s" }`,
    told: [],
  },
  ...(
    [
      ['61 days ago', '2026-09-21', true],
      ['60 days ago', '2026-09-22', false],
      ['that month', '2026-09', false],
      ['a day nobody knows', '"in autumn"', false],
    ] as const
  ).map(
    ([name, day, told]): Case => ({
      name: `done ${name}, and not studied`,
      asks: ['pdsa-unfinished'],
      text: idea(`pdsa T "x" {\npredict "p"\ndo "d" on ${day}\n}`),
      told: told ? [['pdsa-unfinished', 'hint', `do "d" on ${day}`, 'What did this test show?']] : [],
    }),
  ),
  {
    name: 'done long ago, and decided on',
    asks: ['pdsa-unfinished'],
    text: idea('pdsa T "x" {\npredict "p"\ndo "d" on 2026-01\nact adapt "y"\n}'),
    told: [],
  },
  ...(
    [
      ['no test at all', '', true],
      ['an old test', 'pdsa T "x" { predict "p" on 2026-01 }', true],
      ['a test of last month', 'pdsa T "x" { predict "p" on 2026-01 do "d" on 2026-10 }', false],
      ['a test to come', 'pdsa T "x" { predict "p" on 2027-01 }', false],
      ['a test without a date', 'pdsa T "x" { predict "p" }', false],
      ['a site since last month', 'site "North" status testing from 2026-10', false],
    ] as const
  ).map(
    ([name, lines, told]): Case => ({
      name: `still testing: ${name}`,
      asks: ['stalled-idea'],
      text: idea(`  status testing\n${lines}`),
      told: told ? [['stalled-idea', 'hint', 'status testing', 'Still testing?']] : [],
    }),
  ),
  ...(
    [
      ['low belief, large', 'confidence low', 'scale large', true],
      ['low belief, small, and dear', 'confidence low', 'scale small cost of failure large', false],
      ['low belief, dear', 'confidence low', 'cost of failure large', true],
      ['some belief, large', 'confidence medium', 'scale large', false],
      ['nothing said of belief', '', 'scale large', false],
    ] as const
  ).map(
    ([name, belief, size, told]): Case => ({
      name: `the first test: ${name}`,
      asks: ['test-too-big'],
      text: idea(`${belief}\npdsa T "x" { ${size} }`),
      told: told ? [['test-too-big', 'hint', 'T', 'Start smaller']] : [],
    }),
  ),
  {
    name: 'a large test after a small one',
    asks: ['test-too-big'],
    text: idea(
      'confidence low\npdsa B "x" { scale large do "d" on 2026-10 }\npdsa A "y" { scale small do "d" on 2026-09 }',
    ),
    told: [],
  },
  ...(
    [
      [
        'prediction after do',
        'predict "p" on 2026-03-10\ndo "d" on 2026-03-02',
        ['2026-03-10', 'This prediction is dated 2026-03-10, after the test'],
      ],
      ['prediction and do on one day', 'predict "p" on 2026-03-10\ndo "d" on 2026-03-10', undefined],
      ['prediction in the month of do', 'predict "p" on 2026-03-10\ndo "d" on 2026-03', undefined],
      [
        'prediction in a later month',
        'predict "p" on 2026-04\ndo "d" on 2026-03',
        ['2026-04', 'after the test (‘do’, 2026-03)'],
      ],
      ['prediction in the school year of do', 'predict "p" on 2026/27\ndo "d" on 2026-10-02', undefined],
      ['prediction on a day nobody knows', 'predict "p" on "autumn"\ndo "d" on 2026-03-02', undefined],
      [
        'prediction after study, without do',
        'predict "p" on 2026-03-10\nstudy "s" on 2026-03-02',
        ['2026-03-10', 'after what it showed (‘study’, 2026-03-02)'],
      ],
      [
        'prediction after do and study',
        'predict "p" on 2026-03-10\ndo "d" on 2026-03-02\nstudy "s" on 2026-03-04',
        ['2026-03-10', 'after the test'],
      ],
      [
        'study before do',
        'do "d" on 2026-03-02\nstudy "s" on 2026-02-01',
        ['2026-02-01', 'What this test showed is dated 2026-02-01, before it was done'],
      ],
      [
        'study before prediction and do',
        'predict "p" on 2026-03-01\ndo "d" on 2026-03-02\nstudy "s" on 2026-02-01',
        ['2026-02-01', 'before it was done'],
      ],
      ['study in the month of do', 'do "d" on 2026-03-02\nstudy "s" on 2026-03', undefined],
      [
        'plan and prediction after do',
        'plan "q" on 2026-03-01\npredict "p" on 2026-03-02\ndo "d" on 2026-02-05',
        ['2026-03-02', 'The plan (2026-03-01) and prediction (2026-03-02) of this test'],
      ],
      ['prediction before plan', 'plan "q" on 2026-03-02\npredict "p" on 2026-03-01\ndo "d" on 2026-03-05', undefined],
      ['prediction after an act alone', 'predict "p" on 2026-03-02\nact adopt', undefined],
    ] as const
  ).map(
    ([name, lines, told]): Case => ({
      name: `order of days: ${name}`,
      asks: ['test-dates-out-of-order', 'date-in-future'],
      text: idea(`pdsa T "x" {\n${lines}\n}`),
      told: told ? [['test-dates-out-of-order', 'warning', told[0], told[1]]] : [],
    }),
  ),
  {
    name: 'order of days: a plan after do may be the day that was meant',
    asks: ['test-dates-out-of-order'],
    text: idea('pdsa T "x" {\nplan "q" on 2026-03-10\ndo "d" on 2026-03-02\n}'),
    told: [['test-dates-out-of-order', 'information', '2026-03-10', 'The plan of this test']],
    fixed: null,
  },
  {
    name: 'order of days: prediction and study are both wrong beside do',
    asks: ['test-dates-out-of-order'],
    text: idea(
      'pdsa T "x" {\npredict "24 of 30" on 2026-03-10\ndo "20 of 30" on 2026-03-02\nstudy "less" on 2026-02-01\nact adopt\n}',
    ),
    told: [
      ['test-dates-out-of-order', 'warning', '2026-03-10', 'This prediction is dated'],
      ['test-dates-out-of-order', 'warning', '2026-02-01', 'What this test showed'],
    ],
  },
  {
    name: 'order of days: in January with the old year',
    asks: ['test-dates-out-of-order'],
    text: idea('pdsa T "x" {\npredict "p" on 2025-12-15\ndo "d" on 2025-01-08\n}'),
    told: [['test-dates-out-of-order', 'warning', '2025-12-15']],
    fixed: idea('pdsa T "x" {\npredict "p" on 2024-12-15\ndo "d" on 2025-01-08\n}'),
  },
  {
    name: 'order of days: a study before its test is another way round',
    asks: ['test-dates-out-of-order'],
    text: idea('pdsa T "x" {\npredict "p" on 2026-01-15\ndo "d" on 2026-03-02\nstudy "s" on 2026-02-01\n}'),
    told: [['test-dates-out-of-order', 'warning', '2026-02-01']],
    fixed: idea('pdsa T "x" {\npredict "p" on 2026-01-15\ndo "d" on 2026-02-01\nstudy "s" on 2026-03-02\n}'),
  },
  {
    name: 'order of days: a prediction that was written down late can be allowed',
    asks: ['test-dates-out-of-order'],
    text: idea('  pdsa T "x" {\n    predict "p" on 2026-03-10\n    do "d" on 2026-03-02\n  }'),
    told: [['test-dates-out-of-order', 'warning', '2026-03-10']],
    fixed: idea(
      '  pdsa T "x" {\n    predict "p" on 2026-03-10\n    do "d" on 2026-03-02\n    allow test-dates-out-of-order because "written down late"\n  }',
    ),
  },
  {
    name: 'order of days: allowed, since it was written down late',
    asks: ['test-dates-out-of-order'],
    text: idea(
      'pdsa T "x" {\nallow test-dates-out-of-order because "late"\npredict "p" on 2026-03-10\ndo "d" on 2026-03-02\n}',
    ),
    told: [],
  },
  ...(
    [
      ['done tomorrow', 'do "d" on 2026-11-22', '2026-11-22'],
      ['done today', 'do "d" on 2026-11-21', undefined],
      ['done this month', 'do "d" on 2026-11', undefined],
      ['done this year', 'do "d" on 2026', undefined],
      ['done next month', 'do "d" on 2026-12', '2026-12'],
      ['planned for tomorrow', 'plan "d" on 2026-11-22\npredict "p" on 2026-11-20', undefined],
      ['studied in 2040', 'predict "p" on 2026-03-01\ndo "d" on 2026-03-02\nstudy "s" on 2040', '2040'],
      ['done after it was studied, in the future', 'do "d" on 2027-03-02\nstudy "s" on 2026-03-04', '2027-03-02'],
    ] as const
  ).map(
    ([name, lines, told]): Case => ({
      name: `still to come: ${name}`,
      asks: ['date-in-future', 'test-dates-out-of-order'],
      text: idea(`pdsa T "x" {\n${lines}\n}`),
      told: told ? [['date-in-future', 'warning', told, 'which is still to come (today is 2026-11-21)']] : [],
    }),
  ),
  ...(
    [
      ['a result', 'result 71% in 2035', '2035', 'This result is dated 2035'],
      ['a result of a school year that has begun', 'result 71% in 2026/27', undefined, ''],
      ['a result of this term', 'result 71% in 2026-11', undefined, ''],
      ['a baseline', 'baseline 60% in 2027-01', '2027-01', 'This baseline is dated 2027-01'],
      ['a target', 'target 80% by 2027-01', undefined, ''],
      ['a result on a day nobody knows', 'result 71% in "spring"', undefined, ''],
    ] as const
  ).map(
    ([name, line, told, message]): Case => ({
      name: `still to come: ${name}`,
      asks: ['date-in-future'],
      text: `outcome measure M "m" of Goal {\n${line}\n}`,
      told: told ? [['date-in-future', 'warning', told, message]] : [],
    }),
  ),
  {
    name: 'still to come: a result of the next year has the wrong year',
    asks: ['date-in-future'],
    text: 'outcome measure M "m" of Goal {\n  result 71% in 2027-06\n}',
    told: [['date-in-future', 'warning', '2027-06']],
    fixed: 'outcome measure M "m" of Goal {\n  result 71% in 2026-06\n}',
  },
  {
    name: 'still to come: nothing is guessed where that day has its figure',
    asks: ['date-in-future'],
    text: 'outcome measure M "m" of Goal {\n  result 71% in 2027-06\n  result 70% in 2026-06\n}',
    told: [['date-in-future', 'warning', '2027-06']],
    fixed: null,
  },
  ...(
    [
      [
        'days that have not come',
        '2026-10,60\n2035-01,61\n2035-02,62\n',
        '“m.csv” has figures of 2035-01 and 1 more, which is still to come',
      ],
      ['days that have come', '2026-10,60\n2026-11,61\n', undefined],
    ] as const
  ).map(
    ([name, rows, told]): Case => ({
      name: `still to come: a data file with ${name}`,
      asks: ['date-in-future'],
      text: 'outcome measure M "m" of Goal { data "m.csv" }',
      files: { 'm.csv': `date,value\n${rows}` },
      told: told ? [['date-in-future', 'warning', 'data "m.csv"', told]] : [],
    }),
  ),
  {
    name: 'still to come: a finding',
    asks: ['date-in-future'],
    text: 'finding F "Few came" { on 2031 }',
    told: [['date-in-future', 'warning', '2031', 'This finding is dated 2031']],
  },
];
