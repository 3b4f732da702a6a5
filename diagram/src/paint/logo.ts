/**
 * Logos and photos as posters take them. Every one is drawn before it is used: what cannot be drawn cannot be printed, and in the end a
 * picture is pixels, so that no script in it reaches print.
 */
import {
  MOST_PICTURE_BYTES,
  MOST_PICTURE_PIXELS,
  type PictureTrouble,
} from '@driver-diagrams/theory/model/picture-trouble';
import { imageSize } from 'image-size';
import type { Logo, Turn } from '../scene.ts';
import { base64Of } from './base64.ts';
import { withMemoryLimit } from './memory-limit.ts';
import { pixelsOfSvg, startRasterizer } from './pixels.ts';

/** What a picture is for. */
export type PictureUse = 'logo' | 'photo';

/** How high the pixels are at most: enough for 300 to the inch for a logo of 8 cm, and for 150 for a photo of half a metre. */
const PIXELS_HIGH: Readonly<Record<PictureUse, number>> = { logo: 945, photo: 3000 };
/** Of one that is very wide, so many in all. */
const MOST_DRAWN = 10_000_000;
/** What drawing may take, in pages of 64 KiB: 1 GB, some six times what the largest picture has. */
const MOST_MEMORY = 16_384;

/** Makes ready what draws, so that the time of drawing alone can be counted. */
export function startDrawing(rasterizer: () => Uint8Array): Promise<void> {
  return startRasterizer(() => withMemoryLimit(rasterizer(), MOST_MEMORY));
}

/**
 * Makes a logo or a photo of a file. A hostile picture may keep this busy for very long: call it in a thread that can be ended.
 * @param file its name, which says what the picture is of
 * @param rasterizer see `PngOptions`
 * @returns the picture, or why the file cannot be one
 */
export async function openLogo(
  bytes: Uint8Array,
  file: string,
  rasterizer: () => Uint8Array,
  use: PictureUse = 'logo',
): Promise<Logo | PictureTrouble> {
  if (bytes.length > MOST_PICTURE_BYTES) return 'bytes';
  const source = pictureIn(bytes, PIXELS_HIGH[use]);
  if (typeof source === 'string') return source;
  try {
    await startDrawing(rasterizer);
    const drawn = await pixelsOfSvg(source.svg, source.scaleOf, rasterizer);
    if (drawn.isBlank) return 'damaged';
    const name = file.replace(/\.[^.]*$/, '');
    const { width, height } = drawn;
    const pixels = source.photograph ?? { media: 'image/png' as const, data: base64Of(drawn.png), width, height };
    return { name, ...asSeen(pixels, source.turn) };
  } catch (error) {
    // The program gives up in this way where a picture would take more memory than it may have.
    return error instanceof Error && error.name === 'RuntimeError' ? 'time' : 'damaged';
  }
}

interface Source {
  /** What is drawn. */
  svg: string;
  scaleOf: (width: number, height: number) => number;
  /** A photograph is smaller as it is, and every painter takes it. */
  photograph?: Omit<Logo, 'name'>;
  /** As a camera wrote it. */
  turn?: number | undefined;
}

function pictureIn(bytes: Uint8Array, most: number): Source | PictureTrouble {
  const highest = (its: number, high: number) => Math.min(most / high, Math.sqrt(MOST_DRAWN / (its * high)));
  const svg = svgIn(bytes);
  if (svg !== undefined) return { svg, scaleOf: highest };
  let said: ReturnType<typeof imageSize>;
  try {
    said = imageSize(bytes);
  } catch {
    return 'kind';
  }
  const { type, width, height, orientation } = said;
  if (type !== 'png' && type !== 'jpg') return 'kind';
  if (!(width > 0 && height > 0)) return 'damaged';
  if (width * height > MOST_PICTURE_PIXELS) return 'pixels';
  if (type === 'jpg' && !hasEnd(bytes)) return 'damaged';
  const media = type === 'png' ? 'image/png' : 'image/jpeg';
  const data = base64Of(type === 'jpg' ? withoutNotes(bytes) : bytes);
  const size = `width="${width}" height="${height}"`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="data:${media};base64,${data}"/></svg>`,
    scaleOf: (its, high) => Math.min(1, highest(its, high)),
    turn: orientation,
    ...(type === 'jpg' && isPlainJpeg(bytes) && { photograph: { media: 'image/jpeg', data, width, height } }),
  };
}

/** The text of an SVG picture, in UTF-8 or UTF-16; nothing for any other file. */
function svgIn(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const text = new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
  return /^\s*<(?:[?!][\s\S]*<)?(?:\w+:)?svg[\s>/]/.test(text) ? text : undefined;
}

/** Width and height as they are seen, with how the pixels lie. */
function asSeen(pixels: Omit<Logo, 'name'>, turn: number | undefined): Omit<Logo, 'name'> {
  if (turn === undefined || turn < 2 || turn > 8) return pixels;
  const { width, height } = pixels;
  return { ...pixels, ...(turn > 4 && { width: height, height: width }), turn: turn as Turn };
}

/** What a camera notes in a JPEG: where and when, and which way is up, which every program would read in its own way. */
const NOTES = new Set([0xe1, 0xed]);

/** A JPEG without these notes, so that no poster tells where a photo was taken. */
function withoutNotes(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // From the first line of pixels on, there are no more of them.
    if (marker < 0xc0 || marker === 0xda) break;
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (!NOTES.has(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  const whole = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  let written = 0;
  for (const part of kept) {
    whole.set(part, written);
    written += part.length;
  }
  return whole;
}

/** Whether a JPEG was saved to its end: the last marker is there (ITU-T T.81, B.1.1.3). */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= 0; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Whether segments follow one another up to the one that says the size: so simple that every painter finds it. */
function isPlainJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  while (bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    // Eight bits in each of one colour or of three, as cameras and programs write.
    if (isFrame) return bytes[at + 4] === 8 && [1, 3].includes(bytes[at + 9] ?? 0);
    if (marker < 0xc0) return false;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return false;
}
