import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsDaysBetween, daysBetweenEvents } from '../../theory/src/data/days-between.ts';
import { assuranceOf, type PartsOptions, partsOf, variationOf } from '../../theory/src/data/parts.ts';
import { pathOf } from '../../theory/src/data/path.ts';
import type { ChartPart, Level, Point } from '../../theory/src/model/series.ts';
import { targetDue, targetNext } from '../../theory/src/model/target-due.ts';
import { days, points } from '../diagram/chart/charts.ts';

const months = (values: readonly number[]) => points(values, '2025-01-01', 'month');
const level = (value: number, date?: string): Level => ({ value, text: `${value}`, ...(date && { date: days(date) }) });
const PLAIN: PartsOptions = { kind: { percent: false } };

/** Twelve months around a level, no two neighbours equal. */
const around = (middle: number, count = 12) =>
  Array.from({ length: count }, (_, n) => middle + ([2, -1, 1, -2][n % 4] ?? 0));

/** A part in short: `0-11 “With cards” median 50 few`. */
function told(parts: readonly ChartPart[]): string[] {
  return parts.map(({ from, to, name, centre, untested, signals, isRegrouped }) =>
    [
      `${from}-${to}`,
      ...(name === undefined ? [] : [`“${name}”`]),
      ...(isRegrouped ? ['regrouped'] : []),
      ...(centre ? [`${centre.of}${centre.ofBaseline ? ' of baseline' : ''} ${centre.value}`] : []),
      ...(untested ? [untested] : []),
      ...signals.map(({ kind, from: first, to: last, stoodOn }) => `${kind} ${first}-${last} since ${stoodOn.text}`),
    ].join(' '),
  );
}

const PHASES = [
  { from: '2026-01-01', name: 'With cards', because: 'all classes have them' },
  { from: '2026-07-01', name: 'With talk' },
];

const step = [...around(50), ...around(62)];
const isLeft = (at: number[], all: Point[]) =>
  all.map((point, n) => (at.includes(n) ? { ...point, excluded: 'snow' } : point));

const cases: [name: string, all: Point[], options: Partial<PartsOptions>, parts: string[]][] = [
  ['nothing', [], {}, []],
  [
    'one part, with a step in it',
    months(step),
    {},
    ['0-23 median 56 long-run 0-11 since 2026-07 few-crossings 0-23 since 2026-07 long-run 12-23 since 2026-08'],
  ],
  [
    'a phase begins anew: the step is no signal',
    months(step),
    { phases: PHASES.slice(0, 1) },
    ['0-11 median 50', '12-23 “With cards” median 62'],
  ],
  [
    'phases in any order, one that begins within a month, and one that has not begun',
    months(step),
    { phases: [{ from: '2030-01-01', name: 'Later' }, { from: '2026-07-15', name: 'Late' }, ...PHASES.slice(0, 1)] },
    ['0-11 median 50', '12-18 “With cards” median 63 few', '19-23 “Late” median 61 few'],
  ],
  ['no run spans a break', months(step), { breaks: [12] }, ['0-11 median 50', '12-23 regrouped median 62']],
  [
    'a break within a phase',
    months(step),
    { breaks: [16], phases: PHASES.slice(0, 1) },
    ['0-11 median 50', '12-15 “With cards” median 62 few', '16-23 “With cards” regrouped median 62 few'],
  ],
  [
    'a baseline has the median of its part alone',
    months([...around(50), ...around(51), ...around(62)]),
    { baselineEnd: '2025-12-31', phases: [{ from: '2027-01-01', name: 'New' }] },
    ['0-23 median of baseline 50', '24-35 “New” median 62'],
  ],
  [
    'points that are left out change nothing, and the places of the others stay',
    isLeft([3, 5], months([...around(50, 3), 900, ...around(50, 1), -900, ...around(50, 10), ...around(62, 12)])),
    {},
    ['0-27 median 52 few-crossings 0-27 since 2026-09 long-run 1-15 since 2026-09 long-run 16-27 since 2026-12'],
  ],
  ['all points are left out', isLeft([0, 1], months([1, 2])), {}, ['0-1 few']],
  ['a few points', months([1, 2, 3]), {}, ['0-2 median 2 few']],
  [
    'percentages at their end',
    months(Array.from({ length: 12 }, (_, n) => (n % 3 ? 100 : 96))),
    { kind: { percent: true } },
    ['0-11 median 100 at-end'],
  ],
  [
    '100 is no end of counts',
    months(Array.from({ length: 12 }, (_, n) => (n % 3 ? 100 : 96))),
    {},
    ['0-11 median 100 on-centre'],
  ],
  [
    'no gap ends at 0',
    months([0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5]),
    { kind: { percent: true, isGap: true } },
    ['0-10 median 0 on-centre'],
  ],
  ['limits take the mean', months(around(50)), { limits: true }, ['0-11 mean 50']],
];

