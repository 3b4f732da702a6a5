/**
 * The theory of action: aims, the strategies that serve them, the supports of each strategy, and the role groups that the
 * supports are for. The supports of one role group stand together; who is accountable to whom is a line of its own kind.
 * Conjectures, findings and recommendations about any of it stand below, with badges on what they are about.
 */

import type { Element, MergedTheory, Strategy, Support } from '@driver-diagrams/theory/model/index';
import { wordFor } from '@driver-diagrams/theory/model/sentences';
import { type Claim, resolved } from '../graph/claim.ts';
import { rankedColumns } from '../graph/columns.ts';
import { type DrawnLink, type Graph, graphFrom, linksAmong } from '../graph/graph.ts';
import { counted, fill, labelIn, type PictureWords } from '../words/words.ts';
import { isRemarkable, remarksOf } from './remarks.ts';

export function actionView(theory: MergedTheory, words: PictureWords): Graph {
  const claims = resolved(theory.links);
  const drawn = inOrder(drawnElements(theory, claims));
  const isDrawn = (id: string) => drawn.some((element) => element.id === id);
  const byId = new Map(drawn.map((element) => [element.id, element]));
  const among = linksAmong(claims, (id) => byId.has(id), { drives: 'plain', supports: 'plain', 'part of': 'plain' });
  const links = uniqueLinks([...among, ...roleLinks(drawn, byId)]);
  const { columns, place } = rankedColumns(
    drawn,
    links,
    rankOf,
    (members) => headingOf(members, words),
    words.headings,
  );
  const imported = new Set(theory.imported);
  const remarks = remarksOf(theory.elements, claims, words, (element, about) => {
    return !imported.has(element.id) || about.some(isDrawn);
  });
  const graph = graphFrom(
    theory,
    { view: 'action', drawn, links, columns, place, claims, remarks, empty: words.views.empty.action },
    words,
  );
  for (const box of graph.boxes) box.details = [...box.details, ...detailsOf(box.element, byId, words)];
  return graph;
}

const OWN = ['strategy', 'support', 'role'];

/** The file's own strategies, supports and role groups, those that lead to them, and all that strategies lead to. */
function drawnElements(theory: MergedTheory, claims: readonly Claim[]): Element[] {
  const imported = new Set(theory.imported);
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  const drawn = new Set<string>();
  const open: string[] = [];
  const take = (id: string | undefined) => {
    if (id === undefined || drawn.has(id) || !elements.has(id)) return;
    drawn.add(id);
    open.push(id);
  };
  for (const element of theory.elements) {
    if (OWN.includes(element.kind) && !imported.has(element.id)) take(element.id);
    // What the conjectures of the file are about is part of its theory of action.
    if (element.kind === 'conjecture' && !imported.has(element.id)) {
      for (const { kind, from, to } of claims)
        if (kind === 'about' && from === element.id) take(anchor(elements.get(to)));
    }
  }
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const element = elements.get(id);
    for (const { kind, from, to } of claims) {
      // A strategy may serve a part of a system, which leads to the aim as a whole.
      if (from === id && (kind === 'drives' || kind === 'supports' || kind === 'part of')) take(to);
      if (to === id && kind === 'supports') take(from);
    }
    for (const role of element ? rolesOf(element) : []) take(role);
  }
  return theory.elements.filter(({ id }) => drawn.has(id));
}

/** What can stand in the picture as a box. */
function anchor(element: Element | undefined): string | undefined {
  const kinds = ['aim', 'driver', 'component', ...OWN];
  return element && kinds.includes(element.kind) ? element.id : undefined;
}

/** Ids of the role groups that a statement names. */
function rolesOf(element: Element): string[] {
  const references =
    element.kind === 'support'
      ? element.for
      : element.kind === 'strategy'
        ? [...element.intends.map(({ role }) => role), ...element.accountable.flatMap(({ who, to }) => [who, to])]
        : [];
  return references.flatMap((reference) => reference?.to ?? []);
}

/**
 * In document order, but the supports of one role group together, and the role groups in the order in which the supports name
 * them: then the lines to the strategies on one side and to the role groups on the other cross as little as they can.
 */
