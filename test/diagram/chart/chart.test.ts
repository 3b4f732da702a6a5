import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../diagram/src/index.ts';
import { LANGUAGES } from '../../../diagram/src/words/words.ts';
import { expectScene } from '../../helpers/golden.ts';
import { runs } from '../../laws/runs.ts';
import { brokenChartLaws } from './chart-laws.ts';
import { CHARTS, chart, days, points } from './charts.ts';

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

  it('says for a screen reader what it is of, and what it shows', () => {
    const scene = drawChart(CHARTS.weekly?.() ?? expect.fail());
    expect(scene.description).toBe(
      'Run chart of “Lessons from which student work was collected” with 16 points. Shift: 6 points in a row, from 16 March 2026 to 20 April 2026, lie above the median of 24.5%. Chance alone rarely does that: something has changed, for the better.',
    );
    const label = (id: string) => scene.items.find((item) => item.id === id)?.label;
    expect(label('#point 1')).toBe('5 January 2026: 22%.');
    expect(label('#point 16')).toBe('20 April 2026: 52%, part of a signal.');
    expect(label('#event 2')).toBe('2. 16 March 2026, change: One exit task at the end of each lesson (adapted).');
    expect(label('#target 1')).toBe('Target 40% by May 2026.');
  });
});
