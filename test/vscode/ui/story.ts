/**
 * What a user does in VS Code, one function an act; `story`, one test as one user in a window of their own, and `stories` in one window.
 * Every wait is for something the user can see.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, inject, test } from 'vitest';
import { root } from '../../../scripts/terminal.ts';
import { launchBrowser, workbenchReady } from '../browser.ts';

const pictures = join(root, 'test-results', 'ui');

let browser: Promise<BrowserContext> | undefined;

export interface Desk {
  page: Page;
  /** The absolute path of the folder that is open. */
  folder: string;
}

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
  /** Files of the open folder: path to text. */
  files: Record<string, string>;
  theme?: keyof typeof themes;
  settings?: Record<string, unknown>;
  /** What is done in the folder before the window opens. */
  prepare?: (folder: string) => void;
  /** How long it may take, in milliseconds, where it is long by its nature. */
  patience?: number;
  /** The address of another VS Code than that of all stories, without a folder. */
  vscode?: () => string;
}

/** One test: a new VS Code window on a folder with these files. A screenshot of its end, good or bad, goes to test-results/ui. */
export function story(name: string, options: StoryOptions, act: (desk: Desk) => Promise<void>): void {
  stories(options, { [name]: act });
}

/**
 * Tests that share a window, since each works on files of its own: to open a window takes as long as most of them. After one that
 * fails, its second try and the next have a new window and new files.
 *
 * @param acts by the test's name
 */
export function stories(options: StoryOptions, acts: Record<string, (desk: Desk) => Promise<void>>): void {
  let desk: Desk | undefined;
  let opened: Desk | undefined;
  const leave = async () => {
    const left = desk;
    desk = undefined;
    await left?.page.close();
    if (left) rmSync(left.folder, { recursive: true, force: true });
  };
  const names = Object.keys(acts);
  for (const [name, act] of Object.entries(acts)) {
    test(name, { ...(options.patience && { timeout: options.patience }) }, async ({ task }) => {
      task.meta.tries = (task.result?.retryCount ?? 0) + 1;
      let isFine = false;
      try {
        desk ??= await prepareDesk(options);
        if (opened !== desk) await openWindow(desk, options);
        opened = desk;
        await act(desk);
        isFine = true;
      } finally {
        if (desk) await screenshot(desk.page, name);
        if (!isFine || name === names.at(-1)) await leave();
      }
    });
  }
  afterAll(leave);
}

/** A folder with the files, and a page for the window on it. */
async function prepareDesk({ files, theme = 'light', settings, prepare }: StoryOptions): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'driver-story-'));
  writeFiles(folder, files);
  useTheme(folder, theme, settings);
  prepare?.(folder);
  browser ??= openBrowser();
  const page = await (await browser).newPage();
  page.setDefaultTimeout(60_000);
  return { page, folder };
}

/** Opens the window on the folder. */
async function openWindow({ page, folder }: Desk, { vscode = () => inject('vscode') }: StoryOptions): Promise<void> {
  await page.goto(vscode() + encodeURIComponent(folder));
  await workbenchReady(page);
}

/** Sets the colour theme of the window on a folder; one that is open changes in a moment. */
export function useTheme(folder: string, theme: keyof typeof themes, settings: Record<string, unknown> = {}): void {
  const all = { ...settings, 'workbench.colorTheme': themes[theme] };
  writeFiles(folder, { '.vscode/settings.json': JSON.stringify(all) });
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

function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Opens a file by its name through Quick Open and waits until its text stands in the active editor. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await pick(page, name, name);
  await page.locator(`.tab[data-resource-name="${name}"].active`).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor .view-lines').waitFor();
}

/** Runs a command by its title in the command palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
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
