/** Where the reader stands in a text, what it has made of it so far, and the small steps that it takes. */
import { balance } from './braces.ts';
import { Leaves } from './leaves.ts';
import { aroundPieces, isBrace, keywordAt, type Pending, type Pieces } from './loose.ts';
import { joinsKind, labelName } from './names.ts';
import type { Range, Reading, ReadingProblem } from './reading.ts';
import { readingProblems as say } from './reading-problems.ts';
import { type Piece, scan } from './scanner.ts';
import type { Item } from './statement-tree.ts';
import { quoted } from './telling.ts';
import { HEAD_WORDS, KINDS, PROPERTY_WORDS } from './vocabulary.ts';

/** More hidden tokens than this are joined. */
const MOST_HIDDEN = 10_000;

const NOWHERE: Piece = { type: 'word', start: 0, end: 0, line: -1, first: false, indent: 0 };

export class ReaderState {
  readonly text: string;
  /** What is to be read, with every brace in a pair. */
  readonly pieces: readonly Piece[];
  readonly around: Pieces;
  readonly problems: ReadingProblem[] = [];
  /** The piece that is read next. */
  at = 0;
  pending: Pending | undefined;
  /** What a comma would call for again. */
  list: Pending | undefined;
  /** The statement whose title or links are being read: it has opened no braces yet. */
  head: Item | undefined;
  /** The kind word of the last statement, as it is written. */
  kindPiece: Piece = NOWHERE;
  /** The property whose value is being read, for the words that may follow it. */
  property = '';
  /** The last line on which a property was told to stand outside braces; its value is not told as well. */
  outsideLine = -1;
  /** Statements that this version does not know, not told as a mistake, nor for properties outside their braces. */
  protected readonly newer = new Set<Item | undefined>();
  /** The braces that are open were put in around what stands outside braces, on this line, and belongs to this statement. */
  protected virtual: { head: Item; line: number } | undefined;
  /** The line of a `site` or `domain`, whose `status` stands on the same line. */
  protected statusLine = -1;
  /** Names that numbers of statements have given, so that two of one number differ. */
  private readonly given = new Map<string, number>();
  /** True once a property stands outside every brace. */
  private braceMayLack = false;
  private readonly leaves: Leaves;
  private readonly scanned: readonly Piece[];
  /** Comments and the like, in the order of the text. */
  private readonly comments: Range[] = [];
  /** Pieces that the reader keeps from the parser. */
  private readonly dropped: Range[] = [];

