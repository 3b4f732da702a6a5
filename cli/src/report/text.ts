/** The report for people: each problem with the line it stands in and carets under the words that are meant. */
import type { Severity } from '@driver-diagrams/language-server/rules/index';
import type { Look, Paint } from '../terminal.ts';
import { cut, isUnderlined, shown, widthOf } from './columns.ts';
import { countBySeverity, type Problem, type Range, type Report, SEVERITIES } from './report.ts';

const LOOKS: Readonly<Record<Severity, Look>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'cyan' };
const NAMES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'hint',
};

export function writeText(report: Report, paint: Paint): string {
  const problems = report.problems.map((problem) => `${textOf(problem, paint)}\n\n`);
  const unreadable = report.unreadable.map(({ message }) => `${paint('red', 'unreadable:')} ${shown(message)}\n\n`);
  return `${problems.join('')}${unreadable.join('')}${summaryOf(report)}\n`;
}

/** One problem, without a line end. */
export function textOf({ rule, severity, message, range, related }: Problem, paint: Paint): string {
  const look = LOOKS[severity];
  const head = `${paint('bold', placeOf(range))}: ${paint(look, `${NAMES[severity]}:`)} ${shown(message)} ${paint('dim', `[${rule}]`)}`;
  const others = related.flatMap((other) => [
    `${paint('dim', `${placeOf(other.range)}:`)} ${shown(other.message)}`,
    ...excerpt(other.range, 'dim', paint),
  ]);
  return [head, ...excerpt(range, look, paint), ...others.map((line) => `  ${line}`)].join('\n');
}

/** The closing line: how many files, how many problems of which severity. */
export function summaryOf({ sources, problems }: Pick<Report, 'sources' | 'problems'>): string {
  const counts = countBySeverity(problems);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const many = (severity === 'error' || severity === 'warning') && counts[severity] > 1 ? 's' : '';
    return `${counts[severity]} ${NAMES[severity]}${many}`;
  });
  const files = sources.length === 1 ? '1 file' : `${sources.length} files`;
  return `${files} checked: ${parts.length === 0 ? 'no problems' : parts.join(', ')}.`;
}

function placeOf({ source, start }: Range): string {
  return `${shown(source.path)}:${start.line}:${start.column}`;
}

/** The first line of a range, and carets under it. */
function excerpt({ source, start, end }: Range, look: Look, paint: Paint): string[] {
  const line = source.lines.line(start.line);
  const from = start.column - 1;
  const to = end.line === start.line ? end.column - 1 : line.length;
  const { before, marked, after } = cut(line, from, to);
  const carets = isUnderlined(marked) ? '^'.repeat(Math.max(1, widthOf(marked))) : '^';
  const number = String(start.line).padStart(5);
  const margin = (text: string) => paint('dim', `${text} |`);
  return [
    `${margin(number)} ${before}${marked}${after}`,
    `${margin(' '.repeat(number.length))} ${' '.repeat(widthOf(before))}${paint(look, carets)}`,
  ];
}
