/** The commits that changed theories, as git tells them. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Commit, LOG_ARGUMENTS, LOG_PATHS, parseCommits } from '@driver-diagrams/theory/compare/history/index';
import { git } from './git.ts';

/**
 * The commits that changed theories, each before its parents.
 *
 * @param range what follows `git log`, such as `HEAD` or `v1..HEAD`
 * @throws GitError
 */
export function commitsOf(root: string, range: readonly string[]): Commit[] {
  return parseCommits(git(root, [...LOG_ARGUMENTS, ...range, ...LOG_PATHS]));
}

/** The ids of the commits of which a shallow copy lacks what was before. */
export function cutOff(root: string): Set<string> {
  const path = resolve(root, git(root, ['rev-parse', '--git-path', 'shallow']).trim());
  return new Set(existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []);
}
