/** Where a mistake in the writing was told already: what seems to be missing there is most likely the same mistake. */
import type { Element, Place, Theory } from '../model/model.ts';
import { mayStandIn } from './kinds.ts';

/**
 * Keys of the statements with a mistake in their own lines, of those that stand where their kind cannot, and of those that a
 * statement of an unknown kind holds or leads to: it may say what seems to be missing.
 */
export function misread(theories: Iterable<Theory>, elements: ReadonlyMap<string, Element>): Set<string> {
  const found = new Set<string>();
  for (const theory of theories) {
    for (const { place, severity } of theory.problems) {
      const around = severity === 'error' ? statementAround(theory, place, elements) : undefined;
      if (around) found.add(around.key);
    }
    for (const { source, leadsTo } of theory.unknown ?? []) {
      for (const { to } of leadsTo) if (to !== undefined) found.add(to);
      for (let n = countBefore(theory, source.start); n < theory.elements.length; n++) {
        const element = theory.elements[n] as Element;
        if (element.source.start >= source.end) break;
        if (element.source.within === undefined) found.add(element.key);
      }
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
  // A chain of enclosers is as long as the nesting is deep; the limit is for theories that no text could give.
  let element = theory.elements[countBefore(theory, place.start) - 1];
  for (let steps = 0; element && steps < 100; steps++) {
    if (touches(element.source, place)) return element;
    element = elements.get(element.source.within ?? '');
  }
  return undefined;
}

/** How many statements begin at or before an offset. */
function countBefore({ elements }: Theory, offset: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.source.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function touches(outer: Place, inner: Place): boolean {
  return outer.start <= inner.start && inner.start <= outer.end;
}
