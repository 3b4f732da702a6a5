/** From what stands on the command line to files. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../exit-codes.ts';
import { reasonOf } from './reasons.ts';
import { isWithin, workspaceOf } from './workspace.ts';

/** Standard input, on the command line. */
export const STANDARD_INPUT = '-';

/** Standard input by its name as a file. */
const AS_A_FILE = /^\/(?:dev\/stdin|(?:dev|proc\/self)\/fd\/0)$/;

/** True where standard input is meant. */
export function isStandardInput(operand: string): boolean {
  return operand === STANDARD_INPUT || (process.platform !== 'win32' && AS_A_FILE.test(operand));
}

/** A file to read. */
export interface FoundFile {
  /** Absolute; for standard input, `-`. */
  path: string;
  /** Absolute path of the folder that its imports must not leave. */
  root: string;
}

/** Something that was asked for and cannot be read. */
export interface Unreadable {
  /** As it is shown. */
  path: string;
  /** A sentence that names the path too. */
  message: string;
}

export interface Found {
  files: FoundFile[];
  unreadable: Unreadable[];
}

/**
 * Finds the files that are meant: those named, and every `.driver` file in the folders named and below. What is hidden,
 * `node_modules` and links are left out; a link that is named is followed. A file that is meant twice is found once.
 *
 * @param operands files, folders and `-`, relative to `folder` or absolute
 * @returns the files in the order given, within a folder by name
 * @throws UsageError when nothing is named
 */
export function findFiles(operands: readonly string[], folder: string): Found {
  if (operands.length === 0) {
    throw new UsageError('Name the files or folders to read, for example a single dot for this folder and all below.');
  }
  const files = new Map<string, FoundFile>();
  const unreadable: Unreadable[] = [];
  const add = (path: string, otherwise: string) => {
    if (!files.has(path)) files.set(path, { path, root: workspaceOf(dirname(path)) ?? otherwise });
  };
  for (const operand of operands) {
    if (isStandardInput(operand)) {
      files.set(STANDARD_INPUT, { path: STANDARD_INPUT, root: workspaceOf(folder) ?? folder });
      continue;
    }
    const path = resolve(folder, operand);
    try {
      if (!statSync(path).isDirectory()) {
        add(path, isWithin(path, folder) ? folder : dirname(path));
        continue;
      }
    } catch (error) {
      unreadable.push({ path: operand, message: reasonOf(error, operand) });
      continue;
    }
    const within = [...walk(path, operand, unreadable)];
    for (const each of within) add(each, path);
    if (within.length === 0 && !unreadable.some(({ path: told }) => told.startsWith(operand))) {
      const message = `The folder ${operand} holds no .driver file, nor does any folder in it.`;
      unreadable.push({ path: operand, message });
    }
  }
  return { files: [...files.values()], unreadable };
}

/**
 * Finds the one file that is meant.
 *
 * @throws UsageError when none, several or a folder is named, or nothing stands there
 */
export function findOneFile(operands: readonly string[], folder: string): FoundFile {
  const [operand] = operands;
  if (operand === undefined) throw new UsageError('Name the file to read, for example network.driver.');
  if (operands.length > 1) throw new UsageError('Name one file only. What it imports is read with it.');
  if (!isStandardInput(operand) && statSync(resolve(folder, operand), { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${operand} is a folder. Name one file in it.`);
  }
  const { files, unreadable } = findFiles(operands, folder);
  if (!files[0]) throw new UsageError(unreadable[0]?.message ?? `There is no file ${operand}.`);
  return files[0];
}

/** The `.driver` files in a folder and below; what cannot be read is noted. */
function* walk(folder: string, shown: string, unreadable: Unreadable[]): Iterable<string> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) yield* walk(path, join(shown, entry.name), unreadable);
      else if (entry.isFile() && /\.driver$/i.test(entry.name)) yield path;
    }
  } catch (error) {
    unreadable.push({ path: shown, message: reasonOf(error, shown) });
  }
}
