/** The report for people: each problem with the line it stands in and carets under the words that are meant. */

import type { Range, ReportedProblem } from '@driver-diagrams/library/common/problems';
import type { Severity } from '@driver-diagrams/theory/rules/index';
import type { Look, Paint } from '../terminal.ts';
import { cut, isUnderlined, shown, widthOf } from './columns.ts';
import { countBySeverity, type Report, SEVERITIES } from './report.ts';

const LOOKS: Readonly<Record<Severity, Look>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'cyan' };
const NAMES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'hint',
};

/**
 * @param most how many problems are told; of more, the gravest, in the order of the files, and how many are left. Where not all
 *   are told, what one problem tells of several is told by that one alone.
 */
export function writeText(report: Report, paint: Paint, most = Number.POSITIVE_INFINITY): string {
  const isAll = most === Number.POSITIVE_INFINITY;
  const once = isAll ? report.problems : report.problems.filter(({ gathered }) => gathered !== 'each');
  const told = gravest(once, most);
  const problems = told.map((problem) => `${textOf(problem, paint)}\n\n`);
  if (told.length < once.length) problems.push(`${leftOut(once, told)}\n\n`);
  const unreadable = report.unreadable.map(({ message }) => `${paint('red', 'unreadable:')} ${shown(message)}\n\n`);
  const folded = report.problems.length - once.length;
  const more = folded === 0 ? '' : ` With --all ${folded} more, each where it stands.`;
  return `${problems.join('')}${unreadable.join('')}${summaryOf({ ...report, problems: once })}${more}\n`;
}

function gravest(problems: readonly ReportedProblem[], most: number): readonly ReportedProblem[] {
  if (problems.length <= most) return problems;
  const byGravity = SEVERITIES.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  const chosen = new Set(byGravity.slice(0, most));
  return problems.filter((problem) => chosen.has(problem));
}

function leftOut(all: readonly ReportedProblem[], told: readonly ReportedProblem[]): string {
  const shown = new Set(told);
  const left = all.filter((problem) => !shown.has(problem));
  return `and ${left.length.toLocaleString('en')} more: ${counted(left)}. All are told with --all, or in a file: -o problems.txt`;
}

/** One problem, without a line end. */
export function textOf({ rule, severity, message, range, related, gathered }: ReportedProblem, paint: Paint): string {
  const look = LOOKS[severity];
  const head = `${paint('bold', placeOf(range))}: ${paint(look, `${NAMES[severity]}:`)} ${shown(message)} ${paint('dim', `[${rule}]`)}`;
  // What it has gathered are problems themselves.
  const others = (gathered === 'all' ? [] : related).flatMap((other) => [
    `${paint('dim', `${placeOf(other.range)}:`)} ${shown(other.message)}`,
    ...excerpt(other.range, 'dim', paint),
  ]);
  return [head, ...excerpt(range, look, paint), ...others.map((line) => `  ${line}`)].join('\n');
}

/** The closing line: how many files, how many problems of which severity. */
export function summaryOf({ sources, problems }: Pick<Report, 'sources' | 'problems'>): string {
  const files = sources.length === 1 ? '1 file' : `${sources.length} files`;
  return `${files} checked: ${problems.length === 0 ? 'no problems' : counted(problems)}.`;
}

/** How many of which severity, e.g. `1 error, 2 warnings`. */
function counted(problems: readonly ReportedProblem[]): string {
  const counts = countBySeverity(problems);
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => {
      const many = severity !== 'information' && counts[severity] > 1 ? 's' : '';
      return `${counts[severity]} ${NAMES[severity]}${many}`;
    })
    .join(', ');
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
