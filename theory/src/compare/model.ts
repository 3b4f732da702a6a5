/** What a comparison gives: plain JSON, like the theory itself. */
import type { Place, Theory } from '../model/model.ts';
import type { MeasureFigures } from '../model/series.ts';
import type { Piece } from '../model/word-differences.ts';

export type SideName = 'before' | 'after';

/** The groups of changes, in the order in which a reviewer needs them, each with its heading. */
export const GROUPS = {
  aims: 'Aims and targets',
  measures: 'What is measured, and how',
  figures: 'New figures',
  drivers: 'Drivers',
  links: 'Links',
  ideas: 'Change ideas',
  strategies: 'Strategies, supports and the parts of the system',
  tests: 'Tests of change',
  confidence: 'Confidence',
  people: 'Owners, teams and participation',
  learning: 'Conjectures, findings and responses',
  record: 'The record: versions, files and checks',
  wording: 'Wording',
  order: 'Order',
} as const;
export type Group = keyof typeof GROUPS;

const IN_ORDER = Object.keys(GROUPS);

/** Where a group stands in the reviewer's order. */
export function groupPosition(group: Group): number {
  return IN_ORDER.indexOf(group);
}

/** The one that a reviewer needs first. */
export function earlierGroup(one: Group, two: Group): Group {
  return groupPosition(one) <= groupPosition(two) ? one : two;
}

/** In pairs that mirror each other when the sides are swapped; the others mirror themselves. */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'promoted'
  | 'demoted'
  | 'split'
  | 'merged'
  | 'retired'
  | 'resumed'
  | 'moved'
  | 'changed'
  | 'replaced'
  | 'reworded'
  | 'renamed'
  | 'reordered';

/** One fact that differs. */
export interface Change {
  kind: ChangeKind;
  group: Group;
  /** The change in one sentence. */
  sentence: string;
  /** The same sentence in pieces, where some of it is gone or new; joined they are the sentence. */
  parts?: Piece[];
  /** False for what only says or arranges the same in another way: wording and order. */
  substantive: boolean;
  /** Keys of the statements that the change is about, on each side; none where it is about a file. */
  subject: { before: string[]; after: string[] };
  /** The property that differs, by its word in the language; missing where a whole statement differs. */
  property?: string;
  /** Which of several of this property: the site of a status, the member of a participation. */
  which?: string;
  /** What was said before, and what is said now, as text. */
  was?: string;
  now?: string;
  before?: Place;
  after?: Place;
  /** What a statement says that is new or gone. */
  details?: string[];
  /** True where only likeness of text and neighbours tells that the statements are the same. */
  bySimilarity?: true;
  /** Where somebody became more or less sure: what was learned meanwhile, as labels; empty for nothing. */
  newEvidence?: string[];
  /** Each figure of a data file that differs, whatever the sentence tells of many. */
  figures?: FigureChange[];
  /** Addresses of the data files that it is about, on each side. */
  dataFiles?: { before?: string; after?: string };
}

/** A figure that is new (`now` alone), gone (`was` alone) or another one. */
export interface FigureChange {
  /** In the plain form of the language: `2026-03`. */
  date: string;
  was?: number;
  now?: number;
}

/** A file's theory on one side of a comparison. */
export interface ComparedFile {
  /** What the file is called on both sides; files of the same path are taken for the same. */
  path: string;
  theory: Theory;
  /** True for a file that is only there so that names lead somewhere: its own changes are not told. */
  context?: boolean;
  /** Offsets at which the lines of its text begin: without them no sentence can name a line. */
  lines?: readonly number[];
  /**
   * By the key of a measure, what its data file holds; missing where nobody has looked into data files.
   */
  data?: Readonly<Record<string, MeasureFigures>>;
}
