import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawChart, ofGroup } from '../../../diagram/src/index.ts';
import type { SceneItem } from '../../../diagram/src/scene.ts';
import { LANGUAGES } from '../../../diagram/src/words/words.ts';
import { expectScene } from '../../helpers/golden.ts';
import { runs } from '../../laws/runs.ts';
import { brokenChartLaws } from './chart-laws.ts';
import { CHARTS, chart, charts, days, points } from './charts.ts';

const folder = join(import.meta.dirname, 'golden');

describe.each(Object.keys(CHARTS))('the chart of %s', (name) => {
  const drawn = () => drawChart(CHARTS[name]?.() ?? expect.fail());
  it('is the one that was looked at', () => {
    expectScene(folder, name, drawn());
  });
  it.each(LANGUAGES)('keeps the laws in %s', (language) => {
    expect(brokenChartLaws(drawChart(CHARTS[name]?.() ?? expect.fail(), language))).toEqual([]);
  });
});

const value = fc.oneof(
  fc.integer({ min: -100, max: 1000 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
);
const date = fc
  .integer({ min: 0, max: 4000 })
  .map((n) => days(new Date(Date.UTC(2015, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)));
const level = fc.record({ value, text: fc.string({ maxLength: 30 }), date });

describe('any chart', () => {
  it('keeps the laws, and shows every point, target and event', () => {
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 60 }),
        fc.constantFrom(1, 7, 'month' as const),
        fc.array(level, { maxLength: 8 }),
        fc.array(
          fc.record({
            kind: fc.constantFrom('test' as const, 'change' as const, 'note' as const),
            date,
            text: fc.string(),
          }),
          { maxLength: 24 },
        ),
        fc.string(),
        (values, apart, targets, events, title) => {
          const made = chart({ title, points: points(values, '2020-01-06', apart), targets, events });
          const scene = drawChart(made);
          expect(brokenChartLaws(scene)).toEqual([]);
          const count = (start: string) => scene.items.filter(({ id }) => id.startsWith(start)).length;
          if (values.length + targets.length > 0) {
            expect(count('#target')).toBe(targets.length);
            expect(count('#event text')).toBe(events.length);
          }
          // Where the points run together the line alone stands for them.
          if (values.length > 0 && count('#point') > 0) expect(count('#point')).toBe(values.length);
          if (values.length > 0) expect(count('#line')).toBe(1);
        },
      ),
      runs(200),
    );
  }, 60_000);

  it('keeps the laws with 1 to 40 groups of any figures, at any width, and shows each group in its order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: fc.string({ minLength: 1, maxLength: 40 }),
            values: fc.array(value, { minLength: 1, maxLength: 30 }),
          }),
          {
            minLength: 1,
            maxLength: 40,
          },
        ),
        fc.constantFrom(1, 7, 'month' as const),
        fc.constantFrom(undefined, 'mean' as const, 'sum' as const),
        fc.array(level, { maxLength: 5 }),
        fc.integer({ min: 250, max: 2000 }),
        fc.constantFrom(...LANGUAGES),
        (groups, apart, combined, targets, width, language) => {
          const named = groups.map(
            ({ name, values }, n) => [`${n + 1} ${name}`, points(values, '2020-01-06', apart)] as const,
          );
          const made = charts(Object.fromEntries(named), { ...(combined && { combined }), targets });
          const scene = drawChart(made, language, { width });
          expect(brokenChartLaws(scene)).toEqual([]);
          const heads = scene.items.filter(({ id }) => /^#panel \d+$/.test(id));
          expect(heads.length).toBe(made.charts.length > 1 ? made.charts.length : 0);
        },
      ),
      runs(60),
    );
  }, 120_000);

  it('says for a screen reader what it is of, and what it shows', () => {
    const scene = drawChart(CHARTS.weekly?.() ?? expect.fail());
    expect(scene.description).toMatch(
      /^Run chart of “Lessons from which student work was collected” with 16 points\. /,
    );
    const label = (id: string) => scene.items.find((item) => item.id === id)?.label;
    expect(label('#point 1')).toBe('5 January 2026: 22%.');
    expect(label('#event 2')).toBe('2. 16 March 2026, change: One exit task at the end of each lesson (adapted).');
    expect(label('#target 1')).toBe('Target 40% by May 2026.');
    expect(label('#latest')).toBe('Latest 52%.');
  });
});

const textsOf = (name: string) => {
  const { items } = drawChart(CHARTS[name]?.() ?? expect.fail());
  const shown = (id: string) =>
    items.find((item) => item.id === id)?.shapes.flatMap((shape) => (shape.type === 'text' ? [shape] : [])) ?? [];
  return { items, shown, label: (id: string) => items.find((item) => item.id === id)?.label };
};
const xOfPoint = (items: readonly SceneItem[], n: number) => {
  const shape = items.find(({ id }) => id === `#point ${n}`)?.shapes[0];
  return shape?.type === 'circle' ? shape.x : expect.fail();
};

