/** Words of the field that are none of the language: read as meant without a word, and written as the language has them. */
import { CODES, OTHER_STATUSES, OTHER_WORDS } from '@driver-diagrams/grammar/other-words';
import { CALLS, KINDS } from '@driver-diagrams/grammar/vocabulary';
import { compare } from '@driver-diagrams/theory/compare/index';
import { format } from '@driver-diagrams/theory/format/format';
import { withoutSources } from '@driver-diagrams/theory/model/index';
import { describe, expect, test } from 'vitest';
import { readText } from '../helpers/read.ts';

/** What is written, and what the formatter makes of it. */
const CASES: readonly (readonly [text: string, canonical: string])[] = [
  ['goal "All read"', 'aim "All read"'],
  ['SMART aim A "80% read by June 2030"', 'aim A "80% read by June 2030"'],
  ['Overall goal: "All read"', 'aim "All read"'],
  ['global aim A -> B', 'aim A -> B'],
  ['1ary driver A "Books"', 'primary driver A "Books"'],
  ['2° driver A "Books"', 'secondary driver A "Books"'],
  ['3º driver "Books"', 'tertiary driver "Books"'],
  ['change "Lunch" -> A', 'change idea "Lunch" -> A'],
  ['Intervention A "Lunch"', 'change idea A "Lunch"'],
  ['tactic: "Lunch"', 'change idea "Lunch"'],
  ['activity A { status planned }', 'change idea A {\n  status untested\n}'],
  ['metric "Books read"', 'measure "Books read"'],
  ['outcome indicator A "Rate" of B', 'outcome measure A "Rate" of B'],
  ['balance measure A "Hours" of B', 'balancing measure A "Hours" of B'],
  ['hypothesis "If we read, then"', 'conjecture "If we read, then"'],
  [
    'primary driver A "x" { metric "m" intervention "i" { test of change "t" } }',
    'primary driver A "x" {\n  measure "m"\n  change idea "i" {\n    pdsa "t"\n  }\n}',
  ],
  // Numbers and codes give names
  ['PD1 "Books" -> A', 'primary driver PD1 "Books" -> A'],
  ['PD 2: "Books"', 'primary driver PD2 "Books"'],
  ['SD1.1 "Shelf" -> PD1', 'secondary driver SD1.1 "Shelf" -> PD1'],
  ['ci3 - "Lunch"', 'change idea ci3 "Lunch"'],
  [
    'Primary driver 1: "Books"\nsecondary driver 1.1 "Shelf" -> PD1',
    'primary driver PD1 "Books"\nsecondary driver SD1.1 "Shelf" -> PD1',
  ],
  [
    'primary driver 1 "Books"\nsecondary driver S "Shelf" -> Primary driver 1',
    'primary driver PD1 "Books"\nsecondary driver S "Shelf" -> PD1',
  ],
  ['Change idea 1 "a"\nChange idea 1 "b"', 'change idea CI1 "a"\nchange idea CI1-2 "b"'],
  ['PDSA cycle 1 "Try it" of A', 'pdsa Cycle-1 "Try it" of A'],
  ['pdsa Cycle 2.1 "Again"', 'pdsa Cycle-2-1 "Again"'],
  ['pdsa Cycle-1 "One"\npdsa cycle 1 "Two"', 'pdsa Cycle-1 "One"\npdsa Cycle-1-2 "Two"'],
  ['driver 1. "Mentors"', 'driver Driver-1 "Mentors"'],
  ['role group 1 "Teachers"', 'role Role-1 "Teachers"'],
  ['Outcome measure 2) "Rate"', 'outcome measure Outcome-2 "Rate"'],
  // Key drivers keep their name above their column
  ['key driver A "Books"', 'theory {\n  headings {\n    primary "Key drivers"\n  }\n}\n\nprimary driver A "Books"'],
  [
    'theory "T"\nKey driver 1 - "Books"',
    'theory "T" {\n  headings {\n    primary "Key drivers"\n  }\n}\nprimary driver PD1 "Books"',
  ],
  [
    'theory { headings { primary "Ours" } }\nkey driver A',
    'theory {\n  headings {\n    primary "Ours"\n  }\n}\nprimary driver A',
  ],
  [
    'theory { headings { idea "Tests" } }\nkey driver A',
    'theory {\n  headings {\n    idea "Tests"\n    primary "Key drivers"\n  }\n}\nprimary driver A',
  ],
  // Statuses
  ['change idea A { status: in progress }', 'change idea A {\n  status testing\n}'],
  ['change idea A { status in development on 2026-01 }', 'change idea A {\n  status untested on 2026-01\n}'],
  ['change idea A { status Stopped because "no time" }', 'change idea A {\n  status abandoned because "no time"\n}'],
  [
    'change idea A { site "North" status piloting from 2026 }',
    'change idea A {\n  site "North" status testing from 2026\n}',
  ],
  ['change idea A { status untested by 2030 }', 'change idea A {\n  status untested\n  by 2030\n}'],
  ['aim A { status not met }', 'aim A {\n  status missed\n}'],
];

