/** What a check found, in the terms of files, lines and columns: as every report is written from it, and as other programs get it. */
import type { Problem, Severity } from '@driver-diagrams/theory/rules/index';
import type { Position, TextLines } from './text-lines.ts';

/** A file as it is named to the user. */
export interface Source {
  uri: string;
  /** Path from the current folder, with slashes. */
  path: string;
  /** Path from the workspace's folder, with slashes: what services that hold the whole repository want. */
  workspacePath: string;
  lines: TextLines;
}

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
  /** `all` for one that tells what several found, `each` for those. */
  gathered?: 'all' | 'each';
  range: Range;
  /** Other places that the problem is about. */
  related: { message: string; range: Range }[];
  /** Ways to fix it, made when a format asks for them. */
  readonly fixes: { title: string; edits: { range: Range; text: string }[] }[];
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
  const { rule, severity, message, gathered } = problem;
  const { start, end } = problem.place;
  const range = { source: own, start: own.lines.at(start), end: own.lines.at(Math.max(start, end)) };
  return {
    rule,
    severity,
    message,
    ...(gathered && { gathered }),
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

/** Where something stands. Lines and columns count from 1, columns in UTF-16 code units; the end is behind the last one. */
export interface FilePlace {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A change of the text at a place. */
export interface FileEdit extends FilePlace {
  /** What stands there then. */
  text: string;
}

/** A problem as plain JSON, as `driver check --format json` writes it. */
export interface FileProblem extends FilePlace {
  severity: Severity;
  /** Id of the check. */
  rule: string;
  /** What is wrong, why, and how to mend it. */
  message: string;
  /** Other places that it is about. */
  related: (FilePlace & { message: string })[];
  /** Ways to fix it, each in the words of a menu entry, made whole or not at all. */
  fixes: { title: string; edits: FileEdit[] }[];
}

/** A problem as plain JSON. */
export function fileProblem({ rule, severity, message, range, related, fixes }: ReportedProblem): FileProblem {
  return {
    ...filePlace(range),
    severity,
    rule,
    message,
    related: related.map((other) => ({ ...filePlace(other.range), message: other.message })),
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ ...filePlace(edit.range), text: edit.text })),
    })),
  };
}

function filePlace({ source, start, end }: Range): FilePlace {
  return { file: source.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
