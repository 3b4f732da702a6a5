/** Reads the logos of a poster. Every one becomes pixels, so that no script in a picture reaches what is printed. */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Logo, MOST_LOGOS } from '@driver-diagrams/diagram';
import { readBytes, TooLarge } from '../input/read-bytes.ts';
import type { Terminal } from '../terminal.ts';
import { rasterizer } from './paint-picture.ts';

/** Larger files are no logos; bytes. */
const MOST_BYTES = 20_000_000;

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
  const logos: Logo[] = [];
  if (paths.length > MOST_LOGOS)
    terminal.tell(`driver: A poster has room for ${MOST_LOGOS} logos; the first are shown.\n`);
  for (const path of paths.slice(0, MOST_LOGOS)) {
    const logo = await readLogo(path, from, root);
    if (typeof logo === 'string') terminal.tell(`driver: The logo “${path}” ${logo} The poster is made without it.\n`);
    else logos.push(logo);
  }
  return logos;
}

/** @returns the logo, or what is wrong with it */
async function readLogo(path: string, from: string, root: string): Promise<Logo | string> {
  let bytes: Uint8Array;
  try {
    bytes = readContained(resolve(dirname(fileURLToPath(from)), path), root);
  } catch (error) {
    return error instanceof TooLarge
      ? 'is larger than 20 MB. Save it smaller.'
      : 'cannot be read: there is no such file in this folder.';
  }
  try {
    const { logoOf } = await import('@driver-diagrams/diagram/paint/logo');
    return await logoOf(bytes, basename(path), rasterizer);
  } catch {
    return 'is no picture of the kind SVG, PNG or JPEG.';
  }
}

/** @throws Error where the file, also behind links, lies outside the folder, is none, or is too large */
function readContained(path: string, root: string): Uint8Array {
  const found = relative(realpathSync(root), realpathSync(path));
  if (found.startsWith('..') || isAbsolute(found)) throw new Error(`${path} lies outside ${root}.`);
  // A pipe or a device could keep the reader waiting for ever.
  if (!statSync(path).isFile()) throw new Error(`${path} is no file.`);
  return readBytes(path, MOST_BYTES);
}
