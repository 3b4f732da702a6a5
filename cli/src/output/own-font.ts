/** Reads the font of the organisation that a poster names. What cannot be used is told, and the poster keeps its own letters. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Typeface } from '@driver-diagrams/diagram/font/fonts';
import { readBytes } from '../input/read-bytes.ts';
import type { Terminal } from '../terminal.ts';
import { containedPath } from './logos.ts';

export interface OwnFont {
  bytes: Uint8Array;
  typefaces: Typeface[];
}

/** A font of an organisation has a tenth of it; bytes. */
const MOST_BYTES = 20_000_000;

/**
 * @param named the file as it is written, relative to the file that names it, whose address is `from`
 * @param root absolute path of the folder that it must not leave
 */
export async function readOwnFont(
  named: { path: string; from: string } | undefined,
  root: string,
  terminal: Terminal,
): Promise<OwnFont | undefined> {
  if (!named) return undefined;
  const { path, from } = named;
  const tell = (trouble: string) =>
    terminal.tell(`driver: The font “${path}” ${trouble} The poster keeps its usual letters.\n`);
  const found = containedPath(resolve(dirname(fileURLToPath(from)), path), root);
  let bytes: Uint8Array | undefined;
  try {
    bytes = found === undefined ? undefined : readBytes(found, MOST_BYTES);
  } catch {
    bytes = undefined;
  }
  if (!bytes) {
    tell('cannot be read: there is no such file in this folder.');
    return undefined;
  }
  // What opens fonts is large, and most posters name none.
  const { FONT_TROUBLES, openOwnFont } = await import('@driver-diagrams/diagram/font/own-font');
  const typefaces = await openOwnFont(bytes);
  if (typeof typefaces !== 'string') return { bytes, typefaces };
  tell(FONT_TROUBLES[typefaces]);
  return undefined;
}
