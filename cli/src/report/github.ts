/**
 * The report as workflow commands of GitHub Actions, which shows them at the lines of a pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */

import type { ReportedProblem } from '@driver-diagrams/library/common/problems';
import { failureSentence } from '@driver-diagrams/theory/guard';
import type { Severity } from '@driver-diagrams/theory/rules/index';
import type { Report } from './report.ts';
import { summaryOf } from './text.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export function writeGithub(report: Report): string {
  const unreadable = report.unreadable.map(({ message }) => `::error::${escapeData(message)}`);
  const failures = report.failures.map((failure) => `::error::${escapeData(failureSentence(failure))}`);
  return `${[...report.problems.map(annotation), ...unreadable, ...failures, summaryOf(report)].join('\n')}\n`;
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
