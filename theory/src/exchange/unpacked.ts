/** How much a zip archive, such as a workbook, holds: counted by unpacking it bit by bit, since what it says of itself may be a lie. */

/** Signatures and sizes of the archive's own records (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). */
const END = { signature: 0x06054b50, size: 22 };
const ENTRY = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
/** The comment behind the end is no longer than this. */
const LONGEST_COMMENT = 0xffff;
/** Stands where a number needs the long form, which no file of 20 MB does. */
const ELSEWHERE = 0xffffffff;
const PACKED = 8;
/**
 * What makes the data of an archive those of a zlib stream (RFC 1950), which every runtime unpacks; the checksum that would
 * stand behind them is missing.
 */
const ZLIB_HEAD = Uint8Array.of(0x78, 0x9c);

export interface Unpacked {
  /** Bytes of all parts; counting ends where there are more than was asked for. */
  bytes: number;
  parts: number;
}

/**
 * Counts what an archive unpacks to. Of each part the last pieces, some tens of kilobytes, may be missed: enough for a limit.
 * @param most bytes after which nobody needs to know more
 * @returns nothing where it is no archive that can be read
 */
export async function unpackedSize(archive: Uint8Array, most: number): Promise<Unpacked | undefined> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const parts = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let bytes = 0;
  for (let n = 0; n < parts && bytes <= most; n++) {
    if (at + ENTRY.size > archive.length || view.getUint32(at, true) !== ENTRY.signature) return undefined;
    const start = view.getUint32(at + 42, true);
    const isPacked = view.getUint16(at + 10, true) === PACKED;
    const packed = view.getUint32(at + 20, true);
    const data = dataAt(view, start);
    if (data === undefined) return undefined;
    const part = archive.subarray(data, packed === ELSEWHERE ? undefined : data + packed);
    bytes += isPacked ? await inflatedSize(part, most - bytes) : part.length;
    at += ENTRY.size + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { bytes, parts };
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return undefined;
}

/** Where the data of a part begin, behind what stands before them. */
function dataAt(view: DataView, start: number): number | undefined {
  if (start + LOCAL.size > view.byteLength || view.getUint32(start, true) !== LOCAL.signature) return undefined;
  return start + LOCAL.size + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
}

async function inflatedSize(data: Uint8Array, most: number): Promise<number> {
  const stream = new Blob([ZLIB_HEAD, new Uint8Array(data)]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bytes;
      bytes += value.length;
      if (bytes > most) {
        await reader.cancel();
        return bytes;
      }
    }
  } catch {
    // The end, where a checksum is missed, or what cannot be unpacked: the reader of the workbook says that it is broken.
    return bytes;
  }
}

/**
 * Unpacks a text that was packed by the raw form of deflate (RFC 1951) and written in Base64.
 * @param most characters that it may have
 * @returns nothing where it is none, or longer
 */
export async function inflated(base64: string, most: number): Promise<string | undefined> {
  let packed: Uint8Array<ArrayBuffer>;
  try {
    packed = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += decoder.decode(value, { stream: true });
      if (text.length > most) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    return undefined;
  }
}
