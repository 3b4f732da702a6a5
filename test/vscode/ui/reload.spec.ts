import type { Page } from 'playwright-core';
import { workbenchReady } from '../browser.ts';
import { box, boxes, openWithDiagram, sample, story, typeAtEnd } from './story.ts';

story(
  'the panel survives a reload of the window',
  {
    files: { 'first-steps.driver': sample('first-steps.driver') },
  },
  async ({ page }) => {
    await openWithDiagram(page, 'first-steps.driver');
    await windowSaved(page);
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
async function windowSaved(page: Page): Promise<void> {
  await page.waitForFunction(
    async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      for (const { name } of await indexedDB.databases()) {
        if (!name?.startsWith('vscode-web-state-db')) continue;
        const database = await done(indexedDB.open(name));
        try {
          const items = database.transaction('ItemTable').objectStore('ItemTable');
          const editors = String(await done(items.get('memento/workbench.parts.editor')));
          if (editors.includes('driver.diagram') && editors.includes('first-steps.driver')) return true;
        } finally {
          database.close();
        }
      }
      return false;
    },
    undefined,
    { polling: 250 },
  );
}
