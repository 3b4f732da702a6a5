/** Files as they were in a commit, or as they are staged. Knows no editor. */
import { GitError, type GitOptions } from '../host/host.ts';
import { type Entry, parseBatch, parseEntries } from './parse.ts';

/** Runs git in one repository. */
export type Run = (args: readonly string[], options?: GitOptions) => Promise<Buffer>;

/** A file that was there in a commit whose content this copy of the repository does not hold; nothing is fetched. */
export class NotHeld extends GitError {
  readonly path: string;

  constructor(path: string) {
    super(`This copy of the repository does not hold ${path} as it was then.`);
    this.path = path;
  }
}

/**
 * @param revision a commit; what is staged where it is empty, and a side of a merge as `:1`, `:2` or `:3`
 * @param paths from the repository's folder
 * @returns the bytes of each path; undefined where it was not there, or was no file but a link, a folder or a submodule
 * @throws NotHeld, GitError
 */
export async function contentsOf(
  run: Run,
  revision: string,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<(Uint8Array | undefined)[]> {
  const ids = idsOf(await listed(run, revision, paths, signal), revision);
  const asked = [...new Set(ids.values())];
  if (asked.length === 0) return paths.map(() => undefined);
  const answer = await run(['cat-file', '--batch'], { input: `${asked.join('\n')}\n`, signal });
  const found = new Map(parseBatch(answer, asked.length).map((bytes, n) => [asked[n], bytes]));
  return paths.map((path) => {
    const id = ids.get(path);
    const bytes = found.get(id);
    if (id !== undefined && bytes === undefined) throw new NotHeld(path);
    return bytes;
  });
}

/** @returns the bytes of each content by its id; undefined for what is not held */
export async function objectsOf(
  run: Run,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<(Uint8Array | undefined)[]> {
  if (ids.length === 0) return [];
  return parseBatch(await run(['cat-file', '--batch'], { input: `${ids.join('\n')}\n`, signal }), ids.length);
}

/** Names are asked for as they are, whatever signs are in them. */
async function listed(run: Run, revision: string, paths: readonly string[], signal?: AbortSignal): Promise<Entry[]> {
  if (paths.length === 0) return [];
  const list = isStaged(revision) ? ['ls-files', '--stage', '-z'] : ['ls-tree', '-z', '--full-tree', revision];
  const answer = await run(['--literal-pathspecs', ...list, '--', ...paths], { signal });
  return parseEntries(answer.toString('utf8'));
}

function idsOf(entries: readonly Entry[], revision: string): Map<string, string> {
  const stage = isStaged(revision) ? revision.slice(1) || '0' : undefined;
  return new Map(entries.filter((entry) => entry.stage === stage).map(({ path, id }) => [path, id]));
}

function isStaged(revision: string): boolean {
  return revision === '' || /^:\d$/.test(revision);
}
