/** One side of a comparison: theories as files, as a folder, or as they were in a revision. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { knownFiles } from '@driver-diagrams/language-server/workspace/known-files';
import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import { versionOf } from '@driver-diagrams/library/common/version-of';
import type { Version } from '@driver-diagrams/library/common/versions';
import { UsageError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { decode } from './content.ts';
import { type Found, type FoundFile, findFiles, isStandardInput, STANDARD_INPUT } from './find-files.ts';
import { contentsOf } from './git.ts';
import { readFiles, STANDARD_INPUT_NAME } from './read-files.ts';
import { dataIn, dataPathsIn, stagedTree, type Tree, treeOf } from './revision-files.ts';

/**
 * Reads one file; both files of a comparison go by the same path.
 *
 * @param name as it is called on the command line
 */
export async function versionOfFile(file: FoundFile, name: string, path: string, terminal: Terminal): Promise<Version> {
  const { read, unreadable } = await readFiles({ files: [file], unreadable: [] }, terminal);
  const [input] = read;
  if (!input) throw new UsageError(unreadable[0]?.message ?? `${name} cannot be read.`);
  const folder = file.path === STANDARD_INPUT ? terminal.folder : dirname(file.path);
  const pathOf = (uri: string) => (uri === input.file.uri ? path : pathWithin(folder, uri));
  const own = isStandardInput(name) ? STANDARD_INPUT_NAME : name;
  const ownPathOf = (uri: string) => (uri === input.file.uri ? own : pathBelow(dirname(own), folder, uri));
  return { ...versionOf(name, [input.file], pathOf, [], ownPathOf), isFile: true };
}

/** Reads a folder; its files go by their path in it. */
export async function versionOfFolder(folder: string, name: string, terminal: Terminal): Promise<Version> {
  return versionOfFound(findFiles([name], terminal.folder), folder, name, terminal, name);
}

/**
 * Reads files as they stand there now; they go by their path in `root`.
 *
 * @param shown what `root` is called before the path of a file in it; empty where it goes without saying
 */
export async function versionOfFound(
  found: Found,
  root: string,
  name: string,
  terminal: Terminal,
  shown = '',
): Promise<Version> {
  const { read, unreadable } = await readFiles(found, terminal);
  const told = unreadable.map(({ path, message }) => {
    const absolute = resolve(terminal.folder, path);
    const content = contentOf(absolute);
    return { path: pathWithin(root, pathToFileURL(absolute).href), message, ...(content && { content }) };
  });
  return versionOf(
    name,
    read.map(({ file }) => file),
    (uri) => pathWithin(root, uri),
    told,
    (uri) => pathBelow(shown, root, uri),
  );
}

/** All bytes, to tell whether they are the same in another version; nothing for what cannot be read at all. */
function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path).toString('latin1');
  } catch {
    // Why it cannot be read is told already.
    return undefined;
  }
}

/**
 * Reads theories as they were in a revision; imports and data files are those of that time.
 *
 * @param revision the id of a commit
 * @param isMeant which paths of theories, from the repository's folder
 * @throws UsageError where this copy of the repository does not hold them
 */
export async function versionOfRevision(
  root: string,
  revision: string,
  name: string,
  isMeant: (path: string) => boolean,
): Promise<Version> {
  return { ...(await versionOfTree(root, treeOf(root, revision), name, isMeant)), commit: revision };
}

/** Reads theories as they are staged; one with a conflict cannot be read. */
export async function versionOfIndex(root: string, name: string): Promise<Version> {
  return versionOfTree(root, stagedTree(root), name, () => true);
}

/**
 * Reads one file as it was in a commit, or as it is staged; both files of a comparison go by the same path.
 *
 * @param content whose file; without a commit, as it is staged
 * @throws UsageError where there is none
 */
export async function versionOfContent(
  root: string,
  content: { commit?: string; path: string; name: string },
  path: string,
): Promise<Version> {
  const { commit, name } = content;
  const tree = commit === undefined ? stagedTree(root) : treeOf(root, commit);
  if (tree.conflicts.has(content.path)) throw new UsageError(conflictIn(content.path));
  if (!tree.theories.has(content.path)) throw new UsageError(`There is no theory ${name}.`);
  const isOwn = (each: string) => each === content.path;
  const pathOf = (each: string) => (isOwn(each) ? path : each);
  const ownPathOf = (each: string) => (isOwn(each) ? name : each);
  return { ...(await versionOfTree(root, tree, name, isOwn, pathOf, ownPathOf)), isFile: true };
}

const conflictIn = (path: string) => `${path} has a conflict that is not settled yet.`;

async function versionOfTree(
  root: string,
  tree: Tree,
  name: string,
  isMeant: (path: string) => boolean,
  pathOf = (path: string) => path,
  ownPathOf = pathOf,
): Promise<Version> {
  const contents = contentsOf(root, [...new Set(tree.theories.values())]);
  const texts = new Map<string, string>();
  const conflicts = [...tree.conflicts].filter(isMeant);
  const unreadable: Version['unreadable'] = conflicts.map((path) => ({ path, message: conflictIn(path) }));
  for (const [path, id] of tree.theories) {
    const bytes = contents.get(id);
    if (!bytes) {
      throw new UsageError(
        `This copy of the repository does not hold ${path} as it was in ${name}. Fetch all of it, for example with a new \`git clone\` without \`--filter\`.`,
      );
    }
    const text = decode(bytes);
    if (text !== undefined) texts.set(addressOf(root, path), text);
    else if (isMeant(path)) {
      const message = `${path} was not saved as UTF-8 text in ${name}.`;
      unreadable.push({ path, message, content: bytes.toString('latin1') });
    }
  }
  const inRoot = (uri: string) => pathWithin(root, uri);
  const given = new Map([...texts].filter(([uri]) => isMeant(inRoot(uri))));
  const data = dataIn(root, tree, new Set([...given].flatMap(([uri, text]) => dataPathsIn(inRoot(uri), text))));
  const files = {
    has: (uri: string) => texts.has(uri) || data.has(inRoot(uri)),
    get: (uri: string) => texts.get(uri) ?? data.get(inRoot(uri)),
  };
  const read = await readTexts(given, { root: pathToFileURL(root).href, fileSystem: () => knownFiles(files) });
  return versionOf(
    name,
    read,
    (uri) => pathOf(inRoot(uri)),
    unreadable,
    (uri) => ownPathOf(inRoot(uri)),
  );
}

function addressOf(root: string, path: string): string {
  return pathToFileURL(join(root, ...path.split('/'))).href;
}

/** A path in a folder as it is shown below what that folder is called. */
function pathBelow(shown: string, folder: string, uri: string): string {
  return join(shown, pathWithin(folder, uri)).replaceAll(sep, '/');
}

/** A path from a folder, with slashes. */
export function pathWithin(folder: string, uri: string): string {
  return relative(folder, fileURLToPath(uri)).replaceAll(sep, '/');
}
