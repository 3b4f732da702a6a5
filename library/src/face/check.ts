import { localDay } from '@driver-diagrams/language-server/today';
import { type Levels, readLevels } from '@driver-diagrams/theory/rules/levels';
import { InputError } from '../common/input-error.ts';
import { type FileProblem, fileProblem, reportedProblem } from '../common/problems.ts';
import { TextLines } from '../common/text-lines.ts';
import { behindReading } from './behind.ts';
import type { Files, Reading } from './reading.ts';
import { day } from './words.ts';

export interface CheckSettings {
  /** ISO day that counts as today, such as `2026-06-30`. Without it the machine's own date counts. */
  today?: string;
  /** How strictly checks are taken, by their ids: `{ 'stalled-idea': 'off' }`. */
  settings?: Levels;
}

/**
 * Tells what is missing, unclear or wrong in all theories of a reading, and how to fix it, as `driver check` does.
 *
 * @returns the problems by file, and in a file in the order of its text
 * @throws InputError for a check or a level that there is not
 */
export function check(reading: Reading, { today = localDay(), settings = {} }: CheckSettings = {}): FileProblem[] {
  const { read, sources } = behindReading(reading);
  const { levels, mistakes } = readLevels(settings);
  if (mistakes.length > 0) throw new InputError(mistakes.join(' '));
  const options = { today: day(today), rules: levels };
  return read.flatMap((file) => {
    const source = sources.get(file.uri);
    const problems = file.check(options);
    return source ? problems.map((problem) => fileProblem(reportedProblem(problem, sources, source))) : [];
  });
}

/**
 * Makes one of a problem's fixes in the files that were checked.
 *
 * @returns all files, those that the fix changes anew
 * @throws InputError where a file is not there
 */
export function applyFix<Given extends string | Files>(files: Given, fix: FileProblem['fixes'][number]): Given {
  if (typeof files === 'string') return edited(files, fix.edits) as Given;
  const changed = Map.groupBy(fix.edits, ({ file }) => file);
  const after = [...changed].map(([path, edits]) => {
    const text = files[path];
    if (typeof text !== 'string')
      throw new InputError(`The fix changes ${path}, which is not among the files as text.`);
    return [path, edited(text, edits)];
  });
  return { ...(files as object), ...Object.fromEntries(after) } as Given;
}

function edited(text: string, edits: FileProblem['fixes'][number]['edits']): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = new TextLines(text.slice(mark.length));
  const placed = edits.map(({ line, column, endLine, endColumn, text: by }) => {
    return { by, start: lines.offsetOf({ line, column }), end: lines.offsetOf({ line: endLine, column: endColumn }) };
  });
  // From the end, so that what stands before keeps its place.
  const inOrder = placed.map((edit, n) => ({ ...edit, n })).sort((one, two) => two.start - one.start || two.n - one.n);
  return (
    mark + inOrder.reduce((whole, { start, end, by }) => whole.slice(0, start) + by + whole.slice(end), lines.text)
  );
}
