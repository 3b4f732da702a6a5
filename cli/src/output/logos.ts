/** Reads the logos and photos of a poster. */
import { realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Logo, MOST_LOGOS } from '@driver-diagrams/diagram';
import type { PictureUse } from '@driver-diagrams/diagram/paint/logo';
import { PICTURE_TROUBLES } from '@driver-diagrams/theory/model/picture-trouble';
import { isWithin } from '../input/workspace.ts';
import type { Terminal } from '../terminal.ts';
import { openPicture } from './open-picture.ts';

/**
 * Reads logos, in their order. One that cannot be used is told and left out.
 *
 * @param paths as they are written, relative to the file that names them
 * @param from address of that file
 * @param root absolute path of the folder that they must not leave
 */
export async function readLogos(
  paths: readonly string[],
  from: string,
  root: string,
  terminal: Terminal,
): Promise<Logo[]> {
  if (paths.length > MOST_LOGOS)
    terminal.tell(`driver: A poster has room for ${MOST_LOGOS} logos; the first are shown.\n`);
  const logos = await readPictures('logo', paths.slice(0, MOST_LOGOS), from, root, terminal);
  return logos.filter((logo) => logo !== undefined);
}

/** Reads photos, in their order; nothing in place of one that cannot be used, which is told. See `readLogos`. */
export function readPhotos(
  paths: readonly string[],
  from: string,
  root: string,
  terminal: Terminal,
): Promise<(Logo | undefined)[]> {
  return readPictures('photo', paths, from, root, terminal);
}

async function readPictures(
  use: PictureUse,
  paths: readonly string[],
  from: string,
  root: string,
  terminal: Terminal,
): Promise<(Logo | undefined)[]> {
  const pictures: (Logo | undefined)[] = [];
  for (const path of paths) {
    const found = containedPath(resolve(dirname(fileURLToPath(from)), path), root);
    const picture = found === undefined ? undefined : await openPicture(found, use);
    const trouble =
      picture === undefined
        ? 'cannot be read: there is no such file in this folder.'
        : typeof picture === 'string' && PICTURE_TROUBLES[picture];
    if (trouble) terminal.tell(`driver: The ${use} “${path}” ${trouble} The poster is made without it.\n`);
    pictures.push(typeof picture === 'object' ? picture : undefined);
  }
  return pictures;
}

/** The true path of a file that can be read to its end; none where it, also behind links, lies outside the folder. */
export function containedPath(path: string, root: string): string | undefined {
  try {
    const found = realpathSync(path);
    return isWithin(found, realpathSync(root)) && statSync(found).isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}
