/** Two versions of a theory in a git repository: compare with the last commit, step by keyboard, jump to the texts. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { expect } from 'vitest';
import {
  box,
  cursorAt,
  diagram,
  diagramFrame,
  focusEditor,
  openFile,
  pick,
  runCommand,
  screenshot,
  story,
  useTheme,
} from './story.ts';

const TEAM = `import "network.driver"

aim Pass "80% of students pass algebra by 2030"
primary driver Time "There is time to learn" -> Pass
primary driver Help "Students get help in the week they stumble" -> Pass
secondary driver Tutors "Older students tutor younger ones" -> Help
idea Drop "A drop-in room after school" -> Tutors {
  status testing
}
`;
const EDITED = TEAM.replace('80%', '70%')
  .replace('"There is time to learn"', '"There is enough time to learn"')
  .replace('status testing', 'status adopted')
  .replace(
    'secondary driver Tutors',
    'secondary driver Families "Families know what is learned" -> Help\nsecondary driver Tutors',
  );
const NETWORK = 'aim Network "All clusters improve"\n';

const settings = { 'git.enabled': true };

/** Commits what is there, then writes the files as they are now. */
function committed(now: Record<string, string>): (folder: string) => void {
  return (folder) => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], { cwd: folder });
    git('init', '-q', '-b', 'main');
    git('add', '*.driver', ...Object.keys(now));
    git('commit', '-qm', 'Begin with tutors');
    git('tag', 'v1');
    for (const [name, text] of Object.entries(now)) writeFileSync(join(folder, name), text);
  };
}

story(
  'a theory is compared with the last commit',
  {
    files: { 'team.driver': TEAM, 'network.driver': NETWORK },
    settings,
    prepare: committed({ 'team.driver': EDITED }),
  },
  async ({ page, workspace }) => {
    await openFile(page, 'team.driver');
    await runCommand(page, 'Driver: Compare Theory With…');
    await pick(page, '', 'The last commit');
    const panel = diagram(page);
    const chosen = panel.locator('.chosen .sentence');
    await panel.locator('.summary').filter({ hasText: 'changes in meaning' }).waitFor();
    await box(page, 'Families know').waitFor();

    await page.keyboard.press('F7');
    await chosen.filter({ hasText: '70%' }).waitFor();
    await page.keyboard.press('F7');
    await chosen.filter({ hasNotText: '70%' }).waitFor();
    const second = (await chosen.textContent()) ?? '';
    await page.keyboard.press('F7');
    await page.keyboard.press('Shift+F7');
    await chosen.filter({ hasText: second }).waitFor();
    await page.keyboard.press('k');
    await chosen.filter({ hasText: '70%' }).waitFor();

    await page.keyboard.press('Enter');
    await page.locator('.monaco-diff-editor').waitFor();
    await cursorAt(page, 'Ln 3,');
    await screenshot(page, 'a change in both texts');

    // From a box to its sentence, and from there to the old text alone.
    await box(page, 'Families know').click();
    await chosen.filter({ hasText: 'Families know' }).waitFor();
    await panel.locator('.change').filter({ hasText: '70%' }).getByText('before team.driver:3').click();
    await cursorAt(page, 'Ln 3,');
    await page.locator('.tab.active[data-resource-name="team (the last commit).driver"]').waitFor();

    await openFile(page, 'team.driver');
    await focusEditor(page);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nprimary driver "Lessons build on what students know" -> Pass', { delay: 15 });
    await panel.locator('.sentence').filter({ hasText: 'Lessons build on' }).waitFor();
    await box(page, 'Lessons build on').waitFor();

    const frame = await diagramFrame(page);
    await frame.evaluate(axe.source);
    for (const theme of ['light', 'dark', 'high-contrast'] as const) {
      useTheme(workspace, theme, settings);
      await panel.locator(`body.vscode-${theme}`).waitFor();
      const { violations } = await frame.evaluate<axe.AxeResults>('axe.run()');
      const found = violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join('\n')}`);
      expect(found, theme).toEqual([]);
      await screenshot(page, `a comparison in the theme ${theme}`);
    }
  },
);

const RATES = 'week,rate\n2026-09-07,61%\n2026-09-14,64%\n';
const LATER = RATES.replace('61%', '51%');

story(
  'the figures of a data file are compared, and followed on the disk',
  {
    files: {
      'rate.driver': 'aim A "By 2030, 90% pass" {\n  outcome measure M "Passed" { data "m.csv" }\n}\n',
      'm.csv': RATES,
    },
    settings,
    prepare: committed({ 'm.csv': LATER }),
  },
  async ({ page, workspace }) => {
    await openFile(page, 'rate.driver');
    await runCommand(page, 'Driver: Compare Theory With…');
    await pick(page, '', 'The last commit');
    const sentence = (words: string) => diagram(page).locator('.sentence').filter({ hasText: words });
    await sentence('2026-09-07 was 61%, now 51%').waitFor();
    writeFileSync(join(workspace, 'm.csv'), `${LATER}2026-09-21,70%\n`);
    await sentence('‘Passed’ has a new figure, 2026-09-21: 70%').waitFor();
  },
);
