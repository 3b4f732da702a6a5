/**
 * Decides what each piece of a text is: keyword, name, value. Whether a word is a name follows from the word before it, so
 * every keyword may be used as a name. What is missing, forgotten or written in another form is told in plain words, once,
 * and fixed for the parser, so that one mistake never hides the rest of the file.
 */
import { type Beginning, numberedAt, numberingAt, otherWordAt } from './beginnings.ts';
import {
  accepts,
  isLoose,
  isStatementLike,
  leadsNameless,
  type Pending,
  startsLink,
  startsTitle,
  wantsWord,
} from './loose.ts';
import { readLoose } from './loose-words.ts';
import { MarkReader } from './mark-reader.ts';
import { labelName } from './names.ts';
import { foreignWord, wordMeant } from './nearest-word.ts';
import { isWiderAim } from './other-words.ts';
import { lacksFigure, readBehindFigure, readFigure } from './read-figures.ts';
import { readQuotedStatus, readStatus } from './read-status.ts';
import type { Reading, ReadingProblem } from './reading.ts';
import { readingProblems as say, valueProblem } from './reading-problems.ts';
import type { Piece } from './scanner.ts';
import { passDoubled, passStrength, readAnd, readHeadingLine, readListLine, readSignless } from './slips.ts';
import { callOf, KINDS, PROPERTY_WORDS, TAILS } from './vocabulary.ts';

/** A line with more pieces than this was not written by a person; the rest of it is left aside. */
const MOST_ON_A_LINE = 50_000;

/** The longest text that is read, in UTF-16 units: some 20,000 statements. More would keep an editor waiting at each letter. */
export const MOST_CHARACTERS = 2_000_000;

/** Why a text is not read at all; nothing where it is. */
export function whyUnread(text: string): ReadingProblem | undefined {
  if (text.length > MOST_CHARACTERS) return say.tooLarge(text, MOST_CHARACTERS);
  return text.includes('\u0000') ? say.notText(text) : undefined;
}

/** Reads a whole text. Never throws; its time grows with the length of the text. */
export function read(text: string): Reading {
  const why = whyUnread(text);
  if (!why) return new Reader(text).read();
  return { tokens: [], hidden: [], problems: [why], pieces: [], leaves: [], items: [] };
}

class Reader extends MarkReader {
  /** The line of a statement or property that this version does not know: what else stands there is kept, not judged. */
  private unknownLine = -1;
  /** How many aims there are, and the kind words of those that are called global or overall. */
  private aims = 0;
  private readonly widerAims: Piece[] = [];

  read(): Reading {
    let line = -1;
    let onLine = 0;
    for (let piece = this.pieces[this.at]; piece; piece = this.pieces[this.at]) {
      onLine = piece.line === line ? onLine + 1 : 0;
      line = piece.line;
      const told = this.problems.length;
      const quiet = this.isOfUnknown(piece);
      if (onLine === MOST_ON_A_LINE) this.problems.push(say.lineTooLong(piece));
      if (onLine >= MOST_ON_A_LINE && !this.isBrace(piece)) this.skip(piece);
      else this.readPiece(piece);
      if (quiet) this.takeBack(told);
    }
    this.endPending();
    this.closeVirtual(this.text.length);
    if (this.aims > 1) for (const wider of this.widerAims) this.problems.push(say.widerAim(wider, this.image(wider)));
    return this.reading();
  }

  private readPiece(piece: Piece): void {
    if (this.pending?.call.want === 'number' && readFigure(this, piece)) return;
    if (piece.type === 'word') this.readWord(piece);
    else if (piece.type === 'mark') this.readMark(piece);
    else if (piece.type === 'arrow') this.readArrow(piece);
    else if (piece.type === 'junk') this.readJunk(piece);
    else this.readValue(piece);
  }

  // Words

