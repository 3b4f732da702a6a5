/**
 * Compares two theories by what they say. Where and how it is written does not matter: nested or flat, laid out in whatever
 * way, in one file or several.
 */
import type { Element, Theory } from '../model/model.ts';
import { capital } from '../model/sentences.ts';
import { type FigureSide, type UnreadFigures, withFigures } from './data-changes.ts';
import { evidenceBetween } from './evidence.ts';
import { compareFacts } from './fact-changes.ts';
import { type Fact, factText } from './facts.ts';
import { atOnce, type InPieces } from './in-pieces.ts';
import { match } from './match.ts';
import type { FileCopy, Matching } from './matching.ts';
import { type Change, type ComparedFile, groupPosition } from './model.ts';
import { fresh, gone, say } from './sentence.ts';
import { labelOfNode, type Node, type Side, type SideFile, sideOf } from './sides.ts';
import { comparePair, divisionChange, finished, loneStatement, type Sides, withEnding } from './statement-changes.ts';
import { headerFacts } from './statement-facts.ts';

/**
 * Tells what changed, in the order in which a reviewer needs it: aims first, wording and order last, within a group in the
 * order of the text.
 *
 * @param before one theory, or the files of a set with the path that tells which are the same
 * @returns nothing for theories that say the same in the same order
 */
export function compare(before: Compared, after: Compared): Change[] {
  return compareWhole(before, after).changes;
}

/** What is compared: one theory, or a set of files. */
export type Compared = Theory | readonly ComparedFile[];

export interface Comparison {
  changes: Change[];
  /** By the key of each statement before, the key of the same one after. */
  same: Map<string, string>;
  /** By the path of each file before, the path of the same one after. */
  paths: Map<string, string>;
  /** By the key of each statement of a file that is a copy, the key of the one before that it was copied from. */
  copied: Map<string, string>;
  /** Data files that could not be read: nothing is told of their figures. */
  unreadFigures: UnreadFigures[];
}

/** By the key of each statement of one theory, the key of the same one in another; without telling what changed. */
export function sameStatements(before: Theory, after: Theory): Map<string, string> {
  const { pairs } = atOnce(match(sideOf(filesOf(before), 'before'), sideOf(filesOf(after), 'now')));
  return new Map(pairs.map((pair) => [pair.before.element.key, pair.after.element.key]));
}

/** As `compare`, and also tells which statements and files are the same. */
export function compareWhole(before: Compared, after: Compared): Comparison {
  return atOnce(comparing(before, after));
}

/** The same in pieces, each of few statements. */
export function* comparing(before: Compared, after: Compared): InPieces<Comparison> {
  const sides: Sides = {
    before: sideOf(filesOf(before), 'before'),
    after: sideOf(filesOf(after), 'now'),
  };
  const matching = yield* match(sides.before, sides.after);
  const figureSides = { before: figureSide(sides.before), after: figureSide(sides.after) };
  const divided = new Set([...matching.splits, ...matching.merges].flatMap(({ whole, parts }) => [whole, ...parts]));
  const matched = new Set(matching.pairs.flatMap((pair) => [pair.before, pair.after]));
  const copied = new Set(matching.copies.map(({ copy }) => copy));
  const shuffled = new Set<SideFile>();
  const found: { change: Change; at: number }[] = [];
  const unreadFigures: UnreadFigures[] = [];
  const tell = (changes: readonly Change[], at: number) => found.push(...changes.map((change) => ({ change, at })));

  for (const pair of matching.pairs) {
    const { changes: said, reordered } = comparePair(pair, sides, divided.has(pair.before) || divided.has(pair.after));
    const { changes, unread } = withFigures(pair, said, figureSides);
    unreadFigures.push(...unread);
    const evidence = changes.some(({ group }) => group === 'confidence') ? evidenceBetween(pair, sides) : [];
    tell(
      changes.map((change) => withEvidence(change, evidence)),
      pair.after.order,
    );
    if (reordered) shuffled.add(pair.after.file);
    if (isMoved(pair.before, pair.after, matching)) tell([movedFile(pair.before, pair.after)], pair.after.order);
    yield;
  }
  for (const split of matching.splits) tell([divisionChange(split, 'split', sides)], split.parts[0]?.order ?? 0);
  for (const merge of matching.merges) tell([divisionChange(merge, 'merged', sides)], merge.whole.order);
  for (const [side, kind] of [
    [sides.before, 'removed'],
    [sides.after, 'added'],
  ] as const) {
    for (const node of side.nodes) {
      if (node.file.context || copied.has(node.file) || matched.has(node) || divided.has(node)) continue;
      tell([loneStatement(node, kind, side)], node.order);
    }
  }
  tell(fileChanges(sides, matching, shuffled), -1);
  found.sort((a, b) => groupPosition(a.change.group) - groupPosition(b.change.group) || a.at - b.at);
  return {
    changes: found.map(({ change }) => change),
    same: new Map(matching.pairs.map((pair) => [pair.before.element.key, pair.after.element.key])),
    paths: new Map(matching.files.map((pair) => [pair.before.path, pair.after.path])),
    copied: new Map(matching.copies.flatMap((each) => copiedKeys(each, matching))),
    unreadFigures,
  };
}

