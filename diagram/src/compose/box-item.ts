/** A box of the picture: a statement with its sign, its small lines and its badges. */
import { ALARM_SIGN, type BoxContent, badgeWidth } from '../graph/boxes.ts';
import type { Box } from '../graph/graph.ts';
import type { Frame } from '../layout/graph.ts';
import type { Ink, SceneItem, Shape } from '../scene.ts';
import { at, round, textLines } from '../shapes/shapes.ts';
import { BADGE, BODY, BOX, LEADING, SMALL, SMALL_LEADING } from '../style.ts';
import { widthOf } from '../text/measure.ts';
import type { PictureWords } from '../words/words.ts';
import { boxBead, markedFrame, markFill, markLine } from './marks.ts';
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
  const inks = inksOf(box, depthOf(box, boxes));
  const radius = box.element.kind === 'role' ? ROLE_RADIUS : BOX.radius;
  const shapes: Shape[] = box.mark
    ? markedFrame(box.mark, frame, radius)
    : [
        {
          type: 'rect',
          x: round(x),
          y: round(y),
          width: round(width),
          height: round(height),
          radius,
          fill: inks.fill,
          line: inks.frame,
          lineWidth: box.focused || box.alarm !== undefined ? 2.2 : 0.8,
        },
      ];
  if (box.folds !== undefined) shapes.unshift(...stack(frame, inks.frame));
  if (inks.bar) shapes.push(bar(frame, inks.bar), ...notches(frame, box.round ?? 0, inks.fill));
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
      { size: BODY, weight: content.weight, ink: inks.text, struck: isStruck(box) },
    ),
    ...details(content, frame, inks.small),
    ...badges(content, frame, inks.line),
  );
  if (box.mark) shapes.push(...boxBead(box.mark, frame));
  if (box.hidden !== undefined) shapes.push(...hiddenShapes(`+${box.hidden}`, x + width, y + height / 2));
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
      ...(box.within === undefined ? {} : { within: box.within }),
      ...((box.hidden ?? box.folds) === undefined ? {} : { hidden: box.hidden ?? box.folds }),
    },
  };
  if (box.faded && !box.mark) item.faded = true;
  if (box.mark) item.mark = box.mark;
  return item;
}

/** In a picture of two versions a stroke means that it is gone; what is over has its sign. */
function isStruck({ mark, pale, faded }: Box): boolean {
  return mark === 'removed' || (faded && !mark && !pale);
}

const ROLE_RADIUS = 14;

interface BoxInks {
  fill: Ink;
  frame: Ink;
  /** Missing where the box has none. */
  bar?: Ink;
  /** Of badges. */
  line: Ink;
  text: Ink;
  small: Ink;
}

/** @param depth how many boxes it stands in; fills alternate, so that each stands out from the one around it */
function inksOf({ element, branch, faded, focused, alarm, quiet, mark, pale }: Box, depth: number): BoxInks {
  if (mark) return { fill: markFill(mark), frame: markLine(mark), line: markLine(mark), text: 'text', small: 'muted' };
  if (pale) return { fill: 'paper', frame: 'plain-line', line: 'plain-line', text: 'muted', small: 'muted' };
  const stands = focused ? 'text' : alarm === undefined ? undefined : 'warning';
  if ((element.kind === 'aim' && !quiet) || (element.kind === 'component' && element.centre)) {
    return faded
      ? { fill: 'plain-fill', frame: stands ?? 'rule', line: 'text', text: 'muted', small: 'muted' }
      : { fill: 'aim-fill', frame: stands ?? 'aim-fill', line: 'text', text: 'aim-text', small: 'aim-text' };
  }
  const line: Ink = branch ? `branch${branch}-line` : 'plain-line';
  const tint: Ink = branch ? `branch${branch}-fill` : 'plain-fill';
  const fill = depth % 2 === 1 || alarm !== undefined ? 'paper' : tint;
  const inks: BoxInks = {
    fill,
    frame: stands ?? (faded ? 'rule' : line),
    line,
    text: faded ? 'muted' : 'text',
    small: 'muted',
  };
  if (element.kind !== 'role') inks.bar = line;
  return inks;
}

function depthOf(box: Box, boxes: ReadonlyMap<string, Box>): number {
  let depth = 0;
  for (let up = box.within; up !== undefined; up = boxes.get(up)?.within) depth++;
  return depth;
}

