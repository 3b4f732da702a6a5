/** Charts made by hand, by the name of their golden pictures. */

import { chartOf } from '@driver-diagrams/theory/data/chart';
import type { Chart, Days, Level, Measure, MeasureChart, Point } from '@driver-diagrams/theory/model/index';
import { buildWorld } from '../../../theory/src/world/world.ts';
import { measure } from '../build-theory.ts';

export function days(text: string): Days {
  const [year = '', month, day] = text.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  return {
    text,
    start: `${year}-${month ?? '01'}-${day ?? '01'}`,
    end: `${year}-${month ?? '12'}-${day ?? last}`,
  };
}

const DAY = 86_400_000;
/** Points at a distance of so many days, or one a month. */
export function points(values: readonly number[], start = '2026-01-05', apart: number | 'month' = 7): Point[] {
  return values.map((value, n) => {
    if (apart !== 'month')
      return { value, date: days(new Date(Date.parse(start) + n * apart * DAY).toISOString().slice(0, 10)) };
    const first = new Date(start);
    return {
      value,
      date: days(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + n)).toISOString().slice(0, 7)),
    };
  });
}

const level = (value: number, text: string, date?: string): Level => ({
  value,
  text,
  ...(date ? { date: days(date) } : {}),
});

/** What a chart is made of: its figures, and what stands beside them. */
interface Parts
  extends Partial<Omit<MeasureChart, 'charts'>>,
    Partial<Pick<Chart, 'baseline' | 'targets' | 'results' | 'file'>> {
  points?: Point[];
  percent?: boolean;
  /** How many of the first points are the baseline. */
  baselinePoints?: number;
  trend?: boolean;
}

const PLACE = { uri: 'file:///t.driver', start: 0, end: 0 };
const NO_WORLD = buildWorld([]);

/** A chart of one line, worked out by the theory's own function. */
export function chart(parts: Parts): MeasureChart {
  const { points: given = [], percent = false, baselinePoints = 0, trend = false, ...rest } = parts;
  const { baseline, targets = [], results = [], file, title, events = [], ...head } = rest;
  const { element } = measure(undefined, 'M', title);
  const first = given[baselinePoints - 1]?.date;
  const asked = {
    ...(element as Measure),
    ...(rest.better && { better: rest.better }),
    ...(first && { baseline: { amount: undefined, date: { ...first, source: PLACE }, source: PLACE } }),
  } as Measure;
  const lines = [{ points: given, percent, cells: [], unreadDays: [], gaps: [] }];
  const made = chartOf(asked, { lines, problems: [] }, NO_WORLD, { trend });
  const [one] = made.charts;
  const whole = { ...(one as Chart), targets, results, ...(baseline && { baseline }), ...(file && { file }) };
  return { ...made, title: title ?? 'Days from a failed task to help', ...head, events, charts: [whole] };
}

const SHIFTED = [22, 18, 25, 20, 24, 19, 23, 26, 21, 24, 27, 33, 41, 38, 44, 52];

export const CHARTS: Record<string, () => MeasureChart> = {
  weekly: () =>
    chart({
      title: 'Lessons from which student work was collected',
      family: 'process',
      unit: 'percent',
      better: 'higher',
      definition: 'one task or more, of all algebra lessons that week',
      percent: true,
      points: points(SHIFTED),
      file: 'student-work.csv',
      baseline: level(20, '20%', '2026-01'),
      targets: [level(40, '40%', '2026-05'), level(90, '90%', '2028-06')],
      events: [
        { kind: 'test', date: days('2026-02-06'), text: 'One class, one week' },
        { kind: 'change', date: days('2026-03-16'), text: 'One exit task at the end of each lesson (adapted)' },
        { kind: 'note', date: days('2026-03-23'), text: 'no lessons on Friday' },
      ],
    }),
  'months-of-two-years': () =>
    chart({
      family: 'driver',
      unit: 'days',
      better: 'lower',
      points: points(
        [19, 21, 18, 20, 17, 22, 19, 20, 21, 18, 20, 19, 17, 12, 11, 13, 10, 9, 11, 8, 7, 9, 8, 6],
        '2025-01-01',
        'month',
      ),
      baselinePoints: 12,
      baseline: level(19.5, '19.5', '2025'),
      targets: [level(5, '5', '2027-06')],
    }),
  'school-years': () =>
    chart({
      title: 'New secondary mathematics teachers',
      family: 'outcome',
      better: 'higher',
      points: [2013, 2014, 2015, 2016, 2017].map((year, n) => ({
        date: { text: `${year}/${String(year + 1).slice(2)}`, start: `${year}-07-01`, end: `${year + 1}-06-30` },
        value: 1180 + 65 * n - (n % 2) * 40,
      })),
      targets: [level(1652, '+40%', '2020')],
    }),
  daily: () => chart({ points: points([4, 6, 5, 7, 6, 5, 8, 4, 6, 5, 6, 7], '2026-11-02', 1), better: 'lower' }),
  'a-thousand-days': () =>
    chart({
      points: points(
        Array.from({ length: 1000 }, (_, n) => 50 + 20 * Math.sin(n / 90) + ((n * 7919) % 13)),
        '2024-01-01',
        1,
      ),
    }),
  'one-point': () => chart({ points: points([7]), targets: [level(9, '9', '2026-06')] }),
  'no-points': () => chart({ targets: [level(9, '9', '2026-06')], baseline: level(4, '4', '2026-01') }),
  nothing: () => chart({ title: '', unit: 'days' }),
  'equal-points': () => chart({ points: points([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]) }),
  'many-levels': () =>
    chart({
      percent: true,
      points: points(SHIFTED),
      baseline: level(24, '24%', '2026-01'),
      targets: Array.from({ length: 14 }, (_, n) =>
        level(25 + n, `${25 + n}%`, `2026-${String((n % 12) + 1).padStart(2, '0')}`),
      ),
    }),
  'many-events': () =>
    chart({
      points: points(SHIFTED),
      events: Array.from({ length: 24 }, (_, n) => ({
        kind: (['test', 'change', 'note'] as const)[n % 3] ?? 'test',
        date: days(`2026-0${n < 16 ? 2 : 4}-10`),
        text: `What happened as number ${n + 1}, in words that are so many that they do not find room on one line of the list below the chart, whatever one does`,
      })),
    }),
  'beside-results': () =>
    chart({
      percent: true,
      points: points(SHIFTED),
      file: 'a.csv',
      results: [
        { date: days('2026-02'), value: 30, note: 'Riverside' },
        { date: days('2026-04'), value: 12 },
      ],
    }),
  'below-zero': () => chart({ points: points([-4, -2, 1, 3, -1, 0, 2, -3, 4, -5, 2]) }),
  'scripts-and-markup': () =>
    chart({
      title:
        '<b>שיעור</b> & “数学” with a title that is much too long for one line of the page, so that it must be set into two or more',
      unit: 'نسبة',
      definition: 'x'.repeat(400),
      points: points([1e-7, 2e-7, 3e-7]),
      targets: [{ value: 4e-7, text: '0.0000004', when: 'a date agreed locally & later' }],
      events: [{ kind: 'test', date: days('2026-01-12'), text: 'שני תלמידים <i>' }],
    }),
  'huge-figures': () => chart({ points: points([1_200_000, 9_800_000, 123_456_789]) }),
};
