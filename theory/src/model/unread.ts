/** What a theory keeps of its text without reading it: words of the author's own, or of a newer version of the language. */
import type { Place, Theory } from './model.ts';

/** Statements of unknown kinds, up to their braces or to their end where nothing known stands inside, and unknown properties. */
export function unreadPlaces({ header, elements, unknown = [] }: Theory): Place[] {
  const properties = [...(header ? [header] : []), ...elements].flatMap(({ source }) =>
    source.properties.filter(({ standing }) => standing === 'unknown').map(({ place }) => place),
  );
  const statements = unknown.map(({ source: { head, ...whole } }) => {
    const holdsKnown = elements.some(({ source }) => whole.start < source.start && source.end <= whole.end);
    return holdsKnown ? head : { uri: whole.uri, start: whole.start, end: whole.end };
  });
  return [...properties, ...statements].sort((one, two) => one.start - two.start);
}
