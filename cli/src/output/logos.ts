/** Reads the logos of a poster. Every one becomes pixels, so that no script in a picture reaches what is printed. */
import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Logo, MOST_LOGOS } from '@driver-diagrams/diagram';
import { imageSize } from 'image-size';
import type { Terminal } from '../terminal.ts';
import { rasterizer } from './paint-picture.ts';

/** Larger files are no logos; bytes. */
const MOST_BYTES = 20_000_000;
/** How high the pixels of a drawn logo are: enough for 300 to the inch where it stands 8 cm high. */
const PIXELS = 945;

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
  } catch {
    return 'cannot be read: there is no such file in this folder.';
  }
  if (bytes.length > MOST_BYTES) return 'is larger than 20 MB. Save it smaller.';
  try {
    return await pixelsOf(bytes, basename(path));
  } catch {
    return 'is no picture of the kind SVG, PNG or JPEG.';
  }
}

/** @throws Error where the file, also behind links, lies outside the folder */
function readContained(path: string, root: string): Uint8Array {
  const found = relative(realpathSync(root), realpathSync(path));
  if (found.startsWith('..') || isAbsolute(found)) throw new Error(`${path} lies outside ${root}.`);
  return readFileSync(path);
}

async function pixelsOf(bytes: Uint8Array, file: string): Promise<Logo> {
  const { type, width, height } = imageSize(bytes);
  const name = file.replace(/\.[^.]*$/, '');
  if (type === 'png' || type === 'jpg') {
    const media = type === 'png' ? 'image/png' : 'image/jpeg';
    return { name, media, data: Buffer.from(bytes).toString('base64'), width, height };
  }
  if (type !== 'svg') throw new Error(`A ${type} is no logo.`);
  const { pixelsOfSvg } = await import('@driver-diagrams/diagram/paint/png');
  const drawn = await pixelsOfSvg(new TextDecoder().decode(bytes), PIXELS, rasterizer);
  const data = Buffer.from(drawn.png).toString('base64');
  return { name, media: 'image/png', data, width: drawn.width, height: drawn.height };
}
