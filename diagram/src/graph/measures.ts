/** The measures of a picture: the badge each one wears and its row in the table. */
import type { Element, Mark, Measure, MergedTheory } from '@driver-diagrams/theory/model/index';
import { badgesOf } from '@driver-diagrams/theory/model/measures';
import type { Claim } from './claim.ts';

export interface DrawnMeasure {
  element: Measure;
  /** What its badge says: the letter of its family and its number among them, in document order. */
  badge: string;
  /** Ids of what it measures, drawn or not. */
  of: string[];
  mark?: Mark;
  pale?: true;
  /** What it says now, and said. */
  facts?: string[];
}

/** The file's own measures, and the imported ones of anything that is drawn. */
export function measuresOf(
  theory: MergedTheory,
  claims: readonly Claim[],
  elements: ReadonlyMap<string, Element>,
  isDrawn: (id: string) => boolean,
): DrawnMeasure[] {
  const imported = new Set(theory.imported);
  const measured = new Map<string, string[]>();
  for (const { kind, from, to } of claims) {
    if (kind !== 'measures' || !elements.has(to)) continue;
    const of = measured.get(from);
    if (!of) measured.set(from, [to]);
    else if (!of.includes(to)) of.push(to);
  }
  const drawn = theory.elements
    .filter((element): element is Measure => element.kind === 'measure')
    .filter(({ id }) => !imported.has(id) || (measured.get(id) ?? []).some(isDrawn));
  const badges = badgesOf(drawn);
  return drawn.map((element) => ({
    element,
    badge: badges.get(element.id) ?? '',
    of: measured.get(element.id) ?? [],
  }));
}
