import { expect } from 'vitest';
import { openFile, openProblems, screenshot, story, type themes, useTheme } from './story.ts';

const UNMEASURED = `theory "Reading" { stage testing }
aim Read "By June 2028, 85% of our third graders read at grade level" {
  by 2028-06
  outcome measure Level "Third graders at grade level" {
    definition "at or above the cut of the spring test"
    baseline 61% in 2025
    target 85% by 2028-06
  }
}
primary driver Lessons "Strong first teaching" -> Read
primary driver Help "Extra help comes early" -> Read
primary driver Home "Reading at home" -> Read
secondary driver Books "Books in every home" -> Home
`;

story(
  'drivers without a measure are told once, and each is seen where it stands',
  { files: { 'a.driver': UNMEASURED } },
  async ({ page, workspace }) => {
    await openFile(page, 'a.driver');
    const rows = await openProblems(page);
    await rows.filter({ hasText: '4 drivers have no measure yet' }).waitFor();
    expect(await rows.filter({ hasText: 'No measure tells you' }).count()).toBe(0);
    // A sign in the gutter beside each of the four.
    await expect.poll(() => page.locator('.glyph-margin-widgets .cgmr').count()).toBe(4);
    for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light'] satisfies (keyof typeof themes)[]) {
      useTheme(workspace, theme);
      await page
        .locator(
          `.monaco-workbench.${{ light: 'vs', dark: 'vs-dark', 'high-contrast': 'hc-black', 'high-contrast-light': 'hc-light' }[theme]}`,
        )
        .waitFor();
      await screenshot(page, `hints in the theme ${theme}`);
    }
  },
);
