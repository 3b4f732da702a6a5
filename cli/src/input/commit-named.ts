/** The commit that a revision names, as git reads names. */
import { UsageError } from '../exit-codes.ts';
import { GitError, git, gitWarning } from './git.ts';
import { shallowHint } from './repository.ts';

export interface Revision {
  id: string;
  /** What it is called in a sentence. */
  name: string;
}

/**
 * The commit that a revision names.
 *
 * @throws UsageError where there is none in this repository, or git does not know what the name meant then
 */
export function revision(name: string, root: string): Revision {
  const id = idOf(name, root);
  if (id === undefined) throw new UsageError(noRevision(name, root));
  const [, ref, since] = goesBackTo(name, root) ?? [];
  if (since !== undefined) {
    throw new UsageError(
      `This copy of the repository remembers what ${ref} was only since ${since}, so it does not know ${name}. Name a commit, or a day: --since 2026-01-31.`,
    );
  }
  return { id, name };
}

/** What is told of a name that no commit has. */
export function noRevision(name: string, root: string): string {
  if (name === 'HEAD') return 'This repository has no commit yet, so there is nothing to compare with.';
  return `There is no revision ${name} in this repository.${shallowHint(root)} \`git log --oneline\` and \`git branch\` list what there is.`;
}

/** The id of the commit that a revision names; undefined where there is none. */
export function idOf(name: string, root: string): string | undefined {
  if (name.startsWith('-')) return undefined;
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]).trim();
  } catch (error) {
    if (error instanceof GitError && error.reason === 'failed') return undefined;
    throw error;
  }
}

/** For `main@{yesterday}` git takes the oldest that it remembers, however young that is, and only warns. */
function goesBackTo(name: string, root: string): RegExpExecArray | null {
  if (!/@\{(?!-?\d+\}|u(?:pstream)?\}|push\})/i.test(name)) return null;
  return /log for '([^']*)' only goes back to ([^\n]+)/.exec(gitWarning(root, ['rev-parse', '--verify', name]));
}
