/** Which statements of a file a rule asks about. */

import { nearestWord } from '@driver-diagrams/grammar/nearest';
import type { Element, ElementKind, Link, LinkKind, Theory } from '../model/model.ts';
import type { World } from './world.ts';

type OfKind<Kind extends ElementKind> = Extract<Element, { kind: Kind }>;

/** One file's theory, and the world it stands in. */
interface InWorld {
  theory: Theory;
  world: World;
}

const kept = new WeakMap<InWorld, Map<ElementKind, Element[]>>();

/** Statements of a kind that still ask for something: what is over does not, nor do second statements of a name. */
export function standing<Kind extends ElementKind>(context: InWorld, kind: Kind): readonly OfKind<Kind>[] {
  let byKind = kept.get(context);
  if (!byKind) {
    const { theory, world } = context;
    byKind = Map.groupBy(
      theory.elements.filter((element) => !isOver(element) && !world.doubles.has(element.key)),
      (element) => element.kind,
    );
    kept.set(context, byKind);
  }
  return (byKind.get(kind) ?? []) as OfKind<Kind>[];
}

const OVER = new Set<string | undefined>(['retired', 'abandoned', 'sunset', 'dropped']);

/** True for a driver or aim that is retired, an idea that is abandoned, a team that has ended, a conjecture that is dropped. */
export function isOver(element: Element): boolean {
  return 'status' in element && OVER.has(element.status?.value);
}

/**
 * True when a property that seems to be missing is most likely there with a mistake that is told already: something in the
 * statement could not be read, or one of its words is nearly the one that is missed.
 */
export function mayHave(element: Element, { world }: InWorld, ...words: string[]): boolean {
  if (world.misread.has(element.key)) return true;
  return element.source.properties.some(
    ({ standing: known, word }) => known !== 'known' && nearestWord(word, words) !== undefined,
  );
}

/** A link with the statements at its two ends, as far as they are known. */
interface Joined {
  link: Link;
  from: Element | undefined;
  to: Element | undefined;
}

const joined = new WeakMap<InWorld, { links: Joined[]; loose: Set<LinkKind> }>();

/** The links of a file with the statements at their ends; looked up once for all rules. */
export function joinedLinks(context: InWorld): readonly Joined[] {
  return join(context).links;
}

/** True when a link of this kind leads to a name that nothing has: what seems to lack the link may be what was meant. */
export function hasLooseEnds(context: InWorld, ...kinds: LinkKind[]): boolean {
  return kinds.some((kind) => join(context).loose.has(kind));
}

function join(context: InWorld): { links: Joined[]; loose: Set<LinkKind> } {
  let found = joined.get(context);
  if (!found) {
    const { theory, world } = context;
    const end = (key: string | undefined) => (key === undefined ? undefined : world.elements.get(key));
    const loose = theory.links.filter(({ from, to }) => from.to === undefined || to.to === undefined);
    found = {
      links: theory.links.map((link) => ({ link, from: end(link.from.to), to: end(link.to.to) })),
      loose: new Set(loose.map(({ kind }) => kind)),
    };
    joined.set(context, found);
  }
  return found;
}