  constructor(text: string) {
    this.text = text;
    this.scanned = scan(text);
    this.leaves = new Leaves(text, this.scanned);
    const pieces: Piece[] = [];
    const setOff = new Set<number>();
    let before: Piece | undefined;
    for (const piece of this.scanned) {
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

  /** What has been read, when all is. */
  protected reading(): Reading {
    const { tokens, tree, all } = this.leaves;
    this.leaves.passTo(Number.POSITIVE_INFINITY);
    const byStart = (a: Range, b: Range) => a.start - b.start;
    const hidden = [...this.comments, ...this.dropped].sort(byStart);
    return {
      tokens,
      hidden: hidden.length > MOST_HIDDEN ? this.joined(hidden) : hidden,
      problems: this.problems.map((problem) => this.inDoubt(problem)).sort(byStart),
      pieces: this.scanned,
      leaves: all,
      items: tree.end(),
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
  private joined(hidden: readonly Range[]): Range[] {
    const { tokens } = this.leaves;
    const result: Range[] = [];
    let next = 0;
    for (const piece of hidden) {
      while ((tokens[next]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) next++;
      const last = result.at(-1);
      const before = tokens[next - 1];
      if (last && (before?.start ?? -1) < last.start) last.end = piece.end;
      else result.push({ ...piece });
    }
    return result;
  }

  // Where it stands

  /** The item whose braces are open. */
  outer(): Item | undefined {
    return this.leaves.tree.outer;
  }

  /** The item that was begun last, as long as it may go on. */
  protected item(): Item | undefined {
    return this.leaves.tree.item;
  }

  /** The type of the last token. */
  last(): string | undefined {
    return this.leaves.tokens.at(-1)?.type;
  }

  /** The last tokens, as many as are asked for. */
  lastTokens(count: number): readonly (Range & { type: string })[] {
    return this.leaves.tokens.slice(-count);
  }

  /** The kind word of the statement in whose head or braces the reader stands. */
  kindHere(): string | undefined {
    return (this.head ?? this.outer())?.word;
  }

  /** The parser's name for a keyword: some words have another where they belong to the line of another word, or do not. */
  protected typeOf(word: string, piece: Piece): string {
    if (word === 'status' && this.statusLine === piece.line) return 'its status';
    // These have a reason of their own, on a line of its own; that of a status or an ‘allow’ stands on the line of these.
    const kind = this.kindHere();
    const mayOwn = !this.head && (kind === 'conjecture' || kind === 'strategy');
    const isOwn = mayOwn && piece.first && (this.property === 'status' || this.property === 'allow');
    return word === 'because' && isOwn ? 'its reason' : word;
  }

  keywordAt(index: number) {
    return keywordAt(this.around, index);
  }

  image(piece: Range): string {
    return this.text.slice(piece.start, piece.end);
  }

  protected isBrace(piece: Piece): boolean {
    return isBrace(this.around, piece);
  }

  // Small steps

  /** @param says what the token says, where that is not what is written */
  take(type: string, piece: Range, count = 1, says?: string): void {
    this.leaves.add(type, piece.start, piece.end, says);
    this.at += count;
  }

  skip(piece: Piece): void {
    this.hide(piece, this.dropped);
    this.at++;
  }

  /** The name that a number behind a kind word gives: one that nothing else in the text has. */
  nameOfNumber({ word, piece }: Pending, number: string): string {
    const wanted = labelName(word, number);
    const { taken } = this.around.names;
    const kind = this.image(piece);
    const isFree = (name: string) => !taken.has(name) && !this.given.has(name) && !joinsKind(kind, name);
    let name = wanted;
    for (let n = this.given.get(wanted) ?? 2; !isFree(name); n++) {
      name = `${wanted}-${n}`;
      this.given.set(wanted, n);
    }
    this.given.set(name, 2);
    return name;
  }

  /** What the token that was just taken calls for, if it does. */
  expect(pending: Pending | undefined): void {
    this.pending = pending;
    const token = this.leaves.tokens.at(-1);
    if (token && pending && pending.word !== '') token.calls = { word: pending.word, call: pending.call };
  }

  /** Tells what is missing when something else comes than what the last word calls for. */
  protected endPending(): void {
    const pending = this.pending;
    this.pending = undefined;
    if (!pending) return;
    const { call, word, piece } = pending;
    if (call.required) this.problems.push(say.missing(piece, word, call.required));
    else if (call.want === 'name' && KINDS[word] && !KINDS[word].nameless)
      this.problems.push(say.missingTitle(piece, word));
  }

  /** Puts a property inside braces where the author left them out. False when it belongs to no statement at all. */
  protected place(word: string, piece: Piece): boolean {
    if (word in HEAD_WORDS || !(word in PROPERTY_WORDS)) return true;
    if (this.virtual && (!this.outer()?.outer || piece.line === this.virtual.line)) return true;
    this.closeVirtual(piece.start);
    const head = this.head;
    this.head = undefined;
    if (head && head.word !== 'headings' && (!this.outer() || !piece.first)) {
      this.problems.push(say.propertyOutsideBraces(piece, word, labelOf(head, this.text)));
      this.braceMayLack = true;
      this.outsideLine = piece.line;
      this.virtual = { head, line: piece.line };
      this.newer.delete(this.item());
      this.leaves.add('{', piece.start, piece.start);
    } else if (!head && !this.outer()) {
      this.problems.push(say.propertyAlone(piece, word));
      this.braceMayLack = true;
      return false;
    }
    return true;
  }

  /** Ends the braces that the reader opened for properties that stand outside braces. */
  protected closeVirtual(offset: number): void {
    if (!this.virtual) return;
    this.virtual = undefined;
    this.leaves.add('}', offset, offset);
    this.head = undefined;
  }

  private keepComment(piece: Piece): void {
    this.hide(piece, this.comments);
    if (piece.type === 'comment' && piece.unclosed) this.problems.push(say.unclosedComment(piece));
    if (piece.type !== 'conflict') return;
    const told = this.problems.some((problem) => problem.message === say.conflict(piece).message);
    if (!told || this.image(piece).startsWith('<')) this.problems.push(say.conflict(piece));
  }

  private hide(piece: Piece, into: Range[]): void {
    const last = into.at(-1);
    const mayJoin = piece.type !== 'comment';
    if (last && mayJoin && last.end <= piece.start && this.text.slice(last.end, piece.start).trim() === '') {
      last.end = piece.end;
    } else into.push({ start: piece.start, end: piece.end });
  }
}

/** How a statement is called in a message: by its name, unless that is the kind word again, else by its title, else by its kind. */
function labelOf({ word, parts }: Item, text: string): string {
  const [first, ...values] = parts.find((part) => part.word === word)?.leaves ?? [];
  if (word === 'UNKNOWN') return first?.image ?? '';
  const label =
    values.find(({ type, image }) => type === 'ID' && image !== word) ??
    values.find(({ type }) => type === 'TEXT' || type === 'LOOSE');
  if (label?.type !== 'LOOSE') return label?.image ?? word;
  // A number before a title is taken by itself.
  const last = values.findLast(({ type }) => type === 'LOOSE') ?? label;
  return quoted(text.slice(label.start, last.end));
}
