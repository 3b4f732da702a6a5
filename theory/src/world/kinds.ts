/** Which kinds of statement may stand where: at the ends of a link, inside each other, and behind each word that takes a name. */
import { type Form, propertiesOf } from '@driver-diagrams/grammar/language/index';
import type {
  Accountability,
  Element,
  ElementKind,
  Intention,
  Link,
  Participation,
  Reading,
  Reference,
} from '../model/model.ts';

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

export const EVIDENCE: readonly ElementKind[] = ['evidence'];

/** The names in a value of each form; those of a form that is not here hold none. */
const NAMES_IN: Readonly<Partial<Record<Form, (value: never, word: string) => [name: Named, word: string][]>>> = {
  name: (value: Reference, word) => [[value, word]],
  names: (values: readonly Reference[], word) => values.map((each) => [each, word]),
  owner: (value: Reference | string, word) => [[value, word]],
  figure: (value: Reading) => [[value.from, 'from']],
  figures: (values: readonly Reading[]) => values.map(({ from }) => [from, 'from']),
  results: (values: readonly Reading[]) => values.map(({ from }) => [from, 'from']),
  participation: (values: readonly Participation[]) =>
    values.map(({ level, member }) => [member, `${level} partner`.trim()]),
  intentions: (values: readonly Intention[], word) => values.map(({ role }) => [role, word]),
  accountabilities: (values: readonly Accountability[], word) =>
    values.flatMap(({ who, to }): [Named, string][] => [
      [who, word],
      [to, 'to'],
    ]),
};

type Named = Reference | string | undefined;

/** All names that a statement mentions in its properties. Names in links are not among them (see `linkMentions`). */
export function mentions(element: Element): Mention[] {
  const values = element as unknown as Readonly<Record<string, unknown>>;
  return propertiesOf(element.kind).flatMap(([field, { word, form, to = [] }]) => {
    const value = values[field];
    const names = value === undefined ? [] : (NAMES_IN[form]?.(value as never, word) ?? []);
    return names.flatMap(([name, behind]) => one(name, behind, to as readonly ElementKind[]));
  });
}

/** The evidence that a link cites. The names at its two ends are judged with the link itself. */
export function linkMentions(link: Link): Mention[] {
  return link.citing.flatMap((reference) => one(reference, 'citing', EVIDENCE));
}

function one(reference: Named, word: string, kinds: readonly ElementKind[]): Mention[] {
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
