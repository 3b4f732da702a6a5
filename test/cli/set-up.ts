/** Repositories in which the built program was set up, for tests of what git then says. */
import { spawnSync } from 'node:child_process';
import { DRIVER } from '../helpers/programs.ts';
import { type Files, repository, who } from './repository.ts';
import { runHere, type Said } from './run-driver.ts';

/**
 * Runs `driver` in a folder, in this process.
 *
 * @param path of the program that it takes itself for: `git-setup` tells git to call that one
 */
export async function program(folder: string, args: readonly string[], path = DRIVER): Promise<Said> {
  const [, own = ''] = process.argv;
  process.argv[1] = path;
  try {
    return await runHere(args, { cwd: folder });
  } finally {
    process.argv[1] = own;
  }
}

/** Runs git, whatever it ends with. */
export function gitSays(folder: string, ...args: string[]): Said {
  const env = { ...process.env, ...who, NO_COLOR: '1', GIT_PAGER: 'cat' };
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, env, encoding: 'utf8', input: '' });
  return { code: status, out: stdout, err: stderr };
}

/** A repository with these commits that is set up. */
export async function setUp(...commits: Files[]): Promise<string> {
  const folder = repository(...commits);
  await program(folder, ['git-setup', '--yes']);
  return folder;
}
