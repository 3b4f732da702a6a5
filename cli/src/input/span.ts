/** Of which time a comparison tells, and who changed theories in it. */
import { localDay } from '@driver-diagrams/language-server/today';
import { isDay } from '@driver-diagrams/library/common/day';
import type { Version } from '@driver-diagrams/library/common/versions';
import type { Span } from '@driver-diagrams/theory/compare/index';
import { commitsOf } from './commits.ts';
import { git } from './git.ts';
import type { ComparedVersions } from './revisions.ts';

/** @returns without days and authors where no repository tells them */
export function spanOf({ before, after, root, isMeant }: ComparedVersions): Span {
  if (root === undefined || before.commit === undefined) return { authors: [] };
  const commits = commitsOf(root, [`^${before.commit}`, after.commit ?? 'HEAD']);
  const its = commits.filter(({ files }) => files.some(({ path }) => isMeant?.(path) ?? true));
  const authors = [...Map.groupBy(its, ({ author }) => author)].map(([name, { length }]) => ({
    name,
    commits: length,
  }));
  const [from, to] = [dayOf(before, root), dayOf(after, root)];
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    authors: authors.sort((a, b) => b.commits - a.commits || (a.name < b.name ? -1 : 1)),
    ...(after.commit === undefined && { isOpen: true as const }),
  };
}

/** The day of a version's commit, as its author dated it; today where it is in none. Nothing where its name is a day. */
function dayOf({ name, commit }: Version, root: string): string | undefined {
  if (isDay(name)) return undefined;
  if (commit === undefined) return localDay();
  return git(root, ['show', '-s', '--no-show-signature', '--format=%as', commit]).trim();
}
