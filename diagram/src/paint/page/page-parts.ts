/** What the pages that leave the program have in common: one file each, in the colours of the picture, that loads nothing. */
import { COMPARISON_SCRIPT, THEORY_SCRIPT } from '#page-scripts';
import { DARK, HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT, inkDeclarations, LIGHT, PRINT, type Theme } from '../themes.ts';

export { COMPARISON_SCRIPT, THEORY_SCRIPT };

/** A theme that somebody chose; without one the page follows the reader's screen, and paper. */
export type PageTheme = 'light' | 'dark' | 'print';

const CHOSEN: Readonly<Record<PageTheme, Theme>> = { light: LIGHT, dark: DARK, print: PRINT };

/**
 * CSS for the picture's inks.
 * @param root the selector of the whole page
 * @param more declarations that stand beside the inks
 */
export function pageColours(theme: PageTheme | undefined, root = ':root', more = ''): string {
  const inks = (colours: Theme) => `${root}{${inkDeclarations(colours)}${more}}`;
  if (theme !== undefined) return inks(CHOSEN[theme]);
  return [
    inks(LIGHT),
    `@media screen and (prefers-color-scheme:dark){${inks(DARK)}}`,
    `@media screen and (prefers-contrast:more){${inks(HIGH_CONTRAST_LIGHT)}}`,
    `@media screen and (prefers-contrast:more) and (prefers-color-scheme:dark){${inks(HIGH_CONTRAST_DARK)}}`,
    `@media print{${inks(PRINT)}}`,
  ].join('');
}

/** How what `outline` makes looks. */
export const MARK_STYLE = `:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.ring{fill:none;stroke:var(--ink);stroke-width:3;stroke-dasharray:none;pointer-events:none}`;

export interface DocumentParts {
  language: string;
  theme: PageTheme | undefined;
  /** As HTML, like the body. */
  title: string;
  style: string;
  body: readonly string[];
  /** Missing for a page that only stands there. */
  script?: string;
}

/** A whole page. It runs only its own script and loads nothing, whatever it holds. */
export async function documentOf({ language, theme, title, style, body, script }: DocumentParts): Promise<string> {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${await policyFor(style, script)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="${theme === undefined ? 'light dark' : theme === 'dark' ? 'dark' : 'light'}">`,
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Only this style and this script, known by their sums; the font stands in the style. */
async function policyFor(style: string, script: string | undefined): Promise<string> {
  return [
    "default-src 'none'",
    `style-src '${await sumOf(style)}'`,
    script === undefined ? "script-src 'none'" : `script-src '${await sumOf(script)}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function sumOf(text: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(sum)))}`;
}
