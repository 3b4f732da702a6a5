import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_STYLE } from '@driver-diagrams/theory/report/html-style';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/terminal.ts';
import { withCostly } from '../../helpers/long-run.ts';
import { launchBrowser } from '../browser.ts';
import { diagram, openFile, runCommand, sample, screenshot, story, typeAtEnd } from './story.ts';

const files = { 'first-steps.driver': sample('first-steps.driver') };

story('a report stands beside the text, follows it, and is saved as a page', { files }, async ({ page, workspace }) => {
  await openFile(page, 'first-steps.driver');
  await runCommand(page, 'Driver: Open Report');
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Coverage' }).first().click();
  const report = diagram(page);
  await report.getByRole('heading', { name: 'Coverage', level: 1 }).waitFor();
  await report.getByRole('rowheader', { name: /Students get help in the week they stumble/ }).waitFor();

  await typeAtEnd(page, '\nprimary driver "Families know" -> PassAlgebra\n');
  const row = report.getByRole('row').filter({ hasText: 'Families know' });
  await row.getByText('No measure').waitFor();
  await screenshot(page, 'a report in the light theme');

  await report.getByRole('heading', { name: 'Coverage', level: 1 }).click();
  await runCommand(page, 'Driver: Save Report');
  const target = join(workspace, 'coverage.html');
  const input = page.locator('.quick-input-widget input').first();
  await expect.poll(() => input.inputValue()).toContain('coverage.html');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => existsSync(target) && readFileSync(target, 'utf8'))
    .toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/);
  expect(readFileSync(target, 'utf8')).toContain('Families know');
});

test.each(withCostly<'light' | 'dark'>(['dark'], ['light']))(
  'axe finds nothing in a page that was saved, on a %s screen',
  async (colorScheme) => {
    const browser = await launchBrowser();
    try {
      // The page's own policy forbids scripts, axe among them.
      const page = await (await browser.newContext({ colorScheme, bypassCSP: true })).newPage();
      for (const kind of ['coverage', 'participation', 'tests', 'feedback']) {
        await page.setContent(savedPage(kind));
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
        expect(violations.map((rule) => `${kind} ${rule.id}: ${rule.nodes[0]?.html}`)).toEqual([]);
      }
    } finally {
      await browser.close();
    }
  },
);

/** A page that was looked at, with the style it is saved with. */
function savedPage(kind: string): string {
  const name = kind === 'feedback' ? 'action' : 'network';
  const golden = readFileSync(join(root, 'test', 'report', 'golden', name, `${kind}.html`), 'utf8');
  return golden.replace('<style> … </style>', `<style>${REPORT_STYLE}</style>`);
}
