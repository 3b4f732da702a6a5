/**
 * The graph as ELK wants it, and its answer read back. ELK is told the columns and the author's order as positions, which its
 * interactive phases keep, and the place of each link on the edge of its boxes; everything else is its own.
 */
import { edgeFor } from '../graph/boxes.ts';
import { GAP } from '../style.ts';
import type { ElkBox, ElkEdge, ElkGraph, Frame, Placed, Point, Route, Sized, SizedGraph } from './graph.ts';
import { MOST_BOXES_TO_CENTRE } from './second-look.ts';

/** Why these and not the usual ones: `partitioning` and `considerModelOrder` are a hundred times slower and keep no order. */
const OPTIONS: Record<string, string> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  // Apart, an unlinked driver would land in the aim's column.
  'elk.separateConnectedComponents': 'false',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.spacing.nodeNode': String(GAP.row),
  'elk.spacing.edgeNode': String(GAP.pass),
  'elk.spacing.edgeEdge': String(GAP.lane),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(GAP.column),
  'elk.layered.spacing.edgeNodeBetweenLayers': String(GAP.edge),
  'elk.layered.spacing.edgeEdgeBetweenLayers': String(GAP.lane),
};

/**
 * Parents centred on what feeds them; the links that are then nearly straight are seen to in `lookAgain`. In a picture
 * too large for that, the fastest placement: parents stand level with one of their children, and no link is nearly straight.
 */
function alignment(boxes: number): Record<string, string> {
  const bias = boxes > MOST_BOXES_TO_CENTRE ? 'LEFTUP' : 'BALANCED';
  return { 'elk.layered.nodePlacement.bk.fixedAlignment': bias };
}

function spacingOf({ spacing }: SizedGraph): Record<string, string> {
  if (!spacing) return {};
  return {
    'elk.spacing.nodeNode': String(spacing.row),
    'elk.layered.spacing.nodeNodeBetweenLayers': String(spacing.column),
  };
}

/** A link as ELK sees it: always from the left column to the right one, whichever end is the parent. */
interface Ends {
  link: Route;
  left: Sized;
  right: Sized;
}

/** @param rough places of the boxes, whose order from top to bottom is kept */
export function elkGraphOf(graph: SizedGraph, rough: Placed): ElkGraph {
  const sized = new Map(graph.boxes.map((box) => [box.id, box]));
  const leaving = new Map<string, Ends[]>();
  const entering = new Map<string, Ends[]>();
  for (const link of graph.links) {
    const parent = sized.get(link.to);
    const child = sized.get(link.from);
    if (!parent || !child || parent.column === child.column) continue;
    const [left, right] = parent.column < child.column ? [parent, child] : [child, parent];
    append(leaving, left.id, { link, left, right });
    append(entering, right.id, { link, left, right });
  }

  const sourcePort = new Map<string, string>();
  const children = graph.boxes.map((box): ElkBox => {
    const at = rough.boxes.get(box.id);
    const ports: ElkBox['ports'] = [];
    const leavers = leaving.get(box.id) ?? [];
    const own = graph.boxes.length <= MOST_BOXES_TO_CENTRE && edgeFor(leavers.length) <= box.height;
    const east = lanes(leavers, box, rough, own);
    east.forEach((ends, index) => {
      const id = `${box.id} east ${index}`;
      ports.push(port(id, 'EAST', box.width, spread(box.height, index, east.length)));
      for (const { link } of ends) sourcePort.set(link.id, id);
    });
    const west = (entering.get(box.id) ?? []).toSorted((a, b) => middle(rough, a.left) - middle(rough, b.left));
    west.forEach(({ link }, index) => {
      ports.push(port(`west ${link.id}`, 'WEST', 0, spread(box.height, index, west.length)));
    });
    return {
      id: box.id,
      x: at?.x ?? 0,
      y: at?.y ?? 0,
      width: box.width,
      height: box.height,
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
      ports,
    };
  });
  const edges = graph.links.flatMap((link): ElkEdge[] => {
    const source = sourcePort.get(link.id);
    return source === undefined ? [] : [{ id: link.id, sources: [source], targets: [`west ${link.id}`] }];
  });
  return {
    id: 'theory',
    layoutOptions: { ...OPTIONS, ...spacingOf(graph), ...alignment(children.length) },
    children,
    edges,
  };
}

/**
 * The places on a box's right edge, from top to bottom, and the links that end at each.
 * @param own whether each link has a place of its own, as it should while the edge has room and the picture is not so large
 *   that lanes would cost seconds; else one for all that look the same. A link that leads from this box to the right, as one
 *   that closes a ring, is kept apart from those that lead to it.
 */
function lanes(ends: readonly Ends[], box: Sized, rough: Placed, own: boolean): Ends[][] {
  const sorted = ends.toSorted((a, b) => middle(rough, a.right) - middle(rough, b.right));
  if (own) return sorted.map((end) => [end]);
  const byLook = new Map<string, Ends[]>();
  for (const end of sorted) append(byLook, `${end.link.look} ${end.link.to === box.id}`, end);
  return [...byLook.values()];
}

/** The y of the nth of several places on an edge, around its middle. */
function spread(height: number, index: number, count: number): number {
  return height / 2 + (index - (count - 1) / 2) * GAP.lane;
}

function middle(rough: Placed, box: Sized): number {
  return (rough.boxes.get(box.id)?.y ?? 0) + box.height / 2;
}

function port(id: string, side: 'EAST' | 'WEST', x: number, y: number): ElkBox['ports'][number] {
  return { id, x, y, width: 0, height: 0, layoutOptions: { 'elk.port.side': side } };
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * Reads ELK's answer. Every coordinate is ELK's own.
 * @param hops the edges that each link consists of, from left to right, where it is more than one
 * @throws when the answer lacks a box or a link
 */
export function placedByElk(graph: SizedGraph, answer: ElkGraph, hops?: ReadonlyMap<string, string[]>): Placed {
  const answered = new Map(answer.children.map((child) => [child.id, child]));
  const boxes = new Map<string, Frame>();
  for (const { id } of graph.boxes) {
    const child = answered.get(id);
    if (!child) throw new Error(`The layout lacks the box ${id}.`);
    boxes.set(id, { x: child.x, y: child.y, width: child.width, height: child.height });
  }
  const sections = new Map(answer.edges.map((edge) => [edge.id, edge.sections?.[0]]));
  const links = new Map<string, Point[]>();
  for (const { id, from, to } of graph.links) {
    const child = boxes.get(from);
    const parent = boxes.get(to);
    if (!child || !parent || parent.x === child.x) continue;
    const points = (hops?.get(id) ?? [id]).flatMap((hop) => {
      const section = sections.get(hop);
      if (!section) throw new Error(`The layout lacks the link ${id}.`);
      return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    });
    links.set(id, withoutStraightOn(parent.x < child.x ? points : points.toReversed()));
  }
  return { width: answer.width ?? 0, height: answer.height ?? 0, boxes, links };
}

/** Without the points at which a line goes on as before. */
function withoutStraightOn(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before || !after) return true;
    return !(before.y === point.y && point.y === after.y) && !(before.x === point.x && point.x === after.x);
  });
}
