/** A presenter the night before: photos and the colour of the organisation on the sheet, and a text that is mended while it is looked at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../../scripts/terminal.ts';
import { diagram, focusEditor, openFile, runCommand, sample, screenshot, story, typeAtEnd } from './story.ts';

/** Imported, with a mistake at the places that the poster has in its own file. */
const HOUSE = `// ${'-'.repeat(4850)}
theory "House" {
  stage sometimes
}
`;

const WRITTEN = `import "house.driver" as house
${sample('exit-tasks/exit-tasks.driver').split('\nposter ')[0]}
poster "Five minutes" {
  accent "#7a1f3d"
  photo "tasks.png" "The tasks of one lesson, sorted into three piles"
  photo "gone.png" "The last help hour"
  section "What we did" "One task at the end of each lesson."
  section "What we learned" "Sorting takes ten minutes."
}
`;

story(
  'a presenter sees photos and the colour of the school, mends a mistake, chooses a screen and moves a part',
  {
    files: {
      'tasks.driver': WRITTEN,
      'house.driver': HOUSE,
      'student-work.csv': sample('exit-tasks/student-work.csv'),
      'tasks.png': readFileSync(join(root, 'docs/images/editor.png')),
    },
  },
  async ({ page, folder }) => {
    await openFile(page, 'tasks.driver');
    await runCommand(page, 'Driver: Poster');
    const poster = diagram(page);
    const sheet = poster.locator('.sheet');
    await sheet.locator('image').first().waitFor();
    expect(await sheet.locator('image').count()).toBe(1);
    expect(await sheet.locator('[fill="#7a1f3d"]').count()).toBeGreaterThan(0);
    // One sentence of what is not there, however often it is drawn.
    const missing = poster.getByText('gone.png');
    await missing.first().waitFor();
    await screenshot(page, 'a presenter sees the photo and the colour');
    const form = poster.locator('select[name="form"]');
    const why = poster.locator('#why');
    // The mistake in the file that it imports keeps nobody from choosing.
    expect(await form.isEnabled()).toBe(true);
    expect(await why.isHidden()).toBe(true);

    // A mistake in the poster's braces, typed slowly: nothing can be chosen until it is mended.
    await typeAtEnd(page, '');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.type('\ntheme pink', { delay: 120 });
    await why.filter({ hasText: 'pink' }).waitFor();
    expect(await form.isDisabled()).toBe(true);
    await screenshot(page, 'a presenter has made a mistake');
    for (const _ of 'pink') await page.keyboard.press('Backspace', { delay: 120 });
    await page.keyboard.type('warm', { delay: 120 });
    await why.waitFor({ state: 'hidden' });
    await expect.poll(() => form.isEnabled()).toBe(true);
    await expect.poll(() => poster.getByLabel('Colours').inputValue()).toBe('warm');
    expect(await missing.count()).toBe(1);

    const text = async () => {
      await focusEditor(page);
      await page.keyboard.press('Control+S');
      return readFileSync(join(folder, 'tasks.driver'), 'utf8');
    };
    await poster.getByLabel('Sheet').selectOption('16:9');
    await poster.locator('#contents').filter({ hasText: '16:9' }).waitFor();
    await expect.poll(text).toContain('size "16:9');
    await sheet.locator('image').first().waitFor();
    await screenshot(page, 'a presenter has chosen a screen');

    await poster.locator('summary', { hasText: 'Order' }).click();
    const before = await text();
    await poster.getByRole('button', { name: 'Move “What we learned” up' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(text)
      .toContain('section "What we learned" "Sorting takes ten minutes."\n  section "What we did"');
    await screenshot(page, 'a presenter has moved a part');

    // Exactly the last choice is taken back.
    await focusEditor(page);
    await page.keyboard.press('Control+Z');
    await expect.poll(text).toBe(before);
    expect(await poster.getByLabel('Sheet').inputValue()).toBe('16:9');
    expect(await missing.count()).toBe(1);
  },
);
