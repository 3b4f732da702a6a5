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

/** What a measure says beside the figures of its groups. */
interface Asked extends Partial<Pick<Measure, 'combined' | 'gap' | 'limits' | 'hideBelow' | 'phases' | 'exclusions'>> {
  title?: string;
  percent?: boolean;
  better?: 'higher' | 'lower';
  targets?: Level[];
  events?: MeasureChart['events'];
}

/** The charts of several groups, worked out by the theory's own function. */
export function charts(groups: Readonly<Record<string, Point[]>>, asked: Asked = {}): MeasureChart {
  const { title = 'Students who pass', percent = false, targets = [], events = [], ...said } = asked;
  const { element } = measure(undefined, 'M', title);
  const lines = Object.entries(groups).map(([group, its]) => ({
    ...{ points: its, percent, cells: [], unreadDays: [], gaps: [] },
    ...(group !== '' && { group }),
  }));
  const made = chartOf({ ...(element as Measure), ...said }, { lines, problems: [] }, NO_WORLD);
  return { ...made, title, events, charts: made.charts.map((each) => ({ ...each, targets })) };
}

/** Figures that look like those of real groups: always the same ones. */
export function noise(count: number, seed: number, middle = 60, spread = 12): number[] {
  let state = seed * 7919 + 17;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.round(10 * (middle + spread * (state / 2_147_483_647 - 0.5))) / 10;
  });
}

/** So many groups with a figure in each of so many months. */
export function schools(count: number, months: number): Record<string, Point[]> {
  const names = ['North', 'South', 'East', 'Riverside and the old school at the mill', 'Hill', 'Lake'];
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      names[n] ?? `School ${n + 1}`,
      points(noise(months, n + 1, 55 + ((n * 7) % 20)), '2024-01-01', 'month'),
    ]),
  );
}

const counted = (groups: Record<string, Point[]>) =>
  Object.fromEntries(
    Object.entries(groups).map(([name, its], n) => [
      name,
      its.map((point) => ({
        ...point,
        counts: { counted: Math.round(point.value * (0.4 + n / 10)), of: 40 + 10 * n },
      })),
    ]),
  );

const PLACED = { uri: 'file:///t.driver', start: 0, end: 0 };
const span = (text: string) => ({ ...days(text), source: PLACED });

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
      targets: [level(1652, '+40%: 1,652', '2020')],
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
  'months-as-first-days': () =>
    chart({
      baseline: level(10, '10', '2025-12'),
      points: [14, 12, 16, 17, 12, 20].map((value, n) => ({ value, date: days(`2026-0${n + 1}-01`) })),
    }),
  'months-as-last-days': () =>
    chart({
      points: ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'].map((date, n) => ({
        value: n,
        date: days(date),
      })),
    }),
  'two-months': () => chart({ points: points([4, 6], '2026-01-01', 'month') }),
  'three-weeks': () => chart({ points: points([4, 6, 5]) }),
  quarters: () =>
    chart({
      points: Array.from({ length: 7 }, (_, n) => {
        const first = new Date(Date.UTC(2024, 3 * n, 1));
        const last = new Date(Date.UTC(2024, 3 * n + 3, 0));
        const [start, end] = [first.toISOString().slice(0, 10), last.toISOString().slice(0, 10)];
        return { value: 40 + 3 * n, date: { text: `Q${(n % 4) + 1} ${start.slice(0, 4)}`, start, end } };
      }),
    }),
  years: () => chart({ points: ['2021', '2022', '2023', '2024'].map((year, n) => ({ value: n, date: days(year) })) }),
  'missing-weeks': () =>
    chart({ percent: true, points: points(SHIFTED).filter((_, n) => n !== 5 && n !== 6), file: 'student-work.csv' }),
  'outlying-point': () => {
    const made = chart({ points: points([...noise(14, 3, 20, 4), 80, ...noise(5, 5, 20, 4)]) });
    return {
      ...made,
      charts: made.charts.map((each) => ({ ...each, parts: each.parts.map((part) => ({ ...part, outlying: [14] })) })),
    };
  },
  'control-limits': () => {
    const made = chart({
      percent: true,
      better: 'higher',
      points: points(noise(24, 9), '2024-01-01', 'month'),
      targets: [level(70, '70%', '2026-01')],
    });
    const limits = { by: 'p′' as const, lower: noise(24, 4, 50, 2), upper: noise(24, 6, 68, 2) };
    return {
      ...made,
      charts: made.charts.map((each) => ({
        ...{ ...each, variation: 'common', assurance: 'never' },
        parts: each.parts.map((part) => ({
          ...part,
          limits,
          ...(part.centre && { centre: { ...part.centre, of: 'mean' } }),
        })),
      })),
    };
  },
  'phases-and-exclusions': () => {
    const made = charts(
      { '': points([...noise(12, 2, 60, 8), ...noise(12, 7, 72, 8)], '2024-01-01', 'month') },
      {
        percent: true,
        exclusions: [{ date: span('2024-05'), because: 'Snow closed the school for three weeks.', source: PLACED }],
      },
    );
    const [one] = made.charts;
    const centre = (value: number, from: number, to: number) => ({
      value,
      of: 'median' as const,
      from,
      to,
      ofBaseline: false,
    });
    const parts = [
      { from: 0, to: 11, centre: centre(60.5, 0, 11), signals: [], outlying: [] },
      {
        from: 12,
        to: 23,
        name: 'With cards',
        because: 'All classes use exit cards now.',
        centre: centre(71.8, 12, 23),
        signals: [],
        outlying: [],
      },
    ];
    return { ...made, charts: [{ ...(one as Chart), parts }] };
  },
  'gap-between-groups': () =>
    charts(
      { Girls: points(noise(18, 3, 62), '2024-01-01', 'month'), Boys: points(noise(18, 8, 60), '2024-01-01', 'month') },
      { title: 'Gap in passing', gap: { of: 'Girls', and: 'Boys', source: PLACED }, percent: true, better: 'lower' },
    ),
  'grid-of-three': () =>
    charts(schools(3, 12), {
      percent: true,
      better: 'higher',
      targets: [level(80, '80%', '2025-03')],
      events: [
        { kind: 'test', date: days('2024-04-10'), text: 'Exit cards in one class' },
        { kind: 'note', date: days('2024-06'), text: 'exams', group: 'South' },
      ],
    }),
  'grid-of-twelve-with-the-network': () =>
    charts(
      Object.fromEntries(
        Object.entries(counted(schools(12, 24))).map(([name, its], n) => [name, n === 3 ? its.slice(6) : its]),
      ),
      { percent: true, better: 'higher', combined: 'one group', targets: [level(80, '80%', '2026-06')] },
    ),
  'grid-with-a-sum': () => charts(schools(4, 12), { combined: 'sum' }),
  'grid-of-forty': () => charts(schools(40, 60), { percent: true, combined: 'mean' }),
};
