import axe from 'axe-core';
import { expect } from 'vitest';
import { box, diagram, diagramFrame, goTo, openWithDiagram, sample, story, type themes } from './story.ts';

/** The class that VS Code gives the page of a webview for each kind of theme. */
const classes: Record<keyof typeof themes, string> = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  'high-contrast': 'vscode-high-contrast',
  'high-contrast-light': 'vscode-high-contrast-light',
};

for (const theme of Object.keys(classes) as (keyof typeof themes)[]) {
  const files = { 'first-steps.driver': sample('first-steps.driver') };
  story(`the diagram in the theme ${theme}, where axe finds nothing`, { files, theme }, async ({ page }) => {
    await openWithDiagram(page, 'first-steps.driver');
    await diagram(page).locator(`body.${classes[theme]}`).waitFor();
    await goTo(page, 60);
    await box(page, 'Lessons build on').waitFor();
    const frame = await diagramFrame(page);
    await frame.evaluate(axe.source);
    const { violations } = await frame.evaluate<axe.AxeResults>('axe.run()');
    const found = violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join('\n')}`);
    expect(found).toEqual([]);
  });
}
