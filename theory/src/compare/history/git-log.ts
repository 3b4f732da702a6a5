/** The commits that changed theories, as `git log` tells them. Runs nothing. */
import type { Commit, CommitFile } from './model.ts';

/**
 * What git is asked, apart from the range: each commit before its parents, and else the newest first, as their authors date them. Of what a merge only brings in one line is told; for
 * the merge itself the files that differ from all its parents.
 */
export const LOG_ARGUMENTS: readonly string[] = [
  'log',
  ...['--raw', '-c', '-z', '--no-abbrev', '--no-renames', '--no-show-signature', '--no-ext-diff'],
  ...['--author-date-order', '--parents', '--format=%x01%H%x02%P%x02%aI%x02%an%x02%s%x02'],
];

/** The paths that it is asked about, behind two dashes. */
export const LOG_PATHS: readonly string[] = ['--', ':(glob,icase,top)**/*.driver'];

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
