/** An amount that is no figure keeps its author's words: in the theory, the tables, the comparison and the formatted text. */
import { compare } from '@driver-diagrams/theory/compare/index';
import { format } from '@driver-diagrams/theory/format/format';
import type { Measure } from '@driver-diagrams/theory/model/index';
import { expect, test } from 'vitest';
import { figureWords } from '../../theory/src/exchange/phrases.ts';
import { read } from '../laws/read.ts';

const textOf = (baseline: string, target = 'most', result = 'few') => `aim Goal "80% pass by 2030" {
  outcome measure Rate "Share that passes" {
    baseline "${baseline}" in 2025
    target "${target}" by 2030
    result "${result}" in 2026
  }
}
`;

async function theoryOf(text: string) {
  const [file] = await read({ 'a.driver': text });
  return file.theory;
}

test.each(['many', '???', 'about half', 'some "good" ones'])('“%s”', async (words) => {
  const said = words.replaceAll('"', '\\"');
  const text = textOf(said, said, said);
  const theory = await theoryOf(text);
  const rate = theory.elements.find((each): each is Measure => each.kind === 'measure');
  expect([rate?.baseline, ...(rate?.targets ?? []), ...(rate?.results ?? [])]).toEqual(
    ['2025', '2030', '2026'].map((date) =>
      expect.objectContaining({ words, date: expect.objectContaining({ text: date }) }),
    ),
  );
  expect(rate?.baseline && figureWords(rate.baseline, 'in')).toBe(`"${said}" in 2025`);
  expect(format(text)).toBe(text);
});

test('a change of the words is told', async () => {
  const changes = compare(await theoryOf(textOf('several', 'all', 'none')), await theoryOf(textOf('many')));
  const told = changes.map(({ sentence }) => sentence).join('\n');
  for (const word of ['several', 'many', 'all', 'most', 'none', 'few']) expect(told).toContain(`“${word}”`);
});

test('a number has no words', async () => {
  const theory = await theoryOf(textOf('60%', '80%', '61'));
  expect(JSON.stringify(theory.elements)).not.toContain('"words"');
});
