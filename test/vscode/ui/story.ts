/**
 * What a user does in VS Code, one function an act; and `story`, one test as one user at a tidy desk.
 * Every wait is for something the user can see.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { root } from '../../../scripts/terminal.ts';
import { isLong } from '../../helpers/long-run.ts';
import { launchBrowser, workbenchReady } from '../browser.ts';

const pictures = join(root, 'test-results', 'ui');

let browser: Promise<BrowserContext> | undefined;

export interface Desk {
  page: Page;
  /** The absolute path of the folder that is open. */
  workspace: string;
  /** That of the folder with the story's files: one in the open folder, or the same. */
  folder: string;
}

/** The desk that the last story has left, and what its window was opened for: a story that asks for the same uses it too. */
let shared: (Desk & { purpose: string }) | undefined;

/** The four kinds of colour theme that VS Code has. */
export const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

declare module 'vitest' {
  interface TaskMeta {
    /** At which try it ended; `scripts/test-results.ts` tells of more than one. */
    tries?: number;
  }
}

export interface StoryOptions {
  /** The story's files: path to text, or to bytes. */
  files: Record<string, string | Uint8Array>;
  settings?: Record<string, unknown>;
  /** What is done in the folder before the window opens; such a story has a window of its own, with its folder open. */
  prepare?: (folder: string) => void;
  /** How long it may take, in milliseconds, where it is long by its nature. */
  patience?: number;
  /** The address of another VS Code than that of all stories, without a folder. */
  vscode?: () => string;
}

/**
 * One test: a user at a tidy desk, with these files. To open a window takes longer than most stories, so one that asks for the same
 * settings uses the window of the one before, and has a new one when it is tried again. A screenshot of its end, good or bad, goes
 * to test-results/ui.
 */
export function story(name: string, options: StoryOptions, act: (desk: Desk) => Promise<void>): void {
  test(name, { ...(options.patience && { timeout: options.patience }) }, async ({ task }) => {
    task.meta.tries = (task.result?.retryCount ?? 0) + 1;
    let isFine = false;
    try {
      const desk = await deskFor(options);
      try {
        await act(desk);
        isFine = true;
      } finally {
        await screenshot(desk.page, name);
      }
    } finally {
      if (!isFine) await closeWindow();
    }
  });
}

/** A story that takes long, or shows little that no other does: only the long run plays it. A file of such ones is a `.long.spec.ts`. */
export const longStory: typeof story = isLong ? story : () => {};

/** A window for the story, with its files and nothing else. */
async function deskFor(options: StoryOptions): Promise<Desk> {
  const { files, settings, prepare, vscode = () => inject('vscode') } = options;
  const purpose = prepare ? 'its own' : JSON.stringify([settings, vscode()]);
  if (prepare || shared?.purpose !== purpose) await closeWindow();
  if (shared) await tidyUp(shared);
  const workspace = shared?.workspace ?? mkdtempSync(join(inject('scratch'), 'story-'));
  const folder = prepare ? workspace : mkdtempSync(join(workspace, 'files-'));
  useTheme(workspace, 'light', settings);
  writeFiles(folder, files);
  prepare?.(folder);
  const page = shared?.page ?? (await openPage(vscode() + encodeURIComponent(workspace)));
  shared = { page, workspace, folder, purpose };
  return shared;
}

async function openPage(address: string): Promise<Page> {
  browser ??= openBrowser();
  const page = await (await browser).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await workbenchReady(page);
  return page;
}

async function closeWindow(): Promise<void> {
  const left = shared;
  shared = undefined;
  await left?.page.close();
  if (left) rmSync(left.workspace, { recursive: true, force: true });
}

/** Closes all that the last story has opened, and takes its files away. */
async function tidyUp({ page, workspace }: Desk): Promise<void> {
  await runCommand(page, 'View: Close All Editors');
  const unsaved = page.locator('.monaco-dialog-box').getByRole('button', { name: "Don't Save" });
  const tabs = page.locator('.tabs-container .tab');
  await expect
    .poll(async () => {
      if (await unsaved.isVisible()) await unsaved.click();
      return tabs.count();
    })
    .toBe(0);
  if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
  for (const name of readdirSync(workspace)) {
    if (name !== '.vscode') rmSync(join(workspace, name), { recursive: true, force: true });
  }
}

