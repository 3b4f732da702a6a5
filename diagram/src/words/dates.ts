/** A date as a reader says it. */
import type { DateSpan } from '@driver-diagrams/theory/model/index';
import { fill, type PictureWords } from '../words/words.ts';

/** `2014-03-15` as "15 March 2014", `2014-03` as "March 2014"; what is no plain day or month stays as written. */
export function dateText(date: Pick<DateSpan, 'text'>, { months, dates }: PictureWords): string {
  const [, year = '', number, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date.text.trim()) ?? [];
  const month = months[Number(number) - 1];
  if (month === undefined) return date.text;
  return day === undefined ? fill(dates.month, { month, year }) : fill(dates.day, { day: Number(day), month, year });
}
