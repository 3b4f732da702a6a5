/** The dates for which figures are asked: from the last one that is known on, as often as the measure is collected. */
import type { DateSpan, Measure } from '../model/model.ts';
import { readDate } from '../text/values.ts';

type Rhythm = NonNullable<Measure['collected']>;

/** More rows than anybody fills in: daily figures of more than a year. Older ones are left out. */
const MOST_DATES = 400;

const MONTHS: Readonly<Record<'monthly' | 'quarterly' | 'yearly', number>> = { monthly: 1, quarterly: 3, yearly: 12 };

/**
 * The dates to fill in, in the form of the language: those after the last known one up to the one in which today lies, and
 * the next one, for those who fill it in late. They are written as precisely as the last one, or as the rhythm asks for.
 *
 * @param last the last date that has a figure, or that of the baseline; undefined where neither is known
 * @param today an ISO day
 * @returns the dates, and how many older ones were left out
 */
export function datesToFill(
  last: Pick<DateSpan, 'text' | 'start' | 'end'> | undefined,
  rhythm: Rhythm,
  today: string,
): { dates: string[]; leftOut: number } {
  const dates: string[] = [];
  const from = last?.start === undefined || last.end === undefined ? undefined : last.text;
  let next = from === undefined ? firstAt(today, rhythm) : after(from, rhythm);
  for (let isOver = false; !isOver && next !== undefined; next = after(next, rhythm)) {
    dates.push(next);
    isOver = (spanOf(next).start ?? '9999') > today;
  }
  const leftOut = Math.max(0, dates.length - MOST_DATES);
  return { dates: dates.slice(leftOut), leftOut };
}

/** The date in which today lies, where nothing says how dates are written. */
function firstAt(today: string, rhythm: Rhythm): string {
  if (rhythm === 'daily') return today;
  if (rhythm === 'weekly') return monday(today);
  const [year = '', month = ''] = today.split('-');
  if (rhythm === 'yearly') return year;
  // A quarter is called by its last month.
  return rhythm === 'monthly' ? `${year}-${month}` : monthText(Number(year), Math.ceil(Number(month) / 3) * 3);
}

/** The date that follows another one. */
function after(date: string, rhythm: Rhythm): string | undefined {
  const { start = '', end = '' } = spanOf(date);
  if (start === '') return undefined;
  const form = formOf(date);
  if (rhythm === 'daily') return plusDays(end, 1);
  // After a month or a year, weeks begin with their first Monday; otherwise they keep their day.
  if (rhythm === 'weekly') return form === 'day' ? plusDays(start, 7) : monday(plusDays(end, 7));
  const by = MONTHS[rhythm];
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  if (form === 'day') return plusMonths(year, month, day, by);
  if (form === 'month') return monthText(year, month + by);
  if (rhythm === 'yearly') return form === 'year' ? String(year + 1) : `${year + 1}/${String(year + 2).slice(-2)}`;
  const [lastYear = 0, lastMonth = 0] = end.split('-').map(Number);
  return monthText(lastYear, lastMonth + by);
}

function formOf(date: string): 'day' | 'month' | 'year' | 'school year' {
  if (date.includes('/')) return 'school year';
  return date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year';
}

function spanOf(date: string): DateSpan {
  return readDate(date, { uri: '', start: 0, end: 0 });
}

function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of the week in which a day lies. */
function monday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7));
}

/** The same day some months later, or the last one of a month that is shorter. */
function plusMonths(year: number, month: number, day: number, by: number): string {
  const last = new Date(Date.UTC(year, month - 1 + by + 1, 0)).getUTCDate();
  return `${monthText(year, month + by)}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** `2026-09`; months above 12 are those of later years. */
function monthText(year: number, month: number): string {
  const years = Math.floor((month - 1) / 12);
  return `${year + years}-${String(month - years * 12).padStart(2, '0')}`;
}
