/** Reads a PDF back, as a reader's program does. */
import { inflateSync } from 'node:zlib';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  /** Points. */
  width: number;
  height: number;
  /** All its text in the order in which it stands in the file, without spaces. */
  text: string;
  /** What a screen reader says of its pictures. */
  pictures: string[];
}

export interface ReadPdf {
  pages: ReadPage[];
  info: Record<string, unknown>;
  language: string | null;
  bookmarks: string[];
  /** Of each font: its name, and whether it is a subset that the file holds. */
  fonts: { name: string; subset: boolean; embedded: boolean }[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(await pdf.getPage(number)));
  const { language } = (await pdf.getMarkInfo()) as { language?: string };
  const outline = (await pdf.getOutline()) ?? [];
  const read = {
    pages,
    info: info as Record<string, unknown>,
    language: language ?? null,
    bookmarks: outline.flatMap(({ title, items }) => [
      title,
      ...items.map((item: { title: string }) => `- ${item.title}`),
    ]),
    fonts: fontsIn(bytes),
  };
  await task.destroy();
  return read;
}

/** The words of each page, without spaces, of a PDF that another program made. */
export async function readWords(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const words: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) words.push((await readPage(await pdf.getPage(number))).text);
  await task.destroy();
  return words;
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  const text = withoutSpaces(items.map((item) => ('str' in item ? item.str : '')).join(''));
  return { width, height, text, pictures: picturesIn(((await page.getStructTree()) ?? {}) as Branch) };
}

interface Branch {
  alt?: string;
  children?: Branch[];
}

function picturesIn(tree: Branch): string[] {
  return [...(tree.alt === undefined ? [] : [tree.alt]), ...(tree.children ?? []).flatMap(picturesIn)];
}

export function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}

/** The file's own descriptions of its fonts. */
function fontsIn(bytes: Uint8Array): ReadPdf['fonts'] {
  return [...factsIn(bytes).matchAll(/\/Type \/FontDescriptor\n\/FontName \/(\S+)[^>]*/g)].map(
    ([whole, name = '']) => ({
      name: name.replace(/^[A-Z]{6}\+/, ''),
      subset: /^[A-Z]{6}\+/.test(name),
      embedded: /\/FontFile[23]? \d+ 0 R/.test(whole),
    }),
  );
}

/** Everything in the file that is no picture and no font, unpacked: what it says of itself. */
export function factsIn(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  const packs = [...text.matchAll(/\/Type \/ObjStm [^>]*\/Length (\d+) >>\nstream\n/g)].map(
    ({ 0: head, 1: length, index }) =>
      inflateSync(file.subarray(index + head.length, index + head.length + Number(length))).toString('latin1'),
  );
  return [text, ...packs].join('\n');
}
