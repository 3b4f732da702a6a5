/** Pages of one browser, kept: to open a new one costs more than most of what a test does in it. */
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import { launchBrowser } from '../vscode/browser.ts';

export interface Opened {
  page: Page;
  /** What the page complained of, and what it asked the network for. */
  told: string[];
}

/** How a reader looks at a page. */
export interface Look extends Pick<BrowserContextOptions, 'colorScheme' | 'contrast'> {
  viewport?: ViewportSize;
}

const ADDRESS = 'http://page.test/page.html';

/** For all tests of a file; `close` is for when they have run. */
export function pagesOf(usual: ViewportSize) {
  let browser: Promise<Browser> | undefined;
  const kept = new Map<string, ReturnType<typeof open>>();

  async function open(options: BrowserContextOptions) {
    browser ??= launchBrowser();
    const context = await (await browser).newContext({ viewport: usual, ...options });
    const page = await context.newPage();
    const now = { html: '', told: [] as string[] };
    page.on('console', (message) => now.told.push(message.text()));
    page.on('pageerror', (error) => now.told.push(error.message));
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url === ADDRESS) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: now.html });
      now.told.push(`asked for ${url}`);
      return route.abort();
    });
    return { page, now };
  }

  return {
    /** Shows a page anew, in a place that earlier ones with the same options had; nobody else may use that meanwhile. */
    async show(html: string, options: BrowserContextOptions = {}, look: Look = {}): Promise<Opened> {
      const key = JSON.stringify(options);
      const place = kept.get(key) ?? open(options);
      kept.set(key, place);
      const { page, now } = await place;
      const { viewport = usual, colorScheme = null, contrast = null } = look;
      await page.emulateMedia({ media: null, colorScheme, contrast });
      await page.setViewportSize(viewport);
      await page.mouse.move(0, 0);
      now.html = html;
      now.told = [];
      await page.goto(ADDRESS);
      return { page, told: now.told };
    },
    async blank(): Promise<Page> {
      browser ??= launchBrowser();
      return (await browser).newPage();
    },
    async close(): Promise<void> {
      await (await browser)?.close();
    },
  };
}

/** What axe finds, and that the page is wider than its window. The page's own policy forbids axe: show it with `bypassCSP`. */
export async function troublesOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // Without a list of all that is right, which takes longer than to find what is wrong.
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run({ resultTypes: ['violations'] })");
  const found = violations.map((rule) => `${rule.id}: ${rule.nodes[0]?.html.slice(0, 300)}`);
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return beyond > 0 ? [...found, `${beyond} px wider than the window`] : found;
}
