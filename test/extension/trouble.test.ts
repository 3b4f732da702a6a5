import { describe, expect, test } from 'vitest';
import { createTroubleLine, QUIET, type Told, troubleOf } from '../../extension/src/panel/trouble.ts';
import { type Doubt, questionOf, type Taking } from '../../extension/src/saving/doubt.ts';
import { fakeClock } from '../helpers/fake-clock.ts';

/** Fills the places of a text, as VS Code does. */
const l10n = {
  t: (message: string, ...values: (string | number)[]) => message.replace(/\{(\d)\}/g, (_, n) => String(values[n])),
};
const URI = 'file:///t/a.driver';
const mistakes = { count: 1, message: 'This { belongs to no statement.', uri: URI, line: 3 };
const broken = { message: 'The quotation mark is never closed.', line: 2 };

describe('what is told of a text that cannot be read whole', () => {
  const cases: [what: string, Parameters<typeof troubleOf>[0], hasLast: boolean, told: string | undefined][] = [
    ['nothing', { uri: URI }, true, undefined],
    [
      'one mistake',
      { uri: URI, mistakes },
      true,
      'The text has a mistake, and the diagram leaves out what cannot be read. Line 3: This { belongs to no statement.',
    ],
    [
      'several',
      { uri: URI, mistakes: { ...mistakes, count: 5 } },
      true,
      'The text has 5 mistakes, and the diagram leaves out what cannot be read. Line 3: This { belongs to no statement.',
    ],
    [
      'one in a file that is imported',
      { uri: URI, mistakes: { ...mistakes, uri: 'file:///t/our%20hub.driver' } },
      true,
      'The text has a mistake, and the diagram leaves out what cannot be read. our hub.driver, line 3: This { belongs to no statement.',
    ],
    [
      'one that keeps the last good picture',
      { uri: URI, mistakes, broken },
      true,
      'The text has a mistake, so this is its last good diagram. Line 2: The quotation mark is never closed.',
    ],
    [
      'the same where there is none',
      { uri: URI, mistakes, broken },
      false,
      'The text has a mistake, and the diagram leaves out what cannot be read. Line 2: The quotation mark is never closed.',
    ],
  ];
  test.each(cases)('%s', (_, answer, hasLast, message) => {
    expect(troubleOf(answer, 'diagram', hasLast, l10n).trouble?.message).toBe(message);
  });

  test('a poster and a chart are called what they are', () => {
    expect(troubleOf({ uri: URI, mistakes }, 'poster', true, l10n).trouble?.message).toContain('the poster leaves out');
    expect(troubleOf({ uri: URI, mistakes, broken }, 'poster', true, l10n).trouble?.message).toContain(
      'last good poster',
    );
    expect(troubleOf({ uri: URI, mistakes }, 'chart', false, l10n).trouble?.message).toContain('the chart leaves out');
  });

  test('its button leads to the file and line that it names', () => {
    expect(
      troubleOf({ uri: URI, mistakes: { ...mistakes, uri: 'file:///b' } }, 'diagram', true, l10n).trouble,
    ).toMatchObject({
      uri: 'file:///b',
      line: 3,
    });
  });
});

describe('when it is shown', () => {
  const told = (message: string, atOnce = false): Told => ({ trouble: { message }, atOnce });
  const start = () => {
    const clock = fakeClock();
    const shows: (string | undefined)[] = [];
    return { clock, shows, line: createTroubleLine((trouble) => shows.push(trouble?.message), clock) };
  };

  test('at once where nobody types', () => {
    const { line, shows } = start();
    line.tell(told('a'));
    expect(shows).toEqual(['a']);
  });

  test('not while somebody types letter by letter, with mistakes that come and go', async () => {
    const { clock, line, shows } = start();
    for (let letter = 0; letter < 30; letter++) {
      line.changed();
      await clock.pass(80);
      line.tell(letter % 2 === 0 ? told(`half a word ${letter}`) : { atOnce: true });
    }
    expect(shows.filter((message) => message !== undefined)).toEqual([]);
    line.tell(told('a mistake that stays'));
    await clock.pass(QUIET);
    expect(shows.at(-1)).toBe('a mistake that stays');
  });

  test('one that stands keeps its words while others come and go', async () => {
    const { clock, line, shows } = start();
    line.tell(told('one'));
    for (let letter = 0; letter < 10; letter++) {
      line.changed();
      await clock.pass(80);
      line.tell(told(letter % 2 === 0 ? 'two' : 'one'));
    }
    expect(new Set(shows)).toEqual(new Set(['one']));
    line.tell(told('two'));
    await clock.pass(QUIET);
    expect(shows.at(-1)).toBe('two');
  });

  test('at once where the picture is older than the text, and gone at once', () => {
    const { line, shows } = start();
    line.changed();
    line.tell(told('older', true));
    line.tell({ atOnce: true });
    expect(shows).toEqual(['older', undefined]);
  });

  test('what was to come is forgotten when all is well', async () => {
    const { clock, line, shows } = start();
    line.changed();
    line.tell(told('a'));
    line.tell({ atOnce: true });
    await clock.pass(2 * QUIET);
    expect(shows).toEqual([undefined]);
  });

  test('a page that comes anew is told again', () => {
    const { line, shows } = start();
    line.tell(told('a'));
    line.again();
    expect(shows).toEqual(['a', 'a']);
  });
});

describe('what is asked first', () => {
  const cases: [Doubt, Taking, message: string, detail: string, anyway: string][] = [
    [
      { mistakes },
      'export',
      'The text has a mistake in line 3 of a.driver: This { belongs to no statement.',
      'What cannot be read is missing in what you take along.',
      'Export Anyway',
    ],
    [
      { mistakes: { ...mistakes, count: 4 }, isOlder: true },
      'copy',
      'The text has 4 mistakes, the first in line 3 of a.driver: This { belongs to no statement.',
      'The picture on show is the last good one: it is older than the text.',
      'Copy Anyway',
    ],
    [
      { noAnswer: true },
      'save',
      'The checker of this extension does not answer, so nobody can tell whether the text can be read.',
      'What you take along may be older than the text.',
      'Save Anyway',
    ],
  ];
  test.each(cases)('%o', (doubt, taking, message, detail, anyway) => {
    expect(questionOf(doubt, taking, l10n)).toEqual({ message, detail, anyway });
  });
});