  private readWord(piece: Piece): void {
    if (piece.line === this.valueLine && !startsLink(this.around, this.at)) {
      readLoose(this, piece, unknownValue(piece));
      return;
    }
    if (!this.pending && readBehindFigure(this, piece)) return;
    if (this.pending && lacksFigure(this, this.pending)) {
      this.endPending();
      this.strayLine = piece.line;
    }
    const pending = this.pending;
    const calledHere = pending !== undefined && piece.line === pending.piece.line;
    const takesWord = calledHere && wantsWord(pending.call) && !this.isLeftOut(pending);
    if (this.outer()?.word === 'headings') this.readHeading(piece);
    else if (takesWord && startsTitle(this.around, this.at, pending)) readLoose(this, piece, pending);
    else if (takesWord && !this.isEveryYear(pending)) this.readName(piece, pending);
    else {
      const keyword = this.keywordAt(this.at);
      const other = otherWordAt(this.around, this.at, this.outer()?.word);
      if (calledHere && isLoose(pending, keyword?.word)) readLoose(this, piece, pending);
      else if (!pending && (readAnd(this, piece) || readSignless(this, piece))) return;
      else if (!pending && !keyword && readListLine(this, piece)) this.head = undefined;
      else if (other) this.readOther(piece, other);
      else if (keyword) this.readKeyword(keyword.word, piece, keyword.count);
      else if (pending && !calledHere && this.image(pending.piece) === ',') this.readItemOnNextLine(piece, pending);
      else this.readUnknown(piece);
    }
  }

  /** `from every year`: what `from` calls for is a name or a date. */
  private isEveryYear(pending: Pending): boolean {
    return pending.word === 'from' && this.keywordAt(this.at)?.word === 'every year';
  }

  /** A word to choose, or a name, that may as well be left out: a keyword, or a link, then goes on with the statement. */
  private isLeftOut({ call, word }: Pending): boolean {
    if (KINDS[word]?.nameless && startsLink(this.around, this.at)) return true;
    if (word in KINDS && leadsNameless(this.around, this.at, word)) return true;
    return call.want === 'word' && !call.required && this.keywordAt(this.at) !== undefined;
  }

  /** A word from elsewhere: read as meant, or told, and then read as what it most likely means. */
  private readOther(piece: Piece, beginning: Beginning) {
    const { word, count, other, form } = beginning;
    const whole = { ...piece, end: this.pieces[this.at + count - 1]?.end ?? piece.end };
    const written = this.image(whole);
    if (form === 'heading') {
      this.endPending();
      this.head = undefined;
      readHeadingLine(this, whole, word, count);
    } else {
      if (form === 'several') this.problems.push(say.severalKinds(whole, written, word));
      else if (other?.how === 'asked') this.problems.push(say.otherWord(whole, written, other));
      else if (isWiderAim(written)) this.widerAims.push(whole);
      this.readKeyword(word, piece, count);
    }
  }

  private readName(piece: Piece, pending: Pending) {
    if (passDoubled(this, piece, pending) || (pending.call.list && passStrength(this, piece))) return;
    const numbered = pending.call.list ? numberedAt(this.around, this.at) : undefined;
    if (numbered) {
      const end = this.pieces[this.at + numbered.count - 1]?.end ?? piece.end;
      this.take('ID', { ...piece, end }, numbered.count, labelName(numbered.word, numbered.number));
      this.list = pending;
      this.expect(pending.call.next && { call: pending.call.next, word: pending.word, piece });
      return;
    }
    if (readStatus(this, piece, pending)) return;
    const next = this.pieces[this.at + 1];
    // `owner Jane Smith`: a person's name of two words is a text that lacks its quotation marks.
    if (
      pending.call.want === 'name or text' &&
      next?.type === 'word' &&
      next.line === piece.line &&
      !this.keywordAt(this.at + 1)
    ) {
      readLoose(this, piece, pending);
      return;
    }
    const phrase = pending.call.phrases?.find(
      (each) => each === `${this.image(piece)} ${next && this.image(next)}`.toLowerCase(),
    );
    if (phrase && next?.line === piece.line) this.take('ID', { ...piece, end: next.end }, 2);
    else this.take('ID', piece);
    this.list = pending;
    this.expect(pending.call.next && { call: pending.call.next, word: pending.word, piece });
  }

