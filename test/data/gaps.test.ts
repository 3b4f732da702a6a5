/** Where a figure is missing: before which points the drawn line stops. */
import { describe, expect, it } from 'vitest';
import { gapsBefore } from '../../theory/src/data/gaps.ts';
import { days } from '../diagram/chart/charts.ts';

const at = (...dates: string[]) => dates.map((date) => ({ date: days(date), value: 1 }));

describe('gaps', () => {
  it.each([
    ['none', at(), [], []],
    ['one point', at('2026-01-05'), [], []],
    ['two points, whatever lies between', at('2026-01-05', '2026-05-05'), [], []],
    ['every week', at('2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'), [], []],
    ['a week without a figure', at('2026-01-05', '2026-01-12', '2026-01-26', '2026-02-02'), [], [2]],
    ['months, of which February is short', at('2026-01', '2026-02', '2026-03', '2026-04'), [], []],
    ['a month without a figure', at('2025-11', '2025-12', '2026-01', '2026-03', '2026-04'), [], [3]],
    ['school days: a weekend is no gap', at('2026-01-08', '2026-01-09', '2026-01-12', '2026-01-13'), [], []],
    ['a school day without a figure', at('2026-01-05', '2026-01-06', '2026-01-08', '2026-01-09'), [], [2]],
    [
      'every day, and a weekend without figures',
      at('2026-01-03', '2026-01-04', '2026-01-05', '2026-01-06', '2026-01-09', '2026-01-10'),
      [],
      [4],
    ],
    ['no rhythm', at('2026-01-01', '2026-01-03', '2026-02-10', '2026-02-20', '2026-06-01'), [], []],
    ['a line of the file without a figure', at('2026-01', '2026-03'), [days('2026-02')], [1]],
    ['one that lies before all points', at('2026-01', '2026-02'), [days('2025-12')], []],
  ])('%s', (_, points, known, gaps) => {
    expect(gapsBefore(points, known)).toEqual(gaps);
  });
});
