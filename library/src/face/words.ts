/** Words that a caller chooses from. */
import { nearestWord } from '@driver-diagrams/grammar/nearest';
import { listed } from '@driver-diagrams/theory/model/sentences';
import { isDay } from '../common/day.ts';
import { InputError } from '../common/input-error.ts';

/**
 * Makes sure that a word is one of those that there are: not every caller has types.
 *
 * @param what what it chooses, as in “There is no view …”
 * @throws InputError when it is none
 */
export function chosen<Word extends string>(what: string, word: unknown, words: readonly Word[]): Word {
  const found = words.find((each) => each === word);
  if (found !== undefined) return found;
  const near = nearestWord(String(word), words);
  const meant = near === undefined ? '' : ` Did you mean ‘${near}’?`;
  throw new InputError(
    `There is no ${what} ‘${word}’.${meant} It can be ${listed(
      words.map((each) => `‘${each}’`),
      'or',
    )}.`,
  );
}

/**
 * Makes sure of an ISO day.
 *
 * @throws InputError for anything but a day that exists
 */
export function day(given: string): string {
  if (isDay(given)) return given;
  throw new InputError(`‘today’ is a day such as 2026-06-30, not “${given}”.`);
}
