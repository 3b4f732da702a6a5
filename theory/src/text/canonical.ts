/** The one form in which the formatter writes a word, text, date or number. */

import { type Item, isStatement, type Leaf } from '@driver-diagrams/grammar/statement-tree';
import { CALLS, canonicalChoice, canonicalWord } from '@driver-diagrams/grammar/vocabulary';
import { signOf } from '../model/words.ts';
import { CHOICES } from '../words/choices.ts';
import { kindOf } from './state.ts';
import { readAmount, readDate } from './values.ts';

const NOWHERE = { uri: '', start: 0, end: 0 };
const READINGS = new Set(['baseline', 'target', 'result']);
const CALLS_FOR_DATE = new Set(['by', 'since', 'joined', 'left', 'made', 'on', 'in', 'from', 'to']);

/**
 * How an leaf of an item's head is written. What the language cannot check is written as it stands.
 *
 * @param before the token before it in the head, comments left out
 * @param next the token after it
 */
export function canonical(leaf: Leaf, item: Item, before: Leaf | undefined, next: Leaf | undefined): string {
  const { type, image } = leaf;
  if (item.unread && type !== 'TEXT') return image;
  switch (type) {
    case 'TEXT':
      return straightQuotes(image);
    case 'DATE':
      return CALLS_FOR_DATE.has(before?.type ?? '') ? canonicalDate(image) : image;
    case 'NUMBER':
      return READINGS.has(before?.type ?? '') ? canonicalNumber(image, item.word) : image;
    case 'ID':
      return chosen(image, item, before) ?? image;
    case 'LOOSE':
    case 'UNKNOWN':
    case 'comment':
    case 'lost':
      return image;
    case 'its status':
      return 'status';
    case 'its reason':
      return 'because';
    case 'of':
    case 'about':
      return signOf(kindOf(item.word)) === '->' ? type : signOf(kindOf(item.word));
    case 'partner':
      return canonicalWord(image);
    case 'in':
    case 'by':
    case 'on':
      if (!READINGS.has(item.word)) return type;
      return item.word === 'target' ? 'by' : 'in';
    default: {
      // `pdsa cycle Cycle`: with the short word, the name behind it would be read as a part of the keyword.
      const joins = next?.type === 'ID' && CALLS.has(canonicalWord(`${type} ${next.image}`));
      return joins ? image.toLowerCase().replace(/\s+/g, ' ') : type;
    }
  }
}

/** A date as the theory writes it: `2016-12` for "December 2016". */
export function canonicalDate(image: string): string {
  return readDate(image, NOWHERE).text;
}

/** A number as the theory writes it: `20%` for "20 percent". */
export function canonicalNumber(image: string, property: string): string {
  return readAmount(image, NOWHERE, property)?.text ?? image;
}

/** A text with straight quotation marks around it. Within it, no straight one can stand, for that would have ended it. */
function straightQuotes(image: string): string {
  if (image.startsWith('"') && image.endsWith('"')) return image;
  return `"${image.slice(1, -1)}"`;
}

/** A word as its property's choice has it; undefined for any other word. Headings name columns, in any case. */
function chosen(image: string, item: Item, before: Leaf | undefined): string | undefined {
  if (before === undefined) return item.word === 'ID' ? image.toLowerCase() : undefined;
  // `intends Teachers to "…" reorganise`: what is chosen stands behind a text.
  const property = before.type === 'TEXT' ? item.word : before.type;
  const kind = isStatement(item) ? item.word : kindOf(item.outer?.word ?? '');
  const choices = CHOICES[`${property} in ${kind}`] ?? CHOICES[property] ?? {};
  const word = canonicalChoice(property, image);
  return Object.hasOwn(choices, word) ? word : undefined;
}
