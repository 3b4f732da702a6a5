/** Statements of one kind that say the same words are the same; where several do, what they lead to and say tells them apart. */
import { saidBy } from './by-place.ts';
import { foldedText, jaccard } from './likeness.ts';
import type { Matches } from './matching.ts';
import { isCounted } from './names.ts';
import { closer, type Node, nameOf, type Side } from './sides.ts';

/** Beyond so many pairs, those that say the same words are no longer weighed one by one. */
const MOST_PAIRS = 400;

const known = new WeakMap<Node, string>();

/** The same for statements that say the same words, apart from case, marks and accents; undefined without a title. */
export function wordsKey(node: Node): string | undefined {
  const { kind, title } = node.element;
  if (title === undefined) return undefined;
  const key = known.get(node) ?? `${kind} ${foldedText(title) || title}`;
  known.set(node, key);
  return key;
}

/** Statements of each side that are still open, by their words; only words that both sides have. */
function openGroups(before: Side, after: Side, matches: Matches): [older: Node[], newer: Node[]][] {
  const open = (side: Side) => side.nodes.filter((node) => !matches.has(node) && wordsKey(node) !== undefined);
  const newer = Map.groupBy(open(after), wordsKey);
  return [...Map.groupBy(open(before), wordsKey)].flatMap(([key, its]): [Node[], Node[]][] => {
    const others = newer.get(key);
    return others ? [[its, others]] : [];
  });
}

/** Pairs words that one statement of each side says. */
export function byUniqueWords(before: Side, after: Side, matches: Matches): void {
  const isOpen = (node: Node) => !matches.has(node);
  const holders = (side: Side) => Map.groupBy(side.nodes, wordsKey);
  const newer = holders(after);
  for (const [key, its] of holders(before)) {
    const [one, ...more] = its;
    const [two, ...others] = key === undefined ? [] : (newer.get(key) ?? []);
    if (one && two && more.length + others.length === 0 && isOpen(one) && isOpen(two)) matches.add(one, two);
  }
}

/**
 * Pairs words that several statements say, as far as something tells which is which: what they lead to together with what leads to
 * them, a name that is more than a number, then each of the two by itself.
 */
export function byWordsInPlace(before: Side, after: Side, matches: Matches): void {
  const whole = (nodes: readonly Node[]) =>
    nodes.length > 0 && nodes.every((node) => matches.has(node)) ? numbersOf(nodes, matches).join(' ') : undefined;
  const above = ({ targets }: Node) => whole(targets);
  const below = ({ incoming }: Node) => whole(incoming.map(({ from }) => from));
  const ways: ((node: Node) => string | undefined)[] = [
    // Both at once say more than a name, which two may have exchanged.
    (node) => {
      const [there, from] = [above(node), below(node)];
      return there === undefined || from === undefined ? undefined : `${there} | ${from}`;
    },
    (node) => {
      const name = nameOf(node);
      return name === undefined || isCounted(name) ? undefined : name;
    },
    above,
    below,
  ];
  for (const way of ways) {
    for (const [older, newer] of openGroups(before, after, matches)) {
      const others = Map.groupBy(newer, way);
      for (const [key, its] of Map.groupBy(older, way)) {
        if (key !== undefined) pairNearest(its, others.get(key) ?? [], matches);
      }
    }
  }
}

/** Pairs what is left of the same words: what is most alike besides, then in the order of the text. */
export function byWordsAlone(before: Side, after: Side, matches: Matches): void {
  for (const [older, newer] of openGroups(before, after, matches)) pairNearest(older, newer, matches);
}

function pairNearest(older: readonly Node[], newer: readonly Node[], matches: Matches): void {
  if (older.length * newer.length > MOST_PAIRS) {
    for (const way of [
      (node: Node) => `${matches.tagOf(node)} ${saidBy(node)}`,
      (node: Node) => matches.tagOf(node),
      () => '',
    ]) {
      const others = Map.groupBy(
        newer.filter((node) => !matches.has(node)),
        way,
      );
      for (const [key, its] of Map.groupBy(
        older.filter((node) => !matches.has(node)),
        way,
      )) {
        const same = others.get(key) ?? [];
        for (const [n, one] of its.entries()) if (same[n]) matches.add(one, same[n]);
      }
    }
    return;
  }
  const candidates = older.flatMap((one, i) =>
    newer.map((two, j) => ({ one, two, i, j, score: affinity(one, two, matches) })),
  );
  for (const { one, two } of candidates.sort((a, b) => b.score - a.score || closer(a, b))) matches.add(one, two);
}

/** How much else two statements of the same words have in common. */
function affinity(one: Node, two: Node, matches: Matches): number {
  const name = nameOf(one);
  const isNamed = name !== undefined && name === nameOf(two);
  const around = (nodes: (node: Node) => Node[]) =>
    jaccard(new Set(numbersOf(nodes(one), matches)), new Set(numbersOf(nodes(two), matches)), 1);
  return (
    (isNamed ? (isCounted(name) ? 0.5 : 4) : 0) +
    2 * around(({ targets }) => targets) +
    around(({ incoming }) => incoming.map(({ from }) => from)) +
    jaccard(factsIn(one), factsIn(two), 1) +
    (matches.tagOf(one) === matches.tagOf(two) ? 0.5 : 0) +
    (one.element.title === two.element.title ? 0.25 : 0)
  );
}

/** What both sides call these statements, in one order; without the unknown ones. */
function numbersOf(nodes: readonly Node[], matches: Matches): number[] {
  return nodes.flatMap((node) => matches.numberOf(node) ?? []).sort((a, b) => a - b);
}

const factsOfNodes = new WeakMap<Node, ReadonlySet<string>>();

function factsIn(node: Node): ReadonlySet<string> {
  const kept =
    factsOfNodes.get(node) ?? new Set(Object.entries(JSON.parse(saidBy(node))).map((fact) => JSON.stringify(fact)));
  factsOfNodes.set(node, kept);
  return kept;
}
