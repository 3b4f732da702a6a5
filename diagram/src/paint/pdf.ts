/** Scenes to PDF: one page a scene, exactly as large; text stays text, in the order of reading, with what a screen reader says. */
import PDFDocument from 'pdfkit';
import { type Fonts, openFonts, type Typeface } from '../font/fonts.ts';
import type { Image, Scene, SceneItem, Shape, TextShape } from '../scene.ts';
import { shapeLine, strikeThrough } from '../text/shape.ts';
import { escapeXml } from './escape.ts';
import { isFadedAway } from './look.ts';
import { fontForPdf, handedOver } from './pdf-font.ts';
import { packPdf } from './pdf-pack.ts';
import { createPen, inHundredths, type Pen } from './pdf-pen.ts';
import { type ThemeName, themeOf } from './themes.ts';

/** An entry of the list of contents that a reader shows beside the pages. */
export interface Bookmark {
  title: string;
  /** From 0. */
  page: number;
  /** Points from the page's upper edge. */
  top: number;
  within?: Bookmark[];
}

export interface PdfOptions {
  title: string;
  author?: string;
  /** BCP 47, e.g. `en`. */
  language: string;
  /** Of the theory or its commit; without it the file bears no date. Never the clock's. */
  date?: Date;
  bookmarks?: readonly Bookmark[];
  /** The shipped font alone when it is missing. */
  fonts?: Fonts;
}

type Document = PDFKit.PDFDocument;

interface Painting {
  doc: Document;
  pen: Pen;
  fonts: Fonts;
  /** What the document calls each font. */
  names: Map<Typeface, string>;
}

/**
 * Paints pages as a PDF. The same pages and options give the same bytes.
 * @throws Error when a character is in no font; `lackingCharacters` tells so before
 */
export async function paintPdf(
  pages: readonly Scene[],
  theme: Exclude<ThemeName, 'editor'>,
  options: PdfOptions,
): Promise<Uint8Array> {
  const fonts = options.fonts ?? (await openFonts(pages));
  const doc = open(pages, options);
  const bytes = collect(doc);
  const names = nameFonts(doc, fonts);
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  for (const page of pages) {
    addPage(doc, page);
    paintPage(page, { doc, pen: createPen(doc, themeOf(theme)), fonts, names }, whole);
  }
  whole.end();
  addBookmarks(doc.outline, options.bookmarks ?? [], pages);
  doc.end();
  return packPdf(await bytes);
}

function open(pages: readonly Scene[], options: PdfOptions): Document {
  const { title, author, language, date } = options;
  const doc = new PDFDocument({
    // None of the standard fonts, which would not be embedded.
    font: null as unknown as string,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    // The file's identity is a digest of all that stands here, so the pages stand here while it is made.
    info: {
      Producer: MAKER,
      Creator: MAKER,
      Title: title,
      ...(author !== undefined && { Author: author }),
      CreationDate: date ?? new Date(0),
      Keywords: JSON.stringify(pages),
    },
  });
  delete doc.info.Keywords;
  if (!date) delete doc.info.CreationDate;
  // The library's own would leave `&` and `<` as they are, and asks for a date.
  const withMetadata = doc as Document & Pick<PDFKit.Mixins.PDFMetadata, 'appendXML'>;
  return Object.assign(doc, { _addInfo: () => withMetadata.appendXML(metadata(options)) });
}

const MAKER = 'Driver Diagrams';

/** What the file says of itself, in the form that libraries and archives read (XMP). */
function metadata({ title, author, language, date }: PdfOptions): string {
  const made = date ? `<xmp:CreateDate>${date.toISOString()}</xmp:CreateDate>` : '';
  const creator =
    author === undefined ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`;
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>${creator}
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${MAKER}</xmp:CreatorTool>${made}
</rdf:Description>`;
}

function collect(doc: Document): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('end', () => resolve(joined(parts)));
    doc.on('error', reject);
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Several parts of a font may bear one name, which the library would take for one font. */
function nameFonts(doc: Document, { typefaces }: Fonts): Painting['names'] {
  const names = new Map<Typeface, string>();
  for (const [index, typeface] of typefaces.entries()) {
    const name = `${typeface.name}-${index + 1}`;
    doc.registerFont(name, fontForPdf(typeface, name) as unknown as PDFKit.Mixins.PDFFontSource);
    names.set(typeface, name);
  }
  return names;
}

