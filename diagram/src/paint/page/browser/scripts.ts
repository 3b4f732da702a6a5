/**
 * The scripts of the pages as text: the functions' own source, as it is left by whoever strips its types or bundles it. A
 * function may therefore use nothing but what it is given and what browsers have.
 */
import { comparisonPage } from './comparison-page.ts';
import { outline } from './outline.ts';
import { theoryPage } from './theory-page.ts';

export const THEORY_SCRIPT = scriptOf(theoryPage);
export const COMPARISON_SCRIPT = scriptOf(comparisonPage);

function scriptOf(page: (mark: typeof outline) => void): string {
  return `'use strict';\n(${page})(${outline});\n`;
}
