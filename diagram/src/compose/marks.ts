/**
 * How the parts of a picture of two versions are told apart: each mark has a sign, a line and a colour of its own, so that one
 * of them is enough. New is a plus and a thick line, gone a minus and a broken line, changed a triangle and a double line.
 */
import type { Frame } from '../layout/graph.ts';
import type { Ink, Mark, Shape } from '../scene.ts';
import { at, round } from '../shapes/shapes.ts';
import { BOX, LINK } from '../style.ts';

export const markLine = (mark: Mark): Ink => `${mark}-line`;
export const markFill = (mark: Mark): Ink => `${mark}-fill`;

/** Radius of the sign on a box and beside a row, and of the one on a line; points. */
const BEAD = 7.5;
export const LINE_BEAD = 5.5;

/** From a box's left edge to the middle of its sign. */
const BEAD_INSET = 15;

/** The sign: plus, minus or triangle in a disc. */
export function beadShapes(mark: Mark, x: number, y: number, radius = BEAD): Shape[] {
  const arm = radius * 0.53;
  const disc: Shape = {
    type: 'circle',
    x: round(x),
    y: round(y),
    radius,
    fill: markLine(mark),
    line: 'paper',
    lineWidth: 1.2,
  };
  const stroke = (...points: [number, number][]): Shape => ({
    type: 'path',
    steps: points.map(([dx, dy], index) => at(index === 0 ? 'move' : 'line', x + dx, y + dy)),
    line: 'paper',
    lineWidth: round(radius * 0.24),
  });
  const level = stroke([-arm, 0], [arm, 0]);
  switch (mark) {
    case 'added':
      return [disc, level, stroke([0, -arm], [0, arm])];
    case 'removed':
      return [disc, level];
    case 'changed': {
      const [top, low] = [-arm * 1.05, arm * 0.75];
      const triangle = stroke([0, top], [arm * 1.05, low], [-arm * 1.05, low]);
      return [disc, triangle.type === 'path' ? { ...triangle, steps: [...triangle.steps, { to: 'close' }] } : triangle];
    }
  }
}

/** The sign of a box, on its upper edge. */
export function boxBead(mark: Mark, { x, y }: Frame): Shape[] {
  return beadShapes(mark, x + BEAD_INSET, y);
}

/** The frame of a marked box, under all else of it. */
export function markedFrame(mark: Mark, { x, y, width, height }: Frame, radius: number): Shape[] {
  const frame: Shape = {
    type: 'rect',
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    radius,
    fill: markFill(mark),
    line: markLine(mark),
    lineWidth: { added: 2.8, removed: 1.6, changed: 1.2 }[mark],
  };
  if (mark === 'removed') return [{ ...frame, dash: [...LINK.dash] }];
  if (mark === 'added') return [frame];
  const inner = { x: round(x + 3), y: round(y + 3), width: round(width - 6), height: round(height - 6) };
  const { fill, ...line } = frame;
  return [frame, { ...line, ...inner, radius: Math.max(1, radius - 2) }];
}

/** How the line of a marked link is drawn. */
export function markedLine(mark: Mark): { line: Ink; lineWidth: number; dash?: number[] } {
  const line = { line: markLine(mark), lineWidth: { added: 2.6, removed: 1.6, changed: 1.8 }[mark] };
  return mark === 'removed' ? { ...line, dash: [...LINK.dash] } : line;
}

/** A small box as it looks with a mark, for the legend; its middle stands at the height `y`. */
export function sampleBox(mark: Mark | undefined, x: number, y: number, width: number): Shape[] {
  const frame = { x: round(x), y: round(y - 7), width, height: 14 };
  if (mark) return [...markedFrame(mark, frame, 3), ...beadShapes(mark, x + width / 2, y, LINE_BEAD)];
  return [{ type: 'rect', ...frame, radius: 3, fill: 'paper', line: 'plain-line', lineWidth: 0.8 }];
}

/** The ground of a marked row, and its sign in the margin; `y` is the middle of its first line. */
export function rowMark(
  mark: Mark,
  row: { x: number; top: number; bottom: number; width: number },
  y: number,
): Shape[] {
  const { x, top, bottom, width } = row;
  return [
    {
      type: 'rect',
      x: round(x - ROW_EDGE),
      y: round(top + 1),
      width: round(width + 2 * ROW_EDGE),
      height: round(bottom - top - 1.5),
      radius: BOX.radius,
      fill: markFill(mark),
    },
    ...beadShapes(mark, x - ROW_EDGE / 2, y),
  ];
}

/** How far a marked row reaches into the margins, points. */
const ROW_EDGE = 24;
