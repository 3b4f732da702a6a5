/** One chart in its place: scales, events, levels, limits and figures. */
import type { Chart } from '@driver-diagrams/theory/model/index';
import type { SceneItem, Shape } from '../scene.ts';
import { SMALL, SMALL_LEADING } from '../style.ts';
import { widthOf } from '../text/measure.ts';
import { sentence } from '../text/sentences.ts';
import { fill, type PictureWords } from '../words/words.ts';
import { amountOf } from './amounts.ts';
import { eventItems, heightOfRows, type NumberedEvent, placeEvents } from './events.ts';
import { type Frame, frameOf, type Room, type Scales, TIMES, text } from './frame.ts';
import { isInside, levelItems, showsBaseline } from './levels.ts';
import { centreItems, limitItems, phaseItems, placePhases } from './parts.ts';
import { pointItems, resultItems } from './points.ts';
import type { ChartWords } from './words.ts';

export interface PlotOptions {
  scales: Scales;
  /** `top` is that of all; the lines are `height` high. */
  room: Omit<Room, 'bottom'>;
  height: number;
  /** A full chart has labels at the right; a small one has its newest figure there. */
  isFull: boolean;
  /** Of a full chart: the room for its labels, points. */
  labels?: number;
  words: ChartWords;
  picture: PictureWords;
}

/** Below the lines of a chart whose times are written below another one, points. */
const NO_TIMES = 6;

export interface Plot {
  items: SceneItem[];
  bottom: number;
  /** What occurs, for the legend. */
  hasBaseline: boolean;
  hasTarget: boolean;
}

export function plotOf(chart: Chart, events: readonly NumberedEvent[], options: PlotOptions): Plot {
  const { scales, room, height, isFull, words, picture } = options;
  const draft = frameOf(scales, { ...room, bottom: room.top + height }, words, picture);
  const { placed, rows } = isFull ? placeEvents(events, draft, 3) : placeEvents(events, draft, 1, draft.right);
  const phases = placePhases(chart, draft);
  const below = room.top + heightOfRows(rows);
  const top = below + phases.height + (phases.height > 0 ? 4 : 0);
  const frame = frameOf(scales, { ...room, top, bottom: top + height }, words, picture);
  const reported = isFull ? reportedItem(chart, frame, words) : undefined;
  return {
    items: [
      ...frame.items,
      ...eventItems(placed, { ...frame, top: below }, words, picture),
      ...phaseItems(phases.place, below, frame, words),
      ...limitItems(chart, frame, words),
      ...centreItems(chart, frame, words),
      ...levelItems(chart, frame, words, picture, options.labels),
      ...pointItems(chart, frame, words, picture),
      ...resultItems(chart, frame, words, picture),
      ...(isFull ? [] : latestItem(chart, frame, words)),
      ...(reported ? [reported] : []),
    ],
    bottom: frame.bottom + (room.hasTimes ? TIMES : NO_TIMES) + (reported ? SMALL_LEADING : 0),
    hasBaseline: showsBaseline(chart, frame),
    hasTarget: chart.targets.some(({ date }) => date && isInside(date, frame)),
  };
}

/** The newest figure of a small chart, right of its lines. */
function latestItem({ series }: Chart, frame: Frame, words: ChartWords): SceneItem[] {
  const last = series.points.at(-1);
  if (!last) return [];
  const amount = amountOf(last.value, series.percent);
  const y = Math.min(Math.max(frame.y.at(last.value) + SMALL * 0.36, frame.top + SMALL), frame.bottom);
  return [
    {
      ...{ id: '#latest', role: 'chart' as const },
      label: sentence(fill(words.latest, { amount })),
      shapes: [text(amount, frame.right + 6, y, 'start', 'text')],
    },
  ];
}

/** Below the points of a line over several groups: how many of them reported, where it is not the same as before. */
function reportedItem({ series }: Chart, frame: Frame, words: ChartWords): SceneItem | undefined {
  const told = series.points.flatMap((point, n) => {
    const before = series.points[n - 1]?.reported;
    return point.reported && point.reported.count !== before?.count ? [point] : [];
  });
  const [first] = told;
  if (!first?.reported || told.every(({ reported }) => reported?.count === reported?.of)) return undefined;
  const y = frame.bottom + TIMES - 2;
  let end = frame.left;
  const shapes = told.flatMap(({ date, reported }): Shape[] => {
    const said = String(reported?.count ?? '');
    const half = widthOf(said, SMALL, 400) / 2;
    const x = frame.at(date);
    if (x - half < end) return [];
    end = x + half + 4;
    return [text(said, x, y, 'middle')];
  });
  const row = fill(words.reportedRow, { of: first.reported.of });
  return {
    id: '#reported',
    role: 'chart',
    label: sentence(row),
    shapes: [...shapes, text(row, frame.right + 14, y, 'start')],
  };
}
