import { moveToFile } from './move-to-file.ts';
import { giveName } from './name.ts';
import { writeFlat, writeNested } from './nesting.ts';
import type { RefactorContext, Refactoring } from './refactoring.ts';
import { retire } from './retire.ts';
import { mergeSelected, splitDriver } from './split-merge.ts';

export type { RefactorContext, Refactoring } from './refactoring.ts';

/** All that can be done with the statement under the cursor, in the order of the menu. */
export function refactorings(context: RefactorContext): Refactoring[] {
  const all = [mergeSelected, giveName, writeNested, writeFlat, splitDriver, moveToFile, retire];
  return all.flatMap((make) => make(context) ?? []);
}
