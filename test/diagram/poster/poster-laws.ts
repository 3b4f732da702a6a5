/** What must hold for every page of a poster, whatever the theory. */
import type { Scene, SceneItem, TextShape } from '../../../diagram/src/scene.ts';

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Less than this is rounding. Points. */
const HAIR = 0.6;

/** One line for each place where a law is broken. */
export function brokenPosterLaws(page: Scene, least: number): string[] {
  const texts = page.items.flatMap((item) =>
    item.shapes.filter(isText).map((text) => ({ item, text, frame: extent(text) })),
  );
  const boxes = page.items.filter(({ role }) => role === 'box');
  const sheet = { x: 0, y: 0, width: page.width, height: page.height };
  return [
    ...twice(page.items),
    ...texts
      .filter(({ text }) => text.size < least - 0.05)
      .map(({ text }) => `“${text.text}” has letters of ${text.size} points`),
    ...texts.filter(({ frame }) => !inside(frame, sheet)).map(({ text }) => `“${text.text}” leaves the sheet`),
    ...texts.flatMap(({ item, text, frame }) => {
      const frames = item.shapes.filter((shape) => shape.type === 'rect');
      return item.role !== 'box' || frames.some((rect) => inside(frame, rect)) ? [] : [`“${text.text}” leaves its box`];
    }),
    ...pairs(boxes).flatMap(([a, b]) => (a.box && b.box && overlaps(a.box, b.box) ? [`${a.id} overlaps ${b.id}`] : [])),
    ...pairs(texts).flatMap(([a, b]) =>
      overlaps(a.frame, b.frame) ? [`“${a.text.text}” stands on “${b.text.text}”`] : [],
    ),
  ];
}

function twice(items: readonly SceneItem[]): string[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => {
    if (seen.has(id)) return [`${id} stands twice`];
    seen.add(id);
    return [];
  });
}

function isText(shape: SceneItem['shapes'][number]): shape is TextShape {
  return shape.type === 'text';
}

function extent(text: TextShape): Rect {
  const left = { start: 0, middle: text.width / 2, end: text.width }[text.anchor];
  return { x: text.x - left, y: text.y - text.size * 0.74, width: text.width, height: text.size * 0.94 };
}

function inside(a: Rect, b: Rect): boolean {
  return (
    a.x >= b.x - HAIR &&
    a.y >= b.y - HAIR &&
    a.x + a.width <= b.x + b.width + HAIR &&
    a.y + a.height <= b.y + b.height + HAIR
  );
}

function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.x + HAIR < b.x + b.width &&
    b.x + HAIR < a.x + a.width &&
    a.y + HAIR < b.y + b.height &&
    b.y + HAIR < a.y + a.height
  );
}

function* pairsOf<Value>(values: readonly Value[]): Iterable<[Value, Value]> {
  for (const [n, a] of values.entries()) for (const b of values.slice(n + 1)) yield [a, b];
}

function pairs<Value>(values: readonly Value[]): [Value, Value][] {
  return [...pairsOf(values)];
}

/** The largest band across the page on which nothing stands, between its first and last thing: of the height. */
export function largestBlank(page: Scene): number {
  const bands = page.items.flatMap(({ shapes, image }) => [
    ...shapes.flatMap(inkOf),
    ...(image ? [{ top: image.y, bottom: image.y + image.height }] : []),
  ]);
  const sorted = bands.toSorted((a, b) => a.top - b.top);
  let [bottom, largest] = [sorted[0]?.bottom ?? 0, 0];
  for (const band of sorted) {
    largest = Math.max(largest, band.top - bottom);
    bottom = Math.max(bottom, band.bottom);
  }
  return largest / page.height;
}

/** Pale grounds are nothing; a frame is, since its sides stand at every height. */
function inkOf(shape: Scene['items'][number]['shapes'][number]): { top: number; bottom: number }[] {
  switch (shape.type) {
    case 'text': {
      const { y, height } = extent(shape);
      return [{ top: y, bottom: y + height }];
    }
    case 'rect':
      return shape.line || shape.fill === 'aim-fill' ? [{ top: shape.y, bottom: shape.y + shape.height }] : [];
    case 'circle':
      return [{ top: shape.y - shape.radius, bottom: shape.y + shape.radius }];
    case 'path': {
      const ys = shape.steps.flatMap((step) => (step.to === 'close' ? [] : [step.y]));
      return ys.length > 0 ? [{ top: Math.min(...ys), bottom: Math.max(...ys) }] : [];
    }
  }
}

/** Ids of parts that stand where a reader comes to them too late: right of, or below, what follows them. */
export function outOfOrder(page: Scene, ids: readonly string[]): string[] {
  const places = ids.flatMap((id) => {
    const items = page.items.filter(
      (item) => item.id === id || item.id.startsWith(`${id} `) || item.id.startsWith(`${id}-`),
    );
    const texts = items.flatMap(({ shapes }) => shapes.filter(isText)).map(extent);
    if (texts.length === 0) return [];
    return [{ id, x: Math.min(...texts.map(({ x }) => x)), y: Math.min(...texts.map(({ y }) => y)) }];
  });
  return places.flatMap((place, n) => {
    const next = places[n + 1];
    return next && next.y < place.y && next.x <= place.x + HAIR ? [`${next.id} stands before ${place.id}`] : [];
  });
}

/** A list of which some things are neither on the sheet nor counted by its last line. */
export function uncounted({ items }: Scene, id: string, count: number): string[] {
  const rows = items.filter(({ role, shapes }) => role === 'row' && shapes.length > 0).length;
  const more = items.find((item) => item.id === `${id}-more`)?.label ?? '';
  // Where no list has room, one line counts all; the measures are its first.
  const rest = items.find((item) => item.id === '#rest')?.label ?? '';
  const told = rows + Number(/\d+/.exec(more)?.[0] ?? /\((\d+)\)/.exec(rest)?.[1] ?? 0);
  return told < count ? [`${id}: ${count} are named, ${rows} are shown, and “${more}”`] : [];
}
