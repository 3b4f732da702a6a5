/** The figures themselves: the line, its points, results of the text, and what happened meanwhile. */
import type { Chart, ChartEvent, Point } from '@driver-diagrams/theory/model/index';
import { amountText } from '@driver-diagrams/theory/model/signals';
import type { Ink, SceneItem, Shape } from '../scene.ts';
import { at, round } from '../shapes/shapes.ts';
import { SMALL } from '../style.ts';
import { widthOf } from '../text/measure.ts';
import { plain, sentence } from '../text/sentences.ts';
import { dateText } from '../words/dates.ts';
import { fill, type PictureWords } from '../words/words.ts';
import type { Frame } from './frame.ts';
import { middleOf } from './scales.ts';
import type { ChartWords } from './words.ts';

const LINE: Ink = 'branch1-line';
/** Points nearer to each other than this run together: the line alone is drawn, points. */
const LEAST_APART = 4.5;

/** The line, then each point. */
export function pointItems(chart: Chart, frame: Frame, words: ChartWords, picture: PictureWords): SceneItem[] {
  const { points, percent } = chart.series;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  const say = ({ date, value }: Point) =>
    fill(words.spoken.point, { date: dateText(date, picture), amount: amountText(value, percent) });
  const place = ({ date, value }: Point) => [frame.x.at(middleOf(date)), frame.y.at(value)] as const;
  const line: SceneItem = {
    id: '#line',
    role: 'chart',
    label: sentence(fill(words.spoken.line, { count: points.length, first: say(first), last: say(last) })),
    shapes: [
      {
        type: 'path',
        steps: points.map((point, n) => at(n === 0 ? 'move' : 'line', ...place(point))),
        line: LINE,
        lineWidth: 1.4,
      },
    ],
  };
  const apart = (place(last)[0] - place(first)[0]) / Math.max(1, points.length - 1);
  const signal = inSignals(chart);
  if (points.length > 1 && apart < LEAST_APART) return [line];
  const radius = apart < 9 && points.length > 1 ? 2.2 : 3.2;
  return [
    line,
    ...points.map((point, n): SceneItem => {
      const marked = signal.has(n);
      const [x, y] = place(point);
      const label = marked ? fill(words.spoken.inSignal, { point: say(point) }) : say(point);
      return { id: `#point ${n + 1}`, role: 'chart', label: sentence(label), shapes: [dot(x, y, radius, marked)] };
    }),
  ];
}

/** Solid in a signal, else hollow. */
export function dot(x: number, y: number, radius: number, marked: boolean): Shape {
  return {
    type: 'circle',
    x: round(x),
    y: round(y),
    radius: marked ? radius + 0.8 : radius,
    fill: marked ? LINE : 'paper',
    line: LINE,
    lineWidth: 1.4,
  };
}

/** Points of shifts and trends; what concerns the line as a whole marks none of them. */
export function inSignals({ parts }: Chart): Set<number> {
  const marked = new Set<number>();
  for (const { kind, from, to } of parts.flatMap(({ signals }) => signals)) {
    if (kind === 'few-crossings') continue;
    for (let n = from; n <= to; n++) marked.add(n);
  }
  return marked;
}

/** Results that stand in the text beside a data file. */
export function resultItems(chart: Chart, frame: Frame, words: ChartWords, picture: PictureWords): SceneItem[] {
  return chart.results.map((result, n) => {
    const said = { date: dateText(result.date, picture), amount: amountText(result.value, chart.series.percent) };
    const from = result.note === undefined ? '' : ` (${plain(result.note)})`;
    return {
      id: `#result ${n + 1}`,
      role: 'chart',
      label: sentence(`${fill(words.spoken.point, said)}, ${words.result}${from}`),
      shapes: [cross(frame.x.at(middleOf(result.date)), frame.y.at(result.value))],
    };
  });
}

export function cross(x: number, y: number): Shape {
  const steps = [
    at('move', x - 4, y - 4),
    at('line', x + 4, y + 4),
    at('move', x + 4, y - 4),
    at('line', x - 4, y + 4),
  ];
  return { type: 'path', steps, line: 'text', lineWidth: 1.8 };
}

/** From the middle of a number to the middle of the next in the same row, at least. */
const NUMBER_ROOM = 18;
const RADIUS = 7.5;
const MOST_ROWS = 3;

export interface PlacedEvent {
  event: ChartEvent;
  number: number;
  /** Where it happened, and where its number stands. */
  day: number;
  x: number;
  row: number;
}

/** Finds a place above the scales for the number of each event, so that none covers another. */
export function placeEvents(
  events: readonly ChartEvent[],
  frame: Pick<Frame, 'left' | 'right' | 'x'>,
): { placed: PlacedEvent[]; rows: number } {
  const ends: number[] = [];
  const placed = events.map((event, n): PlacedEvent => {
    const day = Math.min(Math.max(frame.x.at(middleOf(event.date)), frame.left), frame.right);
    let row = ends.findIndex((end) => end + NUMBER_ROOM <= day);
    if (row < 0 && ends.length < MOST_ROWS) row = ends.length;
    if (row < 0) row = ends.indexOf(Math.min(...ends));
    const x = Math.max(day, (ends[row] ?? Number.NEGATIVE_INFINITY) + NUMBER_ROOM);
    ends[row] = x;
    return { event, number: n + 1, day, x, row };
  });
  return { placed, rows: ends.length };
}

/** A number above the scales, and a thin line down to the day. */
export function eventItems(
  placed: readonly PlacedEvent[],
  frame: Frame,
  words: ChartWords,
  picture: PictureWords,
): SceneItem[] {
  return placed.map(({ event, number, day, x, row }) => {
    const y = frame.top - 14 - row * NUMBER_ROOM;
    return {
      id: `#event ${number}`,
      role: 'chart',
      label: sentence(`${number}. ${dateText(event.date, picture)}, ${words.event[event.kind]}: ${plain(event.text)}`),
      shapes: [
        {
          type: 'path',
          steps: [
            at('move', x, y + RADIUS),
            at('line', day, Math.max(frame.top, y + RADIUS)),
            at('line', day, frame.bottom),
          ],
          line: 'plain-line',
          lineWidth: 0.8,
          dash: [1.5, 3],
        },
        ...numberSign(number, x, y, event.kind),
      ],
    };
  });
}

/** A change is a dark disc, a test a ring, a note a ring with corners. */
export function numberSign(number: number, x: number, y: number, kind: ChartEvent['kind']): Shape[] {
  const ink: Ink = kind === 'change' ? 'aim-text' : 'text';
  const look = {
    fill: kind === 'change' ? 'aim-fill' : 'paper',
    line: kind === 'change' ? 'aim-fill' : 'text',
    lineWidth: 1.2,
  } as const;
  const disc: Shape =
    kind === 'note'
      ? {
          type: 'rect',
          x: round(x - RADIUS),
          y: round(y - RADIUS),
          width: 2 * RADIUS,
          height: 2 * RADIUS,
          radius: 2,
          ...look,
        }
      : { type: 'circle', x: round(x), y: round(y), radius: RADIUS, ...look };
  const words = String(number);
  return [
    disc,
    {
      type: 'text',
      text: words,
      x: round(x),
      y: round(y + SMALL * 0.36),
      width: round(widthOf(words, SMALL, 600)),
      size: SMALL,
      weight: 600,
      anchor: 'middle',
      ink,
    },
  ];
}
