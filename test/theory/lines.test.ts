import { createTextReader } from '@driver-diagrams/language-server/workspace/read';
import { linesOf, wholeLine } from '@driver-diagrams/theory/lines/lines';
import type { FileLine, Line, Measure, Point } from '@driver-diagrams/theory/model/index';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../laws/runs.ts';

const read = createTextReader();
const NETWORK = 'network N "Net"\nmember North "North School" -> N\nmember South "South School" -> N\n';

/** The measure of a text, and where its members are found. */
async function measured(lines: string) {
  const { theory } = await read(`${NETWORK}aim A "Better" {\n  outcome measure M "Rate" {\n${lines}\n  }\n}\n`);
  const elements = new Map(theory.elements.map((element) => [element.key, element]));
  const measure = theory.elements.find((each): each is Measure => each.kind === 'measure') ?? expect.fail();
  return { measure, elements };
}

/** A line in short: `North School: 2026-01 81; 2026-02 82`; `|` where it breaks, `×` for what is left out, `(2/3)` for who reported. */
function told({ group, combined, points, breaks, percent }: Line): string {
  const figure = ({ date, value, excluded, reported }: Point, n: number) =>
    [
      ...(breaks.includes(n) ? ['|'] : []),
      date.text,
      `${value}${percent ? '%' : ''}${excluded === undefined ? '' : '×'}`,
      ...(reported ? [`(${reported.count}/${reported.of})`] : []),
    ].join(' ');
  return `${[group, combined].filter((each) => each !== undefined).join(' ')}: ${points.map(figure).join('; ')}`;
}

const cases: [name: string, lines: string, expected: string[]][] = [
  [
    'results of nobody in particular are one line',
    'result 1 in 2026-02\nresult 2 in 2026-01',
    [': 2026-01 2; 2026-02 1'],
  ],
  [
    'results of members are a line each, in the order of the members',
    'result 47% in 2026-01 from South\nresult 81% in 2026-01 from North\nresult 82% in 2026-02 from North',
    ['North School: 2026-01 81%; 2026-02 82%', 'South School: 2026-01 47%'],
  ],
  [
    'the order of those that report comes first',
    'reported by South, North\nresult 81% in 2026-01 from North\nresult 47% in 2026-01 from South',
    ['South School: 2026-01 47%', 'North School: 2026-01 81%'],
  ],
  [
    'the network’s own results stand first, and are those of no member',
    'result 81% in 2026-01 from North\nresult 64% in 2026-01',
    [': 2026-01 64%', 'North School: 2026-01 81%'],
  ],
  [
    'the mean says how many reported, and breaks where others did',
    'combined as mean\nresult 80 in 2026-01 from North\nresult 40 in 2026-01 from South\nresult 90 in 2026-02 from North\nresult 91 in 2026-03 from North',
    [
      ' mean: 2026-01 60 (2/2); | 2026-02 90 (1/2); 2026-03 91 (1/2)',
      'North School: 2026-01 80; 2026-02 90; 2026-03 91',
      'South School: 2026-01 40',
    ].map((line) => line.trim()),
  ],
  [
    'one group is pooled from what was counted',
    'combined as one group\nresult 9 of 10 in 2026-01 from North\nresult 10 of 90 in 2026-01 from South',
    ['one group: 2026-01 19% (2/2)', 'North School: 2026-01 90%', 'South School: 2026-01 11.1111111111%'],
  ],
  [
    'one group of what was not counted is no line',
    'combined as one group\nresult 90% in 2026-01 from North\nresult 10% in 2026-01 from South',
    ['North School: 2026-01 90%', 'South School: 2026-01 10%'],
  ],
  [
    'a sum',
    'combined as sum\nresult 9 in 2026-01 from North\nresult 10 in 2026-01 from South',
    ['sum: 2026-01 19 (2/2)', 'North School: 2026-01 9', 'South School: 2026-01 10'],
  ],
  [
    'monthly figures of different days of a month are put together',
    'collected monthly\ncombined as sum\nresult 9 in 2026-01-05 from North\nresult 10 in 2026-01-20 from South',
    ['sum: 2026-01 19 (2/2)', 'North School: 2026-01-05 9', 'South School: 2026-01-20 10'],
  ],
  [
    'weekly ones of different days of a week',
    'collected weekly\ncombined as sum\nresult 9 in 2026-01-05 from North\nresult 10 in 2026-01-09 from South',
    ['sum: 2026-01-05 19 (2/2)', 'North School: 2026-01-05 9', 'South School: 2026-01-09 10'],
  ],
  [
    'a gap is a line of its own, in points, and only where both have a figure',
    'gap of "North School" and "South"\nresult 81% in 2026-01 from North\nresult 47% in 2026-01 from South\nresult 82% in 2026-02 from North',
    ['gap: 2026-01 34'],
  ],
  ['a gap with nobody is no line', 'gap of "North School" and "West"\nresult 81% in 2026-01 from North', []],
  [
    'what is excluded is shown, and counts nowhere',
    'combined as mean\nexclude 2026-01 from North because "closed"\nresult 80 in 2026-01 from North\nresult 40 in 2026-01 from South',
    ['mean: 2026-01 40 (1/2)', 'North School: 2026-01 80×', 'South School: 2026-01 40'],
  ],
  [
    'small groups are left out, also of what is put together',
    'hide below 10\ncombined as one group\nresult 3 of 9 in 2026-01 from North\nresult 10 of 50 in 2026-01 from South',
    ['one group: 2026-01 20% (1/2)', 'South School: 2026-01 20%'],
  ],
  [
    'where a total would give the small one away, a second is left out',
    'hide below 10\nresult 13 of 59 in 2026-01\nresult 3 of 9 in 2026-01 from North\nresult 10 of 50 in 2026-01 from South',
    [': 2026-01 22.0338983051%'],
  ],
];

