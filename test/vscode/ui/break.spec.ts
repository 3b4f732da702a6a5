import { expect } from 'vitest';
import {
  box,
  boxes,
  diagram,
  focusEditor,
  openProblems,
  openWithDiagram,
  sample,
  screenshot,
  story,
  typeAtEnd,
} from './story.ts';

const files = { 'first-steps.driver': sample('first-steps.driver') };

story('a mistake is told and the last picture stays', { files }, async ({ page }) => {
  await openWithDiagram(page, 'first-steps.driver');
  await typeAtEnd(page, '\nprimary driver Families "Families know what is learned');
  await box(page, 'Families know what is learned').waitFor();
  const before = await boxes(page).count();
  // The editor had closed the quotation mark by itself.
  await page.keyboard.press('Delete');
  const rows = await openProblems(page);
  await rows.filter({ hasText: 'quotation mark' }).waitFor();
  await diagram(page).locator('#trouble').filter({ hasText: 'quotation mark' }).waitFor();
  expect(await boxes(page).count()).toBe(before);
  await screenshot(page, 'a mistake while it stands');
  await focusEditor(page);
  await page.keyboard.type('" -> PassAlgebra', { delay: 15 });
  await diagram(page).locator('#trouble').waitFor({ state: 'hidden' });
  await expect.poll(() => rows.filter({ hasText: 'quotation mark' }).count()).toBe(0);
  await box(page, 'Families know what is learned').and(diagram(page).locator('[aria-label*="Drives"]')).waitFor();
});

story(
  'a driver with no measure is marked in the text and listed',
  {
    files: {
      'a.driver': 'aim Ready "By 2030, 80% are ready"\n\nprimary driver Coaching "Teachers are coached" -> Ready\n',
    },
  },
  async ({ page }) => {
    await openWithDiagram(page, 'a.driver');
    const rows = await openProblems(page);
    await rows
      .filter({ hasText: 'Teachers are coached' })
      .or(rows.filter({ hasText: 'Coaching' }))
      .first()
      .waitFor();
    await page.locator('.squiggly-warning, .squiggly-info').first().waitFor();
  },
);
