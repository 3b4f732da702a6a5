/** Puts texts in the place of those that were read, and never in the place of what somebody wrote meanwhile. */
import { readFileSync, statSync } from 'node:fs';
import { decode } from '../input/read-files.ts';
import type { Terminal } from '../terminal.ts';
import { writeOutput } from './write-output.ts';

/**
 * Writes a text into a file that still holds the one it was made from.
 *
 * @param path of the file
 * @param before the text as it was read
 * @param shown the path as it is named to the user
 * @returns false where the file holds another text by now, or is gone; nothing is written then
 * @throws UsageError when the file cannot be written
 */
export function rewrite(path: string, before: string, after: string, terminal: Terminal, shown = path): boolean {
  // A pipe or a device can be read only once.
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
  if (isFile && textOf(path) !== before) return false;
  writeOutput(after, path, terminal, shown);
  return true;
}

function textOf(path: string): string | undefined {
  try {
    return decode(readFileSync(path));
  } catch {
    return undefined;
  }
}
