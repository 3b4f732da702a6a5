/** Which two versions of theories are meant on the command line: files, folders, or revisions of a git repository. */
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Version, Versions } from '@driver-diagrams/library/common/versions';
import { UsageError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { findOneFile, STANDARD_INPUT } from './find-files.ts';
import { GitError, git } from './git.ts';
import { versionOfFile, versionOfFolder, versionOfFound, versionOfRevision } from './versions.ts';
import { isFolder, isWithin } from './workspace.ts';

/** What the files in the folder are called, besides revisions. */
const NOW = 'the files as they are now';

/** What is compared, and whose changes are told. */
export interface ComparedVersions extends Versions {
  /** Missing for all files. */
  isMeant?(path: string): boolean;
}

/**
 * Reads both versions.
 *
 * @param operands two files, two folders, or revisions and then paths; nothing means the last commit
 * @param paths what stands behind `--`, which are always paths; undefined without `--`
 * @throws UsageError with what to do
 */
export async function readVersions(
  operands: readonly string[],
  paths: readonly string[] | undefined,
  terminal: Terminal,
): Promise<ComparedVersions> {
  const [one = '', two = ''] = operands;
  const isThere = (operand: string) => operand === STANDARD_INPUT || existsSync(resolve(terminal.folder, operand));
  if (paths === undefined && operands.length === 2 && isThere(one) && isThere(two)) {
    return readPaths(one, two, terminal);
  }
  if (paths === undefined && operands.length === 2 && isThere(one) !== isThere(two)) {
    sayWhichIsMissing(isThere(one) ? two : one, terminal.folder);
  }
  const instead = 'Or name two files or two folders: driver diff BEFORE AFTER';
  return toldPlainly(terminal.folder, instead, () => readRevisions(operands, paths, terminal, isThere));
}

/** @throws UsageError where the only one of two that is not there can be no revision either */
function sayWhichIsMissing(missing: string, folder: string): void {
  try {
    git(folder, ['rev-parse', '--git-dir']);
  } catch {
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

async function readRevisions(
  operands: readonly string[],
  given: readonly string[] | undefined,
  terminal: Terminal,
  isThere: (operand: string) => boolean,
) {
  const folder = realpathSync(terminal.folder);
  const root = realpathSync(git(folder, ['rev-parse', '--show-toplevel']).replace(/\r?\n$/, ''));
  const { names, paths } = parted(operands, given, root, isThere);
  const { before, after } = meantBy(names, root);
  const wanted = paths.map((path) => withinRoot(path, folder, root));
  const isMeant = (path: string) =>
    wanted.length === 0 || wanted.some((each) => each === '' || path === each || path.startsWith(`${each}/`));
  // All is read: what moved between the files that are meant and others is no news.
  const all = () => true;
  const read = async (revision: Revision | undefined) =>
    revision
      ? versionOfRevision(root, revision.id, revision.name, all)
      : versionOfFound({ files: filesNow(root, all), unreadable: [] }, root, NOW, terminal);
  const versions = { before: await read(before), after: await read(after), ...(wanted.length > 0 && { isMeant }) };
  const isEmpty = ({ files, unreadable, pathOf }: Version) => {
    const data = files.flatMap((file) => Object.values(file.data ?? {}).flatMap(({ uri }) => uri ?? []));
    return ![...files, ...unreadable].some(({ path }) => isMeant(path)) && !data.some((uri) => isMeant(pathOf(uri)));
  };
  if (isEmpty(versions.before) && isEmpty(versions.after)) {
    const where = paths.length === 0 ? 'In this repository' : `In ${paths.join(', ')}`;
    const hint = paths.some(isThere) ? ' And no theory names a data file there.' : '';
    throw new UsageError(`${where} there is no .driver file, neither before nor after.${hint}`);
  }
  return versions;
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
      `There is no revision, file or folder ${unknown}.${shallowHint(root)} To compare a file that is gone by now, write two dashes before it: driver diff main -- ${unknown}`,
    );
  }
  return { names: operands.slice(0, at), paths };
}

interface Revision {
  id: string;
  name: string;
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

/**
 * The commit that a revision names.
 *
 * @throws UsageError where there is none in this repository
 */
export function revision(name: string, root: string): Revision {
  const id = idOf(name, root);
  if (id !== undefined) return { id, name };
  if (name === 'HEAD') throw new UsageError('This repository has no commit yet, so there is nothing to compare with.');
  throw new UsageError(
    `There is no revision ${name} in this repository.${shallowHint(root)} \`git log --oneline\` and \`git branch\` list what there is.`,
  );
}

/** The id of the commit that a revision names; undefined where there is none. */
export function idOf(name: string, root: string): string | undefined {
  if (name.startsWith('-')) return undefined;
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]).trim();
  } catch (error) {
    if (error instanceof GitError && error.reason === 'failed') return undefined;
    throw error;
  }
}

function commonAncestor(one: Revision, two: Revision, root: string): string {
  try {
    return git(root, ['merge-base', one.id, two.id]).trim();
  } catch {
    throw new UsageError(`${one.name} and ${two.name} have no common commit.${shallowHint(root)}`);
  }
}

/** What to do where older commits are missing; empty where none are. */
export function shallowHint(root: string): string {
  return git(root, ['rev-parse', '--is-shallow-repository']).trim() === 'true'
    ? ' This is a shallow copy of the repository: older commits are missing. Fetch them with `git fetch --unshallow` (in GitHub Actions: `fetch-depth: 0` at the checkout).'
    : '';
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

/**
 * Does work that needs git.
 *
 * @param folder in which it is done, as it is shown
 * @param instead what to do where there is no git or no repository
 * @throws UsageError for what git cannot do
 */
export async function toldPlainly<Value>(folder: string, instead: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.reason === 'no git') {
      throw new UsageError(`The program git was not found, and only it knows older versions. Install git. ${instead}`);
    }
    if (error.reason === 'no repository') {
      throw new UsageError(
        `${folder} is in no git repository, so there are no older versions to compare with. ${instead}`,
      );
    }
    throw new UsageError(`git could not tell the versions: ${error.message}`);
  }
}
