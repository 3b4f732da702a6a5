/** Reads how far something is: the words of the language, and those that people use. */
import { propertyWritten } from './language/index.ts';
import { keywordAt, type Pending, type Pieces } from './loose.ts';
import { OTHER_STATUSES, plainly } from './other-words.ts';
import type { ReaderState } from './reader-state.ts';
import { readingProblems as say } from './reading-problems.ts';
import type { Piece } from './scanner.ts';
import { KINDS, kindOfWord } from './vocabulary.ts';
import { wordTable } from './word-table.ts';

/** The longest status has four words. */
const MOST_WORDS = 4;

/** Words that people write before the date of a status. */
const WHEN_WORDS = new Set(['since', 'for', 'until', 'till', 'in', 'by']);

/** Reads the words of a status. False where none is called for. */
export function readStatus(reader: ReaderState, piece: Piece, pending: Pending): boolean {
  // How far a domain of a network is has words of its own.
  if (pending.word !== 'status' || reader.property === 'domain') return false;
  const { count, says } = statusAt(reader.around, reader.at, reader.kindHere());
  const whole = { ...piece, end: reader.pieces[reader.at + count - 1]?.end ?? piece.end };
  reader.take('ID', whole, count, says);
  reader.list = pending;
  reader.expect(undefined);
  passWhen(reader, says ?? reader.image(whole));
  return true;
}

/** `status testing since 2024`, `status planned for 2025`: a date behind another word than the language's. */
function passWhen(reader: ReaderState, status: string): void {
  const [word, date] = reader.pieces.slice(reader.at, reader.at + 2);
  if (!word || word.line !== reader.pieces[reader.at - 1]?.line || !WHEN_WORDS.has(reader.image(word))) return;
  const kind = kindOfWord(reader.kindHere() ?? '');
  const isOwn = kind !== undefined && propertyWritten(kind, reader.image(word)) !== undefined;
  if (isOwn || date?.line !== word.line || (date.type !== 'date' && date.type !== 'number')) return;
  reader.problems.push(say.whenOfStatus(word, reader.image(word), status, reader.image(date)));
  reader.skip(word);
  reader.skip(date);
}

/** `status "in progress"`: a status stands without quotation marks. False where none is called for. */
export function readQuotedStatus(reader: ReaderState, piece: Piece, pending: Pending): boolean {
  if (pending.word !== 'status' || piece.type !== 'text' || piece.line !== pending.piece.line) return false;
  const says = statusIn(reader.image(piece).slice(1, -1), reader.kindHere());
  if (says === undefined) {
    reader.problems.push(say.missing(pending.piece, 'status', 'one word that says where it stands'));
    reader.skip(piece);
  } else {
    reader.problems.push(say.quotedStatus(piece, says));
    reader.take('ID', piece, 1, says);
  }
  reader.expect(undefined);
  return true;
}

/** What a status in quotation marks says, in the language's own word; undefined where it says none of a kind of statement. */
function statusIn(text: string, kind: string | undefined): string | undefined {
  const its = kind && kindOfWord(kind);
  const own = its ? propertyWritten(its, 'status')?.choices : undefined;
  const plain = plainly(text);
  return own && Object.hasOwn(own, plain) ? plain : OTHER_STATUSES[its ?? '']?.[plain];
}

const NO_WORDS: Readonly<Record<string, string>> = wordTable({});

/** Words that begin the next line, or end this one, whatever stands behind them. */
const NEVER_OF_A_STATUS = new Set(['domain', 'site', 'every year']);

/**
 * The words of a status: one of the language, people's words for it (`in progress`), or several that mean nothing here.
 *
 * @param kind the kind word of the statement whose status it is
 * @returns how many pieces they take, and what they say where that is another word
 */
function statusAt(pieces: Pieces, index: number, kind: string | undefined): { count: number; says?: string } {
  const { text, all } = pieces;
  const line = all[index]?.line;
  const its = kind && kindOfWord(kind);
  const words = OTHER_STATUSES[its ?? ''] ?? NO_WORDS;
  const own = its ? propertyWritten(its, 'status')?.choices : undefined;
  const written: string[] = [];
  let whole = 0;
  for (let at = index; all[at]?.type === 'word' && all[at]?.line === line && written.length < MOST_WORDS; at++) {
    const piece = all[at] as Piece;
    const next = all[at + 1];
    const hasValue =
      next !== undefined &&
      next.line === line &&
      (next.type === 'date' || next.type === 'number' || next.type === 'text');
    const keyword = at > index ? keywordAt(pieces, at)?.word : undefined;
    // What stands behind a status of the language, or begins a statement, or has a value of its own, is none of its words.
    const isWhole = written.length === 1 && own !== undefined && Object.hasOwn(own, plainly(written[0] ?? ''));
    const begins = keyword !== undefined && (keyword in KINDS || NEVER_OF_A_STATUS.has(keyword));
    if (isWhole || begins || (keyword && hasValue)) break;
    written.push(text.slice(piece.start, piece.end));
    const says = words[plainly(written.join(' '))];
    const behind = all[at + 1];
    const follows = behind !== undefined && behind.type === 'word' && behind.line === line;
    const isLast = !follows || keywordAt(pieces, at + 1) !== undefined;
    if (says !== undefined && isLast) return { count: written.length, says };
    if (!isLast) whole = written.length + 1;
  }
  return { count: Math.max(1, Math.min(whole, written.length)) };
}
