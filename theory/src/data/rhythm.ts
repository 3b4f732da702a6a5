/** Whether days come as often as ‘collected’ says. */

import type { Days } from '../model/series.ts';
import { dayNumber } from './days.ts';

interface Rhythm {
  /** Counts days, months, quarters or years: one step is the next one. */
  count(iso: string): number;
  step: number;
  /** Between which numbers of days the middle step lies, however irregular the days are. */
  least: number;
  most: number;
}

const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;

const RHYTHMS: ReadonlyMap<string | undefined, Rhythm> = new Map([
  ['daily', { count: dayNumber, step: 1, least: 1, most: 6 }],
  ['weekly', { count: dayNumber, step: 7, least: 3, most: 27 }],
  ['monthly', { count: months, step: 1, least: 15, most: 88 }],
  ['quarterly', { count: (iso: string) => Math.floor(months(iso) / 3), step: 1, least: 46, most: 200 }],
  ['yearly', { count: (iso: string) => Number(iso.slice(0, 4)), step: 1, least: 180, most: 900 }],
]);

/** True where half of the steps or more are exactly one week, month …, and none is shorter; undefined where nobody says how often. */
export function fits(days: readonly Days[], collected: string | undefined): boolean | undefined {
  const rhythm = RHYTHMS.get(collected);
  if (!rhythm) return undefined;
  const steps = stepsBetween(starts(days).map(rhythm.count));
  const exact = steps.filter((step) => step === rhythm.step).length;
  return steps.every((step) => step >= rhythm.step) && exact * 2 >= steps.length;
}

/** True unless the days come far more often, or far more rarely. */
export function roughlyFits(days: readonly Days[], collected: string | undefined): boolean {
  const rhythm = RHYTHMS.get(collected);
  const middle = middleStep(days);
  return !rhythm || middle === undefined || (middle >= rhythm.least && middle <= rhythm.most);
}

/** The middle one of the numbers of days between neighbours; undefined below two days. */
export function middleStep(days: readonly Days[]): number | undefined {
  const steps = stepsBetween(starts(days).map(dayNumber)).sort((one, two) => one - two);
  return steps[Math.floor(steps.length / 2)];
}

function starts(days: readonly Days[]): string[] {
  return [...new Set(days.map(({ start }) => start))].sort();
}

function stepsBetween(numbers: readonly number[]): number[] {
  return numbers.slice(1).map((number, n) => number - (numbers[n] ?? 0));
}
