/** Real git repositories for tests, each in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runHere } from './run-driver.ts';

export const base = realpathSync(mkdtempSync(join(tmpdir(), 'driver-repositories-')));

/** By path: what stands there; a file that is undefined is taken away. */
export type Files = Record<string, string | Uint8Array | undefined>;

/** What is set for each git: nothing is tidied up behind a commit, and no disk waited for. */
const settings = [
  ['maintenance.auto', 'false'],
  ['core.fsync', 'none'],
] as const;

/** Who commits, with none of the settings of this machine. */
export const who = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: `${settings.length}`,
  ...Object.fromEntries(
    settings.flatMap(([key, value], at) => [
      [`GIT_CONFIG_KEY_${at}`, key],
      [`GIT_CONFIG_VALUE_${at}`, value],
    ]),
  ),
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

/** A repository with these commits on `main`: a copy, as many tests begin with the same ones. */
export function repository(...commits: Files[]): string {
  const folder = emptyFolder();
  cpSync(original(commits), folder, { recursive: true });
  return folder;
}

/** By their commits: the repositories that are copied. Nobody works in them. */
const originals = new Map<string, string>();

function original(commits: readonly Files[]): string {
  const key = JSON.stringify(commits.map((files) => Object.entries(files).map(([path, text]) => [path, text ?? null])));
  const known = originals.get(key);
  if (known !== undefined) return known;
  const folder = emptyFolder();
  const last = commits.at(-1);
  if (last === undefined) git(folder, ['init', '--quiet', '--initial-branch=main', '--template=']);
  else {
    cpSync(original(commits.slice(0, -1)), folder, { recursive: true });
    commit(folder, last);
  }
  originals.set(key, folder);
  return folder;
}

/** Runs `driver` in a folder, in this process. */
export async function driver(folder: string, ...args: string[]): Promise<{ code: number; said: string; told: string }> {
  const { code, out, err } = await runHere(args, { cwd: folder });
  return { code, said: out, told: err };
}
