import type { Amount, DateSpan, Place } from '../model/model.ts';
import { MONTH_STARTS } from '../model/plain-words.ts';

/** The words inside a text: without its quotation marks, with \" \\ and \n read, a long text without its common indentation. */
export function readText(raw: string): string {
  const long = /^"""([\s\S]*?)(?:"""|$)/.exec(raw);
  if (long) return unindent(long[1] ?? '');
  const quoted = /^["“”„‟«'‘‚]([\s\S]*?)["“”»'’]?$/u.exec(raw);
  if (!quoted) return raw.trim();
  return unescaped(quoted[1] ?? '');
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\n])/g, (_, char: string) => (char === 'n' ? '\n' : char));
}

function unindent(text: string): string {
  const lines = unescaped(text.replace(/\r\n?/g, '\n')).split('\n');
  const rest = lines.slice(1).filter((line) => line.trim() !== '');
  const indents = rest.map((line) => line.length - line.trimStart().length);
  const common = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const cut = lines.map((line, n) =>
    (n === 0 ? line.trimStart() : line.slice(Math.min(common, line.length))).trimEnd(),
  );
  return cut.join('\n').replace(/^\n+|\s+$/g, '');
}

/**
 * Reads a date as a span of days. `text` becomes the canonical form (2016-12 for "December 2016" and 12/2016), so that the
 * same date reads the same however it was written. A school year runs from 1 July to 30 June. A quoted date has no days.
 */
export function readDate(raw: string, source: Place): DateSpan {
  const plain = raw
    .trim()
    .replace(/[‐–]/g, '-')
    .replace(/[\u00A0\u202F]/g, ' ');
  if (/^every\s+year$/i.test(plain)) return { text: 'every year', everyYear: true, source };
  const school = /^(\d{4})\/(\d{2}|\d{4})$/.exec(plain);
  if (school) {
    const year = Number(school[1]);
    return { text: `${year}/${(school[2] ?? '').slice(-2)}`, start: `${year}-07-01`, end: `${year + 1}-06-30`, source };
  }
  const [year, month, day] = datePartsOf(plain);
  if (year === undefined) return { text: readText(raw), source };
  if (month === undefined) return { text: String(year), start: `${year}-01-01`, end: `${year}-12-31`, source };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > last))) return { text: plain, source };
  const monthText = `${year}-${two(month)}`;
  if (day === undefined) return { text: monthText, start: `${monthText}-01`, end: `${monthText}-${two(last)}`, source };
  const text = `${monthText}-${two(day)}`;
  return { text, start: text, end: text, source };
}

function datePartsOf(plain: string): (number | undefined)[] {
  const iso = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(plain);
  if (iso) return iso.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const slash = /^(\d{1,2})\/(\d{4})$/.exec(plain);
  if (slash) return [Number(slash[2]), Number(slash[1])];
  const dayFirst = /^(\d{1,2})\.? (\p{L}+)\.?,? (\d{4})$/u.exec(plain);
  if (dayFirst) return [Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1])];
  const monthFirst = /^(\p{L}+)\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/iu.exec(plain);
  if (monthFirst) {
    const month = monthOf(monthFirst[1]);
    return month === undefined ? [] : [Number(monthFirst[3]), month, monthFirst[2] ? Number(monthFirst[2]) : undefined];
  }
  return [];
}

function monthOf(word = ''): number | undefined {
  const index = MONTH_STARTS.indexOf(word.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : index + 1;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/**
 * Reads a number; undefined when there is none. `inTarget`: a signed percentage is then a change relative to the baseline,
 * and `+5 points` a change in percentage points; elsewhere a sign is just a sign.
 */
export function readAmount(raw: string, source: Place, inTarget: boolean): Amount | undefined {
  const plain = readText(raw)
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace('−', '-')
    .trim();
  const match = /^([+-]?)(\d{1,3}(?:[, ]\d{3})+|\d+)(?:([.,])(\d+))? ?(%|per ?cent|points?)?$/i.exec(plain);
  if (!match) return undefined;
  const [, sign = '', whole = '', , fraction, unit = ''] = match;
  const percent = unit === '%' || /^per/i.test(unit);
  const points = /^point/i.test(unit);
  const number = Number(`${whole.replace(/[, ]/g, '')}.${fraction ?? '0'}`);
  if (!Number.isFinite(number)) return undefined;
  const value = sign === '-' ? -number : number;
  const shown = `${sign}${whole.replace(/ /g, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
  const change = inTarget && points ? 'points' : inTarget && percent && sign !== '' ? 'relative' : undefined;
  return {
    text: `${shown}${percent ? '%' : points ? ' points' : ''}`,
    value,
    percent,
    ...(change && { change }),
    source,
  };
}
