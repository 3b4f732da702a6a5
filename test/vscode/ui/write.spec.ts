import { expect } from 'vitest';
import {
  box,
  boxes,
  diagram,
  longStory,
  openFile,
  openWithDiagram,
  runCommand,
  sample,
  story,
  typeAtEnd,
} from './story.ts';

const files = { 'first-steps.driver': sample('first-steps.driver') };

story(
  'a new driver appears as a box while it is typed; zoom and place stay; the wheel zooms',
  { files },
  async ({ page }) => {
    await openWithDiagram(page, 'first-steps.driver');
    const before = await boxes(page).count();
    await typeAtEnd(page, '\nprimary driver Families "Families know what is learned" -> PassAlgebra');
    await box(page, 'Families know what is learned').waitFor();
    expect(await boxes(page).count()).toBe(before + 1);

    const view = diagram(page);
    await view.getByRole('button', { name: 'Zoom in' }).click();
    await view.getByRole('button', { name: 'Zoom in' }).click();
    const stage = view.locator('#stage');
    await stage.evaluate((element) => element.scrollTo(40, 30));
    const look = () =>
      stage.evaluate((element) => [
        element.querySelector('svg')?.getScreenCTM()?.a,
        element.scrollLeft,
        element.scrollTop,
      ]);
    const seen = await look();
    await typeAtEnd(page, '\nchange idea Letter "A letter to each family" -> Help');
    await box(page, 'A letter to each family').waitFor();
    expect(await look()).toEqual(seen);

    // A pinch comes as a wheel with Control.
    const [zoom = Number.NaN] = seen;
    await stage.hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await look())[0]).toBeGreaterThan(zoom);
  },
);

longStory('a text that cannot be written is drawn too', { files }, async ({ page }) => {
  await openFile(page, 'first-steps.driver');
  await runCommand(page, 'File: Set Active Editor Read-only in Session');
  await runCommand(page, 'Driver: Open Diagram to the Side');
  await box(page, 'By June 2028').waitFor();
});

longStory('a text without a file is drawn too', { files: {} }, async ({ page }) => {
  await runCommand(page, 'Create: New File');
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Text File' }).first().click();
  await runCommand(page, 'Change Language Mode');
  await page.locator('.quick-input-widget input').first().fill('Driver Diagram');
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Driver Diagram' }).first().click();
  await typeAtEnd(page, 'aim Read "Every child reads by 2030"');
  await runCommand(page, 'Driver: Open Diagram to the Side');
  await box(page, 'Every child reads by 2030').waitFor();
});

story(
  'the picture follows the file worked on',
  {
    files: { ...files, 'other.driver': 'aim Read "Every child reads by 2030"\n' },
  },
  async ({ page }) => {
    await openWithDiagram(page, 'first-steps.driver');
    await page.keyboard.press('Control+1');
    await openFile(page, 'other.driver');
    await box(page, 'Every child reads by 2030').waitFor();
    expect(await boxes(page).count()).toBe(1);
  },
);
