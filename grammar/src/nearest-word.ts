/** The word of the language that may be meant by one that is none. */
import { nearestWord } from './nearest.ts';
import { plainly } from './other-words.ts';
import { FOREIGN_WORDS, KINDS, PROPERTY_WORDS, SHORT_FORMS } from './vocabulary.ts';

/** The word of the language that stands for one brought from elsewhere. */
export function foreignWord(image: string): string | undefined {
  const plain = plainly(image);
  return Object.hasOwn(FOREIGN_WORDS, plain) ? FOREIGN_WORDS[plain] : undefined;
}

/** Words that an unknown word can be a slip of, where it starts a statement and where it starts a property. */
const STARTS = Object.keys(KINDS).concat(Object.keys(SHORT_FORMS).filter((form) => (SHORT_FORMS[form] ?? '') in KINDS));
const WORDS_IN_BRACES = [...STARTS, ...Object.keys(PROPERTY_WORDS)];

/** The word of the language that was most likely meant by an unknown one. */
export function wordMeant(image: string, isStatement: boolean): string | undefined {
  const near = () => nearestWord(image, isStatement ? STARTS : WORDS_IN_BRACES);
  const word = foreignWord(image) ?? near();
  return word && (SHORT_FORMS[word] ?? word);
}
