/**
 * A second look at the links, now that the boxes have their places (and an aim is put in the middle of its drivers). A parent centred on what feeds it often misses its
 * child's middle by a few points, and the link gets a small jog; and links that end at one box may stand there in another
 * order than they come in. ELK is then asked a second time, only to route: every box stands fixed where ELK put it, and the
 * ends of links are moved along the edges of their boxes, into order and until they face each other. A link that passes a
 * column is led through it by a waypoint, a box without height where ELK led it the first time.
 */
import { GAP } from '../style.ts';
import { centreFirstColumn } from './centre.ts';
import type { ElkBox, ElkEdge, ElkGraph, Point } from './graph.ts';

/** A jog up to this high is a defect; beyond it a bend is a bend. Points. */
const JOG = 2 * GAP.lane;
/** Two ends on one edge, or two links that pass a column side by side, stay this far apart. Points. */
const APART = 8;
/** Two level pieces of link closer than this look like one. Points. */
const CROWDED = 6;
/** The least from an end to the end of its edge. Points. */
const EDGE_END = 6;
/** Routing again costs about as much as the first time, so it is done only up to this many boxes. */
export const MOST_BOXES_TO_CENTRE = 300;

type ElkPort = ElkBox['ports'][number];

/** What to ask ELK next, and which of its edges each link then consists of, from left to right. */
interface SecondLook {
  graph: ElkGraph;
  hops: Map<string, string[]>;
}

/** Something a link runs through or ends at, that can be moved up or down within bounds. */
interface Stop {
  y(): number;
  /** How far it can go up (negative) and down. */
  bounds(): { up: number; down: number };
  move(by: number): void;
  /** Called when the link is straight here: nothing pushes this stop any more. */
  settle(): void;
  /** How many links here run so close to one across the gap that the two look like one. */
  crowding(): number;
  /** Keeps what stands here now; the answer puts it back. */
  keep(): () => void;
}

/** @returns nothing where no link needs it, or the graph is too large for a second look */
export function lookAgain(placed: ElkGraph): SecondLook | undefined {
  if (placed.children.length > MOST_BOXES_TO_CENTRE) return undefined;
  const boxes = placed.children.map((box) => ({ ...box, ports: box.ports.map((port) => ({ ...port })) }));
  const centred = centreFirstColumn(boxes, placed.edges) ? 1 : 0;
  const columns = columnsOf(boxes);
  const gaps = gapsBetween(columns);
  const ends = new Map(boxes.flatMap((box) => box.ports.map((port) => [port.id, { box, port }] as const)));
  const uses = new Map<string, number>();
  for (const { sources } of placed.edges) for (const id of sources) uses.set(id, (uses.get(id) ?? 0) + 1);

  const edges: ElkEdge[] = [];
  const hops = new Map<string, string[]>();
  const chains: Stop[][] = [];
  const comings = new Map<ElkPort, number>();
  const settled = new Set<ElkPort>();
  for (const edge of placed.edges) {
    const source = ends.get(edge.sources[0] ?? '');
    const target = ends.get(edge.targets[0] ?? '');
    if (!source || !target) continue;
    const waypoints = columns
      .filter((column) => column.x > source.box.x && column.x < target.box.x)
      .map((column) => addWaypoint(column, edge));
    boxes.push(...waypoints.map(({ box }) => box));
    const names = [
      edge.sources,
      ...waypoints.flatMap(({ box }) => [[`${box.id} west`], [`${box.id} east`]]),
      edge.targets,
    ];
    const ids: string[] = [];
    for (let n = 0; n < names.length; n += 2) {
      const id = `${edge.id} hop ${n / 2}`;
      ids.push(id);
      edges.push({ id, sources: names[n] ?? [], targets: names[n + 1] ?? [] });
    }
    hops.set(edge.id, ids);
    const alone = uses.get(source.port.id) === 1;
    const start = endOf(source, settled, gaps);
    if (!alone) start.settle();
    const chain = [alone ? start : fixed(start), ...waypoints.map(({ stop }) => stop), endOf(target, settled, gaps)];
    chains.push(chain);
    if (alone) comings.set(source.port, chain[1]?.y() ?? 0);
    comings.set(target.port, chain.at(-2)?.y() ?? 0);
  }
  const ordered = boxes.filter((box) => putInOrder(box, comings)).length;
  for (const chain of chains) settleStraight(chain);
  const straight = chains.filter((chain) => straighten(chain)).length;
  if (centred + ordered + straight === 0) return undefined;
  const layoutOptions = {
    ...placed.layoutOptions,
    'elk.layered.nodePlacement.strategy': 'INTERACTIVE',
    // Everything has its place already; a greater distance would push boxes down.
    'elk.spacing.nodeNode': '1',
  };
  return { graph: { id: placed.id, layoutOptions, children: boxes, edges }, hops };
}

