/**
 * All that the extension asks git of a repository: its commits, branches and tags, and files as they were. Knows no editor.
 *
 * A repository says itself which programs git runs, so nothing is asked that would run one: no signatures are shown, and no
 * files of the work tree are compared, for which git calls the repository's filters; what is in commits and in the index is.
 */
import { LOG_ARGUMENTS, LOG_PATHS } from '@driver-diagrams/language-server/protocol';
import { contentsOf, objectsOf, type Run } from './contents.ts';
import {
  type FileCommit,
  LOG_FORMAT,
  type NamedRevision,
  parseLog,
  parseRefs,
  parseRenames,
  REF_FORMAT,
} from './parse.ts';

/** Those that may fail do so with a GitError. */
export interface Questions {
  /** The id of the commit that a revision names; undefined where there is none. */
  commit(revision: string): Promise<string | undefined>;
  /** The first line of the message of the last commit; empty where there is none. */
  lastSubject(): Promise<string>;
  /** Branches, then remote ones, then tags, each the newest first. */
  named(): Promise<NamedRevision[]>;
  /** The commits that changed a file, also under its older names, the newest first. */
  history(path: string, most: number, signal?: AbortSignal): Promise<FileCommit[]>;
  /** The newest commits that changed theories, as `parseCommits` of the language server reads them. */
  theoryLog(most: number, signal?: AbortSignal): Promise<string>;
  /** The path that a file had in a commit, as far as git tells from what is in it and what is staged. */
  oldPath(commit: string, path: string): Promise<string>;
  /** True where what is staged of a file differs from what the last commit has, or nothing tells that it does not. */
  hasStagedChange(path: string | undefined): Promise<boolean>;
  /**
   * The contents of files as they were in a commit; an empty one means what is staged. @throws NotHeld
   * @returns their bytes in the order of the paths; undefined where the file was not there
   */
  contents(revision: string, paths: readonly string[], signal?: AbortSignal): Promise<(Uint8Array | undefined)[]>;
  /** Contents by their ids; undefined for what is not there. */
  objects(ids: readonly string[], signal?: AbortSignal): Promise<(Uint8Array | undefined)[]>;
}

/** Waits for work whose failure is written down, and then gives nothing. */
export type Logged = <Value>(doing: string, work: Promise<Value>) => Promise<Value | undefined>;

/** @param run runs git in the folder of the repository */
export function questionsOf(run: Run, logged: Logged): Questions {
  const git: (...of: Parameters<Run>) => Promise<string> = async (...of) => (await run(...of)).toString('utf8');
  return {
    async commit(revision) {
      if (revision.startsWith('-')) return undefined;
      const found = git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
      return (await logged(`looking for the commit ${revision}`, found))?.trim();
    },
    async lastSubject() {
      const subject = git(['log', '-1', '--no-show-signature', '--format=%s']);
      return (await logged('reading the last commit', subject))?.trim() ?? '';
    },
    async named() {
      const folders = ['refs/heads', 'refs/remotes', 'refs/tags'];
      const lists = await Promise.all(
        folders.map((each) => git(['for-each-ref', '--sort=-creatordate', `--format=${REF_FORMAT}`, each])),
      );
      return lists.flatMap(parseRefs);
    },
    async history(path, most, signal) {
      const plain = ['--no-show-signature', '--no-ext-diff', '--no-textconv'];
      const args = ['log', '-z', '--follow', '--name-only', ...plain, `--max-count=${most}`];
      return parseLog(await git([...args, `--format=${LOG_FORMAT}`, '--', path], { signal }), path);
    },
    theoryLog: (most, signal) => git([...LOG_ARGUMENTS, `--max-count=${most}`, 'HEAD', ...LOG_PATHS], { signal }),
    async oldPath(commit, path) {
      const plain = ['--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];
      const args = ['diff-index', '--cached', '--name-status', '-z', '--find-renames', '--diff-filter=R', ...plain];
      const renames = (await logged('looking for renamed files', git([...args, commit, '--']))) ?? '';
      return parseRenames(renames).get(path) ?? path;
    },
    async hasStagedChange(path) {
      const ids = git(['rev-parse', `:${path}`, `HEAD:${path}`]);
      const [staged, committed] = ((await logged('looking for what is staged', ids)) ?? '').split('\n');
      return staged !== committed || staged === '';
    },
    contents: (revision, paths, signal) => contentsOf(run, revision, paths, signal),
    objects: (ids, signal) => objectsOf(run, ids, signal),
  };
}
