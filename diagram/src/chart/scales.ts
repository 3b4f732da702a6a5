/** The two scales of a chart: days from left to right, figures from bottom to top. */
import type { Days } from '@driver-diagrams/theory/model/index';

const DAY = 86_400_000;

/** Days since 1970 of an ISO day. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

/** Where a span of days stands on the scale: its middle. */
export function middleOf({ start, end }: Days): number {
  return (dayOf(start) + dayOf(end) + 1) / 2;
}

/** From a range of values to a range of points on the page. */
export interface Scale {
  least: number;
  most: number;
  at(value: number): number;
}

export function scale(least: number, most: number, start: number, end: number): Scale {
  const width = most - least || 1;
  return { least, most, at: (value) => start + ((value - least) / width) * (end - start) };
}

interface ValueTicks {
  least: number;
  most: number;
  values: number[];
}

/** Figures nearer to each other than this are one. */
const NOTHING = 1e-9;

/**
 * Round figures that span all values.
 * @param percent never below 0 nor above 100, unless a figure is
 */
export function valueTicks(values: readonly number[], percent: boolean, wanted = 5): ValueTicks {
  let least = Math.min(...values);
  let most = Math.max(...values);
  // A scale from zero shows sizes as they are; far from zero it would hide every change.
  if (least > 0 && least < 0.6 * most) least = 0;
  const span = most - least;
  const pad = span > NOTHING ? span * 0.08 : Math.abs(most) > NOTHING ? Math.abs(most) * 0.1 : 1;
  const inside = percent && most <= 100 && least >= 0;
  if (least !== 0) least -= pad;
  most += pad;
  if (inside) {
    least = Math.max(0, least);
    most = Math.min(100, most);
  }
  const step = niceStep((most - least) / wanted);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)));
  return { least: ticks[0] ?? 0, most: ticks.at(-1) ?? 1, values: ticks };
}

/** 1, 2, 2.5 or 5 times a power of ten, not less than this. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10;
  return factor * power;
}

interface TimeTick {
  /** Days since 1970; for a month or a year its middle, where its figure stands. */
  day: number;
  text: string;
  /** Stands below the text where a year begins. */
  year?: string;
}

type Step = { days: number } | { months: number };
const STEPS: readonly Step[] = [
  ...[1, 2, 7, 14].map((days) => ({ days })),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 12_000].map((months) => ({ months })),
];
const MOST_TICKS = 15;

/**
 * As many days, months or years as find room side by side.
 * @param monday a day on which a week begins, where the scale goes by weeks
 * @param fits whether these ticks may stand as they do
 */
export function timeTicks(
  { least, most }: Scale,
  monday: number,
  months: readonly string[],
  fits: (ticks: readonly TimeTick[]) => boolean,
): TimeTick[] {
  for (const step of STEPS) {
    const unit = 'days' in step ? step.days : step.months * 30.4;
    if ((most - least) / unit > MOST_TICKS) continue;
    const ticks =
      'days' in step
        ? dayTicks({ least, most }, monday, step.days, months)
        : monthTicks(least, most, step.months, months);
    if (fits(ticks)) return ticks;
  }
  return [];
}

function dayTicks(
  { least, most }: Pick<Scale, 'least' | 'most'>,
  monday: number,
  step: number,
  months: readonly string[],
): TimeTick[] {
  const ticks: TimeTick[] = [];
  let year: number | undefined;
  for (let day = monday - step * Math.floor((monday - least) / step); day < most; day += step) {
    const date = new Date(day * DAY);
    const month = months[date.getUTCMonth()] ?? '';
    const text = `${date.getUTCDate()} ${short(month)}`;
    ticks.push({
      day: day + 0.5,
      text,
      ...(date.getUTCFullYear() !== year && { year: String(date.getUTCFullYear()) }),
    });
    year = date.getUTCFullYear();
  }
  return ticks;
}

function monthTicks(least: number, most: number, step: number, months: readonly string[]): TimeTick[] {
  const ticks: TimeTick[] = [];
  const begin = new Date(least * DAY);
  let known: number | undefined;
  for (let n = Math.floor(monthNumber(begin) / step) * step; ; n += step) {
    const year = Math.floor(n / 12);
    const from = startOfMonth(n);
    if (from >= most) return ticks;
    const to = startOfMonth(n + (step >= 12 ? 12 : 1));
    const day = (from + to) / 2;
    if (day < least || day > most) continue;
    if (step >= 12) ticks.push({ day, text: String(year) });
    else ticks.push({ day, text: short(months[n % 12] ?? ''), ...(year !== known && { year: String(year) }) });
    known = year;
  }
}

function monthNumber(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function startOfMonth(n: number): number {
  return Date.UTC(Math.floor(n / 12), n % 12, 1) / DAY;
}

function short(month: string): string {
  return month.slice(0, 3);
}