function figureSide({ nodes, byKey }: Side): FigureSide {
  return {
    elements: new Map(nodes.map(({ element }) => [element.key, element])),
    tokenOf: ({ key }) => byKey.get(key)?.token,
  };
}

function filesOf(given: Compared): readonly ComparedFile[] {
  return 'elements' in given ? [{ path: '', theory: given }] : given;
}

/** Who becomes more or less sure should have learned something. */
function withEvidence(change: Change, evidence: readonly string[]): Change {
  if (change.group !== 'confidence') return change;
  const what = evidence.length === 0 ? ', with no new evidence' : `, with new evidence: ${evidence.join(', ')}`;
  return { ...withEnding(change, what), newEvidence: [...evidence] };
}

/** True for a statement that stands in another file, which is not its own file under another path. */
function isMoved(before: Node, after: Node, { files }: Matching): boolean {
  if (before.file.context || after.file.context) return false;
  return !files.some((pair) => pair.before === before.file && pair.after === after.file);
}

function movedFile(before: Node, after: Node): Change {
  const [was, now] = [before.file.path, after.file.path];
  const sentence = say`‘${labelOfNode(after)}’ now stands in ${fresh(now)}, no longer in ${gone(was)}.`;
  return finished(
    {
      kind: 'moved',
      group: 'order',
      sentence,
      property: 'file',
      was,
      now,
      before: placeOf(before.element),
      after: placeOf(after.element),
    },
    { before: [before.element.key], after: [after.element.key] },
  );
}

const placeOf = ({ source: { uri, start, end } }: Element) => ({ uri, start, end });

/** Files that are new, gone or renamed, what their headers and imports say, and the order of what stands in them. */
function fileChanges(sides: Sides, matching: Matching, shuffled: ReadonlySet<SideFile>): Change[] {
  const changes: Change[] = [];
  const about = { before: [], after: [] };
  const arranged = arrangedFiles(sides, matching);
  for (const { before, after } of matching.files) {
    if (before.context || after.context) continue;
    const name = after.path === '' ? 'the theory' : after.path;
    const older = headerFacts(before.theory.header, sides.before);
    const newer = headerFacts(after.theory.header, sides.after);
    const facts = compareFacts(older, newer, name);
    const ends = { before: start(before), after: start(after) };
    const placed = facts.changes.map((change) => {
      if (change.before || change.after) return change;
      // A title has no place of its own: it stands in the file.
      const { before: there, after: here } = ends;
      return {
        ...change,
        ...(change.kind !== 'added' && { before: there }),
        ...(change.kind !== 'removed' && { after: here }),
      };
    });
    changes.push(...placed.map((change) => finished(change, about)));
    changes.push(...importChanges(before, after, arranged), ...unknownChanges(before, after));
    if (before.path !== after.path) {
      const sentence = say`The file ${gone(before.path)} is now ${fresh(after.path)}.`;
      const said = { property: 'file', was: before.path, now: after.path, ...ends };
      changes.push(finished({ kind: 'renamed', group: 'order', sentence, ...said }, about));
    }
    if (facts.reordered || shuffled.has(after) || isReordered(before, after, matching)) {
      const sentence = say`What stands in ${name} is in another order.`;
      changes.push(finished({ kind: 'reordered', group: 'order', sentence, ...ends }, about));
    }
  }
  const paired = new Set(matching.files.flatMap(({ before, after }) => [before, after]));
  const lone = (file: SideFile, kind: 'added' | 'removed') => {
    if (file.context || paired.has(file)) return;
    const copy = matching.copies.find((each) => each.copy === file);
    if (copy) {
      changes.push(copyChange(copy, sides));
      return;
    }
    const sentence = say`The file ${file.path} is ${kind === 'added' ? 'new' : 'gone'}.`;
    const place = kind === 'added' ? { after: start(file) } : { before: start(file) };
    const group = arranged.has(file.theory.uri) ? 'order' : 'record';
    changes.push(finished({ kind, group, sentence, property: 'file', ...place }, about));
  };
  for (const file of sides.before.files) lone(file, 'removed');
  for (const file of sides.after.files) lone(file, 'added');
  return changes;
}

