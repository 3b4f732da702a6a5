/** Paints a picture in the format that was asked for, with the fonts of this computer. */
import type { Language, PaperTheme, Scene } from '@driver-diagrams/diagram';
import type { Typeface } from '@driver-diagrams/diagram/font/fonts';
import {
  type PageFormat,
  paintPages as paintPagesIn,
  paintPicture as paintPictureIn,
  type Studio,
  tooManyPixels,
  USUAL_DPI,
} from '@driver-diagrams/library/common/paint';
import { rasterizer } from '@driver-diagrams/library/common/rasterizer-node';
import { EXPORT_FORMATS, type SceneFormat } from '@driver-diagrams/theory/model/export-formats';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Option } from '../arguments.ts';
import { UsageError } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** For the table of options of every command that paints PNG. */
export const DPI = {
  value: 'N',
  about: `for png: pixels to the inch; default: ${USUAL_DPI}; posters are printed at 150 to 300`,
} as const satisfies Option;

/** For the table of options of every command that paints PDF or PNG. */
export const FONT = {
  value: 'FILE',
  many: true,
  about: 'for pdf and png: a font file for scripts that Inter lacks; may be given several times',
} as const satisfies Option;

interface PictureOptions {
  /** Light where nobody chose one; a page then follows the reader's screen. */
  theme?: 'light' | 'dark' | 'print' | undefined;
  language: Language;
  /** What `--dpi` says. */
  dpi?: string | undefined;
  /** What `--font` says, each time. */
  font?: readonly string[] | undefined;
}

interface PageOptions extends Omit<PictureOptions, 'theme'> {
  theme: PaperTheme;
  /** Whom a PDF or a presentation names, where it is not the theory's authors. */
  authors?: string;
  /** The letters of an organisation. */
  house?: readonly Typeface[];
  ownFont?: Uint8Array;
}

/**
 * Paints one picture; see `paintPicture` of the library.
 *
 * @throws UsageError for a character that no font has, a font that cannot be used, and a picture of too many pixels
 */
export async function paintPicture(
  scene: Scene,
  format: SceneFormat,
  theory: MergedTheory,
  options: PictureOptions,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  terminal.progress?.('Painting');
  return paintPictureIn(scene, format, theory, options, studioOf(options, 1, terminal));
}

/**
 * Paints pages; see `paintPages` of the library.
 *
 * @throws UsageError as `paintPicture` does
 */
export async function paintPages(
  pages: readonly Scene[],
  format: PageFormat,
  theory: MergedTheory,
  options: PageOptions,
  terminal: Terminal,
): Promise<(string | Uint8Array)[]> {
  terminal.progress?.('Painting');
  const { theme: _, ...rest } = options;
  return paintPagesIn(pages, format, theory, options, studioOf(rest, pages.length, terminal));
}

/** What painting needs of this computer, and tells. */
function studioOf(
  { dpi, font = [], house = [] }: PictureOptions & Pick<PageOptions, 'house'>,
  pages: number,
  terminal: Terminal,
): Studio {
  return {
    async withFonts(scenes, paint) {
      const { paintWithFonts } = await import('./fonts.ts');
      return paintWithFonts(scenes, font, terminal, paint, house);
    },
    dpiOf: (page) => resolutionOf(dpi, page),
    rasterizer,
    shrunk(times) {
      const size = times === 2 ? 'half the size' : `1/${times} of the size`;
      terminal.tell(
        `driver: PowerPoint takes slides of at most 56 inches, so these are ${size}. Print them at ${times * 100}%.\n`,
      );
    },
    painting: (page) => terminal.progress?.(`Painting page ${page} of ${pages}`),
  };
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
  const trouble = await tooManyPixels(scene, resolution);
  if (!trouble) return resolution;
  const { width, height, most } = trouble;
  throw new UsageError(
    `The picture would be ${width} x ${height} pixels, too many to make. Choose --dpi ${most} or less, or write a PDF.`,
  );
}
