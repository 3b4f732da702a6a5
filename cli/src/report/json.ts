/** The report for programs. Lines and columns count from 1, columns in UTF-16 code units; `end` is behind the last one. */
import { fileProblem } from '@driver-diagrams/library/common/problems';
import { errorLine, failureSentence } from '@driver-diagrams/theory/guard';
import { countBySeverity, type Report } from './report.ts';

export function writeJson({ version, today, sources, problems, unreadable, failures }: Report): string {
  const report = {
    format: 1,
    program: `driver ${version}`,
    today,
    files: sources.map(({ path }) => path),
    counts: countBySeverity(problems),
    problems: problems.map(fileProblem),
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
