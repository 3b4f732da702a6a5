/**
 * A report: plain JSON that says what theories hold, for people who do not read their text. One file here makes one kind of
 * report; one file writes one format. The same theories give the same report, byte for byte.
 */

import type { Measure, Theory } from '../model/model.ts';
import type { MeasureFigures } from '../model/series.ts';
import type { World } from '../rules/index.ts';

/** All kinds, in the order in which they are offered. */
export const REPORT_KINDS = [
  'coverage',
  'participation',
  'measures',
  'system-design',
  'feedback',
  'recommendations',
  'initiation',
  'tests',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a line or a row is to the reader, beyond its words: `gap` something is missing, `over` it belongs to the past, `quiet` said by the way. */
export type Tone = 'gap' | 'over' | 'quiet';

/** A line of a cell. Texts of authors stand here as they are; the writers make them safe. */
export interface Line {
  text: string;
  tone?: Tone;
  /** Words before the text that say what it is, e.g. a date or a level. */
  lead?: string;
}

/** What stands in one place of a table. No line means that nothing is to be said there, which is no gap. */
export type Cell = readonly Line[];

export interface Column {
  title: string;
  /** True for a column of numbers: written to the right. */
  isNumber?: boolean;
  /** How wide it is beside the others; 1 where nothing is said. */
  share?: number;
}

export interface Row {
  /** One for each column; the first names the row. */
  cells: readonly Cell[];
  tone?: Tone;
}

export interface Table {
  /** What the table shows, for those who meet it alone. */
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** True for a board: what stands in a row does not belong together, and the first cell names nothing. */
  isBoard?: boolean;
}

/** One number that sums something up: `3 of 4`, `primary drivers have a measure`. */
export interface KeyFigure {
  value: string;
  label: string;
  tone?: Tone;
}

export interface Section {
  title: string;
  /** A sentence or two before everything else. */
  intro?: string;
  figures?: readonly KeyFigure[];
  tables: readonly Table[];
  notes: readonly string[];
}

/** A file that was asked for, and of which not all could be read. */
export interface Unread {
  name: string;
  /** Why, in a sentence or two. */
  message: string;
}

export interface Report {
  kind: ReportKind;
  title: string;
  /** What this report is for, in a sentence or two. */
  about: string;
  /** The theories that it tells of. */
  subject: string;
  /** The ISO day that counted as today. */
  today: string;
  /** The files that it tells of, as they are shown. */
  files: readonly string[];
  unread: readonly Unread[];
  sections: readonly Section[];
}

/** A file that a report tells of. */
export interface ReportFile {
  /** As it is shown to the reader: its path, or a part of it. */
  name: string;
  theory: Theory;
}

export interface ReportInput {
  /** What the report tells of, in the order of its parts. */
  files: readonly ReportFile[];
  /** Theories that only complete the others: what they import. */
  others?: readonly Theory[];
  /** Files that could not be read at all. */
  unread?: readonly Unread[];
  /** ISO day. */
  today: string;
  /** What the data file of a measure holds; without it only what the text states is told. */
  figuresOf?: (measure: Measure) => MeasureFigures | undefined;
  /** For everybody: figures of small groups are left out. */
  forPublic?: boolean;
}

/** What a kind of report is made from: the input, and the world of all its theories, built once. */
export interface Sources {
  files: readonly ReportFile[];
  /** Names of the files as they are shown in tables, by address. */
  names: ReadonlyMap<string, string>;
  world: World;
  today: string;
  figuresOf(measure: Measure): MeasureFigures | undefined;
  forPublic: boolean;
}

/** Makes the sections of one kind of report. */
export type ReportMaker = (sources: Sources) => Section[];
