/** Posters in the preview, from the command to the files; and theories inside Markdown. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { expect } from 'vitest';
import { asDriverText, makeTheory } from '../../bench/theories.ts';
import {
  diagram,
  diagramFrame,
  focusEditor,
  longStory,
  openFile,
  runCommand,
  sample,
  screenshot,
  story,
  themes,
  typeAtEnd,
  useTheme,
} from './story.ts';

const theory = `${sample('first-steps.driver')}
poster {
  logo "school.svg", "gone.png"
}
`;
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="teal"/></svg>';

story(
  'a poster is previewed, changed and exported',
  { files: { 'algebra.driver': theory, 'school.svg': logo } },
  async ({ page, folder }) => {
    await openFile(page, 'algebra.driver');
    await runCommand(page, 'Driver: Poster');
    const poster = diagram(page);
    const sheet = poster.locator('.sheet');
    await sheet.locator('text', { hasText: 'Students get help' }).first().waitFor();
    const title = poster.locator('#contents');
    expect(await title.textContent()).toBe('A0 Landscape, 1189 x 841 mm');

    await sheet.locator('image').waitFor();
    await poster.getByText('The picture “gone.png” cannot be read').waitFor();
    await typeAtEnd(page, '\nprimary driver "Families know" -> PassAlgebra\n');
    await sheet.locator('text', { hasText: 'Families know' }).first().waitFor();
    await poster.getByLabel('Orientation').selectOption('portrait');
    await title.filter({ hasText: 'A0 Portrait' }).waitFor();
    await poster.getByLabel('Sheet').selectOption('Letter');
    await title.filter({ hasText: 'Letter Portrait' }).waitFor();
    await poster.getByLabel('One page for each primary driver').check();
    await poster.locator('#position').filter({ hasText: '1 of 4' }).waitFor();
    await poster.getByRole('button', { name: 'Next page' }).click();
    await poster.locator('#position').filter({ hasText: '2 of 4' }).waitFor();
    await sheet.locator('text', { hasText: 'Lessons build on' }).first().waitFor();
    await screenshot(page, 'the preview of a poster');

    for (const [format, begins] of [
      ['pdf', '%PDF-1.7'],
      ['pptx', 'PK'],
      ['svg', '<svg '],
    ] as const) {
      await poster.getByLabel('Format').selectOption(format);
      await poster.getByRole('button', { name: 'Export…' }).click();
      const input = page.locator('.quick-input-widget input').first();
      await expect.poll(() => input.inputValue()).toContain(`algebra-poster.${format}`);
      await page.keyboard.press('Enter');
      const file = join(folder, format === 'svg' ? 'algebra-poster-4.svg' : `algebra-poster.${format}`);
      await expect.poll(() => existsSync(file) && readFileSync(file, 'latin1').slice(0, begins.length)).toBe(begins);
    }
    await runCommand(page, 'Notifications: Show Notifications');
    const told = page
      .locator('.notifications-center .notification-list-item')
      .filter({ hasText: 'algebra-poster.pdf' });
    await told.getByRole('button', { name: 'Reveal File' }).click();
    await page
      .locator('.explorer-folders-view .monaco-list-row.selected')
      .filter({ hasText: 'algebra-poster.pdf' })
      .waitFor();
  },
);

const WRITTEN = `${sample('exit-tasks/exit-tasks.driver').split('\nposter ')[0]}
// The poster for June
poster "Five minutes" {
  section "What we did" "One task at the end of each lesson." // short
  section "What we learned" "Sorting takes ten minutes."
}
`;

story(
  'what is chosen beside a poster is written into its text, step by step',
  { files: { 'tasks.driver': WRITTEN, 'student-work.csv': sample('exit-tasks/student-work.csv') } },
  async ({ page, folder }) => {
    await openFile(page, 'tasks.driver');
    await runCommand(page, 'Driver: Poster');
    const poster = diagram(page);
    const sheet = poster.locator('.sheet');
    await sheet.locator('text').first().waitFor();
    /** What the editor holds, once it says all of this; it is saved to be read. */
    const says = async (...lines: string[]) => {
      for (const line of lines) {
        await expect
          .poll(async () => {
            await focusEditor(page);
            await page.keyboard.press('Control+S');
            return readFileSync(join(folder, 'tasks.driver'), 'utf8');
          })
          .toContain(line);
      }
    };
    await poster.locator('select[name="form"]').selectOption('diagram');
    await says('  form diagram\n}');
    await poster.locator('select[name="form"]').selectOption('classic');
    await poster.getByLabel('Colours').selectOption('warm');
    await poster.locator('summary', { hasText: 'Parts' }).click();
    await poster.getByRole('checkbox', { name: 'Legend' }).uncheck();
    await poster.getByLabel('Colour of the organisation').fill('#7a1f3d');
    await says('  form classic\n  theme warm\n  without legend\n  accent "#7a1f3d"\n}');

    await poster.locator('summary', { hasText: 'Order' }).click();
    await poster.getByRole('button', { name: 'Move “What we learned” up' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await says('ten minutes."\n  section "What we did" "One task at the end of each lesson." // short\n');
    await screenshot(page, 'what is chosen beside a poster');

    // Each choice is one step, and undone by one.
    await focusEditor(page);
    await page.keyboard.press('Control+Z');
    await says('// short\n  section "What we learned"');
    await page.keyboard.press('Control+Z');
    await poster.getByRole('button', { name: 'No colour of its own' }).waitFor({ state: 'hidden' });
    await says('  theme warm\n  without legend\n}');

    await page.keyboard.press('Control+End');
    await page.keyboard.type('poster Wrong {\n  size "Z9"', { delay: 15 });
    await page.keyboard.press('Control+Home');
    expect(await poster.locator('select[name="form"]').isEnabled()).toBe(true);
    await poster.locator('select[name="poster"]').selectOption('Wrong');
    await poster.locator('#why').filter({ hasText: 'is no size of a poster' }).waitFor();
    expect(await poster.locator('select[name="form"]').isDisabled()).toBe(true);
    const frame = await diagramFrame(page);
    await frame.evaluate(axe.source);
    const { violations } = await frame.evaluate<axe.AxeResults>('axe.run()');
    expect(violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
    await screenshot(page, 'a poster that cannot be changed here');
  },
);

const large = { 'large.driver': asDriverText(makeTheory(60)), 'notes.md': '# Notes' };

longStory(
  'the preview in each theme, and of a poster that cannot be printed',
  { files: large },
  async ({ page, workspace }) => {
    await openFile(page, 'large.driver');
    await runCommand(page, 'Driver: Poster');
    const poster = diagram(page);
    await poster.locator('.sheet text').first().waitFor();
    await poster.getByLabel('Sheet').selectOption('Letter');
    await poster.getByRole('heading', { name: 'This poster cannot be printed yet' }).waitFor();
    await poster.getByText('The preview shows the last one that could.').waitFor();
    expect(await poster.getByRole('button', { name: 'Export…' }).isDisabled()).toBe(true);
    const frame = await diagramFrame(page);
    await frame.evaluate(axe.source);
    for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
      useTheme(workspace, theme);
      await poster.locator(`body.vscode-${theme}`).waitFor();
      const { violations } = await frame.evaluate<axe.AxeResults>('axe.run()');
      const found = violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join('\n')}`);
      expect(found, theme).toEqual([]);
      await screenshot(page, `the preview of a poster in the theme ${theme}`);
    }

    // The page goes when it is hidden; what was chosen comes back with it.
    await page.keyboard.press('Control+2');
    await openFile(page, 'notes.md');
    await page.locator('.tab').filter({ hasText: 'Poster: large.driver' }).click();
    await poster.getByLabel('Sheet').selectOption('A0');
    await poster.locator('#contents').filter({ hasText: 'A0 Landscape' }).waitFor();
    expect(await poster.getByRole('button', { name: 'Export…' }).isEnabled()).toBe(true);
  },
);

const markdown = `# Our work

\`\`\`driver
aim "Every student passes algebra by June"
primary driver Help "Students get help early" -> aim 1
change idea "A help hour at lunch" -> Help
\`\`\`

\`\`\`driver
aim "Unfinished
primary {
\`\`\`
`;

story(
  'a theory in a block of Markdown is drawn, and a broken one says why',
  { files: { 'notes.md': markdown } },
  async ({ page }) => {
    await openFile(page, 'notes.md');
    await runCommand(page, 'Markdown: Open Preview to the Side');
    const preview = diagram(page);
    const drawing = preview.locator('.driver-drawing svg').getByText('Students get help early');
    await drawing.waitFor();
    await preview.locator('.driver-drawing.trouble').filter({ hasText: 'No diagram yet. Line' }).waitFor();
    await preview.getByText('primary {').waitFor();
    await focusEditor(page);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Since May ');
    await preview.getByText('Since May # Our work').waitFor();
    await drawing.waitFor();
    await screenshot(page, 'a theory in the Markdown preview');
  },
);
