/** Values of the theory in the words of the language, as they stand behind the word of their property. */

import { figureEnd } from '@driver-diagrams/grammar/figures';
import type { Amount, DateSpan, Figure, Reference, Status } from '../model/model.ts';
import { quote } from '../rules/edits.ts';

/** Words with spaces between them; what is not said is left out. */
export function phrase(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/** A text in quotation marks, where there is one. */
export function quotedText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : quote(text);
}

/** A date in its canonical form; one that says no day stands in quotation marks. */
export function dateWords(date: DateSpan | undefined): string {
  if (!date) return '';
  return date.start !== undefined || date.everyYear ? date.text : quote(date.text);
}

/** `on 2016-06`, with the word before the date; nothing where there is none. */
export function dated(word: string, date: DateSpan | undefined): string | undefined {
  return date && `${word} ${dateWords(date)}`;
}

/** `75% by 2027-06 from Riverside`. */
export function figureWords({ amount, words, date, from, site }: Figure, word: 'in' | 'by'): string {
  return phrase(amount ? amountWords(amount, date) : quotedText(words), dated(word, date), whose(from, site));
}

/** `from Riverside`, or a site in quotation marks; nothing where nobody is named. */
export function whose(from: Reference | undefined, site: string | undefined): string | undefined {
  return from ? `from ${from.text}` : worded('from', site);
}

/** An amount as written; in quotation marks where it would be read as a date without them, as "1 in 2000" would. */
function amountWords({ text }: Amount, date: DateSpan | undefined): string {
  return date || figureEnd(text, 0) === text.length ? text : quote(text);
}

/** The word of a status, one that the language does not know too. */
export function statusWord(status: Status<string> | undefined): string {
  return status?.value ?? status?.unknown ?? '';
}

/** `"…"` behind a word, e.g. `because "…"`; nothing where there is no text. */
export function worded(word: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${word} ${quote(text)}`;
}

/** Names as they are written in a list. */
export function names(references: readonly Reference[]): string {
  return references.map(({ text }) => text).join(', ');
}
