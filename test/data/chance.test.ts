import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../scripts/run-limits.ts';
import { limitsOfBaseline } from '../../theory/src/data/baseline-limits.ts';
import { chanceOfOrders, fewestCrossings, limitsOfAll, longestRun } from '../../theory/src/data/chance.ts';
import { runChart } from '../../theory/src/data/run-chart.ts';

/** The published critical values, as the book on control charts for health care (spc4hc) has them: n, longest run, crossings. */
const PUBLISHED = `
10 6 2, 11 6 2, 12 7 3, 13 7 3, 14 7 4, 15 7 4, 16 7 4, 17 7 5, 18 7 5, 19 7 6, 20 7 6, 21 7 6, 22 7 7, 23 8 7, 24 8 8, 25 8 8, 26 8 8,
27 8 9, 28 8 9, 29 8 10, 30 8 10, 31 8 11, 32 8 11, 33 8 11, 34 8 12, 35 8 12, 36 8 13, 37 8 13, 38 8 14, 39 8 14, 40 8 14, 41 8 15,
42 8 15, 43 8 16, 44 8 16, 45 8 17, 46 9 17, 47 9 17, 48 9 18, 49 9 18, 50 9 19, 51 9 19, 52 9 20, 53 9 20, 54 9 21, 55 9 21, 56 9 21,
57 9 22, 58 9 22, 59 9 23, 60 9 23, 70 9 28, 80 9 32, 90 9 37, 100 10 41`
  .split(',')
  .map((row) => row.trim().split(' ').map(Number) as [number, number, number]);

describe('what chance leaves room for', () => {
  it.each(PUBLISHED)('%i points: a run of %i and %i crossings', (useful, longest, crossings) => {
    expect([longestRun(useful), fewestCrossings(useful)]).toEqual([longest, crossings]);
  });

  it.each([
    [45, 8],
    [46, 9],
    [90, 9],
    [91, 10],
  ])('the longest run of %i points is %i', (useful, longest) => expect(longestRun(useful)).toBe(longest));

  it.each([
    [10, 0.0079],
    [12, 0.013],
    [20, 0.0212],
    [24, 0.0306],
    [30, 0.0265],
    [36, 0.0425],
    [40, 0.0378],
    [60, 0.0439],
  ])('is passed by chance as published: %i points, median of all', (points, chance) => {
    expect(limitsOfAll(points / 2, points / 2).chance).toBeCloseTo(chance, 4);
  });

  it('counts the orders as a listing of all of them does', () => {
    for (const [above, below, longest, crossings] of [
      [5, 5, 3, 4],
      [7, 4, 4, 3],
      [2, 9, 5, 2],
      [6, 6, 6, 0],
    ] as const) {
      const orders = allOrders(above, below);
      const passed = orders.filter((order) => {
        const runs = order.match(/1+|0+/g) ?? [];
        return runs.length - 1 < crossings || runs.some(({ length }) => length > longest);
      });
      expect(chanceOfOrders(above, below, { longest, crossings })).toBeCloseTo(passed.length / orders.length, 10);
    }
  });

  it('keeps the plain limits up to 60 points that the line halves, and is never passed by more than 6 charts of 100', () => {
    for (let half = 5; half <= 150; half++) {
      const found = limitsOfAll(half, half);
      if (half <= 30)
        expect(found).toMatchObject({ longest: longestRun(2 * half), crossings: fewestCrossings(2 * half) });
      expect(found.chance).toBeLessThan(0.06);
      expect(limitsOfAll(half, 3 * half).chance).toBeLessThan(0.06);
    }
  });

  it.each([
    [24, 0],
    [36, 1],
    [60, 1],
    [104, 3],
  ])('a baseline of 12 in %i points allows no more than %i points more', (useful, more) => {
    const { longest, crossings } = limitsOfBaseline(6, 6, useful);
    expect(longest).toBeGreaterThanOrEqual(longestRun(useful));
    expect(longest).toBeLessThanOrEqual(longestRun(useful) + more);
    expect(crossings).toBe(0);
  });

  it('is for longer rows never less, for longer baselines never more, and ends nowhere', () => {
    for (const half of [4, 5, 6, 9, 12, 30, 80]) {
      let before = 0;
      for (let useful = 2 * half + 1; useful < 3000; useful += 7) {
        const { longest, chance } = limitsOfBaseline(half, half, useful);
        expect(longest).toBeGreaterThanOrEqual(before);
        expect(longest).toBeLessThanOrEqual(limitsOfBaseline(4, 4, useful).longest);
        expect(chance).toBeLessThanOrEqual(0.1);
        before = longest;
      }
    }
  });

  it('grows where the line does not halve the baseline', () => {
    expect(limitsOfBaseline(3, 9, 36).longest).toBeGreaterThan(limitsOfBaseline(6, 6, 36).longest);
    expect(limitsOfBaseline(3, 9, 36)).toEqual(limitsOfBaseline(9, 3, 36));
  });
});

