/** The fonts that a picture is painted with: the shipped one, those that the user names, then those of the system. */
import { resolve } from 'node:path';
import type { Scene } from '@driver-diagrams/diagram';
import { type Fonts, openFontFile, openFonts, type Typeface } from '@driver-diagrams/diagram/font/fonts';
import { type Lacking, lackingCharacters } from '@driver-diagrams/diagram/font/lacking';
import { UsageError } from '../exit-codes.ts';
import { readBytes } from '../input/read-bytes.ts';
import { reasonOf } from '../input/reasons.ts';
import type { Terminal } from '../terminal.ts';
import { systemFontsFor } from './system-fonts.ts';

/**
 * The fonts for some pages. The system's are only looked at when the others lack something.
 *
 * @param named paths of font files, as the user wrote them
 * @throws UsageError for a file that is no font, and for a character that no font has
 */
export async function fontsFor(pages: readonly Scene[], named: readonly string[], terminal: Terminal): Promise<Fonts> {
  const own: Typeface[] = [];
  for (const path of named) own.push(...(await openNamed(path, terminal)));
  const fonts = await openFonts(pages, own);
  const lacking = lackingCharacters(pages, fonts).map(({ character }) => character);
  if (lacking.length === 0) return fonts;
  const all = await openFonts(pages, [...own, ...(await systemFontsFor(lacking))]);
  const nowhere = lackingCharacters(pages, all);
  if (nowhere.length > 0) throw new UsageError(toldOf(nowhere));
  return all;
}

/** The largest fonts, of all Chinese characters in several weights, have a third of it; bytes. */
const MOST_BYTES = 200_000_000;

async function openNamed(path: string, terminal: Terminal): Promise<Typeface[]> {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(resolve(terminal.folder, path), MOST_BYTES);
  } catch (error) {
    throw new UsageError(reasonOf(error, path));
  }
  const typefaces = await openFontFile(bytes);
  if (typefaces.length > 0) return typefaces;
  throw new UsageError(
    `${path} is no font that can be printed. Name a .ttf, .otf, .ttc, .woff or .woff2 file of outlines, in one weight from light to bold.`,
  );
}

/** How many characters are named one by one. */
const NAMED = 5;

function toldOf(lacking: readonly Lacking[]): string {
  const lines = lacking.slice(0, NAMED).map(({ character, text }) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `  ${character} (U+${code}) in “${text}”`;
  });
  if (lacking.length > NAMED) lines.push(`  and ${lacking.length - NAMED} more`);
  const these = lacking.length === 1 ? 'a character of this picture' : 'these characters of the picture';
  return `No font on this computer has ${these}, so nothing was written.
${lines.join('\n')}
Write other characters, or name a font file that has them: --font FILE.`;
}
