import { digitsValue, EACH_YEAR, type FigureParts, figureParts } from '@driver-diagrams/grammar/figures';
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
  if (/^every\s+year$/i.test(plain) || EACH_YEAR.test(plain)) return { text: 'every year', everyYear: true, source };
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
 * Reads a figure; undefined when there is none, and for a range, which is more than one. In a target and a result, a signed
 * percentage is a change relative to the baseline, and `+5 points` a change in percentage points; elsewhere a sign is just a sign.
 *
 * @param property the word of its property, such as `target`
 */
export function readAmount(raw: string, source: Place, property: string): Amount | undefined {
  // In a text, a plain space may part thousands as well.
  const plain = readText(raw)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00A0')
    .replace('−', '-')
    .trim();
  const parts = figureParts(plain);
  if (!parts) return undefined;
  const { sign, bound, whole } = parts;
  const number = digitsValue(parts.number);
  if (!Number.isFinite(number)) return undefined;
  const isPercent = parts.unit === '%' || /cent$/i.test(parts.unit);
  const isPoints = parts.unit !== '' && !isPercent;
  if (whole !== undefined) {
    const share = { count: number, of: digitsValue(whole) };
    const value = Number(((share.count / share.of) * 100).toPrecision(12));
    return {
      text: around(canonicalDigits(parts.number), parts),
      value,
      percent: true,
      ...(bound && { bound }),
      share,
      source,
    };
  }
  // Points without a sign are a change in a target, as they have always been; a result of 80 points is what was reached.
  const isChange = property === 'target' ? isPoints || sign !== '' : property === 'result' && sign !== '';
  const change = isChange && isPoints ? 'points' : isChange && isPercent ? 'relative' : undefined;
  const figure = `${sign}${canonicalDigits(parts.number)}${isPercent ? '%' : isPoints ? ' points' : ''}`;
  return {
    text: around(figure, parts),
    value: sign === '-' ? -number : number,
    percent: isPercent,
    ...(change && { change }),
    ...(bound && { bound }),
    source,
  };
}

/** The figure with the words of a limit, or the rest of a share, as written around it. */
function around(figure: string, { before, behind }: FigureParts): string {
  return `${before}${figure}${behind}`.replace(/(?<=\d)[\u00A0\u202F](?=\d)/g, ',').replace(/\s+/g, ' ');
}

/** Digits with a comma between thousands and a point before the fraction, as far as they are parted. */
function canonicalDigits(written: string): string {
  const [, whole = '', fraction] = /^(\d{1,3}(?:[,\u00A0\u202F]\d{3})+(?!\d)|\d*)(?:[.,](\d+))?$/.exec(written) ?? [];
  return `${whole.replace(/[\u00A0\u202F]/g, ',') || '0'}${fraction === undefined ? '' : `.${fraction}`}`;
}
