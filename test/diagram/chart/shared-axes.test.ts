import { describe, expect, it } from 'vitest';
import { sharedAxes } from '../../../diagram/src/chart/shared-axes.ts';
import { CHART_WORDS } from '../../../diagram/src/chart/words.ts';
import { drawChart } from '../../../diagram/src/index.ts';
import type { MeasureChart, Point } from '../../../theory/src/model/index.ts';
import { chart, points } from './charts.ts';

const made = (
  id: string,
  unit: string,
  values: readonly number[],
  more: Partial<MeasureChart> & { from?: string } = {},
) => {
  const { from = '2026-01-01', ...rest } = more;
  const percent = unit === '%';
  return { ...chart({ title: id, unit, percent, points: points(values, from, 'month'), ...rest }), id };
};
const labelOf = (measure: MeasureChart, all: readonly MeasureChart[], item: string) => {
  const axes = sharedAxes(all).get(measure.id);
  return drawChart(measure, 'en', axes ? { axes } : {}).items.find(({ id }) => id === item)?.label;
};
const scales = (all: readonly MeasureChart[], item: '#values' | '#times') =>
  all.map((each) => labelOf(each, all, item));

describe('charts on one sheet', () => {
  it.each<[string, MeasureChart[], string[]]>([
    [
      'percentages',
      [made('a', '%', [41, 90]), made('b', '%', [20, 60])],
      ['Scale of figures from 0% to 100%', 'Scale of figures from 0% to 100%'],
    ],
    [
      'counts of one unit',
      [made('a', 'falls', [6, 4]), made('b', 'Falls', [3, 9])],
      ['Scale of figures from 0 to 10', 'Scale of figures from 0 to 10'],
    ],
    [
      'other units',
      [made('a', 'falls', [6, 5]), made('b', 'hours', [30, 90])],
      ['Scale of figures from 4 to 7', 'Scale of figures from 0 to 100'],
    ],
    [
      'no units',
      [made('a', '', [6, 5]), made('b', '', [30, 90])],
      ['Scale of figures from 4 to 7', 'Scale of figures from 0 to 100'],
    ],
    [
      'one that would be flat',
      [made('a', '%', [20, 23]), made('b', '%', [41, 93])],
      ['Scale of figures from 19% to 24%', 'Scale of figures from 0% to 100%'],
    ],
    [
      'two that would be flat beside a third',
      [made('a', '%', [20, 23]), made('b', '%', [41, 93]), made('c', '%', [24, 26])],
      ['Scale of figures from 18% to 28%', 'Scale of figures from 0% to 100%', 'Scale of figures from 18% to 28%'],
    ],
  ])('have one scale of figures where their unit is one: %s', (_, all, expected) => {
    expect(scales(all, '#values')).toEqual(expected);
  });

  it('say so where one has a scale of its own', () => {
    const all = [made('a', '%', [20, 23]), made('b', '%', [41, 93])];
    const notes = all.map((each) => labelOf(each, all, '#note 1'));
    expect(notes).toEqual([CHART_WORDS.en.apart, undefined]);
  });

  it('have one scale of time where their days lie together', () => {
    const all = [
      made('a', 'falls', [6, 5, 7, 6, 5, 4]),
      made('b', 'hours', [3, 4, 3, 5, 3, 4, 5, 4]),
      made('c', 'beds', [3, 4, 3], { from: '2023-01-01' }),
    ];
    const [first, second, third] = scales(all, '#times');
    expect(first).toBe(second);
    expect(third).not.toBe(first);
    const starts = all.slice(0, 2).map((each) => {
      const axes = sharedAxes(all).get(each.id);
      const line = drawChart(each, 'en', axes ? { axes } : {}).items.find(({ id }) => id === '#point 1');
      return line?.shapes.flatMap((shape) => ('x' in shape ? [shape.x] : []));
    });
    expect(starts[0]).toEqual(starts[1]);
  });

  it('draw every figure inside their scales', () => {
    const all = [made('a', '%', [41, 90]), made('b', '%', [20, 60]), made('c', 'falls', [6, 5])];
    for (const each of all) {
      const axes = sharedAxes(all).get(each.id);
      const scene = drawChart(each, 'en', axes ? { axes } : {});
      expect(scene.items.filter(({ id }) => id.startsWith('#point'))).toHaveLength(2);
    }
  });
});

describe('one chart', () => {
  const times = (its: Point[]) => drawChart(chart({ points: its })).items.find(({ id }) => id === '#times');
  const written = (its: Point[]) =>
    times(its)?.shapes.flatMap((shape) => (shape.type === 'text' && !/\d{4}/.test(shape.text) ? [shape.text] : []));

  it('has ticks of months for figures of single days, one a month', () => {
    expect(written(points([3, 4], '2026-01-14', 31))).toEqual(['Jan', 'Feb']);
    expect(written(points([3, 4, 5], '2026-01-14', 29))).toEqual(['Jan', 'Feb', 'Mar']);
  });

  it.each([
    ['a count', [6, 5], ['4', '5', '6', '7']],
    ['a rate', [6, 5.5], ['5.4', '5.6', '5.8', '6', '6.2']],
  ])('of %s has fitting ticks', (_, values, expected) => {
    const item = drawChart(chart({ points: points(values) })).items.find(({ id }) => id === '#values');
    expect(item?.shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []))).toEqual(expected);
  });
});
