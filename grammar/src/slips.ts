/**
 * Slips that show in how words stand together: a word where an arrow is meant, a strength before its name, a number that begins a
 * list, a heading above a list. Each is told once, with the way to write it, and read as what it means.
 */
import { otherWordAt } from './beginnings.ts';
import { TEXT } from './calls.ts';
import { kindNamed } from './language/index.ts';
import { isBrace, keywordAt, type Pending, type Pieces } from './loose.ts';
import type { ReaderState } from './reader-state.ts';
import { readingProblems as say } from './reading-problems.ts';
import { type Piece, scan } from './scanner.ts';
import { quoted } from './telling.ts';
import { HEAD_WORDS, KINDS, kindOfWord } from './vocabulary.ts';

/** Words that people write where an arrow stands. */
const ARROW_WORDS = new Set([
  'to',
  'leads to',
  'lead to',
  'drives',
  'drive',
  'moves',
  'influences',
  'affects',
  'impacts',
  'contributes to',
  'supports',
  'feeds',
  'feeds into',
  'enables',
  'improves',
  'towards',
  'toward',
  '>',
  '->',
  '--',
  '- >',
]);

function imageOf({ text }: Pieces, piece: Piece | undefined): string {
  return piece ? text.slice(piece.start, piece.end) : '';
}

/** Words that people write where ‘of’ stands, with a measure or a test. */
const OF_WORDS = new Set(['for', 'measures', 'tests', 'on']);

/** Whether the word at an index is the name of a statement, and no more than a name follows on its line. */
function isKnownName(pieces: Pieces, index: number, line: number): boolean {
  const [piece, next] = [pieces.all[index], pieces.all[index + 1]];
  if (piece?.type !== 'word' || piece.line !== line) return false;
  if (!pieces.names.taken.has(imageOf(pieces, piece).normalize('NFC'))) return false;
  if (next?.line !== line || next.type === 'arrow' || next.type === 'mark') return true;
  return (keywordAt(pieces, index + 1)?.word ?? '') in HEAD_WORDS || /^(?:and|&)$/i.test(imageOf(pieces, next));
}

/** The sign with which a statement names what it leads to; undefined where it leads to nothing. */
function signOf(word: string | undefined): '->' | 'of' | 'about' | undefined {
  const kind = word === undefined ? undefined : kindOfWord(word);
  const known = kind && kindNamed(kind);
  return known?.leadsTo ? (known.sign ?? '->') : undefined;
}

/** `"Books" to Goal`, `"Rate" Goal`: reads a link whose sign is another word, or is missing. False where there is none. */
export function readSignless(reader: ReaderState, piece: Piece): boolean {
  const { around, at, head } = reader;
  const sign = signOf(head?.word);
  const last = reader.last();
  if (!head || !sign || !(last === 'TEXT' || last === 'LOOSE') || piece.first) return false;
  for (let count = 2; count > 0; count--) {
    const run = around.all.slice(at, at + count);
    const image = run
      .map((each) => imageOf(around, each))
      .join(' ')
      .toLowerCase();
    // The ‘for’ of a support says whom it is for.
    const isSign = ARROW_WORDS.has(image) || (sign === 'of' && head.word !== 'support' && OF_WORDS.has(image));
    if (!isSign || !isKnownName(around, at + count, piece.line)) continue;
    const whole = { ...piece, end: run.at(-1)?.end ?? piece.end };
    reader.problems.push(say.wordForSign(whole, reader.image(whole), sign, imageOf(around, around.all[at + count])));
    reader.take(sign, whole, count);
    reader.expect({ call: HEAD_WORDS[sign] as Pending['call'], word: sign, piece });
    return true;
  }
  if (keywordAt(around, at) || !isKnownName(around, at, piece.line)) return false;
  reader.problems.push(say.signMissing(piece, reader.image(piece), sign));
  reader.take(sign, { start: piece.start, end: piece.start }, 0);
  reader.expect({ call: HEAD_WORDS[sign] as Pending['call'], word: sign, piece });
  return true;
}

