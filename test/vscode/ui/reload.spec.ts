import { workbenchReady } from '../browser.ts';
import { box, boxes, openWithDiagram, sample, story, typeAtEnd } from './story.ts';

story(
  'the panel survives a reload of the window',
  {
    files: { 'first-steps.driver': sample('first-steps.driver') },
  },
  async ({ page }) => {
    await openWithDiagram(page, 'first-steps.driver');
    // VS Code writes what is open to disk a moment later.
    await page.waitForTimeout(2000);
    await page.reload();
    await workbenchReady(page);
    await boxes(page).first().waitFor();
    await typeAtEnd(page, '\nprimary driver Families "Families know what is learned" -> PassAlgebra');
    await box(page, 'Families know what is learned').waitFor();
  },
);
