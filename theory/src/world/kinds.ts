/** Which kinds of statement may stand where: at the ends of a link, inside each other, and behind each word that takes a name. */
import type { Element, ElementKind, Link, Reference } from '../model/model.ts';

const THEORY_PARTS: readonly ElementKind[] = [
  'aim',
  'driver',
  'idea',
  'measure',
  'pdsa',
  'component',
  'strategy',
  'support',
];
const PEOPLE: readonly ElementKind[] = ['network', 'member', 'team', 'role'];

/** What each kind of link may lead to, by the kind of statement that it starts at. */
export const LINK_TARGETS: Record<Link['kind'], Partial<Record<ElementKind, readonly ElementKind[]>>> = {
  drives: {
    idea: ['driver', 'aim'],
    driver: ['driver', 'aim'],
    aim: ['driver'],
    strategy: ['aim', 'driver', 'component'],
    component: ['aim', 'driver'],
  },
  measures: { measure: ['aim', 'driver', 'idea'] },
  tests: { pdsa: ['idea'] },
  'works on': { team: ['driver'] },
  supports: { support: ['strategy'] },
  about: {
    conjecture: [...THEORY_PARTS, 'conjecture'],
    finding: [...THEORY_PARTS, ...PEOPLE, 'conjecture', 'recommendation'],
    recommendation: [...THEORY_PARTS, ...PEOPLE],
  },
  'part of': { component: ['component'] },
};

/** What each kind of statement may stand inside of; a kind that is not here stands inside of nothing. */
export const ENCLOSERS: Partial<Record<ElementKind, readonly ElementKind[]>> = {
  driver: ['aim', 'driver'],
  idea: ['driver', 'aim'],
  measure: ['aim', 'driver', 'idea'],
  pdsa: ['idea'],
  team: ['driver'],
  component: ['component', 'aim', 'driver'],
  strategy: ['aim', 'driver', 'component'],
  support: ['strategy'],
  conjecture: [...THEORY_PARTS, 'conjecture'],
  finding: [...THEORY_PARTS, ...PEOPLE, 'conjecture', 'recommendation'],
  recommendation: [...THEORY_PARTS, ...PEOPLE],
};

/** True when a statement may stand in the braces of another. */
export function mayStandIn(element: Element, encloser: Element): boolean {
  return ENCLOSERS[element.kind]?.includes(encloser.kind) ?? false;
}

/** A name behind one of a statement's own words, and the kinds that may be named there. */
export interface Mention {
  reference: Reference;
  /** The word as the author reads it, e.g. `owner`. */
  word: string;
  kinds: readonly ElementKind[];
}

export const OWNERS: readonly ElementKind[] = ['team', 'network', 'member'];
export const REPORTERS: readonly ElementKind[] = ['member', 'team'];
export const EVIDENCE: readonly ElementKind[] = ['evidence'];
/** What a conjecture may rest on. */
export const GROUNDS: readonly ElementKind[] = ['evidence', 'finding'];
export const ROLES: readonly ElementKind[] = ['role'];
export const CONJECTURES: readonly ElementKind[] = ['conjecture'];
export const MEASURES: readonly ElementKind[] = ['measure'];

/** All names that a statement mentions in its properties. Names in links are not among them (see `linkMentions`). */
export function mentions(element: Element): Mention[] {
  switch (element.kind) {
    case 'aim':
      return one(element.next, 'next', ['aim']);
    case 'driver':
      return one(element.owner, 'owner', OWNERS);
    case 'idea':
      return [...one(element.owner, 'owner', OWNERS), ...one(element.adaptedFrom, 'adapted from', ['idea'])];
    case 'measure':
      return [
        ...one(element.owner, 'owner', OWNERS),
        ...[element.baseline, ...element.targets, ...element.results].flatMap((reading) =>
          one(reading?.from, 'from', REPORTERS),
        ),
        ...element.reportedBy.flatMap((reference) => one(reference, 'reported by', REPORTERS)),
      ];
    case 'pdsa':
      return one(element.next, 'next', ['pdsa']);
    case 'team':
      return element.participation.flatMap(({ level, member }) => one(member, `${level} partner`.trim(), ['member']));
    case 'strategy':
      return [
        ...element.intends.flatMap(({ role }) => one(role, 'intends', ROLES)),
        ...element.accountable.flatMap(({ who, to }) => [...one(who, 'accountable', ROLES), ...one(to, 'to', ROLES)]),
      ];
    case 'support':
      return element.for.flatMap((reference) => one(reference, 'for', ROLES));
    case 'conjecture':
      return [
        ...one(element.revises, 'revises', CONJECTURES),
        ...element.citing.flatMap((reference) => one(reference, 'citing', GROUNDS)),
      ];
    case 'finding':
      return [
        ...element.supports.flatMap((reference) => one(reference, 'supports', CONJECTURES)),
        ...element.challenges.flatMap((reference) => one(reference, 'challenges', CONJECTURES)),
      ];
    case 'recommendation':
      return element.from.flatMap((reference) => one(reference, 'from', ['finding']));
    case 'revision':
      return element.citing.flatMap((reference) => one(reference, 'citing', EVIDENCE));
    case 'poster':
      return element.charts.flatMap((reference) => one(reference, 'chart', MEASURES));
    default:
      return [];
  }
}

/** The evidence that a link cites. The names at its two ends are judged with the link itself. */
export function linkMentions(link: Link): Mention[] {
  return link.citing.flatMap((reference) => one(reference, 'citing', EVIDENCE));
}

function one(reference: Reference | string | undefined, word: string, kinds: readonly ElementKind[]): Mention[] {
  return typeof reference === 'object' && reference.text !== '' ? [{ reference, word, kinds }] : [];
}

/** Why a link cannot stand, or undefined when it can. An end that names nothing is another matter. */
export type LinkFault = 'start' | 'end' | 'own file';

/** Judges the kinds at the two ends of a link. */
export function linkFault(link: Link, from: Element | undefined, to: Element | undefined): LinkFault | undefined {
  const targets = from && LINK_TARGETS[link.kind][from.kind];
  if (from && !targets) return 'start';
  if (targets && to && !targets.includes(to.kind)) return 'end';
  // An aim serves a driver of another file (the cascade); in its own file the arrow leads the other way.
  if (from?.kind === 'aim' && to && from.source.uri === to.source.uri) return 'own file';
  return undefined;
}
