/** Which two versions of theories are meant on the command line: files, folders, or revisions of a git repository. */
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Version, Versions } from '@driver-diagrams/library/common/versions';
import { listed } from '@driver-diagrams/theory/model/sentences';
import { UsageError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { idOf, type Revision, revision } from './commit-named.ts';
import { findOneFile, STANDARD_INPUT } from './find-files.ts';
import { GitError, git } from './git.ts';
import { type Repository, repositoryAt, shallowHint, toldPlainly } from './repository.ts';
import { commitWhen } from './since-when.ts';
import {
  versionOfContent,
  versionOfFile,
  versionOfFolder,
  versionOfFound,
  versionOfIndex,
  versionOfRevision,
} from './versions.ts';
import { isFolder, isWithin } from './workspace.ts';

/** What the files in the folder are called, besides revisions. */
const NOW = 'the files as they are now';
const STAGED = 'what is staged';

/** What is compared, and whose changes are told. */
export interface ComparedVersions extends Versions {
  /** Missing for all files. */
  isMeant?(path: string): boolean;
  /** The folder of the repository, where versions of all of it are compared. */
  root?: string;
}

/** What stands on the command line. */
interface Asked {
  /** Two files, two folders, or revisions and then paths; nothing means the last commit. */
  operands: readonly string[];
  /** What stands behind `--`, which are always paths; missing without `--`. */
  paths?: readonly string[] | undefined;
  /** What `--since` says. */
  since?: string | undefined;
  /** True for what is staged, instead of the files as they are now. */
  staged?: boolean;
}

/**
 * Reads both versions.
 *
 * @throws UsageError with what to do
 */
export async function readVersions(asked: Asked, terminal: Terminal): Promise<ComparedVersions> {
  const { operands, paths, since, staged = false } = asked;
  const [one = '', two = ''] = operands;
  const isThere = (operand: string) => operand === STANDARD_INPUT || existsSync(resolve(terminal.folder, operand));
  const instead = 'Or name two files or two folders: driver diff BEFORE AFTER';
  const isPlain = paths === undefined && since === undefined && !staged;
  if (isPlain && operands.length === 2 && isThere(one) && isThere(two)) return readPaths(one, two, terminal);
  if (isPlain && operands.length === 2 && isThere(one) !== isThere(two)) {
    sayWhichIsMissing(isThere(one) ? two : one, terminal.folder);
  }
  return toldPlainly(terminal.folder, instead, async () => {
    const { root, isBare } = repositoryAt(realpathSync(terminal.folder));
    const ofCommits = isPlain ? await readContents(operands, root, terminal, isThere) : undefined;
    return ofCommits ?? readRevisions(asked, { root, isBare }, terminal, isThere);
  });
}

/** @throws UsageError where the only one of two that is not there can be no revision either */
function sayWhichIsMissing(missing: string, folder: string): void {
  try {
    git(folder, ['rev-parse', '--git-dir']);
  } catch (error) {
    if (!(error instanceof GitError) || error.reason !== 'no repository') return;
    throw new UsageError(`There is no file or folder ${missing}. Name two files or two folders that are there.`);
  }
}

async function readPaths(one: string, two: string, terminal: Terminal) {
  const folders = [one, two].map((path) => path !== STANDARD_INPUT && isFolder(resolve(terminal.folder, path)));
  if (folders[0] !== folders[1]) {
    throw new UsageError(`${one} and ${two} are a file and a folder. Name two files, or two folders.`);
  }
  if (folders[0]) {
    return {
      before: await versionOfFolder(resolve(terminal.folder, one), one, terminal),
      after: await versionOfFolder(resolve(terminal.folder, two), two, terminal),
    };
  }
  const path = basename(two);
  return {
    before: await versionOfFile(findOneFile([one], terminal.folder), one, path, terminal),
    after: await versionOfFile(findOneFile([two], terminal.folder), two, path, terminal),
  };
}

/** Files as they were in a commit, `v1:a.driver`, or as they are staged, `:a.driver`, each beside another file. */
async function readContents(
  operands: readonly string[],
  root: string,
  terminal: Terminal,
  isThere: (operand: string) => boolean,
): Promise<Versions | undefined> {
  const contents = operands.map((operand) => (isThere(operand) ? undefined : contentNamed(operand, root, terminal)));
  const [one, two] = operands;
  if (one === undefined || operands.length > 2 || contents.every((each) => each === undefined)) return undefined;
  // Alone, it is compared with the file as it is now.
  const now = contents[0] && join(root, ...contents[0].path.split('/'));
  const second = two ?? (now && relative(terminal.folder, now));
  if (second === undefined || (!contents[1] && !isThere(second))) {
    throw new UsageError(`There is no file ${second}. Name the one to compare ${one} with.`);
  }
  const path = contents[1]?.path ?? basename(second);
  const read = (name: string, content: Content | undefined) =>
    content
      ? versionOfContent(root, { ...content, name }, path)
      : versionOfFile(findOneFile([name], terminal.folder), name, path, terminal);
  return { before: await read(one, contents[0]), after: await read(second, contents[1]) };
}

interface Content {
  /** The id of a commit; missing for what is staged. */
  commit?: string;
  /** From the repository's folder. */
  path: string;
}

/** What `revision:path` names, as git reads it; undefined for anything else. */
function contentNamed(operand: string, root: string, terminal: Terminal): Content | undefined {
  const [, name, given = ''] = /^([^:]*):(.+)$/s.exec(operand) ?? [];
  if (name === undefined) return undefined;
  const commit = name === '' ? undefined : idOf(name, root);
  if (name !== '' && commit === undefined) return undefined;
  const path = /^\.{1,2}\//.test(given) ? withinRoot(given, realpathSync(terminal.folder), root) : given;
  return { path, ...(commit !== undefined && { commit }) };
}

async function readRevisions(
  { operands, paths: given, since, staged = false }: Asked,
  { root, isBare }: Repository,
  terminal: Terminal,
  isThere: (operand: string) => boolean,
): Promise<ComparedVersions> {
  const folder = realpathSync(terminal.folder);
  const { names, paths } = parted(operands, given, root, isThere);
  const wanted = paths.map((path) => withinRoot(path, folder, root));
  const isMeant = (path: string) =>
    wanted.length === 0 || wanted.some((each) => each === '' || path === each || path.startsWith(`${each}/`));
  if (since !== undefined && names.length > 0) {
    throw new UsageError(`--since says already what is compared. Leave out ${names.join(' ')}.`);
  }
  const { before, after } =
    since === undefined
      ? meantBy(names, root)
      : { before: await commitWhen(since, root, isMeant), after: isBare ? revision('HEAD', root) : undefined };
  if (staged && after) throw new UsageError(`--staged compares what is staged, and ${after.name} is something else.`);
  if (isBare && !after) {
    throw new UsageError(
      'This repository is bare: it has no files, only versions. Name two of them, for example: driver diff HEAD~1..HEAD',
    );
  }
  // All is read: what moved between the files that are meant and others is no news.
  const all = () => true;
  const now = () => versionOfFound({ files: filesNow(root, all), unreadable: [] }, root, NOW, terminal);
  const versions = {
    before: await versionOfRevision(root, before.id, before.name, all),
    after: after
      ? await versionOfRevision(root, after.id, after.name, all)
      : await (staged ? versionOfIndex(root, STAGED) : now()),
    root,
    ...(wanted.length > 0 && { isMeant }),
  };
  const isEmpty = ({ files, unreadable, pathOf }: Version) => {
    const data = files.flatMap((file) => Object.values(file.data ?? {}).flatMap(({ uri }) => uri ?? []));
    return ![...files, ...unreadable].some(({ path }) => isMeant(path)) && !data.some((uri) => isMeant(pathOf(uri)));
  };
  if (isEmpty(versions.before) && isEmpty(versions.after)) {
    const where = paths.length === 0 ? 'In this repository' : `In ${paths.join(', ')}`;
    const hint = paths.some(isThere) ? ' And no theory names a data file there.' : '';
    const modules = submoduleHint(root, isMeant);
    throw new UsageError(`${where} there is no .driver file, neither before nor after.${hint}${modules}`);
  }
  return versions;
}

/** A submodule is a repository of its own, of which this one only keeps a commit. */
function submoduleHint(root: string, isMeant: (path: string) => boolean): string {
  const entries = git(root, ['ls-files', '-z', '--stage']).split('\0');
  const modules = entries.flatMap((entry) => /^160000 [^\t]*\t(.*)$/s.exec(entry)?.[1] ?? []).filter(isMeant);
  if (modules.length === 0) return '';
  return ` ${listed(modules)} ${modules.length === 1 ? 'is a submodule, a repository of its own' : 'are submodules, repositories of their own'}: run driver diff in ${modules.length === 1 ? 'it' : 'them'}.`;
}

/** Parts revisions from paths, as git does: what names a revision comes first. */
function parted(
  operands: readonly string[],
  given: readonly string[] | undefined,
  root: string,
  isThere: (operand: string) => boolean,
): { names: string[]; paths: string[] } {
  if (given !== undefined) return { names: [...operands], paths: [...given] };
  const first = operands.findIndex(
    (operand) => !operand.split(/\.{2,3}/).every((name) => name === '' || idOf(name, root) !== undefined),
  );
  const at = first < 0 ? operands.length : first;
  const paths = operands.slice(at);
  const unknown = paths.find((path) => !isThere(path));
  if (unknown !== undefined) {
    throw new UsageError(
      `There is no revision, file or folder ${unknown}.${shallowHint(root)} To compare a file that is gone by now, write two dashes before it: driver diff main -- ${unknown}. A day, or a version of the theory, stands behind --since: driver diff --since 2026-01-31`,
    );
  }
  return { names: operands.slice(0, at), paths };
}

/** The two revisions; a missing one means the files as they are now. */
function meantBy(names: readonly string[], root: string): { before: Revision; after?: Revision } {
  const [one = 'HEAD', two, more] = names;
  if (more !== undefined) throw new UsageError('Name two revisions at most.');
  const range = /^(.*?)(\.{2,3})(.*)$/.exec(one);
  if (!range) {
    return { before: revision(one, root), ...(two !== undefined && { after: revision(two, root) }) };
  }
  if (two !== undefined) throw new UsageError(`${one} names two revisions already. Leave out ${two}.`);
  const [, from, dots, to] = range;
  const before = revision(from || 'HEAD', root);
  const after = revision(to || 'HEAD', root);
  if (dots === '..') return { before, after };
  return { before: { id: commonAncestor(before, after, root), name: `${before.name} (where they parted)` }, after };
}

function commonAncestor(one: Revision, two: Revision, root: string): string {
  try {
    return git(root, ['merge-base', one.id, two.id]).trim();
  } catch {
    throw new UsageError(`${one.name} and ${two.name} have no common commit.${shallowHint(root)}`);
  }
}

/** A path from the repository's folder, with slashes; empty for that folder itself. */
export function withinRoot(path: string, folder: string, root: string): string {
  const absolute = resolve(folder, path);
  if (absolute !== root && !isWithin(absolute, root)) {
    throw new UsageError(`${path} lies outside the repository ${root}.`);
  }
  return relative(root, absolute).replaceAll(sep, '/');
}

/** The theories that stand there now: those that git knows, and new ones that it is not told to ignore. */
export function filesNow(root: string, isMeant: (path: string) => boolean) {
  const listed = git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']).split('\0');
  return [...new Set(listed)]
    .filter((path) => /\.driver$/i.test(path) && isMeant(path))
    .map((path) => ({ path: join(root, ...path.split('/')), root }))
    .filter(({ path }) => lstatSync(path, { throwIfNoEntry: false })?.isFile());
}
