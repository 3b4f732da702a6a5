/** Runs the git that the Git extension found: without a shell, and without what a repository could make it run or fetch. */
import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type Git, GitError, type GitOptions } from './host.ts';

/** The most that git may answer at a time, in bytes. */
const MOST = 512 * 1024 * 1024;

function run(
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

async function pathIn(folder: string, file: string): Promise<string | undefined> {
  const path = relative(folder, file);
  if (isInside(path)) return path.replaceAll(sep, '/');
  // The workspace may be opened by a link that leads to the folder.
  const place = await truePlace(dirname(file));
  const real = relative(await realpath(folder), join(place, basename(file)));
  return isInside(real) ? real.replaceAll(sep, '/') : undefined;
}

/** Where a folder truly lies; one that is not there any more lies where its path says. */
async function truePlace(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return folder;
    throw error;
  }
}

const isInside = (path: string) => path !== '' && !path.startsWith('..') && !/^([a-z]:|[\\/])/i.test(path);

export const git: Git = { run, pathIn };
