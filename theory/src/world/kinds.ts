/** Which kinds of statement may stand where: at the ends of a link, inside each other, and behind each word that takes a name. */
import { type Form, kindNamed, propertiesOf, STATEMENT_KINDS } from '@driver-diagrams/grammar/language/index';
import type {
  Accountability,
  Element,
  ElementKind,
  Figure,
  Intention,
  Link,
  Participation,
  Reference,
} from '../model/model.ts';

/** What a link of a kind of statement may lead to; undefined where it has no such link. */
export function linkTargets(link: Link['kind'], from: ElementKind): readonly ElementKind[] | undefined {
  return kindNamed(from).leadsTo?.[link] as readonly ElementKind[] | undefined;
}

/** What the nesting of a statement, or its arrow, says; undefined for a kind that has no links. */
export function linkOf(kind: ElementKind): Link['kind'] | undefined {
  return Object.keys(kindNamed(kind).leadsTo ?? {})[0] as Link['kind'] | undefined;
}

/** The kinds of statement that a link may start at. */
export function linkStarts(link: Link['kind']): ElementKind[] {
  return STATEMENT_KINDS.filter((kind) => kind !== 'header' && linkTargets(link, kind) !== undefined) as ElementKind[];
}

/** What a kind of statement may stand inside of; none for one that stands inside of nothing. */
export function enclosers(kind: ElementKind): readonly ElementKind[] {
  return (kindNamed(kind).within ?? []) as readonly ElementKind[];
}

/** True when a statement may stand in the braces of another. */
export function mayStandIn(element: Element, encloser: Element): boolean {
  return enclosers(element.kind).includes(encloser.kind);
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
  figure: (value: Figure) => [[value.from, 'from']],
  figures: (values: readonly Figure[]) => values.map(({ from }) => [from, 'from']),
  results: (values: readonly Figure[]) => values.map(({ from }) => [from, 'from']),
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
type LinkFault = 'start' | 'end' | 'own file';

/** Judges the kinds at the two ends of a link. */
export function linkFault(link: Link, from: Element | undefined, to: Element | undefined): LinkFault | undefined {
  const targets = from && linkTargets(link.kind, from.kind);
  if (from && !targets) return 'start';
  if (targets && to && !targets.includes(to.kind)) return 'end';
  // An aim serves a driver of another file (the cascade); in its own file the arrow leads the other way.
  if (from?.kind === 'aim' && to && from.source.uri === to.source.uri) return 'own file';
  return undefined;
}
