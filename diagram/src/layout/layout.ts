/**
 * Where everything stands: one function. ELK places the boxes and bends the links; where it cannot, plain columns stand in
 * and say so. Never no picture.
 */

import type { Spacing } from '../style.ts';
import { fill, type PictureWords } from '../words/words.ts';
import { elkGraphOf, placedByElk } from './elk-graph.ts';
import { isNested, nestedElkGraph, placedNested, plainNested } from './nested.ts';
import { plainColumns } from './plain-columns.ts';
import { lookAgain } from './second-look.ts';

/** A box to place: all sizes in points. */
export interface Sized {
  id: string;
  column: number;
  /** Place in its column, from the top. */
  row: number;
  width: number;
  height: number;
  /** Id of the box that it stands in; that one's height is then what its own text takes. */
  within?: string;
}

/** A link to route, between boxes of different columns. */
export interface Route {
  id: string;
  from: string;
  to: string;
  /** Links that look the same may share the place where they enter their parent, when its edge is too short for all. */
  look: string;
}

export interface SizedGraph {
  /** Between boxes, where it is not as usual. */
  spacing?: Pick<Spacing, 'row' | 'column'>;
  boxes: Sized[];
  links: Route[];
}

export interface Point {
  x: number;
  y: number;
}

export interface Frame extends Point {
  width: number;
  height: number;
}

export interface Placed {
  width: number;
  height: number;
  boxes: Map<string, Frame>;
  /** From the parent's edge to the child's: with ELK level and upright steps, in plain columns straight across. */
  links: Map<string, Point[]>;
  /** Why plain columns stand in, for the reader. */
  notice?: string;
}

/** The part of ELK's JSON graph that is used here: https://eclipse.dev/elk/documentation/tooldevelopers/graphdatastructure/jsonformat.html */
export interface ElkGraph {
  id: string;
  width?: number;
  height?: number;
  layoutOptions: Record<string, string>;
  children: ElkBox[];
  edges: ElkEdge[];
}

export interface ElkBox {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  layoutOptions: Record<string, string>;
  ports: { id: string; x: number; y: number; width: number; height: number; layoutOptions: Record<string, string> }[];
  /** Boxes inside it, placed from its corner. */
  children?: ElkBox[];
  edges?: ElkEdge[];
}

export interface ElkEdge {
  id: string;
  sources: string[];
  targets: string[];
  sections?: { startPoint: Point; endPoint: Point; bendPoints?: Point[] }[];
}

/** Takes an ELK graph and gives it back with coordinates. May throw or reject, e.g. when it ran out of time. */
export type LayoutEngine = (graph: ElkGraph) => Promise<ElkGraph>;

/** Why there is no picture: a newer one was asked for meanwhile. The caller drops this one and shows nothing. */
export class Outdated extends Error {
  constructor() {
    super('A newer picture is on its way.');
    this.name = 'Outdated';
  }
}

/** Beyond this many boxes ELK takes seconds and then overflows the stack, so it is not tried. */
export const MOST_BOXES_FOR_ELK = 2000;

/** Boxes and passed columns together; only a theory with very many levels comes near. ELK takes the stack's end here. */
const MOST_PLACES_FOR_ELK = 10_000;

/**
 * Places boxes and routes links. The origin is the upper left corner of the area in use.
 * @param engine ELK in this thread or in a worker; a test may put in its own
 * @param words why plain columns stand in, where they do
 * @throws `Outdated` when the engine was asked for a newer layout meanwhile; nothing else
 */
export async function layout(graph: SizedGraph, engine: LayoutEngine, words: PictureWords['standIn']): Promise<Placed> {
  const nested = isNested(graph);
  const plain = nested ? plainNested(graph) : plainColumns(graph);
  const count = graph.boxes.length;
  if (count === 0) return plain;
  if (count > MOST_BOXES_FOR_ELK) {
    return { ...plain, notice: fill(words.tooManyBoxes, { count, most: MOST_BOXES_FOR_ELK }) };
  }
  if (count + passings(graph) > MOST_PLACES_FOR_ELK) return { ...plain, notice: words.tooManyLinks };
  try {
    if (nested) return placedNested(graph, await engine(nestedElkGraph(graph)));
    const first = await engine(elkGraphOf(graph, plain));
    const again = lookAgain(first);
    return again ? placedByElk(graph, await engine(again.graph), again.hops) : placedByElk(graph, first);
  } catch (error) {
    if (error instanceof Outdated) throw error;
    return { ...plain, notice: words.failed };
  }
}

/** How often a link passes a column that it neither leaves nor enters: each is a place that ELK must find. */
function passings(graph: SizedGraph): number {
  const column = new Map(graph.boxes.map((box) => [box.id, box.column]));
  return graph.links.reduce((sum, { from, to }) => {
    return sum + Math.max(0, Math.abs((column.get(from) ?? 0) - (column.get(to) ?? 0)) - 1);
  }, 0);
}

/** The same for two graphs exactly when the same layout serves both: what ELK would be given. */
export function layoutKey(graph: SizedGraph): string {
  return JSON.stringify([
    graph.boxes.map((box) => [box.id, box.column, box.row, box.width, box.height, box.within]),
    graph.links.map((link) => [link.id, link.look]),
  ]);
}