/** The small lines under a box's text; what needs attention has a sign, so that colour alone does not tell it. */
function details({ details, detailsTop, width }: BoxContent, { x, y }: Frame, ink: Ink): Shape[] {
  const shapes: Shape[] = [];
  let top = y + detailsTop;
  const room = width - BOX.padLeft - BOX.padRight;
  for (const { lines, rightToLeft, alarm } of details) {
    const lead = alarm ? ALARM_SIGN : 0;
    const first = top + SMALL_LEADING / 2 + SMALL * 0.36;
    if (alarm) shapes.push(...alarmShapes(x + BOX.padLeft + 4.5, top + SMALL_LEADING / 2));
    shapes.push(
      ...textLines(
        lines,
        { x: x + BOX.padLeft + lead, y: first, width: room - lead, leading: SMALL_LEADING, rightToLeft },
        { size: SMALL, weight: alarm ? 600 : 400, ink: alarm ? 'warning' : ink },
      ),
    );
    top += lines.length * SMALL_LEADING;
  }
  return shapes;
}

/** A triangle with a mark in it. */
export function alarmShapes(x: number, y: number): Shape[] {
  return [
    {
      type: 'path',
      steps: [at('move', x, y - 5), at('line', x + 5.4, y + 4.4), at('line', x - 5.4, y + 4.4), { to: 'close' }],
      fill: 'warning',
    },
    { type: 'path', steps: [at('move', x, y - 1.8), at('line', x, y + 1.4)], line: 'paper', lineWidth: 1.3 },
    { type: 'circle', x: round(x), y: round(y + 2.9), radius: 0.8, fill: 'paper' },
  ];
}

/** How many boxes are hidden behind this one: a pill on its right edge, mostly outside, where their links would leave. */
export function hiddenShapes(text: string, x: number, y: number): Shape[] {
  const width = badgeWidth(text);
  return badgeShapes(text, x - HIDDEN_INSIDE, y, 'text').map((shape) =>
    shape.type === 'rect' ? { ...shape, width: round(width), fill: 'plain-fill' } : shape,
  );
}

const HIDDEN_INSIDE = 10;

/** The edges of further boxes below one that stands for several. */
function stack({ x, y, width, height }: Frame, line: Ink): Shape[] {
  return [6, 3].map((below) => ({
    type: 'rect',
    x: round(x + below),
    y: round(y + height - BOX.radius),
    width: round(width - 2 * below),
    height: round(BOX.radius + below),
    radius: BOX.radius,
    fill: 'paper',
    line,
    lineWidth: 0.8,
  }));
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

/** Gaps in the bar of a branch whose colour another one has too: the more, the later the branch. */
function notches({ x, y, height }: Frame, round_: number, fill: Ink): Shape[] {
  if (round_ === 0) return [];
  const step = NOTCH * (1 + 3 / round_);
  const count = Math.max(1, Math.floor((height - 2 * BOX.radius) / step));
  const first = y + height / 2 - ((count - 1) * step) / 2 - NOTCH / 2;
  return Array.from({ length: count }, (_, n) => ({
    type: 'rect',
    x: round(x + NOTCH_EDGE),
    y: round(first + n * step),
    width: round(BOX.bar - NOTCH_EDGE),
    height: NOTCH,
    radius: 0,
    fill,
  }));
}

/** How high a gap is, and what stays of the bar beside it; points. */
const NOTCH = 3;
const NOTCH_EDGE = 0.8;

function badges(content: BoxContent, frame: Frame, ink: Ink): Shape[] {
  const shapes: Shape[] = [];
  content.badges.forEach((row, index) => {
    const below = content.badges.length - 1 - index;
    const middle = frame.y + frame.height - below * (BADGE.height + 3);
    let right = frame.x + frame.width - BADGE.inset;
    for (const badge of row.toReversed()) {
      const own = badge.mark ? markLine(badge.mark) : ink;
      shapes.push(...(badge.any ? anyShapes : badgeShapes)(badge.text, right - badge.width, middle, own));
      right -= badge.width + BADGE.gap;
    }
  });
  return shapes;
}

/** The sign of a box of which one driver is enough: a badge with corners, since no list explains it. */
export function anyShapes(text: string, x: number, y: number, ink: Ink): Shape[] {
  return badgeShapes(text, x, y, ink).map((shape) => (shape.type === 'rect' ? { ...shape, radius: 3 } : shape));
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
