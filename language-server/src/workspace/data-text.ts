/** Data files as texts, for who reads them for the server; a workbook travels as one too. */
import { decode, MOST_BYTES } from '@driver-diagrams/theory/data/decode';

const WORKBOOK = 'data:application/zip;base64,';
/** Of bytes that are made text at once: more arguments than these no engine takes. */
const PIECE = 8192;

/** The text of a data file; undefined for more than is read of one. */
export function dataText(bytes: Uint8Array): string | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  const isPacked = [0x50, 0x4b, 3, 4].every((sign, n) => bytes[n] === sign);
  return isPacked ? WORKBOOK + btoa(signsOf(bytes)) : decode(bytes).text;
}

/** What a data file held before it became a text. */
export function dataOfText(text: string): string | Uint8Array {
  if (!text.startsWith(WORKBOOK)) return text;
  try {
    return Uint8Array.from(atob(text.slice(WORKBOOK.length)), (sign) => sign.charCodeAt(0));
  } catch {
    // A text that only begins so.
    return text;
  }
}

function signsOf(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += PIECE) signs += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return signs;
}
