/** What the editor teaches and does while one writes, by keyboard alone: complete, explain, rename, fix, format. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { focusEditor, goTo, openFile, story, typeAtEnd } from './story.ts';

const NETWORK = `aim Ready "By 2030, 80% of our students are ready"

primary driver Coaching "Teachers are coached" -> Ready
`;
const TEAM = `import "network.driver" as network

aim Coaches "By 2028, 12 schools have a coach" -> network.Coaching
`;
const files = { 'network.driver': NETWORK };

/** Saves by keyboard and gives the text on the disk. */
async function saved(page: Page, folder: string, name: string): Promise<string> {
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active:not(.dirty)').waitFor();
  return readFileSync(join(folder, name), 'utf8');
}

/** Waits until the language server has read the text: the line above the aim that says what hangs on it is there. */
async function serverReady(page: Page): Promise<void> {
  await page.locator('.codelens-decoration').filter({ hasText: 'primary driver' }).first().waitFor();
}

story('completion offers what may stand there, and a word explains itself', { files }, async ({ page, folder }) => {
  await openFile(page, 'network.driver');
  await serverReady(page);
  await typeAtEnd(page, 'secondary driver Time "Time to plan" -> ');
  const offered = page.locator('.suggest-widget.visible .monaco-list-row');
  await offered.filter({ hasText: 'Coaching' }).first().waitFor();
  await page.keyboard.type('Coach');
  await offered.filter({ hasText: 'Coaching' }).first().waitFor();
  await page.keyboard.press('Enter');
  expect(await saved(page, folder, 'network.driver')).toContain('secondary driver Time "Time to plan" -> Coaching');

  await goTo(page, 3, 18);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-hover:visible').filter({ hasText: 'Teachers are coached' }).first().waitFor();
  await page.keyboard.press('Escape');
});

story('a name is renamed in every file', { files: { ...files, 'team.driver': TEAM } }, async ({ page, folder }) => {
  await openFile(page, 'team.driver');
  await openFile(page, 'network.driver');
  await serverReady(page);
  await goTo(page, 3, 18);
  await page.keyboard.press('F2');
  const input = page.locator('.rename-box input.rename-input');
  await input.fill('Mentoring');
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
  await page.locator('.view-line').filter({ hasText: 'Mentoring' }).first().waitFor();
  expect(await saved(page, folder, 'network.driver')).toContain('primary driver Mentoring');
  await openFile(page, 'team.driver');
  await focusEditor(page);
  expect(await saved(page, folder, 'team.driver')).toContain('-> network.Mentoring');
});

story('a quick fix mends a slip', { files }, async ({ page, folder }) => {
  await openFile(page, 'network.driver');
  await serverReady(page);
  await typeAtEnd(page, 'secondary driver Time "Time to plan" -> Coachin');
  await page.keyboard.press('Escape');
  await page.locator('.squiggly-error').first().waitFor();
  await goTo(page, 4, 42);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Coaching' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .locator('.view-line')
    .filter({ hasText: /->\sCoaching$/ })
    .first()
    .waitFor();
  expect(await saved(page, folder, 'network.driver')).toMatch(/-> Coaching$/);
});

story('formatting writes the plain form', { files }, async ({ page, folder }) => {
  await openFile(page, 'network.driver');
  await serverReady(page);
  await focusEditor(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('Secondary  Time:   “Time to plan”  → Coaching');
  await page.keyboard.press('Control+Shift+I');
  await page
    .locator('.view-line')
    .filter({ hasText: /secondary\sdriver\sTime\s"Time/ })
    .first()
    .waitFor();
  expect(await saved(page, folder, 'network.driver')).toBe(
    `${files['network.driver']}secondary driver Time "Time to plan" -> Coaching\n`,
  );
});