/** `-> A and B`, `-> A & B`, `-> A; B`: another sign where a comma stands between names. False where there is none. */
export function readAnd(reader: ReaderState, piece: Piece): boolean {
  const { around, at, list } = reader;
  const isSign = /^(?:and|&|\+)$/i.test(reader.image(piece));
  if (!isSign || !list?.call.list || list.call.want !== 'name' || reader.last() !== 'ID') return false;
  if (!isKnownName(around, at + 1, piece.line)) return false;
  const before = around.all[at - 1];
  reader.problems.push(say.andForComma(piece, reader.image(piece), before ?? piece));
  reader.take(',', piece);
  reader.expect({ call: { ...list.call, next: undefined }, word: list.word, piece });
  return true;
}

/** `gap of "Girls", "Boys"`: the comma is read as the ‘and’ that it stands for. False where it stands elsewhere. */
export function readCommaOfGap(reader: ReaderState, piece: Piece): boolean {
  const { around, at } = reader;
  const next = around.all[at + 1];
  const isHere = reader.property === 'gap of' && reader.last() === 'TEXT' && around.all[at - 2]?.type === 'word';
  if (!isHere || next?.type !== 'text' || next.line !== piece.line) return false;
  reader.problems.push(say.commaForAnd(piece));
  reader.take('and', piece);
  reader.expect({ call: TEXT, word: 'and', piece });
  return true;
}

/** `-> weakly A`, `-> A, weakly B`: a strength before its name is passed over. False where there is none. */
export function passStrength(reader: ReaderState, piece: Piece): boolean {
  const { around, at } = reader;
  const word = reader.image(piece).toLowerCase();
  if ((word !== 'weakly' && word !== 'strongly') || around.names.taken.has(reader.image(piece))) return false;
  if (!isKnownName(around, at + 1, piece.line)) return false;
  const [comma, name, behind] = [around.all[at - 1], around.all[at + 1], around.all[at + 2]];
  if (!name) return false;
  const isSecond = imageOf(around, comma) === ',';
  const more = behind?.line === piece.line && imageOf(around, behind) === ',';
  const from = isSecond && comma ? comma.start : piece.start;
  reader.problems.push(
    say.strengthFirst(piece, word, imageOf(around, name), more ? undefined : { from, end: name.end, isSecond }),
  );
  reader.skip(piece);
  return true;
}

/** `aim aim A "…"`: the last word of the kind a second time, before the name. It is passed over. */
export function passDoubled(reader: ReaderState, piece: Piece, { word, call }: Pending): boolean {
  const { around, at } = reader;
  const [next, behind] = [around.all[at + 1], around.all[at + 2]];
  if (!(word in KINDS) || call.want !== 'name' || word.split(' ').at(-1) !== reader.image(piece).toLowerCase())
    return false;
  if (next?.type !== 'word' || next.line !== piece.line || keywordAt(around, at + 1)) return false;
  const isNamed =
    behind?.line === piece.line && (behind.type === 'text' || behind.type === 'arrow' || isBrace(around, behind));
  if (!isNamed) return false;
  reader.problems.push(say.doubledWord(piece, reader.image(piece), next));
  reader.skip(piece);
  return true;
}

/** The sign of a line in a list: `1.`, `2)`, `a.`, `(3)`, `iv)`. How many pieces it takes, and its number. */
function listSignAt(pieces: Pieces, index: number): { count: number; number: string } | undefined {
  const [first, second, third] = pieces.all.slice(index, index + 3);
  if (!first?.first) return undefined;
  const [one, two, three] = [first, second, third].map((each) => imageOf(pieces, each));
  const isCounter = (image = '') => /^(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{2,4})$/i.test(image);
  if (one === '(' && isCounter(two) && three === ')') return { count: 3, number: two ?? '' };
  if (!isCounter(one)) return undefined;
  if (second && first.end === second.start && /^[.)]$/.test(two ?? '')) return { count: 2, number: one ?? '' };
  return first.type === 'number' && second?.line === first.line && second.type !== 'number'
    ? { count: 1, number: one ?? '' }
    : undefined;
}

