/** Reads what git prints. Knows no editor and runs nothing. */

/** A commit that changed a file. */
export interface FileCommit {
  id: string;
  author: string;
  /** When it was written, as milliseconds since 1970. */
  time: number;
  /** The first line of its message. */
  subject: string;
  /** The file's path in it, from the repository's folder. */
  path: string;
}

/** A branch or a tag. */
export interface NamedRevision {
  kind: 'branch' | 'remote branch' | 'tag';
  name: string;
  /** The commit it stands on. */
  id: string;
  /** The first line of that commit's message. */
  subject: string;
}

/** What `parseLog` reads: `git log -z --name-only` with this format. */
export const LOG_FORMAT = '%x01%H%x02%an%x02%at%x02%s%x02';

/** @param path of the file now, for commits that do not tell it */
export function parseLog(text: string, path: string): FileCommit[] {
  let latest = path;
  return text
    .split('\x01')
    .slice(1)
    .map((entry) => {
      const [id = '', author = '', seconds = '', subject = '', files = ''] = entry.split('\x02');
      // Of a merge no files are told.
      latest = /[^\0\n]+/.exec(files)?.[0] ?? latest;
      return { id, author, time: Number(seconds) * 1000, subject, path: latest };
    });
}

/** What `parseRefs` reads: `git for-each-ref` with this format. */
export const REF_FORMAT = '%(refname)%00%(objectname)%00%(*objectname)%00%(contents:subject)%00%(symref)';

/** Branches and tags in git's order, without the names that only stand for another one, such as `origin/HEAD`. */
export function parseRefs(text: string): NamedRevision[] {
  return text.split('\n').flatMap((line): NamedRevision[] => {
    const [ref = '', own = '', tagged = '', subject = '', symbolic = ''] = line.split('\0');
    const [, folder, name] = /^refs\/(heads|remotes|tags)\/(.+)$/.exec(ref) ?? [];
    if (folder === undefined || name === undefined || symbolic !== '') return [];
    const kind = folder === 'heads' ? 'branch' : folder === 'tags' ? 'tag' : 'remote branch';
    return [{ kind, name, id: tagged || own, subject }];
  });
}

/** A file in a commit, or staged. */
export interface Entry {
  id: string;
  path: string;
  /** Of what is staged: 0, or the side of a merge. */
  stage?: string;
}

/** Reads `git ls-tree -z` and `git ls-files --stage -z`. Links, folders and submodules are no files. */
export function parseEntries(text: string): Entry[] {
  return text.split('\0').flatMap((line): Entry[] => {
    const [, id, stage, path] = /^100\d+ (?:blob )?([0-9a-f]+)(?: (\d))?\t(.+)$/s.exec(line) ?? [];
    if (id === undefined || path === undefined) return [];
    return [{ id, path, ...(stage !== undefined && { stage }) }];
  });
}

/** Reads `git diff --name-status -z --diff-filter=R`. @returns by each path now, the path before */
export function parseRenames(text: string): Map<string, string> {
  const parts = text.split('\0');
  const renames = new Map<string, string>();
  for (let n = 0; n + 2 < parts.length; n += 3) renames.set(parts[n + 2] ?? '', parts[n + 1] ?? '');
  return renames;
}

/**
 * Reads what `git cat-file --batch` prints.
 * @param asked how many objects were asked for
 * @returns for each, in their order, its bytes; undefined where it is not there or no file
 */
export function parseBatch(answer: Uint8Array, asked: number): (Uint8Array | undefined)[] {
  const found: (Uint8Array | undefined)[] = [];
  let at = 0;
  while (found.length < asked && at < answer.length) {
    const end = answer.indexOf(10, at);
    if (end < 0) break;
    const head = new TextDecoder('latin1').decode(answer.subarray(at, end));
    at = end + 1;
    const [, kind, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(head) ?? [];
    if (size === undefined) {
      found.push(undefined);
      continue;
    }
    found.push(kind === 'blob' ? answer.subarray(at, at + Number(size)) : undefined);
    at += Number(size) + 1;
  }
  return Array.from({ length: asked }, (_, n) => found[n]);
}
