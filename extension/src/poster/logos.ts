/** Reads the logos that a theory names for its poster. What is no picture is told and left out. */
import { realpathSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import type { Logo } from '@driver-diagrams/diagram';
import { MOST_LOGOS } from '@driver-diagrams/diagram/poster/header-part';
import * as vscode from 'vscode';
import { logged } from '../log/log.ts';
import { paintInThread } from './painting.ts';

/** Larger files are no logos; bytes. */
const MOST_BYTES = 20_000_000;

export interface FoundLogos {
  logos: Logo[];
  /** A sentence for each that cannot be used. */
  remarks: string[];
}

/**
 * Makes what reads logos again and again while somebody types: a file is read once, until it changes.
 * @param extension where the painter lies
 */
export function createLogoReader(
  extension: vscode.Uri,
): (paths: readonly string[], from: vscode.Uri) => Promise<FoundLogos> {
  const known = new Map<string, Logo | undefined>();
  const asset = (name: string) => vscode.Uri.joinPath(extension, 'dist', name).fsPath;

  return async (paths, from) => {
    const { fs } = vscode.workspace;
    const found: FoundLogos = { logos: [], remarks: [] };
    for (const path of paths.slice(0, MOST_LOGOS)) {
      const uri = vscode.Uri.joinPath(from, '..', path);
      const stat = await logged(`looking for ${uri}`, fs.stat(uri));
      if (!stat || stat.size > MOST_BYTES || !isInside(uri, from)) {
        found.remarks.push(
          vscode.l10n.t(
            'The logo “{0}” cannot be read: it lies in no folder of this workspace, or is too large.',
            path,
          ),
        );
        continue;
      }
      const key = `${uri} ${stat.mtime} ${stat.size}`;
      if (!known.has(key)) {
        const order = {
          logos: [{ file: nameOf(path), bytes: await fs.readFile(uri) }],
          rasterizer: asset('resvg.wasm'),
        };
        const reading = paintInThread(asset('painter.mjs'), order, new AbortController().signal);
        const read = await logged(`reading the logo ${uri}`, reading);
        known.set(key, read?.logos[0]);
      }
      const logo = known.get(key);
      if (logo) found.logos.push(logo);
      else found.remarks.push(vscode.l10n.t('The logo “{0}” is no picture of the kind SVG, PNG or JPEG.', path));
    }
    return found;
  };
}

/** Whether a file, also behind links, lies in the folder that holds the text: else beside the text or below it. */
function isInside(uri: vscode.Uri, from: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(from)?.uri ?? vscode.Uri.joinPath(from, '..');
  if (uri.scheme !== 'file' || folder.scheme !== 'file') return uri.path.startsWith(`${folder.path}/`);
  const within = relative(realpathSync(folder.fsPath), realpathSync(uri.fsPath));
  return !within.startsWith('..') && !isAbsolute(within);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
