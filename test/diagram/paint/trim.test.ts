/** Sheets that a printer cuts: the file is larger, says where the finished sheet is, and colours reach beyond it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { forPrinter, WARM } from '../../../diagram/src/index.ts';
import { paintPdf } from '../../../diagram/src/paint/pdf.ts';
import { pixelsOf } from '../../../diagram/src/paint/png.ts';
import { paintPptx } from '../../../diagram/src/paint/pptx.ts';
import { paintSvg } from '../../../diagram/src/paint/svg.ts';
import { bled, cropMarksOf } from '../../../diagram/src/paint/trim.ts';
import type { Scene, Shape } from '../../../diagram/src/scene.ts';
import { factsIn } from './read-pdf.ts';

const band: Shape = { type: 'rect', x: 0, y: 0, width: 400, height: 50, radius: 0, fill: 'aim-fill' };
const SHEET: Scene = {
  width: 400,
  height: 300,
  title: 'A sheet',
  description: 'A sheet',
  items: [{ id: '#band', role: 'note', label: 'A band', shapes: [band], href: 'https://a.example/' }],
};
/** 3 mm and 5 mm in points. */
const [THREE, EIGHT] = [8.5, 22.68];

/** What the poster says, and how much larger the file is on each side. */
const CASES: [name: string, poster: { bleed?: string; cropMarks?: boolean }, margin: number, bleed: number][] = [
  ['nothing', {}, 0, 0],
  ['a bleed', { bleed: '3 mm' }, THREE, THREE],
  ['crop marks alone', { cropMarks: true }, EIGHT, 0],
  ['both', { bleed: '3 mm', cropMarks: true }, EIGHT, THREE],
  ['a large bleed with marks', { bleed: '0.5 in', cropMarks: true }, 50.17, 36],
  ['a bleed that cannot be read', { bleed: 'much' }, 0, 0],
];
const sheetWith = ({ bleed, cropMarks = false }: { bleed?: string; cropMarks?: boolean }) =>
  forPrinter([SHEET], { cropMarks, ...(bleed !== undefined && { bleed }) })[0] ?? SHEET;

describe.each(CASES)('a sheet with %s', (_, poster, margin, bleed) => {
  const scene = sheetWith(poster);

  it('is larger as a PDF, which says where it is cut', async () => {
    const bytes = await paintPdf([scene], 'warm', {
      title: 'A sheet',
      language: 'en',
      bookmarks: [{ title: 'A', page: 0, top: 0 }],
    });
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const page = await pdf.getPage(1);
    expect(page.view[2]).toBeCloseTo(400 + 2 * margin, 1);
    expect(page.view[3]).toBeCloseTo(300 + 2 * margin, 1);
    const box = (name: string) =>
      new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(factsIn(bytes))?.[1]?.split(' ').map(Number);
    const round = (value: number) => Math.round(value * 100) / 100;
    const expected = (beyond: number) =>
      [margin - beyond, margin - beyond, 400 + margin + beyond, 300 + margin + beyond].map(round);
    expect(box('TrimBox')).toEqual(margin === 0 ? undefined : expected(0));
    expect(box('BleedBox')).toEqual(margin === 0 ? undefined : expected(bleed));
    // What is clicked lies where it is seen.
    const [link] = (await page.getAnnotations()) as { rect: number[] }[];
    expect(link?.rect[0]).toBeCloseTo(margin - bleed, 1);
    expect(link?.rect[3]).toBeCloseTo(300 + margin + bleed, 1);
    await pdf.loadingTask.destroy();
  });

  it('is larger as SVG and PNG, and its colours reach into the bleed', () => {
    const picture = paintSvg(scene, 'warm');
    const [left = 0, top = 0, width = 0] = (/viewBox="([^"]*)"/.exec(picture)?.[1] ?? '').split(' ').map(Number);
    expect([left, top]).toEqual([-margin || 0, -margin || 0]);
    expect(width).toBeCloseTo(400 + 2 * margin, 1);
    expect(picture).toContain(`width="${400 + 2 * bleed}" height="${300 + 2 * bleed}" fill="${WARM.paper}"`);
    expect(pixelsOf(scene, 72)).toEqual({ width: Math.round(400 + 2 * margin), height: Math.round(300 + 2 * margin) });
    expect(bled(band, scene)).toMatchObject({
      x: -bleed || 0,
      y: -bleed || 0,
      width: 400 + 2 * bleed,
      height: 50 + bleed,
    });
  });

  it('has marks outside of bleed and sheet, or none', () => {
    const steps = cropMarksOf(scene).flatMap((shape) => (shape.type === 'path' ? shape.steps : []));
    expect(steps).toHaveLength(poster.cropMarks ? 16 : 0);
    for (const step of steps) {
      if (step.to === 'close') continue;
      const outside = Math.max(-step.x, step.x - 400, -step.y, step.y - 300);
      expect(outside).toBeGreaterThanOrEqual(Math.max(bleed, THREE) - 0.01);
      expect(outside).toBeLessThanOrEqual(margin + 0.01);
    }
  });

  it('is the finished sheet in PowerPoint', () => {
    const facts = { title: 'A sheet', language: 'en' };
    expect(Buffer.compare(paintPptx([scene], 'warm', facts), paintPptx([SHEET], 'warm', facts))).toBe(0);
  });
});
