/** Saves files of the extension: each is whole, or what was there before still is. */
import { constants } from 'node:fs';
import { access, chmod, realpath, stat } from 'node:fs/promises';
import type * as vscode from 'vscode';

/** What is needed of `vscode.workspace.fs`. */
export type FileSystem = Pick<vscode.FileSystem, 'writeFile' | 'rename' | 'delete'>;

export interface Output {
  uri: vscode.Uri;
  content: Uint8Array;
}

/** Addresses of files that can be renamed at once; others, such as those of a web page, are written once. */
const RENAMES = new Set(['file', 'vscode-remote']);

/**
 * Writes all files beside their places first, so that a full disk, or an old file that is open, spoils none. A link keeps
 * leading where it leads, and a file keeps its rights.
 * @param fs `vscode.workspace.fs`
 * @throws why a file could not be written; no draft is left then
 */
export async function saveWhole(fs: FileSystem, outputs: readonly Output[]): Promise<void> {
  const steps = await Promise.all(outputs.map(stepFor));
  const drafts = steps.flatMap(({ draft }) => draft ?? []);
  try {
    for (const { content, draft, mode } of steps) {
      if (!draft) continue;
      await fs.writeFile(draft, content);
      if (mode !== undefined) await chmod(draft.fsPath, mode);
    }
    for (const { content, draft, target } of steps) {
      if (draft) await fs.rename(draft, target, { overwrite: true });
      else await fs.writeFile(target, content);
    }
  } catch (error) {
    for (const draft of drafts) await deleted(fs, draft);
    throw error;
  }
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
  const there = uri.scheme === 'file' ? await fileAt(uri) : undefined;
  if (there?.isSpecial) return { content, target: uri };
  const target = there?.uri ?? uri;
  const slash = target.path.lastIndexOf('/') + 1;
  const draftName = `.${target.path.slice(slash)}.${crypto.randomUUID().slice(0, 8)}.part`;
  const draft = target.with({ path: target.path.slice(0, slash) + draftName });
  return { content, target, draft, ...(there?.mode !== undefined && { mode: there.mode }) };
}

/** The file that a name means; missing where there is none yet. */
async function fileAt(uri: vscode.Uri): Promise<{ uri: vscode.Uri; mode?: number; isSpecial?: true } | undefined> {
  const found = await stat(uri.fsPath).catch(noFile);
  if (!found) return undefined;
  // A pipe or a device is no file to be replaced, and a folder is told of by the file system.
  if (!found.isFile()) return { uri, isSpecial: true };
  await access(uri.fsPath, constants.W_OK);
  const path = await realpath(uri.fsPath);
  return { uri: path === uri.fsPath ? uri : uri.with({ path: pathOf(path) }), mode: found.mode & 0o7777 };
}

function noFile(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

/** The path of an address: with slashes, and one before the letter of a drive. */
function pathOf(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}

/** A draft that is not there, or cannot be removed, is no news beside why the file was not saved. */
async function deleted(fs: FileSystem, draft: vscode.Uri): Promise<void> {
  try {
    await fs.delete(draft);
  } catch {
    return;
  }
}
