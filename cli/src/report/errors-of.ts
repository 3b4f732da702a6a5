/** The errors of what is drawn: they leave gaps in a picture, or break it. */
import { catalogue } from '@driver-diagrams/theory/rules/index';
import { type ReadInput, sourceOf } from '../input/read-files.ts';
import type { Terminal } from '../terminal.ts';
import { type ReportedProblem, reportedProblem, withImports } from './report.ts';
import { textOf } from './text.ts';

/** All rules off that can do no more than warn: they say nothing about the picture, and take their time. */
const ONLY_ERRORS = Object.fromEntries(
  catalogue.filter(({ severity }) => severity !== 'error').map(({ id }) => [id, 'off'] as const),
);

/**
 * The errors of the file and of those whose statements stand in its picture, and whether one of them breaks the picture.
 * In the picture of a network only its own file can: of the others, it says which is broken.
 */
export function errorsOf(
  { file, root }: ReadInput,
  today: string,
  folder: string,
  isNetwork: boolean,
): { errors: ReportedProblem[]; breaks: boolean } {
  const others = isNetwork ? [...file.imports, ...file.importers] : file.imports;
  const files = withImports([file, ...others]);
  const sources = new Map([...files].map(([uri, each]) => [uri, sourceOf(each, root, folder)]));
  const drawn = new Map([file, ...others].map((each) => [each.uri, each]));
  const errors = [...drawn].flatMap(([uri, each]) => {
    const source = sources.get(uri);
    const found = each.check({ today, rules: ONLY_ERRORS }).filter(({ severity }) => severity === 'error');
    return source ? found.map((problem) => reportedProblem(problem, sources, source)) : [];
  });
  const decisive = isNetwork ? [file] : [...drawn.values()];
  return { errors, breaks: decisive.some(({ theory }) => theory.problems.some((problem) => problem.breaks)) };
}

/** Of more errors, a person reads none. */
const MOST_TOLD = 20;

/** Tells the first errors, and how many more there are. */
export function tellErrors(errors: readonly ReportedProblem[], terminal: Terminal): void {
  for (const error of errors.slice(0, MOST_TOLD)) terminal.tell(`${textOf(error, terminal.paintTold)}\n\n`);
  const left = errors.length - MOST_TOLD;
  if (left > 0) terminal.tell(`and ${left.toLocaleString('en')} more errors: \`driver check\` tells them.\n\n`);
}
