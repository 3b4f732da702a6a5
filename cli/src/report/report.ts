/** What a check found, in the terms of files, lines and columns: the one value that all report formats are written from. */

import type { ReportedProblem, Source } from '@driver-diagrams/library/common/problems';
import type { Failure } from '@driver-diagrams/theory/guard';
import type { Severity } from '@driver-diagrams/theory/rules/index';
import type { ChangedLines } from '../input/changed-lines.ts';
import type { Unreadable } from '../input/find-files.ts';
import type { Paint } from '../terminal.ts';

export interface Report {
  /** The version of the program. */
  version: string;
  /** The ISO day that counted as today. */
  today: string;
  /** All files that were checked. */
  sources: Source[];
  /** By file, and in a file in the order of its text. */
  problems: ReportedProblem[];
  unreadable: Unreadable[];
  /** The lines that were changed, where that was asked. */
  changed?: ChangedLines;
  /** Parts of the program itself that failed, each once: what they would have found is missing. */
  failures: readonly Failure[];
}

/** Writes a report in one format; one for people tells at most so many problems. The same report gives the same bytes. */
export type ReportWriter = (report: Report, paint: Paint, most: number) => string;

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** How many problems there are of each severity. */
export function countBySeverity(problems: readonly ReportedProblem[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}
