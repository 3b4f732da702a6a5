/** Reads a network: its file, and the files in its folder and below that import it. */
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { type FoundFile, findFiles, findOneFile, STANDARD_INPUT } from './find-files.ts';
import { type ReadInput, readFiles, readOneFile } from './read-files.ts';
import { isFolder } from './workspace.ts';

export interface ReadNetwork {
  input: ReadInput;
  /** Paths of everything that was read: no picture may be written over it. */
  paths: string[];
  /** Files of the folder that cannot be read, each with the sentence that says why. */
  unreadable: { uri: string; message: string }[];
}

/**
 * @param operands one file, or one folder in which the network's file is found
 * @throws UsageError when no file can be told to be the network's
 */
export async function readNetwork(operands: readonly string[], terminal: Terminal): Promise<ReadNetwork> {
  const [operand = '.'] = operands;
  const path = resolve(terminal.folder, operand);
  if (operands.length > 0 && !isFolder(path)) {
    const own = findOneFile(operands, terminal.folder);
    const folder = own.path === STANDARD_INPUT ? terminal.folder : dirname(own.path);
    return read(folder, own, terminal);
  }
  if (operands.length > 1) throw new UsageError('Name one folder only, the one that holds the network.');
  return read(path, undefined, terminal);
}

async function read(folder: string, own: FoundFile | undefined, terminal: Terminal): Promise<ReadNetwork> {
  const found = findFiles([folder], terminal.folder);
  const others = found.files.filter(({ path }) => path !== own?.path);
  // One workspace for all, else one file would not see that another imports it.
  const root = own?.root ?? others[0]?.root ?? folder;
  const files = [...(own ? [own] : []), ...others].map((file) => ({ ...file, root }));
  const { read, unreadable } = await readFiles({ files, unreadable: found.unreadable }, terminal);
  const input = own ? read.find(({ file }) => file.uri === read[0]?.file.uri) : networkIn(read);
  if (!input || (own && unreadable.some(({ path }) => resolve(terminal.folder, path) === own.path))) {
    throw new UsageError(unreadable[0]?.message ?? 'There is no .driver file here.');
  }
  return {
    input,
    paths: files.map(({ path }) => path),
    unreadable: unreadable
      .filter(({ path }) => path.toLowerCase().endsWith('.driver'))
      .map(({ path, message }) => ({ uri: pathToFileURL(resolve(terminal.folder, path)).href, message })),
  };
}

/** The one file that has a `network` statement; where none has, the one that most others import. */
function networkIn(read: readonly ReadInput[]): ReadInput | undefined {
  const named = read.filter(({ file }) => file.theory.elements.some(({ kind }) => kind === 'network'));
  const most = Math.max(0, ...read.map(({ file }) => file.importers.length));
  const candidates = named.length > 0 ? named : read.filter(({ file }) => file.importers.length === most);
  if (candidates.length > 1) {
    const names = candidates.slice(0, 4).map(({ source }) => source.path);
    throw new UsageError(`Several files here could be the network’s: ${names.join(', ')}. Name the one to draw.`);
  }
  return candidates[0];
}

/** One file with what it imports, in the shape of a network. */
export async function readAlone(operands: readonly string[], terminal: Terminal): Promise<ReadNetwork> {
  const found = findOneFile(operands, terminal.folder);
  return { input: await readOneFile(found, terminal), paths: [found.path], unreadable: [] };
}
