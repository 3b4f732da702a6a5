/** Finds out which statements of the two sides are the same. Nothing here prefers one side, so that swapping them mirrors all. */
import { byPlace, isBare } from './by-place.ts';
import type { InPieces } from './in-pieces.ts';
import { jaccard, likeness, plainText } from './likeness.ts';
import { type Division, Matches, type Matching } from './matching.ts';
import { byBeingTheOnly } from './only.ts';
import { type Node, type Side, type SideFile, wordTraits } from './sides.ts';
import { findSplits } from './splits.ts';

/** Matches two sides and gives both statements of each pair one token. */
export function* match(before: Side, after: Side): InPieces<Matching> {
  const files = matchFiles(before.files, after.files);
  yield;
  const matches = new Matches();
  const said = saidDivisions(before, after, files);
  for (const [older, newer] of said.pairs) matches.add(older, newer);
  yield;
  byName(before, after, files, matches);
  yield;
  byText(before, after, files, matches);
  yield;
  byPlace(before, after, files, matches);
  yield;
  byBeingTheOnly(before, after, files, matches);
  yield;
  const taken = new Set([...said.splits, ...said.merges].flatMap(({ whole, parts }) => [whole, ...parts]));
  const found = findSplits(before, after, matches, taken);
  yield;
  bySimilarity(before, after, matches, new Set(found.rest));
  yield;
  giveTokens(before, after, matches, [...said.splits, ...said.merges, ...found.splits, ...found.merges]);
  return {
    pairs: matches.pairs,
    splits: [...said.splits, ...found.splits],
    merges: [...said.merges, ...found.merges],
    files,
  };
}

/** Files of the same path; of the others those that share most statements. */
function matchFiles(before: readonly SideFile[], after: readonly SideFile[]): Matching['files'] {
  const pairs: Matching['files'] = [];
  const byPath = new Map(after.map((file) => [file.path, file]));
  for (const file of before) {
    const same = byPath.get(file.path);
    if (same) pairs.push({ before: file, after: same });
  }
  const left = (files: readonly SideFile[]) =>
    files.filter((file) => !pairs.some((pair) => pair.before === file || pair.after === file));
  const traits = new Map<SideFile, Set<string>>();
  const traitsOf = (file: SideFile) => {
    const known = traits.get(file);
    if (known) return known;
    const its = new Set(
      file.theory.elements.flatMap(({ kind, name, title }) => [
        ...(name === undefined ? [] : [`${kind} ${name.normalize('NFC')}`]),
        ...(title === undefined ? [] : [`${kind} “${plainText(title)}”`]),
      ]),
    );
    traits.set(file, its);
    return its;
  };
  const newer = left(after);
  const candidates = left(before).flatMap((one, i) =>
    newer.map((two, j) => ({ one, two, i, j, score: jaccard(traitsOf(one), traitsOf(two)) })),
  );
  const found = new Set<SideFile>();
  for (const { one, two, score } of candidates.sort((a, b) => b.score - a.score || closer(a, b))) {
    if (score < 0.5 || found.has(one) || found.has(two)) continue;
    found.add(one).add(two);
    pairs.push({ before: one, after: two });
  }
  return pairs;
}

/** Orders candidates the same way when the sides are swapped. */
function closer(a: { i: number; j: number }, b: { i: number; j: number }): number {
  return a.i + a.j - (b.i + b.j) || Math.abs(a.i - a.j) - Math.abs(b.i - b.j);
}

const nameOf = ({ element }: Node) => element.name?.normalize('NFC');

/**
 * What the authors say: `was OldName`. It counts where the statement's own name is new, or the line itself is, so that a line
 * that stands there for good does not match two things that have long lived side by side.
 */
