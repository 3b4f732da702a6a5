/** The two versions that a diff editor shows. */
import { lastPart } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import { repositoryOf } from '../git/repository.ts';
import { logged } from '../log/log.ts';
import type { Version } from './version.ts';
import { OLD_TEXT, versionOfOldText } from './version-texts.ts';

/** The sides of the diff editor in front; undefined where there is none. */
export async function sidesInFront(): Promise<{ before: Version; after: Version } | undefined> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputTextDiff)) return undefined;
  return { before: await sideOf(input.original, 'file'), after: await sideOf(input.modified, 'now') };
}

async function sideOf(uri: vscode.Uri, kind: 'file' | 'now'): Promise<Version> {
  if (uri.scheme === OLD_TEXT) return versionOfOldText(uri) ?? keptText(uri);
  if (uri.scheme === 'git') return (await logged('reading an address of git', ofGit(uri))) ?? keptText(uri);
  const isFile = uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  if (kind === 'now' && (isFile || uri.scheme === 'untitled')) return textNow(uri);
  return isFile ? savedFile(uri) : keptText(uri);
}

/** The Git extension's own addresses say the path and the revision; `~` and nothing mean what is staged. */
async function ofGit({ query }: vscode.Uri): Promise<Version | undefined> {
  const { path, ref } = JSON.parse(query) as { path?: unknown; ref?: unknown };
  if (typeof path !== 'string' || typeof ref !== 'string') return undefined;
  const file = vscode.Uri.file(path);
  const uri = file.toString();
  const repository = await repositoryOf(file);
  const isStaged = ref === '' || ref === '~';
  const id = typeof repository === 'string' ? undefined : await repository.commit(isStaged ? 'HEAD' : ref);
  const lastCommit = vscode.l10n.t('the last commit');
  // Where nothing is staged, the staged text is that of the last commit.
  if (isStaged && typeof repository !== 'string' && (await repository.hasStagedChange(await repository.pathOf(file)))) {
    return { kind: 'revision', uri, revision: '', name: vscode.l10n.t('the staged text') };
  }
  if (isStaged || ref === 'HEAD') return { kind: 'revision', uri, revision: id ?? 'HEAD', name: lastCommit };
  const name = /^[0-9a-f]{40,}/.test(ref) ? ref.slice(0, 7) : ref;
  return { kind: 'revision', uri, revision: id ?? ref, name };
}

/** The text of a file as it is now. */
export function textNow(uri: vscode.Uri): Version {
  return { kind: 'now', uri: uri.toString(), name: vscode.l10n.t('the text as it is now') };
}

/** A file as it is saved. */
export function savedFile(uri: vscode.Uri): Version {
  return { kind: 'file', uri: uri.toString(), name: lastPart(uri.path) };
}

/** A text that only an editor keeps, such as its own history of a file: it goes by the address of the file. */
function keptText(uri: vscode.Uri): Version {
  return { kind: 'file', uri: vscode.Uri.file(uri.path).toString(), name: lastPart(uri.path), from: uri.toString() };
}