describe('the lines of a measure', () => {
  test.each(cases)('%s', async (_name, lines, expected) => {
    const { measure, elements } = await measured(lines);
    expect(linesOf(measure, undefined, { elements }).lines.map((line) => told(line).trim())).toEqual(
      expected.map((line) => line.trim()),
    );
  });

  it('tells how many groups are left out, to everybody even where the author says nothing', async () => {
    const { measure, elements } = await measured(
      'result 3 of 9 in 2026-01 from North\nresult 10 of 50 in 2026-01 from South',
    );
    expect(linesOf(measure, undefined, { elements }).hidden).toBeUndefined();
    const { lines, hidden } = linesOf(measure, undefined, { elements }, { forPublic: true });
    expect(hidden).toEqual({ below: 10, groups: 1 });
    expect(lines.map(({ group }) => group)).toEqual(['South School']);
  });

  it('takes the figures of a member from the file by name or title, and those of a site as it is called', async () => {
    const { measure, elements } = await measured('data "x.csv"\nresult 50 in 2026-03 from North');
    const line = (group: string, value: number): FileLine => ({
      ...{ group, percent: false, cells: [], unreadDays: [], gaps: [] },
      points: [{ value, date: { text: '2026-01', start: '2026-01-01', end: '2026-01-31' } }],
    });
    const figures = { lines: [line('West Site', 1), line('south school', 2), line('NORTH', 3)], problems: [] };
    const { lines } = linesOf(measure, figures, { elements });
    expect(lines.map((each) => told(each))).toEqual([
      'North School: 2026-01 3',
      'South School: 2026-01 2',
      'West Site: 2026-01 1',
    ]);
    expect(lines[0]).toMatchObject({ results: [{ value: 50 }], latest: { value: 50, date: { text: '2026-03' } } });
    expect(wholeLine(lines)).toBeUndefined();
  });

  it.each([
    ['result 8 in 2026-01\nresult 9 in 2026-02', { value: 9, date: { text: '2026-02' } }],
    ['result 8 in 2026-01\nresult "many" in 2026-02', { text: 'many', date: { text: '2026-02' } }],
    ['result 8 in 2026-01\nresult <5 in 2026-02', { text: '<5', date: { text: '2026-02' } }],
    ['result 8 in "last autumn"', { value: 8, when: 'last autumn' }],
    ['baseline 100 in 2025\nresult -8% in 2026', { value: 92, text: '-8%' }],
    ['exclude 2026-02 because "closed"\nresult 8 in 2026-01\nresult 9 in 2026-02', { value: 8 }],
  ])('has the newest figure of %j', async (lines, latest) => {
    const { measure, elements } = await measured(lines);
    expect(wholeLine(linesOf(measure, undefined, { elements }).lines)?.latest).toMatchObject(latest);
  });

  it('are the same in whatever order results stand, and no difference of totals is a small group', async () => {
    const result = fc.record({
      counted: fc.integer({ min: 0, max: 9 }),
      more: fc.integer({ min: 0, max: 60 }),
      month: fc.integer({ min: 1, max: 3 }),
      from: fc.constantFrom('North', 'South'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(result, { maxLength: 6, selector: ({ month, from }) => `${month} ${from}` }),
        async (results) => {
          const lineFor = ({ counted, more, month, from }: (typeof results)[number]) =>
            `result ${counted} of ${counted + more + 1} in 2026-0${month} from ${from}`;
          const shown = async (all: typeof results) => {
            const head = 'hide below 10\ncombined as one group\n';
            const { measure, elements } = await measured(head + all.map(lineFor).join('\n'));
            return linesOf(measure, undefined, { elements }).lines;
          };
          const lines = await shown(results);
          expect(await shown(results.toReversed())).toEqual(lines);
          for (const { group, points } of lines)
            for (const { counts } of points) if (group !== undefined) expect(counts?.of).toBeGreaterThanOrEqual(10);
          // What the whole counts is what the groups shown beside it count.
          const [whole, ...groups] = lines;
          for (const point of whole?.combined ? whole.points : []) {
            const its = groups.flatMap(({ points }) => points.filter(({ date }) => date.text === point.date.text));
            expect(point.counts?.of).toBe(its.reduce((sum, { counts }) => sum + (counts?.of ?? 0), 0));
          }
        },
      ),
      runs(40),
    );
  });
});
