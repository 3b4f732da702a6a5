/** The git repository that a folder is in, and what is said where git cannot do what is asked of it. */
import { realpathSync } from 'node:fs';
import { UsageError } from '../exit-codes.ts';
import { GitError, git } from './git.ts';

export interface Repository {
  /** The folder of its files; of a bare one, its own folder. Links are followed. */
  root: string;
  /** True for one that has no files, only versions. */
  isBare: boolean;
}

/**
 * @throws UsageError in the folder where git keeps what it knows
 * @throws GitError outside of a repository
 */
export function repositoryAt(folder: string): Repository {
  const ask = (...args: string[]) => git(folder, ['rev-parse', ...args]).replace(/\r?\n$/, '');
  if (ask('--is-inside-work-tree') === 'true') return { root: realpathSync(ask('--show-toplevel')), isBare: false };
  if (ask('--is-bare-repository') === 'true') return { root: realpathSync(ask('--absolute-git-dir')), isBare: true };
  throw new UsageError(
    `${folder} is where git keeps what it knows, not where the files are. Start it in the folder above.`,
  );
}

/**
 * Does work that needs git.
 *
 * @param folder in which it is done, as it is shown
 * @param instead what to do where there is no git or no repository
 * @throws UsageError for what git cannot do
 */
export async function toldPlainly<Value>(folder: string, instead: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(plainReason(error, folder, instead));
  }
}

/** In plain words, why git could not do what was asked of it, and what to do. */
export function plainReason({ reason, message }: GitError, folder: string, instead: string): string {
  switch (reason) {
    case 'no git':
      return `The program git was not found, and only it knows older versions. Install git. ${instead}`;
    case 'no repository':
      return `${folder} is in no git repository, so there are no older versions to compare with. ${instead}`;
    case 'not owned':
      return notOwned(message, folder);
    case 'locked': {
      const [, file = ''] = /could not lock config file (\S+?):/.exec(message) ?? [];
      const lock = /'([^'\n]+\.lock)'/.exec(message)?.[1] ?? (file && `${file}.lock`);
      return `Another git is at work in this repository, or one ended halfway and left ${lock || 'a file that ends in .lock'} behind. Wait for it; if no other one runs, delete that file and start again.`;
    }
    case 'failed':
      if (DAMAGED.test(message)) {
        return `This copy of the repository is damaged or not whole, and git cannot read all versions. \`git fsck\` tells what is missing; a new \`git clone\` has it. git says: ${message}`;
      }
      return `git could not tell the versions: ${message}`;
  }
}

/** What git says of contents that it has lost. */
const DAMAGED =
  /could not read|unable to read|bad object|corrupt|failed to (?:parse|traverse)|missing (?:blob|tree|commit)/i;

/** What to do where git reads nothing, since somebody else owns the files; `said` is what git said of it. */
export function notOwned(said: string, folder: string): string {
  const owned = /repository at '([^'\n]+)'/.exec(said)?.[1] ?? folder;
  return `The repository ${owned} belongs to somebody else, so git reads nothing in it: its settings could start programs. If you trust it, say so to git: git config --global --add safe.directory "${owned}"`;
}

/** What to do where older commits are missing; empty where none are. */
export function shallowHint(root: string): string {
  return git(root, ['rev-parse', '--is-shallow-repository']).trim() === 'true'
    ? ' This is a shallow copy of the repository: older commits are missing. Fetch them with `git fetch --unshallow` (in GitHub Actions: `fetch-depth: 0` at the checkout).'
    : '';
}
