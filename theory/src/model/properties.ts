import { everywhere, propertiesOf, STATEMENT_KINDS, wordsOf } from '@driver-diagrams/grammar/language/index';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import type { ElementKind } from './model.ts';

/** How often a statement takes a property. */
type Often = 'once' | 'many';

/** The words of the properties that each kind of statement takes, and how often; those of every statement are left out. */
export const PROPERTIES = Object.fromEntries(
  STATEMENT_KINDS.map((kind) => [
    kind,
    Object.fromEntries(
      propertiesOf(kind).flatMap(([, property]) =>
        wordsOf(property).map((word) => [word, property.often ?? 'once'] as const),
      ),
    ),
  ]),
) as Readonly<Record<ElementKind | 'header', Readonly<Record<string, Often>>>>;

const EVERYWHERE: Readonly<Record<string, Often>> = wordTable(
  Object.fromEntries(Object.values(everywhere).map(({ word, often }): [string, Often] => [word, often ?? 'once'])),
);

/** How often this kind of statement takes the property; undefined when it does not take it at all. */
export function howOften(kind: ElementKind | 'header', word: string): Often | undefined {
  const own = PROPERTIES[kind];
  return Object.hasOwn(own, word) ? own[word] : EVERYWHERE[word];
}
