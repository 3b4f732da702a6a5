/** Writes a command's result: to standard output, or into a file that is never left half written. */
import { dirname, resolve } from 'node:path';
import { UsageError } from '../exit-codes.ts';
import { harmless } from '../harmless.ts';
import { reasonOf } from '../input/reasons.ts';
import type { Terminal } from '../terminal.ts';
import { READ_ONLY, trueFile, writeFile } from './write-file.ts';

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
  if (isStandardOutput(output)) return;
  const path = trueFile(resolve(terminal.folder, output));
  if (inputs.some((input) => trueFile(input) === path)) {
    throw new UsageError(`${output} is ${what}. Choose another name for what is written.`);
  }
}

/**
 * Writes the result as it is.
 *
 * @param output path of a file; missing or `-` for standard output
 * @param shown the path as it is named to the user
 * @throws UsageError when the file cannot be written; what stood there before then still stands
 */
export function writeOutput(
  content: string | Uint8Array,
  output: string | undefined,
  terminal: Terminal,
  shown = output ?? '',
): void {
  if (isStandardOutput(output)) {
    if (typeof content === 'string') (terminal.sayFile ?? terminal.say)(content);
    else if (terminal.sayBytes) terminal.sayBytes(content);
    else throw new UsageError('A screen shows no files of this format. Name one to write into: -o FILE.');
    return;
  }
  try {
    writeFile(resolve(terminal.folder, output), content);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(SENTENCES[code]?.(shown) ?? reasonOf(error, shown));
  }
}

/**
 * Writes text for people, in which nothing steers a terminal, wherever it is shown.
 *
 * @throws UsageError as `writeOutput` does
 */
export function writeForPeople(text: string, output: string | undefined, terminal: Terminal): void {
  if (isStandardOutput(output)) terminal.say(text);
  else writeOutput(harmless(text), output, terminal);
}

/** Whether a result goes to standard output; under its name as a file as well, so that what was written there before stays. */
export function isStandardOutput(output: string | undefined): output is undefined | '-' | '/dev/stdout' {
  return output === undefined || output === '-' || (process.platform !== 'win32' && STANDARD_OUTPUT.test(output));
}

const STANDARD_OUTPUT = /^\/(?:dev\/stdout|(?:dev|proc\/self)\/fd\/1)$/;

const closed = (output: string) =>
  `${output} cannot be written: you have no right to, or another program has it open. Close it there, or choose another name.`;

/** What is another matter in writing than in reading. */
const SENTENCES: Readonly<Record<string, (output: string) => string>> = {
  ENOENT: (output) => `There is no folder ${dirname(output)} to write into.`,
  EACCES: closed,
  EPERM: closed,
  EBUSY: closed,
  EDQUOT: (output) => `There is no room left to write ${output}.`,
  [READ_ONLY]: (output) =>
    `${output} is marked as read-only, so it was left as it is. Allow writing to it first, or choose another name.`,
};
