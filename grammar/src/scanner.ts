/**
 * Cuts a text into pieces. It knows how things are written (quotation marks, dates, arrows of every form) and nothing of
 * what they mean; the reader does that. Every character of the text ends up in exactly one piece or in the space between.
 */

import { NAME_FORM } from './names.ts';

type PieceType = 'word' | 'text' | 'number' | 'date' | 'arrow' | 'mark' | 'comment' | 'conflict' | 'filler' | 'junk';

export interface Piece {
  type: PieceType;
  /** UTF-16 offsets, `end` excluded. */
  start: number;
  end: number;
  /** Line, counted from 0, of the first character. */
  line: number;
  /** True for the first piece of its line (comments and bullets left out). */
  first: boolean;
  /** Columns of space before the first piece of the line; a tab counts 4. */
  indent: number;
  /** A text or comment whose end is missing. */
  unclosed?: boolean;
  /** A text in single quotation marks. */
  single?: boolean;
}

const SPACE = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/y;
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DATE = new RegExp(
  [
    '\\d{4}[-‐–]\\d{1,2}[-‐–]\\d{1,2}',
    '\\d{4}[-‐–]\\d{4}',
    '\\d{4}[-‐–]\\d{1,2}',
    '\\d{4}/\\d{4}',
    '\\d{4}/\\d{2}',
    '\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}',
    '\\d{1,2}/\\d{4}',
    `\\d{1,2}\\.? ${MONTH},? \\d{4}`,
    `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
    `${MONTH} \\d{4}`,
  ]
    // Word processors put spaces there that do not break.
    .map((form) => `(?:${form.replaceAll(' ', '[ \\u00A0\\u202F]')})(?![\\p{L}\\d])`)
    .join('|'),
  'iuy',
);
const NUMBER =
  /[+\-−]?(?:\d{1,3}(?:[,\u00A0\u202F]\d{3})+(?!\d)|\d+)(?:[.,]\d+)*(?:[ \u00A0\u202F]?%|[ \u00A0\u202F]per ?cent(?!\p{L})|[ \u00A0\u202F]points?(?!\p{L}))?/iuy;
const WORD = new RegExp(NAME_FORM, 'uy');

const BLOCK_COMMENT = /\/\*[\s\S]*?\*\//y;

/** What shows by its form alone, in the order in which it is tried. Texts are not among them: they end where they end. */
const FORMS: readonly {
  type: PieceType;
  pattern: RegExp;
  where?: 'line start' | 'in a conflict' | 'first on its line';
  unclosed?: true;
}[] = [
  { type: 'conflict', pattern: /<{7}(?!<)[^\r\n]*|>{7}(?!>)[^\r\n]*/y, where: 'line start' },
  // The base version, where git shows one, and the second version up to its end are left aside: the first one is read.
  { type: 'conflict', pattern: /\|{7}(?!\|)[^\r\n]*(?:\r?\n(?!={7})[^\r\n]*)*/y, where: 'in a conflict' },
  {
    type: 'conflict',
    pattern: /={7}(?!=)[^\r\n]*(?:\r?\n(?!>{7})[^\r\n]*)*(?:\r?\n>{7}[^\r\n]*)?/y,
    where: 'in a conflict',
  },
  { type: 'comment', pattern: BLOCK_COMMENT },
  { type: 'comment', pattern: /\/\*[^\r\n]*/y, unclosed: true },
  // Not the two strokes of an address on the web: https://…
  { type: 'comment', pattern: /(?:(?<!\p{L}:)\/\/|#)[^\r\n]*/uy },
  { type: 'arrow', pattern: /[-–—−=]{1,5}>|[→⇒⟶➔➜]/y },
  { type: 'filler', pattern: /[*•‣▪·](?=[ \t\u00A0])/y, where: 'first on its line' },
  // A bullet, or a dash between a name and a title.
  { type: 'filler', pattern: /[-–—](?=[ \t\u00A0])/y },
  // `1ary driver`, `2° driver`
  { type: 'word', pattern: /[123](?:ary|st|nd|rd|[°ºª]\.?)(?=[ \t\u00A0]+drivers?(?![\p{L}\d]))/iuy },
  { type: 'date', pattern: DATE },
  { type: 'number', pattern: NUMBER },
  { type: 'word', pattern: WORD },
  { type: 'mark', pattern: /[{},.]/y },
  // A line that somebody drew is a remark without words.
  { type: 'comment', pattern: /={3,}(?=[^\S\r\n]*(?:[\r\n]|$))/y, where: 'first on its line' },
  { type: 'filler', pattern: /[:;=]/y },
];

const LINE_END = /[\r\n]/g;

const OPENING_QUOTES = '"“”„‟«';
/** Which marks close a text, by the mark that opened it. */
const CLOSING_QUOTES: Record<string, RegExp> = {
  '"': /"/,
  '“': /[”“"]/,
  '”': /[”"]/,
  '„': /[“”"]/,
  '‟': /[”"]/,
  '«': /[»"]/,
};
const SINGLE_QUOTES = "'‘‚";

/** Cuts `text` into its pieces, in order. Never throws; what has no meaning anywhere becomes `junk`. */
export function scan(text: string): Piece[] {
  const pieces: Piece[] = [];
  let line = 0;
  let lineStart = 0;
  let nextLine = text.indexOf('\n');
  let lineHasPiece = false;
  let offset = 0;
  let indent = 0;
  /** Up to where columns are counted, so that a line full of comments is not counted anew for each of them. */
  let counted = 0;
  /** True between <<<<<<< and ======= or >>>>>>>. A row of = elsewhere is only a line that somebody drew, and kept as a comment. */
  let inConflict = false;
  let quotes: LineQuotes = { lineEnd: 0, from: 0, left: 0 };
  // Looked for once, so that a text full of openings is not searched to its end for each of them.
  const lastCommentEnd = text.lastIndexOf('*/');
  const lastSingleQuote = Math.max(text.lastIndexOf("'"), text.lastIndexOf('’'));
  const lastLongTextEnd = text.lastIndexOf('"""');

  const advanceTo = (end: number) => {
    offset = end;
    for (; nextLine !== -1 && nextLine < end; nextLine = text.indexOf('\n', nextLine + 1)) {
      line++;
      lineStart = nextLine + 1;
      lineHasPiece = false;
    }
  };
  const push = (type: PieceType, end: number, more?: Partial<Piece>) => {
    const first = !lineHasPiece;
    if (first) {
      indent =
        counted < lineStart ? columns(text.slice(lineStart, offset)) : indent + columns(text.slice(counted, offset));
      counted = offset;
    }
    const last = pieces.at(-1);
    if (type === 'junk' && last?.type === 'junk' && last.line === line && last.end === offset) last.end = end;
    else pieces.push({ type, start: offset, end, line, first, indent, ...more });
    if (type !== 'comment' && type !== 'filler') lineHasPiece = true;
    advanceTo(end);
  };
  const endOf = (pattern: RegExp): number => {
    pattern.lastIndex = offset;
    return pattern.test(text) ? pattern.lastIndex : 0;
  };

  const pushText = (): boolean => {
    const char = text.charAt(offset);
    if (SINGLE_QUOTES.includes(char)) {
      const end = lastSingleQuote > offset ? singleQuoted(text, offset) : 0;
      if (end) push('text', end, { single: true });
      return end > 0;
    }
    if (!OPENING_QUOTES.includes(char)) return false;
    if (text.startsWith('"""', offset)) {
      if (lastLongTextEnd >= offset + 3) push('text', text.indexOf('"""', offset + 3) + 3);
      else push('text', endOfOpenLongText(text, offset), { unclosed: true });
      return true;
    }
    if (offset >= quotes.lineEnd) {
      LINE_END.lastIndex = offset;
      const lineEnd = LINE_END.exec(text)?.index ?? text.length;
      quotes = { lineEnd, from: offset, left: countStraight(text, offset, lineEnd) };
    }
    quotes.left -= countStraight(text, quotes.from, offset);
    quotes.from = offset;
    const { end, closed } = textEnd(text, offset, quotes);
    push('text', end, closed ? undefined : { unclosed: true });
    return true;
  };
  const pushForm = (): boolean => {
    for (const { type, pattern, where, unclosed } of FORMS) {
      if ((where === 'line start' || where === 'in a conflict') && offset !== lineStart) continue;
      if (where === 'in a conflict' && !inConflict) continue;
      if (where === 'first on its line' && lineHasPiece) continue;
      if (pattern === BLOCK_COMMENT && lastCommentEnd < offset) continue;
      const end = endOf(pattern);
      if (end === 0) continue;
      if (type === 'conflict') inConflict = text.startsWith('<', offset) || text.startsWith('|', offset);
      push(type, end, unclosed && { unclosed });
      return true;
    }
    return false;
  };

  while (offset < text.length) {
    const space = endOf(SPACE);
    if (space) advanceTo(space);
    else if (!pushText() && !pushForm()) push('junk', offset + charLength(text, offset));
  }
  return pieces;
}

function charLength(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

function columns(space: string): number {
  let width = 0;
  for (const char of space) width += char === '\t' ? 4 : 1;
  return width;
}

/** How many straight quotation marks stand between an offset and the end of its line; counted once a line. */
interface LineQuotes {
  lineEnd: number;
  from: number;
  left: number;
}

/** Where a text that opens at `offset` ends. An unclosed one ends before ` ->` or ` {`, else with its line. */
function textEnd(text: string, offset: number, quotes: LineQuotes): { end: number; closed: boolean } {
  const opening = text.charAt(offset);
  const close = findClosing(text, offset + 1, quotes.lineEnd, CLOSING_QUOTES[opening] ?? /"/);
  const within = text.slice(offset + 1, close === -1 ? quotes.lineEnd : close);
  const stop = within.search(/[ \t\u00A0](?:[-–—−=]+>|→|⇒|\{)/);
  // One is missing where their number up to the line's end is odd and the next one looks as if it opened a text of its own;
  // ` ->` or ` {` before it says where the missing one belongs.
  const opensAnother = close !== -1 && /\s/.test(text.charAt(close - 1)) && /\S/.test(text.charAt(close + 1));
  const oneIsMissing = opening === '"' && quotes.left % 2 === 1 && opensAnother;
  if (close !== -1 && !(oneIsMissing && stop !== -1)) return { end: close + 1, closed: true };
  const words = stop === -1 ? within : within.slice(0, stop);
  return { end: offset + 1 + words.trimEnd().length, closed: false };
}

function findClosing(text: string, from: number, to: number, closing: RegExp): number {
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (closing.test(char)) return at;
  }
  return -1;
}

function countStraight(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '"') count++;
  }
  return count;
}

/** A long text that never closes ends before the first line that looks like the theory again. */
function endOfOpenLongText(text: string, offset: number): number {
  const again =
    /\r?\n[ \t]*(?:\}|(?:theory|import|aim|primary|secondary|tertiary|driver|change|idea|outcome|process|balancing|common|measure|pdsa|network|member|team|evidence|revision|poster)\b)/gi;
  again.lastIndex = offset;
  return again.exec(text)?.index ?? text.length;
}

/** The end of 'a text in single quotation marks', or 0 where the mark is an apostrophe. */
function singleQuoted(text: string, offset: number): number {
  if (/[\p{L}\p{N}]/u.test(text.charAt(offset - 1))) return 0;
  const closed = /['‘‚][^'’\r\n]*(?:['’](?=[\p{L}\p{N}])[^'’\r\n]*)*['’]/uy;
  closed.lastIndex = offset;
  return closed.test(text) ? closed.lastIndex : 0;
}
