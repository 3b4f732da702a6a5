import type { Measure, Theory } from '@driver-diagrams/theory/model/model';
import type { MeasureFigures } from '@driver-diagrams/theory/model/series';

/**
 * By the key of each measure of a theory that names a data file, what the file holds.
 *
 * @param isMeant which of them; without it all
 */
export function figuresIn(
  { elements }: Theory,
  figuresOf: (measure: Measure) => MeasureFigures,
  isMeant: (figures: MeasureFigures) => boolean = () => true,
): Record<string, MeasureFigures> {
  const found: [string, MeasureFigures][] = [];
  for (const element of elements) {
    if (element.kind !== 'measure' || element.data?.file === undefined) continue;
    const figures = figuresOf(element);
    if (isMeant(figures)) found.push([element.key, figures]);
  }
  return Object.fromEntries(found);
}
