/** Scenes to PDF: one page a scene, exactly as large; text stays text, in the order of reading, with what a screen reader says. */
import PDFDocument from 'pdfkit';
import { boldening, type Fonts, openFonts, type Typeface } from '../font/fonts.ts';
import type { Image, Scene, SceneItem, Shape, TextShape } from '../scene.ts';
import { shapeLine, strikeThrough, underline } from '../text/shape.ts';
import { escapeXml } from './escape.ts';
import { isFadedAway, SLANT, slantShift } from './look.ts';
import { fontForPdf, handedOver } from './pdf-font.ts';
import { packPdf } from './pdf-pack.ts';
import { createPen, inHundredths, type Pen } from './pdf-pen.ts';
import { type PaperTheme, themeOf } from './themes.ts';
import { bled, cropMarksOf, groundOf, marginOf } from './trim.ts';
import { turned } from './turned.ts';

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
export async function paintPdf(pages: readonly Scene[], theme: PaperTheme, options: PdfOptions): Promise<Uint8Array> {
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
  const margin = marginOf(page);
  const { width, height } = printed(page);
  doc.addPage({ size: [width / unit, height / unit], margin: 0 });
  if (unit !== 1) {
    Object.assign(doc.page.dictionary.data, { UserUnit: unit });
    doc.scale(1 / unit);
  }
  if (margin === 0) return;
  const box = (beyond: number) =>
    [margin - beyond, margin - beyond, margin + page.width + beyond, margin + page.height + beyond].map((side) =>
      inHundredths(side / unit),
    );
  Object.assign(doc.page.dictionary.data, { TrimBox: box(0), BleedBox: box(page.bleed ?? 0) });
  doc.translate(margin, margin);
}

/** The sheet before it is cut. */
function printed(page: Scene): { width: number; height: number } {
  const margin = marginOf(page);
  return { width: page.width + 2 * margin, height: page.height + 2 * margin };
}

function paintPage(page: Scene, painting: Painting, whole: PDFKit.PDFStructureElement): void {
  const { doc, pen } = painting;
  doc.markContent('Artifact', { type: 'Page' });
  for (const shape of [groundOf(page), ...cropMarksOf(page)]) pen.draw(shape, false);
  doc.endMarkedContent();
  let list: PDFKit.PDFStructureElement | undefined;
  for (const item of page.items) {
    if (item.role !== 'item') list = undefined;
    else if (!list) {
      list = doc.struct('L');
      whole.add(list);
    }
    addItem({ ...item, shapes: item.shapes.map((shape) => bled(shape, page)) }, painting, list ?? whole);
  }
}

function unitOf(page: Scene): number {
  const { width, height } = printed(page);
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
  item: 'LI',
};

function isPicture({ role, image }: SceneItem): boolean {
  return image !== undefined || TAGS[role] === 'Figure';
}

/** Paints an item, and tells what it is to who listens. */
function addItem(item: SceneItem, painting: Painting, within: PDFKit.PDFStructureElement): void {
  const { doc } = painting;
  const paint = (shapes: readonly Shape[]) => () => {
    for (const shape of shapes) paintShape(shape, item, painting);
    if (item.image) paintImage(item.image, doc);
  };
  if (isPicture(item) || item.href !== undefined) {
    const picture = doc.struct('Figure', { alt: item.label }, [paint(item.shapes)]);
    if (item.href === undefined) within.add(picture);
    else addLink(item.href, item.label, [areaOfItem(item)], picture, painting, within);
    return;
  }
  const block = doc.struct(TAGS[item.role]);
  within.add(block);
  let words = block;
  let { shapes } = item;
  if (item.role === 'item') {
    const [sign, ...others] = shapes;
    const actual = sign?.type === 'text' ? sign.text : '•';
    if (sign) block.add(doc.struct('Lbl', { actual }, [paint([sign])]));
    words = doc.struct('LBody');
    block.add(words);
    shapes = others;
  }
  for (const { href, shapes: some } of byLink(shapes)) {
    if (href === undefined) words.add(paint(some));
    else {
      const texts = some.filter((shape) => shape.type === 'text');
      const alt = `${texts.map(({ text }) => text).join(' ')} (${href.replace(/^mailto:/, '')})`;
      addLink(href, alt, texts.map(areaOfText), doc.struct('Span', {}, [paint(some)]), painting, words);
    }
  }
  words.end();
  block.end();
}

