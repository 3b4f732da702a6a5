/** What happened meanwhile: numbers above a chart, with thin lines down to their days. */
import type { ChartEvent } from '@driver-diagrams/theory/model/index';
import type { Ink, SceneItem, Shape } from '../scene.ts';
import { at, round } from '../shapes/shapes.ts';
import { SMALL } from '../style.ts';
import { widthOf } from '../text/measure.ts';
import { plain, sentence } from '../text/sentences.ts';
import { dateText } from '../words/dates.ts';
import type { PictureWords } from '../words/words.ts';
import type { Frame } from './frame.ts';
import { middleOf } from './scales.ts';
import type { ChartWords } from './words.ts';

/** From the middle of a number to the middle of the next in the same row, at least; and from row to row. */
const NUMBER_ROOM = 18;
const RADIUS = 7.5;

/** An event with the number that it has in the whole picture. */
export interface NumberedEvent {
  event: ChartEvent;
  number: number;
}

export interface PlacedEvent extends NumberedEvent {
  /** Where it happened. */
  day: number;
  /** Where its number stands; missing where there is no room for it, and the line alone is drawn. */
  sign?: { x: number; row: number };
}

/** How high so many rows of numbers are. */
export function heightOfRows(rows: number): number {
  return rows === 0 ? 0 : rows * NUMBER_ROOM + 8;
}

/**
 * Finds a place above the scales for the number of each event, so that none covers another.
 * @param end numbers may not stand further right; points
 */
export function placeEvents(
  events: readonly NumberedEvent[],
  frame: Pick<Frame, 'left' | 'right' | 'x'>,
  most: number,
  end = Number.POSITIVE_INFINITY,
): { placed: PlacedEvent[]; rows: number } {
  const ends: number[] = [];
  const placed = events.map(({ event, number }): PlacedEvent => {
    const day = Math.min(Math.max(frame.x.at(middleOf(event.date)), frame.left), frame.right);
    let row = ends.findIndex((each) => each + NUMBER_ROOM <= day);
    if (row < 0 && ends.length < most) row = ends.length;
    if (row < 0) row = ends.indexOf(Math.min(...ends));
    const x = Math.max(day, (ends[row] ?? Number.NEGATIVE_INFINITY) + NUMBER_ROOM);
    if (x > end) return { event, number, day };
    ends[row] = x;
    return { event, number, day, sign: { x, row } };
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
  return placed.map(({ event, number, day, sign }) => {
    const y = sign ? frame.top - 14 - sign.row * NUMBER_ROOM : frame.top;
    const from = sign
      ? [at('move', sign.x, y + RADIUS), at('line', day, Math.max(frame.top, y + RADIUS))]
      : [at('move', day, y)];
    return {
      id: `#event ${number}`,
      role: 'chart',
      label: sentence(`${number}. ${dateText(event.date, picture)}, ${words.event[event.kind]}: ${plain(event.text)}`),
      shapes: [
        {
          type: 'path',
          steps: [...from, at('line', day, frame.bottom)],
          line: 'plain-line',
          lineWidth: 0.8,
          dash: [1.5, 3],
        },
        ...(sign ? numberSign(number, sign.x, y, event.kind) : []),
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
