/** The fonts that a picture is painted with: the shipped one, those that the user names, then those of the system. */
import { resolve } from 'node:path';
import type { Scene } from '@driver-diagrams/diagram';
import { type Fonts, openFontFile, openFonts, type Typeface } from '@driver-diagrams/diagram/font/fonts';
import { type Lacking, lackingCharacters } from '@driver-diagrams/diagram/font/lacking';
import { InputError } from '@driver-diagrams/library/common/input-error';
import { UsageError } from '../exit-codes.ts';
import { readBytes } from '../input/read-bytes.ts';
import { reasonOf } from '../input/reasons.ts';
import type { Terminal } from '../terminal.ts';
import { systemFontsFor } from './system-fonts.ts';

/** A typeface that does not ship with the project, and the file that the user named for it; none for one of the system. */
interface Other {
  typeface: Typeface;
  path?: string;
}

/**
 * Paints pages with the fonts that they need. The system's are only looked at when the others lack something. A font may be
 * damaged where nobody looks before a letter is drawn: one of the system is then told and left out.
 *
 * @param named paths of font files, as the user wrote them
 * @param house typefaces of the organisation, which stand before all others
 * @throws UsageError for a file that is no font or a damaged one, and for a character that no font has
 */
export async function paintWithFonts<Painted>(
  pages: readonly Scene[],
  named: readonly string[],
  terminal: Terminal,
  paint: (pages: readonly Scene[], fonts: Fonts) => Promise<Painted>,
  house: readonly Typeface[] = [],
): Promise<Painted> {
  const own: Other[] = house.map((typeface) => ({ typeface, path: typeface.name }));
  for (const path of named) {
    for (const typeface of await openNamed(path, terminal)) own.push({ typeface, path });
  }
  const damaged = new Set<string>();
  for (;;) {
    const others = [...own];
    try {
      return await paint(pages, await fontsFor(pages, others, damaged));
    } catch (error) {
      if (error instanceof InputError) throw error;
      const { path, typeface } = await culpritOf(others, pages, paint, error);
      if (path !== undefined) throw new UsageError(`${path} ${NO_FONT}`);
      terminal.tell(`driver: The font ${typeface.name} of this computer is damaged; the picture is made without it.\n`);
      damaged.add(typeface.name);
    }
  }
}

/** @param others those that the user named; those of the system that are needed too are added */
async function fontsFor(pages: readonly Scene[], others: Other[], damaged: ReadonlySet<string>): Promise<Fonts> {
  const open = () =>
    openFonts(
      pages,
      others.map(({ typeface }) => typeface),
    );
  const fonts = await open();
  const lacking = lackingCharacters(pages, fonts).map(({ character }) => character);
  if (lacking.length === 0) return fonts;
  others.push(...(await systemFontsFor(lacking, damaged)).map((typeface) => ({ typeface })));
  const all = await open();
  const nowhere = lackingCharacters(pages, all);
  if (nowhere.length > 0) throw new UsageError(toldOf(nowhere));
  return all;
}

/**
 * The font that painting failed for.
 *
 * @throws the error itself, where painting fails without any of them too
 */
async function culpritOf(
  others: readonly Other[],
  pages: readonly Scene[],
  paint: (pages: readonly Scene[], fonts: Fonts) => Promise<unknown>,
  error: unknown,
): Promise<Other> {
  const succeedsWith = async (typefaces: readonly Typeface[]): Promise<boolean> => {
    try {
      const shipped = await openFonts(pages);
      const can = (character: string) =>
        shipped.typefaceFor(character, 400) !== undefined || typefaces.some((each) => has(each, character));
      const its = pages.map((page) => onlyWith(page, can));
      await paint(its, await openFonts(its, typefaces));
      return true;
    } catch {
      return false;
    }
  };
  const [first] = others;
  if (!first || !(await succeedsWith([]))) throw error;
  for (const other of others) if (!(await succeedsWith([other.typeface]))) return other;
  // Each by itself can be used, for what it has; together they cannot.
  return first;
}

function has({ font }: Typeface, character: string): boolean {
  return [...character].every((each) => font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0));
}

/** A page whose words hold certain characters only. */
function onlyWith(page: Scene, isWanted: (character: string) => boolean): Scene {
  const items = page.items.map((item) => {
    const shapes = item.shapes.map((shape) =>
      shape.type === 'text' ? { ...shape, text: [...shape.text].filter(isWanted).join('') } : shape,
    );
    return { ...item, shapes };
  });
  return { ...page, items };
}

const NO_FONT =
  'is no font that can be printed. Name a .ttf, .otf, .ttc, .woff or .woff2 file of outlines, in one weight from light to bold.';

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
  throw new UsageError(`${path} ${NO_FONT}`);
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
