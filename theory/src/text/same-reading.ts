/** Whether two texts are read as the same theory: what keeps the formatter from ever changing what an author says. */
import type { Reading } from '@driver-diagrams/grammar/reading';
import type { Leaf } from '@driver-diagrams/grammar/statement-tree';
import { canonicalChoice, canonicalWord } from '@driver-diagrams/grammar/vocabulary';
import { CHOICES } from '../words/choices.ts';
import { canonicalDate, canonicalNumber } from './canonical.ts';
import { readText } from './values.ts';

/**
 * Compares two texts word by word and comment by comment, forms that mean the same taken as equal.
 *
 * @returns where, in the first text, the first difference shows; undefined when they are the same
 */
export function firstDifference(one: Reading, other: Reading): number | undefined {
  return (
    differenceOf(one.leaves.filter(isComment), other.leaves.filter(isComment)) ??
    differenceOf(one.leaves.filter(isToken), other.leaves.filter(isToken)) ??
    differenceOfProblems(one, other)
  );
}

const isComment = ({ type }: Leaf) => type === 'comment';
const isToken = ({ type }: Leaf) => type !== 'comment';

function differenceOf(one: readonly Leaf[], other: readonly Leaf[]): number | undefined {
  const most = Math.max(one.length, other.length);
  for (let n = 0; n < most; n++) {
    const [mine, theirs] = [one[n], other[n]];
    if (!mine || !theirs || meaning(mine, one[n - 1]) !== meaning(theirs, other[n - 1])) {
      return (mine ?? one.at(-1))?.start ?? 0;
    }
  }
  return undefined;
}

function differenceOfProblems(one: Reading, other: Reading): number | undefined {
  const most = Math.max(one.problems.length, other.problems.length);
  for (let n = 0; n < most; n++) {
    if (one.problems[n]?.message !== other.problems[n]?.message)
      return (one.problems[n] ?? one.problems.at(-1))?.start ?? 0;
  }
  return undefined;
}

const DATE_WORDS = new Set(['in', 'by', 'on']);
const FIGURES = new Set(['NUMBER', 'DATE', 'TEXT']);

/** Words behind which one word out of a choice stands, in any case. */
const CHOICE_WORDS = new Set(Object.keys(CHOICES).map((property) => property.replace(/ in .*$/, '')));
/** What stands before the name of a column in `headings`; a name never follows these. */
const BEFORE_HEADING = new Set(['{', 'TEXT']);

function isChoice(before: Leaf): boolean {
  return CHOICE_WORDS.has(before.type) || BEFORE_HEADING.has(before.type);
}

/** What an leaf says, however it is written. */
export function meaning({ type, image, start, end }: Leaf, before: Leaf | undefined): string {
  switch (type) {
    case 'comment':
      return image.replace(/[^\S\n]*\r?\n[^\S\n]*/g, '\n').trimEnd();
    case 'TEXT':
      return `text ${readText(image)}`;
    case 'NUMBER':
      return `number ${canonicalNumber(image, 'target')}`;
    case 'DATE':
      return `date ${canonicalDate(image)}`;
    case 'ID':
      return `name ${before && isChoice(before) ? canonicalChoice(before.type === 'TEXT' ? 'intends' : before.type, image) : image}`;
    case 'LOOSE':
    case 'UNKNOWN':
    case 'lost':
      return `${type} ${image}`;
    case 'about':
      return 'of';
    case 'partner':
      return canonicalWord(image);
    default:
      // Behind a figure, these three say the same.
      if (DATE_WORDS.has(type) && FIGURES.has(before?.type ?? '')) return 'when';
      return start === end && (type === '{' || type === '}') ? `${type} of the reader` : type;
  }
}
