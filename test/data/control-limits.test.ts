import { describe, expect, it } from 'vitest';
import {
  type ControlLimits,
  type Convention,
  centreOf,
  controlLimits,
  daysBetweenLimits,
  rateLimits,
  shareLimits,
  sigmaOf,
  xmrLimits,
} from '../../theory/src/data/control-limits.ts';

/** Numbers with spaces between. */
const of = (text: string) => text.split(' ').map(Number);
const counts = (counted: string, sizes: string) => {
  const all = of(sizes);
  return of(counted).map((each, n) => ({ counted: each, of: all[n] ?? all[0] ?? 0 }));
};

const JETS = of('78.4 80.1 84.4 79.1 80.4 83.5 73.8 83.5 75.0 76.8 70.5 80.3 82.4 79.4 86.4 90.5 77.7 82.5 79.9 83.2');
const FLOW = of('49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1');
const CONCENTRATION = of(
  '102.0 94.8 98.3 98.4 102.0 98.5 99.0 97.7 100.0 98.1 101.3 98.7 101.1 98.4 97.0 96.7 100.3 101.4 97.2 101.0',
);
const COST = of(
  '310 288 297 298 307 303 294 297 308 306 294 299 297 299 314 295 293 306 301 304 305 282 305 296 314 295 287 301 298 311 310 292 305 299 304 310 304 305 333 328',
);
const DEVIATIONS = of('1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1');
const VALVES = of('286 948 536 124 816 729 4 143 431 8 2837 596 81 227 603 492 1199 1214 2831 96');
const BIRTHS = of(
  '17.7659722 10.3763889 51.9444444 10.0250000 26.5041667 12.2902778 5.9625 8.7604167 41.5923611 3.9701389 23.9138889 5.7520833 62.7798611 24.2 6.5125',
);
const EMERGENCIES = counts(
  '266501 264225 276532 281461 269071 261215 270409 279778 270483 270320 267923 271478 255353 256820 261835 259144 255910 260863 264465 260989',
  '280443 276823 291681 296155 282343 275888 283867 295251 284468 282529 279618 283932 266629 268091 276803 271578 266005 273520 278574 273772',
);
const COMPLAINTS = counts(
  '426 543 428 67 303 481 304 718 681 1030 704 1062 1085 1311 1309 1342 1740 1468 1364 1824',
  '90000 110000 90000 40000 60000 70000 90000 120000 150000 210000 190000 250000 220000 210000 230000 220000 310000 330000 320000 330000',
);

const EXACT: Convention = { d2: 2 / Math.sqrt(Math.PI), isScreened: false };
const PLAIN: Convention = { isScreened: false };
const NHS: Convention = { d2: 3 / 2.66 };

/** What is published: the centre line, and the limits of one point. */
type Row = [
  name: string,
  convention: string,
  found: ControlLimits | undefined,
  point: number,
  centre: number,
  lower: number,
  upper: number,
];
const rows: Row[] = [
  ['xmr: SAS, Jets', 'exact d2', xmrLimits(JETS, 20, EXACT), 0, 80.39, 66.229, 94.551],
  ['xmr: SAS, Jets', 'ours: 1.128, screened', xmrLimits(JETS), 0, 80.39, 66.224267, 94.555733],
  ['xmr: SAS, Jets', '2.66', xmrLimits(JETS, 20, NHS), 0, 80.39, 66.222, 94.558],
  ['xmr: NIST, flow rate', '1.128, not screened', xmrLimits(FLOW, 10, PLAIN), 0, 50.81, 45.81591, 55.80409],
  ['xmr: NIST, flow rate', 'ours', xmrLimits(FLOW), 0, 50.81, 45.8159, 55.8041],
  [
    ...['xmr: Montgomery and Runger 16-2, concentration', 'ours, nothing rounded on the way'],
    ...[xmrLimits(CONCENTRATION), 0, 99.095, 92.208102, 105.981898],
  ] as Row,
  ['xmr: Montgomery 6.5, cost, baseline of 20', 'ours', xmrLimits(COST, 20), 39, 300.5, 279.783315, 321.216685],
  [
    ...['xmr: NHSRplotthedots, deviations', '2.66, not screened'],
    ...[xmrLimits(DEVIATIONS, 18, { ...NHS, isScreened: false }), 0, 1.944444, -3.062614, 6.951503],
  ] as Row,
  [
    ...['xmr: NHSRplotthedots, deviations', '2.66, screened'],
    ...[xmrLimits(DEVIATIONS, 18, NHS), 0, 1.944444, -0.715556, 4.604444],
  ] as Row,
  [
    'xmr: the same',
    'ours: 1.128, screened',
    xmrLimits(DEVIATIONS),
    0,
    1.944444,
    1.944444 - 3 / 1.128,
    1.944444 + 3 / 1.128,
  ],
  [
    'p′: emergency departments, week 1',
    '1.128',
    shareLimits(EMERGENCIES, 20, PLAIN),
    0,
    0.9528997113,
    0.9401296442,
    0.9656697785,
  ],
  [
    'p′: emergency departments, week 20',
    'ours',
    shareLimits(EMERGENCIES),
    19,
    0.9528997113,
    0.9399749965,
    0.9658244262,
  ],
  [
    'u′: complaints, month 1',
    '1.128',
    rateLimits(COMPLAINTS, 20, PLAIN),
    0,
    0.004997252747,
    0.001238321393,
    0.008756184102,
  ],
  ['u′: complaints, month 20', 'ours', rateLimits(COMPLAINTS), 19, 0.004997252747, 0.00303421487, 0.006960290625],
  [
    't: Montgomery 7.6, valve failures',
    'power 1/3.6, 1.128; lower limit cut',
    daysBetweenLimits(VALVES),
    0,
    430.040952,
    0,
    6937.933488,
  ],
  [
    't: births with asphyxia',
    'power 1/3.6, 1.128; lower limit not cut',
    daysBetweenLimits(BIRTHS),
    0,
    16.32363264,
    0.00001606,
    190.4003635,
  ],
  [
    ...['t: births with asphyxia', 'exact d2'],
    ...[daysBetweenLimits(BIRTHS, 15, EXACT), 0, 16.32363264, 0.00001694, 190.286473],
  ] as Row,
];

