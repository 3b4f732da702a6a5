/** The examples of docs/library.md: each runs as a program of its own, and prints what stands behind `// →` in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../helpers/imports.ts';

export interface Example {
  /** The heading that it stands under. */
  title: string;
  code: string;
  /** What it prints, one line a call. */
  printed: string[];
}

const page = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');

export const EXAMPLES: readonly Example[] = page.split(/^## /m).flatMap((section) => {
  const blocks = [...section.matchAll(/^```js\r?\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);
  return blocks.map((code, n) => ({
    title: `${section.split('\n')[0]}, ${n + 1}`,
    code,
    printed: [...code.matchAll(/^\/\/ → (.*)$/gm)].map(([, line = '']) => line),
  }));
});

/**
 * The text of a function that runs an example with a library, anywhere: it gives what the example prints, one text a call. Of a text it
 * shows the first line, of all else the JSON.
 */
export const RUN = `async (code, library) => {
  const printed = [];
  const shown = (value) => typeof value === 'string' ? value.split('\\n')[0] : JSON.stringify(value);
  const console = { log: (...values) => { printed.push(values.map(shown).join(' ')); } };
  const body = code.replace(/^import (\\{[^}]*\\}) from 'driver-diagrams';$/m, 'const $1 = library;');
  await new Function('library', 'console', 'return (async () => {\\n' + body + '\\n})()')(library, console);
  return printed;
}`;
