/** What holds of every name that is made: it can be a name, nothing has it yet, and it is read as one behind its kind word. */
import { freeName, isName, joinsKind } from '@driver-diagrams/grammar/names';
import { read } from '@driver-diagrams/grammar/reader';
import { KINDS, SHORT_FORMS } from '@driver-diagrams/grammar/vocabulary';
import { nameFrom } from '@driver-diagrams/theory/model/names';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from './runs.ts';

const kinds = [
  ...Object.keys(KINDS),
  ...Object.keys(SHORT_FORMS).filter((word) => (SHORT_FORMS[word] as string) in KINDS),
];
const kind = fc.constantFrom(...kinds.filter((word) => word !== 'import'));
/** Words that a keyword may end with, and words of all kinds. */
const word = fc.oneof(
  fc.constantFrom(
    'Measure',
    'cycle',
    'Group',
    'driver',
    'Driver measure',
    '1',
    '4,000',
    'by',
    'É',
    'E\u0301',
    '教師',
    'ŉ',
    '\u0301x',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const title = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));

describe('a name that is made', () => {
  it('can be a name, is free, and is read as one behind its kind word', () => {
    fc.assert(
      fc.property(title, kind, fc.array(title), (words, before, others) => {
        const taken = new Set(others.map((other) => nameFrom(other, new Set())));
        const name = nameFrom(words, taken, before);
        expect(isName(name)).toBe(true);
        expect(taken).not.toContain(name);
        const text = `${before} ${name} "T"`;
        const names = read(text).tokens.filter(({ type }) => type === 'ID');
        expect(
          names.map(({ start, end }) => text.slice(start, end)),
          text,
        ).toEqual([name]);
      }),
      runs(500),
    );
  });

  it.each<[wanted: string, taken: string[], kind: string, made: string]>([
    ['Measure', [], 'driver', 'Measure2'],
    ['Measure', [], 'aim', 'Measure'],
    ['Cycle', ['Cycle2'], 'PDSA', 'Cycle3'],
    ['Group', [], 'role', 'Group2'],
    ['Driver', [], 'Primary', 'Driver2'],
    ['E\u0301', ['\u00C9'], 'aim', 'E\u03012'],
  ])('%s beside %s behind ‘%s’ is %s', (wanted, taken, before, made) => {
    expect(freeName(wanted, new Set(taken), before)).toBe(made);
    expect(joinsKind(before, made)).toBe(false);
  });
});
