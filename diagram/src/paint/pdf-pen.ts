/** Draws the shapes of a scene into a PDF. What stays the same from shape to shape is said once, and numbers are short. */
import type { Ink, PathStep, Shape, TextShape } from '../scene.ts';
import { OPACITY_OF_FADED } from './look.ts';
import type { Theme } from './themes.ts';

/** What a pen holds until it takes something else. */
interface Held {
  fill?: Ink | undefined;
  line?: Ink | undefined;
  lineWidth?: number | undefined;
}

export interface Pen {
  /** Takes colours for what is drawn next. */
  take(held: Held): void;
  draw(shape: Exclude<Shape, TextShape>, isFaded: boolean): void;
}

/** A pen for one page. */
export function createPen(doc: PDFKit.PDFDocument, inks: Theme): Pen {
  let holds: Held = {};

  function take({ fill, line, lineWidth }: Held): void {
    if (fill && fill !== holds.fill) doc.fillColor(inks[fill]);
    if (line && line !== holds.line) doc.strokeColor(inks[line]);
    if (lineWidth !== undefined && lineWidth !== holds.lineWidth) doc.lineWidth(lineWidth);
    holds = { fill: fill ?? holds.fill, line: line ?? holds.line, lineWidth: lineWidth ?? holds.lineWidth };
  }

  function draw(shape: Exclude<Shape, TextShape>, isFaded: boolean): void {
    const { fill, line, lineWidth = 1 } = shape;
    const dash = shape.type === 'circle' ? undefined : shape.dash;
    const before = holds;
    if (isFaded || dash) doc.save();
    if (isFaded) doc.opacity(OPACITY_OF_FADED);
    if (dash) doc.addContent(`[${dash.join(' ')}] 0 d`);
    take({ fill, line, ...(line && { lineWidth }) });
    outline(doc, shape);
    if (fill && line) doc.fillAndStroke();
    else if (fill) doc.fill();
    else if (line) doc.stroke();
    else doc.addContent('n');
    if (isFaded || dash) {
      doc.restore();
      holds = before;
    }
  }

  return { take, draw };
}

/** A hundredth of a point is finer than any printer. */
export function inHundredths(points: number): number {
  return Math.round(points * 100) / 100;
}

function outline(doc: PDFKit.PDFDocument, shape: Exclude<Shape, TextShape>): void {
  if (shape.type === 'circle') doc.circle(shape.x, shape.y, shape.radius);
  else if (shape.type === 'path') follow(doc, shape.steps);
  else if (shape.radius > 0) roundedRect(doc, shape);
  else doc.rect(shape.x, shape.y, shape.width, shape.height);
}

type Place = [x: number, y: number];

function curve(doc: PDFKit.PDFDocument, first: Place, second: Place, end: Place): void {
  const [a, b, c, d, e, f] = [...first, ...second, ...end].map(inHundredths) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  doc.bezierCurveTo(a, b, c, d, e, f);
}

function follow(doc: PDFKit.PDFDocument, steps: readonly PathStep[]): void {
  let [fromX, fromY]: Place = [0, 0];
  for (const step of steps) {
    if (step.to === 'close') {
      doc.closePath();
      continue;
    }
    const { x, y } = step;
    if (step.to === 'move') doc.moveTo(x, y);
    if (step.to === 'line') doc.lineTo(x, y);
    if (step.to === 'curve') {
      // A PDF has no quadratic curves; the cubic one with these points is the same.
      const corner: Place = [step.cx, step.cy];
      curve(doc, towards([fromX, fromY], corner, 2 / 3), towards([x, y], corner, 2 / 3), [x, y]);
    }
    [fromX, fromY] = [x, y];
  }
}

function towards([x, y]: Place, [toX, toY]: Place, share: number): Place {
  return [x + (toX - x) * share, y + (toY - y) * share];
}

/** How far along to the corner the points lie that make a cubic curve nearest to a quarter of a circle. */
const QUARTER = 0.5523;

function roundedRect(doc: PDFKit.PDFDocument, shape: Extract<Shape, { type: 'rect' }>): void {
  const { x: left, y: top, width, height } = shape;
  const radius = Math.min(shape.radius, width / 2, height / 2);
  const [right, bottom] = [left + width, top + height];
  const corners: [before: Place, corner: Place, after: Place][] = [
    [
      [right - radius, top],
      [right, top],
      [right, top + radius],
    ],
    [
      [right, bottom - radius],
      [right, bottom],
      [right - radius, bottom],
    ],
    [
      [left + radius, bottom],
      [left, bottom],
      [left, bottom - radius],
    ],
    [
      [left, top + radius],
      [left, top],
      [left + radius, top],
    ],
  ];
  doc.moveTo(inHundredths(left + radius), top);
  for (const [before, corner, after] of corners) {
    doc.lineTo(inHundredths(before[0]), inHundredths(before[1]));
    curve(doc, towards(before, corner, QUARTER), towards(after, corner, QUARTER), after);
  }
  doc.closePath();
}
