import type { Case } from './case.ts';

const idea = (lines: string, after = '') => `change idea I "Exit tasks" -> Mentors {\n${lines}\n}${after}`;

/** What was tested, when, and how large. Today is 21 November 2026. 12, 27, 51, 52 and 55. */
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
];