describe('figures of chance alone, 10,000 charts of each length', () => {
  const random = randomFrom(20_261_130);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

  it.each([
    [12, 0, 0.02],
    [24, 0, 0.06],
    [36, 0, 0.06],
    [60, 0, 0.06],
    [104, 0, 0.06],
    [24, 12, 0.1],
    [36, 12, 0.1],
    [60, 12, 0.1],
    [104, 12, 0.1],
  ])('%i points, a baseline of %i: any signal in no more than %f', (points, baseline, most) => {
    expect(marked(10_000, points, baseline, normal)).toBeLessThanOrEqual(most);
  });

  const poisson = (mean: number) => () => {
    let left = Math.exp(mean) * random();
    let count = 0;
    for (let term = 1; left > term; term *= mean / ++count) left -= term;
    return count;
  };
  it.each([
    ['counts around 1', poisson(1)],
    ['counts around 3', poisson(3)],
    ['few large ones', () => -Math.log(1 - random())],
    ['percentages of 20', () => 5 * Array.from({ length: 20 }, random).filter((each) => each < 0.8).length],
  ])('%s: no more', (_name, draw) => {
    expect(marked(1500, 36, 0, draw)).toBeLessThanOrEqual(0.06);
    expect(marked(1500, 36, 12, draw)).toBeLessThanOrEqual(0.1);
  });

  it.each([
    ['median of all', 0, 2, 0.6, 0.75],
    ['median of all', 0, 1.5, 0.32, 0.45],
    ['median of a baseline', 12, 2, 0.8, 0.9],
    ['median of a baseline', 12, 1.5, 0.58, 0.7],
  ])(
    '%s (baseline of %i): a step of %f deviations in the second half of 24 points is told',
    (_name, baseline, step, least, most) => {
      const charts = 4000;
      let told = 0;
      for (let chart = 0; chart < charts; chart++) {
        const values = Array.from({ length: 24 }, (_, n) => normal() + (n >= 12 ? step : 0));
        if (isMarked(values, baseline)) told++;
      }
      expect(told / charts).toBeGreaterThanOrEqual(least);
      expect(told / charts).toBeLessThanOrEqual(most);
    },
  );
});

function isMarked(values: readonly number[], baseline: number): boolean {
  return runChart(values, { baseline, ends: [0] }).signals.length > 0;
}

/** How many of so many charts have a signal. */
function marked(charts: number, points: number, baseline: number, draw: () => number): number {
  let told = 0;
  for (let chart = 0; chart < charts; chart++) if (isMarked(Array.from({ length: points }, draw), baseline)) told++;
  return told / charts;
}

function allOrders(above: number, below: number): string[] {
  if (above === 0) return ['0'.repeat(below)];
  if (below === 0) return ['1'.repeat(above)];
  return [
    ...allOrders(above - 1, below).map((rest) => `1${rest}`),
    ...allOrders(above, below - 1).map((rest) => `0${rest}`),
  ];
}
