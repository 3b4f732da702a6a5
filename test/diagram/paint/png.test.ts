/** PNG: as many pixels as the size and the resolution say, and the resolution said. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createElkEngine, drawTheory, type Scene } from '../../../diagram/src/index.ts';
import { paintPng } from '../../../diagram/src/paint/png.ts';
import { THEORIES } from '../theories.ts';

const rasterizer = () => readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')));
const draw = (name: string) => drawTheory(THEORIES[name]?.() ?? expect.fail(), { engine: createElkEngine() });

/** The chunks of a PNG file by name. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  const bytes = Buffer.from(png);
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

function empty(width: number, height: number): Scene {
  return { width, height, title: 'Nothing', description: 'Nothing', items: [] };
}

const inPoints = (millimetres: number) => (millimetres / 25.4) * 72;

describe('the PNG painter', () => {
  it.each([
    ['A4 at 150 dpi', empty(inPoints(210), inPoints(297)), 150, 1240, 1754],
    ['A0 at 30 dpi', empty(inPoints(841), inPoints(1189)), 30, 993, 1404],
    ['36 x 24 in at 72 dpi', empty(36 * 72, 24 * 72), 72, 2592, 1728],
    ['less than a pixel', empty(1, 1), 10, 1, 1],
  ])('gives exact pixels: %s', async (_name, scene, dpi, width, height) => {
    const chunks = chunksOf(await paintPng(scene, 'light', { dpi, rasterizer }));
    const head = chunks.get('IHDR');
    expect([head?.readUInt32BE(0), head?.readUInt32BE(4)]).toEqual([width, height]);
    const resolution = chunks.get('pHYs');
    expect(resolution?.readUInt32BE(0)).toBe(Math.round(dpi / 0.0254));
    expect(resolution?.readUInt32BE(4)).toBe(Math.round(dpi / 0.0254));
    expect(resolution?.[8]).toBe(1);
  });

  it.each(['small-page', 'many-measures'])('gives the same bytes for the same scene: %s', async (name) => {
    const scene = await draw(name);
    const paint = () => paintPng(scene, 'light', { dpi: 50, rasterizer });
    expect(Buffer.compare(await paint(), await paint())).toBe(0);
  });

  it('paints the letters, and by its own fonts alone', async () => {
    const scene = await draw('small-page');
    const wordless = {
      ...scene,
      items: scene.items.map((item) => ({ ...item, shapes: item.shapes.filter(({ type }) => type !== 'text') })),
    };
    const pixels = async (drawn: Scene) => {
      const chunks = chunksOf(await paintPng(drawn, 'light', { dpi: 72, rasterizer }));
      return inflateSync(chunks.get('IDAT') ?? expect.fail());
    };
    expect(Buffer.compare(await pixels(scene), await pixels(wordless))).not.toBe(0);
  });

  it('makes no picture that no memory holds', async () => {
    await expect(paintPng(empty(3000, 3000), 'light', { dpi: 2400, rasterizer })).rejects.toThrow(/too many pixels/);
  });
});