/** `1. Better books`: a line of a list where a statement should begin. False where it is none. */
export function readListLine(reader: ReaderState, piece: Piece): boolean {
  const { around, at } = reader;
  const sign = listSignAt(around, at);
  const next = sign && around.all[at + sign.count];
  if (!sign || next?.line !== piece.line) return false;
  const whole = { start: piece.start, end: around.all[at + sign.count - 1]?.end ?? piece.end };
  const skip = (count: number) => {
    for (let n = 0; n < count; n++) reader.skip(around.all[reader.at] as Piece);
  };
  const keyword = keywordAt(around, at + sign.count);
  if ((keyword?.word ?? '') in KINDS) {
    const kind = { start: next.start, end: around.all[at + sign.count + (keyword?.count ?? 1) - 1]?.end ?? next.end };
    const behind = around.all[at + sign.count + (keyword?.count ?? 1)];
    const isTitled = behind?.line === piece.line && behind.type === 'text' && /^\d/.test(sign.number);
    reader.problems.push(
      say.numberFirst(whole, reader.image(whole), isTitled ? `${reader.image(kind)} ${sign.number}` : undefined, {
        start: whole.start,
        end: kind.end,
      }),
    );
    skip(sign.count);
    return true;
  }
  const words = restOfLine(around, at + sign.count, piece.line);
  const last = around.all[words - 1];
  const behind = around.all[words];
  const range = { start: next.start, end: last?.end ?? next.end };
  const mayFix = words > at + sign.count && behind?.line !== piece.line && mayBeTitle(reader, range);
  reader.problems.push(
    say.listLine(
      whole,
      reader.image(whole),
      titleOf(reader, range),
      mayFix ? { start: piece.start, end: range.end } : undefined,
      sign.number,
    ),
  );
  skip(words - at);
  return true;
}

/** Up to which piece a line goes on with words, from an index on. */
function restOfLine(pieces: Pieces, index: number, line: number): number {
  let at = index;
  for (; pieces.all[at]?.line === line; at++) {
    const piece = pieces.all[at] as Piece;
    if (piece.type === 'arrow' || isBrace(pieces, piece)) break;
  }
  return at;
}

function mayBeTitle(reader: ReaderState, range: { start: number; end: number }): boolean {
  const words = reader.image(range);
  return (
    !/[\r\n]/.test(words) &&
    !scan(words).some(({ type }) => type === 'comment') &&
    (!words.includes('"') || /^"[^"\\]*"$/.test(words))
  );
}

/** Words as a title in quotation marks; those that stand in some stay as they are. */
function titleOf(reader: ReaderState, range: { start: number; end: number }): string {
  const words = reader.image(range);
  return /^"[^"]*"$/.test(words) ? words : quoted(words);
}

/** `Primary drivers:` alone on a line, with the plain lines of a list below it: told once for all of them. */
export function readHeadingLine(reader: ReaderState, whole: Piece, word: string, count: number): void {
  const { around } = reader;
  const lines: string[] = [];
  let at = reader.at + count;
  let end = whole.end;
  let mayFix = true;
  while (around.all[at]?.line === whole.line) at++;
  for (
    let line = whole.line, first = around.all[at];
    first && first.line <= line + (lines.length === 0 ? 2 : 1);
    first = around.all[at]
  ) {
    const sign = listSignAt(around, at);
    const start = at + (sign?.count ?? 0);
    const words = restOfLine(around, start, first.line);
    const isPlain = words > start && around.all[words]?.line !== first.line && first.type !== 'text';
    if (!isPlain || isBrace(around, first) || keywordAt(around, start) || otherWordAt(around, at, reader.outer()?.word))
      break;
    const range = { start: around.all[start]?.start ?? first.start, end: around.all[words - 1]?.end ?? first.end };
    mayFix &&= mayBeTitle(reader, range);
    lines.push(
      `${' '.repeat(whole.indent)}${word} ${sign && /^\d/.test(sign.number) ? `${sign.number} ` : ''}${titleOf(reader, range)}`,
    );
    line = first.line;
    end = range.end;
    at = words;
  }
  const range = { start: whole.start, end };
  const lineEnd = /\r\n|\n/.exec(reader.text)?.[0] ?? '\n';
  const isFree = mayFix && scan(reader.image(range)).every(({ type }) => type !== 'comment');
  reader.problems.push(
    say.heading(whole, reader.image(whole), word, isFree ? { ...range, lines, lineEnd } : undefined),
  );
  while (reader.at < at) reader.skip(around.all[reader.at] as Piece);
}
