/** The words that a property lets an author choose from, each in a sentence and with an example. */
import { DOMAIN_STATUS, HEADINGS, IDEA_STATUS } from '@driver-diagrams/grammar/language/choices';
import { type Choices, propertiesOf, STATEMENT_KINDS, type Term } from '@driver-diagrams/grammar/language/index';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import type { ElementKind } from '../model/model.ts';

export { HEADINGS };

const OF_PROPERTIES = STATEMENT_KINDS.flatMap((kind) =>
  propertiesOf(kind).flatMap(([, { word, choices, form, head }]) =>
    choices && form !== 'sites' ? [{ kind, word, choices, inHead: head === 'written' }] : [],
  ),
);

/** Choices of words that stand in braces, and take the same ones in all kinds. */
const ALIKE = [...Map.groupBy(OF_PROPERTIES, ({ word }) => word)].filter(
  ([, [first, ...others]]) => first && !first.inHead && others.every(({ choices }) => choices === first.choices),
);

/** Words to choose from, by property; where they depend on the kind of statement, only by `property in kind`. */
export const CHOICES: Readonly<Record<string, Choices>> = wordTable({
  ...Object.fromEntries(ALIKE.flatMap(([word, [first]]) => (first ? [[word, first.choices] as const] : []))),
  ...Object.fromEntries(OF_PROPERTIES.map(({ kind, word, choices }) => [`${word} in ${kind}`, choices])),
  'its status in idea': IDEA_STATUS,
  'its status in pdsa': IDEA_STATUS,
  'its status in network': DOMAIN_STATUS,
});

/** A word that may be chosen, with its sentence and an example line. */
export interface Choice extends Term {
  word: string;
}

/**
 * The words that a property takes in a kind of statement, in the order in which they are taught.
 *
 * @returns none for a property that takes something else than one of a few words
 */
export function choicesOf(property: string, kind: ElementKind | 'header' | undefined): Choice[] {
  const words = CHOICES[`${property} in ${kind}`] ?? CHOICES[property] ?? {};
  return Object.entries(words).map(([word, means]) => ({ word, means, example: exampleOf(property, word, kind) }));
}

function exampleOf(property: string, word: string, kind: ElementKind | 'header' | undefined): string {
  if (property === 'domain') return `domain ${word} "what stands there" status started`;
  if (property === 'its status') {
    return kind === 'network'
      ? `domain methods "what stands there" status ${word}`
      : `site "North High" status ${word}`;
  }
  if (property === 'act') return `act ${word} "what comes next"`;
  if (property === 'intends') return `intends Teachers to "what they will do" ${word}`;
  if (property === 'response' && word === 'acted') return 'response acted on 2008-09 "what was done"';
  if (property === 'response') return `response ${word} "what came of it"`;
  if (['abandoned', 'dropped', 'retired', 'sunset', 'missed'].includes(word))
    return `${property} ${word} because "what you learned"`;
  return `${property} ${word}`;
}
