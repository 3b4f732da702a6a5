import { expect } from 'vitest';
import {
  box,
  cursorAt,
  focusEditor,
  openFile,
  openProblems,
  pick,
  runCommand,
  screenshot,
  serverReady,
  story,
} from './story.ts';

const NOTES = `Aim
Cut falls by 30% by 2028

Primary drivers
• Safe ward
• Staff know the risk

Change ideas
• Walk round each morning
`;

story(
  'notes become a theory beside its diagram, and what they do not say is listed at their lines',
  { files: { 'notes.txt': NOTES } },
  async ({ page }) => {
    await openFile(page, 'notes.txt');
    await runCommand(page, 'Driver: Import…');
    await pick(page, 'notes', 'notes.txt');
    await box(page, 'Safe ward').waitFor();
    await box(page, 'Walk round each morning').waitFor();
    await screenshot(page, 'imported');
    const problems = await openProblems(page);
    const told = problems.filter({ hasText: 'what “Walk round each morning” leads to is not said' });
    await told.waitFor();
    expect(await told.textContent()).toContain('[Ln 9');
    await told.dblclick();
    await cursorAt(page, 'Ln 9,');
    await page.locator('.tab[data-resource-name="notes.txt"].active').waitFor();
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget').filter({ hasText: 'Settled: take it off the list' }).waitFor();
    await page.keyboard.press('Enter');
    await told.waitFor({ state: 'detached' });
  },
);

story(
  'notes that are pasted into a theory become statements, and words of the language stay as they are',
  { files: { 'notes.txt': NOTES, 'a.driver': 'theory "Falls"\n\naim Sores "Fewer sores"\n\n' } },
  async ({ page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openFile(page, 'notes.txt');
    await focusEditor(page);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    await openFile(page, 'a.driver');
    await serverReady(page);
    await focusEditor(page);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+V');
    const lines = page.locator('.editor-group-container.active .monaco-editor .view-line');
    await lines.filter({ hasText: 'primary driver SafeWard "Safe' }).waitFor();
    const problems = await openProblems(page);
    await problems.filter({ hasText: 'what “Walk round each morning” leads to is not said' }).waitFor();
  },
);
