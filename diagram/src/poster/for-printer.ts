/** Pages of a poster as its author wants them from a printer who cuts them. */
import type { Poster } from '@driver-diagrams/theory/model/index';
import { readBleed } from '@driver-diagrams/theory/model/poster-look';
import type { Scene } from '../scene.ts';
import { round } from '../shapes/shapes.ts';

const MM = 72 / 25.4;

/** The pages with the bleed and the crop marks of a poster statement. */
export function forPrinter(pages: readonly Scene[], poster: Pick<Poster, 'bleed' | 'cropMarks'> | undefined): Scene[] {
  const bleed = round((readBleed(poster?.bleed ?? '') ?? 0) * MM);
  return pages.map((page) => ({
    ...page,
    ...(bleed > 0 && { bleed }),
    ...(poster?.cropMarks && { cropMarks: true as const }),
  }));
}
