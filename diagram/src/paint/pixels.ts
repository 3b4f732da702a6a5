/** What turns shapes into pixels, and an SVG picture with it: all that a logo needs, so that its thread loads nothing else. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/**
 * Makes pixels of an SVG picture that somebody else made, such as a logo. Scripts in it are not run, and what it points at
 * outside itself is not there. Its words are set in the shipped font.
 * @param scaleOf by how much it is drawn larger than it says it is, from its own width and height in pixels
 * @returns a PNG file, its size in pixels, and whether nothing at all is to be seen
 * @throws Error when it is no SVG picture, and `WebAssembly.RuntimeError` when it needs more memory than the program may have;
 *   then nothing more can be drawn in this thread
 */
export async function pixelsOfSvg(
  svg: string,
  scaleOf: (width: number, height: number) => number,
  rasterizer: () => Uint8Array,
) {
  await startRasterizer(rasterizer);
  const fontBuffers = /<text/i.test(svg) ? await shippedFonts() : [];
  const font = { loadSystemFonts: false, fontBuffers, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' };
  const plain = new Resvg(svg, { font });
  const scale = scaleOf(plain.width, plain.height);
  plain.free();
  const drawing = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } });
  const picture = drawing.render();
  const { pixels, width, height } = picture;
  const isBlank = !pixels.some((value, at) => at % 4 === 3 && value > 0);
  const found = { png: picture.asPng(), width, height, isBlank };
  picture.free();
  drawing.free();
  return found;
}

/** Makes ready what turns shapes into pixels, once in a thread. */
export function startRasterizer(rasterizer: () => Uint8Array): Promise<void> {
  ready ??= initWasm(rasterizer());
  return ready;
}

let ready: Promise<void> | undefined;

/** Loaded for words alone: what opens fonts is large. */
async function shippedFonts(): Promise<Uint8Array[]> {
  const { shippedFontFiles } = await import('../font/fonts.ts');
  return shippedFontFiles();
}
