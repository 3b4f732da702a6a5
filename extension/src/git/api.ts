/**
 * The part of the built-in Git extension's API (`vscode.git`, version 1) that is used here, and the way to it. The
 * extension is missing in a browser, switched off in a folder that is not trusted, and waits for git to be installed.
 */
import * as vscode from 'vscode';
import { logged } from '../log/log.ts';

interface GitRepository {
  readonly rootUri: vscode.Uri;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  readonly git: { readonly path: string };
  getRepository(uri: vscode.Uri): GitRepository | null;
  /** The folder of the repository that a file lies in, whether or not the editor shows that repository. */
  getRepositoryRoot(uri: vscode.Uri): Promise<vscode.Uri | null>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** How long the Git extension may take to look for git, in milliseconds. */
const PATIENCE = 10_000;

/**
 * The Git extension's API, once it has found git.
 * @returns nothing where the extension is missing, switched off, or finds no git
 */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const git = await logged('starting the Git extension', extension.activate());
  if (!git?.enabled) return undefined;
  const api = git.getAPI(1);
  if (api.state !== 'initialized' && !(await isInitialized(api))) return undefined;
  return api;
}

function isInitialized(api: GitApi): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (is: boolean) => {
      clearTimeout(timer);
      listening.dispose();
      resolve(is);
    };
    const timer = setTimeout(() => done(false), PATIENCE);
    const listening = api.onDidChangeState((state) => {
      if (state === 'initialized') done(true);
    });
  });
}
