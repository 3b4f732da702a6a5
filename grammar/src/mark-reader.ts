/** Reads signs: braces, commas, dots, arrows, and those that mean nothing. */
import { looseCount, type Pending, wantsWord, wordsFollow } from './loose.ts';
import { readLoose } from './loose-words.ts';
import { passBrackets, readBesideFigure } from './read-figures.ts';
import { ReaderState } from './reader-state.ts';
import { readingProblems as say } from './reading-problems.ts';
import type { Piece } from './scanner.ts';
import { readAnd, readCommaOfGap, readListLine, readSignless } from './slips.ts';
import { type Call, HEAD_WORDS, KINDS } from './vocabulary.ts';

export class MarkReader extends ReaderState {
  /** The last line on which a value without a place was told; a line is told once. */
  protected strayLine = -1;
  /** The line of a statement or property that this version does not know, as long as no link has begun on it. */
  protected valueLine = -1;

  protected readMark(piece: Piece) {
    const image = this.image(piece);
    if (image === '{') this.openBrace(piece);
    else if (image === '}' || image === '') this.closeBrace(piece);
    else if (image === ',') this.readComma(piece);
    else if (this.pending?.word === 'import' && this.pending.piece.line === piece.line)
      readLoose(this, piece, this.pending);
    else this.readDot(piece);
  }

  private openBrace(piece: Piece) {
    this.endPending();
    if (this.virtual) {
      // The reader has opened braces already; the author's own take their place.
      this.virtual = undefined;
      this.skip(piece);
      return;
    }
    if (!this.head) this.problems.push(say.strayBrace(piece));
    this.head = undefined;
    this.property = '';
    this.take('{', piece);
  }

  private closeBrace(piece: Piece) {
    this.endPending();
    this.closeVirtual(piece.start);
    this.head = undefined;
    this.property = '';
    this.take('}', piece);
  }

  private readComma(piece: Piece) {
    const list = this.list;
    const last = this.last();
    const follows = last === 'ID' || last === 'TEXT' || last === 'LOOSE';
    if (!this.pending && list?.call.list && follows) {
      this.take(',', piece);
      this.expect({ call: { ...list.call, next: undefined }, word: list.word, piece });
      return;
    }
    if (!this.pending && (readBesideFigure(this, piece) || readCommaOfGap(this, piece))) return;
    if (this.pending?.word !== '') {
      if (this.pending?.call.required && last !== ',') this.endPending();
      else this.problems.push(say.strayComma(piece, !wordsFollow(this.around, this.at + 1, piece.line)));
      this.pending = undefined;
    }
    this.skip(piece);
  }

  /** The dot of `network.Clinical`, with no space around it. */
  private readDot(piece: Piece) {
    const touches = this.pieces[this.at - 1]?.end === piece.start && this.last() === 'ID';
    // The name that a statement gives itself has no dot: `PD1. "Books"`.
    if (!touches || !this.list || !wantsWord(this.list.call) || this.list.word in KINDS) {
      this.skip(piece);
      return;
    }
    this.take('.', piece);
    const call: Call = { ...this.list.call, required: 'the name of a statement in the imported file' };
    this.pending = { call, word: this.list.word, piece };
  }

  protected readArrow(piece: Piece) {
    this.endPending();
    const virtual = this.virtual;
    this.closeVirtual(piece.start);
    if (virtual) this.head = virtual.head;
    if (!this.head && this.strayLine !== piece.line) {
      this.problems.push(say.strayArrow(piece));
      this.strayLine = piece.line;
    }
    this.valueLine = -1;
    this.take('->', piece);
    this.expect({ call: HEAD_WORDS['->'] as Call, word: '->', piece });
  }

  protected readJunk(piece: Piece): void {
    const pending = this.pending;
    if (pending && piece.line === pending.piece.line && this.beginsText(piece, pending)) {
      readLoose(this, piece, pending);
      return;
    }
    if (!pending && (readAnd(this, piece) || readSignless(this, piece))) return;
    if (!pending && (readBesideFigure(this, piece) || passBrackets(this, piece))) return;
    if (!pending && readListLine(this, piece)) {
      this.head = undefined;
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
    if (pending.call.want === 'text' || pending.call.want === 'number') return true;
    const behind = this.pieces[this.at + looseCount(this.around, this.at, pending)];
    return pending.word in KINDS && !(behind?.type === 'text' && behind.line === piece.line);
  }
}
