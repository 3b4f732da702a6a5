/**
 * Decides what each piece of a text is: keyword, name, value. Whether a word is a name follows from the word before it, so
 * every keyword may be used as a name. What is missing, forgotten or written in another form is told in plain words, once,
 * and mended for the parser, so that one mistake never hides the rest of the file.
 */

import { readingProblems as say } from './reading-problems.ts';
import { type Piece, scan } from './scanner.ts';
import {
  CALLS,
  type Call,
  FOREIGN_WORDS,
  HEAD_WORDS,
  KINDS,
  PROPERTY_WORDS,
  SHORT_FORMS,
  TAILS,
} from './vocabulary.ts';

/** A token for the parser: `type` is a terminal of the grammar or a keyword. */
export interface ReadToken {
  type: string;
  start: number;
  end: number;
}

export interface ReadingProblem {
  start: number;
  end: number;
  message: string;
  severity: 'error' | 'warning';
  /** True when what follows may have been misread, so that a picture of it would mislead. */
  breaks: boolean;
}

export interface Reading {
  tokens: ReadToken[];
  /** Comments, conflict markers, colons, bullets: kept, but not read by the parser. */
  hidden: ReadToken[];
  problems: ReadingProblem[];
}

interface OpenBrace {
  piece: Piece;
  /** What the braces belong to, for messages. */
  label: string;
  /** Missing from the text; put in by the reader around properties that stand outside braces. */
  virtual?: boolean;
  /** Too deep: neither this brace nor its partner reaches the parser. */
  hidden?: boolean;
  headings?: boolean;
}

/** The statement whose title or links are being read: nothing after its kind word has opened braces yet. */
interface Head {
  kind: string;
  line: number;
  label: string;
  attributes: boolean;
}

interface Pending {
  call: Call;
  word: string;
  piece: Piece;
}

/** Nesting deeper than this is no theory; what is deeper is read as if it stood here. */
const DEEPEST = 50;

const MOST_HIDDEN = 10_000;

/** The longest keyword has three words. */
const MOST_WORDS = 3;

/** Reads a whole text. Never throws; its time grows with the length of the text. */
export function read(text: string): Reading {
  return new Reader(text).read();
}

class Reader {
  readonly tokens: ReadToken[] = [];
  private readonly hidden: ReadToken[] = [];
  readonly problems: ReadingProblem[] = [];
  /** Pieces that the reader keeps from the parser. */
  private readonly dropped: ReadToken[] = [];
  private readonly text: string;
  private readonly pieces: Piece[];
  private at = 0;
  private pending: Pending | undefined;
  /** What a comma would call for again. */
  private list: Pending | undefined;
  private head: Head | undefined;
  private readonly open: OpenBrace[] = [];
  /** How many more braces open than close in the whole text. */
  private unclosed: number;
  private closedForAuthor = false;
  /** The last line on which a value without a place was told; a line is told once. */
  private strayLine = -1;
  /** The property whose value is being read, for the words that may follow it. */
  private property = '';
  /** The line of a `site` or `domain`, whose `status` stands on the same line. */
  private statusLine = -1;

  constructor(text: string) {
    this.text = text;
    this.pieces = [];
    for (const piece of scan(text)) {
      if (piece.type === 'comment' || piece.type === 'conflict' || piece.type === 'filler') this.hide(piece);
      else this.pieces.push(piece);
    }
    this.unclosed = this.countBraces();
  }

  read(): Reading {
    if (this.text.includes('\u0000')) {
      this.problems.push(say.notText(this.text));
      return { tokens: [], hidden: [], problems: this.problems };
    }
    while (this.at < this.pieces.length) {
      const piece = this.pieces[this.at] as Piece;
      if (piece.type === 'word') this.readWord(piece);
      else if (piece.type === 'mark') this.readMark(piece);
      else if (piece.type === 'arrow') this.readArrow(piece);
      else if (piece.type === 'junk') this.readJunk(piece);
      else this.readValue(piece);
    }
    this.endPending();
    this.closeAll();
    const hidden = [...this.hidden, ...this.dropped].sort((a, b) => a.start - b.start);
    return { tokens: this.tokens, hidden, problems: this.problems.sort((a, b) => a.start - b.start) };
  }

  // Words

