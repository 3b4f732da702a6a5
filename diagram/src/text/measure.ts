/** How wide a text is in the font that ships with the project, without a page or a canvas: one picture everywhere. */
import type { Typeface } from '../font/fonts.ts';
import { ADVANCES, UNITS_PER_EM } from '../font/metrics.ts';
import type { Weight } from '../scene.ts';

/** A wide character outside the font (East Asian, emoji) counts one em, any other 0.6: they are painted in the system's font. */
const WIDE = UNITS_PER_EM;
const OTHER = Math.round(UNITS_PER_EM * 0.6);

const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{16fe0}-\u{18cff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)/u;

/** Characters that each stand alone and are in the font: no need to look for grapheme clusters. */
const simple =
  /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u0373\u0384-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u20ac\u2122]*$/;

const tables: Partial<Record<Weight, Map<number, number>>> = {};

/** Widths of an organisation's own font, while a picture is made that is painted in it. */
let own: Partial<Record<Weight, Map<number, number>>> | undefined;

/**
 * Measures texts in an organisation's own font while something is made. One such thing at a time: what is made meanwhile would be
 * measured in it too.
 * @param typefaces from `openOwnFont`; none for the shipped font
 */
export async function measuredIn<Made>(typefaces: readonly Typeface[], make: () => Promise<Made>): Promise<Made> {
  if (typefaces.length === 0) return make();
  own = { 400: widthsIn(typefaces, 400), 600: widthsIn(typefaces, 600) };
  try {
    return await make();
  } finally {
    own = undefined;
  }
}

/** The shipped font's widths, with those of every character that the other font has. */
function widthsIn(typefaces: readonly Typeface[], weight: Weight): Map<number, number> {
  const table = new Map(shippedTable(weight));
  // The nearest weight is written last.
  const far = typefaces.toSorted((one, two) => Math.abs(two.weight - weight) - Math.abs(one.weight - weight));
  for (const { font } of far) {
    for (const code of font.characterSet) {
      table.set(code, (font.glyphForCodePoint(code).advanceWidth * UNITS_PER_EM) / font.unitsPerEm);
    }
  }
  return table;
}

function tableOf(weight: Weight): Map<number, number> {
  return own?.[weight] ?? shippedTable(weight);
}

function shippedTable(weight: Weight): Map<number, number> {
  let table = tables[weight];
  if (!table) {
    table = new Map();
    for (const run of ADVANCES[weight].split(';')) {
      const colon = run.indexOf(':');
      let code = Number.parseInt(run.slice(0, colon), 16);
      let width = 0;
      for (const written of run.slice(colon + 1).split(',')) {
        if (written) width = Number(written);
        table.set(code++, width);
      }
    }
    tables[weight] = table;
  }
  return table;
}

/**
 * The width of one line of text.
 * @param text one line, as it will be painted
 * @param size in points
 * @returns points; kerning is left out
 */
export function widthOf(text: string, size: number, weight: Weight): number {
  const table = tableOf(weight);
  let units = 0;
  if (simple.test(text)) for (let i = 0; i < text.length; i++) units += table.get(text.charCodeAt(i)) ?? OTHER;
  else for (const cluster of graphemes(text)) units += unitsOfCluster(cluster, table);
  return (units * size) / UNITS_PER_EM;
}

function unitsOfCluster(cluster: string, table: Map<number, number>): number {
  let units = 0;
  for (const character of cluster) {
    const width = table.get(character.codePointAt(0) ?? 0);
    if (width === undefined) return invisible.test(cluster) ? 0 : wide.test(cluster) ? WIDE : OTHER;
    units += width;
  }
  return units;
}

const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Mn}]+$/u;

let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as one character each: an emoji with its skin tone, a letter with its marks. */
export function graphemes(text: string): string[] {
  if (simple.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** True where a text fits no fast path: it may hold clusters, wide characters or a script without spaces. */
export function isSimple(text: string): boolean {
  return simple.test(text);
}

/** True where a line may break before or after this character: scripts that set no spaces between words. */
export function isWide(cluster: string): boolean {
  return wide.test(cluster);
}

const strong = /[\p{L}\p{Nl}]/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** True when the first letter is of a script written from right to left: Hebrew, Arabic and their relatives. */
export function isRightToLeft(text: string): boolean {
  if (isSimple(text)) return false;
  const first = strong.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first);
}
