/**
 * The requests that are this project's own, in one place; everything else is the Language Server Protocol.
 * Values are plain JSON. `docs/protocol.md` describes them and a test holds the page to this file.
 */
import type { ReportFormat, ReportKind } from './report/index.ts';
import type { Chart, MergedTheory } from './theory/index.ts';

/** Client asks: the theory of one open file, merged with its direct imports. */
export const TheoryRequest = 'driver/theory';

export interface TheoryParams {
  uri: string;
  /** True to have the statements of the files that import it too: what the view of a network draws. */
  network?: boolean;
}

export interface TheoryAnswer {
  uri: string;
  /** The version of the text document that this answer was made from. */
  version: number;
  /** Missing when the server does not know the file. */
  theory?: MergedTheory;
  /** Set when part of the text could not be read: one sentence for the panel, which keeps its last good picture. */
  broken?: { message: string; line: number };
}

/** Server tells: the theory of these files may have changed (their text, that of a file they import, or of one that imports them). */
export const TheoryChanged = 'driver/theoryChanged';

export interface TheoryChangedParams {
  uris: string[];
}

/** Client asks: a report on all theories of a workspace folder. */
export const ReportRequest = 'driver/report';

export interface ReportParams {
  kind: ReportKind;
  format: ReportFormat;
  /** A file, open or not: the report is on the folder of the workspace that holds it. Missing: on all folders. */
  near?: string;
}

export interface ReportAnswer {
  /** What the report is called, in a few words. */
  title: string;
  /** The report, written in the format. */
  text: string;
  /** How many files it tells of; 0 when there is no theory to report on. */
  files: number;
}

/** Client asks: the run chart of one measure, ready to draw. */
export const ChartRequest = 'driver/chart';

export interface ChartParams {
  uri: string;
  /** Id of the measure in the theory of the file. */
  measure?: string;
  /** Else a place in the text, counted from 0: the measure that is named there. */
  position?: { line: number; character: number };
  /** Look for trends too. */
  trend?: boolean;
}

export interface ChartAnswer {
  uri: string;
  /** Missing where no such measure is there. */
  chart?: Chart;
  /** What is wrong with its data file, in whole sentences. */
  problems: string[];
}

export type { ReportFormat, ReportKind };
