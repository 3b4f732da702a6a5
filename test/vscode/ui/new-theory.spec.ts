import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { box, boxes, diagram, runCommand, screenshot, story } from './story.ts';

/** Answers one of the three questions by keyboard, once it is there. */
async function answer(page: Page, step: number, words: string): Promise<void> {
  await page
    .locator('.quick-input-widget .quick-input-title')
    .filter({ hasText: `(${step}/3)` })
    .waitFor();
  await page.keyboard.type(words, { delay: 10 });
  await page.keyboard.press('Enter');
}

async function answerAll(page: Page): Promise<void> {
  await answer(page, 1, '85% of our ninth graders pass algebra by 2028');
  await answer(page, 2, 'Ninth graders who pass');
  await answer(page, 3, 'Lessons build on thinking, Help in the same week');
}

story('three answers become a theory and its diagram, by keyboard alone', { files: {} }, async ({ page }) => {
  await page.keyboard.press('F1');
  await page.keyboard.type('Driver: New Theory', { delay: 10 });
  const row = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: 'New Theory' });
  await row.waitFor();
  await page.keyboard.press('Enter');
  await answerAll(page);
  await box(page, '85% of our ninth graders pass algebra').waitFor();
  await box(page, 'Help in the same week').waitFor();
  expect(await boxes(page).count()).toBe(4);
  // The keyboard is in the text, ready to go on.
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nprimary driver Families "Families are heard" -> NinthGradersPass', { delay: 10 });
  await box(page, 'Families are heard').waitFor();
});

story(
  'the walkthrough leads from an empty panel to a first theory beside its diagram',
  { files: {} },
  async ({ page }) => {
    await runCommand(page, 'Welcome: Open Walkthrough');
    await page.locator('.quick-input-widget input').first().fill('driver diagram');
    await page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: 'Write Your First Driver Diagram' })
      .click();
    const steps = page.locator('.getting-started-step');
    await steps.filter({ hasText: 'Write a first theory' }).waitFor();
    expect(await steps.count()).toBe(5);
    await screenshot(page, 'walkthrough step 1');
    await steps.filter({ hasText: 'See it' }).click();
    await page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('svg').waitFor();
    await screenshot(page, 'walkthrough step 2');
    await steps.getByRole('button', { name: 'Open Diagram to the Side' }).click();
    const begin = page.locator('iframe.webview.ready').last().contentFrame().frameLocator('iframe#active-frame');
    await begin.getByRole('heading', { name: 'No diagram yet' }).waitFor();
    await screenshot(page, 'empty panel');
    await begin.getByRole('button', { name: 'New Theory' }).click();
    await answerAll(page);
    const view = diagram(page).locator('[data-box]');
    await expect.poll(() => view.count()).toBe(4);
  },
);

story('a theory is among the new files on offer', { files: {} }, async ({ page }) => {
  await runCommand(page, 'Create: New File');
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'New Theory' }).click();
  await answerAll(page);
  await box(page, 'Help in the same week').waitFor();
});

story('a sample can be looked at and changed', { files: {} }, async ({ page }) => {
  await runCommand(page, 'Driver: Open a Sample Theory');
  await box(page, 'By June 2028, 85% of our ninth graders pass algebra').waitFor();
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('change idea Letter "A letter to each family" -> Help', { delay: 10 });
  await box(page, 'A letter to each family').waitFor();
  await diagram(page).getByRole('button', { name: 'Zoom in' }).click();
  const spoken = diagram(page).locator('#spoken');
  await expect.poll(() => spoken.textContent()).toMatch(/^Zoom \d+%$/);
});
