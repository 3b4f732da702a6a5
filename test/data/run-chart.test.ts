import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf, type RunChartOptions, runChart } from '../../theory/src/data/run-chart.ts';

/** A signal in short, found of limit, since the point with which it first stood: `long-run up 3-8 (9 of 8) since 8`. */
function told(values: readonly number[], options?: RunChartOptions): string[] {
  const { untested, signals } = runChart(values, options);
  if (untested) return [untested];
  return signals.map(({ kind, from, to, direction, better, found, limit, stoodAt }) =>
    [
      kind,
      ...(direction ? [direction, `${from}-${to}`] : []),
      `(${found} of ${limit})`,
      `since ${stoodAt}`,
      ...(better === undefined ? [] : [better ? 'better' : 'worse']),
    ].join(' '),
  );
}

/** `ul-` as figures above, below and on a middle of 5, no two neighbours equal but on it. */
const of = (letters: string) =>
  [...letters].map((letter, n) => (letter === '-' ? 5 : (letter === 'u' ? 8 : 1) + ((n * 7) % 11) / 10));
const zigzag = (count: number) => Array.from({ length: count }, (_, n) => (n % 2 === 0 ? 1 : 9));

const cases: [name: string, values: number[], options: RunChartOptions | undefined, signals: string[]][] = [
  // Published examples
  [
    'Boost’s worked example of runs about the median: five runs, no signal in them; five points rise',
    [5, 2, 0, 4, 7, 9, 10, 6, 1, 8, 3],
    { trend: true },
    ['trend up 2-6 (5 of 4) since 6'],
  ],
  ['the same, where trends are not asked for', [5, 2, 0, 4, 7, 9, 10, 6, 1, 8, 3], undefined, []],
  [
    'Balestracci 2008, figure 1: 16 points in runs of 7, 7, 1 and 1: of 16 a run of 7 is chance, three crossings are not',
    [8, 9, 8, 9, 8, 9, 8, 2, 1, 2, 1, 2, 1, 2, 7, 3],
    undefined,
    ['few-crossings (3 of 4) since 13'],
  ],
  ['24 points that cross each time are no signal: nobody sees two mixed classes by that', zigzag(24), undefined, []],
  // Runs, 24 points of which 12 lie on each side: the longest run is 8
  ['a run of 8 is chance', of('uuuuuuuululllullulullull'.replace(/./g, (each) => each)), undefined, []],
  ['a run of 9 is none', of('lululuuuuuuuuulullllllll'), undefined, ['long-run up 5-13 (9 of 8) since 22']],
  [
    'points on the median neither count nor break, and a chart with many has a shorter run',
    of('lulul-uuu-uuuuuu-lu-llllllll'),
    undefined,
    ['long-run up 6-15 (9 of 8) since 24'],
  ],
  // Crossings of 24 points: at least 8
  ['eight crossings are chance', of('uuullluuullluuullluuulll'), undefined, ['few-crossings (7 of 8) since 23']],
  [
    'a step: both sides of the median, the second for the better, and known before all its points are there',
    of('llllllllllllluuuuuuuuuuuuu').slice(0, 26),
    { better: 'higher' },
    [
      'long-run down 0-12 (13 of 8) since 22',
      'few-crossings (1 of 8) since 20',
      'long-run up 13-25 (13 of 8) since 20 better',
    ],
  ],
  // A baseline
  [
    'against the median of a baseline, without crossings',
    [...zigzag(12), ...of('uuuuuuuuuuuu')],
    { baseline: 12, better: 'lower' },
    ['long-run up 11-23 (13 of 8) since 18 worse'],
  ],
  ['eight points above the baseline’s line are chance', [...zigzag(12), ...of('luuuuuuullll')], { baseline: 12 }, []],
  [
    'a run among the middle half of the baseline is chance: the line may lie a little low',
    [1, 9, 2, 8, 3, 7, 4, 6, 1, 9, 2, 8, ...Array.from({ length: 12 }, () => 6)],
    { baseline: 12 },
    [],
  ],
  ['a baseline of nine points has no median of its own', zigzag(24), { baseline: 9 }, []],
  [
    'a baseline of equal points has none either, so that the change is seen against all points',
    [...Array.from({ length: 12 }, () => 0), ...Array.from({ length: 24 }, (_, n) => 50 + (n % 5))],
    { baseline: 12, ends: [0, 100] },
    ['long-run down 0-12 (13 of 8) since 24', 'few-crossings (9 of 11) since 24'],
  ],
  ['a baseline of all points is none', zigzag(24), { baseline: 24 }, []],
  // Trends
  ['four rising points are none', [5, 1, 2, 3, 4, 3, 5, 4, 6, 3, 7, 2], { trend: true }, []],
  ['five are one', [5, 1, 2, 3, 4, 5, 3, 5, 4, 6, 3, 7, 2], { trend: true }, ['trend up 1-5 (5 of 4) since 5']],
  ['equal neighbours count once', [9, 1, 2, 2, 3, 3, 3, 4, 2, 8, 1, 7, 1], { trend: true }, []],
  ['and do not break it', [9, 1, 1, 2, 2, 3, 4, 5, 2, 8, 1, 7, 1], { trend: true }, ['trend up 1-7 (5 of 4) since 7']],
  // Where a chart cannot tell
  ['no points', [], undefined, ['few']],
  ['nine points', [1, 1, 1, 1, 9, 9, 9, 9, 9], { trend: true }, ['few']],
  ['equal points', of('------------'), { trend: true }, ['on-centre']],
  ['half of the points on the median', of('------uululu'), undefined, ['on-centre']],
  ['sixteen points, nine of them off the median', of('-------uululllul'), undefined, ['few']],
  [
    'most at 100%',
    [100, 100, 95, 100, 98, 100, 100, 97, 100, 100, 99, 100, 100, 96, 100, 100, 98, 100],
    { ends: [0, 100] },
    ['at-end'],
  ],
  ['most are no events', [0, 0, 1, 0, 0, 2, 0, 0, 1, 0, 0, 1], { ends: [0] }, ['at-end']],
  ['half of the points are no events', [0, 3, 0, 2, 0, 5, 0, 2, 0, 4, 0, 2], { ends: [0] }, ['at-end']],
];

