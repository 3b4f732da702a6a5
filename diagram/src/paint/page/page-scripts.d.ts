/**
 * The scripts of the pages, for those who know no page: `browser/scripts.ts` is checked with the types of a browser, and whoever
 * puts a script into a page sees only its text (`imports` in package.json).
 */
export declare const THEORY_SCRIPT: string;
export declare const COMPARISON_SCRIPT: string;
