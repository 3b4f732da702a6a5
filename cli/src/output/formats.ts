/** Which format an output has: what `--format` says, else the ending of the file's name. */
import { basename } from 'node:path';
import { listOf } from '../arguments.ts';
import { UsageError } from '../exit-codes.ts';
import { isStandardOutput } from './write-output.ts';

/** Endings of file names, each with the format that it stands for, e.g. `{ '.svg': 'svg' }`. */
export type Endings<Format extends string> = Readonly<Record<string, Format>>;

/**
 * Chooses the format.
 *
 * @param format what `--format` says
 * @param output the path after `-o`
 * @throws UsageError when only the ending could say it, and it stands for no format
 */
export function formatFor<Format extends string>(
  format: Format | undefined,
  output: string | undefined,
  endings: Endings<Format>,
  otherwise: Format,
): Format {
  if (format !== undefined) return format;
  if (isStandardOutput(output)) return otherwise;
  const name = basename(output).toLowerCase();
  const ending = Object.keys(endings).find((each) => name.endsWith(each));
  const found = ending === undefined ? undefined : endings[ending];
  if (found === undefined) {
    const known = listOf(Object.keys(endings));
    throw new UsageError(`The name ${output} does not say the format: end it with ${known}, or add --format.`);
  }
  return found;
}
