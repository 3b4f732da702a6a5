/** Real git repositories for tests, each in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runHere } from './run-driver.ts';

export const base = realpathSync(mkdtempSync(join(tmpdir(), 'driver-repositories-')));

/** By path: what stands there; a file that is undefined is taken away. */
export type Files = Record<string, string | Uint8Array | undefined>;

/** Who commits, with none of the settings of this machine. */
export const who = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

export function git(folder: string, args: readonly string[]): void {
  const env = { ...process.env, ...who };
  execFileSync('git', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
}

export function write(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (content === undefined) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), content);
  }
}

export function commit(folder: string, files: Files): void {
  write(folder, files);
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--allow-empty', '-m', 'change']);
}

export function emptyFolder(): string {
  return mkdtempSync(join(base, 'run-'));
}

/** A repository with these commits on `main`. */
export function repository(...commits: Files[]): string {
  const folder = emptyFolder();
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  for (const files of commits) commit(folder, files);
  return folder;
}

/** Runs `driver` in a folder, in this process. */
export async function driver(folder: string, ...args: string[]): Promise<{ code: number; said: string; told: string }> {
  const { code, out, err } = await runHere(args, { cwd: folder });
  return { code, said: out, told: err };
}
