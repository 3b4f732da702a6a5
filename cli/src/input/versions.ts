/** One side of a comparison: theories as files, as a folder, or as they were in a revision. */
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { knownFiles } from '@driver-diagrams/language-server/workspace/known-files';
import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import { type Meant, versionOf } from '@driver-diagrams/library/common/version-of';
import type { Version } from '@driver-diagrams/library/common/versions';
import { UsageError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { decode } from './content.ts';
import { type Found, type FoundFile, findFiles, STANDARD_INPUT } from './find-files.ts';
import { contentsOf } from './git.ts';
import { readFiles } from './read-files.ts';
import { dataIn, dataPathsIn, treeOf } from './revision-files.ts';

/** Reads one file; both files of a comparison go by the same path. */
export async function versionOfFile(file: FoundFile, name: string, path: string, terminal: Terminal): Promise<Version> {
  const { read, unreadable } = await readFiles({ files: [file], unreadable: [] }, terminal);
  const [input] = read;
  if (!input) throw new UsageError(unreadable[0]?.message ?? `${name} cannot be read.`);
  const folder = file.path === STANDARD_INPUT ? terminal.folder : dirname(file.path);
  const pathOf = (uri: string) => (uri === input.file.uri ? path : pathWithin(folder, uri));
  return { ...versionOf(name, [input.file], pathOf, []), isFile: true };
}

/** Reads a folder; its files go by their path in it. */
export async function versionOfFolder(folder: string, name: string, terminal: Terminal): Promise<Version> {
  return versionOfFound(findFiles([name], terminal.folder), folder, name, terminal);
}

/**
 * Reads files as they stand there now; they go by their path in `root`.
 *
 * @param isMeant which paths, of theories and of data files; without it all
 */
export async function versionOfFound(
  found: Found,
  root: string,
  name: string,
  terminal: Terminal,
  isMeant: (path: string) => boolean = () => true,
): Promise<Version> {
  const { read, unreadable } = await readFiles(found, terminal);
  const told = unreadable.map(({ path, message }) => {
    return { path: pathWithin(root, pathToFileURL(join(terminal.folder, path)).href), message };
  });
  const pathOf = (uri: string) => pathWithin(root, uri);
  const files = read.map(({ file }) => file);
  return versionOf(name, files, pathOf, told, meantIn(pathOf, isMeant));
}

/**
 * Reads theories as they were in a revision; imports and data files are those of that time.
 *
 * @param revision the id of a commit
 * @param isMeant which paths, from the repository's folder, of theories and of data files
 * @throws UsageError where this copy of the repository does not hold them
 */
export async function versionOfRevision(
  root: string,
  revision: string,
  name: string,
  isMeant: (path: string) => boolean,
): Promise<Version> {
  const tree = treeOf(root, revision);
  const contents = contentsOf(root, [...new Set(tree.theories.values())]);
  const texts = new Map<string, string>();
  const unreadable: Version['unreadable'] = [];
  for (const [path, id] of tree.theories) {
    const bytes = contents.get(id);
    if (!bytes) {
      throw new UsageError(
        `This copy of the repository does not hold ${path} as it was in ${name}. Fetch all of it, for example with a new \`git clone\` without \`--filter\`.`,
      );
    }
    const text = decode(bytes);
    if (text !== undefined) texts.set(addressOf(root, path), text);
    else if (isMeant(path)) unreadable.push({ path, message: `${path} was not saved as UTF-8 text in ${name}.` });
  }
  const pathOf = (uri: string) => pathWithin(root, uri);
  const given = new Map([...texts].filter(([uri, text]) => isAsked(pathOf(uri), text, isMeant)));
  const data = dataIn(root, tree, new Set([...given].flatMap(([uri, text]) => dataPathsIn(pathOf(uri), text))));
  const files = {
    has: (uri: string) => texts.has(uri) || data.has(pathOf(uri)),
    get: (uri: string) => texts.get(uri) ?? data.get(pathOf(uri)),
  };
  const read = await readTexts(given, { root: pathToFileURL(root).href, fileSystem: () => knownFiles(files) });
  return versionOf(name, read, pathOf, unreadable, meantIn(pathOf, isMeant));
}

/** True for a theory that is meant, and for one that names a data file which is. */
export function isAsked(path: string, text: string, isMeant: (path: string) => boolean): boolean {
  return isMeant(path) || dataPathsIn(path, text).some(isMeant);
}

/** What is compared itself: what is meant. Of other theories, the figures of the data files that are. */
function meantIn(pathOf: (uri: string) => string, isMeant: (path: string) => boolean): Meant {
  const isThere = (uri: string) => isMeant(pathOf(uri));
  return { theory: isThere, data: isThere };
}

function addressOf(root: string, path: string): string {
  return pathToFileURL(join(root, ...path.split('/'))).href;
}

/** A path from a folder, with slashes. */
export function pathWithin(folder: string, uri: string): string {
  return relative(folder, fileURLToPath(uri)).replaceAll(sep, '/');
}
