/** One driver that became several, and the other way round, told by their words: the parts say together what the whole said. */
import type { ElementKind } from '../model/model.ts';
import { intersection, share, union } from './likeness.ts';
import type { Division, Matches } from './matching.ts';
import { type Node, nameOf, type Side, wordTraits } from './sides.ts';

/** Kinds that authors split and merge as their theory grows. */
const KINDS: readonly ElementKind[] = ['driver', 'idea', 'aim'];
/** So much of a part's words must come from the whole … */
const OF_PART = 0.6;
/** … so much of the whole's words must be in the parts together, and not in one of them alone. */
const OF_WHOLE = 0.65;
const NOT_ALONE = 0.8;
/** The more that each part adds to the others must be at least so much of the whole. */
const OWN_SHARE = 0.2;
const MOST_PARTS = 4;
/** A word that so many new statements have leads to none of them: it would take long, and says little. */
const MOST_HOLDERS = 50;

interface Splits {
  splits: Division[];
  merges: Division[];
  /** Parts besides the one that goes on as the whole: they are matched to nothing else. */
  rest: Node[];
}

/**
 * Finds statements that were split or merged without the author's saying so. The part that is most like the whole is matched
 * with it, so that what both say is compared.
 *
 * @param taken statements whose division the author tells
 */
export function findSplits(before: Side, after: Side, matches: Matches, taken: ReadonlySet<Node>): Splits {
  const candidates = [
    ...divisionsOf(before, after, matches, taken).map((division) => ({ ...division, isSplit: true })),
    ...divisionsOf(after, before, matches, taken).map((division) => ({ ...division, isSplit: false })),
  ].sort((a, b) => b.covered - a.covered || a.whole.order - b.whole.order);
  const used = new Set<Node>();
  const found: Splits = { splits: [], merges: [], rest: [] };
  for (const { whole, parts, primary, isSplit } of candidates) {
    if ([whole, ...parts].some((node) => used.has(node))) continue;
    for (const node of [whole, ...parts]) used.add(node);
    (isSplit ? found.splits : found.merges).push({ whole, parts, said: false });
    if (isSplit) matches.add(whole, primary, true);
    else matches.add(primary, whole, true);
    found.rest.push(...parts.filter((part) => part !== primary));
  }
  return found;
}

interface Candidate extends Division {
  covered: number;
  /** The part that goes on as the whole. */
  primary: Node;
}

function divisionsOf(side: Side, other: Side, matches: Matches, taken: ReadonlySet<Node>): Candidate[] {
  const isOpen = (node: Node) => !taken.has(node) && !node.file.context && KINDS.includes(node.element.kind);
  const fresh = other.nodes.filter((node) => isOpen(node) && !matches.has(node));
  if (fresh.length === 0) return [];
  const byWord = new Map<string, Node[]>();
  const wordsOfNode = new Map(fresh.map((node) => [node, wordTraits(node).words]));
  for (const [node, its] of wordsOfNode) {
    for (const word of its) {
      const holders = byWord.get(word);
      if (holders) holders.push(node);
      else byWord.set(word, [node]);
    }
  }
  return side.nodes.filter(isOpen).flatMap((whole) => {
    const counterpart = matches.of(whole);
    // What says still the same was not divided.
    if (counterpart && counterpart.element.title === whole.element.title) return [];
    const words = wordTraits(whole).words;
    if (words.size < 3) return [];
    const near = new Set(
      [...words].flatMap((word) => {
        const holders = byWord.get(word) ?? [];
        return holders.length > MOST_HOLDERS ? [] : holders;
      }),
    );
    const pieces = [...(counterpart ? [counterpart] : []), ...near]
      .filter(({ element }) => element.kind === whole.element.kind)
      .map((node) => ({ node, words: wordTraits(node).words }))
      .filter((piece) => share(piece.words, words) >= OF_PART)
      .sort((a, b) => share(words, b.words) - share(words, a.words) || a.node.order - b.node.order);
    return divide(whole, words, pieces, counterpart);
  });
}

interface Piece {
  node: Node;
  words: ReadonlySet<string>;
}

/** The fewest pieces that make the whole, if there are such. */
function divide(
  whole: Node,
  words: ReadonlySet<string>,
  pieces: readonly Piece[],
  counterpart: Node | undefined,
): Candidate[] {
  const [first] = pieces;
  if (!first || share(words, first.words) > NOT_ALONE) return [];
  if (counterpart && !pieces.some(({ node }) => node === counterpart)) return [];
  let covered: ReadonlySet<string> = intersection(words, first.words);
  const parts = [first.node];
  for (const piece of pieces.slice(1)) {
    const more = union(covered, intersection(words, piece.words));
    if (parts.length >= MOST_PARTS || (more.size - covered.size) / words.size < OWN_SHARE) continue;
    covered = more;
    parts.push(piece.node);
  }
  if (parts.length < 2 || covered.size / words.size < OF_WHOLE) return [];
  if (counterpart && !parts.includes(counterpart)) return [];
  const inOrder = parts.toSorted((a, b) => a.order - b.order);
  const name = nameOf(whole);
  const namesake = name === undefined ? undefined : inOrder.find((part) => nameOf(part) === name);
  const primary = counterpart ?? namesake ?? first.node;
  return [{ whole, parts: inOrder, said: false, covered: covered.size / words.size, primary }];
}
