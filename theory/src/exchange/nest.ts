/** Which statements stand in the braces of others: what belongs to one statement reads best inside it. */
import type { Draft, Pointers, Target } from './drafts.ts';
import { kindOf } from './tables.ts';

/** Kinds that are read with what they belong to; drivers read best one below the other, with arrows. */
const READ_INSIDE = new Set(['idea', 'measure', 'pdsa', 'support']);
/** Kinds that can say something of the link that nesting implies. */
const WITH_ATTRIBUTES = new Set(['driver', 'idea', 'strategy', 'component']);

/**
 * Puts statements inside what they lead to first, where that keeps the order of those that have a place, and gives a name to
 * whatever must be pointed at from outside.
 *
 * @returns the statements that stand in no braces
 */
export function nest(drafts: readonly Draft[], pointers: Pointers): Draft[] {
  const roots: Draft[] = [];
  /** The statement before, and those around it. */
  let around: Draft[] = [];
  const unnamed = new Set(drafts.flatMap(({ targets }) => targets.filter(staysUnnamed).map(({ to }) => to)));
  for (const draft of drafts) {
    // What has no name must hold all that leads to it, so its braces stay open.
    const mustStay = around.some((each) => unnamed.has(each));
    const parent = parentOf(draft, around, mustStay);
    if (!parent) {
      saysElsewhere(draft);
      roots.push(draft);
      around = [draft];
      continue;
    }
    draft.parent = parent;
    parent.inside.push(draft);
    around = [...chainOf(parent), draft];
  }
  for (const { parent, targets } of drafts) {
    for (const { to } of parent ? targets.slice(1) : targets) if (typeof to !== 'string') pointers.named(to);
  }
  return roots;
}

function parentOf(draft: Draft, around: readonly Draft[], mustStay: boolean): Draft | undefined {
  const [first] = draft.targets;
  const kind = kindOf(draft.row.kind);
  if (!first || typeof first.to === 'string' || kind === undefined || kind === 'aim') return undefined;
  if (first.said.length > 0 && !WITH_ATTRIBUTES.has(kind)) return undefined;
  const readsInside = READ_INSIDE.has(kind);
  if (around.includes(first.to)) {
    return readsInside || mustStay || staysUnnamed(first) ? first.to : undefined;
  }
  return readsInside && !draft.isPlaced && !chainOf(first.to).includes(draft) ? first.to : undefined;
}

function staysUnnamed({ to, byNumber }: Target): boolean {
  return byNumber && typeof to !== 'string' && to.name === undefined;
}

/** A measure of a statement without a name is named there instead. */
function saysElsewhere(draft: Draft): void {
  const { name } = draft;
  if (name === undefined || kindOf(draft.row.kind) !== 'measure') return;
  const [there, here] = [draft.targets.filter(staysUnnamed), draft.targets.filter((target) => !staysUnnamed(target))];
  for (const { to } of there) if (typeof to !== 'string') to.measuredBy.push(name);
  draft.targets = here;
}

/** A statement with all that it stands in, from the outside. */
function chainOf(draft: Draft): Draft[] {
  const chain: Draft[] = [];
  for (let at: Draft | undefined = draft; at; at = at.parent) chain.unshift(at);
  return chain;
}