describe('read as meant, and written in the words of the language', () => {
  test.each(CASES)('%s', async (text, canonical) => {
    const [file, formatted] = [await readText(text), await readText(canonical)];
    expect(file.theory.problems).toEqual([]);
    expect(file.check({ today: '2026-01-15' }).filter(({ rule }) => rule === 'unknown-word')).toEqual([]);
    expect(format(text).trimEnd()).toBe(canonical);
    expect(format(canonical).trimEnd()).toBe(canonical);
    expect(withoutSources(file.theory)).toEqual(withoutSources(formatted.theory));
    const sides = [file, formatted].map(({ theory }) => [{ path: 'a.driver', theory }]);
    expect(compare(sides[0] ?? [], sides[1] ?? [])).toEqual([]);
  });
});

test('what stands behind a status that is none keeps its place', async () => {
  const { theory } = await readText('change idea A { status foo owner "Jane" by 2030 }');
  expect(withoutSources(theory).elements).toMatchObject([
    { status: { unknown: 'foo' }, owner: 'Jane', by: { text: '2030' } },
  ]);
});

test('how far the domains of a network are ends where the next one begins', async () => {
  const { theory } = await readText('network X { domain theory "t" status working domain culture status none }');
  expect(theory.problems).toEqual([]);
  expect(withoutSources(theory).elements).toMatchObject([
    {
      domains: [
        { domain: 'theory', text: 't', status: 'working' },
        { domain: 'culture', status: 'none' },
      ],
    },
  ]);
});

describe('a word from elsewhere', () => {
  test('is none of the language, so that no file reads otherwise than before', () => {
    expect(Object.keys(OTHER_WORDS).filter((word) => word in KINDS && OTHER_WORDS[word]?.word !== word)).toEqual([]);
    expect(Object.keys(CODES).filter((word) => CALLS.has(word))).toEqual([]);
  });

  test('begins with no word that begins a statement', () => {
    const read = Object.keys(OTHER_WORDS).filter((word) => OTHER_WORDS[word]?.how === 'read');
    expect(read.filter((word) => (word.split(' ')[0] ?? '') in KINDS)).toEqual([]);
  });

  test('stands for a word that the language has', () => {
    const words = Object.values(OTHER_WORDS).flatMap(({ word, or }) => [word, ...(or ? [or] : [])]);
    expect(words.filter((word) => !CALLS.has(word))).toEqual([]);
    expect(Object.keys(OTHER_STATUSES)).toEqual(['idea', 'aim', 'team']);
  });

  test.each([
    [
      'a name behind a kind word',
      'primary driver goal "Books"\nsecondary driver metric "Shelf" -> goal',
      ['goal', 'metric'],
    ],
    ['a name that an arrow leads to', 'aim change "All"\ndriver activity -> change', ['change', 'activity']],
    ['an older name with a plural', 'primary driver drivers\ndriver B -> drivers', ['drivers', 'B']],
  ])('may be %s', async (_what, text, names) => {
    const { theory } = await readText(text);
    expect(theory.problems).toEqual([]);
    expect(theory.elements.map(({ name }) => name)).toEqual(names);
  });

  test('in prose is no statement', async () => {
    const { theory } = await readText('aim A "All"\nchange is hard for all of us');
    expect(theory.elements).toHaveLength(1);
    expect(theory.problems).toHaveLength(1);
  });
});
