/** Links and italics in every format: what can be clicked leads to the web or to mail, and is told to who listens. */
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { paintPdf } from '../../../diagram/src/paint/pdf.ts';
import { paintPng } from '../../../diagram/src/paint/png.ts';
import { paintPptx } from '../../../diagram/src/paint/pptx.ts';
import { paintSvg } from '../../../diagram/src/paint/svg.ts';
import { prosePart } from '../../../diagram/src/poster/prose.ts';
import type { Scene, SceneItem } from '../../../diagram/src/scene.ts';
import { readBlocks } from '../../../diagram/src/text/blocks.ts';
import { rasterizer } from '../../../library/src/common/rasterizer-node.ts';

const TEXT = `See *our* [audit of the wards](https://a.example/b?c=1&d=2).
- Write to team@a.example
- **Then**
  1. wait

| Ward | Now |
|------|-----|
| Four | _8_ |`;

function sceneOf(text: string, ...others: SceneItem[]): Scene {
  const part = prosePart('#section 1', readBlocks(text), 300, { size: 12, ink: 'text' });
  return { width: 320, height: 200, title: 'A text', description: 'A text', items: [...part.items, ...others] };
}

const CODE: SceneItem = {
  id: '#code',
  role: 'note',
  label: 'Read more',
  href: 'https://a.example/more',
  shapes: [{ type: 'rect', x: 100, y: 150, width: 20, height: 20, radius: 0, fill: 'text' }],
};
const ADDRESSES = ['https://a.example/b?c=1&d=2', 'mailto:team@a.example', 'https://a.example/more'];

interface Branch {
  role?: string;
  alt?: string;
  children?: Branch[];
}

/** The tree that a screen reader walks, as text: `L(LI(Lbl LBody))`. */
function tree({ role, alt, children = [] }: Branch): string {
  const inside = children.map(tree).filter(Boolean).join(' ');
  const said = alt === undefined ? '' : `[${alt}]`;
  return role ? `${role}${said}${inside && `(${inside})`}` : inside;
}

describe('links and italics', () => {
  it('can be clicked in a PDF, and are told there as links, lists as lists', async () => {
    const bytes = await paintPdf([sceneOf(TEXT, CODE)], 'print', { title: 'A text', language: 'en' });
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const page = await pdf.getPage(1);
    const links = (await page.getAnnotations()) as { url: string; rect: number[]; contentsObj: { str: string } }[];
    expect(links.map(({ url }) => url)).toEqual(ADDRESSES);
    expect(links.map(({ contentsObj }) => contentsObj.str)).toEqual([
      'audit of the wards (https://a.example/b?c=1&d=2)',
      'team@a.example (team@a.example)',
      'Read more',
    ]);
    const [, , code] = links;
    expect(code?.rect.map(Math.round)).toEqual([100, 30, 120, 50]);
    const whole = tree((await page.getStructTree()) as Branch);
    expect(whole).toContain('L(LI(Lbl[•] LBody(Link[team@a.example (team@a.example)](Span)))');
    expect(whole).toContain('P(Link[audit of the wards (https://a.example/b?c=1&d=2)](Span))');
    expect(whole).toContain('Link[Read more](Figure[Read more])');
    await pdf.loadingTask.destroy();
  });

  it('can be clicked in SVG, where no picture hides them, and lists are lists', () => {
    const picture = paintSvg(sceneOf(TEXT, CODE), 'print');
    expect([...picture.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'))).toEqual(
      ADDRESSES,
    );
    for (const [inside] of picture.matchAll(/<g [^>]*role="img".*?<\/g>/g)) expect(inside).not.toContain('<a ');
    expect(picture).toMatch(/<g role="list"><g data-id="#section 1 2"[^>]*role="listitem"/);
    expect(picture.match(/<g role="list">/g)).toHaveLength(1);
    expect(picture.match(/<text transform="matrix\(1 0 -0.2 1 /g)).toHaveLength(2);
    expect(picture).toContain('aria-label="Ward: Four; Now: 8."');
  });

  it('can be clicked in PowerPoint, whose words stay one text', () => {
    const parts = unzipSync(paintPptx([sceneOf(TEXT, CODE)], 'print', { title: 'A text', language: 'en' }));
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const relations = part('ppt/slides/_rels/slide1.xml.rels');
    const targets = [
      ...relations.matchAll(/Id="(\w+)" Type="[^"]*\/hyperlink" Target="([^"]*)" TargetMode="External"/g),
    ];
    expect(targets.map(([, , target]) => target?.replaceAll('&amp;', '&'))).toEqual(ADDRESSES);
    const slide = part('ppt/slides/slide1.xml');
    const used = [...slide.matchAll(/hlinkClick r:id="(\w+)"/g)].map(([, id]) => id);
    expect(new Set(used)).toEqual(new Set(targets.map(([, id]) => id)));
    expect(slide.match(/ i="1"/g)).toHaveLength(2);
    const texts = slide.split('</a:p>').map((each) => [...each.matchAll(/<a:t>([^<]*)/g)].map(([, t]) => t).join(''));
    expect(texts).toContain('See our audit of the wards.');
  });

  it.each([
    ['slanted words', '*Now*', 'Now'],
    ['underlined links', '[Now](https://a.example)', 'Now'],
    ['bold words', '**Now**', 'Now'],
  ])('%s look unlike plain ones as pixels', async (_, marked, plain) => {
    const paint = (text: string) => paintPng(sceneOf(text), 'print', { dpi: 72, rasterizer });
    expect(Buffer.compare(await paint(marked), await paint(plain))).not.toBe(0);
  });
});
