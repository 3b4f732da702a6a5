/** What the editor teaches and does while one writes, by keyboard alone: complete, explain, rename, fix, format. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Desk, focusEditor, goTo, openFile, stories, typeAtEnd } from './story.ts';

const NETWORK = `aim Ready "By 2030, 80% of our students are ready"

primary driver Coaching "Teachers are coached" -> Ready
`;
const TEAM = `import "network.driver" as network

aim Coaches "By 2028, 12 schools have a coach" -> network.Coaching
`;
/** Each story has a network of its own, so that all share a window; names of other files would be offered with an import. */
const files = {
  'network.driver': NETWORK,
  'team.driver': TEAM,
  'complete.driver': NETWORK.replaceAll('Coaching', 'Planning'),
  'slip.driver': NETWORK.replaceAll('Coaching', 'Tutoring'),
  'plain.driver': NETWORK.replaceAll('Coaching', 'Advising'),
};

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

async function completed({ page, folder }: Desk): Promise<void> {
  await openFile(page, 'complete.driver');
  await serverReady(page);
  await typeAtEnd(page, 'secondary driver Time "Time to plan" -> ');
  const offered = page.locator('.suggest-widget.visible .monaco-list-row');
  await offered.filter({ hasText: 'Planning' }).first().waitFor();
  await page.keyboard.type('Plann');
  await offered.filter({ hasText: 'Planning' }).first().waitFor();
  await page.keyboard.press('Enter');
  expect(await saved(page, folder, 'complete.driver')).toContain('secondary driver Time "Time to plan" -> Planning');

  await goTo(page, 3, 18);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-hover:visible').filter({ hasText: 'Teachers are coached' }).first().waitFor();
  await page.keyboard.press('Escape');
}

async function renamed({ page, folder }: Desk): Promise<void> {
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
}

async function mended({ page, folder }: Desk): Promise<void> {
  await openFile(page, 'slip.driver');
  await serverReady(page);
  await typeAtEnd(page, 'secondary driver Time "Time to plan" -> Tutorin');
  await page.keyboard.press('Escape');
  await page.locator('.squiggly-error').first().waitFor();
  await goTo(page, 4, 42);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Tutoring' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .locator('.view-line')
    .filter({ hasText: /->\sTutoring$/ })
    .first()
    .waitFor();
  expect(await saved(page, folder, 'slip.driver')).toMatch(/-> Tutoring$/);
}

async function formatted({ page, folder }: Desk): Promise<void> {
  await openFile(page, 'plain.driver');
  await serverReady(page);
  await focusEditor(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('Secondary  Time:   “Time to plan”  → Advising');
  await page.keyboard.press('Control+Shift+I');
  await page
    .locator('.view-line')
    .filter({ hasText: /secondary\sdriver\sTime\s"Time/ })
    .first()
    .waitFor();
  expect(await saved(page, folder, 'plain.driver')).toBe(
    `${files['plain.driver']}secondary driver Time "Time to plan" -> Advising\n`,
  );
}

stories(
  { files },
  {
    'completion offers what may stand there, and a word explains itself': completed,
    'a name is renamed in every file': renamed,
    'a quick fix mends a slip': mended,
    'formatting writes the plain form': formatted,
  },
);