  private readWord(piece: Piece): void {
    const pending = this.pending;
    const sameLine = pending !== undefined && piece.line === pending.piece.line;
    if (this.open.at(-1)?.headings) {
      this.endPending();
      this.take('ID', piece);
      this.expect({ call: { want: 'text', required: 'a text in quotation marks' }, word: this.image(piece), piece });
      return;
    }
    if (pending && sameLine && wantsWord(pending.call)) {
      this.take('ID', piece);
      this.list = pending;
      if (pending.word in KINDS && this.head) this.head.label = this.image(piece);
      this.expect(pending.call.next && { call: pending.call.next, word: pending.word, piece });
      return;
    }
    const keyword = this.keywordAt(piece);
    const inTitle = keyword !== undefined && keyword.word in KINDS && pending !== undefined && pending.word in KINDS;
    if (pending && sameLine && inTitle && pending.call.want === 'text') return this.readLoose(piece, pending);
    if (pending && !sameLine && !keyword && this.image(pending.piece) === ',') {
      this.problems.push(say.itemOnNextLine(piece, this.image(piece)));
      this.pending = { ...pending, piece };
      return this.readWord(piece);
    }
    if (
      pending &&
      sameLine &&
      pending.call.want !== 'name' &&
      !(keyword && (keyword.word === 'every year' || !pending.call.required))
    ) {
      this.readLoose(piece, pending);
      return;
    }
    if (keyword) this.readKeyword(keyword.word, piece, keyword.count);
    else this.readUnknown(piece);
  }

  /** The keyword of one to three words that stands here, on one line. */
  private keywordAt(piece: Piece): { word: string; count: number } | undefined {
    let image = '';
    let found: { word: string; count: number } | undefined;
    for (let count = 1; count <= MOST_WORDS; count++) {
      const next = this.pieces[this.at + count - 1];
      if (next?.type !== 'word' || next.line !== piece.line) break;
      image += (count === 1 ? '' : ' ') + this.image(next).toLowerCase();
      const word = SHORT_FORMS[image] ?? image;
      if (CALLS.has(word)) found = { word, count };
    }
    const next = this.pieces[this.at + 1];
    const isParticipation =
      !found && next?.type === 'word' && next.line === piece.line && this.image(next) === 'partner';
    return isParticipation ? { word: 'partner', count: 2 } : found;
  }

  private readKeyword(word: string, piece: Piece, count: number) {
    this.endPending();
    if (word in KINDS) {
      if (piece.first && piece.indent === 0) this.closeBefore(piece);
      this.closeVirtual(piece);
    }
    const isStatus = word === 'status' && this.statusLine === piece.line;
    const type = isStatus ? 'its status' : word;
    const placed = word in KINDS || TAILS[type]?.includes(this.property) || this.place(word, piece);
    const last = this.pieces[this.at + count - 1] as Piece;
    const whole: Piece = { ...piece, end: last.end };
    this.take(type, whole, count);
    if (word in KINDS && word !== 'import') {
      this.head = { kind: word, line: piece.line, label: word, attributes: KINDS[word]?.attributes ?? false };
    } else if (word === 'import') this.head = undefined;
    if (word === 'headings') this.head = { kind: word, line: piece.line, label: word, attributes: false };
    if (word === 'site' || word === 'domain') this.statusLine = piece.line;
    if (word in KINDS || (word in PROPERTY_WORDS && !(type in TAILS))) this.property = word;
    const call = CALLS.get(type);
    this.expect(call && { call: placed ? call : { ...call, required: undefined }, word, piece: whole });
  }

  /** A word the language does not know, with what stands behind it on its line. */
  private readUnknown(piece: Piece) {
    this.endPending();
    const before = this.tokens.at(-1);
    if (!piece.first && before?.type === 'NUMBER') {
      this.problems.push(say.unitBehindNumber(piece, this.image(piece)));
      this.hide(piece);
      this.at++;
      return;
    }
    const isStatement = this.open.length === 0 || piece.first;
    if (piece.first && this.open.length > 1) this.closeVirtual(piece);
    const next = this.pieces[this.at + 1];
    const hasValue = next !== undefined && next.line === piece.line && next.type !== 'mark';
    const known = FOREIGN_WORDS[this.image(piece).toLowerCase()];
    if (this.open.length === 0) this.problems.push(say.unknownStatement(piece, this.image(piece), known));
    else if (!hasValue && !(next?.type === 'mark' && this.image(next) === '{')) {
      this.problems.push(say.loneWord(piece, this.image(piece), known));
    }
    this.take('UNKNOWN', piece);
    if (isStatement) this.head = { kind: '', line: piece.line, label: this.image(piece), attributes: true };
    this.expect({ call: { want: 'text' }, word: '', piece });
  }

