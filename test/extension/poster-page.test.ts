/** The page of a poster's preview in a browser: what its controls say and tell, and what it outlines. The host is the test. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Logo } from '../../diagram/src/index.ts';
import { pageHtml } from '../../extension/src/panel/html.ts';
import { posterPage } from '../../extension/src/poster/html.ts';
import type { PosterHostMessage, PosterPageMessage } from '../../extension/src/poster/messages.ts';
import { posterWords } from '../../extension/src/poster/words.ts';
import { optionsOf } from '../../scripts/build.ts';
import { bundles } from '../../scripts/bundles.ts';
import { root } from '../../scripts/terminal.ts';
import { troublesOf } from '../helpers/pages.ts';
import { launchBrowser } from '../vscode/browser.ts';

const HOST = 'http://page.test';
const folder = mkdtempSync(join(tmpdir(), 'driver-poster-page-'));

let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  browser = await launchBrowser();
  const bundleOf = (out: string) => optionsOf(bundles.find((each) => each.out === out) ?? expect.fail(out));
  const { entryPoints: _, outdir: __, ...page } = bundleOf('extension/dist/webview.js');
  const whole = { ...page, splitting: false, sourcemap: false } as const;
  const outline = `import { createSheet } from './extension/webview/poster-sheet.ts';
globalThis.show = (scene, outlines) => createSheet(document.body).show(scene, 'print', outlines);`;
  await Promise.all([
    build({ ...whole, entryPoints: ['extension/webview/poster.ts'], outfile: join(folder, 'poster.js') }),
    build({
      ...whole,
      entryPoints: undefined,
      stdin: { contents: outline, resolveDir: root, loader: 'ts' },
      outfile: join(folder, 'outline.js'),
    }),
    build({ ...bundleOf('extension/dist/elk-worker.js'), sourcemap: false, outfile: join(folder, 'elk-worker.js') }),
  ]);
});
afterAll(() => browser.close());

async function open(html: string): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1100, height: 900 } });
  const page = await context.newPage();
  await page.route(`${HOST}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: html });
    const contentType = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ contentType, body: readFileSync(join(folder, name)) });
  });
  await page.addInitScript(`globalThis.told = [];
globalThis.acquireVsCodeApi = () => ({ postMessage: (message) => told.push(message), getState() {}, setState() {} });`);
  await page.goto(`${HOST}/`);
  return page;
}

const THEORY = `theory "Falls"
aim Falls "Fewer falls"
primary driver Safe "Safe wards" -> Falls
outcome measure Rate "Falls a month" of Falls { result 5 in 2026-01 result 4 in 2026-02 }
`;
const POSTER = `poster P "Ours" {
  form diagram
  size "A1 portrait"
  section "One" "a"
  section "Two" "b"
  without legend
}
`;

/** The page, with what the host of a text would say. */
async function preview() {
  const assets = { nonce: 'secret', source: HOST, script: 'poster.js', style: 'poster.css', worker: 'elk-worker.js' };
  const words = posterWords({ t: (message) => message });
  const page = await open(pageHtml({ ...assets, language: 'en' }, posterPage(words, 'en')));
  let turn = 0;
  const post = (message: PosterHostMessage) => page.evaluate(`postMessage(${JSON.stringify(message)})`);
  const told = <Type extends PosterPageMessage['type']>(type: Type) =>
    page.evaluate<Extract<PosterPageMessage, { type: Type }>[]>(`told.filter((message) => message.type === '${type}')`);
  const draw = async (text: string, editing = {}, photos: (Logo | null)[] = []) => {
    const [file] = await readTexts(new Map([['file:///w/a.driver', text]]), { root: 'file:///w' });
    const theory = file?.merged ?? expect.fail();
    turn++;
    const nothing = { charts: [], logos: [], photos, remarks: [], wishes: {} };
    await post({ type: 'draw', uri: 'file:///w/a.driver', ...nothing, turn, theory, editing });
    await page.waitForFunction(`told.some((message) => message.type === 'drawn' && message.turn === ${turn})`);
  };
  const changes = async () => (await told('choose')).map(({ choice }) => choice.change);
  return { page, post, draw, changes, told };
}

