/** Which column of a table a heading or a label means. */
import { canonicalWord } from '@driver-diagrams/grammar/vocabulary';
import type { Column } from './column.ts';
import { plainly, propertiesMeant } from './labels.ts';

/** The column whose heading or word is written, in the words that people use for it; undefined where there is none. */
export function columnMeant<Statement>(
  columns: readonly Column<Statement>[],
  written: string,
): Column<Statement> | undefined {
  const plain = plainly(written);
  const byHeading = columns.find(({ heading }) => plainly(heading) === plain);
  if (byHeading) return byHeading;
  const own = columns.filter(({ place, word }) => place !== 'line' && word !== '');
  const word = canonicalWord(plain);
  for (const meant of [word, ...propertiesMeant(plain)]) {
    const found = own.find((column) => column.word === meant || column.word.split(' ')[0] === meant);
    if (found) return found;
  }
  return undefined;
}
