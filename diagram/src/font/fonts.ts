/** The fonts that painters use where no browser draws: the shipped one first, then font files for other scripts. */
import { create, type Font } from 'fontkit';
import decompress from 'woff2-encoder/decompress';
import type { Scene, Weight } from '../scene.ts';
import { bytesOf } from './bytes.ts';
import { charactersOf } from './characters.ts';
import { shippedFaces } from './shipped.ts';

/** One font in one weight, opened. */
export interface Typeface {
  /** As its file names it, e.g. `Inter-Regular`; several may bear one name. */
  name: string;
  /** What is shared by its weights, e.g. `Inter`. */
  family: string;
  /** 400 is regular, 700 bold. */
  weight: number;
  font: Font;
  /** It is the organisation's, and stands before the shipped one; bold letters that it lacks are drawn with a line around them. */
  isOwn?: true;
}

export interface Fonts {
  /** All of them, those that are taken first in front. */
  typefaces: readonly Typeface[];
  /**
   * The font to draw a character in: of those that have it, the one nearest in weight.
   * @param character one, or a letter with its marks
   * @returns nothing when no font has it
   */
  typefaceFor(character: string, weight: Weight): Typeface | undefined;
}

/**
 * Opens the parts of the shipped font that these pages need, and puts others behind them; an organisation's own stands before.
 * @param others from `openFontFile` or `openOwnFont`
 */
export async function openFonts(
  pages: readonly Pick<Scene, 'items'>[],
  others: readonly Typeface[] = [],
): Promise<Fonts> {
  const faces = await shippedFaces(charactersOf(pages));
  const opened = faces.flatMap(({ regular, semibold }) => [regular, semibold]).map(bytesOf);
  const shipped = await Promise.all(opened.map(openFontFile));
  return chooser([...shipped.flat(), ...others]);
}

/** All of the shipped font as TrueType files, for a painter that sets text itself. */
export async function shippedFontFiles(): Promise<Uint8Array[]> {
  const faces = await shippedFaces();
  return Promise.all(
    faces.flatMap(({ regular, semibold }) => [regular, semibold]).map((each) => decompress(bytesOf(each))),
  );
}

function chooser(typefaces: readonly Typeface[]): Fonts {
  const chosen = new Map<string, Typeface | undefined>();
  const typefaceFor: Fonts['typefaceFor'] = (character, weight) => {
    const key = `${weight} ${character}`;
    if (!chosen.has(key)) chosen.set(key, choose(typefaces, character, weight));
    return chosen.get(key);
  };
  return { typefaces, typefaceFor };
}

function choose(typefaces: readonly Typeface[], character: string, weight: Weight): Typeface | undefined {
  const codes = [...character].filter((each) => !ignorable.test(each)).map((each) => each.codePointAt(0) ?? 0);
  const all = typefaces.filter(({ font }) => codes.every((code) => font.hasGlyphForCodePoint(code)));
  const own = all.filter(({ isOwn }) => isOwn);
  const able = own.length > 0 ? own : all;
  const nearest = Math.min(...able.map((each) => Math.abs(each.weight - weight)));
  return able.find((each) => Math.abs(each.weight - weight) === nearest);
}

/** How thick the line around letters is that have to look bold, of their size; nothing where they are. */
export function boldening({ isOwn, weight: its }: Typeface, weight: Weight): number {
  return isOwn && weight === 600 && its < 550 ? 0.035 : 0;
}

/** What is never seen and needs no font: joiners, marks of direction, variation selectors. */
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;

/**
 * Opens a font file: TrueType, OpenType, a collection of them, WOFF or WOFF2.
 * @returns its typefaces; none when this is no font, one of hair lines, or one without outlines, such as an emoji font of small
 * pictures
 */
export async function openFontFile(bytes: Uint8Array): Promise<Typeface[]> {
  try {
    const isWoff2 = String.fromCharCode(...bytes.subarray(0, 4)) === 'wOF2';
    // The library reads WOFF2 but cannot take a subset of it.
    const whole = isWoff2 ? await decompress(bytes) : bytes;
    // Its types ask for the `Buffer` of Node, which no browser has; any bytes do.
    const opened = create(whole as Parameters<typeof create>[0]);
    const fonts = 'fonts' in opened ? opened.fonts : [opened];
    return fonts.filter(hasOutlines).flatMap(typefacesOf);
  } catch {
    return [];
  }
}

function hasOutlines(font: Font): boolean {
  const { tables } = (font as Font & { directory: { tables: Record<string, unknown> } }).directory;
  return 'glyf' in tables || 'CFF ' in tables;
}

/** Lighter letters than these are too thin to read in a box. */
const LIGHTEST = 300;

/** A variable font is taken as it is without being varied: of its other weights fontkit cannot take subsets. */
function typefacesOf(font: Font): Typeface[] {
  const weight = font.variationAxes.wght?.default ?? font['OS/2'].usWeightClass;
  return weight < LIGHTEST ? [] : [{ name: font.postscriptName, family: font.familyName, weight, font }];
}