  /** `aim "Our goals"` inside `headings { }`: any word may name a column. */
  private readHeading(piece: Piece) {
    this.endPending();
    this.take('ID', piece);
    this.pending = { call: { want: 'text', required: 'a text in quotation marks' }, word: this.image(piece), piece };
  }

  private readItemOnNextLine(piece: Piece, pending: Pending) {
    this.problems.push(say.itemOnNextLine(piece, this.image(piece)));
    this.readName(piece, pending);
  }

  private readKeyword(word: string, piece: Piece, count: number) {
    // The one date that is written in words.
    if (word === 'every year' && this.pending?.call.want === 'date') this.pending = undefined;
    this.endPending();
    const isKind = word in KINDS;
    const type = this.typeOf(word, piece);
    const isTail = TAILS[type]?.includes(this.property) ?? false;
    if (isKind) this.closeVirtual(piece.start);
    const isLost = word === 'as' && !isTail && this.property !== 'import' && (this.head || !this.outer());
    if (isLost) this.problems.push(say.propertyAlone(piece, word));
    const placed = isKind || isTail || this.place(word, piece);
    // A code such as PD1 is a name; the kind word that it stands for takes no room.
    const end = count === 0 ? piece.start : this.pieces[this.at + count - 1]?.end;
    const whole: Piece = { ...piece, end: end ?? piece.end };
    this.valueLine = -1;
    if (word === 'aim') this.aims++;
    this.take(type, whole, count);
    if (isKind || word === 'headings') this.head = word === 'import' ? undefined : this.item();
    if (isKind) this.kindPiece = whole;
    if (word === 'site' || word === 'domain') this.statusLine = piece.line;
    // Behind the value of another property a word means the same in every kind of statement.
    const call = callOf(type, this.property, isTail && !(this.property in KINDS) ? undefined : this.kindHere());
    if (isKind || (word in PROPERTY_WORDS && !isTail)) this.property = word;
    this.expect(call && { call, word, piece: whole });
    if (this.pending && !placed) this.pending.call = { ...this.pending.call, required: undefined };
  }

  /** A word the language does not know, with what stands behind it on its line. */
  private readUnknown(piece: Piece) {
    this.endPending();
    const image = this.image(piece);
    const isStatement = !this.outer() || isStatementLike(this.around, this.at);
    const meant = wordMeant(image, isStatement);
    if (piece.first && this.outer()?.outer) this.closeVirtual(piece.start);
    const next = this.pieces[this.at + 1];
    const hasValue =
      next !== undefined && next.line === piece.line && (next.type !== 'mark' || this.image(next) === '{');
    const isBeforeKind = next?.line === piece.line && (this.keywordAt(this.at + 1)?.word ?? '') in KINDS;
    const isNewer =
      piece.first && !isBeforeKind && meant === undefined && (!isStatement || isStatementLike(this.around, this.at));
    if (isNewer && (hasValue || isStatement)) this.unknownLine = this.valueLine = piece.line;
    else if (!this.outer()) this.problems.push(say.unknownStatement(piece, image, meant));
    else if (!hasValue || isBeforeKind) this.problems.push(say.loneWord(piece, image, foreignWord(image)));
    this.take('UNKNOWN', piece);
    if (this.unknownLine === piece.line) this.newer.add(this.item());
    if (!this.outer() || piece.first) this.head = this.item();
    this.property = '';
    this.pending = unknownValue(piece);
  }

