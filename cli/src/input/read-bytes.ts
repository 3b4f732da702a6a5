/** Reads what may have no end: a file that is too large, a device such as /dev/zero, a pipe that somebody fills for ever. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The most that is read of one theory, table or workbook; bytes. */
const MOST_BYTES = 50_000_000;

/** At a time; bytes. */
const PART = 1 << 20;
const SMALL_PART = 1 << 16;

/** There is more than may be read. */
export class TooLarge extends Error {
  constructor(most: number) {
    super(`more than ${Math.round(most / 1e6)} MB`);
  }
}

/**
 * The bytes of a file, a pipe or a device, up to its end.
 *
 * @param most bytes
 * @throws TooLarge, or the error of the file system
 */
export function readBytes(path: string, most = MOST_BYTES): Uint8Array {
  const file = openSync(path, 'r');
  try {
    // Pipes and devices say 0.
    const { size } = fstatSync(file);
    const parts: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const part = Buffer.allocUnsafe(size > length ? Math.min(size - length, PART) : SMALL_PART);
      const count = readSync(file, part);
      if (count === 0) return Buffer.concat(parts, length);
      length += count;
      if (length > most) throw new TooLarge(most);
      parts.push(part.subarray(0, count));
    }
  } finally {
    closeSync(file);
  }
}

/**
 * The same of a stream.
 *
 * @throws TooLarge
 */
export async function readStream(stream: AsyncIterable<Uint8Array>, most = MOST_BYTES): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > most) throw new TooLarge(most);
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}
