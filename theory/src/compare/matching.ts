/** What is known of which statements of two sides are the same. */
import type { Node, SideFile } from './sides.ts';

/** Two statements that are the same thing. */
export interface Pair {
  before: Node;
  after: Node;
  /** True where only text and neighbours tell it. */
  bySimilarity: boolean;
}

/** One thing that became several, or several that became one. */
export interface Division {
  whole: Node;
  parts: Node[];
  /** True where the author says it (`was OldName`). */
  said: boolean;
}

export interface Matching {
  pairs: Pair[];
  /** Of a statement before into several after, and the other way round. */
  splits: Division[];
  merges: Division[];
  files: { before: SideFile; after: SideFile }[];
}

/** What is known so far. */
export class Matches {
  readonly pairs: Pair[] = [];
  private readonly known = new Map<Node, Node>();

  has(node: Node): boolean {
    return this.known.has(node);
  }

  /** The statement that it is on the other side. */
  of(node: Node): Node | undefined {
    return this.known.get(node);
  }

  add(before: Node, after: Node, bySimilarity = false): void {
    if (this.has(before) || this.has(after)) return;
    this.known.set(before, after);
    this.known.set(after, before);
    this.pairs.push({ before, after, bySimilarity });
  }
}
