/** Statements without name and title are the same where they stand at the same place and say the same. */
import type { Matches } from './matching.ts';
import type { Node, Side } from './sides.ts';

/**
 * Pairs what has neither name nor title: in the same file, of the same kind and with the same links, first what says all the
 * same, in the order of the text. What says something else now counts as the same only where no more and no fewer such stand
 * there than before: which of them is gone or new, nothing would tell.
 */
export function byPlace(before: Side, after: Side, matches: Matches): void {
  if (![before, after].every(({ nodes }) => nodes.some((node) => isBare(node) && !matches.has(node)))) return;
  const open = (side: Side, isReady: (node: Node) => boolean) =>
    side.nodes.filter((node) => isBare(node) && !matches.has(node) && isReady(node));
  const pair = (isReady: (node: Node) => boolean) => {
    const placeOf = (node: Node) => `${matches.tagOf(node)} ${node.element.kind} ${linksOf(node, matches)}`;
    const by = (keyOf: (node: Node) => string, isFine: (older: Node[], newer: Node[]) => boolean) => {
      const older = Map.groupBy(open(before, isReady), keyOf);
      for (const [key, newer] of Map.groupBy(open(after, isReady), keyOf)) {
        const its = older.get(key) ?? [];
        if (isFine(its, newer)) for (const [n, node] of its.entries()) if (newer[n]) matches.add(node, newer[n]);
      }
    };
    by(
      (node) => `${placeOf(node)} ${saidBy(node)}`,
      () => true,
    );
    by(placeOf, (older, newer) => older.length === newer.length);
  };
  // What is nested in such a statement is known by it, so the outer ones come first. Each round but the last pairs more.
  for (let known = -1; known < matches.pairs.length; ) {
    known = matches.pairs.length;
    pair(({ targets }) => targets.every((target) => !isBare(target) || matches.has(target)));
  }
  pair(() => true);
}

export function isBare({ element }: Node): boolean {
  return element.name === undefined && element.title === undefined;
}

/** What it leads to, and what leads to it. */
function linksOf({ links, targets, incoming }: Node, matches: Matches): string {
  const there = targets.map((node) => matches.numberOf(node) ?? '?');
  const from = incoming.map((each) => `${each.link.kind} ${matches.numberOf(each.from) ?? '?'}`);
  const unknown = links.filter(({ to }) => to.to === undefined).map(({ to }) => to.text.normalize('NFC'));
  return JSON.stringify([links.map(({ kind }) => kind), there.sort(), from.sort(), unknown.sort()]);
}

/** All that it says besides its name and title, apart from where it stands and what that makes of names. */
export function saidBy({ element }: Node): string {
  return JSON.stringify({ ...element, name: undefined, title: undefined }, (name, value) =>
    LEFT.has(name) ? undefined : value,
  ).normalize('NFC');
}

const LEFT: ReadonlySet<string> = new Set(['source', 'key', 'id', 'to']);
