/** The way from a place in the text to a statement of the theory, and back. Offsets are UTF-16 units. */
import type { Element, MergedTheory, Place } from '@driver-diagrams/theory/model/index';

/**
 * The statements that the cursor means, best first: the innermost one that holds it, what that one measures or tests, the
 * statements it is nested in. The panel marks the first of them that has a box.
 * @returns ids of statements, each once; empty where the cursor stands in none
 */
export function statementsAt(theory: MergedTheory, uri: string, offset: number): string[] {
  const byId = new Map(theory.elements.map((element) => [element.id, element]));
  const ids = new Set<string>();
  for (let element = innermostAt(theory.elements, uri, offset); element; ) {
    ids.add(element.id);
    for (const owner of ownersOf(theory, element)) ids.add(owner);
    const within: string | undefined = element.source.within;
    element = within === undefined || ids.has(within) ? undefined : byId.get(within);
  }
  return [...ids];
}

/** Where the cursor goes for a statement: its name, else its title, else its kind word; missing when it is not there. */
export function placeOf(theory: MergedTheory, id: string): Place | undefined {
  return theory.elements.find((element) => element.id === id)?.source.at;
}

/** A statement holds the cursor also when it stands just behind its last character. */
function innermostAt(elements: readonly Element[], uri: string, offset: number): Element | undefined {
  let best: Element | undefined;
  for (const element of elements) {
    const { source } = element;
    if (source.uri !== uri || offset < source.start || offset > source.end) continue;
    // Nested statements come later, and of two that touch at the cursor the later one begins there.
    if (!best || source.start >= best.source.start) best = element;
  }
  return best;
}

/** What a measure measures, the idea a PDSA cycle tests, the driver a team works on. */
function ownersOf(theory: MergedTheory, element: Element): string[] {
  return theory.links.flatMap((link) =>
    link.kind !== 'drives' && link.from.to === element.id && link.to.to !== undefined ? [link.to.to] : [],
  );
}
