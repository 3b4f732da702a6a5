/** A part of a picture: set from the upper left corner, then moved to its place. Lengths are points. */
import type { Ink, Paragraph, PathStep, SceneItem, Shape } from '../scene.ts';
import { round } from './shapes.ts';

export interface Part {
  items: SceneItem[];
  width: number;
  height: number;
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
  const set = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    size: round(paragraph.size * scale),
    before: round(paragraph.before * scale),
    indent: round(paragraph.indent * scale),
  });
  if (item.writing) {
    const { writing } = item;
    next.writing = {
      ...writing,
      x: round(x + writing.x * scale),
      y: round(y + writing.y * scale),
      width: round(writing.width * scale),
      height: round(writing.height * scale),
      inset: round(writing.inset * scale),
      paragraphs: writing.paragraphs.map(set),
    };
  }
  if (item.table) {
    const { table } = item;
    next.table = {
      x: round(x + table.x * scale),
      y: round(y + table.y * scale),
      pad: round(table.pad * scale),
      gap: round(table.gap * scale),
      widths: table.widths.map((width) => round(width * scale)),
      rows: table.rows.map(({ height, cells }) => ({
        height: round(height * scale),
        cells: cells.map((cell) => cell.map(set)),
      })),
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
