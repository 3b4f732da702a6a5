/** A link of the picture: its line with small round corners, and an arrowhead at what it drives. */
import type { Box, DrawnLink } from '../graph/graph.ts';
import type { Point } from '../layout/graph.ts';
import type { Ink, Mark, PathStep, SceneItem, Shape } from '../scene.ts';
import { at, round } from '../shapes/shapes.ts';
import { LINK, SMALL } from '../style.ts';
import { widthOf } from '../text/measure.ts';
import type { PictureWords } from '../words/words.ts';
import { beadShapes, LINE_BEAD, markedLine, markLine } from './marks.ts';
import { spokenLink } from './spoken.ts';

/**
 * @param points from the parent's edge to the child's
 * @param aside true where the number of its note makes room for that of the line beside it
 */
export function linkItem(
  link: DrawnLink,
  points: readonly Point[],
  boxes: ReadonlyMap<string, Box>,
  words: PictureWords,
  aside = false,
): SceneItem {
  const item: SceneItem = {
    id: link.id,
    role: 'link',
    label: spokenLink(link, boxes, words),
    shapes: [
      ...lineShapes(link, points),
      ...(link.mark ? beadOn(points, link.mark) : []),
      ...(link.note === undefined ? [] : numberOn(points, link.note, inkOf(link), aside)),
    ],
    link: { from: link.from, to: link.to },
  };
  if (link.because || link.confidence) item.tip = item.label;
  if (link.strength && item.link) item.link.strength = link.strength;
  if (link.mark) item.mark = link.mark;
  return item;
}

/** The line of a link, and its arrowhead where it has one. */
export function lineShapes({ look, strength, branch, mark, pale }: DrawnLink, points: readonly Point[]): Shape[] {
  if (mark) {
    const steps = lineSteps(points, LINK.arrowGap + LINK.arrowLength - 1);
    return [
      { type: 'path', steps, ...markedLine(mark) },
      { type: 'path', steps: arrowhead(points), fill: markLine(mark) },
    ];
  }
  const ink = inkOf({ branch });
  const solid = (end: number): Extract<Shape, { type: 'path' }> => {
    return { type: 'path', steps: lineSteps(points, end), line: ink, lineWidth: pale ? LINK.thin : LINK.width };
  };
  const arrow: Shape = { type: 'path', steps: arrowhead(points), fill: ink };
  switch (look) {
    case 'for':
      return [{ ...solid(0), lineWidth: LINK.thin }];
    case 'accountable': {
      // Whoever is accountable stands on the left: this arrow points the other way.
      const turned = points.toReversed();
      const steps = lineSteps(turned, 2 * LINK.arrowGap);
      return [
        { type: 'path', steps, line: 'text', lineWidth: LINK.heavy, dash: [...LINK.dots] },
        { type: 'path', steps: chevron(turned), line: 'text', lineWidth: LINK.heavy },
      ];
    }
    case 'looser':
      return [{ ...solid(LINK.arrowGap + LINK.arrowLength - 1), dash: [...LINK.dots] }, arrow];
    case undefined: {
      const line = solid(LINK.arrowGap + LINK.arrowLength - 1);
      return [strength === 'weak' ? { ...line, dash: [...LINK.dash] } : line, arrow];
    }
  }
}

function inkOf({ branch }: Pick<DrawnLink, 'branch'>): Ink {
  return branch ? `branch${branch}-line` : 'plain-line';
}

/** The number of a link's note, near its child, where each line still runs alone. */
function numberOn(points: readonly Point[], note: number, ink: Ink, aside: boolean): Shape[] {
  const child = points.at(-1);
  const before = points.at(-2);
  if (!child || !before) return [];
  const text = String(note);
  const width = widthOf(text, SMALL, 600);
  const away = NUMBER_AWAY + width / 2 + (aside ? width + 3 : 0);
  const { x, y } = towards(child, before, aside ? away : Math.min(away, distance(child, before) / 2));
  const height = SMALL * 0.86;
  return [
    {
      type: 'rect',
      x: round(x - width / 2 - 1.5),
      y: round(y - height / 2),
      width: round(width + 3),
      height: round(height),
      radius: 0,
      fill: 'paper',
    },
    {
      type: 'text',
      text,
      x: round(x),
      y: round(y + SMALL * 0.36),
      width: round(width),
      size: SMALL,
      weight: 600,
      anchor: 'middle',
      ink,
    },
  ];
}

/** From the child's edge to the number, points. */
const NUMBER_AWAY = 4;

/** The sign of a marked line: near its child, where no other line shares its way. */
function beadOn(points: readonly Point[], mark: Mark): Shape[] {
  const child = points.at(-1);
  const before = points.at(-2);
  if (!child || !before) return [];
  const { x, y } = towards(child, before, Math.min(BEAD_AWAY, distance(child, before) / 2));
  return beadShapes(mark, x, y, LINE_BEAD);
}

/** From the child's edge to the middle of the sign, points. */
const BEAD_AWAY = 11;

/** An open arrowhead. */
function chevron(points: readonly Point[]): PathStep[] {
  const [tip, upper, lower] = arrowhead(points);
  return [upper, tip, lower].flatMap((step, index): PathStep[] =>
    step && 'x' in step ? [at(index === 0 ? 'move' : 'line', step.x, step.y)] : [],
  );
}

/** Which way the arrow looks: along the first step, back towards the parent. */
function heading(points: readonly Point[]): Point {
  const [tip, next] = points;
  if (!tip || !next) return { x: -1, y: 0 };
  const length = Math.hypot(tip.x - next.x, tip.y - next.y) || 1;
  return { x: (tip.x - next.x) / length, y: (tip.y - next.y) / length };
}

function arrowhead(points: readonly Point[]): PathStep[] {
  const end = points[0] ?? { x: 0, y: 0 };
  const way = heading(points);
  const tip = { x: end.x - way.x * LINK.arrowGap, y: end.y - way.y * LINK.arrowGap };
  const base = { x: tip.x - way.x * LINK.arrowLength, y: tip.y - way.y * LINK.arrowLength };
  const side = { x: -way.y * LINK.arrowHalf, y: way.x * LINK.arrowHalf };
  return [
    at('move', tip.x, tip.y),
    at('line', base.x + side.x, base.y + side.y),
    at('line', base.x - side.x, base.y - side.y),
    { to: 'close' },
  ];
}

/** @param back how far from the first point the line begins: inside the arrowhead, so that it does not blunt the tip */
function lineSteps(points: readonly Point[], back: number): PathStep[] {
  const steps: PathStep[] = [];
  const way = heading(points);
  points.forEach((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) {
      steps.push(at('move', point.x - way.x * back, point.y - way.y * back));
    } else if (!after) steps.push(at('line', point.x, point.y));
    else steps.push(...corner(before, point, after));
  });
  return steps;
}

/** A corner whose curve has the bend itself as its control point: no bend is moved. */
function corner(before: Point, bend: Point, after: Point): PathStep[] {
  const radius = Math.min(LINK.corner, distance(before, bend) / 2, distance(bend, after) / 2);
  const enter = towards(bend, before, radius);
  const leave = towards(bend, after, radius);
  return [
    at('line', enter.x, enter.y),
    { to: 'curve', cx: round(bend.x), cy: round(bend.y), x: round(leave.x), y: round(leave.y) },
  ];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}
