import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Configuration {
  wordPattern: { pattern: string; flags: string };
  indentationRules: { increaseIndentPattern: string; decreaseIndentPattern: string };
}

const configuration: Configuration = JSON.parse(
  readFileSync(new URL('../../grammar/language-configuration.json', import.meta.url), 'utf8'),
);

describe('a word, for a double click or a completion', () => {
  const word = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);
  test.each([
    ['primary driver mentor-supply->Équipe_2', ['primary', 'driver', 'mentor-supply', 'Équipe_2']],
    ['-> network.教師, أساتذة', ['network', '教師', 'أساتذة']],
    ['target 40% by 2016-06-30, 2007/08.', ['target', '40%', 'by', '2016-06-30', '2007/08']],
    ['noe\u0301l', ['noe\u0301l']],
  ])('%s', (line, words) => {
    expect(line.match(word)).toEqual(words);
  });

  test('is never empty', () => {
    expect(''.match(word)).toBeNull();
  });
});

describe('the next line is indented', () => {
  const increase = new RegExp(configuration.indentationRules.increaseIndentPattern);
  test.each([
    ['aim Goal "x" {', true],
    ['{', true],
    ['  -> A because "x" { // why', true],
    ['aim Goal "a { in a title"', false],
    ['// aim {', false],
    ['headings { aim "Goal" }', false],
    ['aim Goal "never closed {', false],
  ])('%s: %s', (line, expected) => {
    expect(increase.test(line)).toBe(expected);
  });

  const decrease = new RegExp(configuration.indentationRules.decreaseIndentPattern);
  test.each([
    ['  }', true],
    ['aim }', false],
  ])('a closing brace moves out, %s: %s', (line, expected) => {
    expect(decrease.test(line)).toBe(expected);
  });
});
