/** Reads the logos of a poster. */
import { realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Logo, MOST_LOGOS } from '@driver-diagrams/diagram';
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
  const logos: Logo[] = [];
  if (paths.length > MOST_LOGOS)
    terminal.tell(`driver: A poster has room for ${MOST_LOGOS} logos; the first are shown.\n`);
  for (const path of paths.slice(0, MOST_LOGOS)) {
    const found = containedPath(resolve(dirname(fileURLToPath(from)), path), root);
    const logo = found === undefined ? undefined : await openPicture(found);
    const trouble =
      logo === undefined
        ? 'cannot be read: there is no such file in this folder.'
        : typeof logo === 'string' && PICTURE_TROUBLES[logo];
    if (trouble) terminal.tell(`driver: The logo “${path}” ${trouble} The poster is made without it.\n`);
    else if (typeof logo === 'object') logos.push(logo);
  }
  return logos;
}

/** The true path of a file that can be read to its end; none where it, also behind links, lies outside the folder. */
function containedPath(path: string, root: string): string | undefined {
  try {
    const found = realpathSync(path);
    return isWithin(found, realpathSync(root)) && statSync(found).isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}
