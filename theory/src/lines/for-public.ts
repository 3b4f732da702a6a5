/** A theory as everybody may have it: without results of small groups, and without those that would give one away. */

import { daysOf } from '../model/measures.ts';
import type { Figure, Measure, Theory } from '../model/model.ts';
import { type Around, groupOf, linesOf, plainGroup } from './lines.ts';

export interface PublicTheory<Given extends Theory> {
  theory: Given;
  /** How many results were left out. */
  left: number;
}

/**
 * Leaves results of small groups out of a theory: of fewer than its measure’s ‘hide below’ says, else of fewer than ten.
 *
 * @param around where members and teams are found by their keys
 */
export function publicTheory<Given extends Theory>(theory: Given, around: Around): PublicTheory<Given> {
  let left = 0;
  const elements = theory.elements.map((element) => {
    if (element.kind !== 'measure') return element;
    const results = publicResults(element, around);
    left += element.results.length - results.length;
    return results.length === element.results.length ? element : { ...element, results };
  });
  return left === 0 ? { theory, left } : { theory: { ...theory, elements }, left };
}

function publicResults(measure: Measure, around: Around): Figure[] {
  // Each group by itself: what is put together is made of what is left.
  const { combined: _combined, gap: _gap, data: _data, ...single } = measure;
  const { lines, hidden } = linesOf(single, undefined, around, { forPublic: true });
  if (!hidden) return measure.results;
  const keyOf = (group: string | undefined) => (group === undefined ? '' : plainGroup(group));
  const shown = new Set(
    lines.flatMap(({ group, points }) => points.map(({ date }) => `${keyOf(group)} ${date.start} ${date.end}`)),
  );
  return measure.results.filter((result) => {
    const days = daysOf(result.date);
    // What has no day, or is no figure, was counted over nobody knows how many.
    if (!days || result.amount?.share === undefined) return true;
    return shown.has(`${keyOf(groupOf(result, around))} ${days.start} ${days.end}`);
  });
}
