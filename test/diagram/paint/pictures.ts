/** Pictures for the tests of logos: sound ones, and all that a file may hold instead. */
import { crc32, deflateSync } from 'node:zlib';

const SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** A picture of its own width and height, with the given inside. */
export function svg(inside: string, size = 'width="40" height="20"'): Uint8Array {
  return new TextEncoder().encode(`<svg ${SVG} ${size}>${inside}</svg>`);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

interface Png {
  width: number;
  height: number;
  /** 2 is RGB, 6 has alpha too. */
  colours?: 2 | 6;
  /** What is unpacked of it; as many bytes of one colour as the size asks for where it is missing. */
  data?: Uint8Array;
  /** The way in which each line is written; there are five, from 0. */
  filter?: number;
}

function linesOf({ width, height, colours, filter }: Required<Omit<Png, 'data'>>): Uint8Array {
  const line = Buffer.alloc(1 + width * (colours === 2 ? 3 : 4), 0x80);
  line[0] = filter;
  return Buffer.concat(Array.from({ length: height }, () => line));
}

/** A PNG file as it says that it is, whatever is in it. */
export function png({ width, height, colours = 2, data, filter = 0 }: Png): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, colours, 0, 0, 0], 8);
  const lines = data ?? linesOf({ width, height, colours, filter });
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', new Uint8Array())];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

/** A grey square of 8 x 8 pixels, the smallest JPEG: one block, in which nothing differs from the middle grey. */
export const JPEG = Uint8Array.of(
  ...[0xff, 0xd8],
  ...[0xff, 0xdb, 0, 67, 0, ...Array.from({ length: 64 }, () => 1)],
  ...[0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0],
  // One code each, of one bit: no difference, and end of the block.
  ...[0x00, 0x10].flatMap((table) => [0xff, 0xc4, 0, 20, table, 1, ...Array.from({ length: 15 }, () => 0), 0]),
  ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x3f],
  ...[0xff, 0xd9],
);

/** The bytes with some of them changed. */
export function changed(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at < 0 ? copy.length + at : at);
  return copy;
}
