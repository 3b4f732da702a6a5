/** Reads the logos and photos that a theory names for its poster. What cannot be printed is told and left out. */

import type { Logo } from '@driver-diagrams/diagram';
import type { PictureUse } from '@driver-diagrams/diagram/paint/logo';
import { MOST_LOGOS } from '@driver-diagrams/diagram/poster/header-part';
import {
  MOST_PICTURE_BYTES,
  MOST_PICTURE_TIME,
  type PictureTrouble,
} from '@driver-diagrams/theory/model/picture-trouble';
import { lastPart } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import { host } from '#host';
import { logError, logged } from '../log/log.ts';
import { paintInThread } from './painting.ts';

/** What starting the thread may take beside the drawing, in milliseconds. */
const START = 5000;

interface FoundLogos {
  logos: Logo[];
  /** In the order in which they are asked for; nothing for one that cannot be used. */
  photos: (Logo | undefined)[];
  /** A sentence for each that cannot be used. */
  remarks: string[];
}

export interface LogoReader {
  /**
   * @param logos as they are written in a file, `from`
   * @param photos the same
   */
  read(logos: readonly string[], from: vscode.Uri, photos?: readonly string[]): Promise<FoundLogos>;
  /** The picture that a file makes, or why it makes none. */
  open(uri: vscode.Uri, use?: PictureUse): Promise<Logo | PictureTrouble>;
}

/**
 * Makes what reads logos again and again while somebody types: a file is read once, until it changes.
 * @param extension where the painter lies
 */
export function createLogoReader(extension: vscode.Uri): LogoReader {
  const known = new Map<string, Promise<Logo | PictureTrouble>>();

  async function draw(uri: vscode.Uri, use: PictureUse): Promise<Logo | PictureTrouble> {
    const logo = { file: lastPart(uri.path), bytes: await vscode.workspace.fs.readFile(uri), use };
    const signal = AbortSignal.timeout(MOST_PICTURE_TIME + START);
    const answer = await paintInThread(extension, { logo }, signal);
    if (!answer) return 'time';
    if ('failed' in answer) throw new Error(answer.details);
    return answer.logo;
  }

  async function open(uri: vscode.Uri, use: PictureUse = 'logo'): Promise<Logo | PictureTrouble> {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_PICTURE_BYTES) return 'bytes';
    const key = `${use} ${uri} ${mtime} ${size}`;
    const kept = known.get(key) ?? draw(uri, use);
    known.set(key, kept);
    try {
      return await kept;
    } catch (error) {
      // What failed once may be drawn another time.
      known.delete(key);
      throw error;
    }
  }

  /** The picture, or a sentence on why there is none. */
  async function pictureAt(path: string, from: vscode.Uri, use: PictureUse): Promise<Logo | string> {
    const uri = vscode.Uri.joinPath(from, '..', path);
    if (!(await isInside(uri, from))) return trouble(path, undefined);
    try {
      const picture = await open(uri, use);
      return typeof picture === 'object' ? picture : trouble(path, picture);
    } catch (error) {
      logError(`reading the picture ${uri}`, error);
      if (error instanceof vscode.FileSystemError) return trouble(path, undefined);
      return vscode.l10n.t(
        'The picture “{0}” could not be drawn, since the program itself made a mistake. The log says more.',
        path,
      );
    }
  }

  async function read(logos: readonly string[], from: vscode.Uri, photos: readonly string[] = []): Promise<FoundLogos> {
    const found: FoundLogos = { logos: [], photos: [], remarks: [] };
    for (const path of logos.slice(0, MOST_LOGOS)) {
      const logo = await pictureAt(path, from, 'logo');
      if (typeof logo === 'object') found.logos.push(logo);
      else found.remarks.push(logo);
    }
    for (const path of photos) {
      const photo = await pictureAt(path, from, 'photo');
      found.photos.push(typeof photo === 'object' ? photo : undefined);
      if (typeof photo === 'string') found.remarks.push(photo);
    }
    return found;
  }

  return { read, open };
}

function trouble(path: string, why: PictureTrouble | undefined): string {
  const { l10n } = vscode;
  switch (why) {
    case 'kind':
      return l10n.t('The picture “{0}” is no picture of the kind SVG, PNG or JPEG.', path);
    case 'damaged':
      return l10n.t('The picture “{0}” is damaged, or shows nothing at all.', path);
    case 'bytes':
      return l10n.t('The picture “{0}” is larger than 20 MB. Save it smaller.', path);
    case 'pixels':
      return l10n.t('The picture “{0}” has more than 40 million pixels. Save it smaller.', path);
    case 'time':
      return l10n.t('The picture “{0}” takes too long to draw. Save it as a PNG of about 2000 pixels across.', path);
    case undefined:
      return l10n.t('The picture “{0}” cannot be read: it lies in no folder of this workspace, or is not there.', path);
  }
}

/** Whether a file, also behind links, lies in the folder that holds the text: else beside the text or below it. */
async function isInside(uri: vscode.Uri, from: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(from)?.uri ?? vscode.Uri.joinPath(from, '..');
  const [file, place] = await Promise.all([trueUri(uri), trueUri(folder)]);
  return file !== undefined && place !== undefined && file.path.startsWith(`${place.path.replace(/\/$/, '')}/`);
}

/** Where an address truly leads, as far as the host can tell; nothing where nothing is there. */
async function trueUri(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const { disk } = host;
  if (!disk || uri.scheme !== 'file') return uri;
  const path = await logged(`following ${uri}`, disk.truePath(uri.fsPath));
  return path === undefined ? undefined : vscode.Uri.file(path);
}
