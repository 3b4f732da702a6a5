/** Entry of the thread that paints posters as files, so that the editor stays alive and painting can be given up. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { fontFaces, paintSvg } from '@driver-diagrams/diagram';
import { openFonts } from '@driver-diagrams/diagram/font/fonts';
import { lackingCharacters } from '@driver-diagrams/diagram/font/lacking';
import { openLogo } from '@driver-diagrams/diagram/paint/logo';
import { paintPdf } from '@driver-diagrams/diagram/paint/pdf';
import { pdfFacts } from '@driver-diagrams/diagram/paint/pdf-facts';
import { MOST_PIXELS, paintPng, pixelsOf } from '@driver-diagrams/diagram/paint/png';
import { paintPptx, pptxScale } from '@driver-diagrams/diagram/paint/pptx';
import { errorDetails } from '@driver-diagrams/theory/guard';
import type { LogoOrder, Painted, PaintingOrder, ReadLogo } from './painting.ts';

const order = workerData as PaintingOrder | LogoOrder;
const answer = 'logo' in order ? readLogo(order) : paint(order);
answer
  .catch((error: unknown): Painted => {
    return { failed: error instanceof Error ? error.message : String(error), details: errorDetails(error) };
  })
  .then((answered) => parentPort?.postMessage(answered));

async function readLogo({ logo: { bytes, file }, rasterizer }: LogoOrder): Promise<ReadLogo> {
  return { logo: await openLogo(bytes, file, () => readFileSync(rasterizer)) };
}

async function paint(order: PaintingOrder): Promise<Painted> {
  const { format, pages, theory, language, authors, dpi, rasterizer } = order;
  const theme = order.theme === 'light' ? 'print' : order.theme;
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
    files.push(await paintPng(page, theme, { dpi, fonts, rasterizer: () => readFileSync(rasterizer) }));
  }
  return { files };
}
