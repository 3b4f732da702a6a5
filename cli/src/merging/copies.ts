/** Copies of a theory that a shared drive made when two people wrote it at once. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isCopyOf } from '@driver-diagrams/theory/model/copies';

/**
 * The copies beside a file, as paths, by name.
 *
 * @param path absolute
 */
export function copiesOf(path: string): string[] {
  const [folder, file] = [dirname(path), basename(path)];
  return readdirSync(folder)
    .filter((name) => isCopyOf(name, file))
    .sort()
    .map((name) => join(folder, name));
}
