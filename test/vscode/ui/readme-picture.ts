/** Makes the picture in README.md (`npm run picture`): the editor as a user sees it, with a sample and its diagram. */
import { join } from 'node:path';
import { root } from '../../../scripts/terminal.ts';
import { goTo, openWithDiagram, runCommand, sample, story } from './story.ts';

const name = 'first-steps.driver';

story('the picture in the README', { files: { [name]: sample(name) } }, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 810 });
  await openWithDiagram(page, name);
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await runCommand(page, 'Driver: Fit the Whole Diagram');
  const line = sample(name)
    .split('\n')
    .findIndex((text) => text.startsWith('primary driver Help'));
  await goTo(page, line + 1);
  // Off everything that would explain itself, and until the box is marked.
  await page.mouse.move(600, 790);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(root, 'docs', 'images', 'editor.png') });
});
