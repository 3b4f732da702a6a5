/** What a text is made of, for the formatter: the reader's tokens, and between them comments and what could not be read. */
import { read } from '@driver-diagrams/grammar/reader';
import type { Reading } from '@driver-diagrams/grammar/reading';
import { type Piece, scan } from '@driver-diagrams/grammar/scanner';

export interface Atom {
  /** A token's type, `comment`, or `lost` for what the reader could not use. */
  type: string;
  /** UTF-16 offsets, `end` excluded. A brace without length was put in by the reader. */
  start: number;
  end: number;
  /** As it stands in the text. */
  image: string;
  /** Line breaks between the atom before and this one; for the first atom of a text, 1 at least. */
  breaks: number;
}

export interface Atoms {
  atoms: Atom[];
  reading: Reading;
  pieces: readonly Piece[];
}

/** Takes a text apart. Colons, semicolons, bullets and stray dots are left out: they say nothing. */
export function atomsOf(text: string): Atoms {
  const reading = read(text);
  const pieces = scan(text);
  const atoms: Atom[] = [];
  let from = 0;
  const push = (type: string, start: number, end: number) => {
    const breaks = Math.max(count('\n', text, from, start), atoms.length === 0 ? 1 : 0);
    atoms.push({ type, start, end, image: text.slice(start, end), breaks });
    // A brace that the reader put in takes no room: what follows it is as far from what stands before it.
    if (end > start) from = end;
  };
  let at = 0;
  for (const token of reading.tokens) {
    for (; (pieces[at]?.start ?? Number.POSITIVE_INFINITY) < token.start; at++) pushUnread(pieces[at] as Piece);
    push(token.type, token.start, token.end);
    for (; (pieces[at]?.start ?? Number.POSITIVE_INFINITY) < token.end; at++) {
      // A comment among the words of one keyword; words without quotation marks are kept as they are, with all among them.
      if (pieces[at]?.type === 'comment' && token.type !== 'LOOSE') pushUnread(pieces[at] as Piece);
    }
  }
  for (; at < pieces.length; at++) pushUnread(pieces[at] as Piece);
  return { atoms, reading, pieces };

  function pushUnread({ type, start, end }: Piece) {
    const image = text.slice(start, end);
    if (type === 'filler' || image === '.') return;
    // The reader has no use for a comma behind an unknown word, but its author has.
    push(type === 'comment' ? 'comment' : image === ',' ? ',' : 'lost', start, end);
  }
}

/** True for a comment that ends with its line. */
export function isLineComment({ type, image }: Atom): boolean {
  return type === 'comment' && !image.startsWith('/*');
}

/** True for a comment that may stand between two words of one line. */
export function isInlineComment({ type, image }: Atom): boolean {
  return type === 'comment' && image.startsWith('/*') && !image.includes('\n');
}

function count(char: string, text: string, from: number, to: number): number {
  let found = 0;
  for (let at = text.indexOf(char, from); at !== -1 && at < to; at = text.indexOf(char, at + 1)) found++;
  return found;
}