  /** Whether a piece belongs to what this version does not know: its line, or its braces outside of known statements. */
  private isOfUnknown(piece: Piece): boolean {
    return (
      piece.line === this.unknownLine || (this.newer.has(this.outer()) && !(this.head && this.head.word !== 'UNKNOWN'))
    );
  }

  /** Takes back what was told of a piece that a newer version may read in its own way. What misleads the reader stays told. */
  private takeBack(told: number) {
    const mine = this.problems.splice(told).filter(({ breaks }) => breaks);
    this.problems.push(...mine);
  }

  // Values

  private readValue(piece: Piece): void {
    const pending = this.pending;
    if (pending && (this.isNumbered(piece, pending) || readQuotedStatus(this, piece, pending))) return;
    const type = piece.type === 'text' ? 'TEXT' : piece.type === 'date' ? 'DATE' : 'NUMBER';
    const problem = valueProblem(piece, this.image(piece), this.text);
    if (problem) this.problems.push(problem);
    if (!pending && type === 'NUMBER' && readListLine(this, piece)) this.head = undefined;
    else if (!pending) this.readStray(type, piece);
    else if (accepts(pending, piece, this.property)) {
      if (isNoYear(type, this.image(piece), pending)) this.problems.push(say.noDate(piece, pending.word));
      this.take(type, piece);
      this.list = pending;
      this.expect(pending.word === '' ? pending : this.following(pending, piece));
    } else if (piece.line === pending.piece.line && pending.call.want === 'name' && piece.type === 'text') {
      const name = this.around.titles.get(this.image(piece).slice(1, -1));
      this.problems.push(say.textForName(piece, pending.word, name));
      if (name === undefined) this.skip(piece);
      else this.take('ID', piece, 1, name);
      this.list = pending;
      this.expect(pending.call.next && { call: pending.call.next, word: pending.word, piece });
    } else if (piece.line === pending.piece.line && (pending.call.want === 'text' || pending.word in KINDS)) {
      readLoose(this, piece, pending);
    } else {
      this.endPending();
      this.readStray(type, piece);
    }
  }

  /** `Primary driver 1 "Books"`: the number gives the statement its name. */
  private isNumbered(piece: Piece, pending: Pending): boolean {
    const { call, word } = pending;
    const isHere = piece.line === pending.piece.line && call.want === 'name' && word in KINDS;
    const found = isHere ? numberingAt(this.around, this.at) : undefined;
    if (!found) return false;
    const end = this.pieces[this.at + found.count - 1]?.end ?? piece.end;
    this.take('ID', { ...piece, end }, found.count, this.nameOfNumber(pending, found.number));
    this.list = pending;
    this.expect(call.next && { call: call.next, word, piece });
    return true;
  }

  /** What a value may be followed by. The title of a statement comes behind its name, never behind another title. */
  private following({ call, word }: Pending, piece: Piece): Pending | undefined {
    if (!call.next || word in KINDS) return undefined;
    const line = piece.line + this.image(piece).split('\n').length - 1;
    return { call: call.next, word, piece: { ...piece, line } };
  }

  /** A value that belongs to nothing. One message a line; what follows on the line is kept out of the parser's way. */
  private readStray(type: string, piece: Piece) {
    if (this.strayLine === piece.line) return this.skip(piece);
    this.problems.push(say.strayValue(piece, this.image(piece), this.last() === undefined));
    this.strayLine = piece.line;
    // The parser would take it for the text of the note before it, with that as its label.
    if (this.property === 'note') this.skip(piece);
    else this.take(type, piece);
  }
}

/** A number in the place of a date that is no year, such as the 10 of `baseline 30 in 10`. */
function isNoYear(type: string, image: string, { call }: Pending): boolean {
  return type === 'NUMBER' && (call.want === 'date' || call.want === 'name or date') && !/^\d{4}$/.test(image);
}

/** What an unknown word calls for: whatever stands behind it. */
function unknownValue(piece: Piece): Pending {
  return { call: { want: 'text' }, word: '', piece };
}
