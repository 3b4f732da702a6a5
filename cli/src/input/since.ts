/** What changed in the files that are checked since a revision of their repository: `driver check --since`. */
import { figuresIn } from '@driver-diagrams/language-server/workspace/figures-in';
import { type ComparedFile, compareWhole } from '@driver-diagrams/theory/compare/index';
import type { Since } from '@driver-diagrams/theory/rules/index';
import type { Terminal } from '../terminal.ts';
import type { ReadInput } from './read-files.ts';
import { toldPlainly } from './repository.ts';
import { filesNow } from './revisions.ts';
import { commitWhen } from './since-when.ts';
import { pathWithin, versionOfFound, versionOfRevision } from './versions.ts';

/**
 * Compares the repositories of the given files as they were then with how they are now. Files that are not given are
 * compared as well, so that a statement that moved between files is not taken for new.
 *
 * @param inputs the files as they are checked; changes lead to their statements
 * @param when what `--since` says
 * @throws UsageError where there is no git, no repository, or it means no commit
 */
export async function readSince(inputs: readonly ReadInput[], when: string, terminal: Terminal): Promise<Since> {
  let name = when;
  const changes: Since['changes'][number][] = [];
  const files = new Map<string, string>();
  for (const [root, members] of Map.groupBy(inputs, (input) => input.root)) {
    const compared = await toldPlainly(root, 'Or leave --since out.', () => compareRoot(root, members, when, terminal));
    name = compared.name;
    changes.push(...compared.changes);
    for (const [before, after] of compared.files) files.set(before, after);
  }
  return { name, changes, files };
}

async function compareRoot(root: string, members: readonly ReadInput[], when: string, terminal: Terminal) {
  terminal.progress?.(`Comparing with ${when}`);
  const asked = new Set(members.map(({ file }) => pathWithin(root, file.uri)));
  const { id, name } = await commitWhen(when, root, (path) => asked.has(path));
  const before = await versionOfRevision(root, id, name, () => true);
  const given = members.map(
    ({ file }): ComparedFile => ({
      path: pathWithin(root, file.uri),
      theory: file.theory,
      data: figuresIn(file.theory, file.data),
    }),
  );
  const paths = new Set(given.map(({ path }) => path));
  const others = { files: filesNow(root, (path) => !paths.has(path)), unreadable: [] };
  const rest = await versionOfFound(others, root, name, terminal);
  const left = rest.files.filter(({ path }) => !paths.has(path));
  // What cannot be read on one side would look as if all in it were new, or gone.
  const unreadable = new Set([...before.unreadable, ...rest.unreadable].map(({ path }) => path));
  const comparable = (all: readonly ComparedFile[]) =>
    all.map((file) => (unreadable.has(file.path) ? { ...file, context: true } : file));
  const [older, newer] = [comparable(before.files), comparable([...given, ...left])];
  const { changes, paths: same } = compareWhole(older, newer);
  const address = new Map(newer.map(({ path, theory }) => [path, theory.uri]));
  const files = older.flatMap(({ path, theory }): [string, string][] => {
    const now = address.get(same.get(path) ?? '');
    return now === undefined ? [] : [[theory.uri, now]];
  });
  return { name, changes, files };
}