function inOrder(elements: readonly Element[]): Element[] {
  const roles = [...new Set(elements.filter(({ kind }) => kind === 'support').flatMap(rolesOf))];
  const group = (role: string | undefined) => {
    const at = role === undefined ? -1 : roles.indexOf(role);
    return at < 0 ? roles.length : at;
  };
  const sorted = (kind: Element['kind'], first: (element: Element) => string | undefined) =>
    elements.filter((element) => element.kind === kind).sort((a, b) => group(first(a)) - group(first(b)));
  return [
    ...elements.filter(({ kind }) => kind !== 'support' && kind !== 'role'),
    ...sorted('support', (support) => rolesOf(support)[0]),
    ...sorted('role', ({ id }) => id),
  ];
}

/** From each support to its role groups, and between role groups where one is accountable to the other. */
function roleLinks(drawn: readonly Element[], byId: ReadonlyMap<string, Element>): DrawnLink[] {
  const links: DrawnLink[] = [];
  const add = (look: 'for' | 'accountable', from = '', to = '', because?: string) => {
    if (from === to || !byId.has(from) || !byId.has(to)) return;
    links.push({ id: `${from}->${to}`, from, to, look, ...(because === undefined ? {} : { because }) });
  };
  for (const element of drawn) {
    if (element.kind === 'support') for (const role of element.for) add('for', role.to, element.id);
    if (element.kind !== 'strategy') continue;
    for (const { who, to, for: what } of element.accountable) add('accountable', to?.to, who?.to, what);
  }
  return links;
}

function uniqueLinks(links: readonly DrawnLink[]): DrawnLink[] {
  return [...new Map(links.toReversed().map((link) => [link.id, link])).values()].toReversed();
}

const RANKS: Partial<Record<Element['kind'], number>> = { aim: 0, strategy: 100, support: 200, role: 300 };

function rankOf(element: Element): number {
  if (element.kind === 'driver') return Math.min(element.level, 90);
  return RANKS[element.kind] ?? 95;
}

function headingOf(members: readonly Element[], words: PictureWords): { key?: string; heading: string } {
  const { headings } = words.views;
  const has = (kind: Element['kind']) => members.some((element) => element.kind === kind);
  const found = [
    has('aim') ? counted(words.headings.aim, members.filter(({ kind }) => kind === 'aim').length) : '',
    ...driverHeadings(members, words),
    has('component') ? headings.components : '',
    has('strategy') ? headings.strategies : '',
    has('support') ? headings.supports : '',
    has('role') ? headings.roles : '',
  ];
  const heading = found.filter((text) => text !== '').join(' · ');
  return has('aim') ? { key: 'aim', heading } : { heading };
}

function driverHeadings(members: readonly Element[], words: PictureWords): string[] {
  const levels = members.flatMap((element) => (element.kind === 'driver' ? [element.level] : []));
  return [...new Set(levels)]
    .sort((a, b) => a - b)
    .map((level) => words.headings.levels[level - 1] ?? fill(words.headings.level, { level }));
}

function detailsOf(element: Element, byId: ReadonlyMap<string, Element>, words: PictureWords): string[] {
  if (element.kind === 'strategy') return strategyDetails(element, byId, words);
  if (element.kind === 'support') return supportDetails(element, words);
  return [];
}

/** The practice that it wants of each role group, and what really happened. */
function strategyDetails(
  { intends, enacted }: Strategy,
  byId: ReadonlyMap<string, Element>,
  words: PictureWords,
): string[] {
  const { details } = words.views;
  const practices = intends.flatMap(({ role, practice, change }) => {
    const named = byId.get(role?.to ?? '');
    if (!practice) return [];
    const who = named ? labelIn(words, named) : (role?.text ?? '');
    const text = fill(details.intends, { role: who, practice });
    return [change ? `${text} (${wordFor(details.change, change)})` : text];
  });
  return [...practices, ...(enacted ? [fill(details.enacted, { text: enacted })] : [])];
}

function supportDetails({ as, ledBy, every }: Support, words: PictureWords): string[] {
  const { details } = words.views;
  const often = every ? fill(details.every, { text: every }) : '';
  const parts = [as ? wordFor(details.types, as) : '', often, ledBy ? fill(details.ledBy, { who: ledBy }) : ''];
  const line = parts.filter((part) => part !== '').join(', ');
  return line === '' ? [] : [line];
}

/** True where the view has something to show. */
export function hasAction(theory: MergedTheory): boolean {
  const imported = new Set(theory.imported);
  return theory.elements.some((element) => {
    return !imported.has(element.id) && (OWN.includes(element.kind) || isRemarkable(element));
  });
}
