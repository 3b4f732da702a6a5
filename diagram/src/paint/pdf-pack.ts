/**
 * Makes a PDF small. What a screen reader is told of each box and link makes up most of a file, and pdfkit writes it uncompressed;
 * here it goes into object streams with a cross-reference stream (PDF 32000-1:2008, sections 7.5.7 and 7.5.8).
 */

/** An object of the file as it stands there, without the words around it. */
interface Found {
  id: number;
  bytes: Uint8Array;
  /** Streams must stay outside of object streams. */
  isStream: boolean;
}

/** How many objects a reader must unpack to see one of them. */
const TOGETHER = 500;

const OPENING = /^\d+ 0 obj\n/;
const CLOSING = '\nendobj\n';
const STREAM_CLOSING = '\nendstream';

/**
 * @param pdf as pdfkit writes it: one cross-reference table, no encryption
 * @returns the same document in fewer bytes
 */
export async function packPdf(pdf: Uint8Array): Promise<Uint8Array> {
  const { objects, trailer } = read(pdf);
  const file = new Growing();
  file.add('%PDF-1.7\n%\xff\xff\xff\xff\n');
  const size = objects.length + 1;
  const loose = objects.filter(({ isStream }) => !isStream);
  const packs = Array.from({ length: Math.ceil(loose.length / TOGETHER) }, (_, n) => ({
    id: size + n,
    objects: loose.slice(n * TOGETHER, (n + 1) * TOGETHER),
  }));
  /** Of each object: its kind (1 stands alone, 2 in a pack), where, and which in the pack. */
  const places: [number, number, number][] = [[0, 0, 0xffff]];
  const write = (id: number, ...parts: (string | Uint8Array)[]) => {
    places[id] = [1, file.length, 0];
    file.add(`${id} 0 obj\n`, ...parts, CLOSING);
  };
  for (const { id, bytes, isStream } of objects) if (isStream) write(id, bytes);
  for (const pack of packs) {
    for (const [index, { id }] of pack.objects.entries()) places[id] = [2, pack.id, index];
    write(pack.id, ...(await packed(pack.objects)));
  }
  const start = file.length;
  const own = size + packs.length;
  places[own] = [1, start, 0];
  const table = new Uint8Array(places.length * 7);
  const view = new DataView(table.buffer);
  for (const [index, [kind, where, which]] of places.entries()) {
    view.setUint8(index * 7, kind);
    view.setUint32(index * 7 + 1, where);
    view.setUint16(index * 7 + 5, which);
  }
  const facts = `/Type /XRef /Size ${own + 1} /W [1 4 2] ${trailer}`;
  file.add(`${own} 0 obj\n`, ...(await stream(facts, table)), CLOSING, `startxref\n${start}\n%%EOF\n`);
  return file.whole();
}

/** Finds the objects by the table at the end of the file. */
function read(pdf: Uint8Array): { objects: Found[]; trailer: string } {
  const end = asText(pdf.subarray(-4000));
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(end)?.[1]);
  const table = asText(pdf.subarray(start));
  const trailer = ['Root', 'Info', 'ID']
    .map((key) => new RegExp(`/${key} (\\[.*?\\]|\\d+ 0 R)`).exec(table)?.[0])
    .join(' ');
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n /gm)].map(([, offset]) => Number(offset));
  const inOrder = [...offsets, start].sort((a, b) => a - b);
  const next = new Map(inOrder.map((offset, index) => [offset, inOrder[index + 1] ?? start]));
  const objects = offsets.map((offset, index) => {
    const opening = OPENING.exec(asText(pdf.subarray(offset, offset + 20)))?.[0] ?? '';
    const bytes = pdf.subarray(offset + opening.length, (next.get(offset) ?? start) - CLOSING.length);
    const isStream = asText(bytes.subarray(-STREAM_CLOSING.length)) === STREAM_CLOSING;
    return { id: index + 1, bytes, isStream };
  });
  return { objects, trailer };
}

function packed(objects: readonly Found[]): Promise<(string | Uint8Array)[]> {
  const places: string[] = [];
  const content = new Growing();
  for (const { id, bytes } of objects) {
    places.push(`${id} ${content.length}`);
    content.add(bytes, '\n');
  }
  const head = `${places.join(' ')}\n`;
  const whole = new Growing();
  whole.add(head, content.whole());
  return stream(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, whole.whole());
}

async function stream(facts: string, content: Uint8Array): Promise<(string | Uint8Array)[]> {
  const small = await deflated(content);
  return [`<< ${facts} /Filter /FlateDecode /Length ${small.length} >>\nstream\n`, small, STREAM_CLOSING];
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const compressed = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(compressed).arrayBuffer());
}

const ascii = new TextDecoder('latin1');

/** The structure of a PDF is written in ASCII. */
function asText(bytes: Uint8Array): string {
  return ascii.decode(bytes);
}

class Growing {
  length = 0;
  #parts: Uint8Array[] = [];

  /** Adds bytes, or characters up to U+00FF, one byte each. */
  add(...parts: (string | Uint8Array)[]): void {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Uint8Array.from(part, (character) => character.charCodeAt(0)) : part;
      this.#parts.push(bytes);
      this.length += bytes.length;
    }
  }

  whole(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
