import { describe, expect, it } from 'vitest';
import { reportOf, rowsOf, sectionOf } from './reports.ts';

/** The cells of the first driver: measures, ideas, tests, who works on it. */
const cases: { name: string; text: string; cells: [string, string, string, string] }[] = [
  {
    name: 'nothing behind it',
    text: 'primary driver D "D"',
    cells: ['!No measure', '!No change idea', '', ''],
  },
  {
    name: 'what is below it counts as such',
    text: `primary driver D "D"
driver E "E" -> D { process measure "M" change idea I "I" { pdsa "P" { study "s" } } }`,
    cells: ['on what is below', 'on what is below', 'on what is below', ''],
  },
  {
    name: 'all its own',
    text: 'primary driver D "D" { driver measure "M" change idea "I" { pdsa "P" } team "T" }',
    cells: ['M', 'I', '1 test, 0 finished', 'T'],
  },
  {
    name: 'an idea without a test is a gap, one that was abandoned is not',
    text: 'primary driver D "D" { change idea "I" }',
    cells: ['!No measure', 'I', '!No test', ''],
  },
  {
    name: 'an abandoned idea asks for nothing',
    text: 'primary driver D "D" { change idea "I" { status abandoned } }',
    cells: ['!No measure', 'I', '', ''],
  },
  {
    name: 'in a network, a primary driver without a team is a gap',
    text: 'primary driver D "D"\nnetwork N "N"',
    cells: ['!No measure', '!No change idea', '', '!No team'],
  },
  {
    name: 'a team that has ended is shown, and the gap stays',
    text: 'primary driver D "D" { team "T" { status sunset } }',
    cells: ['!No measure', '!No change idea', '', 'T / !No team'],
  },
  {
    name: 'a team that owns it works on it',
    text: 'primary driver D "D" { owner T }\nteam T "T"',
    cells: ['!No measure', '!No change idea', '', 'T'],
  },
  {
    name: 'a retired driver has no gaps',
    text: 'primary driver D "D" { status retired on 2025 }\nnetwork N "N"',
    cells: ['', '', '', ''],
  },
  {
    name: 'a ring of drivers ends',
    text: 'driver D "D" -> E\ndriver E "E" -> D { change idea "I" }',
    cells: ['!No measure', 'on what is below', '!No test', ''],
  },
];

describe('what stands behind a driver', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, { text, cells }) => {
    const section = sectionOf(await reportOf('coverage', text), 'a.driver');
    expect(rowsOf(section.tables[0])[0]?.slice(1)).toEqual(cells);
  });

  it('counts a cluster’s aim, and what is below it in another file', async () => {
    const report = await reportOf('coverage', {
      'network.driver': 'network N "N"\nprimary driver D "D"',
      'cluster.driver': 'import "network.driver" as n\naim A "A" -> n.D\ndriver E "E" -> A { process measure "M" }',
    });
    expect(rowsOf(sectionOf(report, 'network.driver').tables[0])).toEqual([
      ['D / primary driver', 'on what is below', '!No change idea', '', 'aim: A'],
    ]);
  });
});
