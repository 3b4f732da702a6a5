/** The picture's inks for the four kinds of editor theme. */
import {
  DARK,
  HIGH_CONTRAST_DARK,
  HIGH_CONTRAST_LIGHT,
  INKS,
  type Ink,
  inkDeclarations,
  LIGHT,
  type Theme,
} from '@driver-diagrams/diagram';

/**
 * CSS rules that give each ink its colour: background, text and tints come from the editor's own theme, so that the
 * picture belongs to the editor in any of them. The class names are those that VS Code sets on the page's body.
 */
export function inkRules(): string {
  // A page in high contrast on white carries both high contrast classes, so its rule comes last.
  return [
    rule('body', tinted(LIGHT, 10)),
    rule('body.vscode-dark', tinted(DARK, 18)),
    rule('body.vscode-high-contrast', inkDeclarations(HIGH_CONTRAST_DARK, editorColours)),
    rule('body.vscode-high-contrast-light', inkDeclarations(HIGH_CONTRAST_LIGHT, editorColours)),
  ].join('\n');
}

const background = 'var(--vscode-editor-background)';
const foreground = 'var(--vscode-editor-foreground)';
const editorColours: Partial<Record<Ink, string>> = { paper: background, text: foreground };

/**
 * A theme on the editor's background: its tints hold so many percent of the lines' colours, and its lines a little of the
 * editor's text, so that they also stand out from a background that is not quite white or black.
 */
function tinted(theme: Theme, percent: number): string {
  const own = { ...editorColours };
  for (const ink of INKS) {
    const line = theme[ink.replace('-fill', '-line') as Ink];
    if (ink.endsWith('-line')) own[ink] = `color-mix(in srgb, ${line} 90%, ${foreground})`;
    if (ink.endsWith('-fill') && line) own[ink] = `color-mix(in srgb, ${line} ${percent}%, ${background})`;
  }
  own['aim-fill'] = foreground;
  own['aim-text'] = background;
  return inkDeclarations(theme, own);
}

function rule(selector: string, declarations: string): string {
  return `${selector} { ${declarations} }`;
}
