/** A measure with data: its chart opens from the line above it, stands in its hover, and follows text and data file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { diagram, goTo, openFile, sample, story, typeAtEnd } from './story.ts';

const files = {
  'exit-tasks.driver': sample('exit-tasks/exit-tasks.driver'),
  'student-work.csv': sample('exit-tasks/student-work.csv'),
};

story('the chart of a measure', { files }, async ({ page, folder }) => {
  await openFile(page, 'exit-tasks.driver');
  await page.locator('.codelens-decoration a').filter({ hasText: 'Show chart · 16 figures' }).first().click();
  const chart = diagram(page).locator('#chart svg');
  await chart.waitFor();
  expect(await chart.getAttribute('aria-label')).toMatch(/^Run chart of “Lessons from which student work/);

  // What is typed, and what a spreadsheet saves, both show.
  const week = (n: number) => new Date(Date.UTC(2026, 0, 5) + 7 * n * 86_400_000).toISOString().slice(0, 10);
  const rows = Array.from({ length: 12 }, (_, n) => `${week(n)},${20 + (n % 3)}%`);
  writeFileSync(join(folder, 'student-work.csv'), `week,lessons with student work\n${rows.join('\n')}\n`);
  await diagram(page).locator('#chart svg[aria-label*="with 12 points"]').waitFor();
  await typeAtEnd(page, '\n// the end');
  writeFileSync(join(folder, 'student-work.csv'), 'week,other\n2026-01-05,1\n');
  await diagram(page).locator('#notes p').filter({ hasText: 'has no column “lessons with student work”' }).waitFor();
  writeFileSync(join(folder, 'student-work.csv'), files['student-work.csv']);
  await diagram(page).locator('#chart svg[aria-label*="with 16 points"]').waitFor();

  await goTo(page, 20, 22);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  const hover = page.locator('.monaco-hover:visible');
  await hover.filter({ hasText: 'Run chart: 16 figures' }).first().waitFor();
  const picture = hover.locator('img[src^="data:image/svg+xml"]').first();
  await picture.waitFor();
  // A picture that the editor refuses to show has no width of its own.
  const width = () => picture.evaluate((image) => Number(Reflect.get(image, 'naturalWidth')));
  await expect.poll(width).toBeGreaterThan(0);
});
