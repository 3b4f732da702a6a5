/** How mistakes in the writing are fixed: each way that is offered, and what is fixed unasked. */
import { sureEdits, withEdits } from '@driver-diagrams/theory/rules/index';
import { describe, expect, test } from 'vitest';
import { readText, TODAY } from '../helpers/read.ts';

/** A text with one mistake, and what it becomes in each way that is offered. One way is taken unasked; of several, none. */
const CASES: readonly (readonly [text: string, ...after: string[]])[] = [
  // Names
  ['pdsa Cycle 1', 'pdsa Cycle-1'],
  ['pdsa Cycle June 2026 "Try it"', 'pdsa Cycle-June-2026 "Try it"'],
  ['pdsa Ramp 1 test 2 "Try it"', 'pdsa Ramp-1-test-2 "Try it"'],
  ['driver 1a "Mentors" // first', 'driver Driver-1a "Mentors" // first'],
  ['change idea 2016-05 "Pairs"', 'change idea Idea-2016-05 "Pairs"'],
  ['aim My /* own */ Aim "All pass"'],
  ['aim Goal 4,000 "Reach them"', 'aim Goal-4000 "Reach them"', 'aim "Goal 4,000: Reach them"'],
  ['aim Reading & writing "All"', 'aim Reading-writing "All"', 'aim "Reading & writing: All"'],
  ['driver mesure E "Percent"', 'driver measure E "Percent"', 'driver mesure-E "Percent"'],
  ['driver Measures E "Percent"', 'driver measure E "Percent"', 'driver Measures-E "Percent"'],
  ['primary drivers E "Mentors"', 'primary driver E "Mentors"', 'primary drivers-E "Mentors"'],

  // Titles
  ['aim: Improve reading in grade 3', 'aim: "Improve reading in grade 3"'],
  ['aim – Improve reading', 'aim – "Improve reading"'],
  ['driver: Support for new teachers', 'driver: "Support for new teachers"'],
  ['driver: Quality of teaching', 'driver: "Quality of teaching"'],
  ['driver: Teachers’ time, 30% of it (at least) # why', 'driver: "Teachers’ time, 30% of it (at least)" # why'],
  ["driver: the 'open door' policy", 'driver: "the \'open door\' policy"'],
  ['aim: Reading by June 2030 - in all schools { }', 'aim: "Reading by June 2030 - in all schools" { }'],
  ['aim: Be at https://a.example/b', 'aim: "Be at https://a.example/b"'],
  ['aim Reading, writing and maths', 'aim "Reading, writing and maths"'],
  ['aim A, "All"', 'aim A "All"'],
  ['team: Riverside High School', 'team: "Riverside High School"'],
  ['aim $5 for each child', 'aim "$5 for each child"'],
  ['aim 80% of students pass', 'aim "80% of students pass"'],
  ['aim: Improve /* early */ reading'],
  ['aim: Improve early "deep" reading'],
  ['Primary driver 1: Families as partners', 'Primary driver 1: "Families as partners"'],
  ['Primary driver 2) Families', 'Primary driver 2) "Families"'],
  ['pdsa cycle 1: Try it out', 'pdsa cycle 1: "Try it out"'],
  ['driver 1 Mentors for all', 'driver "1 Mentors for all"', 'driver 1 "Mentors for all"'],
  ['aim Reduce dropout by half', 'aim "Reduce dropout by half"', 'aim Reduce "dropout by half"'],
  ['aim: Reading: all children', 'aim: "Reading: all children"', 'aim: Reading: "all children"'],
  ['driver mesure E', 'driver "mesure E"', 'driver mesure "E"', 'driver measure E'],

  // Files
  ['import a.driver as n', 'import "a.driver" as n'],
  ['import ../our network.driver as n // theirs', 'import "../our network.driver" as n // theirs'],

  // Properties
  ['aim A "x" { note see https://a.example/b first }', 'aim A "x" { note "see https://a.example/b first" }'],
  ['pdsa P "x" { plan Talk to teachers on 2026-05 }', 'pdsa P "x" { plan "Talk to teachers" on 2026-05 }'],
  ['measure M "x" { data our figures.csv column "Rate" }', 'measure M "x" { data "our figures.csv" column "Rate" }'],
  ['change idea I "x" { site Lake High status testing }', 'change idea I "x" { site "Lake High" status testing }'],
  [
    'theory "T" { authors Ann Lee, Bo Lin }',
    'theory "T" { authors "Ann Lee", "Bo Lin" }',
    'theory "T" { authors "Ann Lee, Bo Lin" }',
  ],
  ['aim A "x" { note some /* few */ words }'],
  ['aim A "x" { by 2015-2016 }', 'aim A "x" { by 2015/16 }'],
  ['aim A "x" { by 2014-2016 }'],

  // Marks
  ['aim A \'He said "yes"\\nand left\'', 'aim A "He said \\"yes\\"\\nand left"'],
  ['aim A "x"\n}', 'aim A "x"\n'],
  ['aim A "x" { note """long\n text', 'aim A "x" { note """long\n text"""'],
];

describe('a mistake is fixed as it was meant, or in each way that it may have been meant', () => {
  test.each(CASES)('%s', async (text, ...expected) => {
    const file = await readText(text);
    const problems = file.check({ today: TODAY }).filter(({ rule }) => rule === 'syntax');
    const fixes = problems.flatMap((problem) => problem.fixes ?? []);
    expect(problems.length).toBeGreaterThan(0);
    expect(fixes.map(({ edits }) => withEdits(text, edits))).toEqual(expected);
    expect(withEdits(text, sureEdits(problems, file.uri, text))).toBe(expected.length === 1 ? expected[0] : text);
  });

  test('what a message proposes is what is written', async () => {
    for (const [text, ...expected] of CASES.filter(([, ...after]) => after.length > 0)) {
      const proposed = (await readText(text)).theory.problems.flatMap(
        ({ message }) => / Write (?:\S+ )+?(\S+-\S+), /.exec(message)?.[1] ?? [],
      );
      for (const name of proposed) expect(expected.join('\n')).toContain(name);
    }
  });
});

test('a } too many stays where a { may be missing', async () => {
  const text = 'aim A "x"\n  by 2016\n}\n';
  const file = await readText(text);
  expect(sureEdits(file.check({ today: TODAY }), file.uri, text)).toEqual([]);
});

test('a long text that never ends is not closed unasked before what looks like a statement', async () => {
  const text = 'aim A "x" {\n  note """long\n  driver of change\n}\n';
  const file = await readText(text);
  const [first] = file.check({ today: TODAY });
  expect(first?.fixes?.some(({ sure }) => sure)).toBe(false);
  expect(first?.fixes?.map(({ edits }) => withEdits(text, edits))).toEqual([
    'aim A "x" {\n  note """long"""\n  driver of change\n}\n',
  ]);
});
