/**
 * On a poster change ideas may stand two or three across behind their driver: to the layout, the ideas of one driver are one
 * box, and inside it they stand in rows. All lengths are points.
 */
import type { Graph } from '../graph/graph.ts';
import type { Frame, Placed, Sized, SizedGraph } from '../layout/graph.ts';
import { BADGE } from '../style.ts';

/** Ideas that stand together, in the author's order. */
export interface Group {
  /** Takes the ideas' place in the layout. */
  id: string;
  members: string[];
}

/** Around a group, between two ideas side by side, and between two rows: badges hang over the lower edge. */
const PAD = 6;
const BESIDE = 10;
const BELOW = BADGE.height / 2 + 4;

/** Ideas of the last column that lead to the same one driver in the same way, where there are two or more. */
export function groupsOf(graph: Graph): Group[] {
  const last = Math.max(0, ...graph.boxes.map(({ column }) => column));
  const strengths = new Map(graph.links.map(({ from, strength }) => [from, strength === 'weak' ? 'weak' : '']));
  const mayJoin = graph.boxes.filter(({ element, column, drives, drivenBy }) => {
    return element.kind === 'idea' && column === last && drives.length === 1 && drivenBy.length === 0;
  });
  const byDriver = Map.groupBy(mayJoin, ({ id, drives }) => `#group ${drives[0]} ${strengths.get(id) ?? ''}`.trim());
  return [...byDriver].flatMap(([id, boxes]) => {
    const members = boxes.toSorted((a, b) => a.row - b.row).map((box) => box.id);
    return members.length > 1 ? [{ id, members }] : [];
  });
}

/**
 * How wide each box of the last column is where so many of this width would stand side by side: the ideas of a group fill
 * its rows, evenly many in each, and one that stands alone is as wide as a group.
 */
export function widthsAcross(
  graph: Graph,
  groups: readonly Group[],
  across: number,
  width: number,
): Map<string, number> {
  const last = Math.max(0, ...graph.boxes.map(({ column }) => column));
  const whole = across * width + (across - 1) * BESIDE;
  const alone = across > 1 ? whole + 2 * PAD : width;
  const widths = new Map(graph.boxes.filter(({ column }) => column === last).map(({ id }) => [id, alone]));
  for (const { members } of across > 1 ? groups : []) {
    const count = perRow(members.length, across);
    for (const id of members) widths.set(id, (whole - (count - 1) * BESIDE) / count);
  }
  return widths;
}

function perRow(members: number, across: number): number {
  return Math.ceil(members / Math.ceil(members / across));
}

/** The graph with a single box for each group; of the links of its ideas, the first stands for all. */
export function joined(graph: SizedGraph, groups: readonly Group[], across: number): SizedGraph {
  const sized = new Map(graph.boxes.map((box) => [box.id, box]));
  const groupOf = membership(groups);
  const joint = groups.map((group): Sized => {
    const members = group.members.flatMap((id) => sized.get(id) ?? []);
    const { width, height } = insideOf(members, across);
    const [first] = members;
    return { id: group.id, column: first?.column ?? 0, row: first?.row ?? 0, width, height };
  });
  const seen = new Set<string>();
  return {
    ...graph,
    boxes: [...graph.boxes.filter(({ id }) => !groupOf.has(id)), ...joint],
    links: graph.links.flatMap((link) => {
      const group = groupOf.get(link.from);
      if (!group) return [link];
      if (seen.has(group.id)) return [];
      seen.add(group.id);
      return [{ ...link, from: group.id }];
    }),
  };
}

/** Puts the ideas of each group into its place. */
export function parted(placed: Placed, graph: SizedGraph, groups: readonly Group[], across: number): Placed {
  const sized = new Map(graph.boxes.map((box) => [box.id, box]));
  const boxes = new Map(placed.boxes);
  for (const group of groups) {
    const frame = boxes.get(group.id);
    if (!frame) continue;
    const members = group.members.flatMap((id) => sized.get(id) ?? []);
    for (const [id, inside] of insideOf(members, across).frames) {
      boxes.set(id, { ...inside, x: frame.x + inside.x, y: frame.y + inside.y });
    }
  }
  return { ...placed, boxes };
}

/** Members in rows, all of a row as high as its highest. */
function insideOf(members: readonly Sized[], across: number) {
  const frames = new Map<string, Frame>();
  const count = perRow(members.length, across);
  const each = Math.max(0, ...members.map(({ width }) => width));
  let y = PAD;
  for (let start = 0; start < members.length; start += count) {
    const row = members.slice(start, start + count);
    const height = Math.max(...row.map((box) => box.height));
    for (const [index, { id, width }] of row.entries()) {
      frames.set(id, { x: PAD + index * (each + BESIDE), y, width, height });
    }
    y += height + BELOW;
  }
  return { frames, width: count * each + (count - 1) * BESIDE + 2 * PAD, height: y - BELOW + PAD };
}

function membership(groups: readonly Group[]): Map<string, Group> {
  return new Map(groups.flatMap((group) => group.members.map((id) => [id, group] as const)));
}
