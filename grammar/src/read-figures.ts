/** Reads figures of several pieces, such as "at least 30%" and "1 in 5", and what people write behind a figure. */
import { EACH_YEAR, figureEnd, figureInWords } from './figures.ts';
import { isBrace, keywordAt, type Pending } from './loose.ts';
import type { ReaderState } from './reader-state.ts';
import { readingProblems as say, valueProblem } from './reading-problems.ts';
import type { Piece } from './scanner.ts';
import { CALLS } from './vocabulary.ts';

/** Takes a figure of several pieces as one value. False where the next piece is a value by itself, or none. */
export function readFigure(reader: ReaderState, first: Piece): boolean {
  if (first.type === 'date' || first.type === 'text') return false;
  if (readNumberWords(reader, first)) return true;
  const run = piecesTo(reader, figureEnd(reader.text, first.start));
  if (run.length < 2) return false;
  for (const piece of run) {
    const problem = piece.type === 'number' ? valueProblem(piece, reader.image(piece), reader.text) : undefined;
    if (problem) reader.problems.push(problem);
  }
  reader.take('NUMBER', { ...first, end: run.at(-1)?.end ?? first.end }, run.length);
  reader.pending = undefined;
  return true;
}

/** `one in five`, `zero`: a figure in words is told once, with its digits. False where none stands there. */
function readNumberWords(reader: ReaderState, first: Piece): boolean {
  if (first.type !== 'word') return false;
  const found = figureInWords(reader.text, first.start);
  const run = found ? piecesTo(reader, found.end) : [];
  if (!found || run.length === 0) return false;
  const whole = { ...first, end: found.end };
  reader.problems.push(say.figureInWords(whole, reader.image(whole), found.digits));
  reader.take('LOOSE', whole, run.length);
  reader.pending = undefined;
  return true;
}

/** The pieces from the next one on that end together at an offset; none where one of them goes beyond it. */
function piecesTo(reader: ReaderState, end: number): Piece[] {
  const run: Piece[] = [];
  for (let at = reader.at; (reader.pieces[at]?.start ?? end) < end; at++) run.push(reader.pieces[at] as Piece);
  return run.at(-1)?.end === end ? run : [];
}

const DATE_WORDS = ['in', 'by', 'on'];

/** True for `target by 2030`: the date comes where the figure is missing. */
export function lacksFigure(reader: ReaderState, pending: Pending): boolean {
  const next = reader.pieces[reader.at + 1];
  const keyword = reader.keywordAt(reader.at)?.word ?? '';
  const isValue = next?.type === 'date' || next?.type === 'number' || next?.type === 'text';
  return pending.call.want === 'number' && DATE_WORDS.includes(keyword) && isValue && next.line === pending.piece.line;
}

/**
 * Reads words on the line of a figure that say more than the language has a place for: a unit, of whom, each year or month, a
 * second date. All of them are told at once, and only ‘every year’ is read. False where other words stand there.
 */
export function readBehindFigure(reader: ReaderState, piece: Piece): boolean {
  const before = reader.pieces[reader.at - 1];
  const isYearly = reader.last() === 'every year';
  if (!isBehindFigure(reader, piece) || (before?.type === 'word' && !isYearly)) return false;
  if (before?.type === 'mark' && isBrace(reader.around, before)) return false;
  if (readBesideFigure(reader, piece)) return true;
  const keyword = reader.keywordAt(reader.at)?.word;
  if (keyword === 'every year') return false;
  if (keyword !== undefined && DATE_WORDS.includes(keyword)) return readSecondDate(reader, piece);
  if (keyword !== undefined && keyword !== 'of' && keyword !== 'every') return false;
  const run = wordsBehind(reader);
  const whole: Piece = { ...piece, end: run.at(-1)?.end ?? piece.end };
  const words = reader.image(whole);
  if (EACH_YEAR.test(words)) {
    reader.take('every year', whole, run.length);
    return true;
  }
  if (/^(?:every|each)\s/iu.test(words)) reader.problems.push(say.notEveryYear(whole, words));
  else if (/^of\s/iu.test(words)) reader.problems.push(say.ofWhom(whole, words.replace(/^of\s+/iu, '')));
  else if (keyword !== undefined) return false;
  else if (isShareBehind(reader, run.length)) {
    run.push(...reader.pieces.slice(reader.at + run.length, reader.at + run.length + 2));
    reader.problems.push(
      say.shareInWords({ start: before?.start ?? piece.start, end: run.at(-1)?.end ?? whole.end }, words),
    );
  } else reader.problems.push(say.unitBehindNumber(whole, words));
  for (const each of run) reader.skip(each);
  return true;
}

/** Whether a piece stands on the line of a figure that the last property has. */
function isBehindFigure(reader: ReaderState, piece: Piece): boolean {
  const before = reader.pieces[reader.at - 1];
  return CALLS.get(reader.property)?.want === 'number' && before?.line === piece.line;
}

