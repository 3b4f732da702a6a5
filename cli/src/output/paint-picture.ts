/** Paints a picture in the format that was asked for. The painters of PDF and PNG are loaded only when they are needed. */
import { fontFaces, type Language, paintSvg, type Scene, type ThemeName } from '@driver-diagrams/diagram';
import type { Fonts } from '@driver-diagrams/diagram/font/fonts';
import { pdfFacts } from '@driver-diagrams/diagram/paint/pdf-facts';
import { EXPORT_FORMATS, type SceneFormat } from '@driver-diagrams/theory/model/export-formats';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Option } from '../arguments.ts';
import { UsageError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { rasterizer } from './rasterizer.ts';

/** For the table of options of every command that paints PNG. */
export const DPI = {
  value: 'N',
  about: 'for png: pixels to the inch; default: 192; posters are printed at 150 to 300',
} as const satisfies Option;

/** For the table of options of every command that paints PDF or PNG. */
export const FONT = {
  value: 'FILE',
  many: true,
  about: 'for pdf and png: a font file for scripts that Inter lacks; may be given several times',
} as const satisfies Option;

const USUAL_DPI = 192;

/** The formats of a page whose size is given. */
export type PageFormat = 'svg' | 'pdf' | 'png' | 'pptx';

interface PageOptions extends Omit<PictureOptions, 'theme'> {
  theme: Exclude<ThemeName, 'editor'>;
  /** Whom a PDF or a presentation names, where it is not the theory's authors. */
  authors?: string;
}

interface PictureOptions {
  /** Light where nobody chose one; a page then follows the reader's screen. */
  theme?: 'light' | 'dark' | 'print' | undefined;
  language: Language;
  /** What `--dpi` says. */
  dpi?: string | undefined;
  /** What `--font` says, each time. */
  font?: readonly string[] | undefined;
}

/**
 * Paints one picture.
 *
 * @param theory whose picture it is: for what a PDF says of itself, and a page of each box
 * @returns bytes for PDF, PNG and PowerPoint, else a text
 * @throws UsageError for a character that no font has, a font that cannot be used, and a picture of too many pixels
 */
export async function paintPicture(
  scene: Scene,
  format: SceneFormat,
  theory: MergedTheory,
  { theme: chosen, language, dpi, font = [] }: PictureOptions,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  const theme = chosen ?? 'light';
  if (format === 'html') {
    terminal.progress?.('Painting');
    const { paintPage } = await import('@driver-diagrams/diagram/paint/page/page');
    return paintPage(scene, theory, { fontCss: await fontFaces(scene), language, ...(chosen && { theme: chosen }) });
  }
  if (format === 'drawio') {
    const { paintDrawio } = await import('@driver-diagrams/diagram/paint/drawio');
    return paintDrawio(scene, theory);
  }
  const [whole = ''] = await paintPages([scene], format, theory, { theme, language, dpi, font }, terminal);
  return whole;
}

/**
 * Paints pages: a PDF and a presentation hold all of them; in the other formats each is a file of its own.
 *
 * @returns what the files hold, in the order of the pages
 * @throws UsageError as `paintPicture` does
 */
export async function paintPages(
  pages: readonly Scene[],
  format: PageFormat,
  theory: MergedTheory,
  { theme, language, dpi, font = [], authors }: PageOptions,
  terminal: Terminal,
): Promise<(string | Uint8Array)[]> {
  terminal.progress?.('Painting');
  if (format === 'svg') {
    return Promise.all(pages.map(async (page) => paintSvg(page, theme, { fontCss: await fontFaces(page) })));
  }
  const facts = { ...pdfFacts(theory, pages, language), ...(authors && { author: authors }) };
  if (format === 'pptx') {
    const { paintSlides } = await import('./paint-slides.ts');
    return [paintSlides(pages, theme, facts, terminal)];
  }
  const { paintWithFonts } = await import('./fonts.ts');
  if (format === 'pdf') {
    const { paintPdf } = await import('@driver-diagrams/diagram/paint/pdf');
    return [
      await paintWithFonts(pages, font, terminal, (all, fonts) => paintPdf([...all], theme, { ...facts, fonts })),
    ];
  }
  const { paintPng } = await import('@driver-diagrams/diagram/paint/png');
  const painted: Uint8Array[] = [];
  for (const [n, page] of pages.entries()) {
    if (pages.length > 1) terminal.progress?.(`Painting page ${n + 1} of ${pages.length}`);
    const resolution = await resolutionOf(dpi, page);
    const paint = ([its = page]: readonly Scene[], fonts: Fonts) =>
      paintPng(its, theme, { dpi: resolution, rasterizer, fonts });
    painted.push(await paintWithFonts([page], font, terminal, paint));
  }
  return painted;
}

/**
 * Makes sure, before any work, that options stand only where they do something.
 *
 * @throws UsageError when they do not
 */
export function checkPictureOptions(format: SceneFormat, { dpi, font }: Pick<PictureOptions, 'dpi' | 'font'>): void {
  if (dpi !== undefined && format !== 'png') throw new UsageError('--dpi is for PNG: only pixels have a resolution.');
  if (font !== undefined && format !== 'pdf' && format !== 'png') {
    const name = EXPORT_FORMATS[format].label;
    throw new UsageError(`--font is for PDF and PNG: ${name} is drawn with the fonts of whoever opens it.`);
  }
}

async function resolutionOf(dpi: string | undefined, scene: Scene): Promise<number> {
  const resolution = Number(dpi ?? USUAL_DPI);
  if (!(resolution >= 1 && resolution <= 2400))
    throw new UsageError(`--dpi takes a number from 1 to 2400, not “${dpi}”.`);
  const { MOST_PIXELS, pixelsOf } = await import('@driver-diagrams/diagram/paint/png');
  const { width, height } = pixelsOf(scene, resolution);
  if (width * height <= MOST_PIXELS) return resolution;
  const most = Math.floor(resolution * Math.sqrt(MOST_PIXELS / (width * height)));
  throw new UsageError(
    `The picture would be ${width} x ${height} pixels, too many to make. Choose --dpi ${most} or less, or write a PDF.`,
  );
}
