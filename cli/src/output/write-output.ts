/** Writes a command's result: to standard output, or into a file that is never left half written. */
import { randomUUID } from 'node:crypto';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../exit-codes.ts';
import { reasonOf } from '../input/reasons.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Makes sure, before any work, that an output would not take the place of a file that is read.
 *
 * @param inputs absolute paths
 * @param what what an input is called in the message
 * @throws UsageError when it would
 */
export function protectInputs(
  output: string | undefined,
  inputs: readonly string[],
  terminal: Terminal,
  what = 'the theory itself',
): void {
  if (output === undefined) return;
  const path = trueFile(resolve(terminal.folder, output));
  if (inputs.some((input) => trueFile(input) === path)) {
    throw new UsageError(`${output} is ${what}. Choose another name for what is written.`);
  }
}

/**
 * Writes the result.
 *
 * @param output path of a file; missing or `-` for standard output
 * @throws UsageError when the file cannot be written; what stood there before then still stands
 */
export function writeOutput(content: string | Uint8Array, output: string | undefined, terminal: Terminal): void {
  if (output === undefined || output === '-') {
    if (typeof content === 'string') terminal.say(content);
    else if (terminal.sayBytes) terminal.sayBytes(content);
    else throw new UsageError('A screen shows no files of this format. Name one to write into: -o FILE.');
    return;
  }
  const path = trueFile(resolve(terminal.folder, output));
  try {
    if (isSpecial(path)) writeFileSync(path, content);
    else replace(path, content);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(SENTENCES[code]?.(output) ?? reasonOf(error, output));
  }
}

const closed = (output: string) =>
  `${output} cannot be written: you have no right to, or another program has it open. Close it there, or choose another name.`;

/** What is another matter in writing than in reading. */
const SENTENCES: Readonly<Record<string, (output: string) => string>> = {
  ENOENT: (output) => `There is no folder ${dirname(output)} to write into.`,
  EACCES: closed,
  EPERM: closed,
  EBUSY: closed,
  EDQUOT: (output) => `There is no room left to write ${output}.`,
};

/** The new file takes the old one's place only when it is whole. */
function replace(path: string, content: string | Uint8Array): void {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}`);
  try {
    writeFileSync(draft, content, { mode: statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666 });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** A pipe or a device, such as /dev/stdout. */
function isSpecial(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** Where links lead; a path of a file that is not there yet stays as it is. */
function trueFile(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
