/** Where a mistake in the writing was told already: what seems to be missing there is most likely the same mistake. */
import type { Element, Place, Theory } from '../theory/model.ts';
import { mayStandIn } from './kinds.ts';

/** Keys of the statements with a mistake in their own lines, and of those that stand where their kind cannot. */
export function misread(theories: Iterable<Theory>, elements: ReadonlyMap<string, Element>): Set<string> {
  const found = new Set<string>();
  for (const theory of theories) {
    for (const { place, severity } of theory.problems) {
      const around = severity === 'error' ? statementAround(theory, place, elements) : undefined;
      if (around) found.add(around.key);
    }
    for (const element of theory.elements) {
      const encloser = elements.get(element.source.within ?? '');
      if (encloser && !mayStandIn(element, encloser)) found.add(element.key);
    }
  }
  return found;
}

/**
 * True when a whole statement may be missing from a theory: part of the text could not be read, or there is a mistake that
 * belongs to no statement, such as a kind word that the language does not know.
 */
export function mayLackStatements(theory: Theory, elements: ReadonlyMap<string, Element>): boolean {
  return theory.problems.some(
    ({ breaks, severity, place }) =>
      breaks || (severity === 'error' && !isInHead(theory, place) && !statementAround(theory, place, elements)),
  );
}

function isInHead({ header, imports }: Theory, place: Place): boolean {
  return [header?.source, ...imports.map(({ source }) => source)].some((each) => each && touches(each, place));
}

/** The innermost statement whose text a place lies in. Statements are in the order of the text. */
function statementAround(theory: Theory, place: Place, elements: ReadonlyMap<string, Element>): Element | undefined {
  let low = 0;
  let high = theory.elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((theory.elements[middle]?.source.start ?? 0) <= place.start) low = middle + 1;
    else high = middle;
  }
  // A chain of enclosers is as long as the nesting is deep; the limit is for theories that no text could give.
  let element = theory.elements[low - 1];
  for (let steps = 0; element && steps < 100; steps++) {
    if (touches(element.source, place)) return element;
    element = elements.get(element.source.within ?? '');
  }
  return undefined;
}

function touches(outer: Place, inner: Place): boolean {
  return outer.start <= inner.start && inner.start <= outer.end;
}
