/** The measures of a picture: the badge each one wears and its row in the table. */
import type {
  Element,
  Measure,
  MeasureFamily,
  MergedTheory,
  Reading,
} from '@driver-diagrams/language-server/theory/index';
import type { Claim } from './graph.ts';

export interface DrawnMeasure {
  element: Measure;
  /** What its badge says: the letter of its family and its number among them, in document order. */
  badge: string;
  /** Ids of what it measures, drawn or not. */
  of: string[];
}

const LETTERS: Record<MeasureFamily, string> = { outcome: 'O', driver: 'D', process: 'P', balancing: 'B' };

/** The letter on a badge; a measure whose author wrote no family has M. */
export function letterOf(family: MeasureFamily | undefined): string {
  return family ? LETTERS[family] : 'M';
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
  const counts = new Map<string, number>();
  const measures: DrawnMeasure[] = [];
  for (const element of theory.elements) {
    if (element.kind !== 'measure') continue;
    const of = measured.get(element.id) ?? [];
    if (imported.has(element.id) && !of.some(isDrawn)) continue;
    const letter = letterOf(element.family);
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    measures.push({ element, badge: `${letter}${count}`, of });
  }
  return measures;
}

/** A reading as the table says it: `20%, 2013`. */
export function readingText(reading: Reading): string {
  return [reading.amount?.text, reading.date?.text].filter((part) => part).join(', ');
}

/** The newest result: the one whose date ends last, and of those without a later one the last written. */
export function latestResult(measure: Measure): Reading | undefined {
  let latest: Reading | undefined;
  for (const result of measure.results) {
    if (!latest || (result.date?.end ?? '') >= (latest.date?.end ?? '')) latest = result;
  }
  return latest;
}
