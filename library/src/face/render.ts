import { LANGUAGES, languageFor, type Scene } from '@driver-diagrams/diagram';
import { writeTheory } from '@driver-diagrams/theory/exchange/write-theory';
import {
  EXPORT_FORMATS,
  FORMAT_NAMES,
  isTheoryFormat,
  type SceneFormat,
  type TheoryFormat,
} from '@driver-diagrams/theory/model/export-formats';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { rasterizer as ownRasterizer } from '#rasterizer';
import { InputError } from '../common/input-error.ts';
import { type PageFormat, paintPages, paintPicture, type Studio, tooManyPixels, USUAL_DPI } from '../common/paint.ts';
import { behindReading } from './behind.ts';
import { type DrawOptions, drawn } from './draw.ts';
import type { Reading } from './reading.ts';
import { chosen } from './words.ts';

export interface RenderOptions extends DrawOptions {
  /** Colours for a light page, a dark page, or paper. Without it light; a page of HTML then follows its reader's screen. */
  theme?: 'light' | 'dark' | 'print';
  /** For PNG: pixels to the inch, from 1 to 2400; without it 192. */
  dpi?: number;
  /** For PDF and PNG: font files (TrueType, OpenType, WOFF, WOFF2) for scripts that the shipped font, Inter, lacks. */
  fonts?: readonly Uint8Array[];
  /**
   * For PNG in a browser: the bytes of the file `resvg.wasm` of this package, the program that turns shapes into pixels. In Node
   * it is found by itself.
   */
  rasterizer?: Uint8Array;
}

/** Formats that are texts, and those that are bytes. */
export type TextFormat = 'svg' | 'html' | 'drawio' | 'mermaid' | 'dot' | 'csv' | 'json';
export type BytesFormat = 'pdf' | 'png' | 'pptx' | 'xlsx';

const THEMES = ['light', 'dark', 'print'] as const;

/**
 * Writes the main file of a reading, with what it imports, in a format of pictures or of data, as `driver render` does. A scene
 * that was drawn before can be written as SVG, PDF, PNG and PowerPoint.
 *
 * @returns a text, or bytes; the same input gives the same
 * @throws InputError as `draw` does, for characters that no font has, and for a picture of too many pixels
 */
export function render(what: Reading | Scene, format: TextFormat, options?: RenderOptions): Promise<string>;
export function render(what: Reading | Scene, format: BytesFormat, options?: RenderOptions): Promise<Uint8Array>;
export function render(
  what: Reading | Scene,
  format: TextFormat | BytesFormat,
  options?: RenderOptions,
): Promise<string | Uint8Array>;
export async function render(
  what: Reading | Scene,
  format: TextFormat | BytesFormat,
  options: RenderOptions = {},
): Promise<string | Uint8Array> {
  const name = chosen('format', format, FORMAT_NAMES);
  const language = chosen(
    'language',
    options.language ?? ('items' in what ? 'en' : languageFor(behindReading(what).main.merged)),
    LANGUAGES,
  );
  const theme = options.theme === undefined ? undefined : chosen('theme', options.theme, THEMES);
  const studio = studioOf(options);
  if ('items' in what) {
    if (!isPageFormat(name)) {
      const { label } = EXPORT_FORMATS[name];
      throw new InputError(
        `${label} says more than the picture shows: give the reading that the scene was drawn from.`,
      );
    }
    const [whole = ''] = await paintPages([what], name, NOBODYS, { theme: theme ?? 'light', language }, studio);
    return whole;
  }
  if (isTheoryFormat(name)) return written(what, name, options);
  const { scene, theory } = await drawn(what, options);
  return paintPicture(scene, name, theory, { theme, language }, studio);
}

/** What a theory holds, whole or not at all. */
async function written(reading: Reading, format: TheoryFormat, { evenInPart }: RenderOptions) {
  const { main } = behindReading(reading);
  const broken = [main, ...main.imports].flatMap(({ theory }) => theory.problems.find(({ breaks }) => breaks) ?? []);
  if (broken[0] && evenInPart !== true) {
    throw new InputError(`Part of the theory cannot be read, so nothing was written. ${broken[0].message}`);
  }
  return writeTheory(format, { own: main.theory, merged: main.merged });
}

function isPageFormat(format: SceneFormat | TheoryFormat): format is PageFormat {
  return ['svg', 'pdf', 'png', 'pptx'].includes(format);
}

/** A scene alone says neither who made it nor when. */
const NOBODYS: MergedTheory = { uri: '', imports: [], elements: [], links: [], problems: [], imported: [] };

/** What painting needs, from what the caller gives. */
function studioOf({ dpi = USUAL_DPI, fonts: given = [], rasterizer }: RenderOptions): Studio {
  return {
    async withFonts(pages, paint) {
      const { openFontFile, openFonts } = await import('@driver-diagrams/diagram/font/fonts');
      const { lackingCharacters } = await import('@driver-diagrams/diagram/font/lacking');
      const opened = await Promise.all(given.map(openFontFile));
      const none = opened.findIndex(({ length }) => length === 0);
      if (none >= 0) {
        throw new InputError(`Number ${none + 1} of ‘fonts’ is no font that can be printed: give one of outlines.`);
      }
      const fonts = await openFonts(pages, opened.flat());
      const lacking = lackingCharacters(pages, fonts);
      if (lacking.length === 0) return paint(pages, fonts);
      const characters = lacking.slice(0, 5).map(({ character, text }) => `${character} in “${text}”`);
      const more = lacking.length > 5 ? ` and ${lacking.length - 5} more` : '';
      throw new InputError(`No font here has ${characters.join(', ')}${more}. Give one that has, as ‘fonts’.`);
    },
    async dpiOf(page) {
      if (!(dpi >= 1 && dpi <= 2400)) throw new InputError(`‘dpi’ is a number from 1 to 2400, not ${dpi}.`);
      const trouble = await tooManyPixels(page, dpi);
      if (!trouble) return dpi;
      const { width, height, most } = trouble;
      throw new InputError(
        `The picture would be ${width} x ${height} pixels, too many to make. Choose a ‘dpi’ of ${most} or less, or a PDF.`,
      );
    },
    rasterizer: () => rasterizer ?? ownRasterizer(),
  };
}
