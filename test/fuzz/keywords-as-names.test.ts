/** Every word of the language may be a name: where it is declared, and wherever it is used. So a new word breaks no old file. */
import { CALLS, FOREIGN_WORDS, SHORT_FORMS } from '@driver-diagrams/grammar/vocabulary';
import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../helpers/read.ts';
import { read } from '../laws/read.ts';

/** All words of the vocabulary, those of several words each by itself. */
const WORDS = [
  ...new Set(
    [...CALLS.keys(), ...Object.keys(SHORT_FORMS), ...Object.keys(FOREIGN_WORDS)].flatMap((word) => word.split(' ')),
  ),
].filter((word) => /^\p{L}/u.test(word));

/** In each text, `W` stands for the word. The number says how often the word must lead to the statement of that name. */
const POSITIONS: [position: string, text: string, uses: number][] = [
  ['an aim', 'aim W "Goal"\nprimary driver A "A" -> W\ndriver B "B" -> A, W weakly\ndriver C -> W\n{ }', 3],
  ['a driver', 'aim Q "Goal"\nprimary driver W "A" -> Q\nchange idea C "C" -> W because "so" -> Q', 1],
  ['a driver without a title', 'secondary driver W\n  -> Q\ntertiary driver D -> W\naim Q', 1],
  [
    'an idea',
    'change idea W "Idea" -> Q\nchange idea X "X" -> Q { adapted from W status testing }\npdsa P "P" of W\naim Q',
    2,
  ],
  ['a measure', 'process measure W "M" of Q\naim Q "Goal" { measured by W, X }\noutcome measure X', 1],
  [
    'what is measured',
    'aim W "Goal"\noutcome measure X of W\nbalancing measure Y "Y" of W, Q { unit "percent" }\ndriver Q',
    2,
  ],
  ['a pdsa', 'pdsa W "P" of Q { next W2 }\npdsa W2 "P" of Q { next W }\nchange idea Q', 1],
  ['a team', 'team W "T" -> Q\nprimary driver Q "D" { owner W definition "d" }\nchange idea X { owner W }', 2],
  [
    'a member',
    'member W "U"\nteam T { full partner W, W participating partner W }\nmeasure Y { result 5 in 2014 from W reported by W }',
    5,
  ],
  [
    'evidence',
    'evidence W "E" { kind data }\ndriver A "A" -> Q citing W confidence low\naim Q\nrevision "1" on 2014 citing W',
    2,
  ],
  ['a network and a revision', 'network W "N" { kind sharing }\nrevision R "1" on 2014\ndriver Q { owner W }', 1],
];

/** A plain `driver` cannot be called `measure`, nor a `pdsa` `cycle`: together they are one word of the language. */
const JOINED = /^(?:driver measure|pdsa cycle)\b/im;

describe('every word of the language may be the name of', () => {
  it.each(POSITIONS)('%s', async (_position, text, uses) => {
    const wrong: string[] = [];
    for (const word of WORDS) {
      const whole = text.replaceAll(/\bW\b/g, word);
      if (JOINED.test(whole)) continue;
      const [file] = await read({ 'a.driver': whole });
      wrong.push(...mistakes(file).map((message) => `${word}: ${message}`));
      if (!file.theory.elements.some(({ id, name }) => id === word && name === word))
        wrong.push(`${word} is not there`);
      const count = leadsTo(file.theory, `#${word}`);
      if (count < uses) wrong.push(`${word} is meant ${count} times`);
    }
    expect(wrong).toEqual([]);
  });

  it('an imported file, and of a statement in it', async () => {
    const wrong: string[] = [];
    for (const word of WORDS.map((each) => each.toUpperCase())) {
      const [file] = await read({
        'a.driver': `import "b.driver" as ${word}\naim A "One" -> ${word}.${word}\nprimary driver B -> ${word}.${word}, A {\n owner ${word}.T }`,
        'b.driver': `primary driver ${word} "Two"\nteam T`,
      });
      wrong.push(...mistakes(file).map((message) => `${word}: ${message}`));
      if (leadsTo(file.theory, `#${word}`) !== 2) wrong.push(`${word} is not meant twice`);
    }
    expect(wrong).toEqual([]);
  });
});

function mistakes(file: ReadFile): string[] {
  return file
    .check({ today: TODAY })
    .filter(({ rule }) => rule === 'syntax' || rule === 'unknown-name')
    .map(({ message }) => message);
}

/** How many references of a theory lead to the statement. */
function leadsTo(theory: unknown, id: string): number {
  let count = 0;
  JSON.stringify(theory, (key, value) => {
    if (key === 'to' && typeof value === 'string' && value.endsWith(id)) count++;
    return value;
  });
  return count;
}