/** Neighbours that lead to the same place. */
function byLink(shapes: readonly Shape[]): { href: string | undefined; shapes: Shape[] }[] {
  const parts: { href: string | undefined; shapes: Shape[] }[] = [];
  for (const shape of shapes) {
    const href = shape.type === 'text' ? shape.href : undefined;
    const last = parts.at(-1);
    if (last && last.href === href) last.shapes.push(shape);
    else parts.push({ href, shapes: [shape] });
  }
  return parts;
}

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a click counts; one area a line. */
function addLink(
  href: string,
  alt: string,
  areas: readonly Area[],
  content: PDFKit.PDFStructureElement,
  { doc }: Painting,
  within: PDFKit.PDFStructureElement,
): void {
  const link = doc.struct('Link', { alt });
  within.add(link);
  link.add(content);
  for (const { x, y, width, height } of areas) {
    // The library's types know of no parent, which ties the area to what is read.
    const options = { structParent: link, Contents: new String(alt) } as unknown as PDFKit.Mixins.AnnotationOption;
    doc.link(x, y, width, height, href, options);
  }
  link.end();
}

function areaOfText({ x, y, width, size, anchor }: TextShape): Area {
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { x: left, y: y - size, width, height: size * 1.25 };
}

/** Around all of an item. */
function areaOfItem({ shapes, image }: SceneItem): Area {
  const areas = [...shapes.map(areaOfShape), ...(image ? [image] : [])];
  const x = Math.min(...areas.map((each) => each.x));
  const y = Math.min(...areas.map((each) => each.y));
  const right = Math.max(...areas.map((each) => each.x + each.width));
  const bottom = Math.max(...areas.map((each) => each.y + each.height));
  return { x, y, width: right - x, height: bottom - y };
}

function areaOfShape(shape: Shape): Area {
  if (shape.type === 'text') return areaOfText(shape);
  if (shape.type === 'rect') return shape;
  if (shape.type === 'circle') {
    const { x, y, radius } = shape;
    return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const step of shape.steps) {
    if (step.to === 'close') continue;
    [left, right] = [Math.min(left, step.x), Math.max(right, step.x)];
    [top, bottom] = [Math.min(top, step.y), Math.max(bottom, step.y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function paintImage(image: Image, doc: Document): void {
  const its = turned(image);
  const { x, y, width, height } = its ? { ...its, x: 0, y: 0 } : image;
  if (its) doc.save().transform(...its.matrix);
  doc.image(`data:${image.media};base64,${image.data}`, x, y, { width, height });
  if (its) doc.restore();
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
  const bold = Math.max(0, ...line.runs.map(({ typeface }) => boldening(typeface, shape.weight)));
  if (bold > 0) pen.take({ line: shape.ink, lineWidth: inHundredths(bold * shape.size) });
  if (isNarrowed || shape.slant) doc.save();
  if (isNarrowed) doc.transform(line.scale, 0, 0, 1, line.x * (1 - line.scale), 0);
  if (shape.slant) doc.transform(1, 0, -SLANT, 1, inHundredths(SLANT * y - slantShift(shape)), 0);
  for (const run of line.runs) {
    doc.font(names.get(run.typeface) ?? '', shape.size);
    const x = inHundredths(line.x + run.x);
    // Features, even none, keep the library from cutting the run into words by itself.
    const around = boldening(run.typeface, shape.weight) > 0 && { fill: true, stroke: true };
    doc.text(handedOver(run), x, y, { lineBreak: false, baseline: 'alphabetic', features: [], ...around });
  }
  if (isNarrowed || shape.slant) doc.restore();
  if (shape.href !== undefined) {
    pen.draw({ type: 'rect', radius: 0, fill: shape.ink, ...underline(shape, line, fonts) }, false);
  }
  if (shape.struck) pen.draw({ type: 'rect', radius: 0, fill: shape.ink, ...strikeThrough(shape, line, fonts) }, false);
}

/** Typed as far as the library's own types go. */
type PlacedOptions = { expanded: boolean; pageNumber: number; top: number; left: number };

function addBookmarks(outline: PDFKit.PDFOutline, bookmarks: readonly Bookmark[], pages: readonly Scene[]): void {
  for (const { title, page, top, within = [] } of bookmarks) {
    const target = pages[page];
    if (!target) continue;
    const unit = unitOf(target);
    const margin = marginOf(target);
    // The library counts `left` from the right edge.
    const place: PlacedOptions = {
      expanded: true,
      pageNumber: page,
      top: (top + margin) / unit,
      left: printed(target).width / unit,
    };
    addBookmarks(outline.addItem(title, place), within, pages);
  }
}