describe('a run chart', () => {
  it.each(cases)('%s', (_name, values, options, signals) => {
    expect(told(values, options)).toEqual(signals);
  });

  it.each([
    [[3], 3],
    [[1, 2], 1.5],
    [[9, 1, 5], 5],
    [[4, 4, 1, 9], 4],
  ])('the median of %j', (values, median) => expect(medianOf(values)).toBe(median));

  it.each([
    ['all points', [1, 5, 9], 0, { value: 5, from: 0, to: 2, ofBaseline: false }],
    ['a baseline', [...zigzag(12), 9, 9], 12, { value: 5, from: 0, to: 11, ofBaseline: true }],
    ['more baseline than points', [1, 5, 9], 12, { value: 5, from: 0, to: 2, ofBaseline: false }],
  ] as const)('takes its median from %s', (_name, values, baseline, centre) => {
    expect(runChart(values, { baseline }).centre).toEqual(centre);
  });

  it.each([
    ['all points', zigzag(24), 0, 0.0306],
    ['a baseline of 12', [...zigzag(12), ...zigzag(12)], 12, 0.044],
  ])('says how often chance gives it a signal: %s', (_name, values, baseline, chance) => {
    expect(runChart(values, { baseline }).chance).toBeCloseTo(chance, 2);
    expect(runChart(values.slice(0, 9)).chance).toBeUndefined();
  });

  // The reference results of qicharts2, whose numbers are Montgomery's: useful points, longest run, crossings, each with its limit.
  it.each([
    [
      '7.3 circuit boards',
      [21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15],
      ['few-crossings (7 of 8) since 15'],
    ],
    [
      '7.6 hours between valve failures',
      [286, 948, 536, 124, 816, 729, 4, 143, 431, 8, 2837, 596, 81, 227, 603, 492, 1199, 1214, 2831, 96],
      [],
    ],
    [
      '6.5 cost, both phases',
      [
        310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304, 305, 282,
        305, 296, 314, 295, 287, 301, 298, 311, 310, 292, 305, 299, 304, 310, 304, 305, 333, 328,
      ],
      [],
    ],
  ])('finds in Montgomery’s %s', (_name, values, signals) => expect(told(values)).toEqual(signals));

  it('a run that it tells stood with the chart that ended there, and not before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 50 }), (noise) => {
        const values = noise.map((value, n) => value + (n > noise.length / 2 ? 12 : 0));
        for (const { kind, direction, from, stoodAt } of runChart(values).signals) {
          const then = (count: number) =>
            runChart(values.slice(0, count)).signals.some(
              (each) => each.kind === kind && each.direction === direction && each.to >= from,
            );
          expect(then(stoodAt + 1)).toBe(true);
          expect(then(stoodAt)).toBe(false);
        }
      }),
    );
  });

  it('takes more than a number can hold', () => {
    expect(medianOf([1e308, 1.5e308])).toBe(1.25e308);
    expect(runChart(zigzag(12).map((value) => value * 1e307)).centre?.value).toBe(5e307);
  });

  it('does not care how large the figures are, nor where zero is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 60 }), (values) => {
        const moved = values.map((value) => 3 * value + 7);
        expect(told(moved, { trend: true })).toEqual(told(values, { trend: true }));
      }),
    );
  });

  it('seen in a mirror it says the opposite', () => {
    const turn = (signal: string) => signal.replace(/up|down/, (word) => (word === 'up' ? 'down' : 'up'));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 60 }), (values) => {
        expect(
          told(
            values.map((value) => -value),
            { trend: true },
          ),
        ).toEqual(told(values, { trend: true }).map(turn));
      }),
    );
  });
});
