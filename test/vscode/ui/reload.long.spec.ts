import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { workbenchReady } from '../browser.ts';
import { box, boxes, openWithDiagram, sample, story, typeAtEnd } from './story.ts';

story(
  'the panel survives a reload of the window',
  {
    files: { 'first-steps.driver': sample('first-steps.driver') },
  },
  async ({ page, folder }) => {
    await openWithDiagram(page, 'first-steps.driver');
    await windowSaved(page, folder);
    await page.reload();
    await workbenchReady(page);
    await boxes(page).first().waitFor();
    await typeAtEnd(page, '\nprimary driver Families "Families know what is learned" -> PassAlgebra');
    await box(page, 'Families know what is learned').waitFor();
  },
);

/**
 * Waits until VS Code has put the open panel, with the file it shows, into the browser's database: it does so every few
 * seconds, and what was opened since is lost when the page is loaded again sooner. A desktop window saves when it closes.
 */
async function windowSaved(page: Page, folder: string): Promise<void> {
  await expect.poll(() => storedEditors(page, folder)).toMatch(/driver\.diagram.*first-steps\.driver/);
}

/** What is open in the window on this folder, as VS Code has stored it. */
async function storedEditors(page: Page, folder: string): Promise<string> {
  const { origins } = await page.context().storageState({ indexedDB: true });
  const databases = (origins as { indexedDB?: Database[] }[]).flatMap(({ indexedDB }) => indexedDB ?? []);
  const records = databases.flatMap(({ stores }) => stores.flatMap((store) => store.records));
  const editors = records
    .filter(({ key }) => key === 'memento/workbench.parts.editor')
    .map(({ value }) => String(value));
  return editors.find((each) => each.includes(folder)) ?? '';
}

/** A database of the browser, as Playwright gives it away. */
interface Database {
  stores: { records: { key?: unknown; value?: unknown }[] }[];
}
