/** One git repository as the extension needs it: its commits, branches and tags, and files as they were. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import * as vscode from 'vscode';
import { logged } from '../log/log.ts';
import { gitApi } from './api.ts';
import { contentsOf, objectsOf } from './contents.ts';
import {
  type FileCommit,
  LOG_FORMAT,
  type NamedRevision,
  parseLog,
  parseRefs,
  parseRenames,
  REF_FORMAT,
} from './parse.ts';
import { type GitOptions, runGit } from './run.ts';

export interface Repository {
  /** The folder that holds it. */
  root: vscode.Uri;
  /** Runs git in it. @throws GitError */
  git(args: readonly string[], options?: GitOptions): Promise<string>;
  /** The path of a file in it, with slashes; undefined for what lies elsewhere. */
  pathOf(uri: vscode.Uri): Promise<string | undefined>;
  uriOf(path: string): vscode.Uri;
  /** The id of the commit that a revision names; undefined where there is none. */
  commit(revision: string): Promise<string | undefined>;
  /** Branches, then remote ones, then tags, each the newest first. */
  named(): Promise<NamedRevision[]>;
  /** The commits that changed a file, also under its older names, the newest first. */
  history(path: string, most: number, signal?: AbortSignal): Promise<FileCommit[]>;
  /** The path that a file had in a commit, as far as git tells from what is in it and in the files now. */
  oldPath(commit: string, path: string): Promise<string>;
  /**
   * The contents of files as they were in a commit; an empty one means what is staged. @throws NotHeld
   * @returns their bytes in the order of the paths; undefined where the file was not there
   */
  contents(revision: string, paths: readonly string[], signal?: AbortSignal): Promise<(Uint8Array | undefined)[]>;
  /** Contents by their ids; undefined for what is not there. */
  objects(ids: readonly string[], signal?: AbortSignal): Promise<(Uint8Array | undefined)[]>;
}

/** Why no repository answers. */
export type NoRepository = 'no git' | 'no repository';

/** The repository that a file lies in. */
export async function repositoryOf(file: vscode.Uri): Promise<Repository | NoRepository> {
  if (file.scheme !== 'file') return 'no repository';
  const api = await gitApi();
  if (!api) return 'no git';
  const known = api.getRepository(file);
  const folder = vscode.Uri.joinPath(file, '..');
  const root = known?.rootUri ?? (await logged('looking for a repository', api.getRepositoryRoot(folder)));
  return root ? repositoryAt(root, api.git.path) : 'no repository';
}

function repositoryAt(root: vscode.Uri, program: string): Repository {
  const folder = root.fsPath;
  const run = (args: readonly string[], options?: GitOptions) => runGit(program, folder, args, options);
  const git = async (args: readonly string[], options?: GitOptions) => (await run(args, options)).toString('utf8');
  return {
    root,
    git,
    async pathOf(uri) {
      const path = relative(folder, uri.fsPath);
      if (isInside(path)) return path.replaceAll(sep, '/');
      // The workspace may be opened by a link that leads to the repository.
      const place = (await logged('following a link', realpath(dirname(uri.fsPath)))) ?? dirname(uri.fsPath);
      const real = relative(await realpath(folder), join(place, basename(uri.fsPath)));
      return isInside(real) ? real.replaceAll(sep, '/') : undefined;
    },
    uriOf: (path) => vscode.Uri.joinPath(root, ...path.split('/')),
    async commit(revision) {
      if (revision.startsWith('-')) return undefined;
      const found = git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
      return (await logged(`looking for the commit ${revision}`, found))?.trim();
    },
    async named() {
      const folders = ['refs/heads', 'refs/remotes', 'refs/tags'];
      const lists = await Promise.all(
        folders.map((each) => git(['for-each-ref', '--sort=-creatordate', `--format=${REF_FORMAT}`, each])),
      );
      return lists.flatMap(parseRefs);
    },
    async history(path, most, signal) {
      const args = ['log', '-z', '--follow', '--name-only', '--no-ext-diff', '--no-textconv', `--max-count=${most}`];
      return parseLog(await git([...args, `--format=${LOG_FORMAT}`, '--', path], { signal }), path);
    },
    async oldPath(commit, path) {
      const args = [
        'diff',
        '--name-status',
        '-z',
        '--find-renames',
        '--diff-filter=R',
        '--no-ext-diff',
        '--no-textconv',
      ];
      const renames = (await logged('looking for renamed files', git([...args, commit, '--']))) ?? '';
      return parseRenames(renames).get(path) ?? path;
    },
    contents: (revision, paths, signal) => contentsOf(run, revision, paths, signal),
    objects: (ids, signal) => objectsOf(run, ids, signal),
  };
}

const isInside = (path: string) => path !== '' && !path.startsWith('..') && !/^([a-z]:|[\\/])/i.test(path);
