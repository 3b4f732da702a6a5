/** Rules about imports: 73's import-missing and import-outside. */
import type { Import, Place } from '../model/model.ts';
import { quoted } from '../words/phrases.ts';
import { without } from './fixes.ts';
import type { Context, RawProblem, Rule } from './rule.ts';

export const importRules: Rule[] = [
  {
    id: 'import-missing',
    number: 73,
    severity: 'error',
    onByDefault: true,
    title: 'An import of a file that is not there',
    explanation:
      'An import makes the statements of another file known here. The path is read from the folder of this file.',
    howToFix: 'Correct the path, or put the file where the path leads.',
    source: 'basic',
    bad: 'import "netwrok.driver" as network\n',
    good: { 'main.driver': 'import "network.driver" as network\n', 'network.driver': 'network MTEP "A network"\n' },
    check: (context) => told(context, ['missing', 'unreadable']),
  },
  {
    id: 'import-outside',
    number: 73,
    severity: 'error',
    onByDefault: true,
    title: 'An import that leads outside, or back to the file itself',
    explanation:
      'Files are imported only from the folder you work in, so that everybody who has the folder has all of the theory. A file knows its own statements without importing itself.',
    howToFix: 'Move the file into the folder that you work in; remove an import of the file itself.',
    source: 'basic',
    bad: 'import "../../elsewhere/network.driver" as network\n',
    good: { 'main.driver': 'import "network.driver" as network\n', 'network.driver': 'network MTEP "A network"\n' },
    check: (context) => told(context, ['outside', 'itself']),
  },
];

type ImportProblem = NonNullable<Import['problem']>;

const MESSAGES: Readonly<Record<ImportProblem, (path: string, trouble?: string) => string>> = {
  missing: (path, trouble) =>
    trouble === undefined
      ? `There is no file ${path}. The path is read from the folder of this file: check the spelling.`
      : `${path} ${trouble}`,
  unreadable: (path) =>
    `${path} is not the path of a file. Write the path from this file's folder, for example ‘import "network.driver"’.`,
  outside: (path) =>
    `${path} lies outside the folder you work in, so others would not have it. Move the file into the folder.`,
  itself: (path) => `${path} is this very file. Its statements are known here without an import: remove this line.`,
};

/** Why the file of an import cannot be used, in a sentence or two; undefined where it can. */
export function importMessage({ path, problem, trouble }: Import): string | undefined {
  return problem === undefined || path === undefined ? undefined : MESSAGES[problem](quoted(path), trouble);
}

function* told(context: Context, problems: readonly ImportProblem[]): Iterable<RawProblem> {
  for (const each of context.theory.imports) {
    const message = each.problem && problems.includes(each.problem) ? importMessage(each) : undefined;
    if (message === undefined) continue;
    const fixes = () =>
      each.problem === 'itself' ? without(context, statementOf(context, each.source), 'Remove this import') : [];
    yield { place: each.source, message, fixes };
  }
}

/** The whole import, from its word on; a theory keeps the place of its path alone. */
function statementOf({ textOf }: Context, { uri, start, end }: Place): Place {
  const before = textOf(uri)?.slice(0, start) ?? '';
  const after = textOf(uri)?.slice(end) ?? '';
  const word = /import\s*:?\s*$/iu.exec(before.slice(-40))?.[0].length ?? 0;
  const alias = /^\s+as\s+[\p{L}\p{M}\p{N}_-]+/iu.exec(after)?.[0].length ?? 0;
  return { uri, start: start - word, end: end + alias };
}
