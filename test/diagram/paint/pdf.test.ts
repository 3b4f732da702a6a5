/** PDF: read back, every page is as large as its scene and says the same, in fonts that it brings along. */
import { describe, expect, it } from 'vitest';
import { createElkEngine, drawTheory, type Scene, type SceneItem, type TextShape } from '../../../diagram/src/index.ts';
import { type PdfOptions, paintPdf } from '../../../diagram/src/paint/pdf.ts';
import { pdfFacts } from '../../../diagram/src/paint/pdf-facts.ts';
import { THEORIES } from '../theories.ts';
import { factsIn, readPdf, withoutSpaces } from './read-pdf.ts';

const FACTS: PdfOptions = { title: 'A theory', language: 'en' };
/** Characters that only other fonts have stand in it, see scripts.test.ts. */
const names = Object.keys(THEORIES).filter((name) => name !== 'scripts-and-markup');
const theoryOf = (name: string) => THEORIES[name]?.() ?? expect.fail();
const draw = (name: string) => drawTheory(theoryOf(name), { engine: createElkEngine() });

function textOf({ items }: Pick<Scene, 'items'>): string {
  const shapes = items.flatMap((item) => item.shapes);
  return withoutSpaces(shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])).join(''));
}

function sceneOf(items: SceneItem[], size = { width: 200, height: 100 }): Scene {
  return { ...size, title: 'Made by hand', description: 'Made by hand', items };
}

const LINE: TextShape = {
  type: 'text',
  text: 'A line',
  x: 10,
  y: 50,
  width: 60,
  size: 12,
  weight: 400,
  anchor: 'start',
  ink: 'text',
};

describe('the PDF painter', () => {
  it.each(names)('keeps size, words, order and names of pictures: %s', async (name) => {
    const scene = await draw(name);
    const [page] = (await readPdf(await paintPdf([scene], 'print', FACTS))).pages;
    expect(page).toMatchObject({ width: scene.width, height: scene.height });
    expect(page?.text).toBe(textOf(scene));
    const pictures = scene.items.filter(({ role }) => /^(box|link|chart|legend)$/.test(role));
    expect(page?.pictures).toEqual(pictures.map(({ label }) => label));
  });

  it.each(names)('brings along the part of the shipped font that it needs: %s', async (name) => {
    const { fonts } = await readPdf(await paintPdf([await draw(name)], 'light', FACTS));
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font).toEqual({ name: expect.stringMatching(/^Inter-(Regular|SemiBold)/), subset: true, embedded: true });
    }
  });

  it('gives the same bytes for the same pages, and another identity to other pages', async () => {
    const [first, second] = [await draw('small-page'), await draw('several-aims')];
    const identity = (bytes: Uint8Array) => /\/ID \[<(\w+)>/.exec(factsIn(bytes))?.[1];
    const bytes = await paintPdf([first, second], 'light', FACTS);
    expect(Buffer.compare(bytes, await paintPdf([first, second], 'light', FACTS))).toBe(0);
    expect(identity(bytes)).toMatch(/^\w{32}$/);
    expect(identity(await paintPdf([second], 'light', FACTS))).not.toBe(identity(bytes));
  });

  it.each([
    ['a date', { date: new Date('2026-05-01T00:00:00Z') }, { CreationDate: 'D:20260501000000Z' }],
    ['an author', { author: 'A. Name <a@b>' }, { Author: 'A. Name <a@b>' }],
    ['a title with marks', { title: 'Çok & <iyi> “א”' }, { Title: 'Çok & <iyi> “א”' }],
  ])('tells %s', async (_name, facts, expected) => {
    const { info } = await readPdf(await paintPdf([sceneOf([])], 'light', { ...FACTS, ...facts }));
    expect(info).toMatchObject({ Title: 'A theory', Language: 'en', ...expected });
  });

  it('bears no date where none is given', async () => {
    const bytes = await paintPdf([sceneOf([])], 'light', FACTS);
    expect(factsIn(bytes)).not.toMatch(/CreationDate|CreateDate|ModDate/);
  });

  it('leads to headings and primary drivers', async () => {
    const theory = theoryOf('small-page');
    const scene = await draw('small-page');
    const { bookmarks } = await readPdf(await paintPdf([scene], 'light', pdfFacts(theory, [scene], 'en')));
    const headings = scene.items.flatMap(({ role, label }) => (role === 'heading' ? [label] : []));
    const drivers = [
      'An adequate supply of quality mentor teachers',
      'Programs and schools share one vision of teaching',
    ];
    expect(bookmarks).toEqual([...headings, ...drivers]);
    const two = await readPdf(await paintPdf([scene, scene], 'light', pdfFacts(theory, [scene, scene], 'en')));
    expect(two.bookmarks.slice(0, 2)).toEqual([scene.title, `- ${bookmarks[0]}`]);
  });

  it('counts in larger units where a page is longer than the format allows', async () => {
    const item: SceneItem = { id: 'a', role: 'note', label: 'a', shapes: [LINE] };
    const [page] = (await readPdf(await paintPdf([sceneOf([item], { width: 300, height: 30_000 })], 'light', FACTS)))
      .pages;
    expect(page).toMatchObject({ width: 300, height: 30_000, text: 'Aline' });
  });

  it.each<[string, Partial<TextShape>]>([
    ['control characters', { text: 'a\u0007b' }],
    ['struck words', { struck: true }],
    ['an empty line', { text: '' }],
  ])('paints %s', async (_name, change) => {
    const item: SceneItem = { id: 'a', role: 'note', label: 'a', shapes: [{ ...LINE, ...change }], faded: true };
    expect((await paintPdf([sceneOf([item])], 'dark', FACTS)).length).toBeGreaterThan(500);
  });
});
