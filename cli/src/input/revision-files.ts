/** The files of a revision: theories, and the data files that they name, each by its path from the repository's folder. */
import { posix } from 'node:path';
import { FileError } from '@driver-diagrams/language-server/workspace/file-trouble';
import { MOST_BYTES } from '@driver-diagrams/theory/data/decode';
import { contentsOf, git, sizesOf } from './git.ts';

export interface Tree {
  /** The ids of contents, by path. */
  theories: Map<string, string>;
  others: Map<string, string>;
  /** What leads to another file. */
  links: Map<string, string>;
  /** Paths of theories that a merge has left to be settled: only what is staged has such. */
  conflicts: Set<string>;
  /** The same of other files. */
  unsettled: Set<string>;
}

/** What a revision holds. Submodules hold no theories of this repository, and a link is none. */
export function treeOf(root: string, revision: string): Tree {
  return treeFrom(
    git(root, ['ls-tree', '-r', '-z', '--full-tree', revision]),
    /^(1[02]0)\d+ blob ([0-9a-f]+)()\t(.+)$/s,
  );
}

/** What is staged. */
export function stagedTree(root: string): Tree {
  return treeFrom(git(root, ['ls-files', '--stage', '-z']), /^(1[02]0)\d+ ([0-9a-f]+) (\d)\t(.+)$/s);
}

/** @param line of one file: the beginning of its mode, its id, the stage of a conflict, its path */
function treeFrom(list: string, line: RegExp): Tree {
  const tree: Tree = {
    theories: new Map(),
    others: new Map(),
    links: new Map(),
    conflicts: new Set(),
    unsettled: new Set(),
  };
  for (const entry of list.split('\0')) {
    const [, mode, id, stage = '', path] = line.exec(entry) ?? [];
    if (id === undefined || path === undefined) continue;
    const isTheory = path.toLowerCase().endsWith('.driver');
    if (!['', '0'].includes(stage)) {
      (isTheory ? tree.conflicts : tree.unsettled).add(path);
    } else if (mode === '120') tree.links.set(path, id);
    else if (isTheory) tree.theories.set(path, id);
    else tree.others.set(path, id);
  }
  return tree;
}

const NAMED = /\bdata\s+["“”„‟«'‘‚]([^"“”»'’\n]+)/gi;

/** The paths of the data files that a text seems to name, as far as they lie in the repository. */
export function dataPathsIn(path: string, text: string): string[] {
  return [...text.matchAll(NAMED)].flatMap(([, named = '']) => {
    const found = posix.join(posix.dirname(path), named.replaceAll('\\', '/').trim());
    return found.startsWith('../') ? [] : [found];
  });
}

/** A link leads to a link at most so many times. */
const MOST_LINKS = 8;

/**
 * The data files of a revision, as they are asked for.
 *
 * @param expected paths that will be: they are read at once
 */
export function dataIn(
  root: string,
  { others, links, unsettled }: Pick<Tree, 'others' | 'links' | 'unsettled'>,
  expected: ReadonlySet<string>,
): { has(path: string): boolean; get(path: string): Uint8Array | undefined } {
  const contents = new Map<string, Uint8Array | undefined>();
  const large = new Set<string>();
  const read = (ids: readonly string[]) => {
    const sizes = sizesOf(root, ids);
    // What this copy of the repository does not hold has no size.
    const small = ids.filter((id) => (sizes.get(id) ?? Number.POSITIVE_INFINITY) <= MOST_BYTES);
    const found = contentsOf(root, small);
    for (const id of ids) contents.set(id, found.get(id));
    for (const [id, size] of sizes) if (size > MOST_BYTES) large.add(id);
  };
  const linked = (path: string, left = MOST_LINKS): string | undefined => {
    const known = others.get(path);
    if (known !== undefined || left === 0 || links.size === 0) return known;
    // Any folder on the way may be a link.
    const steps = path.split('/');
    for (let n = 1; n <= steps.length; n++) {
      const id = links.get(steps.slice(0, n).join('/'));
      if (id === undefined) continue;
      const target = contentsOf(root, [id]).get(id)?.toString('utf8') ?? '';
      const found = posix.join(...steps.slice(0, n - 1), target, ...steps.slice(n));
      return posix.isAbsolute(target) || found.startsWith('../') ? undefined : linked(found, left - 1);
    }
    return undefined;
  };
  read([...new Set([...expected].flatMap((path) => linked(path) ?? []))]);
  return {
    has: (path) => unsettled.has(path) || linked(path) !== undefined,
    get(path) {
      if (unsettled.has(path)) throw new FileError(path, 'unreadable');
      const id = linked(path);
      if (id === undefined) return undefined;
      if (!contents.has(id)) read([id]);
      const found = contents.get(id);
      if (found) return found;
      throw new FileError(`${root}/${path}`, large.has(id) ? 'large' : 'unreadable');
    },
  };
}
