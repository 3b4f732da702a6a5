/** Several charts of one measure as small multiples: one scale of figures and one of time, in the author's order. */
import type { Chart } from '@driver-diagrams/theory/model/index';
import type { SceneItem, Shape } from '../scene.ts';
import { textLines } from '../shapes/shapes.ts';
import { BODY, LEADING, MARGIN, SMALL, SMALL_LEADING } from '../style.ts';
import { isRightToLeft, widthOf } from '../text/measure.ts';
import { plain, sentence } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';
import { dateText } from '../words/dates.ts';
import { fill, type PictureWords } from '../words/words.ts';
import { amountOf, nameOf } from './amounts.ts';
import type { NumberedEvent } from './events.ts';
import { FIGURES_GAP, type Scales, widthOfFigures } from './frame.ts';
import type { Heights } from './heights.ts';
import { labelsIn, targetTexts } from './levels.ts';
import { centreText } from './parts.ts';
import { type Plot, plotOf } from './plot.ts';
import { signShapes } from './signs.ts';
import type { ChartWords } from './words.ts';

/** Between what belongs to one chart and to the next. */
const GUTTER = 20;
const MOST_COLUMNS = 4;
/** Of a dense grid: more charts side by side, where each has room. */
const [LEAST_OF_DENSE, MOST_OF_DENSE] = [60, 8];
/** The lines of a small chart are at least so wide; of many charts less. */
const [LEAST_WIDTH, LEAST_OF_MANY] = [150, 104];
const MANY = 12;

interface Grid {
  width: number;
  top: number;
  heights: Heights;
  /** Small charts stand close together: times below the lowest ones only, and no words but names. */
  isDense: boolean;
  events: readonly NumberedEvent[];
  /** True where the targets are not those of all charts. */
  namesTargets: boolean;
  words: ChartWords;
  picture: PictureWords;
}

interface Panel {
  chart: Chart;
  /** Its number in the picture, from 1. */
  number: number;
}

export interface Drawn {
  items: SceneItem[];
  bottom: number;
  hasBaseline: boolean;
  hasTarget: boolean;
}

/** A chart over the whole width, the first of several or the only one. */
export function wideChart({ chart, number }: Panel, scales: Scales, grid: Grid, isOnly: boolean): Drawn {
  const { words, picture } = grid;
  const labels = labelsIn(grid.width);
  const head = isOnly ? undefined : headOf({ chart, number }, MARGIN, grid.top, grid.width, true, grid);
  const plot = plotOf(chart, eventsOf(chart, grid, isOnly), {
    ...{ scales, words, picture, isFull: true, height: grid.heights.wide, labels },
    room: {
      left: MARGIN + widthOfFigures(scales) + FIGURES_GAP,
      right: MARGIN + grid.width - labels,
      top: head ? head.bottom + 6 : grid.top,
      hasFigures: true,
      hasTimes: true,
    },
  });
  return isOnly ? plot : { ...plot, items: [...(head ? [head.item] : []), ...named(plot, number)] };
}

/** The small charts, in rows. */
export function smallCharts(panels: readonly Panel[], scales: Scales, grid: Grid): Drawn {
  const figures = widthOfFigures(scales) + FIGURES_GAP;
  const latest = Math.max(24, ...panels.map(({ chart }) => latestWidth(chart) + 8));
  const room = grid.width - figures;
  const { isDense } = grid;
  const least = isDense ? LEAST_OF_DENSE : panels.length > MANY ? LEAST_OF_MANY : LEAST_WIDTH;
  const mostHere = isDense ? MOST_OF_DENSE : MOST_COLUMNS;
  const most = Math.min(mostHere, Math.max(1, Math.floor((room + GUTTER) / (least + latest + GUTTER))));
  const columns = Math.ceil(panels.length / Math.ceil(panels.length / most));
  const each = (room - (columns - 1) * GUTTER) / columns;
  const drawn: Drawn = { items: [], bottom: grid.top, hasBaseline: false, hasTarget: false };
  for (let start = 0; start < panels.length; start += columns) {
    const top = drawn.bottom + (start > 0 ? 10 : 0);
    const row = panels.slice(start, start + columns).map((panel, column) => {
      const left = MARGIN + figures + column * (each + GUTTER);
      return { panel, left, head: headOf(panel, left, top, each, false, grid) };
    });
    const under = Math.max(...row.map(({ head }) => head.bottom)) + 4;
    const rows = row.map(({ panel, left, head }, column) => {
      const events = eventsOf(panel.chart, grid, false);
      const hasTimes = !isDense || start + column + columns >= panels.length;
      const plot = plotOf(panel.chart, events, {
        ...{ scales, words: grid.words, picture: grid.picture, isFull: false, height: grid.heights.small },
        room: { left, right: left + each - latest, top: under, hasFigures: column === 0, hasTimes },
      });
      drawn.items.push(head.item, ...named(plot, panel.number));
      drawn.hasBaseline ||= plot.hasBaseline;
      drawn.hasTarget ||= plot.hasTarget;
      return plot.bottom;
    });
    drawn.bottom = Math.max(...rows);
  }
  return drawn;
}