  /** Words that should stand in quotation marks: all up to an arrow, a brace, a text or the line's end. */
  private readLoose(first: Piece, pending: Pending) {
    let last = first;
    let count = 0;
    for (let n = this.at; n < this.pieces.length; n++, count++) {
      const piece = this.pieces[n] as Piece;
      if (piece.line !== first.line || piece.type === 'arrow' || piece.type === 'text') break;
      const image = this.image(piece);
      if (piece.type === 'mark' && (image === '{' || image === '}')) break;
      if (count > 0 && piece.type === 'word' && this.endsLoose(n, pending)) break;
      last = piece;
    }
    const next = this.pieces[this.at + count];
    const whole: Piece = { ...first, end: last.end };
    const image = this.text.slice(whole.start, whole.end);
    const title = pending.word in KINDS;
    if (pending.word !== '') {
      if (title && next?.type === 'text' && next.line === first.line) {
        this.problems.push(say.nameOfSeveralWords(whole, pending.word, `${this.image(pending.piece)} ${image}`));
      } else if (pending.word === 'import') this.problems.push(say.unquotedPath(whole, image));
      else if (title) this.problems.push(say.unquotedTitle(whole, this.image(pending.piece), image));
      else if (pending.call.want === 'date') this.problems.push(say.noDate(whole, pending.word));
      else if (pending.call.want === 'number') this.problems.push(say.noNumber(whole, pending.word));
      else this.problems.push(say.unquotedText(whole, pending.word));
    }
    this.take('LOOSE', whole, count);
    this.list = pending;
    this.pending = pending.word === '' || (title && next?.type === 'text') ? pending : undefined;
  }

  /** Words that end an unquoted text: those that may follow this value. */
  private endsLoose(index: number, pending: Pending): boolean {
    const word = this.image(this.pieces[index] as Piece).toLowerCase();
    if (pending.call.want === 'date' || pending.call.want === 'number')
      return ['by', 'in', 'on', 'from', 'because'].includes(word);
    return (
      pending.word in KINDS && (word === 'because' || word === 'weakly' || word === 'strongly' || word === 'citing')
    );
  }

  // Values

  private readValue(piece: Piece) {
    const pending = this.pending;
    this.tellOfValue(piece);
    const type = piece.type === 'text' ? 'TEXT' : piece.type === 'date' ? 'DATE' : 'NUMBER';
    if (!pending) return this.readStray(type, piece);
    if (!accepts(pending, piece)) {
      if (pending.word in KINDS && piece.line === pending.piece.line && piece.type !== 'text') {
        this.readLoose(piece, pending);
        return;
      }
      if (
        wantsWord(pending.call) &&
        pending.call.want === 'name' &&
        piece.type === 'text' &&
        piece.line === pending.piece.line
      ) {
        this.problems.push(say.textForName(piece, pending.word));
        this.pending = undefined;
        this.hide(piece);
        this.at++;
        return;
      }
      if (piece.line === pending.piece.line && (pending.call.want === 'text' || pending.call.want === 'name or text')) {
        this.readLoose(piece, pending);
        return;
      }
      this.endPending();
      this.readStray(type, piece);
      return;
    }
    this.take(type, piece);
    if (pending.word in KINDS && this.head?.label === pending.word) this.head.label = this.image(piece);
    this.list = pending;
    this.pending = undefined;
    if (pending.word === '') this.pending = pending;
  }

  private tellOfValue(piece: Piece) {
    const image = this.image(piece);
    if (piece.unclosed)
      this.problems.push(image.startsWith('"""') ? say.unclosedLongText(piece) : say.unclosedText(piece));
    else if (piece.single) this.problems.push(say.singleQuotes(piece, image));
    else if (piece.type === 'date') {
      const problem = say.date(piece, image);
      if (problem) this.problems.push(problem);
    } else if (piece.type === 'number' && /\d[.,]\d/.test(image)) {
      const problem = say.number(piece, image);
      if (problem) this.problems.push(problem);
    }
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
    else if (image === '}') this.closeBrace(piece);
    else if (image === ',') this.readComma(piece);
    else this.readDot(piece);
  }

