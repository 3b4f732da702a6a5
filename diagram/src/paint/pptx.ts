/**
 * Scenes to PowerPoint (PPTX, ECMA-376): a slide for each, with boxes, texts and connectors that a colleague can edit and move.
 * Written here, since the libraries for it know no connectors that hold on to boxes, and put the clock into the file.
 */

import { strToU8, type Zippable, zipSync } from 'fflate';
import { bytesOf } from '../font/bytes.ts';
import type { Scene } from '../scene.ts';
import { placed } from '../shapes/part.ts';
import { type Facts, fixedParts, slideParts } from './pptx/parts.ts';
import { slideShapes } from './pptx/slide.ts';
import { emu, LONGEST_SIDE, SHORTEST_SIDE } from './pptx/units.ts';
import { type PaperTheme, themeOf } from './themes.ts';

export interface PptxOptions extends Omit<Facts, 'date'> {
  /** Of the theory or its commit. Never the clock's: without it, the first day that the format can hold. */
  date?: Date;
}

export type PptxTheme = PaperTheme;

/** The first day that a zip archive can hold. Archives know no time zone, so the day is meant where the program runs. */
const FIRST_DAY = '1980-01-01T00:00:00';

/** What the format calls a language that it wants with a country. */
const COUNTRIES: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-ES' };

/** By how much pages are made smaller: 1, or a half, a quarter … where a side is longer than the 56 inches of PowerPoint. */
export function pptxScale(pages: readonly Scene[]): number {
  const longest = Math.max(0, ...pages.flatMap(({ width, height }) => [width, height]));
  let scale = 1;
  while (longest * scale > LONGEST_SIDE) scale /= 2;
  return scale;
}

/** Paints pages as a presentation, its slides as large as the largest page. The same pages and options give the same bytes. */
export function paintPptx(pages: readonly Scene[], theme: PptxTheme, { date, ...facts }: PptxOptions): Uint8Array {
  const scale = pptxScale(pages);
  const inks = themeOf(theme);
  const writing = { inks, language: COUNTRIES[facts.language] ?? facts.language };
  const side = (lengths: readonly number[]) => emu(Math.max(SHORTEST_SIDE, ...lengths.map((length) => length * scale)));
  const sides = { width: side(pages.map(({ width }) => width)), height: side(pages.map(({ height }) => height)) };
  const noted = pages.flatMap(({ slide }, index) => (slide?.notes.length ? [index + 1] : []));
  const parts = fixedParts(pages.length, noted, sides, inks, { ...facts, date: date ?? new Date(`${FIRST_DAY}Z`) });
  const images = new Map<string, string>();
  pages.forEach((page, index) => {
    const scene = scale === 1 ? page : { ...page, ...placed(page, 0, 0, scale) };
    const slide = slideShapes(scene, writing);
    const names = slide.images.map(({ data, media }) => {
      const name = images.get(data) ?? `image${images.size + 1}.${media.slice('image/'.length)}`;
      images.set(data, name);
      return name;
    });
    const { layout = 'diagram', notes = [] } = page.slide ?? {};
    const { shapes, links } = slide;
    const made = { layout, shapes, links, images: names, language: writing.language };
    Object.assign(parts, slideParts(index + 1, { ...made, ...(notes.length > 0 && { notes }) }));
  });
  const files: Zippable = {};
  for (const [path, xml] of Object.entries(parts)) files[path] = strToU8(xml);
  for (const [data, name] of images) files[`ppt/media/${name}`] = bytesOf(data);
  return zipSync(files, { level: 9, mtime: new Date(FIRST_DAY) });
}
