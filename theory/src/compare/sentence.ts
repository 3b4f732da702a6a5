/** Sentences on what differs, in pieces: what is gone, what is new, and all around it. */
import { shownApart } from '../model/shown-apart.ts';
import { joined, type Piece, textOf, wordDifferences } from '../model/word-differences.ts';

/** A sentence in pieces, or a part of one. */
export type Said = readonly Piece[];

/** Puts a sentence together from words and pieces. */
export function say(words: TemplateStringsArray, ...values: readonly (string | Said)[]): Piece[] {
  return joined(
    words.flatMap((text, n) => {
      const value = values[n] ?? '';
      return [...same(text), ...(typeof value === 'string' ? same(value) : value)];
    }),
  );
}

export const same = (text: string): Piece[] => [{ text, is: 'same' }];
export const gone = (text: string): Piece[] => [{ text, is: 'gone' }];
export const fresh = (text: string): Piece[] => [{ text, is: 'new' }];

/** A sentence with other words before its full stop. */
export function endingWith(sentence: Said, words: string): Piece[] {
  const last = sentence.at(-1);
  if (!last) return [];
  return joined([...sentence.slice(0, -1), { ...last, text: last.text.replace(/\.$/, '') }, ...same(`${words}.`)]);
}

/** What a change holds of its sentence: as text, and in pieces where some are gone or new. */
export function spoken(sentence: Said): { sentence: string; parts?: Piece[] } {
  const parts = joined(sentence);
  return { sentence: textOf(parts), ...(parts.some(({ is }) => is !== 'same') && { parts }) };
}

/** A change's sentence in pieces. */
export function partsOf({ sentence, parts }: { sentence: string; parts?: readonly Piece[] }): readonly Piece[] {
  return parts ?? same(sentence);
}

/** The same on one line, as it is shown. */
export function shownParts(change: { sentence: string; parts?: readonly Piece[] }): Piece[] {
  const parts = partsOf(change).map(({ text, is }) => ({ text: text.replace(/\s+/g, ' '), is }));
  return joined(parts);
}

/** Longer texts are shortened in sentences, where they are equal. */
const LONGEST_TEXT = 100;
/** Quotation marks around the author's words: “…”, or ‘…’. */
const QUOTED = /^([“‘])([\s\S]*)([”’])$/u;

/** What was said and what is said, whole where it differs and marked word by word; quotation marks stay around both. */
export function fromTo(was: string, now: string, longest = LONGEST_TEXT): [was: Piece[], now: Piece[]] {
  const [, open = '', older = was, close = ''] = QUOTED.exec(was) ?? [];
  const [, opens = '', newer = now, closes = ''] = QUOTED.exec(now) ?? [];
  const [one, two] = open === '' || opens === '' ? [older, newer] : shownApart(older, newer, longest);
  const { before, after } = wordDifferences(one, two);
  return [say`${open}${before}${close}`, say`${opens}${after}${closes}`];
}

/** True for texts that only differ in what nobody sees: blanks, line breaks, signs without width. */
export function looksAlike(was: string, now: string): boolean {
  const seen = (text: string) =>
    text
      .normalize('NFC')
      .replace(/\p{Cf}/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
  return seen(was) === seen(now);
}