/**
 * Passes over a second figure on the line of one: `baseline 40% in 2024, 41% in 2025`, `target 80% and 85%`. It is told once, with
 * the line that it needs. False where none stands there.
 */
export function readBesideFigure(reader: ReaderState, sign: Piece): boolean {
  const { around, at, property } = reader;
  const next = around.all[at + 1];
  const isSign = /^(?:,|\/|&|and|then|or)$/i.test(reader.image(sign));
  if (!isBehindFigure(reader, sign) || !isSign || next?.type !== 'number' || next.line !== sign.line) return false;
  let last = next;
  let end = at;
  for (; around.all[end]?.line === sign.line && !isBrace(around, around.all[end] as Piece); end++)
    last = around.all[end] as Piece;
  const figure = { start: next.start, end: last.end };
  // A measure has one baseline; what comes after it is a result.
  const word = property === 'baseline' ? 'result' : property;
  const lineStart = reader.text.lastIndexOf('\n', sign.start - 1) + 1;
  const [, indent, first] = /^([ \t]*)(\p{L}+)/u.exec(reader.text.slice(lineStart, sign.start)) ?? [];
  const before = first?.toLowerCase() === property ? `${/\r\n|\n/.exec(reader.text)?.[0] ?? '\n'}${indent}` : ' ';
  const from = around.all[at - 1]?.end ?? sign.start;
  const line = `${word} ${reader.image(figure)}`;
  const fix = sign.type === 'word' ? undefined : { start: from, end: last.end, text: before + line };
  reader.problems.push(say.secondFigure({ start: sign.start, end: last.end }, line, fix));
  while (reader.at < end) reader.skip(around.all[reader.at] as Piece);
  return true;
}

/** Passes over words in brackets behind a figure: `80% (of all)`, `34 (n = 12)`, `40% (2024)`. False where none stand there. */
export function passBrackets(reader: ReaderState, open: Piece): boolean {
  const { around, at } = reader;
  if (!isBehindFigure(reader, open) || reader.image(open) !== '(') return false;
  const rest = around.all.slice(at + 1);
  const length = rest.findIndex((piece) => piece.line !== open.line || reader.image(piece) === ')');
  const [first, last] = [rest[0], rest[length - 1]];
  const close = rest[length];
  if (!first || !last || close?.line !== open.line) return false;
  const whole = { start: open.start, end: close.end };
  const hasDate = reader.lastTokens(2).some(({ type }) => DATE_WORDS.includes(type) || type === 'every year');
  const isDate = length === 1 && !hasDate && (first.type === 'date' || /^\d{4}$/.test(reader.image(first)));
  const words = reader.image({ start: first.start, end: last.end });
  const word = reader.property === 'target' ? 'by' : 'in';
  reader.problems.push(isDate ? say.dateInBrackets(whole, word, words) : say.wordsInBrackets(whole, words));
  if (isDate) {
    reader.take(word, { start: open.start, end: open.end });
    reader.take('DATE', first);
    reader.skip(close);
  } else for (let n = 0; n <= length + 1; n++) reader.skip(around.all[reader.at] as Piece);
  return true;
}

/** The rest of "1 student in 5", behind the words. */
function isShareBehind(reader: ReaderState, words: number): boolean {
  const [link, whole] = reader.pieces.slice(reader.at + words, reader.at + words + 2);
  return (
    link?.type === 'word' &&
    whole?.type === 'number' &&
    reader.image(link).toLowerCase() === 'in' &&
    !/^\d{4}$/.test(reader.image(whole))
  );
}

/** The words from the next piece on, up to what may go on with the figure. */
function wordsBehind(reader: ReaderState): Piece[] {
  const run: Piece[] = [];
  for (let at = reader.at; at < reader.pieces.length; at++) {
    const piece = reader.pieces[at] as Piece;
    const keyword = keywordAt(reader.around, at)?.word;
    if (piece.type !== 'word' || piece.line !== reader.pieces[reader.at]?.line) break;
    if (run.length > 0 && keyword !== undefined && keyword !== 'of') break;
    run.push(piece);
  }
  return run;
}

/** `target 80% by 2030 in 2024`: of two dates nobody knows which one counts. */
function readSecondDate(reader: ReaderState, piece: Piece): boolean {
  const [word, date] = reader.lastTokens(2);
  const value = reader.pieces[reader.at + 1];
  const isYearly = date?.type === 'every year';
  const hasDate =
    isYearly || (DATE_WORDS.includes(word?.type ?? '') && date !== undefined && date.start >= (word?.end ?? 0));
  if (!hasDate || !date || value?.line !== piece.line || (value.type !== 'date' && value.type !== 'number'))
    return false;
  // One that is no date has been told already.
  if (!reader.problems.some(({ start }) => start === date.start))
    reader.problems.push(say.secondDate({ start: piece.start, end: value.end }, reader.image(date)));
  reader.skip(piece);
  reader.skip(value);
  return true;
}
