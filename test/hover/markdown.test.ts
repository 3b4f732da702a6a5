/** Texts of the author stay what they are, by the Markdown of the editor itself (VS Code renders hovers with `marked`). */

import fc from 'fast-check';
import { marked } from 'marked';
import { expect, it } from 'vitest';
import { escaped } from '../../theory/src/hover/markdown.ts';
import { runs } from '../laws/runs.ts';

/** Where hovers put a text, and the tags that stand around it then. */
const PLACES: readonly [before: string, after: string, rendered: (text: string) => string][] = [
  ['', '', (text) => `<p>${text}</p>`],
  ['**x', 'x**', (text) => `<p><strong>x${text}x</strong></p>`],
  ['- for: ', '', (text) => `<ul><li>for: ${text}</li></ul>`],
  ['- → ', ' (weak link)', (text) => `<ul><li>→ ${text} (weak link)</li></ul>`],
];

const NASTY = [
  ...'abw 19.)(-+=#*_`~[]{}<>!|\\/:@&;"\'\n\t$^é',
  'http://',
  'www.',
  '.com',
  'mailto:',
  '&amp;',
  '---',
  '1. ',
  '    ',
  '](',
  '<b>',
  '<!--',
  '```',
  '[x]: ',
];

const text = fc.array(fc.constantFrom(...NASTY), { maxLength: 20 }).map((parts) => parts.join(''));

function html(plain: string): string {
  return plain
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

it('a text comes out as it was written, with no mark, link or tag of its own', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...PLACES), (written, [before, after, rendered]) => {
      const line = written.replace(/\s+/gu, ' ').trim();
      fc.pre(line !== '');
      const shown = marked.parse(`${before}${escaped(written)}${after}\n\n`, { async: false });
      expect(shown.replace(/\n/g, '')).toBe(rendered(html(line)));
    }),
    runs(5000),
  );
});
