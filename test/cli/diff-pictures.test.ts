/** The pictures of `driver diff`, and its page as a reader meets it in a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { COMPARISONS, READING, without } from '../diagram/comparison-cases.ts';
import { withCostly } from '../helpers/long-run.ts';
import { type Look, pagesOf, troublesOf } from '../helpers/pages.ts';
import { driver, emptyFolder, type Files, repository, write } from './repository.ts';

const CHANGED = COMPARISONS['every-mark'] ?? expect.fail();
const HOSTILE = `aim A "</script><script>document.title='taken'</script><img src=x onerror=\\"document.title='taken'\\"> ' & \\u202e"
primary driver B "--> <!-- ]]> \${x} \`y\`" -> A { owner "<b onclick='x'>" }
`;

/** What a page knows of how something looks. */
interface Styles {
  getComputedStyle(node: unknown): { textDecorationLine: string; fontWeight: string };
}

/** Runs `driver diff` on two texts and gives what it wrote. */
async function written(before: string, after: string, ...args: string[]): Promise<string> {
  const folder = emptyFolder();
  write(folder, { 'a.driver': before, 'b.driver': after });
  const { code, said, told } = await driver(folder, 'diff', 'a.driver', 'b.driver', ...args);
  expect([code, told]).toEqual([0, '']);
  return said;
}

describe('driver diff --format svg', () => {
  it.each([
    ['as usual', [], '#ffffff'],
    ['dark', ['--theme', 'dark'], '#1e2227'],
  ])('is one picture of both versions, with its font: %s', async (_theme, args, paper) => {
    const svg = await written(CHANGED.before, CHANGED.after, '--format', 'svg', ...args);
    expect(svg).toMatch(/^<svg [^>]+>\n<title>Reading in year six: a\.driver → b\.driver<\/title>/);
    expect(svg).toContain(`fill="${paper}"`);
    expect(svg).toContain('@font-face');
    for (const mark of ['added', 'removed', 'changed']) expect(svg).toContain(`class="box ${mark}"`);
  });

  it('has the pictures of all changed files below one another, and only the one that is asked for', async () => {
    const files: Files = { 'a.driver': 'aim A "One"', 'b.driver': 'aim B "Two"', 'c.driver': 'aim C "Three"' };
    const folder = repository(files);
    write(folder, { 'a.driver': 'aim A "One" { by 2030 }', 'b.driver': undefined });
    const titles = async (...args: string[]) =>
      [
        ...(await driver(folder, 'diff', '--format', 'svg', ...args)).said.matchAll(
          /data-id="#title"[^>]*aria-label="([^"]*)"/g,
        ),
      ].map(([, title]) => title);
    expect(await titles()).toEqual(['a', 'Changed. b']);
    expect(await titles('--', 'a.driver')).toEqual(['a']);
  });

  it('shows a theory in which nothing changed as it is, and says so', async () => {
    const svg = await written(READING, READING, '--format', 'svg');
    expect(svg).toContain('From a.driver to b.driver: no statement differs.');
    expect(svg).not.toMatch(/class="(box|row|link) (added|removed|changed)"/);
  });

  it('has the figures of data files as they are now', async () => {
    const text = 'aim A "Pass" {\n  outcome measure M "Who pass" { data "m.csv" column "rate" }\n}\n';
    const folder = repository({ 'a.driver': text, 'm.csv': 'month,rate\n2026-01,61%\n' });
    write(folder, { 'm.csv': 'month,rate\n2026-01,61%\n2026-03,70%\n' });
    const { said } = await driver(folder, 'diff', '--format', 'svg');
    expect(said).toContain('70% in March 2026');
    expect(said).not.toContain('not yet reported');
  });

  it('folds a large picture, but not with --whole', async () => {
    const { before, after } = COMPARISONS['large-folded'] ?? expect.fail();
    const boxes = async (...args: string[]) =>
      [...(await written(before, after, '--format', 'svg', ...args)).matchAll(/class="box/g)].length;
    expect(await boxes()).toBeLessThan(30);
    expect(await boxes('--whole')).toBeGreaterThan(80);
  });

  it('knows its formats by the ending of a file', async () => {
    const folder = emptyFolder();
    write(folder, { 'a.driver': READING, 'b.driver': CHANGED.after });
    for (const [name, start] of [
      ['x.svg', /^<svg /],
      ['x.html', /^<!doctype html>/],
    ] as const) {
      expect(await driver(folder, 'diff', 'a.driver', 'b.driver', '-o', name)).toEqual({ code: 0, said: '', told: '' });
      expect(readFileSync(join(folder, name), 'utf8')).toMatch(start);
    }
  });

  it('tells on the side what could not be read', async () => {
    const folder = emptyFolder();
    write(folder, { 'a.driver': READING, 'b.driver': `${READING}aim "never closed\n` });
    const { said, told } = await driver(folder, 'diff', 'a.driver', 'b.driver', '--format', 'svg');
    expect(told).toMatch(/^driver: b\.driver, line 20/);
    expect(said).toMatch(/^<svg /);
  });
});

