/** One git repository as the extension needs it: what is asked of git, and where its files lie. */

import * as vscode from 'vscode';
import { host } from '#host';
import type { Git } from '../host/host.ts';
import { logged } from '../log/log.ts';
import { gitApi } from './api.ts';
import { type Questions, questionsOf } from './questions.ts';

export interface Repository extends Questions {
  /** The folder that holds it. */
  root: vscode.Uri;
  /** The path of a file in it, with slashes; undefined for what lies elsewhere. */
  pathOf(uri: vscode.Uri): Promise<string | undefined>;
  uriOf(path: string): vscode.Uri;
}

/** Why no repository answers. */
export type NoRepository = 'no process' | 'no git' | 'no repository';

/** The repository that a file lies in. */
export async function repositoryOf(file: vscode.Uri): Promise<Repository | NoRepository> {
  const { git } = host;
  if (!git) return 'no process';
  if (file.scheme !== 'file') return 'no repository';
  const api = await gitApi();
  if (!api) return 'no git';
  const known = api.getRepository(file);
  const folder = vscode.Uri.joinPath(file, '..');
  const root = known?.rootUri ?? (await logged('looking for a repository', api.getRepositoryRoot(folder)));
  return root ? repositoryAt(root, git, api.git.path) : 'no repository';
}

function repositoryAt(root: vscode.Uri, git: Git, program: string): Repository {
  const folder = root.fsPath;
  return {
    ...questionsOf((args, options) => git.run(program, folder, args, options), logged),
    root,
    pathOf: (uri) => git.pathIn(folder, uri.fsPath),
    uriOf: (path) => vscode.Uri.joinPath(root, ...path.split('/')),
  };
}
