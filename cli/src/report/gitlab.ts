/**
 * The report as Code Quality of GitLab, which shows it at the lines of a merge request.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */

import { createHash } from 'node:crypto';
import { failureSentence } from '@driver-diagrams/theory/guard';
import type { Severity } from '@driver-diagrams/theory/rules/index';
import type { Report } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

interface Entry {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number; end: number } };
}

export function writeGitlab({ problems, unreadable, failures }: Report): string {
  const known = new Map<string, number>();
  const entry = (name: string, description: string, severity: string, path: string, [begin, end]: [number, number]) => {
    // Without the line, so that a problem is the same one when something is written above it; equal ones are counted.
    const about = [name, path, description].join('\n');
    const before = known.get(about) ?? 0;
    known.set(about, before + 1);
    const fingerprint = createHash('sha256').update(`${about}\n${before}`).digest('hex');
    const location = { path, lines: { begin, end } };
    return { description, check_name: name, fingerprint, severity, location } satisfies Entry;
  };
  const entries = [
    ...problems.map(({ rule, severity, message, range: { source, start, end } }) =>
      entry(rule, message, SEVERITIES[severity], source.workspacePath, [start.line, end.line]),
    ),
    ...unreadable.map(({ path, message }) => entry('unreadable', message, 'blocker', path, [1, 1])),
    // A part of the program has no place in a text.
    ...failures.map((failure) => entry('driver-failed', failureSentence(failure), 'blocker', '.', [1, 1])),
  ];
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}
