import type { Edit } from '@driver-diagrams/theory/format/edits';

/** The text with the changes made; fails where they overlap or stand in a wrong order. */
export function apply(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: wanted } of edits) {
    if (start < from || end < start) throw new Error(`A change at ${start} overlaps the one before.`);
    result += text.slice(from, start) + wanted;
    from = end;
  }
  return result + text.slice(from);
}
