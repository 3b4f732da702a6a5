/** Scripts beyond the shipped font: with a font file they are painted, in the right order; without one they are told. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Fonts, openFontFile, openFonts } from '../../../diagram/src/font/fonts.ts';
import { lackingCharacters } from '../../../diagram/src/font/lacking.ts';
import type { Scene, TextShape } from '../../../diagram/src/index.ts';
import { paintPdf } from '../../../diagram/src/paint/pdf.ts';
import { isRightToLeft, widthOf } from '../../../diagram/src/text/measure.ts';
import { shapeLine } from '../../../diagram/src/text/shape.ts';
import { readPdf, withoutSpaces } from './read-pdf.ts';

/** Fonts by script, regular and bold, as their packages bring them. */
const FILES = {
  hebrew: ['woff2', 'woff'].map((kind) => `noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.${kind}`),
  korean: ['gugi/files/gugi-korean-400-normal.woff2'],
  arabic: [400, 700].map((weight) => `noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff2`),
};

const bytesOf = (file: string) => readFileSync(fileURLToPath(import.meta.resolve(`@fontsource/${file}`)));

async function fontsWith(files: readonly string[], scene: Scene): Promise<Fonts> {
  const opened = await Promise.all(files.map((file) => openFontFile(bytesOf(file))));
  return openFonts([scene], opened.flat());
}

function lineOf(text: string, change: Partial<TextShape> = {}): TextShape {
  const { size = 12, weight = 400 } = change;
  const rightToLeft = isRightToLeft(text);
  const width = widthOf(text, size, weight);
  return {
    type: 'text',
    text,
    x: 10,
    y: 50,
    width,
    size,
    weight,
    anchor: 'start',
    ink: 'text',
    rightToLeft,
    ...change,
  };
}

function sceneOf(...shapes: TextShape[]): Scene {
  const items = shapes.map((shape, index) => ({ id: `${index}`, role: 'note' as const, label: 'a', shapes: [shape] }));
  return { width: 400, height: 100, title: 'Scripts', description: 'Scripts', items };
}

const ALL = Object.values(FILES).flat();

describe('scripts beyond the shipped font', () => {
  it.each([
    ['Hebrew', 'מורים מנחים מקבלים הכשרה'],
    ['Hebrew with figures', 'בתוך 12 חודשים, עד 2028'],
    ['Hebrew with brackets', 'הכשרה (מתאימה) לכולם'],
    ['Hebrew with English', 'הכשרה in English לכולם'],
    ['English with Hebrew', 'Training: הכשרה מתאימה, 2028'],
    ['Arabic', 'المدارس والجامعات تخطط معا'],
    ['Korean, with figures', '2028년까지 학교와 대학이 함께 계획한다.'],
    ['Greek, Cyrillic, Vietnamese', 'Ελληνικά, русский язык, Tiếng Việt, čeština'],
  ])('gives the text back in the order of reading: %s', async (_name, text) => {
    const scene = sceneOf(lineOf(text), lineOf(text, { weight: 600, anchor: 'end', x: 300 }));
    const fonts = await fontsWith(ALL, scene);
    const [page] = (await readPdf(await paintPdf([scene], 'light', { title: 'a', language: 'en', fonts }))).pages;
    expect(page?.text).toBe(withoutSpaces(text + text));
  });

  it.each([
    ['Hebrew', 'א ב', ['א ב']],
    ['right to left, with a figure', 'א 12 ב', ['ב', ' ', '12', 'א ']],
    ['brackets around a figure', 'א (1) ב', ['ב', ') ', '1', '(', 'א ']],
    ['signs at the end', 'אב?!', ['?!', 'אב']],
    ['left to right, with Hebrew', 'a אב b', ['a ', 'אב', ' ', 'b']],
  ])('puts runs in the order in which they are seen: %s', async (_name, text, expected) => {
    const line = lineOf(text);
    const fonts = await fontsWith(FILES.hebrew, sceneOf(line));
    const seen = shapeLine(line, fonts).runs.sort((a, b) => a.x - b.x);
    expect(joined(seen.map((run) => run.text))).toBe(joined(expected));
  });

  it('lets no line leave its box, whatever the font', async () => {
    const line = lineOf('מורים מנחים', { width: 20, anchor: 'middle', x: 100 });
    const { x, width, scale } = shapeLine(line, await fontsWith(FILES.hebrew, sceneOf(line)));
    expect([x, width]).toEqual([90, 20]);
    expect(scale).toBeLessThan(1);
  });

  it('takes the weight that is nearest', async () => {
    const fonts = await fontsWith(FILES.arabic, sceneOf());
    expect(fonts.typefaceFor('ع', 400)?.weight).toBe(400);
    expect(fonts.typefaceFor('ع', 600)?.weight).toBe(700);
  });

  it.each([
    ['no font at all', 'Peace שלום', [], ['ש', 'ל', 'ו', 'ם']],
    ['a font of another script', 'ع', FILES.hebrew, ['ع']],
    ['an emoji', 'Visits 👩🏽‍🏫', ALL, ['👩', '🏽', '🏫']],
    ['nothing, with the right font', 'שלום \u200fعلى\u200d', ALL, []],
    ['nothing, in the scripts of the shipped font', 'Łódź, Ελλάδα, Київ, Việt – “…”', [], []],
  ])('tells what cannot be drawn: %s', async (_name, text, files, expected) => {
    const scene = sceneOf(lineOf(text));
    const lacking = lackingCharacters([scene], await fontsWith(files, scene));
    expect(lacking.map(({ character }) => character)).toEqual(expected);
    for (const each of lacking) expect(each).toMatchObject({ text, label: 'a' });
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['a text', new TextEncoder().encode('aim A "Better"')],
    ['half a font', bytesOf(FILES.hebrew[0] ?? '').subarray(0, 2000)],
  ])('takes no font from %s', async (_name, bytes) => {
    expect(await openFontFile(bytes)).toEqual([]);
  });
});

function joined(runs: readonly string[]): string {
  return runs.join('|');
}
