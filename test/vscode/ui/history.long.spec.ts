/** The history of one statement: asked at the cursor, a commit chosen, its diff shown. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goTo, openFile, runCommand, screenshot, story } from './story.ts';

const FIRST = `aim Pass "80% of students pass algebra by 2030"
primary driver Help "Students get help" -> Pass
`;
const SECOND = FIRST.replace('Help "Students get help"', 'Soon "Students get help in the week they stumble"');
const THIRD = `${SECOND}revision "2" on 2026-01-31 because "the first tests were slow"\n`.replace(
  '-> Pass',
  '-> Pass weakly',
);

function commits(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], { cwd: folder });
  git('init', '-q', '-b', 'main');
  for (const [subject, text] of [
    ['Begin', FIRST],
    ['Say when', SECOND],
    ['Learn from the first tests', THIRD],
  ] as const) {
    writeFileSync(join(folder, 'team.driver'), text);
    git('add', '*.driver');
    git('commit', '-qm', subject);
  }
}

story(
  'the history of a statement leads to the diff of each commit',
  { files: { 'team.driver': FIRST }, settings: { 'git.enabled': true }, prepare: commits },
  async ({ page }) => {
    await openFile(page, 'team.driver');
    await goTo(page, 2, 20);
    await runCommand(page, 'Driver: History of This Statement');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows
      .filter({ hasText: 'Learn from the first tests' })
      .filter({ hasText: 'because “the first tests were slow”' })
      .waitFor();
    await rows.filter({ hasText: 'Strength of the link' }).waitFor();
    await rows.filter({ hasText: 'now named Soon, no longer Help' }).waitFor();
    await rows.filter({ hasText: 'New primary driver ‘Students get help’' }).waitFor();
    await screenshot(page, 'the history of a statement');
    await page.keyboard.type('Say when');
    await rows.filter({ hasText: 'Learn' }).first().waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.locator('.monaco-diff-editor').waitFor();
    await page.locator('.tab.active').filter({ hasText: 'Say when' }).waitFor();
    await page.locator('.monaco-diff-editor .modified').getByText('in the week they stumble').waitFor();
  },
);
