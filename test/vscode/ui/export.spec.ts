import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { diagram, openWithDiagram, runCommand, sample, story } from './story.ts';

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
