import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../scripts/run-limits.ts';
import { dependenceOf, lagOne } from '../../theory/src/data/dependence.ts';
import type { Point } from '../../theory/src/model/series.ts';
import { points } from '../diagram/chart/charts.ts';

const random = randomFrom(7);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const noise = (count: number) => Array.from({ length: count }, normal);

const months = (values: readonly number[]) => points(values, '2024-01-01', 'month');
const weeks = (values: readonly number[]) => points(values, '2024-01-01', 7);

/** Each figure is most of the one before. */
function carried(count: number): number[] {
  let last = normal();
  return Array.from({ length: count }, () => {
    last = 0.8 * last + 0.6 * normal();
    return last;
  });
}

const season = (n: number) => 3 * Math.sin((2 * Math.PI * n) / 12);

/** How many of 300 series are told of, by what is told. */
function told(make: () => Point[]): Record<string, number> {
  const counts = { none: 0, neighbours: 0, 'school-year': 0 };
  for (let n = 0; n < 300; n++) counts[dependenceOf(make()) ?? 'none']++;
  return counts;
}

describe('whether figures stand by themselves', () => {
  it.each([
    [[1, 2, 3, 4, 5], 0.4],
    [[1, -1, 1, -1], -0.75],
    [[5, 5, 5], 0],
    [[], 0],
    [[1e308, -1e308, 1e308], 0],
  ])('neighbours of %j go together by %f', (values, together) => expect(lagOne(values)).toBeCloseTo(together, 10));

  it.each([
    ['chance', () => months(noise(36)), 'none', 255],
    ['figures that carry over', () => months(carried(60)), 'neighbours', 270],
    ['the same year again and again', () => months(noise(36).map((value, n) => value + season(n))), 'school-year', 285],
    ['the same in weeks', () => weeks(noise(120).map((value, n) => value / 2 + season(n / 4.35))), 'school-year', 285],
    ['a year and a half', () => months(noise(18).map((value, n) => value / 3 + season(n))), 'neighbours', 200],
  ] as const)('%s: mostly %s', (_name, make, what, least) => expect(told(make)[what]).toBeGreaterThan(least));

  it.each([
    ['a rise', (n: number) => n / 3],
    ['a lasting step', (n: number) => (n < 18 ? 0 : 3)],
    ['a step within the first year', (n: number) => (n < 6 ? 0 : 3)],
  ])('%s is no school year', (_name, move) => {
    expect(told(() => months(noise(36).map((value, n) => value + move(n))))['school-year']).toBeLessThan(45);
  });

  it('asks nothing of quarters and years', () => {
    const quarters = noise(24).map((value, n): Point => {
      const month = String((n % 4) * 3 + 1).padStart(2, '0');
      const end = String((n % 4) * 3 + 3).padStart(2, '0');
      const year = 2020 + (n >> 2);
      return {
        value: value + season(3 * n),
        date: { text: '', start: `${year}-${month}-01`, end: `${year}-${end}-30` },
      };
    });
    expect(dependenceOf(quarters)).not.toBe('school-year');
  });
});
