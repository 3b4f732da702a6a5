/**
 * What a user sees when parts of the extension fail: a VS Code of its own, with an extension whose check, view, painter and
 * requests are broken on purpose.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { optionsOf } from '../../../scripts/build.ts';
import { bundles } from '../../../scripts/bundles.ts';
import { installVsix, type Server, startServer } from '../../../scripts/npm-vscode.ts';
import { root } from '../../../scripts/terminal.ts';
import { type Break, brokenBundle } from '../../helpers/breaks.ts';
import {
  box,
  boxes,
  diagram,
  openFile,
  openProblems,
  openWithDiagram,
  pick,
  runCommand,
  screenshot,
  story,
  typeAtEnd,
} from './story.ts';

const BROKEN: readonly Break[] = [
  { file: 'rules/drivers.ts', after: "if (driver.level === 1) yield* unmeasured(driver, context, 'warning');" },
  { file: 'views/views.ts', after: "case 'network':" },
  { file: 'webview/drawing.ts', after: 'async svg(scene, theme) {' },
  {
    file: 'lsp/reports.ts',
    after: 'const { told, others, nameOf } = documentsFor(near, shared);',
    // Busy without a pause, as an endless loop would be, but not for ever; a server that was started anew is not.
    put: `const fs = process.getBuiltinModule('node:fs');
      const mark = process.env.TMPDIR + '/was-busy';
      if (kind === 'measures' && !fs.existsSync(mark)) {
        fs.writeFileSync(mark, '');
        for (const end = Date.now() + 120_000; Date.now() < end; );
      }
      throw new Error('boom');`,
  },
];
const TEXT = `network Net "The partnership"
aim Better "Better teaching by 2028"
primary driver Mentors "Enough mentors" -> Better, Nothing
`;

let scratch: string;
let server: Server | undefined;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'driver-failing-'));
  const options = {
    dataDir: join(scratch, 'data'),
    extensionsDir: join(scratch, 'extensions'),
    settings: { 'workbench.editor.enablePreview': false, 'files.autoSave': 'off', 'git.enabled': false },
    forTests: true,
    env: { TMPDIR: scratch },
  };
  await installVsix(process.env.DRIVER_VSIX ?? join(root, 'driver-diagrams.vsix'), options);
  const installed = readdirSync(options.extensionsDir).find((name) => name.includes('driver-diagrams')) ?? '';
  const broken = bundles.filter(({ out }) => /^extension\/dist\/(server-core\.mjs|webview\.js)$/.test(out));
  expect(broken.length).toBeGreaterThan(1);
  for (const bundle of broken) {
    const { outdir, outfile, ...rest } = optionsOf(bundle);
    const moved = (path: string) => join(options.extensionsDir, installed, path.replace(/^extension\//, ''));
    const place = outdir === undefined ? { outfile: moved(outfile ?? '') } : { outdir: moved(outdir) };
    await esbuild.build({ ...rest, ...place, sourcemap: false, plugins: [brokenBundle(BROKEN)] });
  }
  server = await startServer(options);
});
afterAll(async () => {
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

const options = { files: { 'net.driver': TEXT }, vscode: () => server?.address('') ?? '' };

/** The notifications that hold these words, in the list that the bell opens. */
const told = (page: Page, words: string) =>
  page.locator('.notifications-center .notification-list-item').filter({ hasText: words });

/** Goes back to the text, by mouse: a page that has nothing in it yet keeps what is typed to itself. */
async function leaveReport(page: Page, kind: string): Promise<void> {
  await page
    .locator('.tab')
    .filter({ hasText: `Report: ${kind}` })
    .waitFor();
  await page.locator('.editor-group-container .monaco-editor .view-lines').first().click();
}

story('a check, a view, a painter and a request fail, and all else goes on', options, async ({ page }) => {
  await openWithDiagram(page, 'net.driver');
  const rows = await openProblems(page);
  await rows.filter({ hasText: 'Nothing here is called' }).waitFor();
  await typeAtEnd(page, 'primary driver Time "Enough time" -> Better\n');
  await box(page, 'Enough time').waitFor();
  await runCommand(page, 'Notifications: Show Notifications');
  await told(page, 'The check ‘primary-driver-unmeasured’ failed; the others ran.').waitFor();

  const before = await boxes(page).count();
  await diagram(page).locator('#view').selectOption('network');
  await diagram(page).locator('#trouble').filter({ hasText: 'boom' }).waitFor();
  expect(await boxes(page).count()).toBe(before);
  await told(page, 'The view ‘network’ failed; the last picture stays.').waitFor();
  await screenshot(page, 'a check and a view that failed');
  await diagram(page).locator('#view').selectOption('driver');
  await diagram(page).locator('#trouble').waitFor({ state: 'hidden' });

  await runCommand(page, 'Driver: Export Diagram');
  await expect.poll(() => page.locator('.quick-input-widget input').first().inputValue()).toContain('net.svg');
  await page.keyboard.press('Enter');
  await runCommand(page, 'Notifications: Show Notifications');
  await told(page, 'The painting of ‘SVG’ failed').waitFor();
  await told(page, 'could not be saved').filter({ hasText: 'boom' }).waitFor();

  await openFile(page, 'net.driver');
  await runCommand(page, 'Driver: Open Report');
  await pick(page, 'Tests', 'Tests');
  await leaveReport(page, 'Tests');
  await runCommand(page, 'Notifications: Show Notifications');
  await told(page, 'The request ‘driver/report’ failed; the others are answered.').waitFor();

  await openFile(page, 'net.driver');
  await typeAtEnd(page, 'primary driver Money "Enough money" -> Better\n');
  await runCommand(page, 'Driver: Open Diagram to the Side');
  await box(page, 'Enough money').waitFor();
  await runCommand(page, 'Notifications: Show Notifications');
  expect(await told(page, 'primary-driver-unmeasured').count()).toBe(1);
  await told(page, 'primary-driver-unmeasured').getByRole('button', { name: 'Show Log' }).click();
  // What is in it is tried where the server is: this VS Code has no program that writes logs.
  await page.locator('.panel option:checked', { hasText: 'Driver Diagrams' }).first().waitFor({ state: 'attached' });
  await screenshot(page, 'the log of what failed');
});

story('a checker that does not answer is told of, and can be started anew', options, async ({ page }) => {
  await openWithDiagram(page, 'net.driver');
  await runCommand(page, 'Driver: Open Report');
  await pick(page, 'Measures', 'Measure');
  await leaveReport(page, 'Measures');
  await runCommand(page, 'Notifications: Show Notifications');
  const busy = told(page, 'The checker has been busy for');
  await busy.waitFor({ timeout: 60_000 });
  await screenshot(page, 'a checker that does not answer');
  await busy
    .getByRole('button', { name: 'Restart' })
    .or(busy.getByText('Restart', { exact: true }))
    .first()
    .click();
  await busy.waitFor({ state: 'detached' });
  await typeAtEnd(page, 'primary driver Time "Enough time" -> Better\n');
  await runCommand(page, 'Driver: Open Diagram to the Side');
  await box(page, 'Enough time').waitFor();
});
