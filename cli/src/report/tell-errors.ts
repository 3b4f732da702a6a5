/** Tells the errors of what is drawn. */
import type { ReportedProblem } from '@driver-diagrams/library/common/problems';
import type { Terminal } from '../terminal.ts';
import { textOf } from './text.ts';

/** Of more errors, a person reads none. */
const MOST_TOLD = 20;

/** Tells the first errors, and how many more there are. */
export function tellErrors(errors: readonly ReportedProblem[], terminal: Terminal): void {
  for (const error of errors.slice(0, MOST_TOLD)) terminal.tell(`${textOf(error, terminal.paintTold)}\n\n`);
  const left = errors.length - MOST_TOLD;
  if (left > 0) terminal.tell(`and ${left.toLocaleString('en')} more errors: \`driver check\` tells them.\n\n`);
}
