/** Whether two texts claim the same: how carefully a change of words may be called one of words only. */
import { MONTHS } from '../model/plain-words.ts';
import { readDate } from '../text/values.ts';
import { weightyWords } from './weighty-words.ts';

/**
 * How one text follows another. `same`: other marks, capitals, accents, or another way to write a figure or a date. `spelling`:
 * besides, words with one letter more, less, exchanged or, in long words, another. `unclear`: other words, of which only people can
 * judge whether they say the same. `other`: another figure, sign, direction or the like, or words that came or went.
 */
export type Retelling = 'same' | 'spelling' | 'unclear' | 'other';

export function retellingOf(was: string, now: string): Retelling {
  const [one, two] = [plainClaim(was), plainClaim(now)];
  if (one === two) return one !== '' || was.trim() === now.trim() ? 'same' : 'other';
  const [older, newer] = [one.split(' '), two.split(' ')];
  // Before what weighs is asked for: in a word that is not spelled right, nothing weighs.
  if (older.length === newer.length && older.every((word, n) => isSlip(word, newer[n] ?? ''))) {
    return older.some((word, n) => weighsOther(word, newer[n] ?? '')) ? 'other' : 'spelling';
  }
  if (weighing(was) !== weighing(now)) return 'other';
  const [fewer, more] = older.length < newer.length ? [older, newer] : [newer, older];
  // What only lacks words of the other is cut off, or has more added.
  return fewer.length < more.length && isWithin(fewer, more) ? 'other' : 'unclear';
}

/** The text without marks, capitals and accents, with its signs and figures in one form each. */
export function plainClaim(text: string): string {
  const plain = withPlainFigures(text)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .toLowerCase();
  const words = plain.match(
    /[\p{Sm}\p{Sc}\p{So}%‰]|(?<![\p{L}\p{N}])-(?=[\p{N}\p{Sc}])|\p{N}+(?:[.:,/–-]\p{N}+)*|[\p{L}\p{M}]+/gu,
  );
  return (words ?? []).join(' ');
}

/** True for two words of weight that weigh differently, and for a number that is none in the other spelling. */
function weighsOther(one: string, two: string): boolean {
  if (one === two) return false;
  const [older, newer] = [weightyWords(one), weightyWords(two)];
  return older !== newer && ((older !== '' && newer !== '') || /\p{N}/u.test(older + newer));
}

/** What weighs in a text, with its signs. */
function weighing(text: string): string {
  const plain = withPlainFigures(text);
  const signs = plain.match(/[\p{Sm}\p{Sc}\p{So}%‰]|(?<![\p{L}\p{N}])-(?=[\p{N}\p{Sc}])/gu) ?? [];
  return `${weightyWords(plain)} | ${signs.join(' ')}`;
}

const MONTH = `(?:${MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')})`;
const DATE = new RegExp(
  `\\b(?:\\d{1,2}\\.? ${MONTH}\\.?,? \\d{4}|${MONTH}\\.? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?\\d{4}|\\d{4}-\\d{1,2}(?:-\\d{1,2})?|\\d{1,2}/\\d{4})\\b`,
  'gi',
);
const NOWHERE = { uri: '', start: 0, end: 0 };

/** Figures and dates in the form of the language, however they are typed: `1,000`, `1 000`; `5 per cent`; `1 March 2026`. */
function withPlainFigures(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[−–‐‑](?=\p{N})/gu, '-')
    .replace(DATE, (date) => {
      const { text: plain, start } = readDate(date, NOWHERE);
      return start === undefined ? date : plain;
    })
    .replace(/(?<=\d) - (?=\d)/g, '-')
    .replace(/(?<![\d.,])\d{1,3}(?:[, ]\d{3})+(?![\d,])/g, (number) => number.replace(/[, ]/g, ''))
    .replace(/(?<=\d),(?=\d{1,2}(?!\d))/g, '.')
    .replace(/(?<=\d)\.0+(?!\d)/g, '')
    .replace(/\bper ?cent\b|\bpercentage\b|\bpor ciento\b|\bporcentaje\b/gi, '%')
    .replace(/<=|=</g, '≤')
    .replace(/>=|=>/g, '≥')
    .replace(
      /(?<![\p{L}-])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}-])/giu,
      (word) => String(SMALL_NUMBERS.indexOf(word.toLowerCase())),
    );
}

const SMALL_NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Words that one slip turns into another word: nobody knows which was meant. */
const TAKEN_FOR_ANOTHER = new Set(
  'from form does dose trial trail causal casual martial marital untied united diary dairy quiet quite angel angle though through patent patient county country'.split(
    ' ',
  ),
);
/** Shorter words are other words with another letter. */
const SHORTEST_SLIP = 4;
const SHORTEST_EXCHANGE = 7;

/** True for the same word, or one that a slip of one letter, not the first one, makes of it. */
function isSlip(one: string, two: string): boolean {
  if (one === two) return true;
  const shortest = Math.min(one.length, two.length);
  if (shortest < SHORTEST_SLIP || one[0] !== two[0] || /[^\p{L}\p{M}]/u.test(one + two)) return false;
  if (TAKEN_FOR_ANOTHER.has(one) || TAKEN_FOR_ANOTHER.has(two)) return false;
  let at = 0;
  while (at < shortest && one[at] === two[at]) at++;
  if (one.length !== two.length) {
    const [short, long] = one.length < two.length ? [one, two] : [two, one];
    return long.length - short.length === 1 && short.slice(at) === long.slice(at + 1);
  }
  const areTurned = one[at] === two[at + 1] && one[at + 1] === two[at] && one.slice(at + 2) === two.slice(at + 2);
  return areTurned || (shortest >= SHORTEST_EXCHANGE && one.slice(at + 1) === two.slice(at + 1));
}

/** True where all of the words stand in the others too, in this order, but for slips. */
function isWithin(words: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    while (at < others.length && !isSlip(word, others[at] ?? '')) at++;
    if (at++ >= others.length) return false;
  }
  return true;
}
