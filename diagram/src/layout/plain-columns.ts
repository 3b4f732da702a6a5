/**
 * Columns without an engine: parents are centred on what feeds them as far as the author's order allows. Stands in for ELK,
 * and gives ELK the order and the rough places to start from.
 */
import { GAP, USUAL_SPACING } from '../style.ts';
import type { Frame, Placed, Point, Sized, SizedGraph } from './graph.ts';

export function plainColumns(graph: SizedGraph): Placed {
  const { row: rowGap, column: columnGap } = graph.spacing ?? USUAL_SPACING;
  const columns: Sized[][] = [];
  for (const box of graph.boxes) {
    columns[box.column] ??= [];
    columns[box.column]?.push(box);
  }
  for (const column of columns) column?.sort((a, b) => a.row - b.row);

  const columnOf = new Map(graph.boxes.map((box) => [box.id, box.column]));
  const feeding = new Map<string, string[]>();
  for (const { from, to } of graph.links) {
    if ((columnOf.get(from) ?? 0) <= (columnOf.get(to) ?? 0)) continue;
    const children = feeding.get(to);
    if (children) children.push(from);
    else feeding.set(to, [from]);
  }

  const boxes = new Map<string, Frame>();
  let left = columns.reduce((sum, column) => sum + columnWidth(column) + columnGap, 0);
  const width = Math.max(0, left - columnGap);
  let height = 0;
  for (const column of columns.toReversed()) {
    left -= columnWidth(column) + columnGap;
    let free = 0;
    for (const box of column) {
      const wanted = centreOf(feeding.get(box.id), boxes) - box.height / 2;
      const y = Math.max(free, wanted);
      boxes.set(box.id, { x: left, y, width: box.width, height: box.height });
      free = y + box.height + rowGap;
      height = Math.max(height, y + box.height);
    }
  }

  const links = new Map<string, Point[]>();
  for (const { id, from, to } of graph.links) {
    const child = boxes.get(from);
    const parent = boxes.get(to);
    if (child && parent) links.set(id, straight(parent, child));
  }
  return { width, height, boxes, links };
}

function columnWidth(column: readonly Sized[]): number {
  return column[0]?.width ?? 0;
}

/** The middle of the children that already have a place; nothing to aim at counts as the top. */
function centreOf(children: readonly string[] | undefined, boxes: ReadonlyMap<string, Frame>): number {
  let sum = 0;
  let count = 0;
  for (const id of children ?? []) {
    const frame = boxes.get(id);
    if (!frame) continue;
    sum += frame.y + frame.height / 2;
    count++;
  }
  return count === 0 ? Number.NEGATIVE_INFINITY : sum / count;
}

/** Straight across, with a short level piece at either end for the arrowhead. */
function straight(parent: Frame, child: Frame): Point[] {
  const right = child.x > parent.x;
  const stub = right ? GAP.edge : -GAP.edge;
  const end = { x: right ? parent.x + parent.width : parent.x, y: parent.y + parent.height / 2 };
  const start = { x: right ? child.x : child.x + child.width, y: child.y + child.height / 2 };
  return [end, { x: end.x + stub, y: end.y }, { x: start.x - stub, y: start.y }, start];
}
