/** From a measure and its figures to its run chart, ready to draw. */
import { isPercentMeasure, levelOf } from '../model/figures.ts';
import { daysOf, statedResults } from '../model/measures.ts';
import type { Figure, Measure } from '../model/model.ts';
import type { Chart, ChartEvent, Level, Point, Series } from '../model/series.ts';
import { labelOf } from '../model/words.ts';
import { fileName } from '../words/phrases.ts';
import type { World } from '../world/world.ts';
import { LEAST_POINTS, runChart } from './run-chart.ts';

export interface ChartOptions {
  /** Look for trends too; see `runChart`. */
  trend?: boolean;
}

/**
 * The run chart of a measure. Its points are those of the data file, or else the results that the text states.
 * @param series what the data file holds
 * @param world where the tests and changes are found that the chart is annotated with
 */
export function chartOf(
  measure: Measure,
  series: Series | undefined,
  world: World,
  { trend = false }: ChartOptions = {},
): Chart {
  const stated = statedResults(measure);
  const fromFile = series !== undefined && series.points.length > 0;
  const shown = fromFile ? series : stated;
  const percent = shown.percent || isPercentMeasure(measure);
  const values = shown.points.map(({ value }) => value);
  const worked = runChart(values, {
    baseline: baselinePoints(measure, shown.points),
    trend,
    ...(measure.better && { better: measure.better }),
  });
  const level = (figure: Figure) => levelOfFigure(figure, measure.baseline);
  const baseline = measure.baseline && level(measure.baseline);
  return {
    id: measure.id,
    title: labelOf(measure),
    ...(measure.family && { family: measure.family }),
    ...(measure.unit !== undefined && { unit: measure.unit }),
    ...(measure.better && { better: measure.better }),
    ...(measure.definition !== undefined && { definition: measure.definition }),
    series: { points: shown.points, percent },
    ...(fromFile && measure.data?.file !== undefined && { file: fileName(measure.data.file.replaceAll('\\', '/')) }),
    results: fromFile ? stated.points : [],
    ...worked,
    ...(baseline && { baseline }),
    targets: measure.targets.flatMap((target) => level(target) ?? []),
    events: eventsOf(measure, shown.points, world),
  };
}

/** How many points lie in the baseline's time; too few of them make no median of their own. */
function baselinePoints({ baseline }: Measure, points: readonly Point[]): number {
  const end = baseline?.date?.end;
  if (end === undefined) return 0;
  const count = points.filter(({ date }) => date.end <= end).length;
  return count >= LEAST_POINTS ? count : 0;
}

function levelOfFigure({ amount, date }: Figure, baseline: Figure | undefined): Level | undefined {
  const value = amount && levelOf(amount, baseline?.amount);
  if (!amount || value === undefined) return undefined;
  const days = daysOf(date);
  return { value, text: amount.text, ...(days ? { date: days } : date && { when: date.text }) };
}

/** A picture with more marks than these can no longer be read. */
const MOST_EVENTS = 24;

/** The tests and changes below what the measure measures, and the notes beside the figures, in the time of the points. */
function eventsOf(measure: Measure, points: readonly Point[], world: World): ChartEvent[] {
  const first = points[0]?.date.start;
  if (first === undefined) return [];
  const events: ChartEvent[] = points.flatMap(({ date, note }) =>
    note === undefined ? [] : [{ kind: 'note', date, text: note }],
  );
  for (const key of below(measure, world)) {
    const element = world.elements.get(key);
    for (const test of world.tests.get(key) ?? []) {
      const date = daysOf(test.do?.on);
      if (date) events.push({ kind: 'test', date, text: labelOf(test) });
    }
    const date = element?.kind === 'idea' ? daysOf(element.status?.on) : undefined;
    if (element?.kind === 'idea' && element.status?.value && date)
      events.push({ kind: 'change', date, text: `${labelOf(element)} (${element.status.value})` });
  }
  return events
    .filter(({ date }) => date.end >= first)
    .sort((one, two) => (one.date.start < two.date.start ? -1 : one.date.start > two.date.start ? 1 : 0))
    .slice(-MOST_EVENTS);
}

/** What the measure measures, and all that leads there. */
function below(measure: Measure, world: World): Set<string> {
  const found = new Set<string>();
  for (const [key, measures] of world.measures) {
    if ([...measures].some((each) => each.key === measure.key)) found.add(key);
  }
  // A set visits what is added to it while it is walked.
  for (const key of found) for (const further of world.down.get(key) ?? []) found.add(further);
  return found;
}
