/** Pairs braces before anything else is read, so that every brace the reader meets has its partner. */

import { OTHER_WORDS } from './other-words.ts';
import type { ReadingProblem } from './reading.ts';
import { readingProblems as say } from './reading-problems.ts';
import type { Piece } from './scanner.ts';
import { KINDS, SHORT_FORMS } from './vocabulary.ts';

/** Nesting deeper than this is no theory; what stands deeper is read as if it stood here. */
const DEEPEST = 50;

/** More unclosed braces than this are told together. */
const MOST_TOLD = 3;

interface Balanced {
  /** The pieces with every brace in a pair; a closing brace that the author forgot has no length. */
  pieces: Piece[];
  /** Braces that close nothing or open too deep. */
  dropped: Piece[];
  problems: ReadingProblem[];
}

/**
 * Closes what the author forgot to close, at the place that indentation and statement words hint at: before a statement
 * word in the first column, or before a closing brace that stands further left than the line it would close.
 */
export function balance(all: readonly Piece[], text: string): Balanced {
  const isBrace = (piece: Piece, brace: string) => piece.type === 'mark' && text.charAt(piece.start) === brace;
  const pieces: Piece[] = [];
  const dropped: Piece[] = [];
  const problems: ReadingProblem[] = [];
  const open: { piece: Piece; index: number }[] = [];
  let unclosed = 0;
  for (const piece of all) unclosed += isBrace(piece, '{') ? 1 : isBrace(piece, '}') ? -1 : 0;
  let fixed = false;

  const closeForAuthor = (before: Piece | undefined, told: boolean) => {
    const brace = open.pop();
    if (!brace) return;
    const at = before?.start ?? text.length;
    if (open.length < DEEPEST) {
      pieces.push({
        type: 'mark',
        start: at,
        end: at,
        line: before?.line ?? Number.MAX_SAFE_INTEGER,
        first: true,
        indent: 0,
      });
    }
    unclosed--;
    fixed = true;
    if (told) problems.push(say.unclosedBrace(brace.piece, statementBefore(pieces, brace.index, text)));
  };
  const closeAll = (before?: Piece) => {
    const outermost = open[0];
    const told = open.length <= MOST_TOLD;
    if (outermost && !told) problems.push(say.unclosedBraces(outermost.piece, open.length));
    while (open.length > 0) closeForAuthor(before, told);
  };

  for (const piece of all) {
    if (isBrace(piece, '{')) {
      if (open.length === DEEPEST) problems.push(say.tooDeep(piece, DEEPEST));
      (open.length < DEEPEST ? pieces : dropped).push(piece);
      open.push({ piece, index: pieces.length - 1 });
    } else if (isBrace(piece, '}')) {
      for (let top = open.at(-1); top && open.length > 1 && unclosed > 0; top = open.at(-1)) {
        if (!piece.first || top.piece.indent <= piece.indent) break;
        closeForAuthor(piece, true);
      }
      const paired = open.pop() !== undefined;
      (paired && open.length < DEEPEST ? pieces : dropped).push(piece);
      if (!paired && !fixed) problems.push(say.extraBrace(piece));
    } else {
      const startsStatement = piece.type === 'word' && piece.first && piece.indent === 0 && isKindWord(piece, text);
      if (startsStatement && unclosed > 0 && open.length > 0 && open.length <= unclosed) closeAll(piece);
      pieces.push(piece);
    }
  }
  closeAll();
  return { pieces, dropped, problems };
}

/** First words of statements: `primary` of `primary driver`. */
const FIRST_WORDS = new Set(
  [
    ...Object.keys(KINDS),
    ...Object.keys(SHORT_FORMS),
    ...Object.keys(OTHER_WORDS).filter((word) => OTHER_WORDS[word]?.how === 'read'),
    'common',
  ].map((word) => word.split(' ')[0]),
);

function isKindWord(piece: Piece, text: string): boolean {
  return FIRST_WORDS.has(text.slice(piece.start, piece.end).toLowerCase());
}

/** The line that a brace belongs to, as the author wrote it. */
function statementBefore(pieces: readonly Piece[], index: number, text: string): string {
  const brace = pieces[index];
  let first = index;
  while (first > 0 && !pieces[first]?.first) first--;
  if (first === index && index > 0) {
    first--;
    while (first > 0 && !pieces[first]?.first) first--;
  }
  return text.slice(pieces[first]?.start ?? 0, brace?.start ?? 0).trim();
}
