/** From a measure and its figures to its run charts, ready to draw: one, or one for each group on one scale. */

import { calledFrom, type LinesOptions, linesOf, plainGroup } from '../lines/lines.ts';
import { levelOf } from '../model/figures.ts';
import { daysOf } from '../model/measures.ts';
import type { Figure, Measure } from '../model/model.ts';
import type {
  Chart,
  ChartEvent,
  ChartPart,
  Level,
  Line,
  MeasureChart,
  MeasureFigures,
  Point,
} from '../model/series.ts';
import { labelOf } from '../model/words.ts';
import { fileName } from '../words/phrases.ts';
import type { World } from '../world/world.ts';
import { gapsBefore } from './gaps.ts';
import { LEAST_POINTS, runChart } from './run-chart.ts';

export interface ChartOptions extends LinesOptions {
  /** Look for trends too; see `runChart`. */
  trend?: boolean;
}

/**
 * The run charts of a measure. The points of a line are those of the data file, or else the results that the text states.
 *
 * @param figures what the data file holds
 * @param world where members are found, and the tests and changes that the charts are annotated with
 */
export function chartOf(
  measure: Measure,
  figures: MeasureFigures | undefined,
  world: World,
  options: ChartOptions = {},
): MeasureChart {
  const { lines, hidden } = linesOf(measure, figures, world, options);
  const file = measure.data?.file;
  const isFromFile = figures?.lines?.some(({ points }) => points.length > 0) && file !== undefined;
  const charts = lines.map((line) => chartOfLine(line, measure, world, options));
  // Without any figure, the levels are still there to see.
  if (charts.length === 0) charts.push(chartOfLine({ ...NOTHING }, measure, world, options));
  const isGap = measure.gap !== undefined;
  const isOfShares = isGap && figures?.lines?.some(({ percent }) => percent);
  const unit = isOfShares ? 'percentage points' : measure.unit;
  return {
    id: measure.id,
    title: labelOf(measure),
    ...(measure.family && { family: measure.family }),
    ...(unit !== undefined && { unit }),
    ...(measure.better && { better: measure.better }),
    ...(measure.definition !== undefined && { definition: measure.definition }),
    events: eventsOf(measure, lines, world),
    charts: charts.map((chart) => (isFromFile ? { ...chart, file: fileName(file.replaceAll('\\', '/')) } : chart)),
    ...(measure.gap && { gap: { of: measure.gap.of ?? '', and: measure.gap.and ?? '' } }),
    ...(hidden && { hidden }),
  };
}

const NOTHING: Line = { points: [], percent: false, results: [], breaks: [], gaps: [] };

function chartOfLine(line: Line, measure: Measure, world: World, { trend = false }: ChartOptions): Chart {
  const { points, percent, results, latest } = line;
  // What is said of the measure as a whole is said of its own line; a group has figures of its own.
  const isOf = ({ from }: Figure) =>
    from === undefined
      ? line.group === undefined
      : plainGroup(calledFrom(from, world)) === plainGroup(line.group ?? '');
  const { baseline } = measure;
  const own = baseline && isOf(baseline) ? baseline : undefined;
  const level = (figure: Figure) => levelOfFigure(figure, baseline);
  const from = own && level(own);
  return {
    ...(line.group !== undefined && { group: line.group }),
    ...(line.combined !== undefined && { combined: line.combined }),
    series: { points, percent },
    ...(latest && { latest }),
    results,
    breaks: line.breaks,
    gaps: gapsBefore(points, line.gaps),
    ...(from && { baseline: from }),
    targets: measure.targets
      .filter((target) => target.from === undefined || isOf(target))
      .flatMap((target) => level(target) ?? []),
    parts: partsOf(line, measure, own, trend),
  };
}

/** What a line is worked out in: one part, or one for each set of groups that reported. */
function partsOf(line: Line, measure: Measure, baseline: Figure | undefined, trend: boolean): ChartPart[] {
  const { points, breaks } = line;
  const starts = [0, ...breaks];
  return points.length === 0
    ? []
    : starts.map((from, n): ChartPart => {
        const to = (starts[n + 1] ?? points.length) - 1;
        const its = points.slice(from, to + 1);
        const { median, tested, signals } = runChart(
          its.map(({ value }) => value),
          {
            baseline: baselinePoints(baseline, its),
            trend,
            ...(measure.better && { better: measure.better }),
          },
        );
        return {
          from,
          to,
          ...(median && {
            centre: {
              ...{ value: median.value, of: 'median' as const, ofBaseline: median.ofBaseline },
              ...{ from: from + median.from, to: from + median.to },
            },
          }),
          ...(!tested && { untested: 'few' as const }),
          signals: signals.map((signal) => ({
            ...signal,
            ...{ from: from + signal.from, to: from + signal.to },
            stoodOn: (its[signal.to] as Point).date,
          })),
          outlying: [],
        };
      });
}

/** How many points lie in the baseline's time; too few of them make no median of their own. */
function baselinePoints(baseline: Figure | undefined, points: readonly Point[]): number {
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
function eventsOf(measure: Measure, lines: readonly Line[], world: World): ChartEvent[] {
  const starts = lines.flatMap(({ points }) => points[0]?.date.start ?? []);
  const first = starts.reduce<string | undefined>((least, each) => (least && least < each ? least : each), undefined);
  if (first === undefined) return [];
  const events: ChartEvent[] = lines.flatMap(({ points, group }) =>
    points.flatMap(({ date, note }) =>
      note === undefined ? [] : [{ kind: 'note' as const, date, text: note, ...(group !== undefined && { group }) }],
    ),
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