describe('the clock of a chart', () => {
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];
  // Which ticks stand under which points, and which words the scale has.
  it.each([
    ['months-as-first-days', ['Dec', '2025', ...['Jan', '2026'], ...MONTHS.slice(1)], { Jan: 1, Jun: 6 }],
    ['months-as-last-days', ['Jan', '2026', 'Feb', 'Mar', 'Apr'], { Jan: 1, Apr: 4 }],
    ['two-months', ['Jan', '2026', 'Feb'], { Jan: 1, Feb: 2 }],
    ['three-weeks', ['5 Jan', '2026', '12 Jan', '19 Jan'], { '5 Jan': 1, '12 Jan': 2, '19 Jan': 3 }],
    ['quarters', ['Q1', '2024', 'Q2', 'Q3', 'Q4', 'Q1', '2025', 'Q2', 'Q3'], { Q4: 4 }],
    [
      'school-years',
      ['2013/14', '2014/15', '2015/16', '2016/17', '2017/18', '2018/19', '2019/20', '2020/21'],
      { '2013/14': 1 },
    ],
    ['years', ['2021', '2022', '2023', '2024'], { '2021': 1, '2024': 4 }],
  ])('%s: ticks meet points', (name, ticks, meet) => {
    const { items, shown } = textsOf(name);
    expect(shown('#times').map(({ text }) => text)).toEqual(ticks);
    for (const [text, n] of Object.entries(meet))
      expect(shown('#times').find((tick) => tick.text === text)?.x).toBeCloseTo(xOfPoint(items, n), 1);
  });

  it('stands months on their first day where points are finer', () => {
    const first = chart({ points: points(Array(30).fill(5), '2025-09-01') });
    const { items } = drawChart(first);
    const tick = items
      .find(({ id }) => id === '#times')
      ?.shapes.find((shape) => shape.type === 'text' && shape.text === 'Sep');
    expect(tick?.type === 'text' && tick.x).toBeCloseTo(xOfPoint(items, 1), 1);
  });
});

describe('what else a chart says', () => {
  it.each([
    ['outlying-point', '#point 15', /80, far from the others\.$/],
    ['phases-and-exclusions', '#point 5', /^May 2024: 63\.5%, left out of what is worked out: Snow closed/],
    ['phases-and-exclusions', '#phase text 1', /^With cards, from January 2025: All classes use exit cards now\.$/],
    ['phases-and-exclusions', '#centre 2', /^Median 71\.8%\.$/],
    ['control-limits', '#limits', /^Control limits \(p′\), at last from [\d.]+% to [\d.]+%\.$/],
    ['control-limits', '#sign common', /^within limits\.$/],
    ['control-limits', '#sign never', /^within the limits the target is never met\.$/i],
    ['gap-between-groups', '#subtitle', /^figures of “Girls” less those of “Boys”/],
    [
      'grid-of-twelve-with-the-network',
      '#panel 1',
      /^Chart of All who reported, as one group: 24 points, Latest [\d.]+%\.$/,
    ],
    ['grid-of-twelve-with-the-network', '#panel 1 #point 1', /11 of 12 reported\.$/],
    ['grid-of-twelve-with-the-network', '#note 1', /^Not every group reported each time: between 11 and 12 of 12\./],
    ['grid-with-a-sum', '#scale 1', /^Scales differ/],
    ['school-years', '#target 1', /^Target \+40%: 1,652 by 2020\.$/],
    ['below-zero', '#point 1', /: −4\.$/],
  ])('%s: %s', (name, id, said) => {
    expect(textsOf(name).label(id)).toMatch(said);
  });

  it.each([
    ['weekly', 1],
    ['missing-weeks', 2],
    ['daily', 1],
  ])('draws the line of %s in %i stretches', (name, stretches) => {
    const [path] = textsOf(name).items.find(({ id }) => id === '#line')?.shapes ?? [];
    expect(path?.type === 'path' && path.steps.filter(({ to }) => to === 'move').length).toBe(stretches);
  });

  it('says how many groups are left out since they are small', () => {
    const made = { ...charts({ North: points([1, 2]), South: points([3, 4]) }), hidden: { below: 10, groups: 2 } };
    expect(drawChart(made).items.find(({ id }) => id === '#note 1')?.label).toMatch(
      /^Left out: figures of 2 groups of fewer than 10\.$/,
    );
  });

  it('draws one group alone at its full size, with what happened to it', () => {
    const made = ofGroup(CHARTS['grid-of-three']?.() ?? expect.fail(), 'North');
    const { items } = drawChart(made);
    expect(items.filter(({ id }) => id.startsWith('#event text')).length).toBe(1);
    expect(items.find(({ id }) => id === '#subtitle')?.label).toMatch(/^North · /);
  });
});
