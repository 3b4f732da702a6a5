/** Runs git: without a shell, and without what a repository could make it run or fetch. */
import { execFileSync, spawnSync } from 'node:child_process';
import { UsageError } from '../exit-codes.ts';

/** The most that git may answer at a time, in bytes. */
const MOST = 512 * 1024 * 1024;

/** Why git gave no answer: it is not there, the folder is in no repository or in somebody else's or a locked one, or what it said itself. */
export class GitError extends Error {
  readonly reason: 'no git' | 'no repository' | 'not owned' | 'locked' | 'failed';

  constructor(reason: GitError['reason'], said: string) {
    super(said);
    this.reason = reason;
  }
}

/** Options of every call, and what is set around it: no program of the repository is run, nothing is fetched or asked. */
export const CAREFUL = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

export function gitEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    // What is missing is not fetched; an older git, which does not know the first, finds no way to do so.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/**
 * @param folder in which git is started
 * @param input for its standard input
 * @throws GitError
 */
function gitBytes(folder: string, args: readonly string[], input = ''): Buffer {
  try {
    const options = { cwd: folder, env: gitEnvironment(), input, maxBuffer: MOST, windowsHide: true };
    return execFileSync('git', [...CAREFUL, ...args], { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer };
    const said = stderr?.toString('utf8').trim() ?? '';
    if (code === 'ENOENT') throw new GitError('no git', said);
    if (/not a git repository/i.test(said)) throw new GitError('no repository', said);
    if (/dubious ownership/i.test(said)) throw new GitError('not owned', said);
    if (/could not lock|\.lock': File exists/i.test(said)) throw new GitError('locked', said);
    throw new GitError('failed', said.split('\n')[0] || String(error));
  }
}

/** What git says beside its answer: warnings. */
export function gitWarning(folder: string, args: readonly string[]): string {
  const { stderr } = spawnSync('git', [...CAREFUL, ...args], { cwd: folder, env: gitEnvironment(), windowsHide: true });
  return stderr?.toString('utf8') ?? '';
}

export function git(folder: string, args: readonly string[]): string {
  return gitBytes(folder, args).toString('utf8');
}

/**
 * Merges by lines, into the first of the files; one that git cannot merge at all stays as it is.
 *
 * @param args of `git merge-file`
 * @returns true where something is left to settle
 * @throws UsageError where git is not there
 */
export function mergeFile(folder: string, args: readonly string[]): boolean {
  const options = { cwd: folder, env: gitEnvironment(), windowsHide: true };
  const { status, error } = spawnSync('git', [...CAREFUL, 'merge-file', '--quiet', ...args], options);
  if (error) throw new UsageError('The program git was not found, and only it merges by lines. Install git.');
  return status !== 0;
}

/** The sizes of contents in bytes, by their ids; those that this copy of the repository does not hold are missing. */
export function sizesOf(root: string, ids: readonly string[]): Map<string, number> {
  if (ids.length === 0) return new Map();
  const answer = gitBytes(root, ['cat-file', '--batch-check'], `${ids.join('\n')}\n`).toString('latin1');
  return new Map(
    answer.split('\n').flatMap((line): [string, number][] => {
      const [, id, size] = /^([0-9a-f]+) blob (\d+)$/.exec(line) ?? [];
      return id === undefined ? [] : [[id, Number(size)]];
    }),
  );
}

/**
 * The contents of versions of files, by the id of the content; those that this copy of the repository does not hold are
 * missing. Nothing is fetched.
 */
export function contentsOf(root: string, ids: readonly string[]): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  if (ids.length === 0) return contents;
  const answer = gitBytes(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  let at = 0;
  for (const id of ids) {
    const end = answer.indexOf(10, at);
    const [, kind, size] = answer.subarray(at, end).toString('latin1').split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    contents.set(id, answer.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}
