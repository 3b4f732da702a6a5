/** A theory as boxes and arrows, for formats of other programs: what stands in a box, and what leads where. */

import type { MergedTheory } from '../model/merge.ts';
import type { Element, Link } from '../model/model.ts';
import { kindWord, labelOf } from '../model/words.ts';

export interface GraphNode {
  /** `n1`, `n2` …: safe in every format. */
  id: string;
  element: Element;
  /** On one line; what is given up says so. */
  label: string;
  /** What it is, e.g. `primary driver`. */
  kind: string;
  /** What its box looks like: the kind, drivers by their level. */
  look: Look;
}

export type Look = 'aim' | 'primary' | 'secondary' | 'lower' | 'idea' | 'measure' | 'other';

export interface GraphEdge {
  /** Ids of nodes. */
  from: string;
  to: string;
  link: Link;
  /** What it says where it is no arrow of the driver diagram, e.g. `measures`. */
  word?: string;
}

/** Kinds that stand in the picture even when nothing leads to them. */
const ALWAYS = new Set(['aim', 'driver', 'idea', 'measure', 'strategy', 'component']);

/** The boxes and arrows of a theory with what it imports; statements that nothing links are left out unless they are drawn. */
export function graphOf({ elements, links }: MergedTheory): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const linked = new Set(links.flatMap(({ from, to }) => (from.to && to.to ? [from.to, to.to] : [])));
  const shown = elements.filter(({ id, kind }) => ALWAYS.has(kind) || linked.has(id));
  const nodes = shown.map((element, n): GraphNode => {
    return {
      id: `n${n + 1}`,
      element,
      label: labelWithStatus(element),
      kind: kindWord(element),
      look: lookOf(element),
    };
  });
  const ids = new Map(nodes.map(({ id, element }) => [element.id, id]));
  const edges = links.flatMap((link): GraphEdge[] => {
    const [from, to] = [ids.get(link.from.to ?? ''), ids.get(link.to.to ?? '')];
    if (from === undefined || to === undefined) return [];
    return [{ from, to, link, ...(link.kind !== 'drives' && { word: link.kind }) }];
  });
  return { nodes, edges };
}

const GIVEN_UP = ['retired', 'abandoned', 'missed', 'sunset', 'dropped'];

function labelWithStatus(element: Element): string {
  const status = 'status' in element ? element.status?.value : undefined;
  const label = labelOf(element).replace(/\s+/gu, ' ').trim();
  return status !== undefined && GIVEN_UP.includes(status) ? `${label} (${status})` : label;
}

function lookOf(element: Element): Look {
  if (element.kind === 'aim' || element.kind === 'idea' || element.kind === 'measure') return element.kind;
  if (element.kind !== 'driver') return 'other';
  return element.level === 1 ? 'primary' : element.level === 2 ? 'secondary' : 'lower';
}

/** Colours that read in greyscale too: fill, line, words. */
export const LOOKS: Readonly<Record<Look, readonly [fill: string, line: string, ink: string]>> = {
  aim: ['#1f4e79', '#1f4e79', '#ffffff'],
  primary: ['#cfe2f3', '#1f5f8b', '#12294a'],
  secondary: ['#e4f0e4', '#2e6b3a', '#12351c'],
  lower: ['#f1eedd', '#7a6a1f', '#3a3210'],
  idea: ['#fdf1e7', '#9a5312', '#4d2a0d'],
  measure: ['#ffffff', '#5f6b7a', '#2a323c'],
  other: ['#f3f3f3', '#6b7380', '#2a2f36'],
};
