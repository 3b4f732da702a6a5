/** The font of an organisation, which takes the place of the shipped one. */
import type { Glyph } from 'fontkit';
import { openFontFile, type Typeface } from './fonts.ts';

/** Why a font file cannot be used: it cannot be read or drawn, or its makers forbid to put parts of it into other files. */
export type FontTrouble = 'broken' | 'forbidden';

/** The trouble in words that follow the file's name. */
export const FONT_TROUBLES: Readonly<Record<FontTrouble, string>> = {
  broken: 'is no font that can be printed. Name a .ttf, .otf or .woff2 file of outlines.',
  forbidden:
    'may not be put into other files: its makers forbid it, and say so in the file. Ask for one that you may embed, or buy that right.',
};

/** Letters that every font of an organisation has; drawn once to see whether they can be. */
const TRIED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,% ';

/**
 * Opens the font of an organisation.
 * @returns its typefaces, or why there are none
 */
export async function openOwnFont(bytes: Uint8Array): Promise<Typeface[] | FontTrouble> {
  // The library reads on and on where the file ends too early.
  if (!isWhole(bytes)) return 'broken';
  const typefaces = await openFontFile(bytes);
  try {
    if (typefaces.some(({ font }) => isForbidden(font['OS/2']?.fsType))) return 'forbidden';
    for (const { font } of typefaces) for (const glyph of font.layout(TRIED).glyphs) drawn(glyph);
  } catch {
    return 'broken';
  }
  return typefaces.length === 0 ? 'broken' : typefaces.map((typeface) => ({ ...typeface, isOwn: true }));
}

/** @throws whatever the library does where a glyph cannot be read; some WOFF files have a blank that it cannot */
function drawn(glyph: Glyph): void {
  glyph.path.toSVG();
  if (!Number.isFinite(glyph.advanceWidth)) throw new Error('This glyph has no width.');
}

/** Whether a file is as long as it says: as a whole (WOFF, both versions), or each of its tables (TrueType, OpenType). */
function isWhole(bytes: Uint8Array): boolean {
  if (bytes.length < 12) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (String.fromCharCode(...bytes.subarray(0, 3)) === 'wOF') return view.getUint32(8) <= bytes.length;
  const end = 12 + view.getUint16(4) * 16;
  if (end > bytes.length) return false;
  for (let at = 12; at < end; at += 16) {
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > bytes.length) return false;
  }
  return true;
}

/** What a font says may be done with it (OpenType, OS/2, fsType); the library gives its bits by name. */
function isForbidden(allowed: unknown): boolean {
  const { noEmbedding, noSubsetting, bitmapOnly, viewOnly, editable } = (allowed ?? {}) as Record<string, boolean>;
  // Of several that stand together, the one that allows most counts.
  return Boolean((noEmbedding && !viewOnly && !editable) || noSubsetting || bitmapOnly);
}
