/** Figures of several schools: what a file leaves open is asked and written down, and each school has a chart of its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { cursorAt, diagram, goTo, openFile, screenshot, story } from './story.ts';

const SCHOOLS = ['North School', 'South School', 'Evening school'];
const rows = (dateOf: (n: number) => string) =>
  Array.from({ length: 12 }, (_, n) =>
    SCHOOLS.map((school, k) => `${dateOf(n)},${school},${10 + ((n * 7 + k * 5) % 9)},${30 + k}`).join('\n'),
  ).join('\n');
const HEADINGS = 'month,school,passed,enrolled\n';
const files = {
  'pass.driver': `member North "North School"
member South "South School"
aim Pass "60% of our students pass by 2030" {
  outcome measure Rate "Students who pass" {
    unit "percent"
    higher is better
    combined as one group
    data "pass.csv"
  }
}
`,
  'pass.csv': HEADINGS + rows((n) => `2026-${String(n + 1).padStart(2, '0')}`),
};

story('figures of several schools are asked for, and drawn one by one', { files }, async ({ page, folder }) => {
  await openFile(page, 'pass.driver');
  // Two columns of figures, and nobody has said which: asked at the word, and the answer is written down.
  const asked = page.locator('.squiggly-warning').first();
  await asked.waitFor();
  await goTo(page, 8, 7);
  await page.keyboard.press('Control+.');
  const offer = page.locator('.action-widget').getByText('passed', { exact: false }).first();
  await offer.waitFor();
  await screenshot(page, 'a data file asks which column counts');
  await page.keyboard.press('Escape');
  // Written by hand, slowly, with completion at hand.
  await goTo(page, 8, 20);
  await page.keyboard.press('End');
  await page.keyboard.type(' column "passed" of "enrolled" fo', { delay: 60 });
  await page.waitForTimeout(900);
  await page.keyboard.press('Escape');
  await page.keyboard.type('r each "school"', { delay: 60 });
  await page.keyboard.press('Enter');
  await page.keyboard.type('phase "With cards" from 2026-07 because "all classes have cards"', { delay: 25 });
  await cursorAt(page, 'Ln 9,');
  await page.keyboard.press('Control+S');
  const lines = () => readFileSync(join(folder, 'pass.driver'), 'utf8').split('\n');
  await expect.poll(() => lines()[7]).toBe('    data "pass.csv" column "passed" of "enrolled" for each "school"');
  expect(lines()[8]).toBe('    phase "With cards" from 2026-07 because "all classes have cards"');

  await page.locator('.codelens-decoration a').filter({ hasText: 'Show chart · 36 figures' }).first().click();
  const chart = diagram(page).locator('#chart svg');
  await chart.waitFor();
  const label = await chart.getAttribute('aria-label');
  expect(label).toMatch(/^Run charts of “Students who pass”, one for each of 4: .*North School, South School, Evening/);
  await screenshot(page, 'a chart for each school');

  // Dates that can be read in two ways draw nothing, and say why.
  writeFileSync(
    join(folder, 'pass.csv'),
    HEADINGS +
      rows((n) => `0${(n % 9) + 1}/05/2026`)
        .split('\n')
        .slice(0, 9)
        .join('\n'),
  );
  await diagram(page).locator('#notes p').filter({ hasText: 'in which order its dates are written' }).waitFor();
  await diagram(page).locator('#chart svg[aria-label*="No figures are drawn"]').waitFor();
  await page.locator('.codelens-decoration').filter({ hasText: 'Show chart · figures not read' }).first().waitFor();
  await screenshot(page, 'a chart that asks');
});
