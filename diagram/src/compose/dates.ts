/** A date as a reader says it. */
import type { DateSpan } from '@driver-diagrams/language-server/theory/index';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2014-03-15` as "15 March 2014", `2014-03` as "March 2014"; what is no plain day or month stays as written. */
export function dateText(date: DateSpan): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date.text.trim());
  const month = MONTHS[Number(parts?.[2]) - 1];
  if (!parts || !month) return date.text;
  return [parts[3] ? Number(parts[3]) : '', month, parts[1]].filter((part) => part !== '').join(' ');
}
