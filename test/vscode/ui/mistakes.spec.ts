import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { box, boxes, cursorAt, diagram, goTo, openWithDiagram, runCommand, screenshot, story } from './story.ts';

const WITH_GAP = `aim A "By June 2028, 85% pass"
primary driver P "Students get help" -> A
secondary driver S "Teachers see work" { }
  -> P
`;

/** Waits for a question over the window, and answers it with one of its buttons. */
async function answer(page: Page, words: string, button: string): Promise<void> {
  const dialog = page.locator('.monaco-dialog-box').filter({ hasText: words });
  await dialog.waitFor();
  await screenshot(page, `asked first, ${button}`);
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'hidden' });
}

story(
  'any mistake is told while the rest is drawn, and export and copy ask first',
  { files: { 'a.driver': WITH_GAP } },
  async ({ page, folder }) => {
    await openWithDiagram(page, 'a.driver');
    expect(await boxes(page).count()).toBe(3);
    const line = diagram(page).locator('#trouble');
    await line.filter({ hasText: 'leaves out what cannot be read. Line 4: This arrow starts nowhere' }).waitFor();
    await screenshot(page, 'a gap that is told');
    await goTo(page, 1);
    await line.getByRole('button', { name: 'Go to line 4' }).focus();
    await page.keyboard.press('Enter');
    await cursorAt(page, 'Ln 4,');

    await goTo(page, 1);
    await runCommand(page, 'Driver: Export Diagram');
    const question = 'The text has a mistake in line 4 of a.driver: This arrow starts nowhere';
    await answer(page, question, 'Show the Mistake');
    await cursorAt(page, 'Ln 4,');
    const files = () => readdirSync(folder);
    expect(files()).toEqual(['a.driver']);
    await runCommand(page, 'Driver: Export Diagram');
    await answer(page, question, 'Export Anyway');
    const input = page.locator('.quick-input-widget input').first();
    await expect.poll(() => input.inputValue()).toContain('a.svg');
    await page.keyboard.press('Enter');
    await expect.poll(files).toEqual(['a.driver', 'a.svg']);

    // A second mistake: the question of copying is another one than that of exporting.
    await goTo(page, 1);
    await page.keyboard.type(', ,\n', { delay: 80 });
    await line.filter({ hasText: 'mistakes, and the diagram leaves out' }).waitFor();
    await diagram(page).getByRole('button', { name: 'Copy as picture' }).click();
    await answer(page, 'mistakes, the first in line 1 of a.driver', 'Cancel');
    expect(await diagram(page).locator('#spoken').textContent()).not.toContain('clipboard');
    await diagram(page).getByRole('button', { name: 'Copy as picture' }).click();
    await answer(page, 'mistakes, the first in line 1 of a.driver', 'Copy Anyway');
    await diagram(page).locator('#spoken').filter({ hasText: 'on the clipboard' }).waitFor({ state: 'attached' });

    // Mended, it is told no more, and the box has its link again.
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(WITH_GAP.replace(' { }\n  -> P', ' -> P'));
    await line.waitFor({ state: 'hidden' });
    await box(page, 'Teachers see work').and(diagram(page).locator('[aria-label*="Drives"]')).waitFor();
  },
);