/** Lets the links on each edge of a box end in the order in which they come, so that they need not cross; true when it moved one. */
function putInOrder(box: ElkBox, comings: ReadonlyMap<ElkPort, number>): boolean {
  let moved = false;
  for (const side of new Set(box.ports.map((port) => port.x))) {
    const ports = box.ports.filter((port) => port.x === side && comings.has(port));
    const places = ports.map((port) => port.y).sort((a, b) => a - b);
    ports.sort((a, b) => (comings.get(a) ?? 0) - (comings.get(b) ?? 0) || a.y - b.y);
    ports.forEach((port, index) => {
      const y = places[index] ?? port.y;
      if (y !== port.y) moved = true;
      port.y = y;
    });
  }
  return moved;
}

/** Takes out the small jogs of one link, from its right end to its left; true when one is gone. */
function straighten(chain: readonly Stop[]): boolean {
  let done = false;
  for (let n = chain.length - 1; n > 0; n--) {
    const right = chain[n];
    const left = chain[n - 1];
    if (!right || !left) continue;
    const jog = left.y() - right.y();
    if (Math.abs(jog) < 0.01 || Math.abs(jog) > JOG) continue;
    // To the right of this stop the link is straight already: only its outer end may still give way.
    const outer = n === chain.length - 1 ? right : fixed(right);
    const give = within(jog, outer.bounds());
    const rest = jog - give;
    if (within(-rest, left.bounds()) !== -rest) continue;
    const before = outer.crowding() + left.crowding();
    const back = [outer.keep(), left.keep()];
    outer.move(give);
    left.move(-rest);
    if (outer.crowding() + left.crowding() > before) {
      for (const putBack of back) putBack();
      continue;
    }
    outer.settle();
    left.settle();
    done = true;
  }
  return done;
}

/** What is straight already stays so. */
function settleStraight(chain: readonly Stop[]): void {
  chain.forEach((stop, index) => {
    const neighbours = [chain[index - 1], chain[index + 1]];
    if (neighbours.some((other) => other && Math.abs(other.y() - stop.y()) < 0.01)) stop.settle();
  });
}

function within(by: number, { up, down }: { up: number; down: number }): number {
  return Math.min(Math.max(by, up), down);
}

function fixed(stop: Stop): Stop {
  return { ...stop, bounds: () => ({ up: 0, down: 0 }), move: () => {} };
}

/** The end of a link on the edge of a box: it may move along it, and push those ends before it that are not settled. */
function endOf({ box, port }: { box: ElkBox; port: ElkPort }, settled: Set<ElkPort>, gaps: Gaps): Stop {
  const others = (above: boolean) =>
    box.ports
      .filter((other) => other !== port && other.x === port.x && other.y < port.y === above)
      .sort((a, b) => (above ? b.y - a.y : a.y - b.y));
  const reach = (above: boolean) => {
    const way = above ? -1 : 1;
    const before = others(above);
    const stop = before.findIndex((other) => settled.has(other));
    if (stop >= 0) return (before[stop]?.y ?? 0) - way * APART * (stop + 1);
    return (above ? EDGE_END : box.height - EDGE_END) - way * APART * before.length;
  };
  return {
    y: () => box.y + port.y,
    bounds: () => ({ up: Math.min(0, reach(true) - port.y), down: Math.max(0, reach(false) - port.y) }),
    move(by) {
      const pushed = [others(true), others(false)];
      port.y += by;
      pushed.forEach((list, index) => {
        const way = index === 0 ? -1 : 1;
        let last = port.y;
        for (const other of list) {
          if ((other.y - last) * way < APART) other.y = last + way * APART;
          last = other.y;
        }
      });
    },
    settle: () => settled.add(port),
    crowding() {
      const across = gaps.across(box, port);
      const edge = box.ports.filter((other) => other.x === port.x);
      return edge.filter((one) => across.some((y) => isCrowded(box.y + one.y - y))).length;
    },
    keep() {
      const heights = box.ports.map((other) => other.y);
      return () =>
        box.ports.forEach((other, index) => {
          other.y = heights[index] ?? other.y;
        });
    },
  };
}