test('shows what the text says, and tells what is chosen instead, one choice after the other', async () => {
  const { page, draw, changes, post } = await preview();
  await draw(THEORY + POSTER);
  expect(await page.locator('select[name="form"]').inputValue()).toBe('diagram');
  expect(await page.getByLabel('Sheet').inputValue()).toBe('A1');
  await page.locator('summary', { hasText: 'Parts' }).click();
  expect(await page.getByLabel('Legend').isChecked()).toBe(false);
  await page.locator('select[name="form"]').selectOption('billboard');
  await page.getByLabel('What tests taught').uncheck();
  await page.getByLabel('Colour of the organisation').fill('#7a1f3d');
  const form = { kind: 'set', word: 'form', value: 'billboard' };
  expect(await changes()).toEqual([form]);
  // What waits is not undone by the text as it was.
  await draw(THEORY + POSTER.replace('diagram', 'billboard'));
  expect(await page.getByLabel('What tests taught').isChecked()).toBe(false);
  await post({ type: 'chosen' });
  const without = { kind: 'without', parts: ['legend', 'tests'] };
  await expect.poll(changes).toEqual([form, without]);
  await post({ type: 'chosen' });
  await expect.poll(changes).toEqual([form, without, { kind: 'set', word: 'accent', value: '#7a1f3d' }]);
  await page.context().close();
});

test('parts are moved by keys, and the keyboard stays with them', async () => {
  const { page, draw, changes, post } = await preview();
  await draw(THEORY + POSTER);
  await page.locator('summary', { hasText: 'Order' }).click();
  const rows = page.locator('#order li');
  const names = () => rows.locator('span').allTextContents();
  expect(await names()).toEqual(['Diagram', 'Chart: Falls a month', 'One', 'Two']);
  await page.getByRole('button', { name: 'Move “Two” up' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  expect(await names()).toEqual(['Diagram', 'Two', 'Chart: Falls a month', 'One']);
  expect(await page.locator('#spoken').textContent()).toBe('“Two” is now 2 of 4.');
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Move “Two” up');
  expect(await changes()).toEqual([{ kind: 'move', key: 'section 2', to: 2 }]);
  const [, one = '', two = ''] = /(\n {2}section "One" "a")(\n {2}section "Two" "b")/.exec(POSTER) ?? [];
  await draw(THEORY + POSTER.replace(one + two, two + one));
  await post({ type: 'chosen' });
  await expect.poll(changes).toContainEqual({ kind: 'move', key: 'section 1', to: 1 });
  await page.context().close();
});

test('nothing can be chosen before the poster is there, where no choice would be written', async () => {
  const { page, draw, changes } = await preview();
  expect(await page.getByLabel('Sheet').isDisabled()).toBe(true);
  await draw(THEORY + POSTER);
  await page.getByLabel('Sheet').selectOption('A0');
  expect(await changes()).toEqual([{ kind: 'set', word: 'size', value: 'A0 portrait' }]);
  await page.context().close();
});

test('a measure that is named by its tick keeps the keyboard', async () => {
  const { page, draw, changes, post } = await preview();
  const unnamed = THEORY.replace('measure Rate', 'measure');
  await draw(unnamed + POSTER);
  await page.locator('summary', { hasText: 'Run charts' }).click();
  await page.locator('#charts input').focus();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await changes()).length).toBe(1);
  await draw(THEORY + POSTER);
  await post({ type: 'chosen' });
  await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('Rate');
  await page.context().close();
});

test('a sheet of the author’s own is turned by its numbers, and kept in the list', async () => {
  const { page, draw, changes } = await preview();
  await draw(THEORY + POSTER.replace('A1 portrait', '90 x 120 cm'));
  expect(await page.getByLabel('Orientation').inputValue()).toBe('portrait');
  await page.getByLabel('Orientation').selectOption('landscape');
  expect(await changes()).toEqual([{ kind: 'set', word: 'size', value: '120 x 90 cm' }]);
  await draw(THEORY + POSTER.replace('A1 portrait', '120 x 90 cm'));
  expect(await page.locator('#contents').textContent()).toContain('120 x 90 cm');
  expect(await page.getByLabel('Sheet').inputValue()).toBe('90 x 120 cm');
  await page.context().close();
});

test('says why nothing can be chosen, and why a choice was not written', async () => {
  const { page, draw, post, told } = await preview();
  await draw(THEORY + POSTER, { off: 'This poster stands in house.driver, line 3: it is changed there.', leads: true });
  expect(await page.locator('select[name="form"]').isDisabled()).toBe(true);
  expect(await page.getByLabel('One page for each primary driver').isEnabled()).toBe(true);
  await page.getByText('stands in house.driver, line 3').waitFor();
  await page.getByRole('button', { name: 'Show the Place' }).click();
  expect(await told('show-why')).toHaveLength(1);
  await draw(THEORY + POSTER);
  expect(await page.locator('#why').isVisible()).toBe(false);
  await page.locator('select[name="form"]').selectOption('classic');
  await post({ type: 'chosen', note: 'The text could not be changed.' });
  await page.getByText('The text could not be changed.').first().waitFor();
  expect(await page.locator('select[name="form"]').inputValue()).toBe('diagram');
  await page.context().close();
});

