/** A box of the picture: aim, driver or change idea. */
import { type BoxContent, badgeWidth } from '../boxes.ts';
import type { Box } from '../graph.ts';
import type { Frame } from '../layout/layout.ts';
import type { Ink, SceneItem, Shape } from '../scene.ts';
import { BADGE, BODY, BOX, LEADING, SMALL } from '../style.ts';
import { widthOf } from '../text/measure.ts';
import type { PictureWords } from '../words.ts';
import { at, round, textLines } from './shapes.ts';
import { signShapes } from './signs.ts';
import { spokenBox } from './spoken.ts';

/** Where the baseline lies below the top of a line: half the leading, and Inter's capitals centred in it. */
const BASELINE = LEADING / 2 + BODY * 0.36;

export function boxItem(
  box: Box,
  content: BoxContent,
  frame: Frame,
  boxes: ReadonlyMap<string, Box>,
  words: PictureWords,
): SceneItem {
  const { x, y, width, height } = frame;
  const aim = box.element.kind === 'aim';
  const inks = inksOf(box);
  const shapes: Shape[] = [
    {
      type: 'rect',
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
      radius: BOX.radius,
      fill: inks.fill,
      line: inks.frame,
      lineWidth: 0.8,
    },
  ];
  if (!aim) shapes.push(bar(frame, inks.bar));
  if (box.sign) {
    shapes.push(...signShapes(box.sign, x + BOX.padLeft + BOX.signRadius, y + content.top + LEADING / 2, inks.text));
  }
  shapes.push(
    ...textLines(
      content.lines,
      {
        x: x + content.textLeft,
        y: y + content.top + BASELINE,
        width: width - content.textLeft - BOX.padRight,
        rightToLeft: content.rightToLeft,
      },
      { size: BODY, weight: content.weight, ink: inks.text, struck: box.faded },
    ),
    ...badges(content, frame, aim ? 'text' : inks.line),
  );
  const item: SceneItem = {
    id: box.id,
    role: 'box',
    label: spokenBox(box, boxes, words),
    shapes,
    box: {
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
      column: box.column,
      row: box.row,
      drives: box.drives,
      drivenBy: box.drivenBy,
    },
  };
  if (box.faded) item.faded = true;
  return item;
}

interface BoxInks {
  fill: Ink;
  frame: Ink;
  bar: Ink;
  line: Ink;
  text: Ink;
}

function inksOf({ element, branch, faded }: Box): BoxInks {
  if (element.kind === 'aim') {
    return faded
      ? { fill: 'plain-fill', frame: 'rule', bar: 'plain-line', line: 'text', text: 'muted' }
      : { fill: 'aim-fill', frame: 'aim-fill', bar: 'aim-fill', line: 'text', text: 'aim-text' };
  }
  const line: Ink = branch ? `branch${branch}-line` : 'plain-line';
  const fill: Ink = branch ? `branch${branch}-fill` : 'plain-fill';
  return { fill, frame: faded ? 'rule' : line, bar: line, line, text: faded ? 'muted' : 'text' };
}

/** The strip at the left edge, its outer corners round like the box's. */
function bar({ x, y, height }: Frame, fill: Ink): Shape {
  const right = x + BOX.bar;
  const bottom = y + height;
  const { radius } = BOX;
  return {
    type: 'path',
    steps: [
      at('move', right, y),
      at('line', x + radius, y),
      { to: 'curve', cx: round(x), cy: round(y), x: round(x), y: round(y + radius) },
      at('line', x, bottom - radius),
      { to: 'curve', cx: round(x), cy: round(bottom), x: round(x + radius), y: round(bottom) },
      at('line', right, bottom),
      { to: 'close' },
    ],
    fill,
  };
}

function badges(content: BoxContent, frame: Frame, ink: Ink): Shape[] {
  const shapes: Shape[] = [];
  content.badges.forEach((row, index) => {
    const below = content.badges.length - 1 - index;
    const middle = frame.y + frame.height - below * (BADGE.height + 3);
    let right = frame.x + frame.width - BADGE.inset;
    for (const badge of row.toReversed()) {
      shapes.push(...badgeShapes(badge.text, right - badge.width, middle, ink));
      right -= badge.width + BADGE.gap;
    }
  });
  return shapes;
}

/** A measure's badge: a small pill with its letter and number, its left end at `x`, its middle at `y`. */
export function badgeShapes(text: string, x: number, y: number, ink: Ink): Shape[] {
  const width = badgeWidth(text);
  return [
    {
      type: 'rect',
      x: round(x),
      y: round(y - BADGE.height / 2),
      width: round(width),
      height: BADGE.height,
      radius: BADGE.height / 2,
      fill: 'paper',
      line: ink,
      lineWidth: 1.4,
    },
    {
      type: 'text',
      text,
      x: round(x + width / 2),
      y: round(y + SMALL * 0.36),
      width: round(widthOf(text, SMALL, 600)),
      size: SMALL,
      weight: 600,
      anchor: 'middle',
      ink,
    },
  ];
}
