/** The leaves of a text, one behind the other: the reader's tokens, and between them comments and what it could not use. */
import type { Piece } from './scanner.ts';
import { type Leaf, StatementTree } from './statement-tree.ts';

/** Takes the reader's tokens, finds what stands between them, and lets the tree grow. */
export class Leaves {
  readonly tokens: Leaf[] = [];
  readonly all: Leaf[] = [];
  readonly tree = new StatementTree();
  private readonly text: string;
  /** All that the text was cut into. */
  private readonly pieces: readonly Piece[];
  private next = 0;
  /** The end of the last leaf that takes room, the line breaks since, and the first line end that is not counted yet. */
  private last = 0;
  private breaks = 0;
  private lineEnd: number;

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.pieces = pieces;
    this.lineEnd = text.indexOf('\n');
  }

  /**
   * Adds a token, behind what stands before it.
   *
   * @param says what it says, where that is not what is written
   */
  add(type: string, start: number, end: number, says?: string): void {
    this.passTo(start);
    this.tokens.push(this.leaf(type, start, end, says));
    for (let piece = this.pieces[this.next]; piece && piece.start < end; piece = this.pieces[++this.next]) {
      // A comment among the words of one keyword; words without quotation marks are kept as they are, with all among them.
      if (piece.type === 'comment' && type !== 'LOOSE') this.pass(piece);
    }
  }

  /** Adds what stands before an offset, and is no token. */
  passTo(offset: number): void {
    for (let piece = this.pieces[this.next]; piece && piece.start < offset; piece = this.pieces[++this.next]) {
      this.pass(piece);
    }
  }

  private pass({ type, start, end }: Piece): void {
    const image = this.text.slice(start, end);
    if (type === 'filler' || image === '.') return;
    // The reader has no use for a comma behind an unknown word, but its author has.
    this.leaf(type === 'comment' ? 'comment' : image === ',' ? ',' : 'lost', start, end);
  }

  private leaf(type: string, start: number, end: number, says?: string): Leaf {
    const { text, all } = this;
    // Each line end is looked for once: a line may be very long.
    for (; this.lineEnd !== -1 && this.lineEnd < start; this.lineEnd = text.indexOf('\n', this.lineEnd + 1)) {
      if (this.lineEnd >= this.last) this.breaks++;
    }
    const breaks = this.breaks || (all.length === 0 ? 1 : 0);
    const leaf = { type, start, end, image: says ?? text.slice(start, end), breaks };
    // A brace that the reader put in takes no room: what follows it is as far from what stands before it.
    if (end > start) {
      this.last = end;
      this.breaks = 0;
    }
    all.push(leaf);
    this.tree.take(leaf);
    return leaf;
  }
}
