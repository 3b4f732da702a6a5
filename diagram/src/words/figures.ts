/** Dates and figures as a reader says them. */
import { amountSaid, withMinus } from '@driver-diagrams/theory/model/figure-words';
import type { DateSpan, Figure, Measure } from '@driver-diagrams/theory/model/index';
import { figureText } from '@driver-diagrams/theory/model/measures';
import type { HiddenGroups } from '@driver-diagrams/theory/model/series';
import { dateText } from './dates.ts';
import { fill, type PictureWords } from './words.ts';

/** How much, with the minus sign that belongs before a number; a hyphen within words stays. */
export function amountIn(figure: Omit<Figure, 'date'>): string {
  return withMinus(figureText(figure));
}

export { withMinus };

/** A figure and its date: "−50% by September 2015", "4.2 in 2014". */
export function figureIn(figure: Figure, way: 'by' | 'in', words: PictureWords): string {
  const { date, ...rest } = figure;
  const amount = amountIn(rest);
  // A date alone is never in the place of a figure.
  return date ? datedAmount(amount === '' ? '?' : amount, date, way, words) : amount;
}

/** A figure of a measure and its date, as every chart and report shows it: "+40%: 350 candidates by June 2026". */
export function measureFigure(figure: Figure, measure: Measure, way: 'by' | 'in', words: PictureWords): string {
  const amount = amountSaid(figure, measure);
  return figure.date ? datedAmount(amount, figure.date, way, words) : amount;
}

/** An amount and its date; one that is known to the day stands `on` it. */
export function datedAmount(
  amount: string,
  date: Pick<DateSpan, 'text' | 'start' | 'end' | 'everyYear'>,
  way: 'by' | 'in',
  words: PictureWords,
): string {
  const isDay = way === 'in' && /^\d{4}-\d{2}-\d{2}$/.test(date.text.trim());
  const form = isInWords(date) ? 'other' : isDay ? 'on' : way;
  return fill(words.figures[form], { amount, date: dateText(date, words) });
}

/** A date that nothing computes with, or that comes again, stands as the author put it. */
export function isInWords({ start, everyYear }: Pick<DateSpan, 'start' | 'everyYear'>): boolean {
  return start === undefined || everyYear === true;
}

/** How many groups lack figures since they are small; empty where none does. */
export function hiddenText(hidden: HiddenGroups | undefined, { table }: PictureWords): string {
  if (!hidden) return '';
  return fill(hidden.groups === 1 ? table.hiddenOne : table.hidden, { count: hidden.groups, below: hidden.below });
}
