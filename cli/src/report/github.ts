/**
 * The report as workflow commands of GitHub Actions, which shows them at the lines of a pull request: of each step the first ten
 * errors, warnings and notices. So the problems of changed lines come first, and then the gravest.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */

import type { ReportedProblem } from '@driver-diagrams/library/common/problems';
import { failureSentence } from '@driver-diagrams/theory/guard';
import type { Severity } from '@driver-diagrams/theory/rules/index';
import { type Report, SEVERITIES } from './report.ts';
import { summaryOf } from './text.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** How many the host shows of each command. */
const SHOWN = 10;

export function writeGithub(report: Report): string {
  const unreadable = report.unreadable.map(({ message }) => `::error::${escapeData(message)}`);
  const failures = report.failures.map((failure) => `::error::${escapeData(failureSentence(failure))}`);
  const told = [...unreadable, ...failures, ...inOrder(report).map(annotation)];
  return `${[...told, ...beside(told), summaryOf(report)].join('\n')}\n`;
}

/** As they are to be seen: where lines were changed, and of those the gravest, first; else by file and place. */
function inOrder({ problems, changed }: Report): ReportedProblem[] {
  if (!changed) return [...problems];
  const isChanged = ({ range: { source, start, end } }: ReportedProblem) =>
    changed.get(source.uri)?.some(([from, to]) => start.line <= to && end.line >= from) ?? false;
  const place = new Map(
    problems.map((problem) => [
      problem,
      (isChanged(problem) ? 0 : SEVERITIES.length) + SEVERITIES.indexOf(problem.severity),
    ]),
  );
  return [...problems].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

/** A line that says how many of them the host shows, where that is not all. */
function beside(told: readonly string[]): string[] {
  const counts = Map.groupBy(told, (line) => /^::(\w+)/.exec(line)?.[1]);
  const shown = [...counts.values()].reduce((sum, lines) => sum + Math.min(lines.length, SHOWN), 0);
  return shown < told.length
    ? [`${shown} of ${told.length} stand beside the lines; GitHub shows no more. All are above.`]
    : [];
}

function annotation({ rule, severity, message, range: { source, start, end } }: ReportedProblem): string {
  const places: Record<string, string | number> = { file: source.workspacePath, line: start.line, endLine: end.line };
  // Columns are read only where both ends stand on one line.
  if (start.line === end.line) Object.assign(places, { col: start.column, endColumn: end.column });
  const properties = Object.entries({ ...places, title: rule }).map(
    ([name, value]) => `${name}=${escapeProperty(value)}`,
  );
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string | number): string {
  return escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
