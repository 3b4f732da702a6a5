/** Puts texts in the place of those that were read, and never in the place of what somebody wrote meanwhile. */
import { readFileSync, statSync } from 'node:fs';
import { decode, markOf } from '../input/content.ts';
import type { Terminal } from '../terminal.ts';
import { writeOutput } from './write-output.ts';

/**
 * Writes a text into a file that still holds the one it was made from. A byte order mark before it stays.
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
  const bytes = isFile ? bytesOf(path) : undefined;
  if (isFile && (bytes === undefined || decode(bytes) !== before)) return false;
  writeOutput((bytes ? markOf(bytes) : '') + after, path, terminal, shown);
  return true;
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
