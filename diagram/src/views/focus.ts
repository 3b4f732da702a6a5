/** The focus: one statement of any kind, with all that leads to it and all that it leads to, step by step. */

import type { Element, ElementKind, MergedTheory } from '@driver-diagrams/theory/model/index';
import { capital } from '@driver-diagrams/theory/model/sentences';
import { type Claim, resolved } from '../graph/claim.ts';
import { type Column, rankedColumns } from '../graph/columns.ts';
import { type DrawnLink, type Graph, graphFrom, type LinkLook, linksAmong } from '../graph/graph.ts';
import { counted, fill, labelIn, type PictureWords } from '../words/words.ts';

const LOOKS: Partial<Record<Claim['kind'], LinkLook | 'plain'>> = {
  drives: 'plain',
  supports: 'plain',
  'part of': 'plain',
  'works on': 'looser',
  tests: 'looser',
  about: 'looser',
};

/** @param on id of the statement; without one, or with one that is not there, the view says so */
export function focusView(theory: MergedTheory, words: PictureWords, on?: string): Graph {
  const claims = resolved(theory.links);
  const centre = theory.elements.find(({ id }) => id === on);
  const looks = centre?.kind === 'measure' ? { ...LOOKS, measures: 'looser' as const } : LOOKS;
  const used = claims.filter(({ kind, from }) => looks[kind] && (kind !== 'measures' || from === on));
  const roles = roleLinks(theory);
  const kept = centre ? related(centre.id, [...used, ...roles]) : new Set<string>();
  const drawn = theory.elements.filter(({ id }) => kept.has(id));
  // A link may name what is not there.
  const there = new Set(drawn.map(({ id }) => id));
  const isDrawn = (id: string) => there.has(id);
  const links = [...linksAmong(used, isDrawn, looks), ...roles.filter(({ from, to }) => isDrawn(from) && isDrawn(to))];
  const deepest = Math.max(0, ...drawn.map((element) => (element.kind === 'driver' ? element.level : 0)));
  const rankOf = (element: Element) =>
    element.kind === 'driver' ? element.level : deepest + (RANKS[element.kind] ?? 9);
  const { columns, place } = rankedColumns(
    drawn,
    links,
    (element) => (element.kind === 'aim' ? 0 : rankOf(element)),
    (members) => headingOf(members, words),
    words.headings,
  );
  const graph = graphFrom(
    theory,
    { view: 'focus', drawn, links, columns, place, claims, empty: words.views.empty.focus },
    words,
  );
  for (const box of graph.boxes) {
    if (box.id === on) box.focused = true;
    if (box.element.kind !== 'aim' && box.element.kind !== 'driver' && box.element.kind !== 'idea') {
      const kind = words.kinds[box.element.kind];
      box.details = [...box.details, capital(kind)];
    }
  }
  return graph;
}

/** From role groups to the supports that are for them. */
function roleLinks(theory: MergedTheory): DrawnLink[] {
  const links = theory.elements.flatMap((element) =>
    element.kind === 'support'
      ? element.for.flatMap(({ to }): DrawnLink[] =>
          to ? [{ id: `${to}->${element.id}`, from: to, to: element.id, look: 'for' }] : [],
        )
      : [],
  );
  return [...new Map(links.map((link) => [link.id, link])).values()];
}

/** Everything from which steps lead to the start, and everything that they lead to from there. */
function related(start: string, links: readonly { from: string; to: string }[]): Set<string> {
  const reach = (step: (link: { from: string; to: string }) => readonly [string, string]) => {
    const next = Map.groupBy(links.map(step), ([from]) => from);
    const found = new Set([start]);
    for (const id of found) for (const [, to] of next.get(id) ?? []) found.add(to);
    return found;
  };
  return new Set([...reach(({ from, to }) => [from, to]), ...reach(({ from, to }) => [to, from])]);
}

/** To the right of the drivers, by kind. */
const RANKS: Partial<Record<ElementKind, number>> = {
  component: 1,
  strategy: 2,
  idea: 2,
  support: 3,
  pdsa: 3,
  team: 3,
  measure: 3,
  role: 4,
  conjecture: 5,
  finding: 5,
  recommendation: 5,
};

function headingOf(members: readonly Element[], words: PictureWords): Column {
  const { headings } = words;
  const { headings: own } = words.views;
  const has = (...kinds: ElementKind[]) => members.some(({ kind }) => kinds.includes(kind));
  const levels = members.flatMap((element) => (element.kind === 'driver' ? [element.level] : []));
  const named = [
    has('aim') ? counted(headings.aim, members.filter(({ kind }) => kind === 'aim').length) : '',
    ...[...new Set(levels)]
      .sort((a, b) => a - b)
      .map((level) => headings.levels[level - 1] ?? fill(headings.level, { level })),
    has('component') ? own.components : '',
    has('strategy') ? own.strategies : '',
    has('idea') ? headings.ideas : '',
    has('support') ? own.supports : '',
    has('pdsa') ? own.tests : '',
    has('team') ? own.teams : '',
    has('measure') ? own.measures : '',
    has('role') ? own.roles : '',
    has('conjecture', 'finding', 'recommendation') ? own.claims : '',
    has('network', 'member', 'evidence', 'cycle', 'revision', 'poster') ? own.others : '',
  ].filter((text) => text !== '');
  return { heading: named.join(' · ') };
}

/** The statement that a name means: an id, a name or a title, the exact one before one that only begins so. */
export function findStatement(theory: MergedTheory, name: string): Element | undefined {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return undefined;
  const { elements } = theory;
  const is = (text: string | undefined) => text?.toLowerCase() === wanted;
  return (
    elements.find(({ id }) => id === name) ??
    elements.find((element) => is(element.name) || is(element.id)) ??
    elements.find(({ title }) => is(title)) ??
    elements.find(({ title }) => title?.toLowerCase().startsWith(wanted))
  );
}

/** What a statement is called where the focus names it. */
export function focusTitle(theory: MergedTheory, on: string | undefined, words: PictureWords): string | undefined {
  const element = theory.elements.find(({ id }) => id === on);
  return element && fill(words.views.focusOn, { title: labelIn(words, element) });
}
