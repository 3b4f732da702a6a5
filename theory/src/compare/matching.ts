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

/** Two files that are the same. */
export interface FilePair {
  before: SideFile;
  after: SideFile;
}

/** A file on one side that only says what another file says; the other may stand on either side. */
export interface FileCopy {
  copy: SideFile;
  of: SideFile;
  /** The side on which the copy is. */
  on: 'before' | 'after';
}

export interface Matching {
  pairs: Pair[];
  /** Of a statement before into several after, and the other way round. */
  splits: Division[];
  merges: Division[];
  files: FilePair[];
  copies: FileCopy[];
}

/** What is known so far. */
export class Matches {
  readonly pairs: Pair[] = [];
  private readonly known = new Map<Node, Node>();
  private readonly numbers = new Map<Node, number>();
  private readonly tags: ReadonlyMap<SideFile, string>;

  constructor(files: readonly FilePair[]) {
    this.tags = new Map(
      files.flatMap(({ before, after }, n) => [before, after].map((file): [SideFile, string] => [file, `#${n}`])),
    );
  }

  /** The same for the files of both statements where these are one file. */
  tagOf({ file }: Node): string {
    return this.tags.get(file) ?? file.path;
  }

  has(node: Node): boolean {
    return this.known.has(node);
  }

  /** The statement that it is on the other side. */
  of(node: Node): Node | undefined {
    return this.known.get(node);
  }

  /** One number for both statements of a pair; undefined for what has none yet. */
  numberOf(node: Node): number | undefined {
    return this.numbers.get(node);
  }

  add(before: Node, after: Node, bySimilarity = false): void {
    if (this.has(before) || this.has(after)) return;
    this.known.set(before, after);
    this.known.set(after, before);
    for (const node of [before, after]) this.numbers.set(node, this.pairs.length);
    this.pairs.push({ before, after, bySimilarity });
  }
}
