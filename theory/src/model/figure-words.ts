/** Figures as everybody shows them, in pictures, hovers and reports alike: their sign, their unit, and what a change comes to. */
import { isPercentMeasure, levelOf } from './figures.ts';
import type { Figure, Measure } from './model.ts';
import { MONTHS } from './plain-words.ts';
import type { Days, Latest, Line, Point } from './series.ts';
import { amountText } from './signals.ts';

/**
 * How much, without its date. A number of a measure of percentages has its sign, and a change says what it comes to:
 * `75%`, `−5`, `+40%: 350 candidates`.
 */
export function amountSaid({ amount, words, date }: Omit<Figure, 'source'>, measure: Measure): string {
  // Where only the date is known, a question mark says what is missing.
  if (!amount) return withMinus(words ?? (date ? '?' : ''));
  const percent = isPercentMeasure(measure);
  if (amount.change === undefined) return signed(amount.text, percent && !amount.share);
  const level = levelOf(amount, measure.baseline?.amount);
  if (level === undefined) return withMinus(amount.text);
  return `${withMinus(amount.text)}: ${withUnit(withMinus(amountText(level, percent)), measure)}`;
}

/** The newest figure, without its date: `64%`. */
export function latestSaid({ value, percent = false, text }: Latest): string {
  return value === undefined ? signed(text ?? '?', percent) : withMinus(amountText(value, percent));
}

/** The dated figure of a report or a hover: `64%, February 2026`. */
export function figureSaid(figure: Figure, measure: Measure): string {
  return [amountSaid(figure, measure), figure.date && dateSaid(figure.date.text)].filter((part) => part).join(', ');
}

/** The newest figure of a line, with its date: `64%, February 2026`. Empty where there is none. */
export function lineSaid({ latest, ofShares }: Line, pointsWord = 'percentage points'): string {
  if (!latest) return '';
  const amount = `${latestSaid(latest)}${ofShares ? ` ${pointsWord}` : ''}`;
  const on = latest.date ? daysSaid(latest.date) : latest.when;
  return on === undefined ? amount : `${amount}, ${on}`;
}

/** `February 2026: 64%`. */
export function pointSaid({ date, value }: Point, percent: boolean): string {
  return `${daysSaid(date)}: ${withMinus(amountText(value, percent))}`;
}

/** `February 2026` for a month, `7 February 2026` for a day; what is neither stays as written. */
function dateSaid(text: string): string {
  const [, year, number, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text.trim()) ?? [];
  const month = MONTHS[Number(number) - 1];
  if (month === undefined) return text;
  return [day === undefined ? [] : String(Number(day)), month, year].flat().join(' ');
}

export function daysSaid({ text }: Days): string {
  return dateSaid(text);
}

/** A hyphen right before a number, at the start of a word, is a minus sign. */
export function withMinus(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}.,])-(?=[\d.])/gu, '−');
}

/** True for a unit that the sign of the figures says. */
export function isPercentUnit(unit: string): boolean {
  return /^(%|per ?cent|percentage|por ?ciento|porcentaje)$/i.test(unit.trim());
}

/** The last number of an amount with the sign of percentages, unless one stands there. */
function signed(text: string, percent: boolean): string {
  const written = withMinus(text);
  return percent && !/[%٪]|\p{L}*per ?cent|por ?cien/iu.test(written) ? written.replace(/\d(?!.*\d)/, '$&%') : written;
}

/** A number with what it counts; a percentage says that by itself. */
function withUnit(amount: string, { unit = '' }: Measure): string {
  return amount.endsWith('%') || unit.trim() === '' || isPercentUnit(unit) ? amount : `${amount} ${unit.trim()}`;
}
