/** How alike two texts are, for telling that two statements are the same though their words changed. */

import { weightyWords } from './weighty-words.ts';

/** Words that say little. */
const SMALL = new Set('a an and are as at be by for from in is it of on or our the their to we with'.split(' '));
const NEGATIONS = /\b(no|not|never|without|less|fewer|stop|end)\b/g;

/** A text without case, marks and double spaces. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** A number that only counts, before a text: `1. `, `P2: `. */
const COUNT = /^\s*\p{L}{0,3}\p{N}+(?:\.\p{N}+)*\p{L}?\s*[.:)]\s+/u;

/** A letter that may have an accent. */
const BEYOND_ASCII = /[^\0-\u007f]/;

/** As `plainText`, also without the accents of letters and without a number that only counts. */
export function foldedText(text: string): string {
  const plain = plainText(text.replace(COUNT, '')) || plainText(text);
  if (!BEYOND_ASCII.test(plain)) return plain;
  const bare = plain.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return bare.normalize('NFC');
}

/** The telling words of a text; for scripts that write no spaces, pairs of letters. */
function wordsOf(text: string): Set<string> {
  const all = plainText(text).split(' ').filter(Boolean);
  const telling = all.filter((word) => !SMALL.has(word));
  const words = telling.length > 0 ? telling : all;
  return new Set(
    words.flatMap((word) => (/\p{Script=Han}|\p{Script=Kana}/u.test(word) ? pairsOf(word) : [stem(word)])),
  );
}

/** Mentors and mentor are one word. */
function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?:'s|es|s)$/, '') : word;
}

function pairsOf(word: string): string[] {
  const letters = [...word];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, n) => `${letters[n]}${letter}`);
}

/** What is compared of a text, worked out once. */
export interface Traits {
  words: ReadonlySet<string>;
  letters: ReadonlySet<string>;
  hard: string;
}

export function traitsOf(text: string): Traits {
  return { words: wordsOf(text), letters: new Set(pairsOf(plainText(text))), hard: hardWords(text) };
}

/** From 0, nothing in common, to 1; the same both ways. */
export function likeness(one: Traits, two: Traits): number {
  const words = dice(one.words, two.words);
  const letters = dice(one.letters, two.letters);
  // Two texts of few words are often alike in their letters only: Mentor, Mentors.
  return Math.max(words, letters > 0.75 ? letters : 0);
}

function dice(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  if (one.size === 0 || two.size === 0) return 0;
  let shared = 0;
  for (const each of one) if (two.has(each)) shared++;
  return (2 * shared) / (one.size + two.size);
}

/** The share of a text's words that another has. */
export function share(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (of.size === 0) return 0;
  let shared = 0;
  for (const each of of) if (within.has(each)) shared++;
  return shared / of.size;
}

/** Numbers and negations: where they differ, two statements are hardly the same one. */
function hardWords(text: string): string {
  const numbers = text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
  return [...numbers, '|', ...(text.toLowerCase().match(NEGATIONS) ?? [])].join(' ');
}

/** True where the words differ in case, marks and spaces only. */
export function sameWords(one: string, two: string): boolean {
  const plain = plainText(one);
  return plain !== '' && plain === plainText(two) && weightyWords(one) === weightyWords(two);
}

export function union<Value>(one: ReadonlySet<Value>, two: ReadonlySet<Value>): Set<Value> {
  return new Set([...one, ...two]);
}

export function intersection<Value>(one: ReadonlySet<Value>, two: ReadonlySet<Value>): Set<Value> {
  return new Set([...one].filter((each) => two.has(each)));
}

/** What two sets share, of all that is in either; `empty` where there is nothing in them. */
export function jaccard<Value>(one: ReadonlySet<Value>, two: ReadonlySet<Value>, empty = 0): number {
  const all = union(one, two).size;
  return all === 0 ? empty : intersection(one, two).size / all;
}