/** No side of a page may be longer by the format; a larger page counts in larger units. */
const LONGEST_SIDE = 14400;

function addPage(doc: Document, page: Scene): void {
  const unit = unitOf(page);
  doc.addPage({ size: [page.width / unit, page.height / unit], margin: 0 });
  if (unit === 1) return;
  Object.assign(doc.page.dictionary.data, { UserUnit: unit });
  doc.scale(1 / unit);
}

function paintPage(page: Scene, painting: Painting, whole: PDFKit.PDFStructureElement): void {
  const { doc, pen } = painting;
  const { width, height } = page;
  doc.markContent('Artifact', { type: 'Page' });
  pen.draw({ type: 'rect', x: 0, y: 0, width, height, radius: 0, fill: 'paper' }, false);
  doc.endMarkedContent();
  for (const item of page.items) {
    const paint = () => {
      for (const shape of item.shapes) paintShape(shape, item, painting);
      if (item.image) paintImage(item.image, doc);
    };
    whole.add(
      doc.struct(isPicture(item) ? 'Figure' : TAGS[item.role], isPicture(item) ? { alt: item.label } : {}, [paint]),
    );
  }
}

function unitOf({ width, height }: Pick<Scene, 'width' | 'height'>): number {
  return Math.max(1, Math.ceil(Math.max(width, height) / LONGEST_SIDE));
}

/** What each thing is to a screen reader. */
const TAGS: Readonly<Record<SceneItem['role'], string>> = {
  title: 'H1',
  subtitle: 'P',
  heading: 'H2',
  box: 'Figure',
  link: 'Figure',
  chart: 'Figure',
  legend: 'Figure',
  table: 'P',
  row: 'P',
  note: 'P',
};

function isPicture({ role, image }: SceneItem): boolean {
  return image !== undefined || TAGS[role] === 'Figure';
}

function paintImage({ x, y, width, height, media, data }: Image, doc: Document): void {
  doc.image(`data:${media};base64,${data}`, x, y, { width, height });
}

function paintShape(shape: Shape, item: SceneItem, painting: Painting): void {
  if (shape.type === 'text') paintText(shape, painting);
  else painting.pen.draw(shape, isFadedAway(shape, item));
}

function paintText(shape: TextShape, { doc, pen, fonts, names }: Painting): void {
  const line = shapeLine(shape, fonts);
  const isNarrowed = line.scale < 1;
  // The page counts from below, so this is what stands in the file, short.
  const y = doc.page.height - inHundredths(doc.page.height - shape.y);
  pen.take({ fill: shape.ink });
  if (isNarrowed) doc.save().transform(line.scale, 0, 0, 1, line.x * (1 - line.scale), 0);
  for (const run of line.runs) {
    doc.font(names.get(run.typeface) ?? '', shape.size);
    const x = inHundredths(line.x + run.x);
    // Features, even none, keep the library from cutting the run into words by itself.
    doc.text(handedOver(run), x, y, { lineBreak: false, baseline: 'alphabetic', features: [] });
  }
  if (isNarrowed) doc.restore();
  if (shape.struck) pen.draw({ type: 'rect', radius: 0, fill: shape.ink, ...strikeThrough(shape, line, fonts) }, false);
}

/** Typed as far as the library's own types go. */
type PlacedOptions = { expanded: boolean; pageNumber: number; top: number; left: number };

function addBookmarks(outline: PDFKit.PDFOutline, bookmarks: readonly Bookmark[], pages: readonly Scene[]): void {
  for (const { title, page, top, within = [] } of bookmarks) {
    const { width = 0, height = 0 } = pages[page] ?? {};
    const unit = unitOf({ width, height });
    // The library counts `left` from the right edge.
    const place: PlacedOptions = { expanded: true, pageNumber: page, top: top / unit, left: width / unit };
    addBookmarks(outline.addItem(title, place), within, pages);
  }
}
