/** What one cell with a date says by itself. What it leaves open, its column decides: see `dates.ts`. */
import type { DateOrder, Days } from '../model/series.ts';
import { readDate } from '../text/values.ts';
import { halfYear, isoDay, oneDay, quarter, week, wholeMonth } from './days.ts';
import { monthOf, withoutAccents } from './months.ts';

export type DateForm =
  /** Nothing is open. `isNumeric`: written with three numbers, the year in front. */
  | { kind: 'days'; days: Days; isNumeric?: boolean }
  /** Three numbers of which the order is open. */
  | { kind: 'numbers'; parts: readonly [string, string, string]; sign: '/' | '-' | '.' | ' ' }
  /** `2011-12` or `2011/12`: a month, or a school year. */
  | { kind: 'pair'; year: number; next: number }
  /** `Jan 26`: the month of a year, or a day without its year. */
  | { kind: 'short'; month: number; number: string }
  /** Digits alone: a year, a number of the days of a spreadsheet, or a date without signs between. */
  | { kind: 'digits'; digits: string }
  /** `T2 2026`: a quarter in some languages, a term of school in others. */
  | { kind: 'turn'; year: number; number: number }
  /** A date, but for its year. */
  | { kind: 'yearless' };

/** What the dates of a cell are, as far as it says so; undefined for what is no date. */
export function dateForm(cell: string): DateForm | undefined {
  const plain = bareDate(cell);
  if (!/\d/.test(plain)) return monthOf(plain) === undefined ? undefined : { kind: 'yearless' };
  if (/^\d{4,8}$/.test(plain)) return { kind: 'digits', digits: plain };
  return ofNumbers(plain) ?? ofTurn(plain) ?? ofParts(plain) ?? ofMonthNames(plain) ?? settled(ofReader(plain));
}

/** A year of two digits is of this century up to 68, as POSIX has it. */
export function fullYear(written: string): number {
  const number = Number(written);
  return written.length > 2 ? number : number + (number <= 68 ? 2000 : 1900);
}

/** Three numbers in an order; undefined where no such day is. */
export function dayIn([one, two, three]: readonly [string, string, string], order: DateOrder): Days | undefined {
  const [year, month, day] =
    order === 'year first' ? [one, two, three] : order === 'day first' ? [three, two, one] : [three, one, two];
  if (year.length === 3 || (year.length !== 2 && year.length !== 4) || month.length > 2 || day.length > 2)
    return undefined;
  return oneDay(fullYear(year), Number(month), Number(day));
}

/** Days that a spreadsheet counts from the end of 1899 on: 1980 to 2079 are thought possible. */
export function serialDay(digits: string): Days | undefined {
  const number = Number(digits);
  if (digits.length !== 5 || number < 29_221 || number > 65_745) return undefined;
  const text = isoDay(number - 25_569);
  return { text, start: text, end: text };
}

/** `20260105` and `202601`. */
export function compactDay(digits: string): Days | undefined {
  const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)?$/.exec(digits) ?? [];
  if (!year || !month) return undefined;
  return day ? oneDay(Number(year), Number(month), Number(day)) : wholeMonth(Number(year), Number(month));
}

const TIME = /(?<=\d)[T ,]+\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:Z|UTC|[+-]\d\d:?\d\d)?$/i;
const WEEKDAYS = new Set(
  (
    'mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday ' +
    'lun lunes mar martes mie miercoles jue jueves vie viernes sab sabado dom domingo ' +
    'lundi mardi mer mercredi jeu jeudi ven vendredi sam samedi dim dimanche ' +
    'mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag so sonntag ' +
    'seg segunda segunda-feira ter terca terca-feira qua quarta quarta-feira qui quinta quinta-feira sex sexta sexta-feira'
  ).split(' '),
);

/** Without the time of day, the day of the week and typographic signs. */
function bareDate(cell: string): string {
  const plain = cell
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/[‐‑–−]/g, '-')
    .trim()
    .replace(TIME, '');
  const [, word = '', rest = ''] = /^(\p{L}[\p{L}-]*)[.,]*\s+(.*\d.*)$/u.exec(plain) ?? [];
  // `mar` is a Tuesday and March: a day of the week stands before a whole date.
  const isWeekday = WEEKDAYS.has(withoutAccents(word)) && (monthOf(word) === undefined || /\d.*\D.*\d/.test(rest));
  return isWeekday ? rest : plain;
}

