import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf, type RunChartOptions, runChart, runLimits } from '../../theory/src/data/run-chart.ts';

/** A signal in short: `shift up 3-8`, `few-runs 4 of 5-13`. */
function told(values: readonly number[], options?: RunChartOptions): string[] {
  return runChart(values, options).signals.map(({ kind, from, to, direction, better, runs }) =>
    runs
      ? `${kind} ${runs.found} of ${runs.least}-${runs.most}`
      : [kind, direction, `${from}-${to}`, better === undefined ? '' : better ? 'better' : 'worse'].join(' ').trim(),
  );
}

const zigzag = (count: number) => Array.from({ length: count }, (_, n) => (n % 2 === 0 ? 1 : 9));

const cases: [name: string, values: number[], options: RunChartOptions | undefined, signals: string[]][] = [
  // Published examples
  [
    'Boost’s worked example of runs about the median: five runs, no signal in them; five points rise',
    [5, 2, 0, 4, 7, 9, 10, 6, 1, 8, 3],
    { trend: true },
    ['trend up 2-6'],
  ],
  ['the same, where trends are not asked for', [5, 2, 0, 4, 7, 9, 10, 6, 1, 8, 3], undefined, []],
  [
    'Balestracci 2008, figure 1: 16 points in runs of 7, 7, 1 and 1, which are too few',
    [8, 9, 8, 9, 8, 9, 8, 2, 1, 2, 1, 2, 1, 2, 7, 3],
    undefined,
    ['shift up 0-6', 'few-runs 4 of 5-13', 'shift down 7-13'],
  ],
  [
    'a published example of too many: 24 points that cross each time, 8 to 18 expected',
    zigzag(24),
    undefined,
    ['many-runs 24 of 8-18'],
  ],
  // Shifts
  ['five on one side are none', [1, 9, 1, 9, 9, 9, 9, 9, 1, 1, 9, 1, 1, 1], undefined, []],
  ['six are one', [1, 9, 1, 9, 9, 9, 9, 9, 9, 1, 1, 9, 1, 1, 1, 1], undefined, ['shift up 3-8']],
  [
    'points on the median neither count nor break',
    [5, 1, 9, 6, 5, 6, 5, 6, 6, 6, 5, 6, 1, 9, 1, 2, 1, 2, 3],
    undefined,
    ['shift up 2-11'],
  ],
  [
    'five with a point on the median among them are five',
    [1, 9, 1, 6, 6, 5, 6, 6, 6, 1, 1, 9, 1, 1, 9, 1, 1],
    undefined,
    [],
  ],
  [
    'the better way',
    [1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9],
    { better: 'higher' },
    ['shift down 0-5', 'few-runs 2 of 3-11', 'shift up 6-11 better'],
  ],
  [
    'the worse way',
    [1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9],
    { better: 'lower' },
    ['shift down 0-5', 'few-runs 2 of 3-11', 'shift up 6-11 worse'],
  ],
  // Trends
  ['four rising points are none', [5, 1, 2, 3, 4, 3, 5, 4, 6, 3, 7, 2], { trend: true }, []],
  ['five are one', [5, 1, 2, 3, 4, 5, 3, 5, 4, 6, 3, 7, 2], { trend: true }, ['trend up 1-5']],
  ['equal neighbours count once', [9, 1, 2, 2, 3, 3, 3, 4, 2, 8, 1, 7, 1], { trend: true }, []],
  ['and do not break it', [9, 1, 1, 2, 2, 3, 4, 5, 2, 8, 1, 7, 1], { trend: true }, ['trend up 1-7']],
  ['a falling one', [1, 9, 8, 7, 6, 5, 6, 5, 9, 1, 9, 1], { trend: true }, ['trend down 1-5']],
  // Few points, ties, a baseline
  ['nine points are not tested', [1, 1, 1, 1, 9, 9, 9, 9, 9], { trend: true }, []],
  ['equal points say nothing', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5], { trend: true }, []],
  ['ten points, most of them on the median', [5, 5, 5, 5, 5, 5, 5, 5, 1, 9], undefined, []],
  [
    'against the median of a baseline, without the table of runs',
    [4, 6, 4, 6, 5, 7, 8, 7, 8, 7, 8],
    { baseline: 5 },
    ['shift up 3-10'],
  ],
  ['a baseline of all points is none', zigzag(24), { baseline: 24 }, ['many-runs 24 of 8-18']],
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
    ['a baseline', [1, 5, 9, 100], 3, { value: 5, from: 0, to: 2, ofBaseline: true }],
    ['more baseline than points', [1, 5, 9], 12, { value: 5, from: 0, to: 2, ofBaseline: false }],
  ] as const)('takes its median from %s', (_name, values, baseline, median) => {
    expect(runChart(values, { baseline }).median).toEqual(median);
  });

  it('is nothing without points', () => expect(runChart([])).toEqual({ tested: false, signals: [] }));

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

describe('the table of runs', () => {
  /** The chance of exactly so many runs of two kinds of points in random order. */
  const chance = (a: number, b: number, runs: number): number => {
    const half = Math.floor(runs / 2);
    const ways =
      runs % 2 === 0
        ? 2 * choose(a - 1, half - 1) * choose(b - 1, half - 1)
        : choose(a - 1, half) * choose(b - 1, half - 1) + choose(a - 1, half - 1) * choose(b - 1, half);
    return ways / choose(a + b, a);
  };
  const choose = (n: number, k: number): number => {
    let ways = k < 0 || k > n ? 0 : 1;
    for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1);
    return ways;
  };

  it('leaves so little to chance on either side that a signal means something', () => {
    for (let n = 10; n <= 120; n++) {
      const [least, most] = runLimits(n) ?? [0, 0];
      const half = n >> 1;
      let few = 0;
      let many = 0;
      for (let runs = 2; runs <= n; runs++) {
        const each = chance(half, n - half, runs);
        if (runs < least) few += each;
        if (runs > most) many += each;
      }
      for (const side of [few, many]) expect(side, `${n} points`).toBeLessThan(0.035);
    }
  });

  it.each([
    [9, undefined],
    [10, [3, 9]],
    [20, [6, 16]],
    [24, [8, 18]],
    [60, [24, 38]],
    [61, [24, 39]],
  ])('for %i points', (useful, limits) => expect(runLimits(useful)).toEqual(limits));
});
