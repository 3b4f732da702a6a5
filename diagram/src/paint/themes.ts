/**
 * Themes: a colour for each ink. Branch colours are the hues of Okabe and Ito (2008), told apart by colour-blind readers:
 * fills are light tints under near-black text, lines the hues darkened until they can be read as text on the paper.
 * Yellow is never a line, so six hues remain. A test holds every pair that meets to WCAG 2.2 AA.
 */
import type { Ink } from '../scene.ts';

export type Theme = Readonly<Record<Ink, string>>;
/** `editor` takes its colours from the page's CSS variables, see `inkVariable`. */
export type ThemeName = 'light' | 'dark' | 'print' | 'warm' | 'grey' | 'editor';

export const LIGHT: Theme = {
  paper: '#ffffff',
  text: '#1f2933',
  muted: '#56616d',
  rule: '#d5dae0',
  'aim-fill': '#1f2933',
  'aim-text': '#ffffff',
  'plain-fill': '#f2f4f6',
  'plain-line': '#66717d',
  warning: '#a84300',
  'added-fill': '#dcebf7',
  'added-line': '#00568f',
  'removed-fill': '#fdeee6',
  'removed-line': '#b03a00',
  'changed-fill': '#fdf3df',
  'changed-line': '#8a5a00',
  'branch1-fill': '#e5f0f8',
  'branch1-line': '#005f9e',
  'branch2-fill': '#e3f3ed',
  'branch2-line': '#007a56',
  'branch3-fill': '#fcf1dc',
  'branch3-line': '#946200',
  'branch4-fill': '#f9ecf3',
  'branch4-line': '#a04a7c',
  'branch5-fill': '#e6f5fb',
  'branch5-line': '#1f7ea8',
  'branch6-fill': '#fbebe2',
  'branch6-line': '#b54800',
};

/** Every ink there is. */
export const INKS = Object.keys(LIGHT) as Ink[];

export const DARK: Theme = {
  paper: '#1e2227',
  text: '#e6eaee',
  muted: '#aeb7c1',
  rule: '#434b55',
  'aim-fill': '#e6eaee',
  'aim-text': '#1e2227',
  'plain-fill': '#2a2f36',
  'plain-line': '#95a0ac',
  warning: '#f0a070',
  'added-fill': '#17364a',
  'added-line': '#6bb5ea',
  'removed-fill': '#43261a',
  'removed-line': '#f5966a',
  'changed-fill': '#3d3012',
  'changed-line': '#ecb34e',
  'branch1-fill': '#16303f',
  'branch1-line': '#5ba8e0',
  'branch2-fill': '#12322a',
  'branch2-line': '#35b894',
  'branch3-fill': '#3a2c10',
  'branch3-line': '#e5a63a',
  'branch4-fill': '#3a2230',
  'branch4-line': '#db93b8',
  'branch5-fill': '#1b3642',
  'branch5-line': '#7cc7ee',
  'branch6-fill': '#3d2315',
  'branch6-line': '#f0894a',
};

/** Paper stays white and tints are paler, so that a printer spends little ink on them. */
export const PRINT: Theme = {
  ...LIGHT,
  text: '#111820',
  muted: '#4a545f',
  rule: '#c4cad1',
  'aim-fill': '#111820',
  'plain-fill': '#f7f8f9',
  'branch1-fill': '#f0f6fb',
  'branch2-fill': '#eef8f4',
  'branch3-fill': '#fdf7ea',
  'branch4-fill': '#fcf4f8',
  'branch5-fill': '#f1f9fd',
  'branch6-fill': '#fdf4ee',
};

/** For posters: paper like cream, and letters of a warm black. */
export const WARM: Theme = {
  ...PRINT,
  paper: '#fffdf8',
  text: '#2a211b',
  muted: '#5e5148',
  rule: '#d9cfc4',
  'aim-fill': '#3b2a20',
  'aim-text': '#fffdf8',
  'plain-fill': '#f6f0e8',
  'plain-line': '#75675c',
  'branch5-line': '#1c749b',
};

/** For a printer without colours: branches differ by the grey of their lines, and never by that alone. */
export const GREY: Theme = {
  ...greyed(PRINT, ['#2b2b2b', '#6e6e6e', '#444444', '#5c5c5c', '#363636', '#757575']),
  text: '#141414',
  muted: '#4d4d4d',
  rule: '#c8c8c8',
  'aim-fill': '#141414',
  'plain-fill': '#f5f5f5',
  'plain-line': '#666666',
  warning: '#141414',
};

function greyed(base: Theme, lines: readonly string[]): Theme {
  const theme: Record<Ink, string> = { ...base };
  lines.forEach((line, n) => {
    theme[`branch${n + 1}-line` as Ink] = line;
  });
  for (const ink of INKS) {
    if (/^(?:added|removed|changed)-line$/.test(ink)) theme[ink] = '#303030';
    else if (ink.endsWith('-fill')) theme[ink] = '#f7f7f7';
  }
  return theme;
}

/** No tints, full contrast: for an editor whose theme is black with high contrast. */
export const HIGH_CONTRAST_DARK: Theme = highContrast(DARK, { paper: '#000000', text: '#ffffff' });

/** The same on white. */
export const HIGH_CONTRAST_LIGHT: Theme = highContrast(LIGHT, { paper: '#ffffff', text: '#000000' });

function highContrast(base: Theme, { paper, text }: { paper: string; text: string }): Theme {
  const theme: Record<Ink, string> = { ...base, paper, text, muted: text, rule: text, 'plain-line': text };
  theme['aim-fill'] = text;
  theme['aim-text'] = paper;
  for (const ink of INKS) if (ink.endsWith('-fill') && ink !== 'aim-fill') theme[ink] = paper;
  return theme;
}

/** The CSS variable that the `editor` theme reads an ink from, e.g. `--driver-ink-branch1-line`. */
export function inkVariable(ink: Ink): string {
  return `--driver-ink-${ink}`;
}

const EDITOR = Object.fromEntries(INKS.map((ink) => [ink, `var(${inkVariable(ink)})`])) as Record<Ink, string>;

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: LIGHT,
  dark: DARK,
  print: PRINT,
  warm: WARM,
  grey: GREY,
  editor: EDITOR,
};

/** What painters of files are given: a theme by its name, or with colours of its own, see `accented`. */
export type PaperTheme = Exclude<ThemeName, 'editor'> | Theme;

export function themeOf(theme: ThemeName | Theme): Theme {
  return typeof theme === 'string' ? THEMES[theme] : theme;
}

/**
 * CSS declarations for the `editor` theme, to be put into a rule of the page, e.g.
 * `body.vscode-dark { ${inkDeclarations(DARK, { paper: 'var(--vscode-editor-background)' })} }`.
 * @param own colours that the page sets itself
 */
export function inkDeclarations(theme: Theme, own: Partial<Record<Ink, string>> = {}): string {
  return INKS.map((ink) => `${inkVariable(ink)}: ${own[ink] ?? theme[ink]};`).join(' ');
}
