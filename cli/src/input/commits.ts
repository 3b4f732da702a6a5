/** The commits that changed theories, as git tells them. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Commit, CommitFile } from '@driver-diagrams/language-server/compare/history/index';
import { git } from './git.ts';

/** What `parseCommits` reads, with `--raw -c -z`. */
export const LOG_FORMAT = '%x01%H%x02%P%x02%aI%x02%an%x02%s%x02';

/**
 * The commits that changed theories, each before its parents. Of those that a merge only repeats, one line is told; for a merge
 * itself the files that differ from all its parents.
 *
 * @param range what follows `git log`, such as `HEAD` or `v1..HEAD`
 * @throws GitError
 */
export function commitsOf(root: string, range: readonly string[]): Commit[] {
  const shape = ['--raw', '-c', '-z', '--no-abbrev', '--no-renames', '--no-show-signature', '--no-ext-diff'];
  const order = ['--topo-order', '--parents', `--format=${LOG_FORMAT}`];
  return parseCommits(git(root, ['log', ...shape, ...order, ...range, '--', ':(glob,icase,top)**/*.driver']));
}

/** Reads what git prints. */
export function parseCommits(log: string): Commit[] {
  return log.split('\u0001').flatMap((entry): Commit[] => {
    const [id = '', parents = '', date = '', author = '', subject = '', raw = ''] = entry.split('\u0002');
    if (!/^[0-9a-f]{40,}$/.test(id)) return [];
    return [
      {
        id,
        parents: parents.split(' ').filter(Boolean),
        date: date.slice(0, 10),
        author: plain(author),
        subject: plain(subject),
        files: filesOf(raw),
      },
    ];
  });
}

/** `:<mode> … <id> … <status>`, NUL, path, NUL; a merge has a colon, a mode and an id for each of its parents. */
function filesOf(raw: string): CommitFile[] {
  return [...raw.matchAll(/(:+)([^\0]+)\0([^\0]+)\0/g)].map(([, { length: parents } = '', told = '', path = '']) => {
    const words = told.split(' ');
    const ids = words.slice(parents + 1);
    // Links and submodules are no theories.
    const contents = words.slice(0, parents + 1).map((mode, n) => (mode.startsWith('100') ? ids[n] : undefined));
    return { path, before: contents.slice(0, parents), after: contents[parents] };
  });
}

/** On one line, and without what would steer a terminal. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** The ids of the commits of which a shallow copy lacks what was before. */
export function cutOff(root: string): Set<string> {
  const path = resolve(root, git(root, ['rev-parse', '--git-path', 'shallow']).trim());
  return new Set(existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []);
}
