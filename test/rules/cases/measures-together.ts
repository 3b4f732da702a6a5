import type { Case } from './case.ts';

const MEANING = ['measure-no-definition', 'rate-without-denominator'];
const measure = (lines: string) => `process measure M "Visits" of Mentors { ${lines} }`;
const NETWORK = `primary driver Clinical "Clinical experiences"
common outcome measure Production "Candidates produced" of Clinical
driver measure Own "Placements" of Clinical
`;

/** What measures mean, each alone and all together: 21 to 23, 26, 32, 33, 49 and 58. */
export const measuresTogether: Case[] = [
  ...(
    [
      ['nothing', '', 'measure-no-definition'],
      ['a definition', 'definition "d"', undefined],
      ['what is counted', 'numerator "n"', undefined],
      ['percent', 'unit "percent"', 'rate-without-denominator'],
      ['a sign', 'unit "%"', 'rate-without-denominator'],
      ['a rate', 'unit "rate"', 'rate-without-denominator'],
      ['per a number', 'unit "falls per 1,000"', 'rate-without-denominator'],
      ['per a number of something', 'unit "falls per 1,000 bed days"', 'measure-no-definition'],
      ['percent of something', 'unit "percent of students"', 'measure-no-definition'],
      ['percent change', 'unit "percent change"', 'measure-no-definition'],
      ['percent, and of how many', 'unit "percent" denominator "all"', 'measure-no-definition'],
      ['minutes', 'unit "minutes"', 'measure-no-definition'],
      ['a misspelled definition', 'defintion "d"', undefined],
    ] as const
  ).map(
    ([name, lines, rule]): Case => ({
      name: `what is counted: ${name}`,
      asks: MEANING,
      text: `${measure(lines)}`,
      told: [
        ['rate-without-denominator', 'warning', 'unit "percent"'],
        ['measure-no-definition', 'warning', 'Count'],
        ...(rule === undefined
          ? []
          : [[rule, 'warning', rule === 'measure-no-definition' ? 'M' : lines] as [string, string, string]]),
      ],
    }),
  ),
  {
    name: 'what is counted, in a draft',
    asks: MEANING,
    alone: true,
    text: 'theory "T" { stage draft }\ndriver measure M "Visits"\ndriver measure N "Visitors" { unit "percent" }',
    told: [
      ['measure-no-definition', 'information', 'M'],
      ['rate-without-denominator', 'information', 'unit "percent"'],
    ],
  },
  ...(
    [
      ['its name', 'outcome measure Production "Teachers"', 'has its name'],
      ['its title', 'outcome measure P "candidates produced."', 'has its title'],
      ['neither', 'outcome measure P "Teachers"', undefined],
      ['the name of one that is not common', 'outcome measure Own "Teachers"', undefined],
    ] as const
  ).map(
    ([name, own, told]): Case => ({
      name: `a common measure again: ${name}`,
      asks: ['common-measure-redefined'],
      alone: true,
      text: `import "network.driver" as network\naim A "80% pass" -> network.Clinical { ${own} }`,
      files: { 'network.driver': NETWORK },
      told: told ? [['common-measure-redefined', 'warning', own.split(' ')[2] ?? '', told]] : [],
    }),
  ),
  {
    name: 'a common measure again, with results of its own, is not removed',
    asks: ['common-measure-redefined'],
    alone: true,
    text: 'import "network.driver" as n\naim A "80% pass" -> n.Clinical { outcome measure Production "P" { result 7 in 2020 } }',
    files: { 'network.driver': NETWORK },
    told: [['common-measure-redefined', 'warning', 'Production']],
  },
  {
    name: 'a target without a baseline, and results to take it from',
    asks: ['baseline-missing'],
    text: measure('target 9 by 2028 result 7 in 2025 result 5 in 2024'),
    told: [['baseline-missing', 'information', 'target 9 by 2028', 'Where did you start?']],
    fixed: measure('target 9 by 2028 result 7 in 2025 result 5 in 2024 baseline 5 in 2024'),
  },
  {
    name: 'a target without a baseline, and nothing to take it from',
    asks: ['baseline-missing'],
    text: measure('target 9 by 2028'),
    told: [['baseline-missing', 'information', 'target 9 by 2028']],
  },
  { name: 'no target, no baseline', asks: ['baseline-missing'], text: measure('unit "visits"'), told: [] },
  ...(
    [
      ['one', 'outcome measure M "a"', 'One measure alone'],
      ['two of one family', 'outcome measure M "a" outcome measure N "b"', 'All measures here are outcome measures.'],
      ['two families', 'outcome measure M "a" process measure N "b"', undefined],
      ['one of no family', 'measure M "a"', undefined],
      ['none', '', undefined],
    ] as const
  ).map(
    ([name, lines, told]): Case => ({
      name: `families of measures: ${name}`,
      asks: ['no-outcome-or-process-mix'],
      alone: true,
      text: `aim A "80% pass" { ${lines} }`,
      told: told ? [['no-outcome-or-process-mix', 'information', 'M', told]] : [],
    }),
  ),
  ...(
    [
      ['outcome and process', 'outcome measure M "a" process measure N "b"', '', true],
      ['in a draft', 'outcome measure M "a" process measure N "b"', 'theory "T" { stage draft }\n', false],
      ['one of them balancing', 'outcome measure M "a" process measure N "b" balancing measure O "c"', '', false],
      ['one of no family', 'outcome measure M "a" process measure N "b" measure O "c"', '', false],
      ['no process measure', 'outcome measure M "a" driver measure N "b"', '', false],
    ] as const
  ).map(
    ([name, lines, head, told]): Case => ({
      name: `what might get worse: ${name}`,
      asks: ['no-balancing-measure'],
      alone: true,
      text: `${head}aim A "80% pass" { ${lines} }`,
      told: told ? [['no-balancing-measure', 'information', 'A', 'What might get worse']] : [],
    }),
  ),
  ...(
    [
      ['nobody yet, and no plan', '', true, '‘R’ and ‘L’'],
      ['nobody yet, but a plan', 'collected yearly', false, ''],
      ['one of two', 'collected yearly result 5 in 2024 from R', true, 'Not reported by: ‘L’.'],
      ['both', 'result 5 in 2024 from R result 6 in 2024 from L', false, ''],
      ['all together', 'result 11 in 2024', false, ''],
      ['in a file', 'data "p.csv"', false, ''],
    ] as const
  ).map(
    ([name, lines, told, message]): Case => ({
      name: `reports of a common measure: ${name}`,
      asks: ['common-measure-unreported'],
      text: `member R "Riverside"\nmember L "Lakeside"\ncommon outcome measure P "Produced" of Goal { reported by R, L ${lines} }`,
      told: told ? [['common-measure-unreported', 'information', 'reported by R, L', message]] : [],
    }),
  ),
  {
    name: 'measures of what is retired are not counted',
    asks: ['measures-too-many'],
    alone: true,
    text: `driver D "x" {\n${'driver measure "m"\n'.repeat(10)}}\ndriver E "y" { status retired because "z"\ndriver measure "n" }`,
    told: [],
  },
];
