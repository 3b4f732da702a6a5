/**
 * How messages are put. Titles and other texts of the author stand in “…”; names, and words to be typed, in ‘…’. Each
 * message says what is wrong, why that matters and how to fix it.
 */
export { capital, fileName, listed as list } from '../model/sentences.ts';

import type { Element, ElementKind } from '../model/model.ts';
import { listed } from '../model/sentences.ts';
import { KIND_WORDS, kindWord } from '../model/words.ts';

const LONGEST_TITLE = 60;

/** A text in double quotation marks, cut where it would fill the message. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST_TITLE) return `“${line}”`;
  return `“${line.slice(0, LONGEST_TITLE).replace(/\s*\S*$/u, '') || line.slice(0, LONGEST_TITLE)} …”`;
}

/** A name in single quotation marks. */
export function named(name: string): string {
  return `‘${name}’`;
}

/** What a message calls a statement: its title, else its name, else its kind. */
export function called(element: Element): string {
  if (element.title?.trim()) return quoted(element.title);
  return element.name ? named(element.name) : `this ${kindWord(element)}`;
}

/** A noun with its article, e.g. "an aim". */
export function a(noun: string): string {
  return `${/^[aeiou]/iu.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** "an aim or a driver". */
export function anyOf(kinds: readonly ElementKind[]): string {
  return listed(
    kinds.map((kind) => a(KIND_WORDS[kind])),
    'or',
  );
}
