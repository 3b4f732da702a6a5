/** Printing: a poster as PNG against rsvg-convert, and many pages as PDF against Chromium. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { chromium } from 'playwright-core';
import { createElkEngine, fontFaces, makePages, makePoster, paintSvg, type Scene } from '../../diagram/src/index.ts';
import { paintPdf } from '../../diagram/src/paint/pdf.ts';
import { ensureChromium } from '../../scripts/chromium.ts';
import { findOnPath } from '../../scripts/terminal.ts';
import { start } from './cold.ts';
import { interleaved, type Result, type Skipped } from './measure.ts';
import { asDriverText, makeTheory } from './theories.ts';

const POSTER = { boxes: 30, dpi: 150, pixels: [7022, 4967], budget: 2 } as const;
const PAGES = { boxes: 2000, time: 1, bytes: 0.25 };

export async function benchPrinting(): Promise<(Result | Skipped)[]> {
  return [await againstRsvg(), ...(await againstChromium())];
}

async function theoryOf(boxes: number): Promise<MergedTheory> {
  const texts = new Map([['file:///bench/a.driver', asDriverText(makeTheory(boxes))]]);
  const [file] = await readTexts(texts, { root: 'file:///bench/' });
  if (!file) throw new Error('The theory of the measurement cannot be read.');
  return file.merged;
}

/** Both start anew and read a file: we the scene, with its fonts to open, rsvg-convert the same picture as SVG. */
async function againstRsvg(): Promise<Result | Skipped> {
  const { boxes, dpi, pixels, budget } = POSTER;
  const name = `poster of ${boxes} boxes, A0 as PNG at ${dpi} dpi, against rsvg-convert`;
  const program = findOnPath(['rsvg-convert']);
  if (!program) return { name, skipped: 'rsvg-convert is not installed' };
  const made = await makePoster(await theoryOf(boxes), {
    engine: createElkEngine(),
    charts: new Map(),
    size: { sheet: 'A0', orientation: 'landscape' },
  });
  const [page] = made.pages;
  if (!page) throw new Error(made.problems.join(' '));
  const folder = mkdtempSync(join(tmpdir(), 'driver-bench-print-'));
  try {
    const [scene, svg, png] = ['scene.json', 'scene.svg', 'scene.png'].map((file) => join(folder, file)) as [
      string,
      string,
      string,
    ];
    writeFileSync(scene, JSON.stringify(page));
    writeFileSync(svg, paintSvg(page, 'print'));
    const ours = [join(import.meta.dirname, 'peers', 'paint-png.ts'), scene, String(dpi), png];
    const theirs = ['--width', String(pixels[0]), '--height', String(pixels[1]), svg, '-o', png];
    return await ratioOf(name, 'x', budget, [
      async () => (await start(ours, folder)).milliseconds,
      async () => (await start(theirs, folder, program)).milliseconds,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same pages, made before: we from the scenes, Chromium from a page of SVG that it has already laid out. */
async function againstChromium(): Promise<Result[]> {
  const { pages, problems } = await makePages(await theoryOf(PAGES.boxes), {
    engine: createElkEngine(),
    charts: new Map(),
    size: { sheet: 'A3', orientation: 'landscape' },
  });
  const [first] = pages;
  if (!first) throw new Error(problems.join(' '));
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.setContent(await htmlOf(pages), { waitUntil: 'load' });
    const size = { width: `${(first.width * 4) / 3}px`, height: `${(first.height * 4) / 3}px` };
    const bytes: number[] = [];
    const timed = async (n: number, work: () => Promise<Uint8Array>) => {
      const begin = performance.now();
      bytes[n] = (await work()).length;
      return performance.now() - begin;
    };
    const facts = { title: 'A theory', language: 'en' };
    const name = `${pages.length} pages of ${PAGES.boxes} boxes as PDF, against Chromium`;
    const time = await ratioOf(`${name}: time`, 'x', PAGES.time, [
      () => timed(0, () => paintPdf(pages, 'print', facts)),
      () => timed(1, () => page.pdf({ ...size, printBackground: true, tagged: true })),
    ]);
    const [own = Number.NaN, other = Number.NaN] = bytes;
    const kilobytes = (count: number) => `${(count / 1024).toFixed(0)} KB`;
    const from = `${kilobytes(own)} to ${kilobytes(other)}`;
    return [time, { name: `${name}: bytes`, value: own / other, unit: 'x', budget: PAGES.bytes, from }];
  } finally {
    await browser.close();
  }
}

async function htmlOf(pages: readonly Scene[]): Promise<string> {
  const fonts = await fontFaces({ items: pages.flatMap(({ items }) => items) });
  const style = `${fonts} body { margin: 0 } svg { display: block; break-after: page }`;
  return `<!doctype html><title>A theory</title><style>${style}</style>${pages.map((page) => paintSvg(page, 'print')).join('')}`;
}

async function ratioOf(
  name: string,
  unit: Result['unit'],
  budget: number,
  works: [ours: () => Promise<number>, theirs: () => Promise<number>],
): Promise<Result> {
  const [own = Number.NaN, other = Number.NaN] = await interleaved(works);
  return { name, value: own / other, unit, budget, from: `${own.toFixed(0)} ms to ${other.toFixed(0)} ms` };
}
