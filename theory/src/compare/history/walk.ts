/** Follows one statement back through the commits: across its new names, other files and merges. */
import { withoutSources } from '../../model/index.ts';
import type { Element, ElementSource } from '../../model/model.ts';
import { howOften } from '../../model/properties.ts';
import { compareWhole } from '../compare.ts';
import { likeness, plainText, traitsOf } from '../likeness.ts';

import type { Change, ComparedFile } from '../model.ts';
import { isCounted } from '../names.ts';
import type { Commit, CommitFile, HistoryEntry, Sought, Versions } from './model.ts';

/** What is followed at a commit. While it is gone, older commits are searched for the one that removed it. */
interface Trail {
  sought: Sought;
  gone: boolean;
  /** Where it stands in that version. */
  place?: Pick<ElementSource, 'start' | 'end' | 'within'>;
  /** The very text of the statement, where nothing outside of it says anything of it: commits that keep it are passed over. */
  text?: string;
}

/**
 * The commits that changed a statement, newest first. A change that a merge only brings in is told at its own commit.
 *
 * @param start what is sought in the first commit; `gone` where it does not stand there any more
 * @param commits each before its parents
 */
export async function* historyOf(start: Trail, commits: readonly Commit[], versions: Versions): AsyncGenerator<Step> {
  const pathsOf = pathsOfContents(commits);
  const trails = new Map<string, Trail>();
  let isFirst = true;
  for (const commit of commits) {
    const trail = isFirst ? start : trails.get(commit.id);
    isFirst = false;
    trails.delete(commit.id);
    const { entry, before } = trail ? await stepOver(commit, trail, versions, pathsOf) : { before: [] };
    for (const [n, parent] of commit.parents.entries()) {
      const its = before[n];
      const known = trails.get(parent);
      if (its && (!known || known.gone)) trails.set(parent, its);
    }
    yield { commit, ...(entry && { entry }) };
  }
}

export interface Step {
  commit: Commit;
  /** What the commit changed in the statement; missing for nothing. */
  entry?: HistoryEntry;
}

interface Stepped {
  entry?: HistoryEntry;
  /** What to follow in each parent. */
  before: Trail[];
}

/** By the id of a content, the paths where it has stood. */
type PathsOfContents = ReadonlyMap<string, ReadonlySet<string>>;

function pathsOfContents(commits: readonly Commit[]): PathsOfContents {
  const found = new Map<string, Set<string>>();
  for (const { files } of commits) {
    for (const { path, after } of files) {
      if (after !== undefined) found.set(after, (found.get(after) ?? new Set()).add(path));
    }
  }
  return found;
}

/** A file that the commit left alone, and of which it has made the one of a path: a copy, letter by letter. */
function originalOf(path: string | undefined, { files }: Commit, pathsOf: PathsOfContents): string | undefined {
  const made = files.find((file) => file.path === path);
  if (made?.after === undefined || made.before.some((id) => id !== undefined)) return undefined;
  return [...(pathsOf.get(made.after) ?? [])].find((other) => files.every((file) => file.path !== other));
}

async function stepOver(commit: Commit, trail: Trail, versions: Versions, pathsOf: PathsOfContents): Promise<Stepped> {
  const sides = Math.max(1, commit.parents.length);
  const unchanged = { before: Array.from({ length: sides }, () => trail) };
  if (!(await mayConcern(commit, trail, versions))) return unchanged;
  // The files of a statement that others link to stay as they are; they only make names lead somewhere.
  const { path: own } = trail.sought;
  const context = commit.files.some(({ path }) => path === own) ? originalOf(own, commit, pathsOf) : own;
  const after = await versions.read(
    contents(commit.files, ({ after: id }) => id),
    commit.id,
    context,
  );
  const found: Difference[] = [];
  for (let n = 0; n < sides; n++) {
    const older = contents(commit.files, ({ before }) => before[n]);
    const parent = commit.parents[n];
    const its = difference(trail, await versions.read(older, parent, parent && context), after);
    found.push({ ...its, before: await withText(its.before, older, versions) });
  }
  const before = found.map((each) => each.before);
  // What one branch brought is new for the other: only those tell what the merge did that had the statement.
  const having = found.filter((each) => !each.before.gone);
  const [first, ...others] = trail.gone || having.length === 0 ? found : having;
  const changes = (first?.changes ?? []).flatMap((change) => {
    const told = [
      change,
      ...others.flatMap((each) => each.changes.find((other) => isSame(change, other, trail)) ?? []),
    ];
    if (told.length <= others.length) return [];
    // What one branch did not say at all may have been said by the other.
    return [told.find(({ was }) => was !== undefined) ?? change];
  });
  if (changes.length === 0 || !first) return { before };
  const { path, revisions } = first;
  const pathBefore = first.before.gone ? undefined : first.before.sought.path;
  const entry = { commit, changes, path, revisions, ...(pathBefore !== undefined && { pathBefore }) };
  return { entry, before };
}

