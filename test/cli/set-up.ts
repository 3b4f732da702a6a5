/** Repositories in which the real program was set up, for tests of what git then says. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Files, repository, who } from './repository.ts';

const PROGRAM = join(import.meta.dirname, '../../cli/src/main.ts');

export interface Said {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the real `driver`, as git will. */
export function program(folder: string, args: readonly string[], path = PROGRAM): Said {
  return said(process.execPath, [path, ...args], folder, { ...process.env, NO_COLOR: '1' });
}

/** Runs git, whatever it ends with. */
export function gitSays(folder: string, ...args: string[]): Said {
  return said('git', args, folder, { ...process.env, ...who, GIT_PAGER: 'cat' });
}

function said(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Said {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8', input: '' });
  return { code: status, out: stdout, err: stderr };
}

/** A repository with these commits that is set up. */
export function setUp(...commits: Files[]): string {
  const folder = repository(...commits);
  execFileSync(process.execPath, [PROGRAM, 'git-setup', '--yes'], { cwd: folder, stdio: 'ignore' });
  return folder;
}
