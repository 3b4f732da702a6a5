/** Run charts of measures as the pictures of a file know them: the same marks and words on a poster as alone, wherever they are asked for. */
import { type ChartOptions, chartOf } from '@driver-diagrams/theory/data/chart';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Element, Measure } from '@driver-diagrams/theory/model/model';
import type { MeasureChart, MeasureFigures } from '@driver-diagrams/theory/model/series';
import type { World } from '@driver-diagrams/theory/rules/index';

/** Where measures stand, and what their data files hold. */
export interface Figures {
  world: World;
  data(measure: Measure): MeasureFigures;
}

/** A chart with what is wrong with its data file: sentences that begin with the file’s name. */
export interface FoundChart {
  chart: MeasureChart;
  problems: string[];
}

/**
 * The chart of a measure, with the tests and changes of all files read together.
 * @param measure of the file itself or of a merged theory, where its links and keys are others
 */
export function chartWithMarks(measure: Measure, { world, data }: Figures, options?: ChartOptions): MeasureChart {
  const own = ownMeasure(measure, world);
  return { ...chartOf(own, data(own), world, options), id: measure.id };
}

/**
 * The charts of a poster or a deck, by the ids of their measures in the theory that is drawn.
 * @param wanted ids; what is no measure of the theory is left out
 */
export function chartsOfMeasures(
  wanted: readonly string[],
  { elements }: MergedTheory,
  figures: Figures,
  options?: ChartOptions,
): Map<string, FoundChart> {
  const found = new Map<string, FoundChart>();
  for (const measure of elements) {
    if (measure.kind !== 'measure' || !wanted.includes(measure.id)) continue;
    const own = ownMeasure(measure, figures.world);
    const problems = figures.data(own).problems.map(({ message }) => `“${own.data?.file ?? ''}” ${message}`);
    found.set(measure.id, { chart: chartWithMarks(measure, figures, options), problems });
  }
  return found;
}

/** The measure as its own file has it: a merged theory gives statements other keys, by which nothing leads to them. */
export function ownMeasure(measure: Measure, { elements }: World): Measure {
  const isSame = ({ source: { uri, start } }: Element) => uri === measure.source.uri && start === measure.source.start;
  const own = [...elements.values()].find((each) => each.kind === 'measure' && isSame(each));
  return own?.kind === 'measure' ? own : measure;
}
