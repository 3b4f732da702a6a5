/**
 * Decides what each piece of a text is: keyword, name, value. Whether a word is a name follows from the word before it, so
 * every keyword may be used as a name. What is missing, forgotten or written in another form is told in plain words, once,
 * and fixed for the parser, so that one mistake never hides the rest of the file.
 */
import { balance } from './braces.ts';
import {
  aroundPieces,
  isBrace,
  keywordAt,
  looseCount,
  MOST_WORDS,
  type Pending,
  type Pieces,
  startsTitle,
  wantsWord,
} from './loose.ts';
import { nearestWord } from './nearest.ts';
import type { Reading, ReadingProblem, ReadToken } from './reading.ts';
import { quoted, readingProblems as say } from './reading-problems.ts';
import { type Piece, scan } from './scanner.ts';
import { mayQuote, numberBefore, type Unquoted, unquotedProblem } from './unquoted.ts';
import {
  type Call,
  callOf,
  FOREIGN_WORDS,
  HEAD_WORDS,
  KINDS,
  PROPERTY_WORDS,
  SHORT_FORMS,
  TAILS,
} from './vocabulary.ts';

/** The statement whose title or links are being read: it has opened no braces yet. */
interface Head {
  kind: string;
  label: string;
  /** Set for one that this version does not know, and that was not told as a mistake. */
  unknown?: boolean;
}

/** Braces that are open where the reader stands. */
interface Braces {
  label: string;
  /** The kind word of the statement; empty for braces of none. */
  kind: string;
  line: number;
  /** Put in by the reader around properties that the author left outside braces. */
  virtual: boolean;
  headings: boolean;
  /** Those of a statement that this version does not know. */
  unknown: boolean;
}

/** A line with more pieces than this was not written by a person; the rest of it is left aside. */
const MOST_ON_A_LINE = 50_000;

/** More hidden tokens than this are joined. */
const MOST_HIDDEN = 10_000;

const NOWHERE: Piece = { type: 'word', start: 0, end: 0, line: -1, first: false, indent: 0 };
const TITLE: Call = { want: 'text' };

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
  return why ? { tokens: [], hidden: [], problems: [why] } : new Reader(text).read();
}

class Reader {
  private readonly tokens: ReadToken[] = [];
  private readonly problems: ReadingProblem[] = [];
  /** Comments and the like, in the order of the text. */
  private readonly comments: ReadToken[] = [];
  /** Pieces that the reader keeps from the parser. */
  private readonly dropped: ReadToken[] = [];
  private readonly text: string;
  private readonly pieces: readonly Piece[];
  private at = 0;
  private pending: Pending | undefined;
  /** What a comma would call for again. */
  private list: Pending | undefined;
  private head: Head | undefined;
  /** The kind word of the last statement, as it is written. */
  private kindPiece: Piece = NOWHERE;
  private readonly open: Braces[] = [];
  /** The property whose value is being read, for the words that may follow it. */
  private property = '';
  /** The line of a `site` or `domain`, whose `status` stands on the same line. */
  private statusLine = -1;
  /** The last line on which a property was told to stand outside braces; its value is not told as well. */
  private outsideLine = -1;
  /** The last line on which a value without a place was told; a line is told once. */
  private strayLine = -1;
  /** True once a property stands outside every brace. */
  private braceMayLack = false;
  /** The line of a statement or property that this version does not know: what else stands there is kept, not judged. */
  private unknownLine = -1;
  /** The same, as long as no link has begun on it. */
  private valueLine = -1;
  private readonly around: Pieces;

