/**
 * The system: components one inside another, the one marked `centre` first and set off. Strategies stand in the component
 * that they work on; what a component leads to outside is written in it.
 */
import type { Component, Element, MergedTheory } from '@driver-diagrams/theory/model/index';
import { type Claim, resolved } from '../graph/claim.ts';
import type { Column } from '../graph/columns.ts';
import { type Box, branchNumber, branchOf, type Graph, graphFrom } from '../graph/graph.ts';
import { BOX, NEST } from '../style.ts';
import { fill, labelIn, type PictureWords } from '../words/words.ts';
import { remarksAbout } from './remarks.ts';

/** How many boxes, one in another, stand in a column before the next one is begun. */
const BOXES_A_COLUMN = 9;

export function systemView(theory: MergedTheory, words: PictureWords): Graph {
  const claims = resolved(theory.links);
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  const parts = partsOf(theory, claims, elements);
  const wholes = wholesOf(parts, claims, elements);
  const nest = nestOf(parts, wholes);
  const drawn = depthFirst(parts, nest);
  const tops = drawn.filter(({ id }) => !nest.has(id));
  const { columns, columnOf } = columnsFor(tops, drawn, nest, words);
  const rows = rowsIn(drawn, nest, columnOf);
  const graph = graphFrom(
    theory,
    {
      view: 'system',
      drawn,
      links: [],
      columns,
      place: (id) => ({ column: columnOf.get(topOf(id, nest)) ?? 0, row: rows.get(id) ?? 0 }),
      claims,
      remarks: remarksAbout(theory.elements, claims, words, (id) => drawn.some((element) => element.id === id)),
      empty: words.views.empty.system,
    },
    words,
  );
  const deepest = drawn.reduce((most, { id }) => Math.max(most, depthOf(id, nest)), 0);
  const serving = Map.groupBy(
    claims.filter(({ kind }) => kind === 'drives'),
    ({ from }) => from,
  );
  let branches = 0;
  const boxes = new Map(graph.boxes.map((box) => [box.id, box]));
  for (const box of graph.boxes) {
    const within = nest.get(box.id);
    if (within !== undefined) box.within = within;
    box.width = BOX.width + 2 * NEST.side * (deepest - depthOf(box.id, nest));
    const top = boxes.get(topOf(box.id, nest));
    if (top === box && !isCentre(box.element)) Object.assign(box, branchNumber(branches++));
    else if (top?.branch) Object.assign(box, branchOf(top));
    const whole = elements.get(wholes.get(box.id) ?? '');
    const apart =
      whole && whole.id !== within ? [fill(words.views.details.partOf, { title: labelIn(words, whole) })] : [];
    box.details = [...box.details, ...detailsOf(box, serving, elements, words), ...apart];
  }
  return graph;
}

function isCentre(element: Element): boolean {
  return element.kind === 'component' && element.centre;
}

/** The file's own components, the imported ones that stand inside or around them, and the strategies that work on them. */
function partsOf(theory: MergedTheory, claims: readonly Claim[], elements: ReadonlyMap<string, Element>): Element[] {
  const imported = new Set(theory.imported);
  const isKind = (id: string, kind: Element['kind']) => elements.get(id)?.kind === kind;
  const drawn = new Set(
    theory.elements.filter(({ id, kind }) => kind === 'component' && !imported.has(id)).map(({ id }) => id),
  );
  for (let before = -1; before < drawn.size; ) {
    before = drawn.size;
    for (const { kind, from, to } of claims) {
      if (kind !== 'part of' || !isKind(from, 'component') || !isKind(to, 'component')) continue;
      if (drawn.has(from) || drawn.has(to)) drawn.add(from).add(to);
    }
  }
  for (const { kind, from, to } of claims) {
    if (kind === 'drives' && isKind(from, 'strategy') && isKind(to, 'component') && drawn.has(to)) drawn.add(from);
  }
  const kept = theory.elements.filter(({ id }) => drawn.has(id));
  return [...kept.filter(isCentre), ...kept.filter((element) => !isCentre(element))];
}

/** How deep boxes stand in one another; what lies deeper stands beside what it is part of, and says so. */
const MOST_NESTED = 8;

/** What each part is said to be part of first. The link that closes a ring is left out. */
function wholesOf(
  parts: readonly Element[],
  claims: readonly Claim[],
  elements: ReadonlyMap<string, Element>,
): Map<string, string> {
  const drawn = new Set(parts.map(({ id }) => id));
  const wholes = new Map<string, string>();
  for (const { kind, from, to } of claims) {
    const holds = kind === 'part of' || (kind === 'drives' && elements.get(from)?.kind === 'strategy');
    if (!holds || from === to || wholes.has(from) || !drawn.has(from) || !drawn.has(to)) continue;
    if (elements.get(to)?.kind === 'component') wholes.set(from, to);
  }
  const seen = new Map<string, string>();
  for (const { id } of parts) {
    let at: string | undefined = id;
    while (at !== undefined && !seen.has(at)) {
      seen.set(at, id);
      const up: string | undefined = wholes.get(at);
      if (up !== undefined && seen.get(up) === id) wholes.delete(at);
      at = up;
    }
  }
  return wholes;
}

