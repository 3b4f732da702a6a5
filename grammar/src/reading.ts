/** What comes of reading a text, before it is known what it means. */

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
  tokens: ReadToken[];
  /** Comments, conflict markers, colons, bullets: kept, but not read by the parser. */
  hidden: ReadToken[];
  problems: ReadingProblem[];
}
