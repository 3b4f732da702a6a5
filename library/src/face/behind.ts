/** What stands behind a reading: it is given to nobody, so that what the library shows is plain JSON. */
import { pathIn } from '@driver-diagrams/language-server/workspace/known-files';
import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import { InputError } from '../common/input-error.ts';
import type { Source } from '../common/problems.ts';
import { TextLines } from '../common/text-lines.ts';
import type { Reading } from './reading.ts';

interface Behind {
  main: ReadFile;
  read: ReadFile[];
  sources: ReadonlyMap<string, Source>;
}

const kept = new WeakMap<Reading, Behind>();

/** Where the files lie, as far as they know. */
export const ROOT = 'file:///theory';

export function keepBehind(reading: Reading, behind: Behind): void {
  kept.set(reading, behind);
}

/**
 * What stands behind a reading.
 *
 * @throws InputError for what `readTheory` has not given
 */
export function behindReading(reading: Reading): Behind {
  const found = kept.get(reading);
  if (found) return found;
  throw new InputError('Give what ‘readTheory’ gave, and no copy of it: await readTheory(files).');
}

/** A file as it is named to the caller. */
export function sourceOf({ uri, text }: ReadFile): Source {
  const path = pathIn(ROOT, uri);
  return { uri, path, workspacePath: path, lines: new TextLines(text) };
}