  constructor(text: string) {
    this.text = text;
    const pieces: Piece[] = [];
    const setOff = new Set<number>();
    let before: Piece | undefined;
    for (const piece of scan(text)) {
      if (piece.type === 'comment' || piece.type === 'conflict' || piece.type === 'filler') this.keepComment(piece);
      else {
        pieces.push(piece);
        if (before?.type === 'filler') setOff.add(piece.start);
      }
      if (piece.type !== 'comment') before = piece;
    }
    const balanced = balance(pieces, text);
    this.pieces = balanced.pieces;
    this.around = aroundPieces(text, this.pieces, setOff);
    this.problems.push(...balanced.problems);
    for (const piece of balanced.dropped) this.hide(piece, this.dropped);
  }

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
      else if (piece.type === 'word') this.readWord(piece);
      else if (piece.type === 'mark') this.readMark(piece);
      else if (piece.type === 'arrow') this.readArrow(piece);
      else if (piece.type === 'junk') this.readJunk(piece);
      else this.readValue(piece);
      if (quiet) this.takeBack(told);
    }
    this.endPending();
    this.closeVirtual(this.text.length);
    const byStart = (a: { start: number }, b: { start: number }) => a.start - b.start;
    const hidden = [...this.comments, ...this.dropped].sort(byStart);
    return {
      tokens: this.tokens,
      hidden: hidden.length > MOST_HIDDEN ? this.joined(hidden) : hidden,
      problems: this.problems.map((problem) => this.inDoubt(problem)).sort(byStart),
    };
  }

  /** A brace that closes nothing is not one too many where an opening one may be missing before a property. */
  private inDoubt(problem: ReadingProblem): ReadingProblem {
    if (!problem.fixes || this.text.charAt(problem.start) !== '}') return problem;
    const { fixes, ...plain } = problem;
    // A long text that never ends, or should not have begun, may end at this very brace.
    if (this.text.includes('"""')) return plain;
    return this.braceMayLack ? { ...plain, fixes, doubtful: true } : problem;
  }

  /** Hidden pieces with no token between them as one: Langium cannot take a hundred thousand of them in a row. */
  private joined(hidden: readonly ReadToken[]): ReadToken[] {
    const result: ReadToken[] = [];
    let next = 0;
    for (const piece of hidden) {
      while ((this.tokens[next]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) next++;
      const last = result.at(-1);
      const before = this.tokens[next - 1];
      if (last && (before?.start ?? -1) < last.start) last.end = piece.end;
      else result.push({ ...piece });
    }
    return result;
  }

  // Words

  private readWord(piece: Piece): void {
    if (piece.line === this.valueLine && !this.startsLink(this.at)) {
      this.readLoose(piece, unknownValue(piece));
      return;
    }
    const pending = this.pending;
    const calledHere = pending !== undefined && piece.line === pending.piece.line;
    const takesWord = calledHere && wantsWord(pending.call) && !this.isLeftOut(pending);
    if (this.open.at(-1)?.headings) this.readHeading(piece);
    else if (takesWord && startsTitle(this.around, this.at, pending)) this.readLoose(piece, pending);
    else if (takesWord && !this.isEveryYear(pending)) this.readName(piece, pending);
    else {
      const keyword = this.keywordAt(this.at);
      if (calledHere && isLoose(pending, keyword?.word)) this.readLoose(piece, pending);
      else if (keyword) this.readKeyword(keyword.word, piece, keyword.count);
      else if (pending && !calledHere && this.image(pending.piece) === ',') this.readItemOnNextLine(piece, pending);
      else this.readUnknown(piece);
    }
  }

  /** `from every year`: what `from` calls for is a name or a date. */
  private isEveryYear(pending: Pending): boolean {
    return pending.word === 'from' && this.keywordAt(this.at)?.word === 'every year';
  }

  /** A word to choose that may as well be left out: a keyword then goes on with the statement. */
  private isLeftOut({ call }: Pending): boolean {
    return call.want === 'word' && !call.required && this.keywordAt(this.at) !== undefined;
  }

  private readName(piece: Piece, pending: Pending) {
    const next = this.pieces[this.at + 1];
    // `owner Jane Smith`: a person's name of two words is a text that lacks its quotation marks.
    if (
      pending.call.want === 'name or text' &&
      next?.type === 'word' &&
      next.line === piece.line &&
      !this.keywordAt(this.at + 1)
    ) {
      this.readLoose(piece, pending);
      return;
    }
    const phrase = pending.call.phrases?.find(
      (each) => each === `${this.image(piece)} ${next && this.image(next)}`.toLowerCase(),
    );
    if (phrase && next?.line === piece.line) this.take('ID', { ...piece, end: next.end }, 2);
    else this.take('ID', piece);
    this.list = pending;
    if (pending.word in KINDS && this.head) this.head.label = this.image(piece);
    this.pending = pending.call.next && { call: pending.call.next, word: pending.word, piece };
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

  private keywordAt(index: number) {
    return keywordAt(this.around, index);
  }

  private readKeyword(word: string, piece: Piece, count: number) {
    // The one date that is written in words.
    if (word === 'every year' && this.pending?.call.want === 'date') this.pending = undefined;
    this.endPending();
    const isKind = word in KINDS;
    const type = this.typeOf(word, piece);
    const isTail = TAILS[type]?.includes(this.property) ?? false;
    if (isKind) this.closeVirtual(piece.start);
    const isLost = word === 'as' && !isTail && this.property !== 'import' && (this.head || this.open.length === 0);
    if (isLost) this.problems.push(say.propertyAlone(piece, word));
    const placed = isKind || isTail || this.place(word, piece);
    const whole: Piece = { ...piece, end: this.pieces[this.at + count - 1]?.end ?? piece.end };
    this.valueLine = -1;
    this.take(type, whole, count);
    if (isKind) this.head = word === 'import' ? undefined : { kind: word, label: word };
    if (isKind) this.kindPiece = whole;
    if (word === 'headings') this.head = { kind: word, label: word };
    if (word === 'site' || word === 'domain') this.statusLine = piece.line;
    const call = callOf(type, this.property, this.kindHere());
    if (isKind || (word in PROPERTY_WORDS && !isTail)) this.property = word;
    this.pending = call && { call: placed ? call : { ...call, required: undefined }, word, piece: whole };
  }

  /** The parser's name for a keyword: some words have another where they belong to the line of another word, or do not. */
  private typeOf(word: string, piece: Piece): string {
    if (word === 'status' && this.statusLine === piece.line) return 'its status';
    // These have a reason of their own, on a line of its own; that of a status or an ‘allow’ stands on the line of these.
    const kind = this.kindHere();
    const mayOwn = !this.head && (kind === 'conjecture' || kind === 'strategy');
    const isOwn = mayOwn && piece.first && (this.property === 'status' || this.property === 'allow');
    return word === 'because' && isOwn ? 'its reason' : word;
  }

  /** The kind word of the statement in whose head or braces the reader stands. */
  private kindHere(): string | undefined {
    return this.head?.kind ?? this.open.at(-1)?.kind;
  }

  /** Puts a property inside braces where the author left them out. False when it belongs to no statement at all. */
  private place(word: string, piece: Piece): boolean {
    if (word in HEAD_WORDS || !(word in PROPERTY_WORDS)) return true;
    const top = this.open.at(-1);
    if (top?.virtual && (this.open.length === 1 || piece.line === top.line)) return true;
    this.closeVirtual(piece.start);
    const head = this.head;
    this.head = undefined;
    if (head && head.kind !== 'headings' && (this.open.length === 0 || !piece.first)) {
      this.problems.push(say.propertyOutsideBraces(piece, word, head.label));
      this.braceMayLack = true;
      this.outsideLine = piece.line;
      this.open.push({
        label: head.label,
        kind: head.kind,
        line: piece.line,
        virtual: true,
        headings: false,
        unknown: false,
      });
      this.tokens.push({ type: '{', start: piece.start, end: piece.start });
    } else if (!head && this.open.length === 0) {
      this.problems.push(say.propertyAlone(piece, word));
      this.braceMayLack = true;
      return false;
    }
    return true;
  }

  /** A word the language does not know, with what stands behind it on its line. */
  private readUnknown(piece: Piece) {
    this.endPending();
    const image = this.image(piece);
    const isStatement = this.open.length === 0 || this.isStatementLike(this.at);
    const meant = wordMeant(image, isStatement);
    if (!piece.first && this.tokens.at(-1)?.type === 'NUMBER') {
      this.problems.push(say.unitBehindNumber(piece, image));
      this.skip(piece);
      return;
    }
    if (piece.first && this.open.length > 1) this.closeVirtual(piece.start);
    const next = this.pieces[this.at + 1];
    const hasValue =
      next !== undefined && next.line === piece.line && (next.type !== 'mark' || this.image(next) === '{');
    const isBeforeKind = next?.line === piece.line && (this.keywordAt(this.at + 1)?.word ?? '') in KINDS;
    const isNewer =
      piece.first && !isBeforeKind && meant === undefined && (!isStatement || this.isStatementLike(this.at));
    if (isNewer && (hasValue || isStatement)) this.unknownLine = this.valueLine = piece.line;
    else if (this.open.length === 0) this.problems.push(say.unknownStatement(piece, image, meant));
    else if (!hasValue || isBeforeKind) this.problems.push(say.loneWord(piece, image, foreignWord(image)));
    this.take('UNKNOWN', piece);
    const unknown = this.unknownLine === piece.line;
    if (this.open.length === 0 || piece.first) this.head = { kind: '', label: image, unknown };
    this.property = '';
    this.pending = unknownValue(piece);
  }

  /**
   * Whether the word at an index starts its line as statements do: with at most two more words before a title, a link or a
   * brace. Such a statement may come from a newer version of the language; a line of prose does not.
   */
  private isStatementLike(index: number): boolean {
    let at = index + 1;
    while (at < index + MOST_WORDS && this.pieces[at]?.type === 'word' && !this.startsLink(at)) at++;
    const sign = this.pieces[at];
    if (!sign) return false;
    const isBeside = sign.line === this.pieces[index]?.line;
    return (isBeside && sign.type === 'text') || this.startsLink(at) || this.image(sign) === '{';
  }

  /** An arrow, or `of` and `about` with a name behind them. */
  private startsLink(index: number): boolean {
    const piece = this.pieces[index];
    if (piece?.type !== 'word') return piece?.type === 'arrow';
    const next = this.pieces[index + 1];
    const word = this.keywordAt(index)?.word;
    return (word === 'of' || word === 'about') && next?.type === 'word' && next.line === piece.line;
  }

  /** Whether a piece belongs to what this version does not know: its line, or its braces outside of known statements. */
  private isOfUnknown(piece: Piece): boolean {
    return piece.line === this.unknownLine || (this.open.at(-1)?.unknown === true && !this.head?.kind);
  }

  /** Takes back what was told of a piece that a newer version may read in its own way. What misleads the reader stays told. */
  private takeBack(told: number) {
    const mine = this.problems.splice(told).filter(({ breaks }) => breaks);
    this.problems.push(...mine);
  }

  /** Words that should stand in quotation marks. */
  private readLoose(first: Piece, pending: Pending) {
    const { call, word, piece } = pending;
    const run = this.pieces.slice(this.at, this.at + looseCount(this.around, this.at, pending));
    const count = run.length;
    const whole: Piece = { ...first, end: run.at(-1)?.end ?? first.end };
    const behind = this.pieces[this.at + count];
    const title = behind?.type === 'text' && behind.line === first.line ? behind : undefined;
    if (word in KINDS && word !== 'import') {
      const unquoted = this.unquoted(run, pending, title);
      this.problems.push(unquotedProblem(unquoted));
      if (this.head?.label === word) this.head.label = quoted(this.image(whole));
      this.takeTitle(run, numberBefore(unquoted));
    } else {
      this.tellLoose(whole, run, pending);
      this.take('LOOSE', whole, count);
    }
    this.list = pending;
    const next = title && call.next && !(word in KINDS) ? { call: call.next, word, piece: first } : undefined;
    this.pending = word === '' || (word in KINDS && title) ? pending : next;
    if (word in KINDS && title && call.want === 'name') this.pending = { call: TITLE, word, piece };
  }

  /** A title, apart from the number before it. */
  private takeTitle(run: readonly Piece[], numbered: number) {
    const [first, last] = [run[numbered], run.at(-1)];
    if (!first || !last) return;
    for (const [n, piece] of run.slice(0, numbered).entries()) {
      if (n === 0) this.take('LOOSE', piece);
      else this.skip(piece);
    }
    this.take('LOOSE', { ...first, end: last.end }, run.length - numbered);
  }

  private unquoted(run: readonly Piece[], { call, word, piece }: Pending, title: Piece | undefined): Unquoted {
    const at = this.at + run.length + 1;
    const behind = title && this.pieces[at];
    const isMore = behind?.line === title?.line && (behind?.type === 'text' || behind?.type === 'word');
    const { setOff, names } = this.around;
    return {
      text: this.text,
      kind: word,
      kindPiece: call.want === 'name' ? piece : this.kindPiece,
      ...(call.want !== 'name' && { name: piece }),
      run,
      ...(title && { title }),
      goesOn: isMore && !this.keywordAt(at),
      isSetOff: ({ start }) => setOff.has(start),
      isUsed: (name) => names.used.has(name.normalize('NFC')),
      taken: names.taken,
    };
  }

  private tellLoose(whole: Piece, run: readonly Piece[], { word, call }: Pending) {
    const image = this.image(whole);
    if (word === '' || this.outsideLine === whole.line) return;
    const mayFix = mayQuote(this.text, whole);
    if (word === 'import') this.problems.push(say.unquotedPath(whole, image, mayFix));
    else if (call.want === 'date') this.problems.push(say.noDate(whole, word));
    else if (call.want === 'number') this.problems.push(say.noNumber(whole, word));
    else this.problems.push(say.unquotedText(whole, word, image, mayFix ? this.parts(run, call) : []));
  }

  /** Words without quotation marks, each part of a list by itself: it may as well be one text with commas in it. */
  private parts(run: readonly Piece[], { list }: Call): string[] {
    const parts: { start: number; end: number }[] = [];
    let open = false;
    for (const piece of run) {
      const last = parts.at(-1);
      if (list && this.image(piece) === ',') open = false;
      else if (open && last) last.end = piece.end;
      else {
        parts.push({ start: piece.start, end: piece.end });
        open = true;
      }
    }
    return parts.map(({ start, end }) => this.text.slice(start, end));
  }

  // Values

  private readValue(piece: Piece): void {
    const pending = this.pending;
    const type = piece.type === 'text' ? 'TEXT' : piece.type === 'date' ? 'DATE' : 'NUMBER';
    this.tellOfValue(piece);
    if (!pending) this.readStray(type, piece);
    else if (accepts(pending, piece, this.property)) {
      this.take(type, piece);
      if (pending.word in KINDS && this.head?.label === pending.word) this.head.label = this.image(piece);
      this.list = pending;
      this.pending = pending.word === '' ? pending : this.following(pending, piece);
    } else if (piece.line === pending.piece.line && pending.call.want === 'name' && piece.type === 'text') {
      this.problems.push(say.textForName(piece, pending.word));
      this.pending = undefined;
      this.skip(piece);
    } else if (piece.line === pending.piece.line && (pending.call.want === 'text' || pending.word in KINDS)) {
      this.readLoose(piece, pending);
    } else {
      this.endPending();
      this.readStray(type, piece);
    }
  }

  /** What a value may be followed by. The title of a statement comes behind its name, never behind another title. */
  private following({ call, word }: Pending, piece: Piece): Pending | undefined {
    if (!call.next || word in KINDS) return undefined;
    const line = piece.line + this.image(piece).split('\n').length - 1;
    return { call: call.next, word, piece: { ...piece, line } };
  }

  private tellOfValue(piece: Piece) {
    const image = this.image(piece);
    let problem: ReadingProblem | undefined;
    if (piece.unclosed)
      problem = image.startsWith('"""') ? say.unclosedLongText(piece, this.text) : say.unclosedText(piece);
    else if (piece.single) problem = say.singleQuotes(piece, image);
    else if (piece.type === 'date') problem = say.date(piece, image);
    else if (piece.type === 'number' && /\d[.,]\d/.test(image)) problem = say.number(piece, image);
    if (problem) this.problems.push(problem);
  }

  /** A value that belongs to nothing. One message a line; what follows on the line is kept out of the parser's way. */
  private readStray(type: string, piece: Piece) {
    if (this.strayLine === piece.line) return this.skip(piece);
    this.problems.push(say.strayValue(piece, this.image(piece), this.tokens.length === 0));
    this.strayLine = piece.line;
    this.take(type, piece);
  }

  // Marks

  private readMark(piece: Piece) {
    const image = this.image(piece);
    if (image === '{') this.openBrace(piece);
    else if (image === '}' || image === '') this.closeBrace(piece);
    else if (image === ',') this.readComma(piece);
    else if (this.pending?.word === 'import' && this.pending.piece.line === piece.line)
      this.readLoose(piece, this.pending);
    else this.readDot(piece);
  }

  private openBrace(piece: Piece) {
    this.endPending();
    const top = this.open.at(-1);
    if (top?.virtual) {
      // The reader has opened braces already; the author's own take their place.
      top.virtual = false;
      this.skip(piece);
      return;
    }
    if (!this.head) this.problems.push(say.strayBrace(piece));
    const label = this.head?.label ?? '';
    const kind = this.head?.kind ?? '';
    const unknown = this.head?.unknown ?? false;
    this.open.push({ label, kind, line: piece.line, virtual: false, headings: kind === 'headings', unknown });
    this.head = undefined;
    this.property = '';
    this.take('{', piece);
  }

  private closeBrace(piece: Piece) {
    this.endPending();
    this.closeVirtual(piece.start);
    this.open.pop();
    this.head = undefined;
    this.property = '';
    this.take('}', piece);
  }

  /** Ends the braces that the reader opened for properties that stand outside braces. */
  private closeVirtual(offset: number) {
    if (!this.open.at(-1)?.virtual) return;
    this.open.pop();
    this.tokens.push({ type: '}', start: offset, end: offset });
    this.head = undefined;
  }

  private readComma(piece: Piece) {
    const list = this.list;
    const last = this.tokens.at(-1)?.type;
    const follows = last === 'ID' || last === 'TEXT' || last === 'LOOSE';
    if (!this.pending && list?.call.list && follows) {
      this.take(',', piece);
      this.pending = { call: { ...list.call, next: undefined }, word: list.word, piece };
      return;
    }
    if (this.pending?.word !== '') {
      if (this.pending?.call.required && last !== ',') this.endPending();
      else this.problems.push(say.strayComma(piece, !this.wordsFollow(piece)));
      this.pending = undefined;
    }
    this.skip(piece);
  }

  /** Whether words go on behind a comma, which then is one of theirs. */
  private wordsFollow(comma: Piece): boolean {
    const next = this.pieces[this.at + 1];
    if (next?.line !== comma.line || next.type === 'arrow' || next.type === 'text' || this.isBrace(next)) return false;
    const keyword = this.keywordAt(this.at + 1);
    return !keyword || keyword.word in KINDS;
  }

  /** The dot of `network.Clinical`, with no space around it. */
  private readDot(piece: Piece) {
    const touches = this.pieces[this.at - 1]?.end === piece.start && this.tokens.at(-1)?.type === 'ID';
    if (!touches || !this.list || !wantsWord(this.list.call)) {
      this.skip(piece);
      return;
    }
    this.take('.', piece);
    const call: Call = { ...this.list.call, required: 'the name of a statement in the imported file' };
    this.pending = { call, word: this.list.word, piece };
  }

  private readArrow(piece: Piece) {
    this.endPending();
    const virtual = this.open.at(-1)?.virtual ? this.open.at(-1) : undefined;
    this.closeVirtual(piece.start);
    if (virtual) this.head = { kind: '', label: virtual.label };
    if (!this.head && this.strayLine !== piece.line) {
      this.problems.push(say.strayArrow(piece));
      this.strayLine = piece.line;
    }
    this.valueLine = -1;
    this.take('->', piece);
    this.pending = { call: HEAD_WORDS['->'] as Call, word: '->', piece };
  }

  private readJunk(piece: Piece): void {
    const pending = this.pending;
    if (pending && piece.line === pending.piece.line && this.beginsText(piece, pending)) {
      this.readLoose(piece, pending);
      return;
    }
    this.pending = undefined;
    this.problems.push(say.junk(piece, this.image(piece)));
    // What stands behind it on its line most likely belongs to it.
    for (let next: Piece | undefined = piece; next?.line === piece.line; next = this.pieces[this.at]) {
      if (next.type === 'arrow' || this.isBrace(next)) break;
      this.skip(next);
    }
  }

  /** Whether a sign begins a text without quotation marks: `aim (early) readers`, `import ../network.driver`. */
  private beginsText(piece: Piece, pending: Pending): boolean {
    if (pending.call.want === 'text') return true;
    const behind = this.pieces[this.at + looseCount(this.around, this.at, pending)];
    return pending.word in KINDS && !(behind?.type === 'text' && behind.line === piece.line);
  }

  // Small steps

  /** Tells what is missing when something else comes than what the last word calls for. */
  private endPending() {
    const pending = this.pending;
    this.pending = undefined;
    if (!pending) return;
    const { call, word, piece } = pending;
    if (call.required) this.problems.push(say.missing(piece, word, call.required));
    else if (call.want === 'name' && KINDS[word] && !KINDS[word].nameless)
      this.problems.push(say.missingTitle(piece, word));
  }

  private image(piece: Piece): string {
    return this.text.slice(piece.start, piece.end);
  }

  private isBrace(piece: Piece): boolean {
    return isBrace(this.around, piece);
  }

  private take(type: string, piece: Piece, count = 1) {
    this.tokens.push({ type, start: piece.start, end: piece.end });
    this.at += count;
  }

  private skip(piece: Piece) {
    this.hide(piece, this.dropped);
    this.at++;
  }

  private keepComment(piece: Piece) {
    this.hide(piece, this.comments);
    if (piece.type === 'comment' && piece.unclosed) this.problems.push(say.unclosedComment(piece));
    if (piece.type !== 'conflict') return;
    const told = this.problems.some((problem) => problem.message === say.conflict(piece).message);
    if (!told || this.image(piece).startsWith('<')) this.problems.push(say.conflict(piece));
  }

  private hide(piece: Piece, into: ReadToken[]) {
    const last = into.at(-1);
    const mayJoin = piece.type !== 'comment';
    if (last && mayJoin && last.end <= piece.start && this.text.slice(last.end, piece.start).trim() === '') {
      last.end = piece.end;
    } else into.push({ type: 'COMMENT', start: piece.start, end: piece.end });
  }
}

/** What an unknown word calls for: whatever stands behind it. */
function unknownValue(piece: Piece): Pending {
  return { call: { want: 'text' }, word: '', piece };
}

/** The word of the language that stands for one brought from elsewhere. */
function foreignWord(image: string): string | undefined {
  const plain = image.toLowerCase();
  return Object.hasOwn(FOREIGN_WORDS, plain) ? FOREIGN_WORDS[plain] : undefined;
}

/** Words that an unknown word can be a slip of, where it starts a statement and where it starts a property. */
const STARTS = Object.keys(KINDS).concat(Object.keys(SHORT_FORMS).filter((form) => (SHORT_FORMS[form] ?? '') in KINDS));
const WORDS_IN_BRACES = [...STARTS, ...Object.keys(PROPERTY_WORDS)];

/** The word of the language that was most likely meant by an unknown one. */
function wordMeant(image: string, isStatement: boolean): string | undefined {
  const near = () => nearestWord(image, isStatement ? STARTS : WORDS_IN_BRACES);
  const word = foreignWord(image) ?? near();
  return word && (SHORT_FORMS[word] ?? word);
}

/** Whether a word, a keyword perhaps, is read as words that lack their quotation marks. */
function isLoose(pending: Pending, keyword: string | undefined): boolean {
  if (keyword === undefined) return true;
  if (keyword === 'every year') return false;
  // A title may be left out, so that a keyword goes on with the statement; only a kind word cannot stand there.
  if (!pending.call.required) return keyword in KINDS && pending.word in KINDS;
  return true;
}

function accepts({ call, word }: Pending, piece: Piece, property: string): boolean {
  switch (call.want) {
    case 'text':
    case 'name or text':
      return piece.type === 'text' || word === '';
    case 'number':
      return piece.type === 'number' || piece.type === 'text';
    case 'date':
    case 'text or number':
      return true;
    case 'name':
      return word in KINDS && piece.type === 'text';
    case 'name or date':
      return piece.type !== 'text' || property === 'site';
    case 'word':
      return false;
  }
}
