/** Fonts that are damaged anywhere: a user's own is told in a sentence, one of the computer's is told and left out. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scene } from '@driver-diagrams/diagram';
import type { Fonts } from '@driver-diagrams/diagram/font/fonts';
import { paintPdf } from '@driver-diagrams/diagram/paint/pdf';
import { paintPng } from '@driver-diagrams/diagram/paint/png';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import decompress from 'woff2-encoder/decompress';
import { UsageError } from '../../cli/src/exit-codes.ts';
import { paintWithFonts } from '../../cli/src/output/fonts.ts';
import { unpainted } from '../../cli/src/terminal.ts';
import { rasterizer } from '../../library/src/common/rasterizer-node.ts';

const FILE = '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2';
const folder = mkdtempSync(join(tmpdir(), 'driver-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

let sound: Uint8Array;
beforeAll(async () => {
  sound = await decompress(readFileSync(fileURLToPath(import.meta.resolve(FILE))));
});

const shape = { type: 'text', x: 10, y: 50, width: 200, size: 12, anchor: 'start', ink: 'text' } as const;
const LINES = ['מורים מנחים (12)', 'שָׁלוֹם A'].map(
  (text, n) => ({ ...shape, text, weight: n === 0 ? 400 : 600, struck: true }) as const,
);
const PAGE: Scene = {
  ...{ width: 300, height: 100, title: 'Fonts', description: 'Fonts' },
  items: [{ id: 'a', role: 'note', label: '', shapes: LINES }],
};

type Paint = (pages: readonly Scene[], fonts: Fonts) => Promise<Uint8Array>;
const PAINTERS: Record<string, Paint> = {
  pdf: (pages, fonts) => paintPdf([...pages], 'print', { title: 'Fonts', language: 'en', fonts }),
  png: ([page = PAGE], fonts) => paintPng(page, 'print', { dpi: 72, rasterizer, fonts }),
};

/** Paints with a font of the user, or of none. */
async function painted(format: string, font?: Uint8Array, page = PAGE): Promise<{ made: boolean; told: string }> {
  let told = '';
  const tell = (text: string) => {
    told += text;
  };
  const terminal = { folder, say: tell, tell, paint: unpainted, paintTold: unpainted };
  if (font) writeFileSync(join(folder, 'a.ttf'), font);
  try {
    const paint = PAINTERS[format] ?? expect.fail();
    return { made: (await paintWithFonts([page], font ? ['a.ttf'] : [], terminal, paint)).length > 0, told };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { made: false, told: told + error.message };
  }
}

interface Table {
  name: string;
  start: number;
  length: number;
}

/** Where the parts of a font lie in its file (OpenType specification, table directory). */
function tablesOf(font: Uint8Array): Table[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  return Array.from({ length: view.getUint16(4) }, (_, n) => {
    const at = 12 + n * 16;
    const name = String.fromCharCode(...font.subarray(at, at + 4));
    return { name, start: view.getUint32(at + 8), length: view.getUint32(at + 12) };
  });
}

/** Numbers that are the same each time, from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Sixty ways in which a font may be damaged. */
function damagedFonts(): [name: string, font: Uint8Array][] {
  const random = seeded(20261130);
  const tables = tablesOf(sound);
  return Array.from({ length: 60 }, (_, n) => {
    const { name, start, length } = tables[n % tables.length] ?? expect.fail();
    const font = Uint8Array.from(sound);
    const strokes = 1 + Math.floor(random() * 12);
    const at = Array.from(
      { length: strokes },
      () => start + Math.floor(random() * Math.min(length, n < 30 ? 40 : length)),
    );
    for (const each of at) font[each] = Math.floor(random() * 256);
    return [`${name} at ${at.join(', ')}`, font];
  });
}

describe('a damaged font', () => {
  it.each(['pdf', 'png'])('is told in a sentence, or does no harm: %s', { timeout: 120_000 }, async (format) => {
    expect(await painted(format, sound)).toEqual({ made: true, told: '' });
    const outcomes = new Set<boolean>();
    for (const [name, font] of damagedFonts()) {
      const { made, told } = await painted(format, font);
      outcomes.add(made);
      if (!made)
        expect(told, name).toMatch(/^a\.ttf is no font that can be printed\. Name a |^No font on this computer has /);
    }
    expect(outcomes).toEqual(new Set([true, false]));
  });

  it('is told as well where each of its tables is gone', { timeout: 120_000 }, async () => {
    for (const { name, start, length } of tablesOf(sound)) {
      const font = Uint8Array.from(sound);
      font.fill(0xff, start, start + length);
      const { made, told } = await painted('pdf', font);
      if (!made) expect(told, name).toMatch(/^a\.ttf is no font|^No font on this computer has /);
    }
  });

  it('of the computer is told by its name, and another one taken where there is one', async () => {
    const fonts = join(folder, 'data', 'fonts');
    mkdirSync(fonts, { recursive: true });
    const font = Uint8Array.from(sound);
    const { start, length } = tablesOf(sound).find(({ name }) => name === 'loca') ?? expect.fail();
    font.fill(0xff, start, start + length);
    writeFileSync(join(fonts, 'NotoSansHebrew-Regular.ttf'), font);
    vi.stubEnv('XDG_DATA_HOME', join(folder, 'data'));
    // Other fonts that are there have no more of these letters.
    const plain = { ...PAGE, items: [{ ...PAGE.items[0], shapes: LINES.slice(0, 1) }] } as Scene;
    const { told } = await painted('pdf', undefined, plain);
    expect(told).toMatch(
      /^driver: The font NotoSansHebrew\S* of this computer is damaged; the picture is made without it\.\n/,
    );
    vi.unstubAllEnvs();
  });
});
