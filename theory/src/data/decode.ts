/** The text of a data file, in whatever encoding a spreadsheet has saved it. */

/** A larger file is not even looked at, in bytes. */
export const MOST_BYTES = 16_000_000;

export interface Decoded {
  text: string;
  /** True where the bytes are no Unicode, so that letters such as é are a guess. */
  guessed: boolean;
}

/** Reads bytes as UTF-8 or UTF-16, with or without a mark at the start, else as Windows-1252, the usual superset of Latin-1. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return known('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return known('utf-16be', bytes);
  // Text of western letters in UTF-16 has a zero in every other byte.
  const start = bytes.subarray(0, 64);
  if (zeros(start, 1) > start.length / 4) return known('utf-16le', bytes);
  if (zeros(start, 0) > start.length / 4) return known('utf-16be', bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
  }
}

/** The decoder takes the mark at the start away. */
function known(encoding: string, bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), guessed: false };
}

function zeros(bytes: Uint8Array, from: 0 | 1): number {
  let count = 0;
  for (let n = from; n < bytes.length; n += 2) if (bytes[n] === 0) count++;
  return count;
}
