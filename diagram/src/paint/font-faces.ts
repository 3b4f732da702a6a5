/** The shipped font as CSS, so that a picture looks the same where Inter is not installed. */

import { charactersOf } from '../font/characters.ts';
import { shippedFaces } from '../font/shipped.ts';
import type { Scene } from '../scene.ts';
import { base64Of } from './base64.ts';

/**
 * `@font-face` rules with the parts of Inter that a scene's text needs, about 64 KB for a western language.
 * @param scene all parts of the font when it is missing
 */
export async function fontFaces(scene?: Pick<Scene, 'items'>): Promise<string> {
  const faces = await shippedFaces(scene && charactersOf([scene]));
  return faces
    .flatMap(({ regular, semibold, unicodeRange }) => [
      fontFace(regular, 400, unicodeRange),
      fontFace(semibold, 600, unicodeRange),
    ])
    .join('\n');
}

function fontFace(base64: string, weight: number, unicodeRange: string): string {
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2");unicode-range:${unicodeRange}}`;
}

/** The same for an organisation's own font: a browser takes it before the shipped one, for the characters that it has. */
export function ownFontFace(bytes: Uint8Array): string {
  return `@font-face{font-family:Inter;font-weight:1 1000;src:url(data:font/ttf;base64,${base64Of(bytes)})}`;
}