export function contents(
  files: readonly CommitFile[],
  idOf: (file: CommitFile) => string | undefined,
): Map<string, string> {
  return new Map(
    files.flatMap((file): [string, string][] => {
      const id = idOf(file);
      return id === undefined ? [] : [[file.path, id]];
    }),
  );
}

/**
 * True for the same fact that is told from two parents, whatever it was in each. What is said no longer must have been the same in
 * both, unless it can only be said once: else each branch may have taken away what the other left.
 */
function isSame(one: Change, two: Change, { sought }: Trail): boolean {
  if (one.property !== two.property || one.now !== two.now) return false;
  if (one.property === undefined) return one.kind === two.kind;
  return one.now !== undefined || one.was === two.was || howOften(sought.kind ?? 'aim', one.property) === 'once';
}

/** Adds the statement's text, for one that stands by itself: what is nested, or a measure, is also told from outside. */
async function withText(trail: Trail, files: ReadonlyMap<string, string>, versions: Versions): Promise<Trail> {
  const { place, sought } = trail;
  const id = files.get(sought.path ?? '');
  if (!place || id === undefined || sought.kind === 'measure' || place.within !== undefined) return trail;
  const text = (await versions.text(id))?.slice(place.start, place.end);
  return text ? { ...trail, text } : trail;
}

/** False where the statement cannot be meant: its text stayed, or its file did and no changed file names it. */
async function mayConcern({ files }: Commit, { sought, gone, text }: Trail, versions: Versions): Promise<boolean> {
  const own = gone ? undefined : files.find(({ path }) => path === sought.path);
  if (own) return !text || !(await isKept(text, own, versions));
  const word = sought.name ?? sought.title;
  if (word === undefined) return false;
  const ids = new Set(files.flatMap(({ before, after }) => [...before, after]));
  for (const id of ids) if (id !== undefined && mentions(await versions.text(id), word)) return true;
  return false;
}

/** True where a text stands in all versions of a file, once in each. */
async function isKept(part: string, { before, after }: CommitFile, versions: Versions): Promise<boolean> {
  for (const id of new Set([...before, after])) {
    const text = id === undefined ? undefined : await versions.text(id);
    if (text?.split(part).length !== 2) return false;
  }
  return true;
}

function mentions(text: string | undefined, word: string): boolean {
  return text?.normalize('NFC').includes(word.normalize('NFC')) ?? false;
}

interface Difference extends Pick<HistoryEntry, 'changes' | 'path' | 'revisions'> {
  before: Trail;
}

/** What differs in the statement between two versions, and what it was in the older one. */
function difference(trail: Trail, before: readonly ComparedFile[], after: readonly ComparedFile[]): Difference {
  const { sought } = trail;
  const find = trail.gone ? findLost : findStatement;
  const now = find(sought, after);
  const was = now ? undefined : find(sought, before);
  const nothing = { changes: [], path: sought.path ?? '', revisions: [], before: trail };
  if (!now && !was) return nothing;
  const kept = now && !trail.gone ? sameStatement(now, before, after) : undefined;
  if (kept) return { ...nothing, path: kept.path, before: trailOf(kept) };
  const { changes, same: pairs, paths, copied } = compareWhole(before, after);
  if (was) {
    const { key } = was.element;
    const its = changes.filter(({ subject }) => subject.before.includes(key) && !subject.after[0]);
    const revisions = revisionsIn(paths.get(was.path), changes, after);
    return { changes: its, path: was.path, revisions, before: trailOf(was) };
  }
  if (!now) return nothing;
  const { key } = now.element;
  const ofFile = copied.has(key) ? 'added' : 'renamed';
  const changed = changes.filter(
    ({ subject, property, kind, after: place }) =>
      subject.after.includes(key) ||
      (property === 'file' && kind === ofFile && place?.uri === now.element.source.uri && !trail.gone),
  );
  const olderKey = [...pairs].find(([, newer]) => newer === key)?.[0] ?? copied.get(key) ?? firstOf(changed);
  const older = olderKey === undefined ? undefined : findKey(olderKey, before);
  return {
    changes: changed,
    path: now.path,
    revisions: revisionsIn(now.path, changes, after),
    before: older ? trailOf(older) : { sought: trailOf(now).sought, gone: true },
  };
}

