/** The theories that read a data file, for who names the data file itself: a hook that is told which files were committed. */
import { dirname, relative, resolve, sep } from 'node:path';
import { decode } from './content.ts';
import { findFiles } from './find-files.ts';
import { readBytes } from './read-bytes.ts';
import { dataPathsIn } from './revision-files.ts';
import { workspaceOf } from './workspace.ts';

interface WithReaders {
  /** The operands, with the theories that read them in the place of data files. */
  operands: string[];
  /** Data files that no theory reads. */
  unread: string[];
}

/** @param folder that the operands are relative to */
export function withReaders(operands: readonly string[], folder: string): WithReaders {
  const unread: string[] = [];
  const found = operands.flatMap((operand) => {
    if (!/\.csv$/i.test(operand)) return [operand];
    const readers = readersOf(resolve(folder, operand), folder);
    if (readers.length === 0) unread.push(operand);
    return readers;
  });
  return { operands: [...new Set(found)], unread };
}

function readersOf(file: string, folder: string): string[] {
  const root = workspaceOf(dirname(file)) ?? folder;
  const within = (path: string) => relative(root, path).replaceAll(sep, '/');
  return findFiles([root], folder)
    .files.map(({ path }) => path)
    .filter((path) => dataPathsIn(within(path), textOf(path)).includes(within(file)))
    .map((path) => relative(folder, path) || path);
}

/** The text of a theory that nobody has named itself; empty for what cannot be read. */
function textOf(path: string): string {
  try {
    return decode(readBytes(path)) ?? '';
  } catch {
    return '';
  }
}
