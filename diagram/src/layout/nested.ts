/** Boxes inside boxes: the graph as ELK wants it, with a hierarchy, its answer read back, and what stands in for it. */
import { GAP, NEST } from '../style.ts';
import type { ElkBox, ElkGraph, Frame, Placed, Sized, SizedGraph } from './graph.ts';

/** A box and all that stands in it, in the author's order. */
interface Nested {
  box: Sized;
  inside: Nested[];
}

/** True where a box stands in another. */
export function isNested(graph: SizedGraph): boolean {
  return graph.boxes.some(({ within }) => within !== undefined);
}

function treesOf({ boxes }: SizedGraph): Nested[] {
  const all = new Map(boxes.map((box) => [box.id, { box, inside: [] as Nested[] }]));
  const tops: Nested[] = [];
  for (const each of all.values()) {
    const outer = each.box.within === undefined ? undefined : all.get(each.box.within);
    (outer?.inside ?? tops).push(each);
  }
  for (const { inside } of all.values()) inside.sort((a, b) => a.box.row - b.box.row);
  return tops.sort((a, b) => a.box.column - b.box.column || a.box.row - b.box.row);
}

const STACK: Record<string, string> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
};

/** One ELK graph whose boxes hold graphs of their own: each is a stack that keeps the author's order. */
export function nestedElkGraph(graph: SizedGraph): ElkGraph {
  return {
    id: 'theory',
    layoutOptions: {
      ...STACK,
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
      'elk.spacing.nodeNode': String(GAP.row),
      'elk.layered.spacing.nodeNodeBetweenLayers': String(GAP.column / 2),
    },
    // A distance that no box bridges: columns and order are told by it.
    children: treesOf(graph).map((tree) => elkBoxOf(tree, tree.box.column * 10_000, tree.box.row * 10_000)),
    edges: [],
  };
}

function elkBoxOf({ box, inside }: Nested, x: number, y: number): ElkBox {
  const { id, width, height } = box;
  if (inside.length === 0) return { id, x, y, width, height, layoutOptions: {}, ports: [] };
  const padding = `[top=${height + NEST.top},left=${NEST.side},bottom=${NEST.bottom},right=${NEST.side}]`;
  return {
    id,
    x,
    y,
    width,
    height,
    layoutOptions: { ...STACK, 'elk.padding': padding, 'elk.spacing.nodeNode': String(NEST.row) },
    ports: [],
    children: inside.map((each, index) => elkBoxOf(each, 0, index * 10_000)),
    edges: [],
  };
}

/**
 * Reads ELK's answer; a place inside a box is told from that box's corner.
 * @throws when the answer lacks a box
 */
export function placedNested(graph: SizedGraph, answer: ElkGraph): Placed {
  const boxes = new Map<string, Frame>();
  const read = (children: readonly ElkBox[], left: number, top: number) => {
    for (const { id, x, y, width, height, children: inside } of children) {
      boxes.set(id, { x: x + left, y: y + top, width, height });
      read(inside ?? [], x + left, y + top);
    }
  };
  read(answer.children, 0, 0);
  for (const { id } of graph.boxes) if (!boxes.has(id)) throw new Error(`The layout lacks the box ${id}.`);
  return { width: answer.width ?? 0, height: answer.height ?? 0, boxes, links: new Map() };
}

/** The same without an engine. */
export function plainNested(graph: SizedGraph): Placed {
  const boxes = new Map<string, Frame>();
  /** @returns the height it takes */
  const put = ({ box, inside }: Nested, x: number, y: number): number => {
    boxes.set(box.id, { x, y, width: box.width, height: box.height });
    if (inside.length === 0) return box.height;
    let free = y + box.height + NEST.top;
    for (const each of inside) free += put(each, x + NEST.side, free) + NEST.row;
    const height = free - NEST.row + NEST.bottom - y;
    boxes.set(box.id, { x, y, width: box.width, height });
    return height;
  };
  let x = 0;
  let width = 0;
  let height = 0;
  for (const column of Map.groupBy(treesOf(graph), ({ box }) => box.column).values()) {
    let free = 0;
    for (const tree of column) free += put(tree, x, free) + GAP.row;
    height = Math.max(height, free - GAP.row);
    width = x + (column[0]?.box.width ?? 0);
    x = width + GAP.column / 2;
  }
  return { width, height, boxes, links: new Map() };
}
