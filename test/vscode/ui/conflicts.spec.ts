/** What git could not join is settled one by one, by button, in words and as a picture. */
import { expect } from 'vitest';
import { diagram, focusEditor, openFile, runCommand, screenshot, story } from './story.ts';

const TEXT = `aim Pass "80% of students pass algebra by 2030"
primary driver Help "Students get help in the week they stumble" -> Pass {
<<<<<<< ours: Owner of ‘Students get help in the week they stumble’: ours Ana, theirs Ben; before Cem
  owner "Ana"
=======
  owner "Ben"
>>>>>>> theirs
}
primary driver Time "There is time to learn" -> Pass {
<<<<<<< ours: Place of ‘Log’: ours ‘There is time to learn’, theirs ‘Families know’; before none
  change idea Log "Log"
=======
>>>>>>> theirs
}
primary driver Know "Families know" -> Pass {
<<<<<<< ours: Place of ‘Log’: ours ‘There is time to learn’, theirs ‘Families know’; before none
=======
  change idea Log "Log"
>>>>>>> theirs
}
`;

story(
  'conflicts are settled by button, and shown as a picture',
  { files: { 'both.driver': TEXT } },
  async ({ page }) => {
    await openFile(page, 'both.driver');
    const lens = (title: string) => page.locator('.codelens-decoration').getByText(title, { exact: true });
    await lens('Keep theirs: Ben').first().waitFor();
    await screenshot(page, 'conflicts with their buttons');
    await lens('Show both as a picture').first().click();
    await diagram(page).getByText('Owner').first().waitFor();
    await screenshot(page, 'both sides of the conflicts');
    await focusEditor(page);
    await lens('Keep theirs: Ben').first().click();
    await lens('Keep theirs: Ben').first().waitFor({ state: 'detached' });
    // A reader looks at what the first button did, and meanwhile the lines below have moved up.
    await page.waitForTimeout(2000);
    await lens('Keep ours: ‘There is time to learn’').first().click();
    await lens('Keep both').first().waitFor({ state: 'detached' });
    const lines = page.locator('.editor-group-container .monaco-editor .view-line');
    await expect.poll(async () => (await lines.allTextContents()).join('\n')).not.toContain('=======');
    const text = (await lines.allTextContents()).join('\n').replaceAll('\u00a0', ' ');
    expect(text).toContain('owner "Ben"');
    expect(text.match(/change idea Log/g)).toHaveLength(1);
    await focusEditor(page);
    await page.keyboard.press('Control+Z');
    await lens('Keep ours: ‘There is time to learn’').first().waitFor();
  },
);

const COPIED = 'aim Pass "80% of students pass algebra by 2030"\n';
story(
  'a copy that a shared drive left is told of, and compared',
  {
    files: {
      'plan.driver': COPIED,
      "plan (Ana's conflicted copy 2026-11-30).driver": COPIED.replace('80%', '75%'),
    },
  },
  async ({ page }) => {
    await openFile(page, 'plan.driver');
    // The notice hides by itself, and the list of notices where the keyboard goes elsewhere.
    await page.locator('.statusbar-item .codicon-bell-dot').waitFor();
    const button = page.locator('.notifications-center').getByRole('button', { name: 'Compare' });
    await expect
      .poll(async () => {
        if (!(await button.isVisible())) await runCommand(page, 'Notifications: Show Notifications');
        return button.click({ timeout: 2000 }).then(
          () => true,
          () => false,
        );
      })
      .toBe(true);
    await diagram(page).getByText('75%').first().waitFor();
    await screenshot(page, 'a conflicted copy compared');
  },
);
