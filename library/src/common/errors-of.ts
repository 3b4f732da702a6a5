/** The errors of what is drawn: they leave gaps in a picture, or break it. */
import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import { catalogue } from '@driver-diagrams/theory/rules/index';
import { type ReportedProblem, reportedProblem, type Source } from './problems.ts';
import { withImports } from './with-imports.ts';

/** All rules off that can do no more than warn: they say nothing about the picture, and take their time. */
const ONLY_ERRORS = Object.fromEntries(
  catalogue.filter(({ severity }) => severity !== 'error').map(({ id }) => [id, 'off'] as const),
);

/**
 * The errors of the file and of those whose statements stand in its picture, and whether one of them breaks the picture.
 * In the picture of a network only its own file can: of the others, it says which is broken.
 *
 * @param sourceOf how a file is named to the user
 */
export function errorsOf(
  file: ReadFile,
  today: string,
  sourceOf: (file: ReadFile) => Source,
  isNetwork: boolean,
): { errors: ReportedProblem[]; breaks: boolean } {
  const others = isNetwork ? [...file.imports, ...file.importers] : file.imports;
  const files = withImports([file, ...others]);
  const sources = new Map([...files].map(([uri, each]) => [uri, sourceOf(each)]));
  const drawn = new Map([file, ...others].map((each) => [each.uri, each]));
  const errors = [...drawn].flatMap(([uri, each]) => {
    const source = sources.get(uri);
    const found = each.check({ today, rules: ONLY_ERRORS }).filter(({ severity }) => severity === 'error');
    return source ? found.map((problem) => reportedProblem(problem, sources, source)) : [];
  });
  const decisive = isNetwork ? [file] : [...drawn.values()];
  return { errors, breaks: decisive.some(({ theory }) => theory.problems.some((problem) => problem.breaks)) };
}
