import { expect } from 'vitest';
import { box, cursorAt, diagram, goTo, openWithDiagram, sample, story } from './story.ts';

const text = sample('first-steps.driver');
const files = { 'first-steps.driver': text };

/** The line, from 1, on which the text first holds these words. */
function lineOf(words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length;
}

story(
  'a click on a box puts the cursor on its text, and the cursor marks the box of its statement',
  { files },
  async ({ page }) => {
    await openWithDiagram(page, 'first-steps.driver');
    await box(page, 'Students get help in the week they stumble').click();
    await cursorAt(page, `Ln ${lineOf('primary driver Help')},`);
    await box(page, 'One exit task at the end of each lesson').click();
    await cursorAt(page, `Ln ${lineOf('change idea ExitTask')},`);
    await goTo(page, lineOf('secondary driver Planning'));
    await diagram(page)
      .locator('[aria-current="true"][aria-label*="Teachers plan algebra lessons together"]')
      .waitFor();
    await goTo(page, lineOf('baseline 19 in 2026-10'));
    await diagram(page).locator('[aria-current="true"][aria-label*="Students get help"]').waitFor();
    expect(await diagram(page).locator('[aria-current="true"]').count()).toBe(1);
  },
);
