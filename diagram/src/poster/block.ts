/** Parts of a poster: each is set from the upper left corner, then moved to its place on the page. Lengths are points. */
import { round, textLines } from '../compose/shapes.ts';
import type { Ink, PathStep, SceneItem, Shape } from '../scene.ts';
import { isRightToLeft, type Weight } from '../text/measure.ts';
import { wrap } from '../text/wrap.ts';

export interface Part {
  items: SceneItem[];
  width: number;
  height: number;
}

/** A part that takes no room. */
export const NOTHING: Part = { items: [], width: 0, height: 0 };

export interface Setting {
  size: number;
  weight: Weight;
  ink: Ink;
  role?: SceneItem['role'];
}

/** From one baseline to the next, of the size of the letters. */
const LEADING = 1.32;
/** From the top of a line to its baseline, of the size of the letters. */
const ASCENT = 1;

/** A text in lines no wider than `width`. */
export function textPart(id: string, text: string, width: number, { size, weight, ink, role = 'note' }: Setting): Part {
  const lines = wrap(text, width, size, weight);
  const leading = size * LEADING;
  const shapes = textLines(
    lines,
    { x: 0, y: ASCENT * size, width, leading, rightToLeft: isRightToLeft(text) },
    { size, weight, ink },
  );
  return { items: [{ id, role, label: text, shapes }], width, height: lines.length * leading };
}

/** Parts below one another, `gap` apart; those without anything in them take no room. */
export function stack(parts: readonly Part[], gap: number): Part {
  const filled = parts.filter(({ items }) => items.length > 0);
  const items: SceneItem[] = [];
  let y = 0;
  for (const part of filled) {
    items.push(...placed(part, 0, y).items);
    y += part.height + gap;
  }
  return { items, width: Math.max(0, ...filled.map(({ width }) => width)), height: Math.max(0, y - gap) };
}

/** The part moved, and first made larger or smaller by `scale`. */
export function placed(part: Part, x: number, y: number, scale = 1): Part {
  return {
    items: part.items.map((item) => placedItem(item, x, y, scale)),
    width: part.width * scale,
    height: part.height * scale,
  };
}

function placedItem(item: SceneItem, x: number, y: number, scale: number): SceneItem {
  const next: SceneItem = { ...item, shapes: item.shapes.map((shape) => placedShape(shape, x, y, scale)) };
  if (item.box) {
    const { box } = item;
    next.box = {
      ...box,
      x: round(x + box.x * scale),
      y: round(y + box.y * scale),
      width: round(box.width * scale),
      height: round(box.height * scale),
    };
  }
  if (item.image) {
    const { image } = item;
    next.image = {
      ...image,
      x: round(x + image.x * scale),
      y: round(y + image.y * scale),
      width: round(image.width * scale),
      height: round(image.height * scale),
    };
  }
  return next;
}

function placedShape(shape: Shape, dx: number, dy: number, scale: number): Shape {
  const x = (value: number) => round(dx + value * scale);
  const y = (value: number) => round(dy + value * scale);
  const long = (value: number) => round(value * scale);
  switch (shape.type) {
    case 'text':
      return { ...shape, x: x(shape.x), y: y(shape.y), width: long(shape.width), size: long(shape.size) };
    case 'circle':
      return { ...shape, x: x(shape.x), y: y(shape.y), radius: long(shape.radius), ...stroke(shape, long) };
    case 'rect':
      return {
        ...shape,
        x: x(shape.x),
        y: y(shape.y),
        width: long(shape.width),
        height: long(shape.height),
        radius: long(shape.radius),
        ...stroke(shape, long),
      };
    case 'path':
      return { ...shape, steps: shape.steps.map((step) => placedStep(step, x, y)), ...stroke(shape, long) };
  }
}

function stroke(shape: { line?: Ink; lineWidth?: number; dash?: number[] }, long: (value: number) => number) {
  return {
    ...(shape.line !== undefined && { lineWidth: long(shape.lineWidth ?? 1) }),
    ...(shape.dash && { dash: shape.dash.map(long) }),
  };
}

function placedStep(step: PathStep, x: (value: number) => number, y: (value: number) => number): PathStep {
  switch (step.to) {
    case 'close':
      return step;
    case 'curve':
      return { to: 'curve', cx: x(step.cx), cy: y(step.cy), x: x(step.x), y: y(step.y) };
    default:
      return { to: step.to, x: x(step.x), y: y(step.y) };
  }
}

/** A part with a pale panel behind it, `pad` wider on each side. */
export function panel(id: string, part: Part, pad: number, fill: Ink): Part {
  const width = part.width + 2 * pad;
  const height = part.height + 2 * pad;
  const back: SceneItem = {
    id,
    role: 'note',
    label: '',
    shapes: [{ type: 'rect', x: 0, y: 0, width: round(width), height: round(height), radius: round(pad / 3), fill }],
  };
  return { items: [back, ...placed(part, pad, pad).items], width, height };
}
