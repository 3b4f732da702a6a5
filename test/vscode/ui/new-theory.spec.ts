import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { box, boxes, cursorAt, diagram, longStory, openProblems, runCommand, screenshot, story } from './story.ts';

/** What the input shows while it asks one of the three questions. */
function questionOf(page: Page, step: number): Locator {
  return page.locator('.quick-input-widget .quick-input-title').filter({ hasText: `(${step}/3)` });
}

/** The text that the active editor shows. */
async function textOf(page: Page): Promise<string> {
  const lines = await page.locator('.editor-group-container.active .monaco-editor .view-line').allTextContents();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** Answers one of the three questions by keyboard, once it is there. */
async function answer(page: Page, step: number, words: string): Promise<void> {
  await questionOf(page, step).waitFor();
  await page.keyboard.type(words, { delay: 10 });
  await page.keyboard.press('Enter');
}

/** Opens the walkthrough by keyboard: a tool tip may cover its row. Returns its steps. */
async function openWalkthrough(page: Page): Promise<Locator> {
  await runCommand(page, 'Welcome: Open Walkthrough');
  await page.locator('.quick-input-widget input').first().fill('driver diagram');
  const row = page.locator('.quick-input-list .monaco-list-row.focused');
  await row.filter({ hasText: 'Write Your First Driver Diagram' }).waitFor();
  await page.keyboard.press('Enter');
  const steps = page.locator('.getting-started-step');
  await steps.filter({ hasText: 'Write a first theory' }).waitFor();
  return steps;
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

longStory(
  'the walkthrough leads from an empty panel to a first theory beside its diagram',
  { files: {} },
  async ({ page }) => {
    const steps = await openWalkthrough(page);
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

longStory(
  'the walkthrough’s steps are looked at first, and the keyboard still stays in the questions, with a way back',
  { files: {} },
  async ({ page }) => {
    const steps = await openWalkthrough(page);
    for (let step = (await steps.count()) - 1; step >= 0; step--) {
      await steps.nth(step).click();
      await page.waitForTimeout(300);
    }
    await steps.getByRole('button', { name: 'New Theory' }).click();
    // A person thinks before each Enter: VS Code has the time to tick off the step.
    const think = async (step: number, words: string) => {
      await questionOf(page, step).waitFor();
      await page.keyboard.type(words, { delay: 80 });
      await page.waitForTimeout(500);
    };
    await think(1, 'By 2030, 15% fewer stillbirths in Scotland');
    await page.keyboard.press('Enter');
    await think(2, 'stillbirths per birth');
    await page.getByRole('button', { name: 'Back' }).click();
    await questionOf(page, 1).waitFor();
    const input = page.locator('.quick-input-widget input').first();
    await expect.poll(() => input.inputValue()).toBe('By 2030, 15% fewer stillbirths in Scotland');
    await page.keyboard.press('End');
    await page.keyboard.type(' for all women', { delay: 80 });
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    await questionOf(page, 2).waitFor();
    await expect.poll(() => input.inputValue()).toBe('stillbirths per birth');
    await page.keyboard.press('Control+A');
    await think(2, 'stillbirths per 1000 births');
    await page.keyboard.press('Enter');
    await think(3, 'less smoking, better monitoring, and care');
    await page.locator('.quick-input-message').filter({ hasText: '3 drivers: 1. Less smoking' }).waitFor();
    await screenshot(page, 'new theory question 3');
    await page.keyboard.press('Enter');
    await box(page, 'Less smoking').waitFor();
    expect(await boxes(page).count()).toBe(5);
    // The first blank is selected: what is typed takes its place.
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await cursorAt(page, 'Ln 10,');
    await page.keyboard.type('babies born dead', { delay: 80 });
    await expect.poll(() => textOf(page)).toContain('definition "babies born dead"');
    const text = await textOf(page);
    expect(text).toContain('target -15% by 2030');
    expect(text).not.toContain('percent');
    await openProblems(page);
    const files = page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'Untitled' });
    for (const count of await files.locator('.monaco-count-badge').allTextContents()) {
      expect(Number(count)).toBeLessThanOrEqual(2);
    }
  },
);

story('Escape at the second question writes nothing', { files: {} }, async ({ page }) => {
  await runCommand(page, 'Driver: New Theory');
  await answer(page, 1, 'Everyone reads');
  await questionOf(page, 2).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  expect(await page.locator('.tab').count()).toBe(0);
});

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
