/** A scene to PNG, without a browser: outlines of letters instead of letters, so that no font of the system takes part. */
import { Resvg } from '@resvg/resvg-wasm';
import { boldening, type Fonts, openFonts } from '../font/fonts.ts';
import type { Scene, TextShape } from '../scene.ts';
import { type Run, shapeLine, strikeThrough, underline, wordsOf } from '../text/shape.ts';
import { SLANT, slantShift } from './look.ts';
import { startRasterizer } from './pixels.ts';
import { paintSvg } from './svg.ts';
import type { PaperTheme } from './themes.ts';
import { marginOf } from './trim.ts';

export interface PngOptions {
  /** Pixels to the inch; said in the file too. */
  dpi: number;
  /** Reads the program that turns shapes into pixels: `index_bg.wasm` of @resvg/resvg-wasm. Asked for once. */
  rasterizer: () => Uint8Array;
  /** The shipped font alone when it is missing. */
  fonts?: Fonts;
}

/** How many pixels a scene has, e.g. 4967 x 7022 for A0 at 150 dpi; with what a printer cuts off. */
export function pixelsOf(scene: Pick<Scene, 'width' | 'height' | 'bleed' | 'cropMarks'>, dpi: number) {
  const { width, height } = scene;
  const margin = marginOf(scene);
  const pixels = (points: number) => Math.max(1, Math.round(((points + 2 * margin) / 72) * dpi));
  return { width: pixels(width), height: pixels(height) };
}

/** A picture takes about 12 bytes of memory a pixel while it is made; above this many pixels it would take more than 3 GB. */
export const MOST_PIXELS = 250_000_000;

/**
 * Paints a scene as a PNG file. The same scene and options give the same bytes.
 * @throws Error when a character is in no font (`lackingCharacters` tells so before), or there would be more than `MOST_PIXELS`
 */
export async function paintPng(
  scene: Scene,
  theme: PaperTheme,
  { dpi, rasterizer, fonts: given }: PngOptions,
): Promise<Uint8Array> {
  const pixels = pixelsOf(scene, dpi);
  if (pixels.width * pixels.height > MOST_PIXELS)
    throw new Error(`${pixels.width} x ${pixels.height} are too many pixels.`);
  const fonts = given ?? (await openFonts([scene]));
  const svg = paintSvg(scene, theme, { pixels, text: (shape, colour) => outlines(shape, colour, fonts) });
  await startRasterizer(rasterizer);
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
  const picture = drawing.render();
  const png = withResolution(picture.asPng(), dpi);
  picture.free();
  drawing.free();
  return png;
}

/** A line of text as the outlines of its glyphs. */
function outlines(shape: TextShape, colour: string, fonts: Fonts): string {
  const line = shapeLine(shape, fonts);
  const runs = line.runs.map((run) => glyphsOf(run, shape, colour)).join('');
  const [lean, left] = shape.slant ? [-SLANT, line.x - slantShift(shape)] : [0, line.x];
  const place = `matrix(1 0 ${lean} 1 ${left} ${shape.y}) scale(${line.scale} 1)`;
  const letters = `<g fill="${colour}" transform="${place}">${runs}</g>`;
  const lines = [
    ...(shape.struck ? [strikeThrough(shape, line, fonts)] : []),
    ...(shape.href === undefined ? [] : [underline(shape, line, fonts)]),
  ].map(({ x, y, width, height }) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`);
  return letters + lines.join('');
}

/** In a font y points upwards. */
function glyphsOf(run: Run, { size, weight }: TextShape, colour: string): string {
  const { unitsPerEm } = run.typeface.font;
  const scale = size / unitsPerEm;
  const bold = boldening(run.typeface, weight);
  const line = bold > 0 ? ` stroke="${colour}" stroke-width="${bold * unitsPerEm}"` : '';
  const paths: string[] = [];
  let pen = 0;
  for (const { layout } of wordsOf(run)) {
    for (const [index, { path }] of layout.glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = layout.positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      const outline = path.toSVG();
      if (outline) paths.push(`<path transform="translate(${pen + xOffset} ${yOffset})" d="${outline}"/>`);
      pen += xAdvance;
    }
  }
  return `<g transform="translate(${run.x} 0) scale(${scale} ${-scale})"${line}>${paths.join('')}</g>`;
}

/** The signature and the chunk IHDR of every PNG; what tells the resolution stands behind them. */
const HEAD = 8 + 25;

/** Puts in the chunk pHYs (PNG specification, section 11.3.4.3): pixels to the metre. */
function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = new Uint8Array(4 + 4 + 9 + 4);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi / 0.0254);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, 1);
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, HEAD));
  whole.set(chunk, HEAD);
  whole.set(png.subarray(HEAD), HEAD + chunk.length);
  return whole;
}

/** CRC-32 as PNG wants it for each chunk (section 5.5). */
function checksum(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
