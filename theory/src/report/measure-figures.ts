/** The figures of measures in reports: the lines of members and sites, each by itself, and what their charts show. */
import { chartOf } from '../data/chart.ts';
import { latestTexts, withReported } from '../lines/latest.ts';
import { calledFrom, linesOf, plainGroup } from '../lines/lines.ts';
import { daysSaid, figureSaid, pointSaid } from '../model/figure-words.ts';
import type { Measure } from '../model/model.ts';
import type { Chart, ChartEvent, Line as FigureLine, HiddenGroups, MeasureChart } from '../model/series.ts';
import { amountText, signalTexts, togetherText } from '../model/signals.ts';
import { line } from './parts.ts';
import type { Cell, Row, Section, Sources, Table } from './report.ts';
import { MEASURES } from './words.ts';

/** Figures that are told one by one. */
const MOST_FIGURES = 12;

/** The lines of a measure as everybody may see them. */
export function figureLines(measure: Measure, { world, figuresOf, forPublic }: Sources) {
  return linesOf(measure, figuresOf(measure), world, { forPublic });
}

/** Who has reported, also those whose figures are not shown, as plain names; see `plainGroup`. */
export function reportersOf({ hideBelow: _, ...measure }: Measure, { world, figuresOf }: Sources): string[] {
  const { gap: __, combined: ___, ...single } = measure;
  return linesOf(single, figuresOf(measure), world).lines.flatMap(({ group }) => group ?? []);
}

/** True where the text or the data file holds any figure, shown or not. A file that nobody could look into counts. */
export function hasFigures(measure: Measure, sources: Sources): boolean {
  const figures = sources.figuresOf(measure);
  return (
    measure.results.length > 0 ||
    (measure.data !== undefined &&
      (!figures || figures.lack === 'hidden' || (figures.lines ?? []).some(({ points }) => points.length > 0)))
  );
}

/** Who is to report and has not, where anybody has. */
export function silent(measure: Measure, sources: Sources): string[] {
  const done = new Set(reportersOf(measure, sources).map(plainGroup));
  if (done.size === 0) return [];
  const due = measure.reportedBy.map((reference) => calledFrom(reference, sources.world));
  return [...new Set(due)].filter((each) => !done.has(plainGroup(each)));
}

/** Baseline, targets and newest figures, for an index of measures. */
export function figuresCell(measure: Measure, sources: Sources): Cell {
  const { baseline, targets } = measure;
  const { lines, hidden } = figureLines(measure, sources);
  return [
    ...(baseline ? line(figureSaid(baseline, measure), undefined, MEASURES.baseline) : []),
    ...targets.flatMap((target) => line(figureSaid(target, measure), undefined, MEASURES.target)),
    ...latestTexts(lines).flatMap(({ group, text }) => line(text, undefined, MEASURES.latestOf(group))),
    ...(hidden ? line(hiddenText(hidden), 'quiet') : []),
    ...line(measure.data?.file, 'quiet', MEASURES.data),
  ];
}

function hiddenText({ groups, below }: HiddenGroups): string {
  return MEASURES.hidden(groups, below);
}

/** A section for each measure that has figures: a row a line, what its chart shows, and what happened meanwhile. */
export function figureSections(
  measures: readonly Measure[],
  names: ReadonlyMap<string, string>,
  sources: Sources,
): Section[] {
  const { world, figuresOf, forPublic } = sources;
  const charts = measures.flatMap((measure) => {
    const { lines, hidden } = figureLines(measure, sources);
    if (lines.length === 0 && !hidden) return [];
    return [{ measure, lines, chart: chartOf(measure, figuresOf(measure), world, { forPublic }) }];
  });
  const together = togetherText(charts.flatMap(({ chart }) => chart.charts));
  return charts.map(({ measure, lines, chart }, n) => ({
    title: MEASURES.figuresOf(names.get(measure.key) ?? chart.title),
    ...(n === 0 && together !== undefined && { intro: together }),
    tables: lines.length === 0 ? [] : [tableOf(measure, lines, chart, sources)],
    notes: [
      ...(chart.hidden ? [hiddenText(chart.hidden)] : []),
      ...(charts.length > 1 && chart.charts.length > 1 ? (togetherText(chart.charts) ?? []) : []),
      ...eventNotes(chart),
    ].flat(),
  }));
}

function tableOf(measure: Measure, lines: readonly FigureLine[], { charts }: MeasureChart, sources: Sources): Table {
  const rows = lines.map((each, n): Row => rowOf(each, charts[n], measure));
  const missing = silent(measure, sources).map(
    (who): Row => ({ cells: [line(who), line(MEASURES.silent, 'gap'), [], []] }),
  );
  const heads = [MEASURES.whose, MEASURES.figures, MEASURES.latest, MEASURES.shows];
  return {
    caption: MEASURES.figures,
    columns: heads.map((title, n) => ({ title, share: [1, 1.6, 1.2, 2.6][n] ?? 1 })),
    rows: [...rows, ...missing],
  };
}

function rowOf(each: FigureLine, chart: Chart | undefined, measure: Measure): Row {
  return {
    cells: [
      line(lineName(each, measure)),
      line(courseText(each)),
      line(withReported(each)),
      chart && each.points.length > 1
        ? signalTexts(chart, { amount: (value) => amountText(value, each.percent), date: daysSaid }).flatMap((text) =>
            line(text),
          )
        : [],
    ],
  };
}

/** What a line is called: its group, else how it is made from those of the groups. */
function lineName({ group, combined }: FigureLine, { gap }: Measure): string {
  if (group !== undefined) return group;
  if (combined === 'gap') return MEASURES.gap(gap?.of ?? '', gap?.and ?? '');
  return combined ? MEASURES.combined[combined] : MEASURES.asAWhole;
}

/** Few figures one by one, of many the first and the last. */
function courseText({ points, percent }: FigureLine): string {
  const shown = points.length <= MOST_FIGURES ? points : [points[0], points.at(-1)];
  const texts = shown.flatMap((point) => (point ? [pointSaid(point, percent)] : []));
  return points.length <= MOST_FIGURES
    ? texts.join('; ')
    : MEASURES.course(points.length, texts[0] ?? '', texts[1] ?? '');
}

/** Tests and changes as a chart marks them, and notes beside figures. */
function eventNotes({ events }: MeasureChart): string[] {
  return events.map(({ kind, date, text, group }: ChartEvent) =>
    MEASURES.event(kind, group === undefined ? daysSaid(date) : `${daysSaid(date)}, ${group}`, text),
  );
}
