import { decode, MOST_BYTES } from '@driver-diagrams/theory/data/decode';

/** The text of a data file, for who reads it for the server; undefined for more than is read of one. */
export function dataText(bytes: Uint8Array): string | undefined {
  return bytes.length > MOST_BYTES ? undefined : decode(bytes).text;
}
