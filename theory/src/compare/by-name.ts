/** Statements of one name are the same where their words allow it: a name is given to something else more often than words are. */
import { wordsKey } from './by-words.ts';
import { foldedText, likeness } from './likeness.ts';
import type { Matches } from './matching.ts';
import { isCounted } from './names.ts';
import { type Node, nameOf, type Side, wordTraits } from './sides.ts';

/** Words with less in common than this are other words. */
const ALIKE = 0.25;

/** True for words that are not quite others; a statement without a title says none against it. */
export function areAlike(one: Node, two: Node): boolean {
  if (one.element.title === undefined || two.element.title === undefined) return true;
  return sameText(one, two) || likeness(wordTraits(one), wordTraits(two)) >= ALIKE;
}

function sameText(one: Node, two: Node): boolean {
  return foldedText(one.element.title ?? '') === foldedText(two.element.title ?? '');
}

/**
 * Pairs the same name: in the same file, of the same kind if there is one; then the same name and kind in any file. The words must
 * be alike, and no other statement may say them exactly. A name that only counts tells nothing where both have a title: another may
 * be more alike (see `bySimilarity`).
 */
export function byName(before: Side, after: Side, matches: Matches): void {
  const exact = { before: openWords(before, matches), after: openWords(after, matches) };
  const isFine = (one: Node, two: Node) => {
    const [older, newer] = [wordsKey(one), wordsKey(two)];
    if (older !== undefined && newer !== undefined && isCounted(one.element.name ?? '')) {
      return one.element.kind !== two.element.kind && sameText(one, two);
    }
    // Words that several say are left to their places (see `byWordsInPlace`).
    if (older !== undefined && older === newer) return false;
    return areAlike(one, two) && !exact.after.has(older) && !exact.before.has(newer);
  };
  byNameWhere(before, after, matches, isFine);
}

/**
 * Pairs what is left of the same name, file, kind and place, whatever its words are: that it says something else under its old name is
 * all that is known. Names that only count say too little for that.
 */
export function byNameAlone(before: Side, after: Side, matches: Matches): void {
  const key = (node: Node) => `${matches.tagOf(node)} ${node.element.kind} ${nameOf(node)}`;
  const isFine = (one: Node, two: Node) => !isCounted(one.element.name ?? '') && sharePlace(one, two, matches);
  pairBy(before, after, matches, key, isFine);
}

/** True for two that lead to the same thing, or have the same thing lead to them; where neither leads anywhere, nothing speaks against it. */
function sharePlace(one: Node, two: Node, matches: Matches): boolean {
  if (one.links.length + two.links.length === 0) return true;
  const around = ({ targets, incoming }: Node) => [...targets, ...incoming.map(({ from }) => from)];
  const here = new Set(around(two));
  return around(one).some((node) => here.has(matches.of(node) as Node)) || sharesUnknown(one, two);
}

/** True for two that lead to the same name, which leads nowhere. */
function sharesUnknown(one: Node, two: Node): boolean {
  const unknown = ({ links }: Node) =>
    links.flatMap(({ to }) => (to.to === undefined ? [to.text.normalize('NFC')] : []));
  const here = new Set(unknown(two));
  return unknown(one).some((text) => here.has(text));
}

function byNameWhere(before: Side, after: Side, matches: Matches, isFine: (one: Node, two: Node) => boolean): void {
  const inFile = (node: Node) => `${matches.tagOf(node)} ${nameOf(node)}`;
  const folded = (node: Node) => `${matches.tagOf(node)} ${node.element.kind} ${nameOf(node)?.toLowerCase()}`;
  pairBy(before, after, matches, (node) => `${inFile(node)} ${node.element.kind}`, isFine);
  pairBy(before, after, matches, folded, isFine);
  pairBy(before, after, matches, (node) => `${nameOf(node)} ${node.element.kind}`, isFine, true);
  pairBy(before, after, matches, inFile, isFine);
}

/** @param alone true where only names count that stand once on each side */
function pairBy(
  before: Side,
  after: Side,
  matches: Matches,
  keyOf: (node: Node) => string,
  isFine: (one: Node, two: Node) => boolean,
  alone = false,
): void {
  const named = (side: Side) => side.nodes.filter((node) => nameOf(node) !== undefined && !matches.has(node));
  const older = Map.groupBy(named(before), keyOf);
  for (const [key, newer] of Map.groupBy(named(after), keyOf)) {
    const its = older.get(key) ?? [];
    if (alone && its.length + newer.length > 2) continue;
    for (const [n, one] of its.entries()) if (newer[n] && isFine(one, newer[n])) matches.add(one, newer[n]);
  }
}

function openWords(side: Side, matches: Matches): ReadonlySet<string | undefined> {
  const open = side.nodes.filter((node) => !matches.has(node));
  return new Set(open.flatMap((node) => wordsKey(node) ?? []));
}
