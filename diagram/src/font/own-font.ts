/** The font of an organisation, which takes the place of the shipped one. */
import { openFontFile, type Typeface } from './fonts.ts';

/** Why a font file cannot be used: it cannot be read or drawn, or its makers forbid to put parts of it into other files. */
export type FontTrouble = 'broken' | 'forbidden';

/** The trouble in words that follow the file's name. */
export const FONT_TROUBLES: Readonly<Record<FontTrouble, string>> = {
  broken: 'is no font that can be printed. Name a .ttf, .otf, .woff or .woff2 file of outlines.',
  forbidden:
    'may not be put into other files: its makers forbid it, and say so in the file. Ask for one that you may embed, or buy that right.',
};

/** Letters that every font of an organisation has; drawn once to see whether they can be. */
const TRIED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,%';

/**
 * Opens the font of an organisation.
 * @returns its typefaces, or why there are none
 */
export async function openOwnFont(bytes: Uint8Array): Promise<Typeface[] | FontTrouble> {
  const typefaces = await openFontFile(bytes);
  try {
    if (typefaces.some(({ font }) => isForbidden(font['OS/2']?.fsType))) return 'forbidden';
    for (const { font } of typefaces) for (const glyph of font.layout(TRIED).glyphs) glyph.path.toSVG();
  } catch {
    return 'broken';
  }
  return typefaces.length === 0 ? 'broken' : typefaces.map((typeface) => ({ ...typeface, isOwn: true }));
}

/** What a font says may be done with it (OpenType, OS/2, fsType); the library gives its bits by name. */
function isForbidden(allowed: unknown): boolean {
  const { noEmbedding, noSubsetting, bitmapOnly, viewOnly, editable } = (allowed ?? {}) as Record<string, boolean>;
  // Of several that stand together, the one that allows most counts.
  return Boolean((noEmbedding && !viewOnly && !editable) || noSubsetting || bitmapOnly);
}
