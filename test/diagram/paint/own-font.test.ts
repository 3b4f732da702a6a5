/** The font of an organisation: texts are measured in the letters that are painted, and what may not be embedded is not. */
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../diagram/src/font/bytes.ts';
import { boldening, openFonts } from '../../../diagram/src/font/fonts.ts';
import { openOwnFont } from '../../../diagram/src/font/own-font.ts';
import { shippedFaces } from '../../../diagram/src/font/shipped.ts';
import { paintPdf } from '../../../diagram/src/paint/pdf.ts';
import { paintPng } from '../../../diagram/src/paint/png.ts';
import { prosePart } from '../../../diagram/src/poster/prose.ts';
import type { Scene } from '../../../diagram/src/scene.ts';
import { readBlocks } from '../../../diagram/src/text/blocks.ts';
import { measuredIn, widthOf } from '../../../diagram/src/text/measure.ts';
import { shapeLine } from '../../../diagram/src/text/shape.ts';
import { rasterizer } from '../../../library/src/common/rasterizer-node.ts';
import { readPdf } from './read-pdf.ts';

const GUGI = readFileSync('node_modules/@fontsource/gugi/files/gugi-latin-400-normal.woff2');
const TEXT = 'Falls with *harm* fell by a **third** on all four wards in the year.\n- Ask on admission';

const open = async (bytes: Uint8Array) => {
  const opened = await openOwnFont(bytes);
  return typeof opened === 'string' ? expect.fail(opened) : opened;
};
function sceneOf(): Scene {
  const { items } = prosePart('#section 1', readBlocks(TEXT), 150, { size: 12, ink: 'text' });
  return { width: 170, height: 200, title: 'A text', description: 'A text', items };
}

/** The font as TrueType, with other bits of what may be done with it; the library does not look at checksums. */
async function allowing(bits: number): Promise<Uint8Array> {
  const [face] = await shippedFaces(['A']);
  const { default: decompress } = await import('woff2-encoder/decompress');
  const bytes = Uint8Array.from(await decompress(bytesOf(face?.regular ?? '')));
  const view = new DataView(bytes.buffer);
  for (let n = 0; n < view.getUint16(4); n++) {
    const at = 12 + n * 16;
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) === 'OS/2') view.setUint16(view.getUint32(at + 8) + 8, bits);
  }
  expect(create(Buffer.from(bytes))).toBeDefined();
  return bytes;
}

describe('the font of an organisation', () => {
  it.each([
    ['installable', 0, true],
    ['for print', 4, true],
    ['for editing', 8, true],
    ['restricted', 2, false],
    ['restricted in one way and open in another', 2 | 4, true],
    ['whole or not at all', 0x100, false],
    ['as pixels only', 0x200, false],
  ])('%s is taken, or told', async (_, bits, taken) => {
    const opened = await openOwnFont(await allowing(bits));
    expect(opened === 'forbidden').toBe(!taken);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['half a font', GUGI.subarray(0, GUGI.length / 2)],
    ['a text', new TextEncoder().encode('Dear leaders')],
  ])('%s is told', async (_, bytes) => {
    expect(await openOwnFont(bytes)).toBe('broken');
  });

  it('is measured while something is made, and no longer', async () => {
    const before = widthOf('Falls with harm', 12, 400);
    const within = await measuredIn(await open(GUGI), async () => widthOf('Falls with harm', 12, 400));
    expect(Math.abs(within - before)).toBeGreaterThan(1);
    expect(widthOf('Falls with harm', 12, 400)).toBe(before);
    await expect(measuredIn(await open(GUGI), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(widthOf('Falls with harm', 12, 400)).toBe(before);
  });

  it('fits the lines that were set for it', async () => {
    const own = await open(GUGI);
    const scene = await measuredIn(own, async () => sceneOf());
    const fonts = await openFonts([scene], own);
    for (const { shapes } of scene.items) {
      for (const shape of shapes) {
        if (shape.type !== 'text') continue;
        const line = shapeLine(shape, fonts);
        expect(line.runs.every(({ typeface }) => typeface.family === 'Gugi')).toBe(true);
        expect(line.scale).toBeGreaterThan(0.98);
        expect(line.width).toBeGreaterThan(shape.width * 0.9);
      }
    }
  });

  it('is all that a PDF brings along, and looks bold where it has one weight', async () => {
    const own = await open(GUGI);
    const scene = await measuredIn(own, async () => sceneOf());
    const fonts = await openFonts([scene], own);
    const { fonts: used } = await readPdf(await paintPdf([scene], 'print', { title: 'A', language: 'en', fonts }));
    expect(used).toEqual([{ name: expect.stringContaining('Gugi'), subset: true, embedded: true }]);
    const [typeface] = own;
    expect([400, 600].map((weight) => typeface && boldening(typeface, weight as 400 | 600))).toEqual([0, 0.035]);
    const plain = {
      ...scene,
      items: JSON.parse(JSON.stringify(scene.items).replaceAll('"weight":600', '"weight":400')),
    };
    const paint = (page: Scene) => paintPng(page, 'print', { dpi: 72, rasterizer, fonts });
    expect(Buffer.compare(await paint(scene), await paint(plain))).not.toBe(0);
  });
});
