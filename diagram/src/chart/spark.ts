/** A small line of figures, as high as a line of text: where they have been going, without a scale. */
import type { Point } from '@driver-diagrams/theory/model/index';
import type { Shape } from '../scene.ts';
import { at, round } from '../shapes/shapes.ts';
import { middleOf, scale } from './scales.ts';

const DOT = 2;
/** A line much longer than high shows nothing. */
const MOST_WIDTH = 80;

/** @param frame where it may stand, points */
export function sparkShapes(
  points: readonly Point[],
  frame: { x: number; y: number; width: number; height: number },
): Shape[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return [];
  const values = points.map(({ value }) => value);
  const x = scale(
    middleOf(first.date),
    middleOf(last.date),
    frame.x + DOT,
    frame.x + Math.min(frame.width, MOST_WIDTH) - DOT,
  );
  const least = Math.min(...values);
  const most = Math.max(...values);
  // Equal figures are a straight line in the middle.
  const y = scale(least, most, frame.y + frame.height - DOT - 1, frame.y + DOT + 1);
  const place = ({ date, value }: Point) =>
    [x.at(middleOf(date)), least === most ? frame.y + frame.height / 2 : y.at(value)] as const;
  const [endX, endY] = place(last);
  return [
    {
      type: 'path',
      steps: points.map((point, n) => at(n === 0 ? 'move' : 'line', ...place(point))),
      line: 'muted',
      lineWidth: 1.2,
    },
    { type: 'circle', x: round(endX), y: round(endY), radius: DOT, fill: 'text' },
  ];
}
