/** One git repository as the extension needs it: what is asked of git, and where its files lie. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import * as vscode from 'vscode';
import { logged } from '../log/log.ts';
import { gitApi } from './api.ts';
import { type Questions, questionsOf } from './questions.ts';
import { runGit } from './run.ts';

export interface Repository extends Questions {
  /** The folder that holds it. */
  root: vscode.Uri;
  /** The path of a file in it, with slashes; undefined for what lies elsewhere. */
  pathOf(uri: vscode.Uri): Promise<string | undefined>;
  uriOf(path: string): vscode.Uri;
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
  return {
    ...questionsOf((args, options) => runGit(program, folder, args, options), logged),
    root,
    async pathOf(uri) {
      const path = relative(folder, uri.fsPath);
      if (isInside(path)) return path.replaceAll(sep, '/');
      // The workspace may be opened by a link that leads to the repository.
      const place = (await logged('following a link', realpath(dirname(uri.fsPath)))) ?? dirname(uri.fsPath);
      const real = relative(await realpath(folder), join(place, basename(uri.fsPath)));
      return isInside(real) ? real.replaceAll(sep, '/') : undefined;
    },
    uriOf: (path) => vscode.Uri.joinPath(root, ...path.split('/')),
  };
}

const isInside = (path: string) => path !== '' && !path.startsWith('..') && !/^([a-z]:|[\\/])/i.test(path);
