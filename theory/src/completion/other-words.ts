/** What is offered to those who have begun a word from elsewhere, such as `key driver` or `objetivo`: the language's own. */
import { CODES, IN_MEASURES, OTHER_WORDS, plainly } from '@driver-diagrams/grammar/other-words';
import { KINDS } from '@driver-diagrams/grammar/vocabulary';
import type { Statement } from '../text/state.ts';
import type { Entry } from './entry.ts';

/** Fewer letters than these begin too many words. Codes have two. */
const LEAST_LETTERS = 3;

/** Words from elsewhere that are put together from several and begin a statement. */
export const OTHER_PHRASES: readonly string[] = Object.keys(OTHER_WORDS).filter(
  (word) => word.includes(' ') && (OTHER_WORDS[word]?.word ?? '') in KINDS,
);

/**
 * Entries that are found by a word from elsewhere as well, where its first letters are typed. What fits by its own word stays
 * as it is.
 */
export function foundByOtherWords(
  entries: readonly Entry[],
  partial: string,
  open: Statement | undefined,
): readonly Entry[] {
  const typed = partial.endsWith(' ') ? `${plainly(partial)} ` : plainly(partial);
  const code = CODES[typed];
  if (code === undefined && typed.length < LEAST_LETTERS) return entries;
  const tables = open?.kind === 'measure' ? { ...OTHER_WORDS, ...IN_MEASURES } : OTHER_WORDS;
  const begun = Object.entries(tables).filter(([other]) => typed.length >= LEAST_LETTERS && other.startsWith(typed));
  return entries.map((entry) => {
    if ((entry.icon !== 'statement' && entry.icon !== 'property') || entry.label.startsWith(typed)) return entry;
    if (code === entry.label) return { ...entry, filter: partial };
    // A measure is offered by its families.
    const isMeant = (word: string | undefined) =>
      word === entry.label || (word === 'measure' && entry.label.endsWith(' measure'));
    const other = begun.find(([, { word, or }]) => isMeant(word) || isMeant(or))?.[0];
    // An editor compares with what is typed, capitals, accents and all.
    return other === undefined ? entry : { ...entry, filter: partial + other.slice(typed.length) };
  });
}
