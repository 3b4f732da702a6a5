import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import {
  box,
  boxes,
  diagram,
  diagramFrame,
  longStory,
  openFile,
  openWithDiagram,
  sample,
  screenshot,
  story,
  typeAtEnd,
} from './story.ts';

const NETWORK = `network Net "The partnership"
aim Better "Better teaching by 2028"
primary driver Mentors "Enough mentors" -> Better {
  outcome measure Count "Mentors for each candidate"
  change idea Paid "Pay mentors" { status testing }
}
primary driver Time "Enough time" -> Better
team Cluster "Mentor cluster" -> Mentors
`;
const CLUSTER = `import "net.driver" as net
aim More "More mentors by 2027" -> net.Mentors
primary driver Asked "Mentors are asked in person" -> More
`;

const chooser = (page: Page) => diagram(page).locator('#view');

/** The names of the views that can be chosen. */
function offered(page: Page): Promise<string[]> {
  return chooser(page).locator('option:not([disabled])').allTextContents();
}

longStory(
  'the view of a network holds the files that import it, and is kept over edits and for its file',
  { files: { 'net.driver': NETWORK, 'mentors.driver': CLUSTER } },
  async ({ page }) => {
    await openWithDiagram(page, 'net.driver');
    expect(await offered(page)).toEqual(['Driver diagram', 'Network', 'Focus']);
    await chooser(page).selectOption('network');
    await box(page, 'More mentors by 2027').waitFor();
    await box(page, 'Mentor cluster').waitFor();
    await diagram(page).locator('[data-box][aria-label*="No team works on this"]').waitFor();
    await screenshot(page, 'the view of a network');
    await typeAtEnd(page, 'team Late "Evening cluster" -> Time\n');
    await box(page, 'Evening cluster').waitFor();
    await diagram(page).locator('[data-box][aria-label*="No team works on this"]').waitFor({ state: 'detached' });
    expect(await chooser(page).inputValue()).toBe('network');
    await box(page, 'More mentors by 2027').click();
    await page.locator('.tab[data-resource-name="mentors.driver"].active').waitFor();
    await expect.poll(() => chooser(page).inputValue()).toBe('driver');
    await openFile(page, 'net.driver');
    await expect.poll(() => chooser(page).inputValue()).toBe('network');
    await box(page, 'Evening cluster').waitFor();
  },
);

story(
  'boxes collapse and expand by mouse and by key',
  { files: { 'first-steps.driver': sample('first-steps.driver') } },
  async ({ page }) => {
    await openWithDiagram(page, 'first-steps.driver');
    const all = await boxes(page).count();
    const seen = box(page, 'Teachers see student work every day');
    await seen.hover();
    await diagram(page).locator('.fold[visibility="visible"]').click();
    await expect.poll(() => boxes(page).count()).toBe(all - 1);
    await diagram(page).locator('[data-box][aria-label*="Collapsed: 1 box is hidden"]').waitFor();
    await screenshot(page, 'a collapsed box');
    await typeAtEnd(page, '\nprimary driver Families "Families know what is learned" -> PassAlgebra');
    await box(page, 'Families know what is learned').waitFor();
    expect(await boxes(page).count()).toBe(all);
    await seen.focus();
    await page.keyboard.press('c');
    await box(page, 'One exit task at the end of each lesson').waitFor();
    await page.keyboard.press('c');
    await expect.poll(() => boxes(page).count()).toBe(all);
    await diagram(page).getByRole('button', { name: 'Expand all boxes' }).click();
    await expect.poll(() => boxes(page).count()).toBe(all + 1);
    await seen.focus();
    await page.keyboard.press('f');
    await expect.poll(() => chooser(page).inputValue()).toBe('focus');
    await box(page, 'Teachers plan algebra lessons together').waitFor({ state: 'detached' });
  },
);

longStory(
  'a filter leaves what fits and what it leads to, until it is cleared',
  { files: { 'first-steps.driver': sample('first-steps.driver') } },
  async ({ page }) => {
    await openWithDiagram(page, 'first-steps.driver');
    const all = await boxes(page).count();
    await diagram(page).getByRole('button', { name: 'Filter' }).click();
    await page.keyboard.type('lunch 1');
    await expect.poll(() => boxes(page).count()).toBe(0);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await box(page, 'A help hour at lunch').waitFor();
    await expect.poll(() => boxes(page).count()).toBe(3);
    await diagram(page)
      .locator('[data-id="#told 1"]')
      .filter({ hasText: `3 of ${all} boxes` })
      .waitFor();
    await screenshot(page, 'a filtered diagram');
    const frame = await diagramFrame(page);
    await frame.evaluate(axe.source);
    const { violations } = await frame.evaluate<axe.AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await diagram(page).getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => boxes(page).count()).toBe(all);
    await diagram(page).locator('[data-filter="status"]').selectOption('untested');
    await expect.poll(() => boxes(page).count()).toBe(3);
  },
);
