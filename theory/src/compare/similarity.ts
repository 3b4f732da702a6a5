/** What is left is the same where words and neighbours are much alike. */

import { areAlike } from './by-name.ts';
import { wordsKey } from './by-words.ts';
import { jaccard, likeness } from './likeness.ts';
import type { Matches } from './matching.ts';
import { isCounted } from './names.ts';
import { closer, type Node, nameOf, type Side, wordTraits } from './sides.ts';

/** A likeness from which on two statements are taken for the same, and how much of it neighbours make. */
const ENOUGH = 0.55;
const NEIGHBOURS = 0.25;
/** Texts with fewer words in common than this are never the same. */
const LEAST_TEXT = 0.45;
/** The same for two statements that both have a name, and another one: that speaks against it. */
const LEAST_TEXT_OF_OTHER_NAMES = 0.6;
/** How much a name adds that both have; then the words need only be alike. */
const SAME_NAME = 0.1;
/** Beyond so many pairs only statements that share a rarer word are compared. */
const MOST_PAIRS = 200_000;
const RARE = 20;

interface Candidate {
  one: Node;
  two: Node;
  score: number;
  /** Positions on each side. */
  i: number;
  j: number;
  /** True for the same name in the same file. */
  isNamed: boolean;
}

/**
 * Pairs what is left, by likeness of words and neighbours, the best first. Twice: what is matched makes neighbours of others.
 *
 * @param isOpen what may be paired
 */
export function bySimilarity(before: Side, after: Side, matches: Matches, isOpen: (node: Node) => boolean): void {
  for (let round = 0; round < 2; round++) {
    const candidates = candidatesOf(before, after, matches, isOpen);
    if (candidates.length === 0) return;
    for (const { one, two, isNamed } of candidates) matches.add(one, two, !isNamed);
  }
}

/** Pairs statements of the same name in which no other statement is more like either: these were not split, only reworded. */
export function bySameNameAndLikeness(
  before: Side,
  after: Side,
  matches: Matches,
  isOpen: (node: Node) => boolean,
): void {
  const best = new Set<Node>();
  for (const { one, two, isNamed, score } of candidatesOf(before, after, matches, isOpen)) {
    const isBest = !best.has(one) && !best.has(two);
    best.add(one).add(two);
    if (isBest && isNamed && score >= ENOUGH + SAME_NAME) matches.add(one, two);
  }
}

function candidatesOf(before: Side, after: Side, matches: Matches, isOpen: (node: Node) => boolean): Candidate[] {
  const open = (side: Side) => side.nodes.filter((node) => !matches.has(node) && isOpen(node));
  const hasSameName = (one: Node, two: Node) =>
    nameOf(one) !== undefined && nameOf(one) === nameOf(two) && matches.tagOf(one) === matches.tagOf(two);
  return pairsToCompare(open(before), open(after))
    .map(([one, two]) => {
      const isNamed = hasSameName(one, two);
      return { one, two, isNamed, i: one.order, j: two.order, score: score(one, two, isNamed, matches) };
    })
    .filter(({ score: its, isNamed }) => (isNamed ? its > 0 : its >= ENOUGH))
    .sort((a, b) => b.score - a.score || closer(a, b));
}

function* pairsOfKind(older: readonly Node[], newer: readonly Node[]): Iterable<[Node, Node]> {
  const byKind = Map.groupBy(newer, ({ element }) => element.kind);
  for (const one of older) for (const two of byKind.get(one.element.kind) ?? []) yield [one, two];
}

function pairsToCompare(older: readonly Node[], newer: readonly Node[]): [Node, Node][] {
  if (older.length * newer.length <= MOST_PAIRS) return [...pairsOfKind(older, newer)];
  const index = new Map<string, { older: Node[]; newer: Node[] }>();
  const enter = (nodes: readonly Node[], side: 'older' | 'newer') => {
    for (const node of nodes) {
      const traits = [...wordTraits(node).words, `name ${nameOf(node)}`, `words ${wordsKey(node)}`];
      for (const trait of traits) {
        const holders = index.get(trait) ?? { older: [], newer: [] };
        holders[side].push(node);
        index.set(trait, holders);
      }
    }
  };
  enter(older, 'older');
  enter(newer, 'newer');
  const found = new Map<Node, Set<Node>>();
  for (const holders of index.values()) {
    if (holders.older.length > RARE || holders.newer.length > RARE) continue;
    for (const [one, two] of pairsOfKind(holders.older, holders.newer)) {
      found.set(one, (found.get(one) ?? new Set()).add(two));
    }
  }
  return [...found].flatMap(([one, all]) => [...all].map((two): [Node, Node] => [one, two]));
}

/** From 0, not the same, upwards. */
function score(one: Node, two: Node, isNamed: boolean, matches: Matches): number {
  const [older, newer] = [wordTraits(one), wordTraits(two)];
  let text = likeness(older, newer);
  // A goal may well be set anew; "Grade 6 teams" are not "Grade 7 teams".
  if (one.element.kind !== 'aim' && !isNamed && older.hard !== newer.hard) text *= 0.45;
  const least = haveOtherNames(one, two) ? LEAST_TEXT_OF_OTHER_NAMES : LEAST_TEXT;
  if (isNamed ? !areAlike(one, two) : text < least) return 0;
  return (1 - NEIGHBOURS) * text + NEIGHBOURS * neighbourhood(one, two, matches) + (isNamed ? SAME_NAME : 0);
}

/** True for two names that differ, neither of which only counts. */
function haveOtherNames(one: Node, two: Node): boolean {
  const [older, newer] = [nameOf(one), nameOf(two)];
  if (older === undefined || newer === undefined || older.toLowerCase() === newer.toLowerCase()) return false;
  return !isCounted(older) && !isCounted(newer);
}

/** The share of neighbours in common; half where neither has any that is known. */
function neighbourhood(one: Node, two: Node, matches: Matches): number {
  const around = (node: Node, isBefore: boolean) =>
    new Set(
      neighboursOf(node).flatMap((next) => {
        const other = matches.of(next);
        return other ? [isBefore ? other : next] : [];
      }),
    );
  return jaccard(around(one, true), around(two, false), 0.5);
}

function neighboursOf(node: Node): Node[] {
  return [...node.incoming.map(({ from }) => from), ...node.targets];
}
