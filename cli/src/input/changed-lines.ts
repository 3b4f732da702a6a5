/** Which lines commits have changed since a revision: their problems are told first where a host shows only some. */
import { GitError, git } from './git.ts';
import type { ReadInput } from './read-files.ts';
import { commitWhen } from './since-when.ts';
import { pathWithin } from './versions.ts';

/** By a file's address: the first and last line, from 1, of each stretch that is new or changed. */
export type ChangedLines = ReadonlyMap<string, readonly (readonly [from: number, to: number])[]>;

/**
 * What git finds, by lines, between two commits: a revision and the one that is checked out. To look at the files themselves it
 * might run a filter that the repository names.
 *
 * @param when what `--since` says
 * @throws UsageError where it means no commit
 */
export async function changedLines(inputs: readonly ReadInput[], when: string): Promise<ChangedLines> {
  const found = new Map<string, [number, number][]>();
  for (const [root, members] of Map.groupBy(inputs, (input) => input.root)) {
    const paths = new Set(members.map(({ file }) => pathWithin(root, file.uri)));
    const { id } = await commitWhen(when, root, (path) => paths.has(path));
    const byPath = linesIn(patchSince(root, id));
    for (const { file } of members) {
      const lines = byPath.get(pathWithin(root, file.uri));
      if (lines) found.set(file.uri, lines);
    }
  }
  return found;
}

/** The differences as a patch without lines around them; nothing of what a repository says about showing them is heard. */
function patchSince(root: string, id: string): string {
  const plain = ['--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--no-relative'];
  try {
    return git(root, ['diff', ...plain, '--src-prefix=a/', '--dst-prefix=b/', id, 'HEAD', '--', '*.driver']);
  } catch (error) {
    // Only the order rests on it: what the checks need of git they ask for themselves, and say where it cannot be had.
    if (error instanceof GitError) return '';
    throw error;
  }
}

/** By path from the root: the stretches of lines that a patch adds. A name that git has to quote is left out. */
export function linesIn(patch: string): Map<string, [number, number][]> {
  const found = new Map<string, [number, number][]>();
  let lines: [number, number][] | undefined;
  let left = 0;
  for (const line of patch.split('\n')) {
    // What is inside a hunk may look like the heading of another file.
    if (left > 0) {
      if (/^[+-]/.test(line)) left--;
      continue;
    }
    const [, path] = /^\+\+\+ b\/(.+?)\t?$/.exec(line) ?? [];
    if (path !== undefined) {
      lines = [];
      found.set(path, lines);
      continue;
    }
    const [, removed = '1', from, added = '1'] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (from === undefined) continue;
    left = Number(removed) + Number(added);
    if (Number(added) > 0) lines?.push([Number(from), Number(from) + Number(added) - 1]);
  }
  return found;
}