/** What happened to all, and the notes beside the figures of this group. */
function eventsOf({ group }: Chart, { events }: Grid, isOnly: boolean): NumberedEvent[] {
  return events.filter(({ event }) => isOnly || event.group === undefined || event.group === group);
}

function named({ items }: Plot, number: number): SceneItem[] {
  return items.map((item) => ({ ...item, id: `#panel ${number} ${item.id}` }));
}

function latestWidth({ series }: Chart): number {
  const last = series.points.at(-1);
  return last ? widthOf(amountOf(last.value, series.percent), SMALL, 400) : 0;
}

/** The name of a chart, and in small letters what a full chart says at its lines. */
function headOf({ chart, number }: Panel, x: number, top: number, width: number, isWide: boolean, grid: Grid) {
  const { words, picture } = grid;
  const name = plain(nameOf(chart, words)) || words.families.other;
  const size = isWide ? BODY : SMALL;
  const leading = isWide ? LEADING : SMALL_LEADING;
  const lines = wrap(name, width, size, 600);
  const at = { x, y: top + leading * 0.76, width, leading, rightToLeft: isRightToLeft(name) };
  const shapes: Shape[] = textLines(lines, at, { size, weight: 600, ink: 'text' });
  let bottom = top + lines.length * leading;
  const write = (text: string, indent = 0) => {
    const more = wrap(text, width - indent, SMALL, 400);
    const below = { x: x + indent, y: bottom + SMALL_LEADING * 0.76, width: width - indent, leading: SMALL_LEADING };
    shapes.push(
      ...textLines(more, { ...below, rightToLeft: isRightToLeft(text) }, { size: SMALL, weight: 400, ink: 'muted' }),
    );
    bottom += more.length * SMALL_LEADING;
  };
  const last = chart.parts.at(-1);
  const said = [
    ...(isWide || grid.isDense || !last?.centre ? [] : [centreText(chart, last, words)]),
    ...(isWide || !grid.namesTargets
      ? []
      : chart.targets.map((target) => targetTexts(target, words, picture).join(' '))),
    ...latestInWords(chart, words, picture),
  ].map(plain);
  if (said.length > 0) write(said.join(' · '));
  for (const sign of [chart.variation, chart.assurance]) {
    if (sign === undefined || isWide) continue;
    shapes.push(...signShapes(sign, x + 6, bottom + SMALL_LEADING / 2));
    write(words.sign[sign], 16);
  }
  const { points, percent } = chart.series;
  const value = points.at(-1)?.value;
  const spoken = fill(words.spoken.panel, {
    ...{ name, count: points.length },
    latest: value === undefined ? words.signals.noPoints : fill(words.latest, { amount: amountOf(value, percent) }),
  });
  const item: SceneItem = { id: `#panel ${number}`, role: 'heading', label: sentence(spoken), shapes };
  return { item, bottom };
}

/** The newest figure where no chart can show it: "<5". */
function latestInWords({ latest }: Chart, words: ChartWords, picture: PictureWords): string[] {
  if (!latest || latest.value !== undefined || latest.text === undefined) return [];
  const date = latest.date ? dateText(latest.date, picture) : latest.when;
  return [`${fill(words.latest, { amount: latest.text })}${date === undefined ? '' : `, ${date}`}`];
}