function saidDivisions(before: Side, after: Side, files: Matching['files']) {
  const links: { older: Node; newer: Node }[] = [];
  const collect = (side: Side, other: Side, isAfter: boolean) => {
    for (const node of side.nodes) {
      for (const old of node.element.was) {
        const name = old.normalize('NFC');
        const counterpart = namedIn(node, other, files, isAfter, name);
        if (!counterpart || counterpart.element.kind !== node.element.kind) continue;
        if (nameOf(node) === name || other.nodes.some((each) => saysToo(each, node, name))) continue;
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

/** The statement of a name in the file's counterpart, else the only one of that name. */
function namedIn(
  { file, element }: Node,
  other: Side,
  files: Matching['files'],
  isAfter: boolean,
  name: string,
): Node | undefined {
  const pair = files.find((each) => (isAfter ? each.after : each.before) === file);
  const counterpart = isAfter ? pair?.before : pair?.after;
  const named = other.nodes.filter((node) => nameOf(node) === name);
  const here = named.find((node) => node.file === counterpart);
  const alike = named.filter((node) => node.element.kind === element.kind);
  return here ?? (alike.length === 1 ? alike[0] : undefined);
}

/** The same name in the same file, of the same kind if there is one; then the same name and kind in any file. */
function byName(before: Side, after: Side, files: Matching['files'], matches: Matches): void {
  const fileTag = tagsOf(files);
  const named = (side: Side) => side.nodes.filter((node) => nameOf(node) !== undefined && !matches.has(node));
  const inFile = (node: Node) => `${fileTag.get(node.file) ?? node.file.path} ${nameOf(node)}`;
  const bothBy = (keyOf: (node: Node) => string, isFine = (_one: Node[], _two: Node[]) => true) => {
    const older = Map.groupBy(named(before), keyOf);
    for (const [key, newer] of Map.groupBy(named(after), keyOf)) {
      const its = older.get(key);
      if (its && isFine(its, newer)) for (const [n, node] of its.entries()) if (newer[n]) matches.add(node, newer[n]);
    }
  };
  bothBy((node) => `${inFile(node)} ${node.element.kind}`);
  bothBy(
    (node) => `${nameOf(node)} ${node.element.kind}`,
    (one, two) => one.length === 1 && two.length === 1,
  );
  bothBy(inFile);
}

/** The same words: in the same file, then in any. */
function byText(before: Side, after: Side, files: Matching['files'], matches: Matches): void {
  const fileTag = tagsOf(files);
  const keyOf = ({ element }: Node) =>
    element.title === undefined ? undefined : `${element.kind} ${plainText(element.title) || element.title}`;
  for (const tag of [(node: Node) => fileTag.get(node.file) ?? node.file.path, () => '']) {
    const open = (side: Side) => side.nodes.filter((node) => !matches.has(node) && keyOf(node) !== undefined);
    const older = Map.groupBy(open(before), (node) => `${tag(node)} ${keyOf(node)}`);
    for (const [key, newer] of Map.groupBy(open(after), (node) => `${tag(node)} ${keyOf(node)}`)) {
      for (const [n, node] of (older.get(key) ?? []).entries()) if (newer[n]) matches.add(node, newer[n]);
    }
  }
}

/** The same tag for both files of a pair. */
function tagsOf(files: Matching['files']): ReadonlyMap<SideFile, string> {
  return new Map(
    files.flatMap(({ before, after }, n): [SideFile, string][] => [
      [before, `#${n}`],
      [after, `#${n}`],
    ]),
  );
}

/** A likeness from which on two statements are taken for the same, and how much of it neighbours make. */
const ENOUGH = 0.55;
const NEIGHBOURS = 0.25;
/** Texts with fewer words in common than this are never the same. */
const LEAST_TEXT = 0.45;
/** Beyond so many pairs only statements that share a rarer word are compared. */
const MOST_PAIRS = 200_000;
const RARE = 20;

/** What is left, by likeness of text and neighbours. Twice: what is matched makes neighbours of others. */
function bySimilarity(before: Side, after: Side, matches: Matches, rest: ReadonlySet<Node>): void {
  for (let round = 0; round < 2; round++) {
    const open = (side: Side) => side.nodes.filter((node) => !matches.has(node) && !rest.has(node));
    const candidates = candidatesOf(open(before), open(after))
      .map(([one, two]) => ({ one, two, i: one.order, j: two.order, score: score(one, two, matches) }))
      .filter((each) => each.score >= ENOUGH)
      .sort((a, b) => b.score - a.score || closer(a, b));
    if (candidates.length === 0) return;
    for (const { one, two } of candidates) matches.add(one, two, true);
  }
}

function* pairsOfKind(older: readonly Node[], newer: readonly Node[]): Iterable<[Node, Node]> {
  for (const one of older) for (const two of newer) if (one.element.kind === two.element.kind) yield [one, two];
}

function candidatesOf(older: readonly Node[], newer: readonly Node[]): [Node, Node][] {
  if (older.length * newer.length <= MOST_PAIRS) return [...pairsOfKind(older, newer)];
  const index = new Map<string, { older: Node[]; newer: Node[] }>();
  const enter = (nodes: readonly Node[], side: 'older' | 'newer') => {
    for (const node of nodes) {
      for (const word of wordTraits(node).words) {
        const holders = index.get(word) ?? { older: [], newer: [] };
        holders[side].push(node);
        index.set(word, holders);
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

function score(one: Node, two: Node, matches: Matches): number {
  const [older, newer] = [wordTraits(one), wordTraits(two)];
  let text = likeness(older, newer);
  // A goal may well be set anew; "Grade 6 teams" are not "Grade 7 teams".
  if (one.element.kind !== 'aim' && older.hard !== newer.hard) text *= 0.45;
  if (text < LEAST_TEXT) return 0;
  return (1 - NEIGHBOURS) * text + NEIGHBOURS * neighbourhood(one, two, matches);
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

/** One token for the same thing: both of a pair, and all that split or merged. */
function giveTokens(before: Side, after: Side, matches: Matches, divisions: readonly Division[]): void {
  for (const node of before.nodes) node.token = `<${node.order}`;
  for (const node of after.nodes) node.token = `>${node.order}`;
  for (const [n, pair] of matches.pairs.entries()) pair.before.token = pair.after.token = `=${n}`;
  for (const { whole, parts } of divisions) {
    const tokens = new Set([whole, ...parts].map(({ token }) => token));
    const [first = ''] = [...tokens].sort();
    for (const side of [before, after]) for (const node of side.nodes) if (tokens.has(node.token)) node.token = first;
  }
}
