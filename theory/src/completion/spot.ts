/** Where the cursor stands: in a comment, in quotation marks, or behind which words, with the part of a word before it. */
import { read, whyUnread } from '@driver-diagrams/grammar/reader';
import { type Piece, scan } from '@driver-diagrams/grammar/scanner';
import { CALLS, callOf } from '@driver-diagrams/grammar/vocabulary';
import { type State, stateAt } from '../text/state.ts';
import { OTHER_PHRASES } from './other-words.ts';

/** A place that completion can be asked for. Offsets are UTF-16. */
export interface Spot {
  /** What is typed of a word already, `start` to the cursor; `wordEnd` is where the word under the cursor ends. */
  partial: string;
  start: number;
  end: number;
  wordEnd: number;
  /** True where the partial word stands in quotation marks that the author has opened. */
  quoted: boolean;
  state: State;
  /** True when the last word before stands on the same line. */
  sameLine: boolean;
  /** Columns of space before the line's first word. */
  indent: number;
}

/** Stands in for the word under the cursor, so that the reader sees a whole text. */
const MARK = 'z_cursor_z';

const PARTIAL = /(?:(?<![^\s])[-–—=]+|[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_./-]*)$/u;
const REST = /^(?:[./-]?[\p{L}\p{M}\p{N}_]+)*/u;

/** What is chosen from behind a word, where some of it has several words. */
const CHOICES = [...CALLS.values(), callOf('as', '', 'support')].flatMap((call) => call?.phrases ?? []);

/** Words of the language that are put together from several, for those who have typed the first of them. */
const PHRASES = [...CALLS.keys(), ...CHOICES, ...OTHER_PHRASES, 'common outcome measure'].filter((word) =>
  word.includes(' '),
);

/** The places that may be meant, the longest word first; none inside comments and ordinary texts. */
export function spotsAt(text: string, offset: number): Spot[] {
  if (whyUnread(text)) return [];
  const piece = scan(text).find((each) => isInside(each, offset, text));
  if (piece) return piece.type === 'text' ? inQuotes(text, offset, piece) : [];
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const partials = [3, 2].flatMap((words) => phraseOf(before, words) ?? []);
  return [...partials, PARTIAL.exec(before)?.[0] ?? ''].map((partial) => plainSpot(text, offset, partial));
}

function isInside(piece: Piece, offset: number, text: string): boolean {
  if (offset <= piece.start) return false;
  const { type, end } = piece;
  if (type === 'text' && piece.unclosed && !text.startsWith('"""', piece.start)) {
    // The text is still being typed, spaces at its end included.
    return offset <= end || (text.slice(end, offset).trim() === '' && !/[\r\n]/.test(text.slice(end, offset)));
  }
  if (type === 'text') return piece.unclosed ? offset <= end : offset < end;
  if (type === 'conflict') return offset <= end;
  if (type !== 'comment') return false;
  return text.startsWith('/*', piece.start) && !piece.unclosed ? offset < end : offset <= end;
}

/** Words whose text can be chosen from a list. */
const QUOTED = new Set(['import', 'unit', 'size']);

/** What can be chosen from a list is offered inside quotation marks too; other texts are the author's own. */
function inQuotes(text: string, offset: number, piece: Piece): Spot[] {
  const state = stateAt(read(text).tokens, piece.start);
  const word = state.called?.word;
  if (!QUOTED.has(word ?? '') || text.startsWith('"""', piece.start)) return [];
  const start = piece.start + 1;
  const wordEnd = Math.max(offset, piece.unclosed ? piece.end : piece.end - 1);
  const spot = { partial: text.slice(start, offset), start, end: offset, wordEnd, quoted: true, state };
  return [{ ...spot, sameLine: true, indent: 0 }];
}

function plainSpot(text: string, offset: number, partial: string): Spot {
  const start = offset - partial.length;
  const wordEnd = offset + (REST.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
  const marked = `${text.slice(0, start)}${MARK}${text.slice(wordEnd)}`;
  const tokens = read(marked).tokens.filter((token) => token.start !== start || token.end === start);
  const state = stateAt(tokens, start);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return {
    partial,
    start,
    end: offset,
    wordEnd,
    quoted: false,
    state: start === lineStart ? outside(state) : state,
    sameLine: state.last !== undefined && state.last.end > lineStart,
    indent: /^[ \t]*/.exec(text.slice(lineStart, start))?.[0].length ?? 0,
  };
}

/** At the margin, braces that nobody has closed are taken for forgotten: what is begun here is a statement of the file. */
function outside(state: State): State {
  let open = state.open;
  while (open?.closed === false) open = open.within;
  const { open: _open, ...rest } = state;
  return open ? { ...rest, open } : rest;
}

/** The last words of a line, where they are, or begin, a keyword of several words. */
function phraseOf(before: string, words: number): string | undefined {
  const phrase = new RegExp(`(?<![\\p{L}-])(?:\\p{L}+[ \\t]+){${words - 1}}\\p{L}*$`, 'u').exec(before)?.[0];
  const plain = phrase && wordsOf(phrase);
  return plain && PHRASES.some((each) => each.startsWith(plain)) ? phrase : undefined;
}

/** Whether a text is a keyword of several words, or a choice of several words, from its first letter to its last. */
export function isPhrase(text: string): boolean {
  return PHRASES.includes(wordsOf(text));
}

/** Words as the language has them: in small letters with single spaces; a space at the end stays. */
export function wordsOf(phrase: string): string {
  return phrase.toLowerCase().replace(/[ \t]+/g, ' ');
}
