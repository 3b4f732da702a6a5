/** What two sides have both added alike. */
import { sameNewStatements, sameStatements } from '@driver-diagrams/theory/compare/index';
import type { Theory } from '@driver-diagrams/theory/model/model';
import { describe, expect, it } from 'vitest';
import { readOne } from '../laws/read.ts';

const BASE = 'aim A "Pass"\nprimary driver X "Reading" -> A\nprimary driver Y "Writing" -> A\n';

const theoryOf = async (text: string): Promise<Theory> => structuredClone((await readOne(text)).theory);

/** The titles of what both sides have added alike. */
async function bothAdd(ours: string, theirs: string): Promise<(string | undefined)[]> {
  const [base, mine, others] = [await theoryOf(BASE), await theoryOf(BASE + ours), await theoryOf(BASE + theirs)];
  const theirsOf = sameStatements(base, others);
  const known = new Map([...sameStatements(base, mine)].map(([key, one]) => [one, theirsOf.get(key) ?? '']));
  const found = sameNewStatements(mine, others, known);
  const back = sameNewStatements(others, mine, new Map([...known].map(([one, two]) => [two, one])));
  expect(new Map([...back].map(([one, two]) => [two, one]))).toEqual(found);
  return mine.elements.flatMap(({ key, title, name }) => (found.has(key) ? [title ?? name] : []));
}

describe('statements that both sides add', () => {
  const cases: [name: string, ours: string, theirs: string, same: (string | undefined)[]][] = [
    ['the very same', 'change idea C "Calls" -> X', 'change idea C "Calls" -> X', ['Calls']],
    ['the same words, one with a name', 'change idea C "Calls" -> X', 'change idea "calls!" -> X', ['Calls']],
    [
      'the same with other facts',
      'change idea C "Calls" -> X',
      'change idea C "Calls" -> X { owner "Ben" }',
      ['Calls'],
    ],
    ['another home', 'change idea "Training" -> X', 'change idea "Training" -> Y', []],
    ['a home more', 'change idea "Training" -> X', 'change idea "Training" -> X, Y', []],
    ['another kind', 'change idea "Training" -> X', 'secondary driver "Training" -> X', []],
    ['two names', 'change idea C "Training" -> X', 'change idea D "Training" -> X', []],
    ['one name, other words', 'change idea C "Calls" -> X', 'change idea C "Letters" -> X', []],
    [
      'nearly the same words',
      'change idea "Huddle on the north ward" -> X',
      'change idea "Huddle on the south ward" -> X',
      [],
    ],
    ['a number', 'change idea "Grade 6 teams" -> X', 'change idea "Grade 7 teams" -> X', []],
    ['a sign', 'change idea "Wait < 5 days" -> X', 'change idea "Wait > 5 days" -> X', []],
    ['twice on one side', 'change idea "Calls" -> X\nchange idea "Calls" -> X', 'change idea "Calls" -> X', []],
    ['a name alone', 'change idea Calls -> X', 'change idea Calls -> X', ['Calls']],
    [
      'neither name nor title, all the same',
      'change idea -> X { note "a" }',
      'change idea -> X { note "a" }',
      [undefined],
    ],
    ['neither name nor title', 'change idea -> X { note "a" }', 'change idea -> X { note "b" }', []],
    [
      'inside something new',
      'secondary driver S "Time" -> X { change idea "Calls" }',
      'change idea "Calls" -> S\nsecondary driver S "Time" -> X',
      ['Time', 'Calls'],
    ],
    [
      'inside something new that is not the same',
      'secondary driver S "Time" -> X { change idea "Calls" }',
      'secondary driver S "Time" -> Y { change idea "Calls" }',
      [],
    ],
    ['a name that leads nowhere', 'change idea "Calls" -> Nowhere', 'change idea "Calls" -> Nowhere', ['Calls']],
    ['what leads nowhere', 'team T "Blue team"', 'team T "Blue team"', ['Blue team']],
  ];
  it.each(cases)('%s', async (_name, ours, theirs, same) => expect(await bothAdd(ours, theirs)).toEqual(same));
});
