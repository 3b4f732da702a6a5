/** Where the arrow keys lead from a box: along its links, and through its column. Knows no page. */
import type { SceneItem } from '../scene.ts';

export type Box = NonNullable<SceneItem['box']>;
export type Boxes = ReadonlyMap<string, Box>;

/** The boxes of a picture by id. */
export function boxesOf(items: readonly SceneItem[]): Boxes {
  return new Map(items.flatMap((item) => (item.box ? [[item.id, item.box] as const] : [])));
}

/**
 * The box that a key leads to. Left goes to what the box drives, right to what drives it: to the one just come from, else
 * to the nearest. Up and down go through the column, and at its end on to the next column, so that every box is reached.
 * @param from id of the box that has the keyboard
 * @param before id of the box that had it before, so that left and right lead back again
 * @returns undefined where the key leads nowhere
 */
export function walk(boxes: Boxes, from: string, key: string, before?: string): string | undefined {
  const box = boxes.get(from);
  if (!box) return firstBox(boxes);
  switch (key) {
    case 'ArrowLeft':
      return nearest(boxes, box, box.drives, before);
    case 'ArrowRight':
      return nearest(boxes, box, box.drivenBy, before);
    case 'ArrowUp':
      return inReadingOrder(boxes, from, -1);
    case 'ArrowDown':
      return inReadingOrder(boxes, from, 1);
    case 'Home':
      return firstBox(boxes);
    case 'End':
      return readingOrder(boxes).at(-1);
    default:
      return undefined;
  }
}

/** The box that has the keyboard when none was chosen: the top one of the first column. */
export function firstBox(boxes: Boxes): string | undefined {
  return readingOrder(boxes)[0];
}

function nearest(boxes: Boxes, from: Box, ids: readonly string[], before?: string): string | undefined {
  if (before !== undefined && ids.includes(before) && boxes.has(before)) return before;
  let best: { id: string; distance: number } | undefined;
  for (const id of ids) {
    const box = boxes.get(id);
    if (!box) continue;
    const distance = Math.abs(middle(box) - middle(from));
    if (!best || distance < best.distance) best = { id, distance };
  }
  return best?.id;
}

function inReadingOrder(boxes: Boxes, from: string, step: 1 | -1): string | undefined {
  const order = readingOrder(boxes);
  const index = order.indexOf(from) + step;
  return index < 0 ? undefined : order[index];
}

/** Column by column from the aim, each from top to bottom. */
function readingOrder(boxes: Boxes): string[] {
  return [...boxes].sort(([, a], [, b]) => a.column - b.column || a.y - b.y || a.x - b.x).map(([id]) => id);
}

function middle(box: Box): number {
  return box.y + box.height / 2;
}
