/** Indentation while typing: of a new line, and of a line that a closing brace begins. */
import { whyUnread } from '@driver-diagrams/grammar/reader';
import { type Piece, scan } from '@driver-diagrams/grammar/scanner';
import { canonicalWord, HEAD_WORDS } from '@driver-diagrams/grammar/vocabulary';
import type { Edit } from './edits.ts';

const STEP = '  ';

/**
 * How the line at an offset is to be indented: below the statement whose braces are open there, or like it, where a closing
 * brace begins the line. Lines of a title's links are left to the author, and so is what stands in comments and long texts.
 *
 * @param offset UTF-16 offset behind what was typed
 * @param typed a line break, or `}`, which counts only where it begins its line
 * @returns one change of the space at the line's beginning, or none
 */
export function indentLine(text: string, offset: number, typed: string): Edit[] {
  if (whyUnread(text)) return [];
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const pieces = scan(text);
  const before = pieces.filter((piece) => piece.start < start);
  if ((before.at(-1)?.end ?? 0) > start) return [];
  const next = pieces[before.length];
  const first = next && !text.slice(start, next.start).includes('\n') ? next : undefined;
  const brace = openBrace(before, text);
  const space = /[^\S\r\n]*/y;
  space.lastIndex = start;
  const end = start + (space.exec(text)?.[0].length ?? 0);

  const goesOn = first ? belongsToHead(first, text) : headIsOpen(before, text);
  const closes = first !== undefined && text.charAt(first.start) === '}';
  if (goesOn || (typed === '}' && !closes)) return [];
  const margin = brace === -1 ? '' : marginOf(before, brace, text) + (closes ? '' : STEP);
  return text.slice(start, end) === margin ? [] : [{ start, end, text: margin }];
}

/** Where the innermost brace that is still open stands among the pieces; -1 for none. */
function openBrace(pieces: readonly Piece[], text: string): number {
  const open: number[] = [];
  for (const [n, { type, start }] of pieces.entries()) {
    if (type !== 'mark') continue;
    if (text.charAt(start) === '{') open.push(n);
    else if (text.charAt(start) === '}') open.pop();
  }
  return open.at(-1) ?? -1;
}

/** The space before the statement that a brace belongs to. */
function marginOf(pieces: readonly Piece[], brace: number, text: string): string {
  let at = brace;
  while (at > 0 && !(pieces[at]?.first && !belongsToHead(pieces[at] as Piece, text))) at--;
  const start = pieces[at]?.start ?? 0;
  return /^[^\S\r\n]*/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[0] ?? '';
}

/** Whether a line that this piece begins goes on with a statement's title or links. */
function belongsToHead({ type, start, end }: Piece, text: string): boolean {
  const image = text.slice(start, end);
  return type === 'arrow' || image === '{' || Object.hasOwn(HEAD_WORDS, canonicalWord(image)) || type === 'text';
}

/** Whether the last line before is one of a statement's links, so that a further one may follow. */
function headIsOpen(before: readonly Piece[], text: string): boolean {
  const last = before.at(-1);
  const first = before.findLast((piece) => piece.first);
  const closed = last !== undefined && last.type === 'mark' && '{}'.includes(text.charAt(last.start));
  return first !== undefined && !closed && belongsToHead(first, text);
}