/** What each part stands in: what it is part of, as far as boxes stand in one another. */
function nestOf(parts: readonly Element[], wholes: ReadonlyMap<string, string>): Map<string, string> {
  const depths = new Map<string, number>();
  const nest = new Map<string, string>();
  for (const { id } of parts) {
    const path = [id];
    for (let up = wholes.get(id); up !== undefined && !depths.has(up); up = wholes.get(up)) path.push(up);
    for (const each of path.toReversed()) {
      const whole = wholes.get(each);
      const depth = whole === undefined ? 0 : (depths.get(whole) ?? 0) + 1;
      const place = depth < MOST_NESTED ? whole : nest.get(whole ?? '');
      depths.set(each, Math.min(depth, MOST_NESTED - 1));
      if (place !== undefined) nest.set(each, place);
    }
  }
  return nest;
}

function topOf(id: string, nest: ReadonlyMap<string, string>): string {
  let top = id;
  for (let up = nest.get(top); up !== undefined; up = nest.get(top)) top = up;
  return top;
}

function depthOf(id: string, nest: ReadonlyMap<string, string>): number {
  let depth = 0;
  for (let up = nest.get(id); up !== undefined; up = nest.get(up)) depth++;
  return depth;
}

/** Each part followed by those inside it, so that what lies inside is painted later. */
function depthFirst(parts: readonly Element[], nest: ReadonlyMap<string, string>): Element[] {
  const inside = Map.groupBy(parts, ({ id }) => nest.get(id));
  const found: Element[] = [];
  const open = [...(inside.get(undefined) ?? [])].reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    open.push(...[...(inside.get(next.id) ?? [])].reverse());
  }
  return found;
}

/** The centre has the first column to itself; the rest fill as many as they need, evenly. */
function columnsFor(
  tops: readonly Element[],
  drawn: readonly Element[],
  nest: ReadonlyMap<string, string>,
  words: PictureWords,
): { columns: Column[]; columnOf: Map<string, number> } {
  const { headings } = words.views;
  const sizes = new Map<string, number>();
  for (const { id } of drawn) sizes.set(topOf(id, nest), (sizes.get(topOf(id, nest)) ?? 0) + 1);
  const columnOf = new Map<string, number>();
  const columns: Column[] = [];
  const centres = tops.filter(isCentre);
  const others = tops.filter((element) => !isCentre(element));
  if (centres.length > 0) columns.push({ heading: headings.centre });
  for (const { id } of centres) columnOf.set(id, 0);
  const all = others.reduce((sum, { id }) => sum + (sizes.get(id) ?? 1), 0);
  const fair = all / Math.max(1, Math.ceil(all / BOXES_A_COLUMN));
  const heading = centres.length > 0 ? headings.around : headings.components;
  let filled = Number.POSITIVE_INFINITY;
  for (const { id } of others) {
    const size = sizes.get(id) ?? 1;
    // Into the next column once this one is nearer to its fair share without it.
    if (filled + size / 2 > fair) {
      const first = columns.length === (centres.length > 0 ? 1 : 0);
      columns.push({ heading: first ? heading : fill(words.headings.continued, { heading }) });
      filled = 0;
    }
    columnOf.set(id, columns.length - 1);
    filled += size;
  }
  return { columns, columnOf };
}

/** The place of each part among its neighbours, from the top. */
function rowsIn(
  drawn: readonly Element[],
  nest: ReadonlyMap<string, string>,
  columnOf: ReadonlyMap<string, number>,
): Map<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    drawn.map(({ id }) => {
      const place = nest.get(id) ?? `#${columnOf.get(id)}`;
      const row = counts.get(place) ?? 0;
      counts.set(place, row + 1);
      return [id, row];
    }),
  );
}

function detailsOf(
  { element }: Box,
  serving: ReadonlyMap<string, readonly Claim[]>,
  elements: ReadonlyMap<string, Element>,
  words: PictureWords,
): string[] {
  const { details } = words.views;
  if (element.kind === 'strategy') return [details.strategy];
  return (serving.get(element.id) ?? []).flatMap(({ to }) => {
    const served = elements.get(to);
    if (!served || served.kind === 'component') return [];
    return [fill(details.serves, { title: labelIn(words, served) })];
  });
}

/** True where the view has something to show. */
export function hasSystem(theory: MergedTheory): boolean {
  const imported = new Set(theory.imported);
  return theory.elements.some((element): element is Component => {
    return element.kind === 'component' && !imported.has(element.id);
  });
}
