/** The page of a theory as a reader meets it in a browser, and the flowchart as Mermaid reads it there. */

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createElkEngine, drawTheory, fontFaces } from '@driver-diagrams/diagram';
import { paintPage } from '@driver-diagrams/diagram/paint/page/page';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionsOf } from '../../scripts/build.ts';
import { writeMermaid } from '../../theory/src/exchange/mermaid.ts';
import { withCostly } from '../helpers/long-run.ts';
import { type Look, pagesOf, troublesOf } from '../helpers/pages.ts';
import { HOSTILE, readFirst, theories } from './theories.ts';

const THEORY = `aim Pass "Students pass algebra"
evidence Study "Work seen early closes gaps" { source "A study of 2019" }
primary driver Help "Help in the week it is needed" -> Pass because "gaps of a week can be closed" citing Study {
  definition "within five school days"
}
primary driver Plan "Lessons planned together" -> Pass
change idea Lunch "A help hour at lunch" -> Help
change idea Éxito "Una hora más" -> Plan
`;

const pages = pagesOf({ width: 1200, height: 800 });
const { show } = pages;
afterAll(() => pages.close());

async function pageOf(text: string, language: 'en' | 'es' = 'en', paint = paintPage): Promise<string> {
  const { merged } = await readFirst({ 'a.driver': text });
  const scene = await drawTheory(merged, { engine: createElkEngine() });
  return paint(scene, merged, { fontCss: await fontFaces(scene), language });
}

const shownTitle = (page: Page) => page.locator('article.shown h2').textContent();

