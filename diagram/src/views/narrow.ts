/** Leaves boxes out of a graph: the branches of collapsed boxes, and what does not fit a filter. */
import type { Element, MergedTheory } from '@driver-diagrams/theory/model/index';
import { resolved } from '../graph/claim.ts';
import { type Box, type Graph, statusOf } from '../graph/graph.ts';
import { type Filter, isOpen, type ViewState } from '../view-state.ts';
import { fill, type PictureWords } from '../words/words.ts';

/** The graph as far as a filter and the collapsed boxes let it be seen. */
export function narrow(graph: Graph, theory: MergedTheory, state: ViewState, words: PictureWords): Graph {
  const filtered = isOpen(state.filter) ? graph : filter(graph, theory, state.filter ?? {}, words);
  return state.collapsed?.length ? collapse(filtered, new Set(state.collapsed)) : filtered;
}

/** What stands behind each box: what drives it, and what is nested in it. */
function behind({ boxes }: Graph): Map<string, string[]> {
  const found = new Map(boxes.map(({ id, drivenBy }) => [id, [...drivenBy]]));
  for (const { id, within } of boxes) if (within !== undefined) found.get(within)?.push(id);
  return found;
}

/** A box behind collapsed ones only is hidden; one that is reached another way stays. */
function collapse(graph: Graph, collapsed: ReadonlySet<string>): Graph {
  const next = behind(graph);
  const roots = graph.boxes
    .filter(({ drives, within }) => drives.length === 0 && within === undefined)
    .map(({ id }) => id);
  const all = reach(roots, next);
  // A ring has no root: its first box stands for one.
  for (const { id } of graph.boxes) {
    if (all.has(id)) continue;
    roots.push(id);
    for (const each of reach([id], next)) all.add(each);
  }
  const open = new Map([...next].filter(([id]) => !collapsed.has(id)));
  const seen = reach(roots, open);
  const narrowed = keep(graph, seen);
  for (const box of narrowed.boxes) {
    if (!collapsed.has(box.id)) continue;
    const hidden = [...reach([box.id], next)].filter((id) => !seen.has(id)).length;
    if (hidden > 0) box.hidden = hidden;
  }
  return narrowed;
}

function reach(starts: readonly string[], next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(starts);
  for (const id of found) for (const to of next.get(id) ?? []) found.add(to);
  return found;
}

/** Keeps what fits, and for its context all that it leads to. */
function filter(graph: Graph, theory: MergedTheory, wanted: Filter, words: PictureWords): Graph {
  const { team } = wanted;
  const theirs = team ? workOf(team, graph, theory) : undefined;
  const fits = graph.boxes.filter((box) => (theirs?.has(box.id) ?? true) && isWanted(box, wanted));
  const up = new Map(
    graph.boxes.map(({ id, drives, within }) => [id, within === undefined ? drives : [...drives, within]]),
  );
  const kept = reach(
    fits.map(({ id }) => id),
    up,
  );
  const narrowed = keep(graph, kept);
  const family = wanted.family;
  const counts = { shown: kept.size, all: graph.boxes.length };
  return {
    ...narrowed,
    measures: narrowed.measures.filter(({ element }) => !family || (element.family ?? 'other') === family),
    told: [...graph.told, { text: fill(words.views.told.filtered, counts) }],
    empty: graph.boxes.length > 0 ? words.views.told.nothingFits : graph.empty,
  };
}

function isWanted(box: Box, { status, family, text }: Filter): boolean {
  if (status && statusOf(box.element) !== status) return false;
  if (family && !box.measures.some(({ element }) => (element.family ?? 'other') === family)) return false;
  return !text?.trim() || plainWords([box.text, box.element.name, ...box.details].join(' ')).includes(plainWords(text));
}

/** Small letters without accents, as one searches. */
function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** What a team or an owner works on: what is theirs, and all that drives it. */
function workOf(team: string, graph: Graph, theory: MergedTheory): Set<string> {
  const own = [...peopleOf(graph, theory)].filter(([, people]) => people.has(team)).map(([id]) => id);
  return reach(own, behind(graph));
}

/** Whose each box is: its owner, and the teams that work on it. */
function peopleOf(graph: Graph, theory: MergedTheory): Map<string, Set<string>> {
  const people = new Map(
    graph.boxes.map(({ id, element }) => [id, new Set(element.kind === 'team' ? [id] : ownerOf(element))]),
  );
  for (const { kind, from, to } of resolved(theory.links)) if (kind === 'works on') people.get(to)?.add(from);
  return people;
}

function ownerOf(element: Element): string[] {
  if (!('owner' in element) || element.owner === undefined) return [];
  if (typeof element.owner === 'string') return [element.owner];
  return element.owner.to === undefined ? [] : [element.owner.to];
}

/** The graph with these boxes only; columns and rows close up. */
export function keep(graph: Graph, kept: ReadonlySet<string>): Graph {
  const boxes = graph.boxes.filter(({ id }) => kept.has(id));
  const used = [...new Set(boxes.map(({ column }) => column))].sort((a, b) => a - b);
  const rows = new Map<string, number>();
  const measured = (of: readonly string[]) => of.some((id) => kept.has(id));
  return {
    ...graph,
    boxes: boxes.map((box) => {
      const place = box.within ?? `#${box.column}`;
      const row = rows.get(place) ?? 0;
      rows.set(place, row + 1);
      return {
        ...box,
        column: used.indexOf(box.column),
        row,
        drives: box.drives.filter((id) => kept.has(id)),
        drivenBy: box.drivenBy.filter((id) => kept.has(id)),
      };
    }),
    links: graph.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    columns: used.flatMap((at) => graph.columns[at] ?? []),
    measures: graph.measures.filter(({ of }) => measured(of)),
    remarks: graph.remarks.filter(({ about }) => measured(about)),
    notes: graph.notes.filter(({ link }) => kept.has(link.from) && kept.has(link.to)),
  };
}

/** What a filter can ask for in a view: only what occurs there. */
export interface FilterChoices {
  /** Teams and other owners: what the filter holds, and what it is called. */
  teams: { value: string; label: string }[];
  statuses: string[];
  families: string[];
}

export function choicesIn(graph: Graph, theory: MergedTheory, labelOf: (element: Element) => string): FilterChoices {
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  const people = new Set([...peopleOf(graph, theory).values()].flatMap((each) => [...each]));
  const families = graph.boxes.flatMap(({ measures }) => measures.map(({ element }) => element.family ?? 'other'));
  return {
    teams: [...people].map((value) => {
      const element = elements.get(value);
      return { value, label: element ? labelOf(element) : value };
    }),
    statuses: [...new Set(graph.boxes.flatMap(({ element }) => statusOf(element) ?? []))],
    families: [...new Set(families)],
  };
}
