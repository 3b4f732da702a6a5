/** What must hold for every picture, whatever the theory. */
import { expect } from 'vitest';
import type { Scene, SceneItem, Shape, TextShape } from '../../diagram/src/scene.ts';
import { widthOf } from '../../diagram/src/text/measure.ts';

interface Point {
  x: number;
  y: number;
}

type Segment = [Point, Point];

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Less than this is rounding. Points. */
const HAIR = 0.6;

/** Checks all laws; a scene with a notice stands in plain columns, for which the two laws about links do not hold. */
export function expectSceneLaws(scene: Scene): void {
  expect(brokenLaws(scene)).toEqual([]);
}

/** One line for each place where a law is broken. */
export function brokenLaws(scene: Scene): string[] {
  const boxes = scene.items.filter((item) => item.role === 'box');
  const links = scene.items.filter((item) => item.role === 'link');
  const broken = [...eachOnce(scene), ...noOverlap(boxes), ...inOrder(boxes), ...textInside(scene)];
  if (scene.notice === undefined) broken.push(...noForeignBox(links, boxes), ...noSharedSegment(links));
  return broken;
}

function eachOnce(scene: Scene): string[] {
  const seen = new Set<string>();
  const broken: string[] = [];
  for (const { id, label } of scene.items) {
    if (seen.has(id)) broken.push(`${id} stands twice`);
    if (!label) broken.push(`${id} says nothing to a screen reader`);
    seen.add(id);
  }
  return broken;
}

function noOverlap(boxes: readonly SceneItem[]): string[] {
  const outer = outerBoxes(boxes);
  const isIn = (inner: SceneItem, other: SceneItem) => outer(inner).includes(other);
  return pairs(boxes).flatMap(([a, b]) => {
    if (!a.box || !b.box || !overlaps(a.box, b.box)) return [];
    if (!isIn(a, b) && !isIn(b, a)) return [`${a.id} overlaps ${b.id}`];
    const [inner, around] = isIn(a, b) ? [a, b] : [b, a];
    if (!inside(inner.box as Rect, around.box as Rect)) return [`${inner.id} leaves ${around.id}`];
    const covered = around.shapes.filter(isText).some((text) => overlaps(extent(text), inner.box as Rect));
    return covered ? [`${inner.id} covers the words of ${around.id}`] : [];
  });
}

/** The boxes around a box, the nearest first. */
function outerBoxes(boxes: readonly SceneItem[]): (item: SceneItem) => SceneItem[] {
  const byId = new Map(boxes.map((item) => [item.id, item]));
  return (item) => {
    const found: SceneItem[] = [];
    for (let up = byId.get(item.box?.within ?? ''); up && !found.includes(up); up = byId.get(up.box?.within ?? '')) {
      found.push(up);
    }
    return found;
  };
}

/**
 * Columns from left to right, all boxes of one equally wide and at one x, in the author's order from top to bottom; of boxes
 * inside boxes, those in the same one.
 */
function inOrder(boxes: readonly SceneItem[]): string[] {
  return pairs(boxes).flatMap(([{ id, box: a }, { id: other, box: b }]) => {
    if (!a || !b) return [`${id} or ${other} has no frame`];
    if (a.within !== b.within) return [];
    if (a.width !== b.width) return [`${id} and ${other} are not equally wide`];
    if (a.column !== b.column)
      return a.column < b.column === a.x < b.x ? [] : [`${id} and ${other} are in the wrong columns`];
    if (Math.abs(a.x - b.x) > HAIR) return [`${id} and ${other} are not aligned`];
    return a.row < b.row === a.y < b.y ? [] : [`${id} and ${other} are not in the author's order`];
  });
}

function textInside(scene: Scene): string[] {
  const page = { x: 0, y: 0, width: scene.width, height: scene.height };
  return scene.items.flatMap((item) => {
    const frames: Rect[] = item.role === 'box' ? item.shapes.filter((shape) => shape.type === 'rect') : [page];
    return item.shapes.filter(isText).flatMap((text) => {
      const broken: string[] = [];
      if (Math.abs(text.width - widthOf(text.text, text.size, text.weight)) > 0.02)
        broken.push(`${item.id}: wrong width of ${text.text}`);
      if (!frames.some((frame) => inside(extent(text), frame)))
        broken.push(`${item.id}: “${text.text}” leaves its box`);
      return broken;
    });
  });
}

function isText(shape: Shape): shape is TextShape {
  return shape.type === 'text';
}

function extent(text: TextShape): Rect {
  const left = { start: 0, middle: text.width / 2, end: text.width }[text.anchor];
  return { x: text.x - left, y: text.y - text.size * 0.78, width: text.width, height: text.size };
}

function noForeignBox(links: readonly SceneItem[], boxes: readonly SceneItem[]): string[] {
  return links.flatMap((link) => {
    const segments = segmentsOf(link);
    return boxes
      .filter(({ box }) => box && segments.some(([a, b]) => overlaps(around(a, b), shrunk(box))))
      .map((box) => `${link.id} runs through ${box.id}`);
  });
}

function noSharedSegment(links: readonly SceneItem[]): string[] {
  const drawn = links.map((item) => ({ item, segments: segmentsOf(item) }));
  return pairs(drawn).flatMap(([a, b]) => {
    const related = a.item.link?.to === b.item.link?.to || a.item.link?.from === b.item.link?.from;
    if (related) return [];
    const shared = a.segments.some((one) => b.segments.some((other) => share(one, other)));
    return shared ? [`${a.item.id} and ${b.item.id} share a segment`] : [];
  });
}

/** The straight parts of a link's line; a round corner counts as the sharp one it stands for. */
export function segmentsOf(link: SceneItem): Segment[] {
  const points: Point[] = [];
  const [line] = link.shapes;
  if (line?.type !== 'path') return [];
  line.steps.forEach((step, index) => {
    if (step.to === 'curve') points.push({ x: step.cx, y: step.cy });
    else if (step.to !== 'close' && line.steps[index + 1]?.to !== 'curve') points.push({ x: step.x, y: step.y });
    else if (step.to === 'move') points.push({ x: step.x, y: step.y });
  });
  return points.slice(1).map((point, index) => [points[index] as Point, point]);
}

function share([a, b]: Segment, [c, d]: Segment): boolean {
  const along = (p: number, q: number, r: number, s: number) =>
    Math.min(Math.max(p, q), Math.max(r, s)) - Math.max(Math.min(p, q), Math.min(r, s)) > HAIR;
  const near = (...values: number[]) => Math.max(...values) - Math.min(...values) < HAIR;
  if (near(a.y, b.y, c.y, d.y)) return along(a.x, b.x, c.x, d.x);
  if (near(a.x, b.x, c.x, d.x)) return along(a.y, b.y, c.y, d.y);
  return false;
}

function around(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

function shrunk(box: Rect): Rect {
  return { x: box.x + HAIR, y: box.y + HAIR, width: box.width - 2 * HAIR, height: box.height - 2 * HAIR };
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - HAIR &&
    inner.y >= outer.y - HAIR &&
    inner.x + inner.width <= outer.x + outer.width + HAIR &&
    inner.y + inner.height <= outer.y + outer.height + HAIR
  );
}

function pairs<Value>(values: readonly Value[]): [Value, Value][] {
  return values.flatMap((a, index) => values.slice(index + 1).map((b): [Value, Value] => [a, b]));
}
