/** Gives the page the picture's inks and font. */
import { fontFaces } from '@driver-diagrams/diagram';
import { inkRules } from './inks.ts';

/** Puts inks and font into the page; made sheets need no nonce, and the font comes from the script, not over the network. */
export async function applyTheme(): Promise<void> {
  const inks = new CSSStyleSheet();
  inks.replaceSync(inkRules());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, inks];
  const font = new CSSStyleSheet();
  font.replaceSync(await fontFaces());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, font];
}
