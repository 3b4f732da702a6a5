/** Saves files of the extension: each is whole, or what was there before still is. */

import type * as vscode from 'vscode';
import { host } from '#host';
import { isMissing } from '../missing-file.ts';

/** What is needed of `vscode.workspace.fs`. */
export type FileSystem = Pick<vscode.FileSystem, 'readFile' | 'writeFile' | 'rename' | 'delete'>;

export interface Output {
  uri: vscode.Uri;
  content: Uint8Array;
}

/** Addresses of files that can be renamed at once; others, such as those of a repository on a server, are written in their place. */
const RENAMES = new Set(['file', 'vscode-remote']);

/**
 * Writes all files beside their places first, so that a full disk, or an old file that is open, spoils none. A link keeps
 * leading where it leads, and a file keeps its rights. Where files cannot be renamed, what was there is put back when one fails.
 * @param fs `vscode.workspace.fs`
 * @throws why a file could not be written; no draft is left then
 */
export async function saveWhole(fs: FileSystem, outputs: readonly Output[]): Promise<void> {
  const steps = await Promise.all(outputs.map(stepFor));
  const drafts = steps.flatMap(({ draft }) => draft ?? []);
  const replaced: Replaced[] = [];
  try {
    for (const { content, draft, mode } of steps) {
      if (!draft) continue;
      await fs.writeFile(draft, content);
      if (mode !== undefined) await host.disk?.setMode(draft.fsPath, mode);
    }
    for (const { content, draft, target } of steps) {
      if (draft) await fs.rename(draft, target, { overwrite: true });
      else {
        if (!RENAMES.has(target.scheme)) replaced.push({ target, before: await contentOf(fs, target) });
        await fs.writeFile(target, content);
      }
    }
  } catch (error) {
    for (const draft of drafts) await deleted(fs, draft);
    for (const each of replaced) await putBack(fs, each);
    throw error;
  }
}

/** A file that is written in its place. */
interface Replaced {
  target: vscode.Uri;
  /** What was there; nothing where nothing was. */
  before: Uint8Array | undefined;
}

interface Step {
  content: Uint8Array;
  target: vscode.Uri;
  /** Missing where the file is written in its place. */
  draft?: vscode.Uri;
  /** The rights of the file that is there. */
  mode?: number;
}

async function stepFor({ uri, content }: Output): Promise<Step> {
  if (!RENAMES.has(uri.scheme)) return { content, target: uri };
  const there = uri.scheme === 'file' ? await host.disk?.fileAt(uri.fsPath) : undefined;
  if (there && there.mode === undefined) return { content, target: uri };
  const target = !there || there.path === uri.fsPath ? uri : uri.with({ path: pathOf(there.path) });
  const slash = target.path.lastIndexOf('/') + 1;
  const draftName = `.${target.path.slice(slash)}.${crypto.randomUUID().slice(0, 8)}.part`;
  const draft = target.with({ path: target.path.slice(0, slash) + draftName });
  return { content, target, draft, ...(there?.mode !== undefined && { mode: there.mode }) };
}

/** The path of an address: with slashes, and one before the letter of a drive. */
function pathOf(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}

/**
 * What a file holds; nothing where there is none.
 *
 * @throws why one that is there cannot be read: what cannot be put back is not written over
 */
async function contentOf(fs: FileSystem, uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await fs.readFile(uri);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** As it was before; where that fails too, there is nothing more to be done than to say why the file was not saved. */
async function putBack(fs: FileSystem, { target, before }: Replaced): Promise<void> {
  if (!before) return deleted(fs, target);
  try {
    await fs.writeFile(target, before);
  } catch {
    return;
  }
}

/** A draft that is not there, or cannot be removed, is no news beside why the file was not saved. */
async function deleted(fs: FileSystem, draft: vscode.Uri): Promise<void> {
  try {
    await fs.delete(draft);
  } catch {
    return;
  }
}
