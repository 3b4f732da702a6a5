/** The report for programs. Lines and columns count from 1, columns in UTF-16 code units; `end` is behind the last one. */
import { errorLine, failureSentence } from '@driver-diagrams/theory/guard';
import { countBySeverity, type Range, type Report } from './report.ts';

export function writeJson({ version, today, sources, problems, unreadable, failures }: Report): string {
  const report = {
    format: 1,
    program: `driver ${version}`,
    today,
    files: sources.map(({ path }) => path),
    counts: countBySeverity(problems),
    problems: problems.map(({ rule, severity, message, range, related, fixes }) => ({
      ...placeOf(range),
      severity,
      rule,
      message,
      related: related.map((other) => ({ ...placeOf(other.range), message: other.message })),
      fixes: fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ ...placeOf(edit.range), text: edit.text })),
      })),
    })),
    unreadable,
    // Last, since a fix that is made for the list above may fail too.
    ...(failures.length > 0 && {
      failures: failures.map(({ part, name, error }) => {
        return { part, name, message: failureSentence({ part, name }), error: errorLine(error) };
      }),
    }),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function placeOf({ source, start, end }: Range) {
  return { file: source.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
