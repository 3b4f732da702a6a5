/** The figures of members and sites in two versions: each compared with its own, and told with whose they are. */
import { compare, readTheory } from '@driver-diagrams/library';
import { expect, it } from 'vitest';

const NAMES = 'member North "North"\nmember South "South"\n';
const measure = (data: string, names = NAMES) =>
  `${names}aim A "By 2030, 90% pass" {\n  outcome measure M "Pass rate" {\n    ${data}\n  }\n}\n`;
const EACH = 'data "m.csv" column "rate" for each "school"';
const OLD = 'month,school,rate\n2026-01,North,81%\n2026-01,South,47%\n2026-02,North,82%\n2026-02,South,48%\n';
const NEWER = `${OLD}2026-03,South,49%\n2026-03,North,83%\n`;

type Version = Record<string, string>;
const version = (csv: string, data = EACH, names = NAMES): Version => ({
  'a.driver': measure(data, names),
  'm.csv': csv,
});

const cases: [name: string, before: Version, after: Version, told: string[]][] = [
  [
    'each has its own new figures, in whatever order the rows stand',
    version(OLD),
    version(NEWER),
    [
      'figures: ‘Pass rate’ for North has a new figure, March 2026: 83%.',
      'figures: ‘Pass rate’ for South has a new figure, March 2026: 49%.',
    ],
  ],
  [
    'another order of the rows is nothing',
    version(OLD),
    version(OLD.replace(/(.*North.*\n)(.*South.*\n)/g, '$2$1')),
    [],
  ],
  [
    'a figure of the past of one of them',
    version(OLD),
    version(OLD.replace('47%', '57%')),
    ['measures: A figure of ‘Pass rate’ for South that stood there before changed: January 2026 was 47%, now 57%.'],
  ],
  [
    'a group that came is told once',
    version(OLD),
    version(`${OLD}2026-01,East,60%\n2026-02,East,61%\n`),
    ['figures: 2 figures of ‘Pass rate’ for East, January 2026 to February 2026, are new.'],
  ],
  [
    'a group that went is told once',
    version(OLD),
    version(OLD.replace(/.*South.*\n/g, '')),
    ['measures: 2 figures of ‘Pass rate’ for South, January 2026 to February 2026, are gone.'],
  ],
  [
    'a member that is called another name keeps its figures',
    version(OLD, EACH, NAMES.replace('"South"', '"The South school"')),
    version(OLD),
    ['wording: '],
  ],
  [
    'results that moved into a file',
    {
      'a.driver': measure(
        'unit "percent"\n    result 81% in 2026-01 from North\n    result 47% in 2026-01 from South\n    result 82% in 2026-02 from North\n    result 48% in 2026-02 from South',
      ),
    },
    version(OLD, `unit "percent"\n    ${EACH}`),
    ['wording: '],
  ],
];

it.each(cases)('%s', async (_, before, after, told) => {
  const { changes, unread } = compare(await readTheory(before), await readTheory(after));
  expect(unread).toEqual([]);
  const said = changes.map(({ group, sentence }) => `${group}: ${sentence}`);
  const isBegun = told.every((each) => each.endsWith(': '));
  if (isBegun) expect(said.map((each) => each.slice(0, each.indexOf(': ') + 2))).toEqual(told);
  else expect(said).toEqual(told);
});
