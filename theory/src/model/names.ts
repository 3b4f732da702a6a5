import { freeName } from '@driver-diagrams/grammar/names';
import { capital } from './sentences.ts';

const MOST_WORDS = 3;
/** Words that say little in a name: of English, and of Spanish. */
const SMALL_WORDS = new Set(
  (
    'a an and are as at by for from in is of on our the to with ' +
    'al con de del e el en es la las lo los nuestra nuestras nuestro nuestros o para por que se su sus u un una unas unos y'
  ).split(' '),
);

/**
 * A name made from a title: its first telling words, `EnoughQualityMentors`; not one of those taken.
 *
 * @param kind the kind word that it will stand behind, as it is written: `driver Measure` would be another kind
 */
export function nameFrom(title: string, taken: ReadonlySet<string>, kind?: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()) && /\p{L}/u.test(word));
  const chosen = (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
  const joined = chosen.map(capital).join('');
  const base = /^[_\p{L}]/u.test(joined) ? joined : `N${joined}`;
  return freeName(base, taken, kind);
}