  private readComma(piece: Piece) {
    const list = this.list;
    const last = this.tokens.at(-1)?.type;
    if (
      !this.pending &&
      list &&
      (list.call.list || list.word === '') &&
      (last === 'ID' || last === 'TEXT' || last === 'LOOSE')
    ) {
      this.take(',', piece);
      this.expect({ call: { ...list.call, next: undefined } as Call, word: list.word, piece });
      return;
    }
    if (this.pending?.word === '') return this.skip(piece);
    if (this.pending?.call.required && last !== ',') this.endPending();
    else this.problems.push(say.strayComma(piece));
    this.pending = undefined;
    this.skip(piece);
  }

  private readDot(piece: Piece) {
    const before = this.pieces[this.at - 1];
    const last = this.tokens.at(-1);
    if (last?.type === 'ID' && before?.end === piece.start && this.list && wantsWord(this.list.call)) {
      this.take('.', piece);
      const { call, word } = this.list;
      this.expect({
        call: { ...call, required: 'the name of a statement in the imported file' },
        word: call.list ? word : '.',
        piece,
      });
      if (this.pending) this.pending.word = word;
      return;
    }
    this.skip(piece);
  }

  private readArrow(piece: Piece) {
    this.endPending();
    const label = this.open.at(-1)?.virtual ? this.open.at(-1)?.label : undefined;
    this.closeVirtual(piece);
    if (label) this.head = { kind: '', line: piece.line, label, attributes: true };
    if (!this.head) this.problems.push(say.strayArrow(piece));
    this.take('->', piece);
    this.expect({ call: HEAD_WORDS['->'] as Call, word: '->', piece });
  }

  private readJunk(piece: Piece) {
    const pending = this.pending;
    if (pending && piece.line === pending.piece.line && pending.call.want === 'text')
      return this.readLoose(piece, pending);
    this.pending = undefined;
    this.problems.push(say.junk(piece, this.image(piece)));
    // What stands behind it on its line most likely belongs to it.
    for (let next: Piece | undefined = piece; next?.line === piece.line; next = this.pieces[this.at]) {
      if (next !== piece && (next.type === 'arrow' || /^[{}]$/.test(this.image(next)))) break;
      this.skip(next);
    }
  }

  // Braces

  private countBraces(): number {
    let count = 0;
    for (const piece of this.pieces) {
      if (piece.type !== 'mark') continue;
      const image = this.image(piece);
      if (image === '{') count++;
      else if (image === '}') count--;
    }
    return count;
  }

  private openBrace(piece: Piece) {
    this.endPending();
    const top = this.open.at(-1);
    if (top?.virtual) {
      top.virtual = false;
      top.piece = piece;
      this.skip(piece);
      return;
    }
    const depth = this.open.length;
    const tooDeep = depth >= DEEPEST;
    if (tooDeep && depth === DEEPEST) this.problems.push(say.tooDeep(piece, DEEPEST));
    if (!this.head && !tooDeep && this.unclosed < DEEPEST) this.problems.push(say.strayBrace(piece));
    this.open.push({ piece, label: this.head?.label ?? '', hidden: tooDeep, headings: this.head?.kind === 'headings' });
    this.head = undefined;
    if (tooDeep) this.skip(piece);
    else this.take('{', piece);
  }

  private closeBrace(piece: Piece) {
    this.endPending();
    this.closeVirtual(piece);
    // A closing brace further left than the line it would close belongs to a brace further out.
    for (let top = this.open.at(-1); top && this.open.length > 1 && this.unclosed > 0; top = this.open.at(-1)) {
      if (!piece.first || top.piece.indent <= piece.indent) break;
      this.closeForAuthor(piece);
    }
    const top = this.open.pop();
    this.head = undefined;
    if (top && !top.hidden) this.take('}', piece);
    else {
      if (!top && !this.closedForAuthor) this.problems.push(say.extraBrace(piece));
      this.skip(piece);
    }
  }

  /** A kind word in the first column, inside braces, where braces are missing: they should have closed before it. */
  private closeBefore(piece: Piece) {
    if (this.unclosed <= 0 || this.open.length > this.unclosed) return;
    this.closeAll(piece);
  }

  private closeAll(before?: Piece) {
    const told = this.open.filter((brace) => !brace.virtual);
    if (told.length > 3) {
      const outermost = told[0] as OpenBrace;
      this.problems.push(say.unclosedBraces(outermost.piece, told.length));
      for (const brace of told) brace.virtual = true;
    }
    while (this.open.length > 0) this.closeForAuthor(before);
  }

