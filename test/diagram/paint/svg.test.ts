import { describe, expect, it } from 'vitest';
import {
  createElkEngine,
  drawTheory,
  fontFaces,
  paintItem,
  paintSvg,
  type SceneItem,
} from '../../../diagram/src/index.ts';
import { escapeXml } from '../../../diagram/src/paint/escape.ts';
import { THEORIES } from '../theories.ts';

const draw = (name: string) => drawTheory(THEORIES[name]?.() ?? expect.fail(), { engine: createElkEngine() });

/** Tags that are opened and not closed, or closed and not opened; enough of XML to find broken escaping. */
function unbalanced(svg: string): string[] {
  const open: string[] = [];
  for (const [tag, close, name, end] of svg.matchAll(/<(\/?)([\w]+)(?:\s[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (end) continue;
    if (!close) open.push(name ?? '');
    else if (open.pop() !== name) return [`${tag} closes nothing`];
  }
  return open;
}

describe('the SVG painter', () => {
  it.each(Object.keys(THEORIES))('writes well-formed XML: %s', async (name) => {
    const svg = paintSvg(await draw(name), 'light');
    expect(unbalanced(svg)).toEqual([]);
    expect(svg.replace(/<\/?[\w]+(?:\s[\w:-]+="[^"<]*")*\s*\/?>/g, '')).not.toMatch(/[<>]/);
    expect(svg.isWellFormed()).toBe(true);
    expect(svg).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('paints each item as one element that a page can replace', async () => {
    const scene = await draw('small-page');
    const svg = paintSvg(scene, 'light');
    for (const item of scene.items) {
      const markup = paintItem(item, 'light');
      expect(markup).toMatch(/^<g data-id="[^"]+" class="[\w ]+" role="img" aria-label="[^"]+">.*<\/g>$/s);
      expect(svg).toContain(markup);
    }
  });

  it('leaves the colours to the page in the editor theme', async () => {
    const svg = paintSvg(await draw('small-page'), 'editor');
    expect(svg).not.toMatch(/(fill|stroke)="#/);
    expect(svg).toContain('var(--driver-ink-branch1-line)');
  });

  it('turns the anchor of a right-to-left line, which in SVG starts at its right end', () => {
    const item: SceneItem = {
      id: 'a',
      role: 'box',
      label: 'a',
      shapes: [
        {
          type: 'text',
          text: 'אב',
          x: 9,
          y: 9,
          width: 5,
          size: 12,
          weight: 400,
          anchor: 'end',
          ink: 'text',
          rightToLeft: true,
        },
      ],
    };
    expect(paintItem(item, 'light')).toContain('direction="rtl"');
    expect(paintItem(item, 'light')).not.toContain('text-anchor');
  });

  it.each([
    ['<script>', '&lt;script&gt;'],
    ['a & b', 'a &amp; b'],
    [`"'`, '&quot;&#39;'],
    ['\u0000\u0007\u009f', '   '],
    ['\ud800x', '\ufffdx'],
    ['\uffff', ' '],
    ['👩‍🏫', '👩‍🏫'],
  ])('escapes %j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });

  it('carries only those parts of the font that its text needs', async () => {
    const western = await fontFaces(await draw('small-page'));
    const scripts = await fontFaces(await draw('scripts-and-markup'));
    expect(western.match(/@font-face/g)).toHaveLength(2);
    expect(western.length).toBeLessThan(70_000);
    expect(scripts).toContain('U+0370');
    expect(scripts).toContain('U+0400-045F');
    expect((await fontFaces()).match(/@font-face/g)).toHaveLength(14);
    expect(paintSvg(await draw('small-page'), 'light', { fontCss: western })).toContain('<style>@font-face');
  });
});
