/** Figures and their days in words. */
import { MONTHS } from '../model/plain-words.ts';
import type { Days, Point } from '../model/series.ts';

/** `61%`, or with its days `March 2026: 61%`. */
export function pointText({ date, value }: Point, percent: boolean, days?: 'with days'): string {
  const text = `${value}${percent ? '%' : ''}`;
  return days ? `${dayText(date)}: ${text}` : text;
}

/** `March 2026` for a month, `2026-03-07` for a day, and else as it is written in the plain form of the language. */
export function dayText(days: Days): string {
  const month = monthOf(days);
  return month === undefined ? days.text : `${nameOf(month)} ${yearOf(month)}`;
}

/** From so many figures on the days of the first and the last say those between. */
const LEAST_IN_SPAN = 3;

/**
 * `April to June 2026` for figures that follow each other without a gap, in months or in days of one distance.
 *
 * @param all the whole series: what stands between the figures would be meant too
 */
export function spanText(points: readonly Point[], all: readonly Point[]): string | undefined {
  const [first, second] = points;
  const last = points.at(-1);
  if (!first || !second || !last || points.length < LEAST_IN_SPAN) return undefined;
  const at = all.indexOf(first);
  if (points.some((point, n) => all[at + n] !== point)) return undefined;
  const months = points.map(({ date }) => monthOf(date));
  const [from, to] = [months[0], months.at(-1)];
  if (from !== undefined && to !== undefined) {
    if (months.some((month, n) => month !== from + n)) return undefined;
    const isOneYear = yearOf(from) === yearOf(to);
    return `${nameOf(from)}${isOneYear ? '' : ` ${yearOf(from)}`} to ${nameOf(to)} ${yearOf(to)}`;
  }
  const days = points.map(({ date }) => (date.start === date.end ? dayNumber(date.start) : undefined));
  const [start, next] = days;
  if (start === undefined || next === undefined || next === start) return undefined;
  if (days.some((day, n) => day !== start + n * (next - start))) return undefined;
  return `${first.date.text} to ${last.date.text}`;
}

/** Months since the year 0; undefined for what is no whole month. */
function monthOf({ start, end }: Days): number | undefined {
  const [year = 0, month = 0, day] = start.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day === 1 && end === `${start.slice(0, 8)}${last}` ? year * 12 + month - 1 : undefined;
}

function nameOf(month: number): string {
  return MONTHS[month % 12] ?? '';
}

function yearOf(month: number): number {
  return Math.floor(month / 12);
}

function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}
