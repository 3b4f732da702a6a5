/** Runs the git that the Git extension found: without a shell, and without what a repository could make it run or fetch. */
import { execFile } from 'node:child_process';

/** The most that git may answer at a time, in bytes. */
const MOST = 512 * 1024 * 1024;

/** What git said when it could not answer. */
export class GitError extends Error {}

export interface GitOptions {
  /** For its standard input. */
  input?: string;
  /** Ends git; the promise is then rejected. */
  signal?: AbortSignal;
}

/**
 * @param program the path of git
 * @param folder in which git is started
 * @throws GitError with the first line of what git said; an AbortError when it was ended by the signal
 */
export function runGit(
  program: string,
  folder: string,
  args: readonly string[],
  { input, signal }: GitOptions = {},
): Promise<Buffer> {
  const env = {
    ...process.env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    // What is missing is not fetched; an older git, which does not know the first, finds no way to do so.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
  };
  const careful = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env, encoding: 'buffer' as const, maxBuffer: MOST, windowsHide: true, signal };
    const git = execFile(program, [...careful, ...args], options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      if (error.name === 'AbortError') return reject(error);
      const [said] = stderr.toString('utf8').trim().split('\n');
      reject(new GitError(said || error.message));
    });
    // A git that ends before it has read all says so itself.
    git.stdin?.on('error', () => undefined);
    git.stdin?.end(input ?? '');
  });
}