function ofNumbers(plain: string): DateForm | undefined {
  const [, one, sign, two, three] = /^(\d{1,4})\s?([/.\- ])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?$/.exec(plain) ?? [];
  if (one && two && three) {
    const parts = [one, two, three] as const;
    if (one.length < 3) return three.length === 3 ? undefined : { kind: 'numbers', parts, sign: sign as '/' };
    const days = one.length === 4 && three.length < 3 ? dayIn(parts, 'year first') : undefined;
    return days && { kind: 'days', days, isNumeric: true };
  }
  const pair = /^(\d{4})([-/.])(\d{1,2}|\d{4})$/.exec(plain);
  if (pair) return ofPair(Number(pair[1]), pair[2] === '.', pair[3] ?? '');
  const [, month, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(plain) ?? [];
  return settled(month && year ? wholeMonth(Number(year), Number(month)) : undefined);
}

function ofPair(year: number, isMonth: boolean, written: string): DateForm | undefined {
  const next = Number(written);
  const isSchoolYear = !isMonth && written.length !== 1 && next % 100 === (year + 1) % 100;
  if (!isSchoolYear) return written.length < 3 ? settled(wholeMonth(year, next)) : undefined;
  return next >= 1 && next <= 12 ? { kind: 'pair', year, next } : settled(schoolYear(year));
}

/** From 1 July to 30 June, as the language reads it. */
export function schoolYear(year: number): Days | undefined {
  return ofReader(`${year}/${String((year + 1) % 100).padStart(2, '0')}`);
}

const QUARTER = '(?:q|qtr\\.?|quarter|quartal|cuarto|trimestre|trim\\.?)';
const WEEK = '(?:w|wk\\.?|week|kw|woche|kalenderwoche|semana|sem\\.?|semaine)';
const TURN = '(?:\\.|º|°|ª|er|e|eme|st|nd|rd|th)?';

/** Quarters, weeks and half years: the number behind or before its word, the year at either end. */
const PARTS: readonly [RegExp, (year: number, number: number, day: string | undefined) => Days | undefined][] = [
  [forms(QUARTER, '[1-4]'), quarter],
  [forms('h', '[12]'), halfYear],
  [forms(WEEK, '\\d{1,2}'), week],
  [
    /^(?<year>\d{4})-?w(?<number>\d{2})-?(?<day>[1-7])$/,
    (year, number, day) => {
      const whole = week(year, number);
      const text = whole && isoDay(Date.parse(`${whole.start}T00:00:00Z`) / 86_400_000 + Number(day) - 1);
      return text === undefined ? undefined : { text, start: text, end: text };
    },
  ],
];

function forms(word: string, number: string): RegExp {
  const part = (n: number) => `(?:${word}\\s?(?<number${n}>${number})|(?<turn${n}>${number})${TURN}\\s?${word})`;
  const joint = '[\\s/,.-]*(?:de |del |of )?';
  return new RegExp(
    `^(?:${part(1)}${joint}(?<year1>\\d{4}|(?<=[\\s/'’-])['’]?\\d{2})|(?<year2>\\d{4})${joint}${part(2)})$`,
  );
}

function ofParts(plain: string): DateForm | undefined {
  const written = withoutAccents(plain);
  for (const [form, read] of PARTS) {
    const { groups } = form.exec(written) ?? {};
    if (!groups) continue;
    const { number, number1, turn1, number2, turn2, year, year1, year2 = '', day } = groups;
    const full = fullYear((year ?? year1 ?? year2).replace(/['’]/, ''));
    const days = read(full, Number(number ?? number1 ?? turn1 ?? number2 ?? turn2), day);
    if (days) return { kind: 'days', days };
  }
  return undefined;
}

function ofTurn(plain: string): DateForm | undefined {
  const [, number, year, before, behind] =
    /^(?:t([1-4])[\s/-]?(\d{4})|(\d{4})[\s/-]?t([1-4]))$/i.exec(plain) ?? /^([1-4])t[\s/-]?(\d{4})$/i.exec(plain) ?? [];
  if (number && year) return { kind: 'turn', year: Number(year), number: Number(number) };
  return before && behind ? { kind: 'turn', year: Number(before), number: Number(behind) } : undefined;
}

const JOINT = "(?:[\\s,./-]|de\\s|del\\s|of\\s)*['’]?";
const MONTH_NAME = '(?<month>\\p{L}{3,10})\\.?';
const DAY_NUMBER = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?';
const DAY_MONTH_YEAR = new RegExp(`^${DAY_NUMBER}${JOINT}${MONTH_NAME}${JOINT}(?<year>\\d{4}|\\d{2})$`, 'u');
const MONTH_DAY_YEAR = new RegExp(`^${MONTH_NAME}[\\s.-]*${DAY_NUMBER}[\\s,.-]+['’]?(?<year>\\d{4}|\\d{2})$`, 'u');
const YEAR_MONTH_DAY = new RegExp(`^(?<year>\\d{4})${JOINT}${MONTH_NAME}(?:${JOINT}${DAY_NUMBER})?$`, 'u');
const MONTH_YEAR = new RegExp(`^${MONTH_NAME}(?<joint>${JOINT})(?<year>\\d{4}|\\d{1,2})$`, 'u');
const DAY_MONTH = new RegExp(`^${DAY_NUMBER}${JOINT}${MONTH_NAME}$`, 'u');

function ofMonthNames(plain: string): DateForm | undefined {
  const written = withoutAccents(plain);
  for (const form of [DAY_MONTH_YEAR, MONTH_DAY_YEAR, YEAR_MONTH_DAY]) {
    const { month = '', day, year = '' } = form.exec(written)?.groups ?? {};
    const number = monthOf(month);
    if (number === undefined) continue;
    const full = fullYear(year);
    const days = day === undefined ? wholeMonth(full, number) : oneDay(full, number, Number(day));
    if (days) return { kind: 'days', days };
  }
  const { month = '', year = '', joint = '' } = MONTH_YEAR.exec(written)?.groups ?? {};
  const number = monthOf(month);
  if (number !== undefined) {
    if (year.length === 1) return { kind: 'yearless' };
    // `Jan-26` and `Jan ’26` are months of spreadsheets and people; `Jan 26` may be a day.
    if (year.length === 2 && joint.trim() === '') return { kind: 'short', month: number, number: year };
    return settled(wholeMonth(fullYear(year), number));
  }
  const { month: name = '' } = DAY_MONTH.exec(written)?.groups ?? {};
  return monthOf(name) === undefined ? undefined : { kind: 'yearless' };
}

function settled(days: Days | undefined): DateForm | undefined {
  return days && { kind: 'days', days };
}

const NOWHERE = { uri: '', start: 0, end: 0 };

/** As the language reads a date. */
export function ofReader(written: string): Days | undefined {
  const { text, start, end } = readDate(written, NOWHERE);
  return start === undefined || end === undefined ? undefined : { text, start, end };
}
