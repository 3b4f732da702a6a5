/** Spans of days, as the cells of a data file name them. */
import { MONTHS } from '../model/plain-words.ts';
import type { Days } from '../model/series.ts';

const DAY = 86_400_000;

/** Days since 1970. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

/** The day with that number, as ISO writes it. */
export function isoDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** One day; undefined where there is no such day. */
export function oneDay(year: number, month: number, day: number): Days | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return undefined;
  const text = `${four(year)}-${two(month)}-${two(day)}`;
  return { text, start: text, end: text };
}

export function wholeMonth(year: number, month: number): Days | undefined {
  return months(`${four(year)}-${two(month)}`, year, month, 1);
}

export function quarter(year: number, number: number): Days | undefined {
  return number < 1 || number > 4 ? undefined : months(`Q${number} ${four(year)}`, year, number * 3 - 2, 3);
}

export function halfYear(year: number, number: number): Days | undefined {
  return number < 1 || number > 2 ? undefined : months(`H${number} ${four(year)}`, year, number * 6 - 5, 6);
}

/** An ISO week, from Monday to Sunday; the first one holds 4 January. */
export function week(year: number, number: number): Days | undefined {
  const monday = firstMonday(year) + (number - 1) * 7;
  if (number < 1 || monday >= firstMonday(year + 1)) return undefined;
  return { text: `${four(year)}-W${two(number)}`, start: isoDay(monday), end: isoDay(monday + 6) };
}

/** As a sentence says it: `3 April 2026`. */
export function inWords({ text, start, end }: Days): string {
  const [year, month = 1, day] = start.split('-').map(Number);
  if (start === end) return `${day} ${MONTHS[month - 1]} ${year}`;
  return /^\d{4}-\d{2}$/.test(text) ? `${MONTHS[month - 1]} ${year}` : text;
}

function firstMonday(year: number): number {
  const fourth = dayNumber(`${four(year)}-01-04`);
  // 1 January 1970 was a Thursday.
  return fourth - ((fourth + 3) % 7);
}

function months(text: string, year: number, month: number, count: number): Days | undefined {
  if (month < 1 || month > 12) return undefined;
  const last = month + count - 1;
  return {
    text,
    start: `${four(year)}-${two(month)}-01`,
    end: `${four(year)}-${two(last)}-${two(lastDay(year, last))}`,
  };
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function four(number: number): string {
  return String(number).padStart(4, '0');
}
