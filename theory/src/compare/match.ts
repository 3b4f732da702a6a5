/**
 * Finds out which statements of the two sides are the same. What the author says counts most, then words, then place and name.
 * Nothing here prefers one side, so that swapping them mirrors all.
 */
import { byName, byNameAlone } from './by-name.ts';
import { byPlace } from './by-place.ts';
import { byUniqueWords, byWordsAlone, byWordsInPlace, wordsKey } from './by-words.ts';
import { matchFiles } from './files.ts';
import type { InPieces } from './in-pieces.ts';
import { type Division, Matches, type Matching } from './matching.ts';
import { byBeingTheOnly } from './only.ts';
import { saidDivisions } from './said.ts';
import type { Node, Side } from './sides.ts';
import { bySameNameAndLikeness, bySimilarity } from './similarity.ts';
import { findSplits } from './splits.ts';

/** Matches two sides and gives both statements of each pair one token. */
export function* match(older: Side, newer: Side): InPieces<Matching> {
  const { files, copies } = matchFiles(older, newer);
  yield;
  // What a copy says is matched with nothing: it was nobody's before.
  const isCopy = new Set(copies.map(({ copy }) => copy));
  const own = only(({ file }) => !isCopy.has(file), older, newer);
  const matches = new Matches(files);
  const said = saidDivisions(...own, files);
  for (const [one, two] of said.pairs) matches.add(one, two);
  yield;
  byUniqueWords(...own, matches);
  yield;
  // Most are known now, so that the rest need not look through them again and again.
  const [before, after] = only((node) => !matches.has(node), ...own);
  yield* byNamesAndPlaces(before, after, matches);
  byPlace(before, after, matches);
  yield;
  byBeingTheOnly(before, after, files, matches);
  yield;
  const taken = new Set([...said.splits, ...said.merges].flatMap(({ whole, parts }) => [whole, ...parts]));
  // Which of several statements of the same words is meant is told by what is around them, once that is known.
  const shared = sharedWords(before, after, matches);
  const isClear = (node: Node) => !shared.has(wordsKey(node));
  bySameNameAndLikeness(before, after, matches, isClear);
  yield;
  const found = findSplits(...own, matches, taken);
  const rest = new Set(found.rest);
  const isLeft = (node: Node) => !rest.has(node);
  yield;
  bySimilarity(before, after, matches, (node) => isLeft(node) && isClear(node));
  yield;
  yield* byNamesAndPlaces(before, after, matches);
  byWordsAlone(before, after, matches);
  byName(before, after, matches);
  yield;
  bySimilarity(before, after, matches, isLeft);
  byNameAlone(before, after, matches);
  yield;
  const [splits, merges] = [
    [...said.splits, ...found.splits],
    [...said.merges, ...found.merges],
  ];
  giveTokens(older, newer, matches, [...splits, ...merges]);
  for (const { copy, of } of copies) lendTokens(copy, of, [...older.nodes, ...newer.nodes]);
  return { pairs: matches.pairs, splits, merges, files, copies };
}

/** The two sides with those of their statements that are of use. */
function only(isOfUse: (node: Node) => boolean, ...sides: [Side, Side]): [Side, Side] {
  return sides.map((side) => ({ ...side, nodes: side.nodes.filter(isOfUse) })) as [Side, Side];
}

/** Names help to tell places apart, and places names: until nothing more is found. */
function* byNamesAndPlaces(before: Side, after: Side, matches: Matches): InPieces<void> {
  for (let known = -1; known < matches.pairs.length; ) {
    known = matches.pairs.length;
    byName(before, after, matches);
    yield;
    byWordsInPlace(before, after, matches);
    yield;
  }
}

/** Words that open statements of both sides say. */
function sharedWords(before: Side, after: Side, matches: Matches): ReadonlySet<string | undefined> {
  const open = (side: Side) => new Set(side.nodes.flatMap((node) => (matches.has(node) ? [] : (wordsKey(node) ?? []))));
  const newer = open(after);
  return new Set([...open(before)].filter((key) => newer.has(key)));
}

/** One token for the same thing: both of a pair, and all that split or merged. */
function giveTokens(before: Side, after: Side, matches: Matches, divisions: readonly Division[]): void {
  for (const node of before.nodes) node.token = `<${node.order}`;
  for (const node of after.nodes) node.token = `>${node.order}`;
  for (const [n, pair] of matches.pairs.entries()) pair.before.token = pair.after.token = `=${n}`;
  if (divisions.length === 0) return;
  const holders = Map.groupBy([...before.nodes, ...after.nodes], ({ token }) => token);
  for (const { whole, parts } of divisions) {
    const tokens = [...new Set([whole, ...parts].map(({ token }) => token))].sort();
    const [first = '', ...others] = tokens;
    const all = holders.get(first) ?? [];
    for (const other of others) {
      for (const node of holders.get(other) ?? []) {
        node.token = first;
        all.push(node);
      }
      holders.delete(other);
    }
  }
}

/** What leads to a statement of a copy leads to the same thing as before. */
function lendTokens(copy: Node['file'], of: Node['file'], nodes: readonly Node[]): void {
  const tokens = nodes.filter(({ file }) => file === of).map(({ token }) => token);
  for (const [n, node] of nodes.filter(({ file }) => file === copy).entries()) node.token = tokens[n] ?? node.token;
}
