import { expect } from 'vitest';
import { box, boxes, cursorAt, diagram, focusEditor, openFile, sample, screenshot, story } from './story.ts';

const text = sample('first-steps.driver');

story('everything can be done by keyboard alone', { files: { 'first-steps.driver': text } }, async ({ page }) => {
  await openFile(page, 'first-steps.driver');
  await focusEditor(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
  await boxes(page).first().waitFor();
  await focusEditor(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('g');
  const focused = diagram(page).locator('[data-box]:focus');
  await focused.waitFor();
  await page.keyboard.press('Home');
  await diagram(page).locator('[data-box][aria-label*="pass algebra"]:focus').waitFor();
  await page.keyboard.press('ArrowRight');
  await diagram(page).locator('[data-box][aria-label*="driver"]:focus').waitFor();
  await diagram(page).locator('.focus-frame[visibility="visible"]').waitFor();
  const there = (await focused.getAttribute('aria-label')) ?? '';
  await page.keyboard.press('ArrowLeft');
  await diagram(page).locator('[data-box][aria-label*="pass algebra"]:focus').waitFor();
  await page.keyboard.press('ArrowRight');
  expect(await focused.getAttribute('aria-label')).toBe(there);
  await screenshot(page, 'keyboard in the diagram');

  await page.keyboard.press('Enter');
  const title = /"([^"]+)"/.exec(text.slice(text.indexOf('primary driver')))?.[1] ?? '';
  const first = there.includes(title) ? 'primary driver Thinking' : 'primary driver Help';
  await cursorAt(page, `Ln ${text.slice(0, text.indexOf(first)).split('\n').length},`);

  await page.keyboard.press('Control+K');
  await page.keyboard.press('g');
  await focused.waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nprimary driver Families "Families know what is learned" -> PassAlgebra', { delay: 15 });
  await box(page, 'Families know what is learned').waitFor();
});
