/** All facts of a statement or a header, in the order of the model. */
import type { Element, Header, Place, WrittenProperty } from '../model/model.ts';
import type { Fact, Names, Property } from './facts.ts';
import type { Group } from './model.ts';
import { COMMON, GROUP_OF, HEADER, PROPERTIES_OF } from './properties.ts';

type AnyTable = Readonly<Record<string, Property<never>>>;

export function factsOf(element: Element, names: Names): Fact[] {
  const table = { ...(PROPERTIES_OF[element.kind] as AnyTable), ...(COMMON as AnyTable) };
  return [...read(element, table, GROUP_OF[element.kind], names), ...keptFacts(element)];
}

export function headerFacts(header: Header | undefined, names: Names): Fact[] {
  if (!header) return [];
  return [...read(header, HEADER as AnyTable, 'record', names), ...keptFacts(header)];
}

function read(from: Element | Header, table: AnyTable, group: Group, names: Names): Fact[] {
  const values = from as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(table).flatMap(([name, property]) => {
    const value = values[name];
    if (value === undefined) return [];
    const written = from.source.properties.filter(({ word }) => word === property.word);
    return property.read(value as never, names).map((raw, n): Fact => {
      const place = raw.place ?? written[n]?.place ?? written[0]?.place;
      return {
        property: property.word,
        label: property.label,
        group: property.group ?? group,
        id: '',
        parts: {},
        ...raw,
        ...(place && { place: plainPlace(place) }),
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
