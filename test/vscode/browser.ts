/** A Chromium, and in it a page with the npm VS Code: what the launcher and the user's stories share. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.ts';

/** Starts a Chromium without a window. Throws when none is found: `npm test` installs one. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: run `npm test` once, or set CHROME_PATH.');
  // Chromium refuses to run as root with its sandbox on, as in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}

/** Waits until the workbench of the npm VS Code (started `forTests`) stands. */
export async function workbenchReady(page: Page): Promise<void> {
  await page.waitForFunction('window.driver?.whenWorkbenchRestored', undefined, { timeout: 120_000 });
  await page.evaluate('window.driver.whenWorkbenchRestored()');
}