/** Sets the colour theme of the window, and settings; one that is open changes in a moment. */
export function useTheme(workspace: string, theme: keyof typeof themes, settings: Record<string, unknown> = {}): void {
  const all = { ...settings, 'workbench.colorTheme': themes[theme] };
  writeFiles(workspace, { '.vscode/settings.json': JSON.stringify(all) });
}

/** One browser for all stories, which keeps what it has loaded of VS Code. It ends with the test run. */
async function openBrowser(): Promise<BrowserContext> {
  const context = await (await launchBrowser()).newContext({ viewport: { width: 1600, height: 1000 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context;
}

/** Saves what the user sees now as test-results/ui/NAME.png. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name.replace(/\W+/g, '-').toLowerCase()}.png`) });
}

function writeFiles(folder: string, files: StoryOptions['files']): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Opens a file of the story by its path through Quick Open and waits until its text stands in the active editor. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await pick(page, join(shared?.folder ?? '', name), name);
  await page.locator(`.tab[data-resource-name="${name}"].active`).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor .view-lines').waitFor();
}

/** Runs a command by its title in the command palette, which is opened again when a page that just came up has closed it. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  await expect
    .poll(async () => {
      await page.keyboard.press('F1');
      await input.fill(`>${title}`, { timeout: 5_000 }).catch(() => undefined);
      return input.isVisible();
    })
    .toBe(true);
  await pick(page, `>${title}`, title);
}

/** Types into the quick input that is open and clicks the row, once it is there. */
export async function pick(page: Page, input: string, row: string): Promise<void> {
  await page.locator('.quick-input-widget input').first().fill(input);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: row }).first().click();
}

/** Waits until the server has told the first problems of a window, so that it answers what is asked next. */
export async function serverReady(page: Page): Promise<void> {
  await page.locator('[id="status.problems"]').filter({ hasText: /[1-9]/ }).waitFor();
}

/** Puts the keyboard into the first editor group's text. Needed before typing, after anything else had the keyboard. */
export async function focusEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}

/** Types at the end of the text. */
export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text, { delay: 15 });
}

/** Puts the cursor at a line and column, both from 1, and waits until it is there. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').first().fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await cursorAt(page, `Ln ${line}, Col ${column}`);
}

/** Waits until the status bar shows the cursor there, such as `Ln 4, Col 1` or only `Ln 4,`. */
export async function cursorAt(page: Page, place: string): Promise<void> {
  await page.locator('[id="status.editor.selection"]').filter({ hasText: place }).waitFor();
}

/** Opens the Problems panel. Returns its rows that show a problem. */
export async function openProblems(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel').waitFor();
  return page.locator('.markers-panel .monaco-list-row').filter({ hasText: '[Ln ' });
}

/** Opens a sample and its diagram beside it, and waits until the picture stands. */
export async function openWithDiagram(page: Page, name: string): Promise<void> {
  await openFile(page, name);
  await runCommand(page, 'Driver: Open Diagram to the Side');
  await boxes(page).first().waitFor();
}

/** The inside of the diagram panel, for looking at. */
export function diagram(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** The inside of the diagram panel, for running code in it. */
export async function diagramFrame(page: Page): Promise<Frame> {
  const inner = await page.frameLocator('iframe.webview.ready').locator('iframe#active-frame').elementHandle();
  const frame = await inner?.contentFrame();
  if (!frame) throw new Error('The diagram panel has no page.');
  return frame;
}

/** All boxes of the picture. */
export function boxes(page: Page): Locator {
  return diagram(page).locator('[data-box]');
}

/** The box whose title begins with these words; its spoken name is `Change idea: the title. …`. */
export function box(page: Page, words: string): Locator {
  return diagram(page).locator(`[data-box][aria-label*=": ${words}"]`);
}

/** The text of a sample that comes with the project; the path is from samples/. */
export function sample(path: string): string {
  return readFileSync(join(root, 'samples', path), 'utf8');
}