/** Equal in four digits. */
function expectNear(found: number | undefined, published: number) {
  if (published === 0) expect(found).toBe(0);
  else expect(Math.abs((found ?? Number.NaN) / published - 1)).toBeLessThan(Math.abs(published) < 1e-4 ? 0.01 : 5e-5);
}

describe('control limits equal what is published', () => {
  it.each(rows)('%s (%s)', (_name, _convention, found, point, centre, lower, upper) => {
    expectNear(found?.centre, centre);
    expectNear(found?.lower[point], lower);
    expectNear(found?.upper[point], upper);
  });

  it('with the sigmas that are printed beside them', () => {
    expectNear(sigmaOf(JETS, EXACT), 4.72032);
    const { upper, centre } = shareLimits(EMERGENCIES) ?? { upper: [], centre: 0 };
    const sigma = Math.sqrt((centre * (1 - centre)) / (EMERGENCIES[0]?.of ?? 0));
    expectNear(((upper[0] ?? 0) - centre) / 3 / sigma, 10.640422);
  });

  it('beyond which the last two costs lie, and the tenth deviation', () => {
    const outside = (values: number[], found: ControlLimits | undefined) =>
      values.flatMap((value, n) => (value > (found?.upper[n] ?? 0) || value < (found?.lower[n] ?? 0) ? [n + 1] : []));
    expect(outside(COST, xmrLimits(COST, 20))).toEqual([39, 40]);
    expect(outside(DEVIATIONS, xmrLimits(DEVIATIONS))).toEqual([5]);
    expect(outside(DEVIATIONS, xmrLimits(DEVIATIONS, 18, PLAIN))).toEqual([5]);
  });
});

describe('the choice of limits', () => {
  const shares = EMERGENCIES.map((each) => ({ value: (100 * each.counted) / each.of, counts: each }));
  const rates = COMPLAINTS.map((each) => ({ value: each.counted / each.of, counts: each }));
  const single = JETS.map((value) => ({ value }));
  it.each([
    ['counts in a percent measure', shares, { percent: true }, 'p′', 95.28997],
    ['counts elsewhere', rates, { percent: false }, 'u′', 0.00499725],
    ['figures without counts', single, { percent: false }, 'xmr', 80.39],
    ['counts that are not all there', [...shares.slice(1), { value: 94 }], { percent: true }, 'xmr', 95.2448],
    ['a group of nobody', [{ value: 0, counts: { counted: 0, of: 0 } }, ...rates], { percent: false }, 'xmr', 0.00467],
    [
      'days between events',
      VALVES.map((value) => ({ value })),
      { percent: false, isDaysBetween: true },
      'days between',
      430.04,
    ],
    [
      'days between, two on one day',
      [0, 4, 9].map((value) => ({ value })),
      { percent: false, isDaysBetween: true },
      'xmr',
      4.333333,
    ],
  ] as const)('%s', (_name, points, kind, by, centre) => {
    const found = controlLimits(points, kind);
    expect(found?.by).toBe(by);
    expect(Math.abs((found?.centre ?? 0) / centre - 1)).toBeLessThan(0.01);
    expect(centreOf(points, kind)).toBeCloseTo(found?.centre ?? 0, 8);
  });

  it.each([
    ['no figure', []],
    ['one figure', [{ value: 5 }]],
    ['one share', [{ value: 50, counts: { counted: 5, of: 10 } }]],
    ['equal figures', [5, 5, 5, 5].map((value) => ({ value }))],
    ['equal shares', [1, 2, 3].map((n) => ({ value: 50, counts: { counted: n, of: 2 * n } }))],
    ['nothing ever counted', [1, 2, 3].map((n) => ({ value: 0, counts: { counted: 0, of: n } }))],
    ['more than a number can hold', [1e308, -1e308, 1e308].map((value) => ({ value }))],
  ])('has none for %s', (_name, points) => expect(controlLimits(points, { percent: true })).toBeUndefined());

  it('never goes beyond the scale', () => {
    const high = [90, 100, 80, 100, 95, 100].map((value) => ({ value }));
    expect(controlLimits(high, { percent: true })?.upper[0]).toBe(100);
    expect(controlLimits(high, { percent: true, isGap: true })?.upper[0]).toBeGreaterThan(100);
    const small = [9, 10, 8, 10].map((counted) => ({ value: 10 * counted, counts: { counted, of: 10 } }));
    expect(controlLimits(small, { percent: true })?.upper[0]).toBe(100);
  });
});
