/** What comes of reading a text, before it is known what it means. */
import type { Piece } from './scanner.ts';
import type { Item, Leaf } from './statement-tree.ts';

export interface ReadingProblem {
  start: number;
  end: number;
  message: string;
  severity: 'error' | 'warning';
  /** True when what follows may have been misread, so that a picture of it would mislead. */
  breaks: boolean;
  /** How to fix it: one fix where there is only one way; else one for each reading of what its author meant. */
  fixes?: readonly ReadingFix[];
  /** True when even its one fix may not be what its author meant. */
  doubtful?: true;
}

/** What to put in the place of a range. */
export interface ReadingFix {
  title: string;
  start: number;
  end: number;
  text: string;
}

export interface Reading {
  /** For the parser. */
  tokens: readonly Leaf[];
  /** Comments, conflict markers, colons, bullets: kept, but not read by the parser. */
  hidden: readonly Range[];
  problems: ReadingProblem[];
  /** What the text was cut into, all of it. */
  pieces: readonly Piece[];
  /** The tokens, and between them comments and what could not be used. */
  leaves: readonly Leaf[];
  /** The statement tree: the same, by what belongs together. */
  items: Item[];
}

/** UTF-16 offsets, `end` excluded. */
export interface Range {
  start: number;
  end: number;
}
