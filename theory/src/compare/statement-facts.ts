/** All facts of a statement or a header, in the order of the model. */
import type { Element, ElementKind, Header, Place, WrittenProperty } from '../model/model.ts';
import type { Fact, Names } from './facts.ts';
import { comparedOf, groupOf } from './properties.ts';

export function factsOf(element: Element, names: Names): Fact[] {
  return [...read(element, element.kind, names), ...keptFacts(element)];
}

export function headerFacts(header: Header | undefined, names: Names): Fact[] {
  if (!header) return [];
  return [...read(header, 'header', names), ...keptFacts(header)];
}

function read(from: Element | Header, kind: ElementKind | 'header', names: Names): Fact[] {
  const values = from as unknown as Readonly<Record<string, unknown>>;
  const group = groupOf(kind);
  return comparedOf(kind).flatMap(([name, property]) => {
    const value = values[name];
    if (value === undefined) return [];
    const written = from.source.properties.filter(({ word }) => property.written.includes(word));
    return property.read(value as never, names).map((raw, n): Fact => {
      // What is said by the kind words themselves stands in the head.
      const place = raw.place ?? written[n]?.place ?? written[0]?.place ?? from.source.at;
      return {
        property: property.word,
        label: property.label,
        group: property.group ?? group,
        id: '',
        parts: {},
        ...raw,
        place: plainPlace(place),
      };
    });
  });
}

/** Lines that the language keeps and does not know. */
function keptFacts({ source }: Element | Header): Fact[] {
  return source.properties
    .filter(({ standing }) => standing !== 'known')
    .map(
      ({ word, text, place }: WrittenProperty): Fact => ({
        property: word,
        label: word,
        group: 'record',
        id: '',
        main: { key: text.normalize('NFC'), text: `“${text.replace(/^"([\s\S]*)"$/, '$1')}”` },
        parts: {},
        place: plainPlace(place),
      }),
    );
}

/** A place without what only statements and links have. */
export function plainPlace({ uri, start, end }: Place): Place {
  return { uri, start, end };
}
