/** What everybody who shows measures says of them alike: their badges, and their figures in a few words. */
import { isLimit, levelOf } from './figures.ts';
import type { DateSpan, Figure, Measure, MeasureFamily } from './model.ts';
import type { Days, Point, Series } from './series.ts';

const LETTERS: Record<MeasureFamily, string> = { outcome: 'O', driver: 'D', process: 'P', balancing: 'B' };

/** The letter on a badge; a measure whose author wrote no family has M. */
export function letterOf(family: MeasureFamily | undefined): string {
  return family ? LETTERS[family] : 'M';
}

/**
 * The badges of measures: the letter of the family and the number among them, e.g. `O1`, in the order given.
 *
 * @param measures those of one picture: the file's own in document order, then the imported ones that are drawn
 * @returns badge by id
 */
export function badgesOf(measures: Iterable<Measure>): Map<string, string> {
  const counts = new Map<string, number>();
  const badges = new Map<string, string>();
  for (const { id, family } of measures) {
    const letter = letterOf(family);
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    badges.set(id, `${letter}${count}`);
  }
  return badges;
}

/** A figure in a few words: `20%, 2013`. Where only the date is known, a question mark says what is missing. */
export function figureText(figure: Figure): string {
  return [figure.amount?.text ?? figure.words ?? (figure.date && '?'), figure.date?.text]
    .filter((part) => part)
    .join(', ');
}

/** The dated results of the text as a series: what changes come to, and no limits such as "<5". */
export function statedResults({ baseline, results }: Measure): Series {
  const from = baseline?.amount;
  const points = results.flatMap(({ amount, date, from: reporter }): Point[] => {
    const days = daysOf(date);
    const value = amount && !isLimit(amount) ? levelOf(amount, from) : undefined;
    return value !== undefined && days ? [{ date: days, value, ...(reporter && { note: reporter.text }) }] : [];
  });
  points.sort((one, two) => (one.date.start < two.date.start ? -1 : one.date.start > two.date.start ? 1 : 0));
  return { points, percent: results.some(({ amount }) => (amount?.change ? from : amount)?.percent) };
}

/** A date as a span of days; undefined where no day is known. */
export function daysOf(date: DateSpan | undefined): Days | undefined {
  if (date?.start === undefined || date.end === undefined) return undefined;
  return { text: date.text, start: date.start, end: date.end };
}
