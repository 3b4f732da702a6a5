import axe from 'axe-core';
import { expect } from 'vitest';
import {
  box,
  diagram,
  diagramFrame,
  goTo,
  openWithDiagram,
  sample,
  screenshot,
  story,
  type themes,
  useTheme,
} from './story.ts';

/** The class that VS Code gives the page of a webview for each kind of theme. */
const classes: Record<keyof typeof themes, string> = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  'high-contrast': 'vscode-high-contrast',
  'high-contrast-light': 'vscode-high-contrast-light',
};

const files = { 'first-steps.driver': sample('first-steps.driver') };

story(
  'the diagram follows each kind of theme, and axe finds nothing in any',
  { files },
  async ({ page, workspace }) => {
    await openWithDiagram(page, 'first-steps.driver');
    await goTo(page, 60);
    const frame = await diagramFrame(page);
    await frame.evaluate(axe.source);
    for (const theme of Object.keys(classes) as (keyof typeof themes)[]) {
      useTheme(workspace, theme);
      await diagram(page).locator(`body.${classes[theme]}`).waitFor();
      await box(page, 'Lessons build on').waitFor();
      const { violations } = await frame.evaluate<axe.AxeResults>('axe.run()');
      const found = violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join('\n')}`);
      expect(found, theme).toEqual([]);
      await screenshot(page, `the diagram in the theme ${theme}`);
    }
  },
);
