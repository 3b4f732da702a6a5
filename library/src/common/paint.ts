/** Paints pictures in the format that was asked for. The painters of PDF and PNG are loaded only when they are needed. */
import { fontFaces, type Language, ownFontFace, type PaperTheme, paintSvg, type Scene } from '@driver-diagrams/diagram';
import type { Fonts } from '@driver-diagrams/diagram/font/fonts';
import { pdfFacts } from '@driver-diagrams/diagram/paint/pdf-facts';
import type { SceneFormat } from '@driver-diagrams/theory/model/export-formats';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';

/** The formats of a page whose size is given. */
export type PageFormat = 'svg' | 'pdf' | 'png' | 'pptx';

export interface PageLook {
  theme: PaperTheme;
  language: Language;
  /** Whom a PDF or a presentation names, where it is not the theory's authors. */
  authors?: string;
  /** The file with the letters of an organisation, which SVG holds in itself; other formats take it from the studio's fonts. */
  ownFont?: Uint8Array;
}

/** What painting needs of where it is done. */
export interface Studio {
  /** Paints pages with fonts that have all their characters. */
  withFonts<Painted>(
    pages: readonly Scene[],
    paint: (pages: readonly Scene[], fonts: Fonts) => Promise<Painted>,
  ): Promise<Painted>;
  /** How many pixels to the inch a page gets. */
  dpiOf(page: Scene): Promise<number>;
  /** The program that turns shapes into pixels. */
  rasterizer(): Uint8Array;
  /** Is told that slides are smaller than the pages, and how many times. */
  shrunk?(times: number): void;
  /** Is told which page is being painted, from 1, where several are files of their own. */
  painting?(page: number): void;
}

/**
 * Paints one picture of a theory.
 *
 * @param theory whose picture it is: for what a PDF says of itself, and a page of each box
 * @param theme light where nobody chose one; a page then follows the reader's screen
 * @returns bytes for PDF, PNG and PowerPoint, else a text
 */
export async function paintPicture(
  scene: Scene,
  format: SceneFormat,
  theory: MergedTheory,
  { theme, language }: { theme?: 'light' | 'dark' | 'print' | undefined; language: Language },
  studio: Studio,
): Promise<string | Uint8Array> {
  const look = { language, ...(theme && { theme }) };
  if (format === 'html' && !scene.items.some(({ box }) => box)) {
    const { paintPicturePage } = await import('@driver-diagrams/diagram/paint/page/picture-page');
    return paintPicturePage(scene, { fontCss: await fontFaces(scene), ...look });
  }
  if (format === 'html') {
    const { paintPage } = await import('@driver-diagrams/diagram/paint/page/page');
    return paintPage(scene, theory, { fontCss: await fontFaces(scene), ...look });
  }
  if (format === 'drawio') {
    const { paintDrawio } = await import('@driver-diagrams/diagram/paint/drawio');
    return paintDrawio(scene, theory);
  }
  const [whole = ''] = await paintPages([scene], format, theory, { theme: theme ?? 'light', language }, studio);
  return whole;
}

/**
 * Paints pages: a PDF and a presentation hold all of them; in the other formats each is a file of its own.
 *
 * @returns what the files hold, in the order of the pages
 */
export async function paintPages(
  pages: readonly Scene[],
  format: PageFormat,
  theory: MergedTheory,
  { theme, language, authors, ownFont }: PageLook,
  studio: Studio,
): Promise<(string | Uint8Array)[]> {
  if (format === 'svg') {
    const own = ownFont ? `\n${ownFontFace(ownFont)}` : '';
    return Promise.all(pages.map(async (page) => paintSvg(page, theme, { fontCss: (await fontFaces(page)) + own })));
  }
  const facts = { ...pdfFacts(theory, pages, language), ...(authors && { author: authors }) };
  if (format === 'pptx') {
    const { paintPptx, pptxScale } = await import('@driver-diagrams/diagram/paint/pptx');
    const times = 1 / pptxScale(pages);
    if (times > 1) studio.shrunk?.(times);
    return [paintPptx(pages, theme, facts)];
  }
  if (format === 'pdf') {
    const { paintPdf } = await import('@driver-diagrams/diagram/paint/pdf');
    return [await studio.withFonts(pages, (all, fonts) => paintPdf([...all], theme, { ...facts, fonts }))];
  }
  const { paintPng } = await import('@driver-diagrams/diagram/paint/png');
  const painted: Uint8Array[] = [];
  for (const [n, page] of pages.entries()) {
    if (pages.length > 1) studio.painting?.(n + 1);
    const dpi = await studio.dpiOf(page);
    const paint = ([its = page]: readonly Scene[], fonts: Fonts) =>
      paintPng(its, theme, { dpi, rasterizer: () => studio.rasterizer(), fonts });
    painted.push(await studio.withFonts([page], paint));
  }
  return painted;
}

/** A picture of too many pixels: how many it would have, and the resolution at which it can be made. */
export interface TooManyPixels {
  width: number;
  height: number;
  /** Pixels to the inch. */
  most: number;
}

/** Why a picture cannot have so many pixels to the inch; nothing where it can. */
export async function tooManyPixels(scene: Scene, dpi: number): Promise<TooManyPixels | undefined> {
  const { MOST_PIXELS, pixelsOf } = await import('@driver-diagrams/diagram/paint/png');
  const { width, height } = pixelsOf(scene, dpi);
  if (width * height <= MOST_PIXELS) return undefined;
  return { width, height, most: Math.floor(dpi * Math.sqrt(MOST_PIXELS / (width * height))) };
}

/** Pixels to the inch, where nobody says how many. */
export const USUAL_DPI = 192;
