/** Snippets: places to fill in, and the plain text for editors that know none. */
import { filledIn, places, plain } from '@driver-diagrams/theory/completion/entry';
import { expect, it } from 'vitest';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the places of snippets are written so
it.each([
  ['one word', ['A'], '${1:A}', 'A'],
  ['a choice', ['A', 'B'], '${1|A,B|}', 'A'],
  ['nothing yet', [], '${1:}', ''],
  ['marks of snippets in a word', ['$x}\\'], '${1:\\$x\\}\\\\}', '$x}\\'],
  ['marks of choices in words', ['a,b|c\\', 'd'], '${1|a\\,b\\|c\\\\,d|}', 'a,b|c\\'],
] as const)('%s', (_, words, snippet, text) => {
  const made = places()(words);
  expect(made).toBe(snippet);
  expect(filledIn(`<${made}>$0`)).toBe(`<${text}>`);
});

it('places are numbered in the order in which they are made', () => {
  const place = places();
  expect([place(['a']), place(['b', 'c']), place([], 'd')]).toEqual(['${1:a}', '${2|b,c|}', '${3:d}']);
});

it('a plain text comes out as it is', () => {
  const text = 'costs $5 {or ${1:x}} \\ and more';
  expect(filledIn(plain(text))).toBe(text);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above
