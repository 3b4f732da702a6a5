import type { Place } from '@driver-diagrams/theory/model/index';

/** All places in the text that any part of a theory or of its problems tells of. */
export function placesIn(part: unknown): Place[] {
  if (part === null || typeof part !== 'object') return [];
  const inside = Object.values(part).flatMap(placesIn);
  return 'start' in part && typeof part.start === 'number' ? [part as Place, ...inside] : inside;
}
