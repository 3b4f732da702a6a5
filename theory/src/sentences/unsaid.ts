/** What stands in a text besides its facts: comments, and what cannot be read. */
import { type Atom, atomsOf } from '../text/atoms.ts';
import { type Item, itemsOf } from '../text/items.ts';
import { keepWhatIsBroken, mustNotTouch } from '../text/keep.ts';

/** The comments of a text, in order. */
export function commentsIn(text: string): Pick<Atom, 'start' | 'image'>[] {
  return atomsOf(text).atoms.filter(({ type }) => type === 'comment');
}

/** The lines that cannot be read, as they stand; all lines where nothing tells what may be trusted. */
export function unreadLines(text: string): string[] {
  const atoms = atomsOf(text);
  if (mustNotTouch(atoms)) return linesOf(text);
  const kept = (items: readonly Item[]): Item[] =>
    items.flatMap((item) => (item.kept ? [item] : kept(item.body ?? [])));
  return kept(keepWhatIsBroken(itemsOf(atoms.atoms), atoms, text)).flatMap(({ start, end }) => {
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
