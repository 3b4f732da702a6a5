/** The run charts of a measure on a poster. Lengths are points. */
import type { MeasureChart } from '@driver-diagrams/theory/model/index';
import { drawChart } from '../chart/draw-chart.ts';
import type { Axes } from '../chart/frame.ts';
import { between, rangeOfHeights } from '../chart/heights.ts';
import { ofGroup } from '../chart/one-group.ts';
import { sharedAxes } from '../chart/shared-axes.ts';
import type { Scene } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { MARGIN, SMALL } from '../style.ts';
import { plain } from '../text/sentences.ts';
import { moreLine, stack } from './block.ts';
import type { PosterContent } from './content.ts';
import type { PartRoom, SidePart } from './side-part.ts';

/**
 * The run charts of one sheet: what has one unit, or happened in one time, has one scale.
 * @param named true where the author named them
 */
export function chartParts(charts: readonly MeasureChart[], content: PosterContent, named: boolean): SidePart[] {
  const [all, firsts] = [charts, charts.map(firstOf)].map(sharedAxes);
  return charts.map((chart) =>
    chartPart(chart, content, named, {
      all: all?.get(chart.id),
      first: firsts?.get(chart.id),
      isOneOfSeveral: charts.length > 1,
    }),
  );
}

/** The chart over all groups, else that of the first. */
function firstOf(chart: MeasureChart): MeasureChart {
  return ofGroup(chart, chart.charts[0]?.group);
}

interface Sharing {
  /** What the charts of all groups share with others, and what the first one does. */
  all?: Axes | undefined;
  first?: Axes | undefined;
  /** All charts of a sheet have few words, so that they look alike. */
  isOneOfSeveral?: boolean;
}

/** @param own true where the author named the chart */
export function chartPart(chart: MeasureChart, content: PosterContent, own: boolean, shared: Sharing = {}): SidePart {
  const id = `#chart ${chart.id}`;
  // All charts, or where these have no room the one over all groups, else the first.
  const whole = fittings(chart, content, shared.all, shared.isOneOfSeveral);
  const first = fittings(firstOf(chart), content, shared.first, shared.isOneOfSeveral);
  return {
    id,
    name: `the run chart of “${plain(chart.title)}”`,
    title: plain(chart.title),
    own,
    rows: Math.min(2, chart.charts.length),
    stretches: true,
    make(room) {
      const { width, rows, letters } = room;
      const scale = letters.caption / SMALL;
      const isWhole = rows > 1 || chart.charts.length === 1;
      const { height, draw } = isWhole ? whole(room) : first(room);
      const more = moreLine(
        `#chart-more ${chart.id}`,
        isWhole ? 0 : chart.charts.length - 1,
        content.words,
        letters,
        width,
      );
      return lazyPart(width, height * scale + (more.height > 0 ? more.height + letters.caption / 2 : 0), () => {
        const part = placed(draw(), -MARGIN * scale, -MARGIN * scale, scale);
        const items = part.items.map((item) => ({ ...item, id: `${id} ${item.id}` }));
        return stack([{ items, width, height: height * scale }, more], letters.caption / 2).items;
      });
    },
  };
}

/** Whoever composes a page asks for the heights of many sizes, and draws one. */
function lazyPart(width: number, height: number, draw: () => Part['items']): Part {
  let items: Part['items'] | undefined;
  return {
    width,
    height,
    get items() {
      items ??= draw();
      return items;
    },
  };
}

/** A chart of a size, drawn when it is asked for; in the chart's own points. */
interface Fitting {
  height: number;
  draw(): Scene;
}

/** Of how its lines grow: before so much, the sentences below are the first ones only. */
const FULL_WORDS = 0.25;

/**
 * The chart for each room. From the lowest with few words to the highest with all, the height grows evenly: where all words
 * come in, they take the room that the lines have grown by.
 */
function fittings(
  chart: MeasureChart,
  { language }: PosterContent,
  axes?: Axes,
  isTerse = false,
): (room: PartRoom) => Fitting {
  const isOnly = chart.charts.length === 1;
  const measured = (width: number, title: number) => {
    const range = rangeOfHeights(chart, width, language);
    const draw = (growth: number, terse: boolean) =>
      drawChart(chart, language, {
        width,
        brief: true,
        terse: terse || (isTerse && isOnly),
        title,
        heights: between(range, growth),
        ...(axes && { axes }),
      });
    const full = heightOf(draw(0, false));
    // Of several charts, no words are cut.
    const terse = isOnly ? heightOf(draw(0, true)) : full;
    return { draw, terse, full, step: heightOf(draw(1, false)) - full };
  };
  const known = new Map<string, ReturnType<typeof measured>>();
  return ({ width, letters, stretch }) => {
    const scale = letters.caption / SMALL;
    const key = `${width / scale} ${letters.heading / scale}`;
    const sizes = known.get(key) ?? measured(width / scale, letters.heading / scale);
    known.set(key, sizes);
    const { draw, terse, full, step } = sizes;
    const height = terse + stretch * (full + step - terse);
    const grown = step > 0 ? (height - full) / step : 0;
    if (grown >= FULL_WORDS || full === terse) return { height, draw: () => draw(grown, false) };
    return { height, draw: () => draw(step > 0 ? (height - terse) / step : 0, true) };
  };
}

/** Without the margins of a picture that stands alone. */
function heightOf({ height }: Scene): number {
  return height - 2 * MARGIN + 8;
}
