/** Texts beside each other: shortened where they are equal, whole where they differ. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownApart } from '../../theory/src/model/shown-apart.ts';
import { runs } from '../laws/runs.ts';

const LONG =
  'At the end of the school year 2028 the share of our ninth graders in all eleven schools who pass algebra at the first try has risen';

describe('two texts', () => {
  it.each([
    ['short ones stay', 'Help comes soon', 'Help comes in time', 'Help comes soon', 'Help comes in time'],
    [
      'what differs at the end',
      `${LONG} from 68% to 80%`,
      `${LONG} from 68% to 75%`,
      'At the end of the school year 2028 … has risen from 68% to 80%',
      'At the end of the school year 2028 … has risen from 68% to 75%',
    ],
    [
      'what differs at the beginning',
      `Until 2028 ${LONG}`,
      `By 2028 ${LONG}`,
      'Until 2028 At the end of the …',
      'By 2028 At the end of the …',
    ],
    [
      'what one says and the other does not',
      `${LONG} to 80%`,
      `${LONG} to 80% in each of them`,
      'At the end of the … try has risen to 80%',
      'At the end of the … try has risen to 80% in each of them',
    ],
  ])('%s', (_name, one, two, first, second) => {
    expect(shownApart(one, two, 60)).toEqual([first, second]);
  });

  it('that differ look different, and hold every word that only one of them has', () => {
    const word = fc.constantFrom('a', 'bb', 'students', '80%', '75%', 'increase', 'decrease', 'lessons', 'ω');
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (one, two) => {
        const [first, second] = shownApart(one, two, 40);
        expect(first === second).toBe(one === two);
        for (const [shown, mine, other] of [
          [first, one, two],
          [second, two, one],
        ] as const) {
          const seen = new Set(shown.split(' '));
          const theirs = new Set(other.split(' '));
          for (const each of mine.split(' ')) if (!theirs.has(each)) expect(seen).toContain(each);
        }
      }),
      runs(2000),
    );
  });
});
