/** From a measure and its figures to its run charts, ready to draw: one, or one for each group on one scale. */

import { isOfGroup, isUnread, type LinesOptions, linesOf } from '../lines/lines.ts';
import { amountSaid } from '../model/figure-words.ts';
import { levelOf } from '../model/figures.ts';
import { daysOf } from '../model/measures.ts';
import type { Figure, Measure } from '../model/model.ts';
import type { Chart, ChartEvent, Level, Line, MeasureChart, MeasureFigures, Point } from '../model/series.ts';
import { labelOf } from '../model/words.ts';
import { fileName } from '../words/phrases.ts';
import type { World } from '../world/world.ts';
import { countsDaysBetween, daysBetweenEvents } from './days-between.ts';
import { gapsBefore } from './gaps.ts';
import { assuranceOf, type PhaseStart, partsOf, variationOf } from './parts.ts';
import { pathOf } from './path.ts';

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
  if (charts.length === 0) {
    const none = chartOfLine({ ...NOTHING }, measure, world, options);
    charts.push(figures && isUnread(figures) ? { ...none, isUnread: true } : none);
  }
  const unit = lines.some(({ ofShares }) => ofShares) ? 'percentage points' : measure.unit;
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

function chartOfLine(line: Line, measure: Measure, world: World, options: ChartOptions): Chart {
  const apart = measure.limits ? daysBetweenEvents(line.points) : undefined;
  return apart ? chartOfDays(line, apart, measure, options) : chartOfFigures(line, measure, world, options);
}

function chartOfFigures(line: Line, measure: Measure, world: World, { trend = false }: ChartOptions): Chart {
  const { points, percent, breaks } = line;
  // What is said of the measure as a whole is said of its own line; a group has figures of its own.
  const isOf = (figure: Figure) => isOfGroup(figure, line.group, world);
  const level = (figure: Figure) => levelOfFigure(figure, measure);
  const own = measure.baseline && isOf(measure.baseline) ? measure.baseline : undefined;
  const baseline = own && level(own);
  const targets = measure.targets
    .filter((target) => (!target.from && target.site === undefined) || isOf(target))
    .flatMap((target) => level(target) ?? []);
  const { better } = measure;
  const parts = partsOf(points, {
    kind: { percent, isDaysBetween: countsDaysBetween(measure), isGap: line.combined === 'gap' },
    breaks,
    phases: phaseStarts(measure),
    ...(own?.date?.end !== undefined && { baselineEnd: own.date.end }),
    limits: measure.limits,
    trend,
    ...(better && { better }),
  });
  const latest = points.findLast(({ excluded }) => excluded === undefined);
  // A sum over some of the groups is on no path of all of them.
  const isWhole = latest?.reported === undefined || latest.reported.count === latest.reported.of;
  const path = isWhole && parts.at(-1)?.untested === 'few' ? pathOf(latest, baseline, targets, better) : undefined;
  const assurance = assuranceOf(points, parts, targets, better);
  const variation = variationOf(points, parts, better);
  return {
    ...(line.group !== undefined && { group: line.group }),
    ...(line.combined !== undefined && { combined: line.combined }),
    series: { points, percent },
    ...(line.latest && { latest: line.latest }),
    results: line.results,
    breaks,
    gaps: gapsBefore(points, line.gaps),
    ...(baseline && { baseline }),
    targets,
    parts,
    ...(assurance && { assurance }),
    ...(variation && { variation }),
    ...(path && { path }),
  };
}

/** The chart of the days between rare events, in the place of that of the events: more days are better where fewer events are. */
function chartOfDays(line: Line, points: Point[], measure: Measure, { trend = false }: ChartOptions): Chart {
  const better = measure.better && (measure.better === 'higher' ? 'lower' : 'higher');
  const parts = partsOf(points, {
    kind: { percent: false, isDaysBetween: true },
    phases: phaseStarts(measure),
    limits: true,
    trend,
    ...(better && { better }),
  });
  const variation = variationOf(points, parts, better);
  return {
    ...(line.group !== undefined && { group: line.group }),
    ...(line.combined !== undefined && { combined: line.combined }),
    series: { points, percent: false },
    ...(line.latest && { latest: line.latest }),
    results: [],
    breaks: [],
    gaps: [],
    targets: [],
    parts,
    isDaysBetween: true,
    ...(variation && { variation }),
  };
}

/** The phases that have a day; the others are told by a rule. */
function phaseStarts({ phases }: Measure): PhaseStart[] {
  return phases.flatMap(({ title, from, because }) =>
    from?.start === undefined
      ? []
      : [{ from: from.start, name: title ?? '', ...(because !== undefined && { because }) }],
  );
}

function levelOfFigure(figure: Figure, measure: Measure): Level | undefined {
  const { amount, date } = figure;
  const value = amount && levelOf(amount, measure.baseline?.amount);
  if (!amount || value === undefined) return undefined;
  const days = daysOf(date);
  return { value, text: amountSaid(figure, measure), ...(days ? { date: days } : date && { when: date.text }) };
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
