/**
 * What is typed already needs no offer: Enter would take the offer instead of making a new line. Where the word before the
 * cursor is complete, nothing is left to offer but what begins with it, to those who ask for it.
 */
import { scan } from '@driver-diagrams/grammar/scanner';
import { canonicalChoice } from '@driver-diagrams/grammar/vocabulary';
import { type Entry, filledIn } from './entry.ts';
import type { Situation } from './situation.ts';
import { wordsOf } from './spot.ts';

/**
 * The entries that still have something to add to what is typed.
 *
 * @returns all of them where none is typed in full. Else none while somebody types on (`again`). To those who ask anew: what
 * is typed, as it is typed, and then what begins with it; an editor takes the first, which changes nothing.
 */
export function stillOpen(entries: readonly Entry[], { spot, question }: Situation): Entry[] {
  const typed = wordsOf(spot.partial);
  if (typed === '') return [...entries];
  const put = (entry: Entry) => wordsOf(filledIn(entry.insert));
  const same = entries.filter((entry) => put(entry) === typed);
  if (same.length === 0) return [...entries];
  const asTyped = same.find(({ insert, edits }) => filledIn(insert) === spot.partial && !edits);
  const longer = entries.filter((entry) => put(entry).startsWith(typed) && put(entry) !== typed);
  return question.again || !asTyped || longer.length === 0 ? [] : [asTyped, ...longer];
}

/**
 * Whether what is typed is complete although it is not offered: a number, a date, the short form of a word that is chosen from
 * a list, a name that has no place here, as it is linked already.
 */
export function isSettled(entries: readonly Entry[], situation: Situation): boolean {
  const { partial, start, end, quoted, state } = situation.spot;
  if (quoted) return false;
  if (endsInFigure(situation.question.text, start, end)) return true;
  const { called } = state;
  const want = called?.call.want ?? '';
  if (/^\d/.test(partial)) return !want.includes('date') || isDate(partial);
  const typed = partial.toLowerCase();
  const isOffered = entries.some(({ label }) => label.toLowerCase() === typed);
  if (want.includes('name') && typed !== '' && !isOffered && isKnown(typed, situation)) return true;
  const meant = called ? canonicalChoice(called.word, partial) : '';
  return meant !== typed && entries.some(({ label }) => label === meant);
}

/** Whether a statement of the file, or of what it imports, has this name, in letters of any size. */
function isKnown(typed: string, { world }: Situation): boolean {
  const name = typed.slice(typed.lastIndexOf('.') + 1);
  return [...world.theories.values()].some(({ elements }) =>
    elements.some((each) => each.name?.toLowerCase() === name),
  );
}

function isDate(typed: string): boolean {
  const [piece, ...more] = scan(typed);
  return more.length === 0 && (piece?.type === 'date' || /^\d{4}$/.test(typed));
}

/** Whether a number or a date that began before the word under the cursor ends at the cursor: `20%`, `+5 points`, `June 2030`. */
function endsInFigure(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', end - 1) + 1;
  const last = scan(text.slice(lineStart, end)).at(-1);
  if (last?.type !== 'number' && last?.type !== 'date') return false;
  return lineStart + last.end === end && (lineStart + last.start < start || start === end);
}
