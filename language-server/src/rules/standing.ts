/** Which statements of a file a rule asks about. */
import type { Element, ElementKind, LinkKind } from '../theory/model.ts';
import { nearestWord } from './nearest.ts';
import type { Context } from './rule.ts';

type OfKind<Kind extends ElementKind> = Extract<Element, { kind: Kind }>;

const kept = new WeakMap<Context, Map<ElementKind, Element[]>>();

/** Statements of a kind that still ask for something: what is over does not, nor do second statements of a name. */
export function standing<Kind extends ElementKind>(context: Context, kind: Kind): readonly OfKind<Kind>[] {
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

const OVER = new Set<string | undefined>(['retired', 'abandoned', 'sunset']);

/** True for a driver or aim that is retired, an idea that is abandoned, a team that has ended. */
export function isOver(element: Element): boolean {
  return 'status' in element && OVER.has(element.status?.value);
}

/**
 * True when a property that seems to be missing is most likely there with a mistake that is told already: something in the
 * statement could not be read, or one of its words is nearly the one that is missed.
 */
export function mayHave(element: Element, { world }: Context, ...words: string[]): boolean {
  if (world.misread.has(element.key)) return true;
  return element.source.properties.some(
    ({ standing: known, word }) => known !== 'known' && nearestWord(word, words) !== undefined,
  );
}

/** True when a link of this kind leads to a name that nothing has: what seems to lack the link may be what was meant. */
export function hasLooseEnds({ theory }: Context, kind: LinkKind): boolean {
  return theory.links.some((link) => link.kind === kind && (link.from.to === undefined || link.to.to === undefined));
}