describe('driver diff --format html', () => {
  const pages = pagesOf({ width: 1400, height: 800 });
  afterAll(() => pages.close());
  afterEach(() => expect(told).toEqual([]));
  let told: string[] = [];

  /** Shows the page, whose own policy is in force. */
  async function opened(html: string, options?: BrowserContextOptions, look?: Look): Promise<Page> {
    const shown = await pages.show(html, options, look);
    told = shown.told;
    return shown.page;
  }
  const rings = (page: Page) => page.locator('.ring').count();
  const pressed = (page: Page) => page.locator('button.change[aria-pressed=true]').allInnerTexts();

  it('marks the boxes of a sentence, the sentences of a box, and lets go', async () => {
    const page = await opened(await written(CHANGED.before, CHANGED.after, '--format', 'html'));
    await page.getByRole('button', { name: /^The secondary driver ‘Good texts’ moved/ }).click();
    expect(await rings(page)).toBe(3);
    await page.keyboard.press('Escape');
    expect([await rings(page), await pressed(page)]).toEqual([0, []]);
    await page.locator('g[data-id="Nights"] text').first().click();
    expect(await pressed(page)).toEqual([expect.stringMatching(/^New secondary driver ‘Family reading nights’/)]);
    expect(await rings(page)).toBe(1);
  });

  it('is worked with the keyboard alone', async () => {
    const page = await opened(await written(CHANGED.before, CHANGED.after, '--format', 'html'));
    await page.locator('button.change').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await pressed(page)).toEqual([expect.stringMatching(/^Goal of ‘Pupils at grade level’/)]);
    await page.locator('g[data-id="Supper"]').focus();
    await page.keyboard.press('Enter');
    expect(await pressed(page)).toEqual([expect.stringMatching(/^New change idea ‘Supper/)]);
  });

  it('shows the box of a sentence that stands far away', async () => {
    const { before, after } = COMPARISONS['large-folded'] ?? expect.fail();
    const page = await opened(await written(before, after, '--format', 'html', '--whole'));
    const box = page.locator('g[data-id="P9"]');
    const isSeen = () =>
      box.evaluate((node: { getBoundingClientRect(): { top: number; bottom: number } }) => {
        const { top, bottom } = node.getBoundingClientRect();
        return top >= 0 && bottom <= 800;
      });
    expect(await isSeen()).toBe(false);
    await page.getByRole('button', { name: /^New primary driver ‘A ninth driver’/ }).click();
    await expect.poll(isSeen).toBe(true);
  });

  it('takes hostile texts for words', async () => {
    const page = await opened(await written('aim A "Well"', HOSTILE, '--format', 'html'));
    expect(await page.title()).toBe('a.driver → b.driver');
    expect(await page.locator('img, b').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('.sentences').innerText()).toContain("</script><script>document.title='taken'</script>");
    await page.locator('button.change').first().click();
    expect(await rings(page)).toBeGreaterThan(0);
  });

  it('asks nobody for anything, and lets nothing in', async () => {
    const html = await written(CHANGED.before, CHANGED.after, '--format', 'html');
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-/,
    );
    expect(html.replace(/xmlns="[^"]*"|'http:\/\/www\.w3\.org\/2000\/svg'/g, '')).not.toMatch(
      /https?:|src=|href=(?!"#)/,
    );
    expect(await written(CHANGED.before, CHANGED.after, '--format', 'html')).toBe(html);
  });

  it('marks what differs by tag, line and weight', async () => {
    const page = await opened(
      await written('aim A "All read" { by 2026 }', 'aim A "Most read" { by 2027 }', '--format', 'html'),
    );
    const looks = (tag: string) =>
      page
        .locator(`.change ${tag}`)
        .evaluateAll((all: { textContent: string }[]) => all.map(({ textContent }) => textContent));
    expect([await looks('del'), await looks('ins')]).toEqual([
      ['All', '2026'],
      ['Most', '2027'],
    ]);
    const line = (tag: string) =>
      page
        .locator(`.change ${tag}`)
        .first()
        .evaluate((node) => {
          const { textDecorationLine, fontWeight } = (globalThis as unknown as Styles).getComputedStyle(node);
          return `${textDecorationLine} ${fontWeight}`;
        });
    expect([await line('del'), await line('ins')]).toEqual(['line-through 600', 'underline 600']);
  });

  it('begins with a summary where there is much', async () => {
    const many = Array.from({ length: 60 }, (_, n) => `primary driver D${n} "Driver number ${n}" -> A`).join('\n');
    const page = await opened(await written('aim A "Well"', `aim A "Well" { by 2030 }\n${many}\n`, '--format', 'html'));
    expect(await page.locator('.summary tr').allInnerTexts()).toEqual([
      expect.stringMatching(/^1\s+Aims and targets$/),
      expect.stringMatching(/^60\s+Drivers$/),
    ]);
    // All groups are folded.
    expect(await page.locator('button.change').filter({ visible: true }).count()).toBe(0);
    await page.getByRole('link', { name: 'Drivers' }).click();
    expect(await page.getByRole('button', { name: /^New primary driver/ }).count()).toBe(60);
    await page.locator('g[data-id="D7"]').focus();
    await page.keyboard.press('Enter');
    expect(await pressed(page)).toEqual([expect.stringMatching(/^New primary driver ‘Driver number 7’/)]);
  });

  it('says what could not be compared', async () => {
    const folder = emptyFolder();
    write(folder, { 'a.driver': READING, 'b.driver': `${READING}aim "never <closed\n` });
    const { said } = await driver(folder, 'diff', 'a.driver', 'b.driver', '--format', 'html');
    expect(/<section class="unread">.*/.exec(said)?.[0]).toMatch(/<h2>Not compared<\/h2>.*b\.driver, line 20/);
  });

  const looks: [name: string, look: Look][] = withCostly<[string, Look]>(
    [['of more contrast', { contrast: 'more' }]],
    [
      ['light', {}],
      ['dark', { colorScheme: 'dark' }],
      ['narrow', { viewport: { width: 400, height: 700 } }],
    ],
  );
  it.each(looks)('gives axe nothing to find, and keeps to the screen: %s', async (_name, look) => {
    const html = await written(CHANGED.before, `${without(CHANGED.after, 'Visits')}\n`, '--format', 'html');
    const page = await opened(html, { bypassCSP: true }, look);
    await page.locator('button.change').first().click();
    expect(await troublesOf(page)).toEqual([]);
  });
});
