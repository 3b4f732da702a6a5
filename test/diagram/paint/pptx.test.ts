/** PowerPoint: read back, each box is one shape with its text, and connectors hold on to boxes. */
import { describe, expect, it } from 'vitest';
import { paintable } from '../../../diagram/src/font/paintable.ts';
import { createElkEngine, drawTheory, type Scene, type SceneItem } from '../../../diagram/src/index.ts';
import { paintPptx, pptxScale } from '../../../diagram/src/paint/pptx.ts';
import { aim, driver, idea, theory } from '../build-theory.ts';
import { THEORIES } from '../theories.ts';
import { type ReadShape, readPptx } from './read-pptx.ts';

const FACTS = { title: 'A theory', language: 'en' };
const names = Object.keys(THEORIES);
const draw = (name: string) => drawTheory(THEORIES[name]?.() ?? expect.fail(), { engine: createElkEngine() });
const paint = (...pages: Scene[]) => readPptx(paintPptx(pages, 'print', FACTS));

/** All words of a scene or a slide, without blanks, sorted: texts may stand in another order. */
function wordsOf(texts: readonly string[]): string[] {
  return texts
    .map((text) => text.replace(/\s/g, ''))
    .join('')
    .split('')
    .sort();
}

function textsOf({ items }: Scene): string[] {
  return items.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.type === 'text' ? [paintable(shape.text)] : [])),
  );
}

describe('the PowerPoint painter', () => {
  it.each(names)('writes every text once, on shapes that lie within the slide: %s', async (name) => {
    const scene = await draw(name);
    const { slides, width, height } = paint(scene);
    const [shapes = []] = slides;
    expect(wordsOf(shapes.map(({ text }) => text))).toEqual(wordsOf(textsOf(scene)));
    expect(new Set(shapes.map(({ id }) => id)).size).toBe(shapes.length);
    for (const { area, name } of shapes) {
      expect(area.width, name).toBeGreaterThanOrEqual(0);
      expect(area.height, name).toBeGreaterThanOrEqual(0);
      expect(Math.min(area.x, area.y), name).toBeGreaterThanOrEqual(-0.01);
      expect(area.x + area.width, name).toBeLessThanOrEqual(width + 0.01);
      expect(area.y + area.height, name).toBeLessThanOrEqual(height + 0.01);
    }
  });

  it.each(names)(
    'makes each box one shape with its text, each link a connector between two boxes: %s',
    async (name) => {
      const scene = await draw(name);
      const [shapes = []] = paint(scene).slides;
      const byId = new Map(shapes.map((shape) => [shape.id, shape]));
      const boxes = scene.items.filter(({ role }) => role === 'box');
      const connectors = new Map(shapes.filter(({ kind }) => kind === 'cxnSp').map((shape) => [shape.name, shape]));
      const alts = shapes.map(({ alt }) => alt);
      for (const { label } of boxes) expect(alts).toContain(paintable(label));
      const frameOf = new Map(boxes.map((item) => [item.id, frameIn(shapes, item, pptxScale([scene]))]));
      for (const item of scene.items) {
        if (!item.link) continue;
        const { start, end } = connectors.get(`${item.link.from} → ${item.link.to}`) ?? {};
        const ends = [start?.id, end?.id].sort();
        expect(ends).toEqual([frameOf.get(item.link.from)?.id, frameOf.get(item.link.to)?.id].sort());
        for (const each of [start, end]) expect(each?.site).toBeLessThan(byId.get(each?.id ?? 0)?.sites ?? 0);
      }
    },
  );

  it('joins the lines of a text again', async () => {
    const long = 'A text that is so long that it needs three lines at the least, student-centred all the way';
    const scene = await drawTheory(theory([aim('A', long), driver(1, 'P', 'עברית מימין לשמאל 12', ['A'])]), {
      engine: createElkEngine(),
    });
    const [shapes = []] = paint(scene).slides;
    expect(shapes.map(({ text }) => text)).toContain(long);
    expect(shapes.map(({ text }) => text)).toContain('עברית מימין לשמאל 12');
  });

  it.each([
    ['markup', 'A & B <b>"bold"</b> \'quoted\''],
    ['control characters', 'before\u0000\u0008\u001bafter'],
    ['half a surrogate pair', 'half \ud83d pair'],
    ['emoji', 'a family 👩‍👩‍👧‍👦 and 🇫🇮'],
    ['CDATA', ']]> <![CDATA['],
    ['a very long word', 'x'.repeat(3000)],
  ])('survives %s', async (_name, text) => {
    const made = theory([aim('A', text), idea('C', text, ['A'])], { title: text });
    const scene = await drawTheory(made, { engine: createElkEngine() });
    const [shapes = []] = readPptx(paintPptx([scene], 'light', { ...FACTS, title: text, author: text })).slides;
    expect(wordsOf(shapes.map((shape) => shape.text))).toEqual(wordsOf(textsOf(scene)));
  });

  it('holds a logo once, however many slides show it', async () => {
    const image = { x: 10, y: 10, width: 40, height: 20, media: 'image/png', data: btoa('pixels') } as const;
    const logo: SceneItem = { id: '#logo 1', role: 'note', label: 'Logo of a school', shapes: [], image };
    const scene = await draw('small-page');
    const page = { ...scene, items: [...scene.items, logo] };
    const { slides, parts } = paint(page, page);
    for (const shapes of slides) {
      expect(shapes.filter(({ kind }) => kind === 'pic')).toMatchObject([
        { alt: 'Logo of a school', area: { x: 10, y: 10, width: 40, height: 20 } },
      ]);
    }
    const media = Object.entries(parts).filter(([path]) => path.startsWith('ppt/media/'));
    expect(media).toEqual([['ppt/media/image1.png', 'pixels']]);
  });

  it('gives the same bytes twice, with a date of the theory or none', async () => {
    const scene = await draw('small-page');
    const date = new Date('2026-05-01T00:00:00Z');
    const bytes = () => Buffer.from(paintPptx([scene, scene], 'light', { ...FACTS, date }));
    expect(bytes().equals(bytes())).toBe(true);
    const core = (read: { parts: Record<string, string> }) => read.parts['docProps/core.xml'];
    expect(core(readPptx(bytes()))).toContain('2026-05-01T00:00:00Z');
    expect(core(paint(scene))).toContain('1980-01-01T00:00:00Z');
  });

  it('gives each page a slide with a title that programs find', async () => {
    const read = paint(await draw('small-page'), await draw('several-aims'));
    expect(read.slides).toHaveLength(2);
    for (const shapes of read.slides) expect(shapes.filter(({ isTitle }) => isTitle)).toHaveLength(1);
  });

  it.each([
    [55, 1],
    [56, 1],
    [60, 0.5],
    [200, 0.25],
  ])('makes a page of %s inches %s of its size', async (inches, scale) => {
    const scene = { ...(await draw('small-page')), width: inches * 72 };
    expect(pptxScale([scene])).toBe(scale);
    const { width, slides } = paint(scene);
    expect(width).toBeCloseTo(inches * 72 * scale, 2);
    expect(Math.max(...(slides[0] ?? []).flatMap(({ letters }) => letters))).toBeCloseTo(22 * scale, 1);
  });
});

/** The shape that is the frame of a box. */
function frameIn(shapes: readonly ReadShape[], { box }: SceneItem, scale: number): ReadShape | undefined {
  return shapes.find(({ outline, area }) => {
    if (!box || !/roundRect|custom/.test(outline ?? '')) return false;
    const sides = ['x', 'y', 'width', 'height'] as const;
    return sides.every((side) => Math.abs(area[side] - box[side] * scale) < 0.1);
  });
}
