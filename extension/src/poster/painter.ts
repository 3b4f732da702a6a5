/** Entry of the thread that paints posters as files, so that the editor stays alive and painting can be given up. */
import {
  drawChart,
  drawTable,
  fontFaces,
  languageFor,
  paintSvg,
  type Scene,
  WORDS,
  withFigures,
} from '@driver-diagrams/diagram';
import { openFonts } from '@driver-diagrams/diagram/font/fonts';
import { lackingCharacters } from '@driver-diagrams/diagram/font/lacking';
import { paintDrawio } from '@driver-diagrams/diagram/paint/drawio';
import { openLogo } from '@driver-diagrams/diagram/paint/logo';
import { paintPage } from '@driver-diagrams/diagram/paint/page/page';
import { paintPicturePage } from '@driver-diagrams/diagram/paint/page/picture-page';
import { paintPdf } from '@driver-diagrams/diagram/paint/pdf';
import { pdfFacts } from '@driver-diagrams/diagram/paint/pdf-facts';
import { MOST_PIXELS, paintPng, pixelsOf } from '@driver-diagrams/diagram/paint/png';
import { paintPptx, pptxScale } from '@driver-diagrams/diagram/paint/pptx';
import { type Language, languageOf } from '@driver-diagrams/diagram/words/words';
import { errorDetails } from '@driver-diagrams/theory/guard';
import type { GivenOrder, LogoOrder, Painted, PaintingOrder, PictureOrder, ReadLogo } from './painting.ts';

/** Where an order came without what it needs, which the library then tells. */
const NONE = new Uint8Array();

/** The port of the thread: that of a browser's worker is the worker itself. */
interface Port {
  onmessage: ((event: { data: GivenOrder }) => void) | null;
  postMessage(answer: Painted | ReadLogo): void;
}

/** Takes one order, and answers it. */
export function listen(port: Port): void {
  port.onmessage = async ({ data }) => {
    try {
      port.postMessage(await ('logo' in data ? readLogo(data) : 'picture' in data ? paintPicture(data) : paint(data)));
    } catch (error) {
      const failed = error instanceof Error ? error.message : String(error);
      port.postMessage({ failed, details: errorDetails(error) });
    }
  };
}

async function readLogo({ logo: { bytes, file, use }, rasterizer }: LogoOrder & GivenOrder): Promise<ReadLogo> {
  return { logo: await openLogo(bytes, file, () => rasterizer ?? NONE, use) };
}

/** A picture by itself, for paper; a page follows the screen of its reader. */
async function paintPicture({ picture, format, dpi, rasterizer }: PictureOrder & GivenOrder): Promise<Painted> {
  const { theory } = picture;
  const language = languageFor(theory, { editor: languageOf(picture.language) });
  const scene = sceneOf(picture, language);
  if (!scene) return { files: [] };
  const asFile = (text: string) => ({ files: [new TextEncoder().encode(text)] });
  if (format === 'drawio') return asFile(paintDrawio(scene, theory));
  if (format === 'html') {
    const look = { fontCss: await fontFaces(scene), language };
    const isOfBoxes = scene.items.some(({ box }) => box);
    return asFile(await (isOfBoxes ? paintPage(scene, theory, look) : paintPicturePage(scene, look)));
  }
  return paint({
    ...{ pages: [scene], theory, theme: 'print', language, authors: '', format, dpi },
    ...(rasterizer && { rasterizer }),
  });
}

function sceneOf(picture: PictureOrder['picture'], language: Language): Scene | undefined {
  if (picture.kind === 'diagram') return picture.scene;
  if (picture.kind === 'table') return drawTable(picture.theory, WORDS[language]);
  return withFigures(drawChart(picture.chart, language), picture.chart, language);
}

async function paint(order: PaintingOrder & GivenOrder): Promise<Painted> {
  const { format, pages, theme, theory, language, authors, dpi, rasterizer } = order;
  if (format === 'svg') {
    const texts = pages.map(async (page) => paintSvg(page, theme, { fontCss: await fontFaces(page) }));
    return { files: (await Promise.all(texts)).map((text) => new TextEncoder().encode(text)) };
  }
  const facts = { ...pdfFacts(theory, pages, language), ...(authors && { author: authors }) };
  if (format === 'pptx') return { files: [paintPptx(pages, theme, facts)], scale: pptxScale(pages) };
  const fonts = await openFonts(pages);
  const lacking = lackingCharacters(pages, fonts).map(({ character }) => character);
  if (lacking.length > 0) return { lacking };
  if (format === 'pdf') return { files: [await paintPdf(pages, theme, { ...facts, fonts })] };
  const sizes = pages.map((page) => pixelsOf(page, dpi));
  const pixels = Math.max(...sizes.map(({ width, height }) => width * height));
  if (pixels > MOST_PIXELS) return { most: Math.floor(dpi * Math.sqrt(MOST_PIXELS / pixels)) };
  const files: Uint8Array[] = [];
  for (const page of pages) {
    files.push(await paintPng(page, theme, { dpi, fonts, rasterizer: () => rasterizer ?? NONE }));
  }
  return { files };
}