describe('the parts of a line', () => {
  it.each(cases)('%s', (_name, all, options, parts) => {
    expect(told(partsOf(all, { ...PLAIN, ...options }))).toEqual(parts);
  });

  it('points at what lies far from all others, and at nothing that a run explains', () => {
    const [part] = partsOf(months([...around(50), 80, ...around(50)]), PLAIN);
    expect([part?.outlying, part?.signals]).toEqual([[12], []]);
    expect(partsOf(months([...around(50), ...around(80)]), PLAIN)[0]?.outlying).toEqual([]);
    expect(partsOf(months([1, 2, 1, 90]), PLAIN)[0]?.outlying).toEqual([]);
  });

  it('have limits of their own each, and what is left out has those beside it', () => {
    const all = isLeft([5], months([...around(50), ...around(62)]));
    const parts = partsOf(all, { ...PLAIN, limits: true, phases: PHASES.slice(0, 1) });
    expect(
      parts.map(({ limits, from, to }) => [limits?.by, limits?.lower.length, limits?.upper.length, to - from + 1]),
    ).toEqual([
      ['xmr', 12, 12, 12],
      ['xmr', 12, 12, 12],
    ]);
    expect(parts[0]?.limits?.upper[5]).toBe(parts[0]?.limits?.upper[4]);
    expect(partsOf(months(around(50, 9)), { ...PLAIN, limits: true })[0]?.limits).toBeUndefined();
  });

  it('with limits points at what lies outside', () => {
    const [part] = partsOf(months([...around(50), 80, ...around(50)]), { ...PLAIN, limits: true });
    expect(part?.outlying).toEqual([12]);
  });

  it('say the same in another unit, and the opposite in a mirror', () => {
    const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.boolean(), (all, limits) => {
        const options: PartsOptions = {
          kind: { percent: false, isGap: true },
          limits,
          breaks: [12].filter((at) => at < all.length),
        };
        const short = (each: readonly number[]) =>
          partsOf(months(each), options).map(({ untested, signals, outlying, chance }) => ({
            untested,
            outlying,
            chance,
            signals: signals.map(({ kind, from, to, found }) => ({ kind, from, to, found })),
          }));
        // Powers of two keep every comparison as it is.
        expect(short(all.map((value) => 4 * value))).toEqual(short(all));
        expect(short(all.map((value) => -value))).toEqual(short(all));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what control limits say', () => {
  const base = around(50);
  const limited = (values: number[], more: Partial<PartsOptions> = {}) => {
    const all = months([...base, ...values]);
    return [all, partsOf(all, { ...PLAIN, limits: true, baselineEnd: '2025-12-31', ...more })] as const;
  };
  // Around 50, sigma 2.2 by the steps of 3, 2, 3 and 4: limits some 42 and 58.
  it.each([
    ['within the limits', [51], 'common', 'common'],
    ['above them', [70], 'better', 'high'],
    ['below them', [30], 'worse', 'low'],
    ['only the last one counts', [70, 51], 'common', 'common'],
    ['two of three near them on one side', [56.5, 51, 56.5], 'look', 'look'],
    ['the same, with the third on the other side', [56.5, 49, 56.5], 'common', 'common'],
    ['near it alone', [51, 51, 56.5], 'common', 'common'],
  ])('of the last point: %s', (_name, values, directed, open) => {
    const [all, parts] = limited(values);
    expect([variationOf(all, parts, 'higher'), variationOf(all, parts)]).toEqual([directed, open]);
    const turned = { better: 'worse', worse: 'better' }[directed] ?? directed;
    expect(variationOf(all, parts, 'lower')).toBe(turned);
  });

  it.each([
    ['above the limits', 90, 'never', 'always'],
    ['below them', 10, 'always', 'never'],
    ['between them', 50, 'hit or miss', 'hit or miss'],
  ])('of a target %s', (_name, value, higher, lower) => {
    const [all, parts] = limited([51]);
    expect(assuranceOf(all, parts, [level(value, '2026-06')], 'higher')).toBe(higher);
    expect(assuranceOf(all, parts, [level(value, '2026-06')], 'lower')).toBe(lower);
    expect(assuranceOf(all, parts, [level(value, '2026-06')])).toBeUndefined();
    expect(assuranceOf(all, parts, [], 'higher')).toBeUndefined();
    expect(assuranceOf(all, partsOf(all, PLAIN), [level(value)], 'higher')).toBeUndefined();
  });

  it('a target on a limit is hit or miss, and a point left out is not the last one', () => {
    const [all, parts] = limited([51]);
    const upper = parts[0]?.limits?.upper.at(-1) ?? 0;
    expect(assuranceOf(all, parts, [level(upper)], 'higher')).toBe('hit or miss');
    const left = isLeft([13], months([...base, 51, 90]));
    expect(variationOf(left, partsOf(left, { ...PLAIN, limits: true }), 'higher')).toBe('common');
  });

  it.each([
    ['2026-01-31', 50, 60],
    ['2027-12-31', 60, 70],
    ['2028-12-31', 70, 70],
  ])('of the targets on %s counts %i, and next is %i', (day, due, next) => {
    const targets = [level(70, '2028-06'), level(99), level(60, '2027-06'), level(50, '2025-06')];
    expect([targetDue(targets, day)?.value, targetNext(targets, day)?.value]).toEqual([due, next]);
  });

  it('an undated target counts where no other does', () => expect(targetDue([level(7)], '2026-01-01')?.value).toBe(7));
});

describe('the path to the target', () => {
  const baseline = level(60, '2025-12');
  const latest = (value: number, date: string): Point => ({ value, date: days(date) });
  it.each([
    ['on the last day of the baseline', latest(60, '2025-12'), [level(80, '2027-12')], { due: 60, on: true }],
    ['half of the way', latest(71, '2026-12'), [level(80, '2027-12')], { due: 70, on: true }],
    ['just on it', latest(70, '2026-12'), [level(80, '2027-12')], { due: 70, on: true }],
    ['behind', latest(69, '2026-12'), [level(80, '2027-12')], { due: 70, on: false }],
    ['past the target', latest(79, '2030-01'), [level(80, '2027-12')], { due: 80, on: false }],
    [
      'by a target on the way',
      latest(85, '2027-12'),
      [level(90, '2028-12'), level(80, '2026-12')],
      { due: 85, on: true },
    ],
    ['without a target', latest(85, '2027-12'), [], undefined],
    ['without its date', latest(85, '2027-12'), [level(80)], undefined],
    ['older than the baseline', latest(85, '2024-12'), [level(80, '2027-12')], undefined],
    ['without figures', undefined, [level(80, '2027-12')], undefined],
  ])('%s', (_name, point, targets, path) => {
    const found = pathOf(point, baseline, targets, 'higher');
    expect(found && { due: Math.round(found.due * 10) / 10, on: found.on }).toEqual(path);
  });

  it('goes down where lower is better, and where the target says so', () => {
    const down = level(40, '2027-12');
    expect(pathOf(latest(49, '2026-12'), baseline, [down], 'lower')?.on).toBe(true);
    expect(pathOf(latest(51, '2026-12'), baseline, [down])?.on).toBe(false);
    expect(pathOf(latest(51, '2026-12'), baseline, [level(60, '2027-12')])).toBeUndefined();
    expect(pathOf(latest(51, '2026-12'), level(60), [down])).toBeUndefined();
  });
});

describe('days between rare events', () => {
  const daily = (values: number[]) => points(values, '2026-01-05', 1);
  it.each([
    ['days of 0 and 1', daily([1, 0, 0, 1, 0, 0, 0, 0, 1]), [3, 5]],
    ['events alone', points([1, 1, 1], '2026-01-05', 9), [9, 9]],
    ['two events', daily([1, 0, 0, 1]), undefined],
    ['half of the days', daily([1, 0, 1, 0, 1, 0]), undefined],
    ['more than one event on a day', daily([1, 0, 0, 2, 0, 0, 0, 1]), undefined],
    ['months', months([1, 0, 0, 1, 0, 0, 1]), undefined],
    ['nothing', [], undefined],
  ])('%s', (_name, all, apart) => expect(daysBetweenEvents(all)?.map(({ value }) => value)).toEqual(apart));

  it('stand on the days of the events', () => {
    expect(daysBetweenEvents(daily([1, 0, 0, 1, 0, 0, 0, 0, 1]))?.map(({ date }) => date.text)).toEqual([
      '2026-01-08',
      '2026-01-13',
    ]);
  });

  it.each([
    ['days between falls', true],
    ['Days since the last fall', true],
    ['days', false],
    [undefined, false],
  ])('as a unit: %s', (unit, counts) => expect(countsDaysBetween({ ...(unit && { unit }) })).toBe(counts));
});