interface Column {
  x: number;
  width: number;
  /** Boxes and waypoints. */
  members: ElkBox[];
}

function columnsOf(boxes: readonly ElkBox[]): Column[] {
  const columns = new Map<number, Column>();
  for (const box of boxes) {
    const column = columns.get(box.x);
    if (column) column.members.push(box);
    else columns.set(box.x, { x: box.x, width: box.width, members: [box] });
  }
  return [...columns.values()].sort((a, b) => a.x - b.x);
}

/** Between two columns, where links turn. */
interface Gaps {
  /** The heights at which links end on the other side of the gap that this end looks into. */
  across(box: ElkBox, port: ElkPort): number[];
}

function gapsBetween(columns: readonly Column[]): Gaps {
  return {
    across(box, port) {
      const east = port.x > 0;
      const index = columns.findIndex((column) => column.x === box.x) + (east ? 1 : -1);
      const members = columns[index]?.members ?? [];
      return members.flatMap((member) => member.ports.filter(({ x }) => x > 0 !== east).map(({ y }) => member.y + y));
    },
  };
}

/** Exactly level is the same link, or one that ELK keeps apart. */
function isCrowded(apart: number): boolean {
  return Math.abs(apart) > 0.01 && Math.abs(apart) < CROWDED;
}

/** Leads a link through a column where ELK led it; it may move as far as the boxes and links beside it leave room. */
function addWaypoint(column: Column, edge: ElkEdge): { box: ElkBox; stop: Stop } {
  const id = `${edge.id} at ${column.x}`;
  const port = (side: 'WEST' | 'EAST', x: number) => {
    return {
      id: `${id} ${side.toLowerCase()}`,
      x,
      y: 0,
      width: 0,
      height: 0,
      layoutOptions: { 'elk.port.side': side },
    };
  };
  const box: ElkBox = {
    id,
    x: column.x,
    y: heightAt(edge, column.x + column.width / 2),
    width: column.width,
    height: 0,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: [port('WEST', 0), port('EAST', column.width)],
  };
  column.members.push(box);
  const stop: Stop = {
    y: () => box.y,
    bounds() {
      let top = Number.NEGATIVE_INFINITY;
      let bottom = Number.POSITIVE_INFINITY;
      for (const other of column.members) {
        if (other === box) continue;
        const apart = other.height === 0 ? APART : GAP.pass - 3;
        if (other.y + other.height <= box.y) top = Math.max(top, other.y + other.height + apart);
        else bottom = Math.min(bottom, other.y - apart);
      }
      return { up: Math.min(0, top - box.y), down: Math.max(0, bottom - box.y) };
    },
    move(by) {
      box.y += by;
    },
    settle() {},
    crowding: () => 0,
    keep() {
      const { y } = box;
      return () => {
        box.y = y;
      };
    },
  };
  return { box, stop };
}

/** The y at which a link passes the given x. */
function heightAt(edge: ElkEdge, x: number): number {
  const section = edge.sections?.[0];
  if (!section) return 0;
  let before: Point = section.startPoint;
  for (const point of [...(section.bendPoints ?? []), section.endPoint]) {
    if (point.x >= x) return before.y;
    before = point;
  }
  return before.y;
}
