/** Rules about imports: 73's import-missing and import-outside. */
import type { Import } from '../theory/model.ts';
import { quoted } from './phrases.ts';
import type { Context, Remark, Rule } from './rule.ts';

export const importRules: Rule[] = [
  {
    id: 'import-missing',
    number: 73,
    severity: 'error',
    onByDefault: true,
    title: 'An import of a file that is not there',
    explanation:
      'An import makes the statements of another file known here. The path is read from the folder of this file.',
    source: 'basic',
    check: (context) =>
      told(context, {
        missing: (path) =>
          `There is no file ${path}. The path is read from the folder of this file: check the spelling.`,
        unreadable: (path) =>
          `${path} is not the path of a file. Write the path from this file's folder, for example ‘import "network.driver"’.`,
      }),
  },
  {
    id: 'import-outside',
    number: 73,
    severity: 'error',
    onByDefault: true,
    title: 'An import that leads outside, or back to the file itself',
    explanation:
      'Files are imported only from the folder you work in, so that everybody who has the folder has all of the theory. A file knows its own statements without importing itself.',
    source: 'basic',
    check: (context) =>
      told(context, {
        outside: (path) =>
          `${path} lies outside the folder you work in, so others would not have it. Move the file into the folder.`,
        itself: (path) =>
          `${path} is this very file. Its statements are known here without an import: remove this line.`,
      }),
  },
];

function* told(
  { theory }: Context,
  messages: Partial<Record<NonNullable<Import['problem']>, (path: string) => string>>,
): Iterable<Remark> {
  for (const { path, problem, source } of theory.imports) {
    const message = problem && messages[problem];
    if (message && path !== undefined) yield { place: source, message: message(quoted(path)) };
  }
}