describe('the page', () => {
  it('runs under its own policy, asks nobody for anything, and gives the same bytes again', async () => {
    const html = await pageOf(THEORY);
    const { page, told } = await show(html);
    expect(await page.locator('body.script').count()).toBe(1);
    expect(told).toEqual([]);
    expect(await pageOf(THEORY)).toBe(html);
  });

  it('runs as the minified bundle that ships has it', async () => {
    const built = join(mkdtempSync(join(tmpdir(), 'driver-page-')), 'page.mjs');
    const entry = 'diagram/src/paint/page/page.ts';
    await build(optionsOf({ entry, out: built, options: { platform: 'node', format: 'esm', minify: true } }));
    const { paintPage: paintBuilt } = (await import(pathToFileURL(built).href)) as { paintPage: typeof paintPage };
    const html = await pageOf(THEORY, 'en', paintBuilt);
    expect(html.length).toBeLessThan((await pageOf(THEORY)).length);
    const { page, told } = await show(html);
    await page.getByRole('searchbox', { name: 'Search' }).fill('Lessons');
    expect(await shownTitle(page)).toBe('Lessons planned together');
    expect(await page.locator('rect.match').count()).toBe(3);
    expect(told).toEqual([]);
    rmSync(dirname(built), { recursive: true });
  });

  it('tells what stands behind a box: definition, reason, evidence', async () => {
    const { page } = await show(await pageOf(THEORY));
    await page.locator('g[data-id="Help"]').hover();
    expect(await shownTitle(page)).toBe('Help in the week it is needed');
    const words = await page.locator('article.shown').textContent();
    for (const said of [
      'within five school days',
      'gaps of a week can be closed',
      'Work seen early',
      'A study of 2019',
    ]) {
      expect(words).toContain(said);
    }
  });

  it('tells the reason of a line', async () => {
    const { page } = await show(await pageOf(THEORY));
    const line = page.locator('g[data-id="Help->Pass"]');
    await line.dispatchEvent('pointerenter');
    expect(await page.locator('article.shown').textContent()).toContain('gaps of a week can be closed');
  });

  it('is walked through with the keyboard alone', async () => {
    const { page } = await show(await pageOf(THEORY));
    await page.locator('g[data-id][tabindex="0"]').focus();
    const walked = [await shownTitle(page)];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await page.keyboard.press(key);
      walked.push(await shownTitle(page));
    }
    expect(walked).toEqual([
      'Students pass algebra',
      'Help in the week it is needed',
      'Lessons planned together',
      'Una hora más',
      'Lessons planned together',
      'Students pass algebra',
    ]);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toContain('Students pass algebra');
    const width = () => page.locator('.frame svg').evaluate((svg) => svg.getBoundingClientRect().width);
    const before = await width();
    await page.keyboard.press('+');
    expect(await width()).toBeGreaterThan(before);
    await page.keyboard.press('0');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
  });

  it('searches without regard to case and accents, marks what it finds and steps through it', async () => {
    const { page } = await show(await pageOf(THEORY));
    const field = page.getByRole('searchbox', { name: 'Search' });
    await field.fill('HELP');
    expect(await page.locator('.count').textContent()).toMatch(/^1 of \d$/);
    const count = Number((await page.locator('.count').textContent())?.split(' ').at(-1));
    expect(await page.locator('rect.match').count()).toBe(count);
    const titles = new Set([await shownTitle(page)]);
    for (let n = 1; n < count; n++) {
      await field.press('Enter');
      titles.add(await shownTitle(page));
    }
    expect(titles.size).toBe(count);
    await field.fill('mas');
    expect(await shownTitle(page)).toBe('Una hora más');
    await field.fill('nowhere');
    expect(await page.locator('.count').textContent()).toBe('Nothing found');
    await field.press('Escape');
    expect(await page.locator('rect.match').count()).toBe(0);
  });

  it('speaks Spanish', async () => {
    const { page } = await show(await pageOf(THEORY, 'es'));
    expect(await page.getByRole('searchbox', { name: 'Buscar' }).count()).toBe(1);
  });

  const looks: [name: string, look: Look][] = withCostly<[string, Look]>(
    [['narrow', { viewport: { width: 420, height: 800 } }]],
    [
      ['light', { colorScheme: 'light' }],
      ['dark', { colorScheme: 'dark' }],
    ],
  );
  it.each(looks)('gives axe nothing to find: %s', async (_, look) => {
    const { page } = await show(await pageOf(THEORY), { bypassCSP: true }, look);
    await page.locator('g[data-id="Help"]').focus();
    expect(await troublesOf(page)).toEqual([]);
  });

  it('can be read without its script, and prints all that it can tell', async () => {
    const { page } = await show(await pageOf(THEORY), { javaScriptEnabled: false });
    expect(
      await page.getByRole('region', { name: 'About this box' }).getByText('within five school days').isVisible(),
    ).toBe(true);
    const { page: printed } = await show(await pageOf(THEORY));
    await printed.emulateMedia({ media: 'print' });
    expect(await printed.getByText('within five school days').last().isVisible()).toBe(true);
    expect(await printed.getByRole('searchbox').isVisible()).toBe(false);
  });

  it('takes words for words, whatever they hold', async () => {
    const { page, told } = await show(await pageOf(HOSTILE));
    expect(told).toEqual([]);
    expect(await page.title()).not.toBe('taken');
    expect(await page.locator('main img').count()).toBe(0);
    await page.locator('g[data-id="B"]').focus();
    expect(await shownTitle(page)).toContain('=HYPERLINK("x")');
  });

  it('is there for a theory with nothing in it', async () => {
    const { told } = await show(await pageOf(''));
    expect(told).toEqual([]);
  });
});

describe('mermaid', () => {
  let page: Page;
  beforeAll(async () => {
    page = await pages.blank();
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
  });

  it.each(theories)('is accepted by Mermaid’s own parser: %s', async (_, texts) => {
    const text = writeMermaid((await readFirst(texts)).merged);
    expect(await page.evaluate(`mermaid.parse(${JSON.stringify(text)}).then(({ diagramType }) => diagramType)`)).toBe(
      'flowchart-v2',
    );
  });

  it('shows hostile words as they are', async () => {
    const text = writeMermaid((await readFirst({ 'a.driver': HOSTILE })).merged);
    const seen = await page.evaluate<{ words: string; strange: number }>(
      `mermaid.render('picture', ${JSON.stringify(text)}).then(({ svg }) => {
        document.body.innerHTML = svg;
        return { words: document.body.textContent, strange: document.body.querySelectorAll('script, img').length };
      })`,
    );
    expect(seen.strange).toBe(0);
    for (const words of ['=HYPERLINK("x") \\ \\n --> <!-- ]]> $', '#quot; &amp; &#35; %%', '100% ; A & B --> C']) {
      expect(seen.words).toContain(words);
    }
  });
});
