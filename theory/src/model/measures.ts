/** What everybody who shows measures says of them alike: their badges, and their figures in a few words. */
import type { DateSpan, Figure, Measure, MeasureFamily } from './model.ts';
import type { Days } from './series.ts';

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

/** A date as a span of days; undefined where no day is known. */
export function daysOf(date: DateSpan | undefined): Days | undefined {
  if (date?.start === undefined || date.end === undefined) return undefined;
  return { text: date.text, start: date.start, end: date.end };
}
