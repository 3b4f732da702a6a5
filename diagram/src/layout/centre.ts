/**
 * Puts each box of the first column in the middle of what drives it. ELK aligns a parent with the median of its children, so that
 * an aim whose drivers stand unevenly lands far from their middle. The author's order in the column is kept.
 */
import { GAP } from '../style.ts';
import type { ElkBox, ElkEdge } from './graph.ts';

/** A smaller step would only bend a line that is straight now. Points. */
const WORTHWHILE = GAP.lane;

/** Moves boxes of the first column; true when it moved one. */
export function centreFirstColumn(boxes: readonly ElkBox[], edges: readonly ElkEdge[]): boolean {
  const left = Math.min(...boxes.map(({ x }) => x));
  const column = boxes.filter(({ x }) => x === left).sort((a, b) => a.y - b.y);
  const height = Math.max(...boxes.map((box) => box.y + box.height));
  const owners = new Map(boxes.flatMap((box) => box.ports.map(({ id }) => [id, box] as const)));
  const wanted = column.map((box) => {
    const drivers = edges.flatMap(({ sources, targets }) => {
      const target = owners.get(targets[0] ?? '');
      return owners.get(sources[0] ?? '') === box && target ? [target] : [];
    });
    const next = Math.min(...drivers.map(({ x }) => x));
    const middles = drivers.filter(({ x }) => x === next).map(middle);
    if (middles.length < 2) return box.y;
    const y = (Math.min(...middles) + Math.max(...middles)) / 2 - box.height / 2;
    return Math.abs(y - box.y) < WORTHWHILE ? box.y : y;
  });
  const places = inOrder(column, wanted, height);
  let moved = false;
  column.forEach((box, index) => {
    const y = places[index] ?? box.y;
    if (y === box.y) return;
    moved = true;
    box.y = y;
  });
  return moved;
}

function middle({ y, height }: ElkBox): number {
  return y + height / 2;
}

/** The places nearest to those wanted, one below another, within the picture's height where that is possible. */
function inOrder(column: readonly ElkBox[], wanted: readonly number[], height: number): number[] {
  let free = 0;
  const places = column.map((box, index) => {
    const y = Math.max(free, wanted[index] ?? 0);
    free = y + box.height + GAP.row;
    return y;
  });
  let limit = height;
  for (let index = column.length - 1; index >= 0; index--) {
    const high = column[index]?.height ?? 0;
    const y = Math.min(places[index] ?? 0, limit - high);
    // A column higher than the others keeps what ELK gave it.
    if (y < 0) return column.map((box) => box.y);
    places[index] = y;
    limit = y - GAP.row;
  }
  return places;
}
