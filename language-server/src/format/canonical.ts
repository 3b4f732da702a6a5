/** The one form in which the formatter writes a word, text, date or number. */
import { CALLS, canonicalWord } from '@driver-diagrams/grammar/vocabulary';
import { readAmount, readDate } from '../reading/values.ts';
import { CHOICES } from '../words/choices.ts';
import type { Atom } from './atoms.ts';
import type { Item } from './items.ts';

const NOWHERE = { uri: '', start: 0, end: 0 };
const READINGS = new Set(['baseline', 'target', 'result']);
const CALLS_FOR_DATE = new Set(['by', 'since', 'joined', 'on', 'in', 'from']);

/**
 * How an atom of an item's head is written. What the language cannot check is written as it stands.
 *
 * @param before the token before it in the head, comments left out
 * @param next the token after it
 */
export function canonical(atom: Atom, item: Item, before: Atom | undefined, next: Atom | undefined): string {
  const { type, image } = atom;
  switch (type) {
    case 'TEXT':
      return straightQuotes(image);
    case 'DATE':
      return CALLS_FOR_DATE.has(before?.type ?? '') ? canonicalDate(image) : image;
    case 'NUMBER':
      return READINGS.has(before?.type ?? '') ? canonicalNumber(image, item.word) : image;
    case 'ID':
      return isChoice(image.toLowerCase(), item, before) ? image.toLowerCase() : image;
    case 'LOOSE':
    case 'UNKNOWN':
    case 'comment':
    case 'lost':
      return image;
    case 'its status':
      return 'status';
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
  return readAmount(image, NOWHERE, property === 'target')?.text ?? image;
}

/** A text with straight quotation marks around it. Within it, no straight one can stand, for that would have ended it. */
function straightQuotes(image: string): string {
  if (image.startsWith('"') && image.endsWith('"')) return image;
  return `"${image.slice(1, -1)}"`;
}

/** Whether a word is one out of the choice that the property before it gives. Headings name columns, in any case. */
function isChoice(word: string, item: Item, before: Atom | undefined): boolean {
  if (before === undefined) return item.word === 'ID';
  const choices = CHOICES[`${before.type} in ${item.within}`] ?? CHOICES[before.type] ?? {};
  return Object.hasOwn(choices, word);
}