  private closeForAuthor(before: Piece | undefined) {
    const brace = this.open.pop();
    if (!brace) return;
    const at = before?.start ?? this.text.length;
    if (!brace.hidden) this.tokens.push({ type: '}', start: at, end: at });
    this.head = undefined;
    if (brace.virtual) return;
    this.unclosed--;
    this.closedForAuthor = true;
    this.problems.push(say.unclosedBrace(brace.piece, brace.label));
  }

  /** Ends the braces that the reader opened for properties that stand outside braces. */
  private closeVirtual(piece: Piece) {
    if (!this.open.at(-1)?.virtual) return;
    this.open.pop();
    this.tokens.push({ type: '}', start: piece.start, end: piece.start });
    this.head = undefined;
  }

  /** Puts a property inside braces where the author left them out. False when it belongs to no statement at all. */
  private place(word: string, piece: Piece): boolean {
    if (word in HEAD_WORDS || !(word in PROPERTY_WORDS)) return true;
    const top = this.open.at(-1);
    if (top?.virtual && (this.open.length === 1 || piece.line === top.piece.line)) return true;
    this.closeVirtual(piece);
    const head = this.head;
    this.head = undefined;
    if (head && head.kind !== 'headings' && (this.open.length === 0 || !piece.first)) {
      this.problems.push(say.propertyOutsideBraces(piece, word, head.label));
      this.open.push({ piece, label: head.label, virtual: true });
      this.tokens.push({ type: '{', start: piece.start, end: piece.start });
    } else if (!head && this.open.length === 0) {
      this.problems.push(say.propertyAlone(piece, word));
      return false;
    }
    return true;
  }

  // Small steps

  private expect(pending: Pending | undefined) {
    this.pending = pending;
  }

  /** Tells what is missing when something else comes than what the last word calls for. */
  private endPending() {
    const pending = this.pending;
    this.pending = undefined;
    if (!pending) return;
    if (pending.call.required) this.problems.push(say.missing(pending.piece, pending.word, pending.call.required));
    else if (pending.call.want === 'name' && pending.word in KINDS && pending.word !== 'theory') {
      const next = this.pieces[this.at];
      if (next?.type !== 'text') this.problems.push(say.missingTitle(pending.piece, pending.word));
    }
  }

  private image(piece: Piece): string {
    return this.text.slice(piece.start, piece.end);
  }

  private take(type: string, piece: Piece, count = 1) {
    this.tokens.push({ type, start: piece.start, end: piece.end });
    this.at += count;
  }

  private skip(piece: Piece) {
    this.hide(piece);
    this.at++;
  }

  private hide(piece: Piece) {
    const kept =
      piece.type === 'comment' || piece.type === 'conflict' || piece.type === 'filler' ? this.hidden : this.dropped;
    const last = kept.at(-1);
    // Langium cannot take a hundred thousand hidden tokens in a row: what is no comment, or one too many, joins its neighbour.
    const mayJoin = piece.type !== 'comment' || kept.length > MOST_HIDDEN;
    if (last && mayJoin && this.text.slice(last.end, piece.start).trim() === '') last.end = piece.end;
    else kept.push({ type: 'COMMENT', start: piece.start, end: piece.end });
    if (piece.type === 'comment' && piece.unclosed) this.problems.push(say.unclosedComment(piece));
    if (piece.type === 'conflict') this.tellConflict(piece);
  }

  private tellConflict(piece: Piece) {
    const image = this.image(piece);
    const told = this.problems.some((problem) => problem.message === say.conflict(piece).message);
    if (image.startsWith('<') || !told) this.problems.push(say.conflict(piece));
  }
}

function wantsWord(call: Call): boolean {
  return call.want === 'name' || call.want === 'word' || call.want === 'name or text';
}

function accepts(pending: Pending, piece: Piece): boolean {
  switch (pending.call.want) {
    case 'text':
    case 'name or text':
      return piece.type === 'text' || pending.word === '';
    case 'date':
      return true;
    case 'number':
      return piece.type === 'number' || piece.type === 'text';
    case 'text or number':
      return true;
    case 'name':
      return (pending.word === 'from' && piece.type !== 'text') || (pending.word in KINDS && piece.type === 'text');
    default:
      return false;
  }
}
