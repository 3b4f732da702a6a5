/**
 * Changes to the author's text, for the fixes of the rules: what is put in takes its place and its indentation from what
 * stands around it. Pure: a text and places in it go in, edits come out; `undefined` where the text does not allow it.
 */
import { type Piece, scan } from '@driver-diagrams/grammar/scanner';
import type { ElementSource, Place, WrittenProperty } from '../model/model.ts';
import type { TextEdit } from './rule.ts';

/** Puts a text in the place of another. */
export function replaceSpan({ uri, start, end }: Place, text: string): TextEdit[] {
  return [{ uri, start, end, text }];
}

/** Puts a text behind a place. */
export function insertAt(uri: string, offset: number, text: string): TextEdit[] {
  return [{ uri, start: offset, end: offset, text }];
}

/** A text as the language writes it. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\r?\n/g, '\\n')}"`;
}

/**
 * Puts properties into a statement: behind its last one, else at the beginning of its braces, else into braces of its own.
 *
 * @param lines one property a line; a further line that belongs to the one before is indented by two spaces more
 */
export function insertProperty(text: string, source: ElementSource, ...lines: string[]): TextEdit[] | undefined {
  const { uri, body } = source;
  if (!body) return addBody(text, source, lines);
  if (!isClosed(text, body)) return undefined;
  const last = source.properties.findLast(({ place }) => body.start <= place.start && place.end <= body.end);
  if (isOneLine(text, body)) {
    const at = last?.place.end ?? body.start;
    return insertAt(uri, at, ` ${lines.map((line) => line.trim()).join(' ')}${text[at] === '}' ? ' ' : ''}`);
  }
  const at = last?.place.end ?? body.start;
  const indent = indentInside(text, source);
  const lineEnd = endOfLine(text, at);
  const rest = text.slice(at, lineEnd);
  if (lineEnd < body.end && /^[ \t]*(?:(?:\/\/|#).*)?$/u.test(rest)) {
    return insertAt(uri, lineEnd, lines.map((line) => `${endOf(text)}${indent}${line}`).join(''));
  }
  return insertAt(uri, at, ` ${lines.map((line) => line.trim()).join(' ')}`);
}

/** Puts a statement into the braces of another, behind all that stands there. */
export function insertStatement(text: string, source: ElementSource, ...lines: string[]): TextEdit[] | undefined {
  const { uri, body } = source;
  if (!body) return addBody(text, source, lines);
  if (!isClosed(text, body)) return undefined;
  const indent = indentInside(text, source);
  const end = endOf(text);
  const lineStart = startOfLine(text, body.end);
  if (!isOneLine(text, body) && text.slice(lineStart, body.end).trim() === '') {
    return insertAt(uri, lineStart, lines.map((line) => `${indent}${line}${end}`).join(''));
  }
  const start = body.start + text.slice(body.start, body.end).trimEnd().length;
  const inner = lines.map((line) => `${end}${indent}${line}`).join('');
  return [
    {
      uri,
      start,
      end: body.end,
      text: `${inner}${end}${indentOf(text, source.start)}`,
    },
  ];
}

/** Gives braces to a statement that has none; not where what follows on its line cannot be read. */
export function addBody(text: string, source: ElementSource, lines: readonly string[]): TextEdit[] | undefined {
  if (!/^[^\S\r\n]*(?:$|[\r\n}#\p{L}]|\/[/*])/u.test(text.slice(source.end, source.end + 200))) return undefined;
  const end = endOf(text);
  const inner = lines.map((line) => `${end}${indentInside(text, source)}${line}`).join('');
  return insertAt(source.uri, source.end, ` {${inner}${end}${indentOf(text, source.start)}}`);
}

/** Puts a statement on a line of its own behind another, at the same depth. */
export function insertAfter(text: string, source: ElementSource, ...lines: string[]): TextEdit[] {
  const indent = indentOf(text, source.start);
  const lineEnd = endOfLine(text, source.end);
  const isLast = /^[ \t]*(?:(?:\/\/|#).*)?$/u.test(text.slice(source.end, lineEnd));
  const inner = lines.map((line) => `${endOf(text)}${indent}${line}`).join('');
  if (isLast) return insertAt(source.uri, lineEnd, inner);
  return insertAt(source.uri, source.end, ` ${lines.map((line) => line.trim()).join(' ')}`);
}

/** Puts a statement on a line of its own before another, at the same depth. */
export function insertBefore(text: string, source: ElementSource, ...lines: string[]): TextEdit[] {
  const between = `${endOf(text)}${indentOf(text, source.start)}`;
  const isFirst = text.slice(startOfLine(text, source.start), source.start).trim() === '';
  return insertAt(source.uri, source.start, lines.map((line) => `${line}${isFirst ? between : ' '}`).join(''));
}

/** Puts words behind a statement's title and arrows, before its braces; e.g. `-> Name`. */
export function insertHead(text: string, source: ElementSource, words: string): TextEdit[] | undefined {
  const last = headPieces(text, source).at(-1);
  return last && insertAt(source.uri, last.end, ` ${words}`);
}

/**
 * Removes an arrow with all that is said of it. From a list of targets only the one is removed.
 *
 * @param source the statement in whose head the arrow stands
 * @param target the name that the arrow leads to
 */
export function removeLink(text: string, source: ElementSource, target: Place): TextEdit[] | undefined {
  const { pieces, starts, ends, afterComment } = headOf(text, source);
  const first = starts.get(target.start) ?? -1;
  const last = ends.get(target.end) ?? -1;
  const before = pieces[first - 1];
  if (first < 0 || last < first || !before) return undefined;
  const { uri } = source;
  if (is(text, before, ',')) return [{ uri, start: before.start, end: target.end, text: '' }];
  if (before.type !== 'arrow') return undefined;
  const next = pieces[last + 1];
  if (next && is(text, next, ',')) {
    return [
      {
        uri,
        start: target.start,
        end: pieces[last + 2]?.start ?? next.end,
        text: '',
      },
    ];
  }
  let end = last;
  while (end + 1 < pieces.length && pieces[end + 1]?.type !== 'arrow') end++;
  // A comment on the line above ends with that line, and stays there.
  const space = afterComment.has(first - 1) ? 0 : before.start - text.slice(0, before.start).trimEnd().length;
  return [{ uri, start: before.start - space, end: pieces[end]?.end ?? target.end, text: '' }];
}

/** Removes a property or a statement, with its line where nothing else stands there. */
export function removeLine(text: string, { uri, start, end }: Place): TextEdit[] {
  const lineStart = startOfLine(text, start);
  const lineEnd = endOfLine(text, end);
  if (text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd).trim() === '') {
    const next = text.slice(lineEnd).match(/^\r?\n|^\r/)?.[0].length ?? 0;
    return [{ uri, start: lineStart, end: lineEnd + next, text: '' }];
  }
  const space = text.slice(lineStart, start).length - text.slice(lineStart, start).trimEnd().length;
  return [{ uri, start: start - space, end, text: '' }];
}

/** Puts another value behind the word of a property; what else is said there stays. */
export function replaceValue(
  text: string,
  { wordPlace, place }: WrittenProperty,
  value: string,
): TextEdit[] | undefined {
  const first = scan(text.slice(wordPlace.end, place.end)).find(({ type }) => type !== 'comment' && type !== 'filler');
  if (!first) return undefined;
  return replaceSpan({ uri: place.uri, start: wordPlace.end + first.start, end: wordPlace.end + first.end }, value);
}

/** Puts words in the place of others that stand in a text once. */
export function replaceWords(text: string, place: Place | undefined, words: string, by: string) {
  if (!place || words === '') return undefined;
  const raw = text.slice(place.start, place.end);
  const at = raw.indexOf(words);
  if (at < 0 || raw.indexOf(words, at + 1) >= 0) return undefined;
  return replaceSpan(
    {
      uri: place.uri,
      start: place.start + at,
      end: place.start + at + words.length,
    },
    by,
  );
}

/** What stands before a statement's braces, without comments; offsets are those of the whole text. */
export function headPieces(text: string, source: ElementSource): readonly Piece[] {
  return headOf(text, source).pieces;
}

/** What stands before a statement's braces, scanned once however many arrows of it are fixed. */
interface Head {
  text: string;
  /** Without comments; offsets are those of the whole text. */
  pieces: readonly Piece[];
  /** Index of the piece that begins, or ends, at an offset. */
  starts: ReadonlyMap<number, number>;
  ends: ReadonlyMap<number, number>;
  /** Indices of pieces with a comment right before them. */
  afterComment: ReadonlySet<number>;
}
const heads = new WeakMap<ElementSource, Head>();

function headOf(text: string, source: ElementSource): Head {
  const known = heads.get(source);
  if (known?.text === text) return known;
  const pieces: Piece[] = [];
  const afterComment = new Set<number>();
  let isBehindComment = false;
  for (const piece of scan(text.slice(source.start, source.body ? source.body.start - 1 : source.end))) {
    const wasBehindComment = isBehindComment;
    isBehindComment = piece.type === 'comment';
    if (piece.type === 'comment' || piece.type === 'filler') continue;
    if (wasBehindComment) afterComment.add(pieces.length);
    pieces.push({ ...piece, start: piece.start + source.start, end: piece.end + source.start });
  }
  const starts = new Map(pieces.map(({ start }, n) => [start, n]));
  const ends = new Map(pieces.map(({ end }, n) => [end, n]));
  const head = { text, pieces, starts, ends, afterComment };
  heads.set(source, head);
  return head;
}

/** A statement's kind word as it is written, without comments among its words. */
export function kindText(text: string, { kindWord }: ElementSource): string {
  return scan(text.slice(kindWord.start, kindWord.end))
    .filter(({ type }) => type === 'word')
    .map(({ start, end }) => text.slice(kindWord.start + start, kindWord.start + end))
    .join(' ');
}

/** True when a comma stands beside a name: what is written behind it would belong to all names of the list. */
export function isListed(text: string, { start, end }: Place): boolean {
  return /^\s*,/u.test(text.slice(end, end + 200)) || /,\s*$/u.test(text.slice(Math.max(0, start - 200), start));
}

function is(text: string, { start, end }: Piece, mark: string): boolean {
  return text.slice(start, end) === mark;
}

function isClosed(text: string, body: Place): boolean {
  return text[body.end] === '}';
}

function isOneLine(text: string, { start, end }: Place): boolean {
  return !/[\r\n]/.test(text.slice(start, end));
}

/** The space at the beginning of the line in which an offset lies. */
function indentOf(text: string, offset: number): string {
  return /^[ \t\u00A0]*/u.exec(text.slice(startOfLine(text, offset), offset))?.[0] ?? '';
}

/** The indentation of what stands inside a statement's braces. */
function indentInside(text: string, source: ElementSource): string {
  const outer = indentOf(text, source.start);
  const { body } = source;
  const line = body && /[\r\n]([ \t]+)\S/u.exec(text.slice(body.start, body.end))?.[1];
  if (line !== undefined && line.length > outer.length) return line;
  return outer + (outer.includes('\t') || text.slice(0, 2000).includes('\n\t') ? '\t' : '  ');
}

interface Lines {
  text: string;
  /** Offsets at which lines begin, and at which the one before each ends, without its line end. */
  starts: readonly number[];
  ends: readonly number[];
}
let lines: Lines = { text: '', starts: [0], ends: [0] };

/** The lines of a text. Fixes ask for those of one text again and again. */
function linesOf(text: string): Lines {
  if (lines.text !== text) {
    const breaks = [...text.matchAll(/\r\n|\n|\r/g)];
    const starts = [0, ...breaks.map(({ index, 0: { length } }) => index + length)];
    lines = { text, starts, ends: [...breaks.map(({ index }) => index), text.length] };
  }
  return lines;
}

/** Number of the line, counted from 0, in which an offset lies. */
function lineAt({ starts }: Lines, offset: number): number {
  let low = 0;
  for (let high = starts.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function startOfLine(text: string, offset: number): number {
  const found = linesOf(text);
  return found.starts[lineAt(found, offset)] ?? 0;
}

function endOfLine(text: string, offset: number): number {
  const found = linesOf(text);
  return Math.max(offset, found.ends[lineAt(found, offset)] ?? text.length);
}

/** How the text ends its lines. */
function endOf(text: string): string {
  const { starts, ends } = linesOf(text);
  return text.slice(ends[0], starts[1] ?? ends[0]) || '\n';
}
