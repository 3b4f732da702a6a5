/** Fenced blocks in Markdown: which are drawn, and what is said of the others. */
import { LANGUAGES } from '@driver-diagrams/diagram/words/words';
import { describe, expect, test } from 'vitest';
import { createBlockReader } from '../../extension/markdown/read-block.ts';
import { BLOCK_WORDS } from '../../extension/markdown/words.ts';

const sound = 'aim "Every student passes"\nprimary driver "Help comes early" -> aim 1\n';

const troubled: [why: string, text: string, sentence: RegExp][] = [
  [
    'a quotation mark that is never closed',
    '\naim "Every',
    /^No diagram yet\. Line 2 of this block: The quotation mark/,
  ],
  ['an import', 'import "other.driver"\naim "Every student passes"', /cannot import a file/],
  ['nothing', '', /^Nothing to draw yet/],
  ['a comment alone', '// later\n', /^Nothing to draw yet/],
];

describe('a fenced block', () => {
  test('is read as a theory', async () => {
    const block = await createBlockReader('en')(sound);
    expect('theory' in block && block.theory.elements.map(({ title }) => title)).toEqual([
      'Every student passes',
      'Help comes early',
    ]);
  });

  test.each(troubled)('with %s is told in a sentence', async (_, text, sentence) => {
    expect(await createBlockReader('en')(text)).toEqual({ trouble: expect.stringMatching(sentence) });
  });

  test('with a mistake that leaves the rest as it was is drawn, and says what is missing', async () => {
    expect(await createBlockReader('es')(`${sound}, ,\n`)).toEqual({
      theory: expect.anything(),
      trouble: expect.stringMatching(/^El diagrama omite lo que no se puede leer\. Línea \d+ de este bloque: /),
    });
  });

  test('waits for the one before, and survives it', async () => {
    const read = createBlockReader('en');
    const [first, bad, last] = await Promise.all([sound, 'aim "', sound.replace('Every', 'Each')].map(read));
    expect([first, bad, last].map((block) => block && 'theory' in block)).toEqual([true, false, true]);
    expect(last && 'theory' in last && last.theory.elements[0]?.title).toBe('Each student passes');
  });

  test('may have a data file that is not there', async () => {
    const block = await createBlockReader('en')(`${sound}outcome measure "Passes" of aim 1 { data "passes.csv" }\n`);
    expect(block).toHaveProperty('theory');
  });
});

test.each(LANGUAGES)('the sentences have their places in each language: %s', (language) => {
  const places = (text: string) => text.match(/\{\w+\}/g) ?? [];
  for (const [name, sentence] of Object.entries(BLOCK_WORDS[language])) {
    expect(places(sentence)).toEqual(places(BLOCK_WORDS.en[name as keyof typeof BLOCK_WORDS.en]));
  }
});