/** The statement in the older version, where it says the same there and has the same links. */
function sameStatement(
  { element, path }: Found,
  before: readonly ComparedFile[],
  after: readonly ComparedFile[],
): Found | undefined {
  const older = findKey(element.key, before);
  if (older?.path !== path) return undefined;
  const said = (its: Element, files: readonly ComparedFile[]) => {
    const links = files.flatMap(({ theory }) => theory.links.filter(({ from }) => from.to === its.key));
    const unknown = its.source.properties
      .filter(({ standing }) => standing !== 'known')
      .map(({ word, text }) => [word, text]);
    return JSON.stringify([withoutSources(its), links.map((link) => withoutSources(link)), unknown]);
  };
  return said(older.element, before) === said(element, after) ? older : undefined;
}

/** The statement that this one was split from, or the first of those that it was merged from. */
function firstOf(changes: readonly Change[]): string | undefined {
  return changes.flatMap(({ kind, subject }) => (kind === 'split' || kind === 'merged' ? subject.before : []))[0];
}

export interface Found {
  element: Element;
  path: string;
}

function trailOf({ element: { id, kind, name, title, source }, path }: Found): Trail {
  const sought = { path, id, kind, ...(name !== undefined && { name }), ...(title !== undefined && { title }) };
  return { sought, gone: false, place: source };
}

/**
 * The statement that was taken away, as it stood there before: what has its name but quite other words is another one.
 */
function findLost(sought: Sought, files: readonly ComparedFile[]): Found | undefined {
  const found = findStatement(sought, files);
  const [was, is] = [sought.title, found?.element.title];
  if (sought.id === undefined || was === undefined || is === undefined) return found;
  const enough = isCounted(sought.name ?? '') ? MUCH_ALIKE : ALIKE;
  return likeness(traitsOf(was), traitsOf(is)) >= enough ? found : only(ofKind(files, sought), sought, titleOf);
}

/** How much the words of what stood there before must be like those that were taken away; more under a name that only counts. */
const ALIKE = 0.25;
const MUCH_ALIKE = 0.55;

/** The statement itself, else the only one of its name, else the only one of its title. */
export function findStatement(sought: Sought, files: readonly ComparedFile[]): Found | undefined {
  const all = ofKind(files, sought);
  const itself = all.find(({ element, path }) => path === sought.path && element.id === sought.id);
  return itself ?? only(all, sought, nameOf) ?? only(all, sought, titleOf);
}

function ofKind(files: readonly ComparedFile[], { kind }: Sought): Found[] {
  return files
    .flatMap(({ path, theory }) => theory.elements.map((element) => ({ element, path })))
    .filter(({ element }) => kind === undefined || element.kind === kind);
}

function only(all: readonly Found[], sought: Sought, keyOf: (of: Sought) => string): Found | undefined {
  const key = keyOf(sought);
  if (key === '') return undefined;
  const alike = all.filter(({ element }) => keyOf(element) === key);
  return alike.length === 1 ? alike[0] : undefined;
}

const nameOf = ({ name = '' }: Sought) => name.normalize('NFC');
const titleOf = ({ title = '' }: Sought) => plainText(title);

export function findKey(key: string, files: readonly ComparedFile[]): Found | undefined {
  for (const { path, theory } of files) {
    const element = theory.elements.find((each) => each.key === key);
    if (element) return { element, path };
  }
  return undefined;
}

/**
 * What the revisions say that came with the changes. One in another file is about another theory: only those in the file of
 * the statement count.
 *
 * @param path of that file in the newer version; undefined where the file is gone
 */
function revisionsIn(
  path: string | undefined,
  changes: readonly Change[],
  after: readonly ComparedFile[],
): HistoryEntry['revisions'] {
  return changes
    .filter(({ kind, property, group }) => kind === 'added' && property === undefined && group === 'record')
    .flatMap(({ subject }) => {
      const found = findKey(subject.after[0] ?? '', after);
      if (found?.path !== path || found?.element.kind !== 'revision') return [];
      const { title, name, because } = found.element;
      const called = title ?? name;
      return [{ ...(called !== undefined && { title: called }), ...(because !== undefined && { because }) }];
    });
}
