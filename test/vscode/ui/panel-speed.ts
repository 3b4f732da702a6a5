/**
 * How fast the panel follows the text, for `npm run bench`: from the end of the quiet time to the painted picture, and the
 * extension's activation. Writes what it found, in milliseconds, to the file that `DRIVER_SPEED` names.
 */
import { writeFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { LONGEST_QUIET } from '../../../extension/src/panel/scheduler.ts';
import { median } from '../../bench/measure.ts';
import { asDriverText, makeTheory } from '../../bench/theories.ts';
import { diagramFrame, goTo, openWithDiagram, runCommand, story } from './story.ts';

const EDITS = 7;
const SIZES = [100, 500];
const found: Record<string, number> = {};

for (const boxes of SIZES) {
  const name = `theory-${boxes}.driver`;
  story(`speed of ${boxes} boxes`, { files: { [name]: asDriverText(makeTheory(boxes)) } }, async ({ page }) => {
    await openWithDiagram(page, name);
    const frame = await diagramFrame(page);
    // Behind the quotation mark of the aim. Figures are all equally wide.
    await goTo(page, 1, 9);
    await page.keyboard.insertText('0 ');
    await page.waitForTimeout(2000);
    await page.keyboard.press('Shift+ArrowRight');
    found[`moves nothing ${boxes}`] = await timed(page, frame, (n) => String(n % 10), 'Shift+ArrowLeft');
    // A change idea that goes from driver to driver. One letter, since an editor told to insert more takes them one by one.
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('change idea "Something to try" -> P1');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.waitForTimeout(2000);
    found[`moves ${boxes}`] = await timed(page, frame, (n) => String(1 + (n % 2)), 'Shift+ArrowLeft');
    if (boxes === SIZES.at(-1)) found.activation = await activation(page);
    writeFileSync(process.env.DRIVER_SPEED ?? '/dev/stdout', `${JSON.stringify(found)}\n`);
  });
}

/**
 * Median of what passes from the end of the quiet time to the first frame that shows the edit.
 * @param text what is typed, by the number of the edit
 * @param then the key that makes ready for the next edit
 */
async function timed(page: Page, frame: Frame, text: (n: number) => string, then?: string): Promise<number> {
  const taken: number[] = [];
  for (let n = 1; n <= EDITS; n++) {
    // Without its value: the answer would wait for the promise.
    await frame.evaluate(`void (window.painted = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
      });
      watch.observe(document.getElementById('stage'), { subtree: true, childList: true, characterData: true });
    }))`);
    const typed = Date.now();
    await page.keyboard.insertText(text(n));
    taken.push(withoutQuiet(Number(await frame.evaluate('window.painted')) - typed));
    if (then) await page.keyboard.press(then);
    await page.waitForTimeout(700);
  }
  return median(taken);
}

/** The quiet is as long as the last drawing took, at most 130 ms: half of a short time, else that much of it. */
function withoutQuiet(time: number): number {
  return time < 2 * LONGEST_QUIET ? time / 2 : time - LONGEST_QUIET;
}

/** What VS Code itself has measured. */
async function activation(page: Page): Promise<number> {
  await runCommand(page, 'Developer: Show Running Extensions');
  const row = page.locator('.runtime-extensions-editor .extension').filter({ hasText: 'Driver Diagrams' });
  const text = await row.locator('.activation-time').textContent();
  const time = /(\d+)\s*ms/.exec(text ?? '')?.[1];
  if (time === undefined) throw new Error(`VS Code told no activation time: ${text}`);
  return Number(time);
}
