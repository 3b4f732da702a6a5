/** What charts of several measures share where they stand beside one another: what has one unit, and happened in one time, has one scale. */
import type { MeasureChart } from '@driver-diagrams/theory/model/index';
import { FIGURES, quantityOf } from './draw-chart.ts';
import { type Axes, haveCounts, scalesOf, valuesOf, widthOfFigures } from './frame.ts';

/** Charts whose days lie together for so much of all their days have one scale of time. */
const MOSTLY = 0.5;
/** A chart whose figures would take less than this of a shared scale would be a flat line on it: it keeps its own. */
const FLAT = 0.2;

interface Span {
  chart: MeasureChart;
  least: number;
  most: number;
}

/**
 * The axes of each chart that shares some, by the id of its measure.
 * @param charts those of one page
 */
export function sharedAxes(charts: readonly MeasureChart[]): Map<string, Axes> {
  const axes = new Map<string, Axes>();
  const add = (id: string, more: Axes) => axes.set(id, { ...axes.get(id), ...more });
  for (const alike of [...Map.groupBy(charts, unitOf)].flatMap(([unit, its]) => (unit === undefined ? [] : [its]))) {
    const groups = together(alike.flatMap((chart) => spanOf(chart) ?? []));
    groups.forEach((spans, n) => {
      const [least, most] = [Math.min(...spans.map((each) => each.least)), Math.max(...spans.map((each) => each.most))];
      const areCounts = spans.every(({ chart }) => haveCounts(figuresOf(chart)));
      for (const { chart } of spans) {
        if (spans.length > 1) add(chart.id, { values: { least, most, areCounts } });
        if (n > 0) add(chart.id, { isApart: true });
      }
    });
  }
  for (const { members, days } of inOneTime(charts)) {
    if (members.length < 2) continue;
    for (const { id } of members) add(id, { days });
    const widths = members.map(({ id, charts: its, events }) => {
      const scales = scalesOf(its, events, axes.get(id));
      return scales ? widthOfFigures(scales) : 0;
    });
    for (const { id } of members) add(id, { figures: Math.max(...widths) });
  }
  return axes;
}

/** What the figures of a chart count in; undefined where nobody says so. */
function unitOf(chart: MeasureChart): string | undefined {
  const figures = figuresOf(chart);
  if (figures.length === 0) return undefined;
  if (figures.some(({ series }) => series.percent)) return '%';
  return chart.unit?.trim().toLowerCase();
}

function figuresOf({ charts }: MeasureChart) {
  return charts.filter((chart) => quantityOf(chart, charts) === FIGURES);
}

function spanOf(chart: MeasureChart): Span | undefined {
  const values = figuresOf(chart).flatMap(valuesOf);
  return values.length === 0 ? undefined : { chart, least: Math.min(...values), most: Math.max(...values) };
}

/** The widest with all that it does not flatten, then the widest of the rest with its own. */
function together(spans: readonly Span[]): Span[][] {
  const rest = spans.toSorted((one, two) => two.most - two.least - (one.most - one.least));
  const groups: Span[][] = [];
  for (let widest = rest.shift(); widest; widest = rest.shift()) {
    const group = [widest];
    let [{ least }, { most }] = [widest, widest];
    for (const each of [...rest]) {
      const [low, high] = [Math.min(least, each.least), Math.max(most, each.most)];
      if ([...group, each].some((its) => its.most - its.least < FLAT * (high - low))) continue;
      group.push(each);
      rest.splice(rest.indexOf(each), 1);
      [least, most] = [low, high];
    }
    groups.push(group);
  }
  return groups;
}

/** Charts whose days lie together, with the days of all of them. */
function inOneTime(charts: readonly MeasureChart[]): { members: MeasureChart[]; days: readonly [number, number] }[] {
  const groups: { members: MeasureChart[]; days: readonly [number, number] }[] = [];
  for (const chart of charts) {
    const own = scalesOf(chart.charts, chart.events)?.days;
    if (!own) continue;
    const home = groups.find(({ days }) => shareOf(days, own) >= MOSTLY);
    if (!home) groups.push({ members: [chart], days: own });
    else {
      home.members.push(chart);
      home.days = [Math.min(home.days[0], own[0]), Math.max(home.days[1], own[1])];
    }
  }
  return groups;
}

/** How much of the days of both belongs to both. */
function shareOf(one: readonly [number, number], other: readonly [number, number]): number {
  const both = Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
  return both / (Math.max(one[1], other[1]) - Math.min(one[0], other[0]));
}