function copiedKeys({ copy, of, on }: FileCopy, { files, pairs }: Matching): [string, string][] {
  if (on === 'before') return [];
  const isNow = files.some(({ after }) => after === of);
  const older = new Map(isNow ? pairs.map(({ before, after }) => [after.element.key, before.element.key]) : []);
  return copy.theory.elements.flatMap(({ key }, n): [string, string][] => {
    const original = of.theory.elements[n]?.key ?? '';
    const before = isNow ? older.get(original) : original;
    return before === undefined ? [] : [[key, before]];
  });
}

/** A file that only says what another says: told once, with what its header says otherwise. */
function copyChange({ copy, of, on }: FileCopy, sides: Sides): Change {
  const isNew = on === 'after';
  const said = (file: SideFile) => {
    const side = sides.before.files.includes(file) ? sides.before : sides.after;
    return headerFacts(file.theory.header, side).map((fact) => `${capital(fact.label)}: ${factText(fact)}.`);
  };
  const known = new Set(said(of));
  const details = said(copy).filter((each) => !known.has(each));
  return finished(
    {
      kind: isNew ? 'added' : 'removed',
      group: 'record',
      sentence: isNew
        ? say`The file ${copy.path} is a copy of ${of.path}.`
        : say`The file ${copy.path}, a copy of ${of.path}, is gone.`,
      property: 'file',
      ...(details.length > 0 && { details }),
      ...(isNew ? { after: start(copy) } : { before: start(copy) }),
    },
    { before: [], after: [] },
  );
}

/** The addresses of files that are new, or gone, and say nothing that is: what stands in them stands in other files too. */
function arrangedFiles(sides: Sides, { files, pairs, splits, merges }: Matching): ReadonlySet<string> {
  const paired = new Set(files.flatMap(({ before, after }) => [before, after]));
  const known = new Set(pairs.flatMap(({ before, after }) => [before, after]));
  for (const { whole, parts } of [...splits, ...merges]) for (const node of [whole, ...parts]) known.add(node);
  const arranged = new Set<string>();
  for (const side of [sides.before, sides.after]) {
    const saying = new Set(side.nodes.filter((node) => !known.has(node)).map(({ file }) => file));
    for (const file of side.files) {
      const { header, unknown = [], elements, uri } = file.theory;
      const saysMore = elements.length === 0 || saying.has(file) || unknown.length > 0;
      if (file.context || paired.has(file) || saysMore) continue;
      if (headerFacts(header, side).length === 0) arranged.add(uri);
    }
  }
  return arranged;
}

/** No further parts. */
const NONE: Fact['parts'] = {};

const start = ({ theory }: SideFile) => ({ uri: theory.uri, start: 0, end: 0 });

/**
 * Files that are imported no longer, or now. The short name under which they are is only wording, and so is where that what
 * stands in them stood elsewhere.
 *
 * @param arranged addresses of files that say nothing new
 */
function importChanges(before: SideFile, after: SideFile, arranged: ReadonlySet<string>): Change[] {
  const importsOf = ({ theory }: SideFile): Fact[] =>
    theory.imports.map(({ path = '', alias, uri: imported = '', source: { uri, start, end } }) => ({
      property: 'import',
      label: 'import',
      group: arranged.has(imported) ? 'order' : 'record',
      id: path,
      main: { key: path, text: `“${path}”` },
      parts: alias === undefined ? NONE : { 'short name': { key: alias, text: alias } },
      place: { uri, start, end },
    }));
  const name = after.path === '' ? 'the theory' : after.path;
  const { changes } = compareFacts(importsOf(before), importsOf(after), name);
  return changes.map((change) =>
    finished(change.kind === 'changed' ? { ...change, group: 'wording' } : change, { before: [], after: [] }),
  );
}

/** What statements say whose kind this version does not know: by their words, since nothing tells what they mean. */
function unknownChanges(before: SideFile, after: SideFile): Change[] {
  const factsIn = ({ theory: { unknown = [] } }: SideFile): Fact[] =>
    unknown.map(({ word, name, title, text, source: { uri, start, end } }) => ({
      property: word,
      label: `‘${word}’${name === undefined ? '' : ` ‘${name}’`} (a kind that this version does not know)`,
      group: 'record',
      id: name ?? title ?? '',
      main: { key: text.normalize('NFC'), text: `“${text}”` },
      parts: NONE,
      place: { uri, start, end },
    }));
  const name = after.path === '' ? 'the theory' : after.path;
  const { changes } = compareFacts(factsIn(before), factsIn(after), name);
  return changes.map((change) => finished(change, { before: [], after: [] }));
}

/** True where the statements that stand in both files do not stand in the same order. */
function isReordered(before: SideFile, after: SideFile, { pairs }: Matching): boolean {
  const here = pairs.filter((pair) => pair.before.file === before && pair.after.file === after);
  const older = here.toSorted((a, b) => a.before.order - b.before.order);
  return older.some((pair, n) => n > 0 && pair.after.order < (older[n - 1]?.after.order ?? 0));
}
