/**
 * Text as it may be shown on a screen. What authors, committers and file names bring along can hold signs that a terminal obeys: they
 * would clear what was said before, write over it, or turn it round.
 */

/** Control characters but line end and tab, a carriage return that ends no line, and what turns the direction of writing. */
const UNSAFE = /(?![\n\t])\p{Cc}(?<!\r(?=\n))|[\u202a-\u202e\u2066-\u2069]/gu;

/** The same text with � in the place of each unsafe sign. */
export function harmless(text: string): string {
  return text.toWellFormed().replace(UNSAFE, '\ufffd');
}
