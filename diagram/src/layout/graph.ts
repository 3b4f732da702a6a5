/** What is to be placed, what is placed, and the graph that ELK is asked with in between. */
import type { Spacing } from '../style.ts';

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
  /** With an id in a question. */
  sections?: { id?: string; startPoint: Point; endPoint: Point; bendPoints?: Point[] }[];
}

/** Takes an ELK graph and gives it back with coordinates. May throw or reject, e.g. when it ran out of time. */
export type LayoutEngine = (graph: ElkGraph) => Promise<ElkGraph>;
