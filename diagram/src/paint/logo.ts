/** Logos as posters take them: of whatever kind, in the end they are pixels, so that no script in a picture reaches print. */
import { imageSize } from 'image-size';
import type { Logo } from '../poster/header-part.ts';
import { pixelsOfSvg } from './png.ts';

/** How high the pixels of a drawn logo are: enough for 300 to the inch where it stands 8 cm high. */
const PIXELS = 945;

/**
 * Makes a logo of a file.
 * @param file its name, which says what the logo is of
 * @param rasterizer see `PngOptions`
 * @throws Error where it is no picture of the kind SVG, PNG or JPEG
 */
export async function logoOf(bytes: Uint8Array, file: string, rasterizer: () => Uint8Array): Promise<Logo> {
  const { type, width, height } = imageSize(bytes);
  const name = file.replace(/\.[^.]*$/, '');
  if (type === 'png' || type === 'jpg') {
    const media = type === 'png' ? 'image/png' : 'image/jpeg';
    return { name, media, data: base64Of(bytes), width, height };
  }
  if (type !== 'svg') throw new Error(`A ${type} is no logo.`);
  const drawn = await pixelsOfSvg(new TextDecoder().decode(bytes), PIXELS, rasterizer);
  return { name, media: 'image/png', data: base64Of(drawn.png), width: drawn.width, height: drawn.height };
}

function base64Of(bytes: Uint8Array): string {
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}
