/** Small makers of scene shapes. */
import type { Ink, PathStep, Shape, TextShape, Weight } from '../scene.ts';
import { LEADING } from '../style.ts';
import type { Line } from '../text/wrap.ts';

/** How one run of text looks. */
export interface TextStyle {
  size: number;
  weight: Weight;
  ink: Ink;
  struck?: boolean;
}

/** Lines below one another, each within `width` from `x`; lines of a right-to-left text stand at the right end. */
export function textLines(
  lines: readonly Line[],
  at: { x: number; y: number; width: number; leading?: number; rightToLeft?: boolean },
  style: TextStyle,
): TextShape[] {
  const shapes: TextShape[] = [];
  lines.forEach((line, index) => {
    if (line.text === '') return;
    const shape: TextShape = {
      type: 'text',
      text: line.text,
      x: round(at.rightToLeft ? at.x + at.width : at.x),
      y: round(at.y + index * (at.leading ?? LEADING)),
      width: round(line.width),
      size: style.size,
      weight: style.weight,
      anchor: at.rightToLeft ? 'end' : 'start',
      ink: style.ink,
    };
    if (line.after !== undefined) shape.after = line.after;
    if (style.struck) shape.struck = true;
    if (at.rightToLeft) shape.rightToLeft = true;
    shapes.push(shape);
  });
  return shapes;
}

/** A thin line across. */
export function rule(x: number, y: number, width: number, ink: Ink = 'rule'): Shape {
  return { type: 'path', steps: [at('move', x, y), at('line', x + width, y)], line: ink, lineWidth: 1 };
}

export function at(to: 'move' | 'line', x: number, y: number): PathStep {
  return { to, x: round(x), y: round(y) };
}

/** Hundredths of a point are finer than any eye, and keep the picture's text short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
