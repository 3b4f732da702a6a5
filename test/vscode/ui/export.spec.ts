import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { diagram, openWithDiagram, runCommand, sample, screenshot, story } from './story.ts';

const files = { 'first-steps.driver': sample('first-steps.driver') };

story(
  'the diagram is exported as SVG beside its text, as a workbook too, and copied as a PNG',
  { files },
  async ({ page, folder }) => {
    await openWithDiagram(page, 'first-steps.driver');
    await runCommand(page, 'Driver: Export Diagram');
    const target = join(folder, 'first-steps.svg');
    const input = page.locator('.quick-input-widget input').first();
    await expect.poll(() => input.inputValue()).toContain('first-steps.svg');
    await page.keyboard.press('Enter');
    // A file may be there before all of it is written.
    const svg = () => (existsSync(target) ? readFileSync(target, 'utf8') : '');
    await expect.poll(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg [\s\S]*<\/svg>\s*$/);
    expect(svg()).toContain('Students get help');

    await runCommand(page, 'Driver: Export Diagram');
    await expect.poll(() => input.inputValue()).toContain('first-steps.svg');
    await input.fill((await input.inputValue()).replace(/\.svg$/, '.xlsx'));
    await page.keyboard.press('Enter');
    const workbook = join(folder, 'first-steps.xlsx');
    await expect.poll(() => existsSync(workbook) && readFileSync(workbook).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);

    await diagram(page).getByRole('button', { name: 'Copy as picture' }).click();
    await diagram(page).locator('#spoken').filter({ hasText: 'on the clipboard' }).waitFor({ state: 'attached' });
    const types = await page.evaluate(
      'navigator.clipboard.read().then((items) => items.flatMap((item) => item.types))',
    );
    expect(types).toContain('image/png');
  },
);

const figures = {
  'exit-tasks.driver': sample('exit-tasks/exit-tasks.driver'),
  'student-work.csv': sample('exit-tasks/student-work.csv'),
};

story('diagram, chart and table go to each kind of file', { files: figures }, async ({ page, folder }) => {
  const input = page.locator('.quick-input-widget input').first();
  const choose = async (row: string) => {
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: row }).first().click();
  };
  /** What a file holds once it is there. */
  const lands = async (name: string, begins: RegExp) => {
    await expect.poll(() => input.inputValue()).toContain(name);
    await page.keyboard.press('Enter');
    const file = join(folder, name);
    await expect.poll(() => (existsSync(file) ? readFileSync(file, 'latin1') : '')).toMatch(begins);
  };
  await openWithDiagram(page, 'exit-tasks.driver');
  await runCommand(page, 'Driver: Export…');
  await choose('Table of measures');
  await choose('Web page');
  await lands('exit-tasks-measures.html', /<caption>Measures<\/caption>[\s\S]*<th scope="row">O1 Lessons/);

  await runCommand(page, 'Driver: Export…');
  await choose('Table of measures');
  await choose('PNG picture');
  await choose('300');
  await lands('exit-tasks-measures.png', /^\x89PNG/);

  await diagram(page).getByRole('button', { name: 'Export diagram…' }).click();
  await screenshot(page, 'the kinds of files of an export');
  await choose('draw.io');
  await lands('exit-tasks.drawio', /<mxGraphModel[\s\S]*edge="1"/);

  await page.locator('.codelens-decoration a').filter({ hasText: 'Show chart · 16 figures' }).first().click();
  await diagram(page).locator('#chart svg').waitFor();
  await screenshot(page, 'a chart and its export');
  await diagram(page).getByRole('button', { name: 'Export chart…' }).click();
  await choose('PDF');
  await lands('exit-tasks-lessons-from-which-student-work.pdf', /^%PDF-1\.7/);
});
