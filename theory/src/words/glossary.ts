/**
 * What the words of the language mean: the one place that completion, hovers and the documentation take it from. The texts
 * stand in `terms.ts` (keywords) and `choices.ts` (words to choose from).
 */
import type { ElementKind } from '../model/model.ts';
import { type Choice, choicesOf } from './choices.ts';
import { TERMS, type Term } from './terms.ts';

export { CHOICES, choicesOf, HEADINGS } from './choices.ts';
export { TERMS } from './terms.ts';

/** Where a word stands: the kind of the statement around it, or the word it belongs to (`because` of a `status`). */
export type Where = ElementKind | 'header' | 'allow' | 'status' | 'revision';

/** What a keyword means where it stands; undefined for what is no keyword. */
export function termOf(word: string, where?: Where): Term | undefined {
  const key = `${word} in ${where}`;
  if (Object.hasOwn(TERMS, key)) return TERMS[key];
  return Object.hasOwn(TERMS, word) ? TERMS[word] : undefined;
}

/** What a word that was chosen means, e.g. `sunset` as the status of a team. */
export function choiceOf(property: string, kind: ElementKind | 'header' | undefined, word: string): Choice | undefined {
  return choicesOf(property, kind).find((choice) => choice.word === word.toLowerCase());
}

/** A term as Markdown: what it means, and an example. */
export function termText({ means, example }: Term): string {
  return `${means}\n\n\`\`\`driver\n${example}\n\`\`\``;
}
