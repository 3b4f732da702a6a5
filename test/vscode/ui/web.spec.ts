/**
 * VS Code for the web: the extension as its web host loads it, in the worker that such a VS Code runs its extensions in, without a
 * disk, a process and Node. The files lie behind `vscode-remote:`, which to that worker is one more place that only the editor can
 * reach. A VS Code of its own, with a package that has nothing but its `browser` entry.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { installVsix, type Server, startServer } from '../../../scripts/npm-vscode.ts';
import { vsix } from '../../../scripts/package.ts';
import {
  boxes,
  diagram,
  goTo,
  longStory,
  openFile,
  openProblems,
  openWithDiagram,
  runCommand,
  sample,
  screenshot,
  story,
  typeAtEnd,
} from './story.ts';

let scratch: string;
let server: Server | undefined;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'driver-web-'));
  const options = {
    dataDir: join(scratch, 'data'),
    extensionsDir: join(scratch, 'extensions'),
    settings: { 'workbench.editor.enablePreview': false, 'files.autoSave': 'off' },
    forTests: true,
    env: { TMPDIR: scratch },
  };
  const file = join(scratch, 'web.vsix');
  writeFileSync(file, webOnly(readFileSync(process.env.DRIVER_VSIX ?? vsix)));
  await installVsix(file, options);
  server = await startServer(options);
});
afterAll(async () => {
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** The package as one that only a web host can load. */
function webOnly(packed: Uint8Array): Uint8Array {
  const files = unzipSync(packed);
  const name = 'extension/package.json';
  const { main: _, ...manifest } = JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
  files[name] = strToU8(JSON.stringify({ ...manifest, extensionKind: ['web'] }));
  for (const each of ['extension/dist/extension.cjs', 'extension/dist/server.mjs']) delete files[each];
  return zipSync(files, { level: 0 });
}

const vscode = () => server?.address('') ?? '';
const text = `import "network.driver" as net
${sample('first-steps.driver')}
poster {
  logo "school.svg"
}
measure Work "Lessons with student work" of PassAlgebra {
  data "work.csv"
}
`;
const rows = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}-01,${20 + (n % 3)}`);
/** The line that begins with these words, from 1. */
const lineOf = (start: string) => text.split('\n').findIndex((line) => line.startsWith(start)) + 1;
/** Each story's text has a name of its own, so that none finds that of another among the last ones opened. */
const filesOf = (name: string) => ({
  [`${name}.driver`]: text,
  'network.driver': 'network Net "The partnership"\nteam Team "Coaches of the network"\n',
  'work.csv': `month,count\n${rows.join('\n')}\n`,
  'school.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="teal"/></svg>',
});

/** Takes the name that is offered, or one with another ending. */
async function saveAs(page: Page, name: string, ending?: string): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  await expect.poll(() => input.inputValue()).toContain(name);
  if (ending) await input.fill((await input.inputValue()).replace(/\.\w+$/, ending));
  await page.keyboard.press('Enter');
}

story(
  'in the web: problems, fixes, completion and hovers, over files',
  { files: filesOf('words'), vscode },
  async ({ page }) => {
    await openFile(page, 'words.driver');
    const problems = await openProblems(page);
    await problems.first().waitFor();
    // What is imported is known here.
    await typeAtEnd(page, '\nidea Visit "Visit each other" -> Help { owner net.Team }\nidea Lost "Lost" -> Hepl \n');
    const unknown = problems.filter({ hasText: '‘Hepl’' }).first();
    await unknown.waitFor();
    expect(await problems.filter({ hasText: 'net.Team' }).count()).toBe(0);
    expect(await problems.filter({ hasText: 'network.driver' }).count()).toBe(0);
    await goTo(page, text.split('\n').length + 2, 22);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Help' }).first().click();
    await unknown.waitFor({ state: 'detached' });
    await typeAtEnd(page, '\nmea');
    await page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'measure' }).first().waitFor();
    await page.keyboard.press('Escape');
    await goTo(page, lineOf('aim '), 2);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-hover:visible').first().waitFor();
  },
);

story(
  'in the web: the diagram, its exports, and nothing of git',
  { files: filesOf('picture'), vscode },
  async ({ page, folder }) => {
    await openWithDiagram(page, 'picture.driver');
    expect(await boxes(page).count()).toBeGreaterThan(5);
    await screenshot(page, 'the diagram in the web');
    for (const [ending, begins] of [
      ['.svg', /^(<\?xml[^>]*>\s*)?<svg [\s\S]*<\/svg>\s*$/],
      ['.json', /^\{[\s\S]*Students get help[\s\S]*\}\s*$/],
      ['.csv', /Students get help/],
      ['.xlsx', /^PK[\s\S]*xl\/workbook/],
    ] as const) {
      await runCommand(page, 'Driver: Export Diagram');
      await saveAs(page, 'picture.svg', ending);
      const target = join(folder, `picture${ending}`);
      await expect.poll(() => (existsSync(target) ? readFileSync(target, 'latin1') : '')).toMatch(begins);
    }
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    await openFile(page, 'picture.driver');
    await page.keyboard.press('F1');
    const list = page.locator('.quick-input-list .monaco-list-row');
    await page.locator('.quick-input-widget input').first().fill('>Driver: Compare');
    await list.filter({ hasText: 'Compare' }).first().waitFor();
    expect(await list.filter({ hasText: 'Commit' }).count()).toBe(0);
    await page.keyboard.press('Escape');
  },
);

longStory(
  'in the web: a chart from a data file, and a report',
  { files: filesOf('figures'), vscode },
  async ({ page, folder }) => {
    await openFile(page, 'figures.driver');
    await goTo(page, lineOf('measure Work'));
    await page.locator('.codelens-decoration a').filter({ hasText: 'Show chart · 12 figures' }).first().click();
    await diagram(page).locator('#chart svg[aria-label*="with 12 points"]').waitFor();
    writeFileSync(join(folder, 'work.csv'), `month,count\n${rows.slice(0, 9).join('\n')}\n`);
    await diagram(page).locator('#chart svg[aria-label*="with 9 points"]').waitFor();
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, 'figures.driver');
    await runCommand(page, 'Driver: Open Report');
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Coverage' }).first().click();
    await diagram(page).getByRole('heading', { name: 'Coverage', level: 1 }).waitFor();
  },
);

longStory(
  'in the web: a poster with its logo, as every kind of file',
  { files: filesOf('sheet'), vscode },
  async ({ page, folder }) => {
    await openFile(page, 'sheet.driver');
    await runCommand(page, 'Driver: Poster');
    const poster = diagram(page);
    await poster.locator('.sheet').getByText('Students get help').first().waitFor();
    await poster.locator('.sheet image').waitFor();
    await poster.getByLabel('Sheet').selectOption('Letter');
    await poster.locator('#contents').filter({ hasText: 'Letter' }).waitFor();
    await screenshot(page, 'the poster in the web');
    for (const [format, content] of [
      ['pdf', /^%PDF-1\.7[\s\S]*%%EOF\s*$/],
      ['png', /^\x89PNG[\s\S]*IEND....$/],
      ['pptx', /^PK[\s\S]*ppt\/slides\/slide1\.xml/],
      ['svg', /^<svg [\s\S]*<\/svg>\s*$/],
    ] as const) {
      await poster.getByLabel('Format').selectOption(format);
      await poster.getByRole('button', { name: 'Export…' }).click();
      await saveAs(page, `sheet-poster.${format}`);
      const file = join(folder, `sheet-poster.${format}`);
      await expect.poll(() => (existsSync(file) ? readFileSync(file, 'latin1') : '')).toMatch(content);
    }
  },
);
