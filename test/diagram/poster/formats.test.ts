/** A poster in every format: the exact sheet, lying and standing, and everything that stands on it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createElkEngine, makePoster, paintSvg, type Scene } from '../../../diagram/src/index.ts';
import { paintPdf } from '../../../diagram/src/paint/pdf.ts';
import { paintPng } from '../../../diagram/src/paint/png.ts';
import { paintPptx } from '../../../diagram/src/paint/pptx.ts';
import { readTexts } from '../../../language-server/src/workspace/read.ts';
import { SHEET_NAMES, SHEETS } from '../../../theory/src/model/poster-size.ts';
import { asDriverText, makeTheory } from '../../bench/theories.ts';
import { readPdf, withoutSpaces } from '../paint/read-pdf.ts';
import { readPptx } from '../paint/read-pptx.ts';

const FACTS = { title: 'A poster', language: 'en' };
const POINTS = { mm: 72 / 25.4, in: 72 };
/** PowerPoint's own limit; a larger slide is half as large. */
const LONGEST_SLIDE = 56 * 72;
const DPI = 20;

const cases = SHEET_NAMES.flatMap((sheet) =>
  (['landscape', 'portrait'] as const).map((orientation) => {
    const { sides, unit } = SHEETS[sheet];
    const [short, long] = [sides[0] * POINTS[unit], sides[1] * POINTS[unit]];
    const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
    return [`${sheet} ${orientation}`, { sheet, orientation }, { width, height }] as const;
  }),
);

const rasterizer = () => readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')));
const engine = createElkEngine();

async function pageOf(size: (typeof cases)[number][1]): Promise<Scene> {
  const text = `theory "Ten boxes"\n${asDriverText(makeTheory(10))}`;
  const [file] = await readTexts(new Map([['file:///ten.driver', text]]), { root: 'file:///' });
  const made = await makePoster(file?.merged ?? expect.fail(), { size, engine, charts: new Map() });
  return made.pages[0] ?? expect.fail(made.problems.join(' '));
}

function wordsOf({ items }: Scene): string {
  const shapes = items.flatMap((item) => item.shapes);
  return withoutSpaces(shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])).join(''));
}

describe.each(cases)('a poster on %s', (_, size, { width, height }) => {
  it('is exactly as large in PDF, with every text once and in order', async () => {
    const page = await pageOf(size);
    const [read] = (await readPdf(await paintPdf([page], 'print', FACTS))).pages;
    expect([read?.width, read?.height]).toEqual([expect.closeTo(width, 1), expect.closeTo(height, 1)]);
    expect(read?.text).toBe(wordsOf(page));
  });

  it('is exactly as large in SVG, PNG and PowerPoint', async () => {
    const page = await pageOf(size);
    const [, wide, high] = /width="([\d.]+)pt" height="([\d.]+)pt"/.exec(paintSvg(page, 'print')) ?? [];
    expect([Number(wide), Number(high)]).toEqual([expect.closeTo(width, 1), expect.closeTo(height, 1)]);
    const head = Buffer.from(await paintPng(page, 'print', { dpi: DPI, rasterizer }));
    const pixels = [width, height].map((side) => Math.round((side / 72) * DPI));
    expect([head.readUInt32BE(16), head.readUInt32BE(20)]).toEqual(pixels);
    const slide = readPptx(paintPptx([page], 'print', FACTS));
    const scale = Math.max(width, height) > LONGEST_SLIDE ? 2 : 1;
    expect([slide.width * scale, slide.height * scale]).toEqual([expect.closeTo(width, 0), expect.closeTo(height, 0)]);
  });
});
