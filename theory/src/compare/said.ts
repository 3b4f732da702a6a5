/** What the authors say of older names: `was OldName`. */
import { isBare } from './by-place.ts';
import type { Division, FilePair } from './matching.ts';
import { type Node, nameOf, type Side } from './sides.ts';

/**
 * Pairs, splits and merges as the authors tell them. A line counts where the statement's own name is new, or the line itself is, so
 * that one that stands there for good does not match two things that have long lived side by side.
 */
export function saidDivisions(before: Side, after: Side, files: readonly FilePair[]) {
  const links: { older: Node; newer: Node }[] = [];
  const collect = (side: Side, other: Side, isAfter: boolean) => {
    const saying = side.nodes.filter(({ element }) => element.was.length > 0);
    if (saying.length === 0) return;
    const named = Map.groupBy(other.nodes, nameOf);
    const alsoSaying = other.nodes.filter(({ element }) => element.was.length > 0);
    for (const node of saying) {
      for (const old of node.element.was) {
        const name = old.normalize('NFC');
        const counterpart = namedIn(node, named.get(name) ?? [], files, isAfter);
        if (!counterpart || counterpart.element.kind !== node.element.kind) continue;
        if (nameOf(node) === name || alsoSaying.some((each) => saysToo(each, node, name))) continue;
        links.push(isAfter ? { older: counterpart, newer: node } : { older: node, newer: counterpart });
      }
    }
  };
  collect(after, before, true);
  collect(before, after, false);

  const pairs: [Node, Node][] = [];
  const splits: Division[] = [];
  const merges: Division[] = [];
  const byOlder = Map.groupBy(links, ({ older }) => older);
  const byNewer = Map.groupBy(links, ({ newer }) => newer);
  const inOrder = (nodes: Node[]) => [...new Set(nodes)].sort((a, b) => a.order - b.order);
  for (const [older, its] of byOlder) {
    const parts = inOrder(its.map(({ newer }) => newer));
    const [first] = parts;
    if (parts.length > 1) splits.push({ whole: older, parts, said: true });
    if (first && (byNewer.get(first)?.length ?? 0) <= 1) pairs.push([older, first]);
  }
  for (const [newer, its] of byNewer) {
    const parts = inOrder(its.map(({ older }) => older));
    const [first] = parts;
    if (parts.length < 2 || !first) continue;
    merges.push({ whole: newer, parts, said: true });
    pairs.push([first, newer]);
  }
  return { pairs, splits, merges };
}

/** True for the same statement on the other side, by name or title, that says the same older name. Without both it may be. */
function saysToo(other: Node, node: Node, older: string): boolean {
  const [{ element: its }, { element }] = [other, node];
  if (its.kind !== element.kind || !its.was.some((each) => each.normalize('NFC') === older)) return false;
  const same = (one: string | undefined, two: string | undefined) =>
    one !== undefined && one.normalize('NFC') === two?.normalize('NFC');
  return same(its.name, element.name) || same(its.title, element.title) || (isBare(other) && isBare(node));
}

/** Of those of a name, the one in the file's counterpart, else the only one of the kind. */
function namedIn(
  { file, element }: Node,
  named: readonly Node[],
  files: readonly FilePair[],
  isAfter: boolean,
): Node | undefined {
  const pair = files.find((each) => (isAfter ? each.after : each.before) === file);
  const counterpart = isAfter ? pair?.before : pair?.after;
  const here = named.find((node) => node.file === counterpart);
  const alike = named.filter((node) => node.element.kind === element.kind);
  return here ?? (alike.length === 1 ? alike[0] : undefined);
}
