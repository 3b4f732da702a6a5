/** What stands in a text besides its facts: comments, and what cannot be read. */
import { read } from '@driver-diagrams/grammar/reader';
import type { Leaf } from '@driver-diagrams/grammar/statement-tree';
import { keepWhatIsBroken, type LaidItem, mustNotTouch } from '../text/keep.ts';

/** The comments of a text, in order. */
export function commentsIn(text: string): Leaf[] {
  return read(text).leaves.filter(({ type }) => type === 'comment');
}

/** The lines that cannot be read, as they stand; all lines where nothing tells what may be trusted. */
export function unreadLines(text: string): string[] {
  const reading = read(text);
  if (mustNotTouch(reading)) return linesOf(text);
  const kept = (items: readonly LaidItem[]): LaidItem[] =>
    items.flatMap((item) => (item.kept ? [item] : kept(item.body ?? [])));
  return kept(keepWhatIsBroken(reading, text)).flatMap(({ start, end }) => {
    const lineEnd = text.indexOf('\n', end - 1);
    return linesOf(text.slice(text.lastIndexOf('\n', start - 1) + 1, lineEnd < 0 ? text.length : lineEnd));
  });
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}
