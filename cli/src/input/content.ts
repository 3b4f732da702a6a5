/** What stands in a file, before it is read as a theory: apart from the rest, as git's merge driver needs no more of it. */
import { UsageError } from '../exit-codes.ts';
import { readBytes } from './read-bytes.ts';
import { reasonOf } from './reasons.ts';

/** What a file begins with that is no part of its text: a byte order mark, or nothing. */
export type Mark = '\uFEFF' | '';

/**
 * The bytes of a file.
 *
 * @param shown the path as it is named to the user
 * @throws UsageError when it cannot be read
 */
export function contentOf(path: string, shown: string): Uint8Array {
  try {
    return readBytes(path);
  } catch (error) {
    throw new UsageError(reasonOf(error, shown));
  }
}

/** The text without a byte order mark; undefined for bytes that are not UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The byte order mark of a file; what is written in its place begins with it too. */
export function markOf(bytes: Uint8Array): Mark {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
}
