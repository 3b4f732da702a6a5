/** What a check found, in the terms of files, lines and columns: the one value that all report formats are written from. */

import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import type { Failure } from '@driver-diagrams/theory/guard';
import type { Problem, Severity } from '@driver-diagrams/theory/rules/index';
import type { ChangedLines } from '../input/changed-lines.ts';
import type { Unreadable } from '../input/find-files.ts';
import type { Source } from '../input/read-files.ts';
import type { Position } from '../input/text-lines.ts';
import type { Paint } from '../terminal.ts';

/** A stretch of a file; `end` is the position behind its last character. */
export interface Range {
  source: Source;
  start: Position;
  end: Position;
}

export interface ReportedProblem {
  rule: string;
  severity: Severity;
  message: string;
  range: Range;
  /** Other places that the problem is about. */
  related: { message: string; range: Range }[];
  /** Ways to fix it, made when a format asks for them. */
  readonly fixes: { title: string; edits: { range: Range; text: string }[] }[];
}

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

/**
 * A problem of the checks with its places as lines and columns.
 *
 * @param sources by address; a place in a file that is not among them is left out
 */
export function reportedProblem(problem: Problem, sources: ReadonlyMap<string, Source>, own: Source): ReportedProblem {
  const rangeOf = ({ uri, start, end }: { uri: string; start: number; end: number }): Range | undefined => {
    const source = sources.get(uri);
    return source && { source, start: source.lines.at(start), end: source.lines.at(Math.max(start, end)) };
  };
  const related = (problem.related ?? []).flatMap(({ place, message }) => {
    const range = rangeOf(place);
    return range ? [{ message, range }] : [];
  });
  const { rule, severity, message } = problem;
  const { start, end } = problem.place;
  const range = { source: own, start: own.lines.at(start), end: own.lines.at(Math.max(start, end)) };
  return {
    rule,
    severity,
    message,
    range,
    related,
    get fixes() {
      return (problem.fixes ?? []).flatMap(({ title, edits }) => {
        const changes = edits.flatMap((edit) => {
          const range = rangeOf(edit);
          return range ? [{ range, text: edit.text }] : [];
        });
        return changes.length === edits.length ? [{ title, edits: changes }] : [];
      });
    },
  };
}

/** A file and all that it imports, directly or not. */
export function withImports(files: Iterable<ReadFile>): Map<string, ReadFile> {
  const found = new Map<string, ReadFile>();
  const open = [...files];
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next.uri)) continue;
    found.set(next.uri, next);
    open.push(...next.imports);
  }
  return found;
}
