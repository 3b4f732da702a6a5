/** Which measure `driver render --measure` draws. */
import { nearestWord } from '@driver-diagrams/grammar/nearest';
import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import type { Element, Measure } from '@driver-diagrams/theory/model/index';
import { listOf } from '../arguments.ts';
import { UsageError } from '../exit-codes.ts';

/**
 * The measure of a name or title, of the file itself or of one that it imports.
 *
 * @param name as on the command line; an alias before it is passed over
 * @throws UsageError when there is none
 */
export function measureCalled(name: string, { theory, imports }: ReadFile): Measure {
  const measures = [theory, ...imports.map((file) => file.theory)].flatMap(({ elements }) =>
    elements.filter((element): element is Measure => element.kind === 'measure'),
  );
  const plain = (text: string | undefined) => text?.normalize('NFC').trim().toLowerCase();
  const wanted = [plain(name), plain(name.slice(name.indexOf('.') + 1))];
  const is = (text: string | undefined) => text !== undefined && wanted.includes(plain(text));
  const found = measures.find((each) => is(each.name)) ?? measures.find((each) => is(each.title));
  if (found) return found;
  throw new UsageError(`No measure here is called “${name}”.${hint(name, measures)}`);
}

function hint(name: string, measures: readonly Element[]): string {
  if (measures.length === 0) return ' This theory has no measures.';
  const names = measures.flatMap((each) => each.name ?? each.title ?? []);
  const near = nearestWord(name, names);
  if (near !== undefined) return ` Did you mean ${near}?`;
  const most = 8;
  const told = names.slice(0, most).map((each) => (each.includes(' ') ? `“${each}”` : each));
  if (names.length > most) told.push(`one of ${names.length - most} more`);
  return ` There is ${listOf(told)}.`;
}