test('says what a poster takes over from the one that it is like', async () => {
  const { page, draw, changes } = await preview();
  const house = 'poster House "Of the school" {\n  accent "#7a1f3d"\n  without legend\n}\n';
  await draw(`${THEORY}poster P "Ours" like House {\n  form diagram\n}\n${house}`);
  const said = (name: string) => page.locator(`[data-for="${name}"] em`).textContent();
  expect(await Promise.all(['form', 'accent', 'without'].map(said))).toEqual([
    '',
    'as “Of the school” says',
    'as “Of the school” says',
  ]);
  expect(await page.locator('input[name="accent"]').inputValue()).toBe('#7a1f3d');
  await page.locator('summary', { hasText: 'Parts' }).click();
  await page.getByLabel('Legend').click();
  await page.getByText('“Of the school” leaves this out').first().waitFor();
  expect(await page.getByLabel('Legend').isChecked()).toBe(false);
  await page.getByLabel('Definitions').uncheck();
  await expect.poll(changes).toEqual([{ kind: 'without', parts: ['legend', 'definitions'] }]);
  await page.context().close();
});

test('other colours, in a text that moved, change the colours and nothing else', async () => {
  const { page, draw } = await preview();
  await draw(THEORY + POSTER);
  const paper = () => page.locator('.sheet rect').first().getAttribute('fill');
  const before = await paper();
  const text = await page.locator('.sheet').innerHTML();
  await draw(`// moved\n${THEORY}${POSTER.replace('form diagram', 'theme warm form diagram')}`);
  expect(await paper()).not.toBe(before);
  expect((await page.locator('.sheet').innerHTML()).replace(/#[0-9a-f]{6}/g, '')).toBe(
    text.replace(/#[0-9a-f]{6}/g, ''),
  );
  await page.context().close();
});

/** One red pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

test('the colour of the organisation is painted, here and in what is exported, and a shade is told', async () => {
  const { page, draw, told } = await preview();
  await draw(THEORY + POSTER.replace('form diagram', 'form diagram accent "#7a1f3d"'));
  expect(await page.locator('.sheet [fill="#7a1f3d"]').count()).toBeGreaterThan(0);
  await page.locator('[data-action="export"]').click();
  const [exported] = await told('export');
  expect(exported?.order.theme).toMatchObject({ 'aim-fill': '#7a1f3d' });
  await draw(THEORY + POSTER.replace('form diagram', 'form diagram accent "#ffff00"'));
  await page.getByText('takes a darker shade of it').waitFor();
  await page.context().close();
});

test('photos are shown where they stand, and the sheet is made without one that is not there', async () => {
  const { page, draw } = await preview();
  const text = THEORY + POSTER.replace('form diagram', 'photo "a.png" "The first" photo "gone.png" "The second"');
  const photo = { name: 'a.png', media: 'image/png', data: PIXEL, width: 400, height: 300 } as const;
  await draw(text, {}, [photo, null]);
  expect(await page.locator('.sheet image').count()).toBe(1);
  const address = await page.locator('.sheet image').getAttribute('href');
  const image = `Object.assign(new Image(), { src: '${address}' })`;
  expect(await page.evaluate(`(async () => { const it = ${image}; await it.decode(); return it.width; })()`)).toBe(1);
  // Another photo of the same measures is another poster.
  await draw(text, {}, [{ ...photo, data: PIXEL.replace('jx0', 'jx1') }, null]);
  expect(await page.locator('.sheet image').getAttribute('href')).not.toBe(address);
  await page.context().close();
});

test('gives axe nothing to find, with all groups open', async () => {
  const { page, draw } = await preview();
  await draw(THEORY + POSTER, { off: 'The text has a mistake.', leads: true });
  await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
  expect(await troublesOf(page)).toEqual([]);
  await page.context().close();
});

test('a part that is too large is outlined, with what is said of it', async () => {
  const page = await open('<!doctype html><title>a</title><body><script type="module" src="outline.js"></script>');
  const shapes = [{ type: 'rect', x: 100, y: 200, width: 300, height: 50, radius: 0, fill: 'text' }];
  const scene = { width: 1000, height: 800, title: 'T', description: 'D' };
  const items = [{ id: '#measures "x"', role: 'table', label: 'M', shapes }];
  await page.waitForFunction('globalThis.show');
  await page.evaluate(`show(${JSON.stringify({ ...scene, items })}, [{ id: '#measures "x"', label: 'Too large' }])`);
  const frame = page.locator('.too-large');
  const box = await frame.evaluate((rect) =>
    ['x', 'y', 'width', 'height'].map((each) => Number(rect.getAttribute(each))),
  );
  expect(box).toEqual([95, 195, 310, 60]);
  expect(await page.locator('.too-large-label').textContent()).toBe('Too large');
  await page.context().close();
});
