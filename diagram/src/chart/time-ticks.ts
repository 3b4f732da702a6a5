/** The days, months and years below a chart: they meet its points, or the first days of months where points are finer. */
import { fill } from '../words/words.ts';
import { middleOfMonths, type Rhythm, startOfMonth } from './rhythm.ts';
import type { Scale } from './scales.ts';

const DAY = 86_400_000;

export interface TimeTick {
  /** Days since 1970. */
  day: number;
  text: string;
  /** Stands below the text where a year begins. */
  year?: string;
}

/** What ticks are written with. */
export interface TickWords {
  months: readonly string[];
  /** `Q{number}`. */
  quarter: string;
}

/** Of a rhythm in days: multiples of it. */
const DAYS = [1, 2, 7, 14];
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 12_000];
/** More ticks than these tell nothing more, and a scale of so many days holds no month. */
const MOST_TICKS = 16;
const FEW_DAYS = 60;

/**
 * As many days, months or years as find room side by side.
 * @param scale in days since 1970
 * @param fits whether these ticks may stand as they do
 */
export function timeTicks(
  { least, most }: Scale,
  rhythm: Rhythm,
  words: TickWords,
  fits: (ticks: readonly TimeTick[]) => boolean,
): TimeTick[] {
  const { unit, step, isSparse = false } = rhythm;
  const days = unit === 'days' && !isSparse ? DAYS.map((each) => (each % step === 0 ? each : each * step)) : [];
  for (const each of new Set(days)) {
    // Beyond two months the months say more than single days.
    if ((most - least) / each > MOST_TICKS || (each > step && most - least > FEW_DAYS && each !== 7)) continue;
    const ticks = dayTicks({ least, most }, rhythm, each, words.months);
    if (fits(ticks)) return ticks;
  }
  const months =
    unit === 'days' ? MONTHS : [...new Set([step, ...MONTHS.filter((each) => each % step === 0), step * 1200])];
  for (const each of months) {
    if ((most - least) / (each * 30.4) > MOST_TICKS) continue;
    const ticks = monthTicks({ least, most }, rhythm, each, words);
    if (fits(ticks)) return ticks;
  }
  return [];
}

type Range = Pick<Scale, 'least' | 'most'>;

function dayTicks(
  { least, most }: Range,
  { anchor, span }: Rhythm,
  step: number,
  months: readonly string[],
): TimeTick[] {
  const ticks: TimeTick[] = [];
  let known: number | undefined;
  for (let day = anchor - step * Math.floor((anchor - least) / step); day < most; day += step) {
    const date = new Date(day * DAY);
    const year = date.getUTCFullYear();
    const text = `${date.getUTCDate()} ${short(months[date.getUTCMonth()] ?? '')}`;
    ticks.push({ day: day + span / 2, text, ...(year !== known && { year: String(year) }) });
    known = year;
  }
  return ticks;
}

function monthTicks({ least, most }: Range, rhythm: Rhythm, step: number, words: TickWords): TimeTick[] {
  const { unit, anchor, span, names } = rhythm;
  const isFiner = unit === 'days';
  // Calendar years and their parts, unless the points stand elsewhere.
  const phase = isFiner ? 0 : anchor % rhythm.step;
  const ticks: TimeTick[] = [];
  let known: number | undefined;
  const begin = new Date(least * DAY);
  const from = begin.getUTCFullYear() * 12 + begin.getUTCMonth();
  for (let month = from - ((((from - phase) % step) + step) % step); startOfMonth(month) < most; month += step) {
    const day = isFiner ? startOfMonth(month) + 0.5 : middleOfMonths(month, span);
    if (day < least || day > most) continue;
    const year = Math.floor(month / 12);
    if (step >= 12) ticks.push({ day, text: names.get(month) ?? yearName(month, span) });
    else ticks.push({ day, text: partName(month, span, words), ...(year !== known && { year: String(year) }) });
    known = year;
  }
  return ticks;
}

/** Twelve months that begin in another month than January are a school year. */
function yearName(month: number, span: number): string {
  const year = Math.floor(month / 12);
  return span === 12 && month % 12 !== 0 ? `${year}/${String((year + 1) % 100).padStart(2, '0')}` : String(year);
}

function partName(month: number, span: number, { months, quarter }: TickWords): string {
  if (span === 3 && month % 3 === 0) return fill(quarter, { number: (month % 12) / 3 + 1 });
  return short(months[month % 12] ?? '');
}

function short(month: string): string {
  return month.slice(0, 3);
}
