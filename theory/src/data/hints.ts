/** What the author, and the measure, say about how a data file is read. */
import type { DataFix } from '../model/series.ts';

/** The clauses behind the file. */
export type Clauses = DataFix['clauses'];

export interface Hints {
  /** Whether the measure is one of percent. */
  percent: boolean;
  /** As the measure says: `weekly`. */
  collected?: string;
  /** Names and titles of members and teams. */
  groups: readonly string[];
  /** Values of the baseline and the targets. */
  levels: readonly number[];
}
