/** What the language cannot check it keeps: every property as written, with its place; and the places of statements. */
import type { Place } from '@driver-diagrams/theory/model/index';
import { describe, expect, it } from 'vitest';
import { readOne } from '../laws/read.ts';

/** What stands in the braces of an idea X; then each property as `word: text`, `standing` where it is not known. */
const kept: [written: string, properties: string[]][] = [
  ['status testing', ['status: testing']],
  ['status: testing;', ['status: testing']],
  ['note "one" note "two"', ['note: "one"', 'note: "two"']],
  ['budget "3000"', ['budget: "3000" unknown']],
  ['budget 3000', ['budget: 3000 unknown']],
  ['Budget "a", "b"', ['Budget: "a", "b" unknown']],
  ['budget 40% 2016-06', ['budget: 40% 2016-06 unknown']],
  ['budget { source "x" }', ['budget: { source "x" } unknown']],
  ['numerator "n"', ['numerator: "n" misplaced']],
  ['baseline 5 in 2014', ['baseline: 5 in 2014 misplaced']],
  ['stage draft', ['stage: draft misplaced']],
  ['source "the staff meeting"', ['source: "the staff meeting"']],
  ['was OldName', ['was: OldName']],
  ['Owner "A"', ['owner: "A"']],
  ['adapted from Y', ['adapted from: Y']],
  ['measured M', ['measured by: M']],
  ['site "x" status testing from 2014', ['site: "x" status testing from 2014']],
  ['status testing status adopted', ['status: testing', 'status: adopted']],
];

describe('a property is kept', () => {
  it.each(kept)('%s', async (written, properties) => {
    const text = `change idea X {\n  ${written}\n}\nchange idea Y\nmeasure M\n`;
    const [idea, ...others] = (await readOne(text)).theory.elements;
    const found = idea?.source.properties ?? [];
    expect(
      found.map(({ word, text: value, standing }) => `${word}: ${value} ${standing}`.replace(/ known$/, '')),
    ).toEqual(properties);
    expect(others.map(({ id }) => id)).toEqual(['Y', 'M']);
    for (const { place, wordPlace } of found) {
      expect(text.slice(place.start, place.end).startsWith(text.slice(wordPlace.start, wordPlace.end))).toBe(true);
    }
  });

  it('that stands outside of braces, with the statement before it', async () => {
    const [idea] = (await readOne('change idea X\nstatus testing\nowner "me"\n')).theory.elements;
    expect(idea?.source.properties.map(({ word }) => word)).toEqual(['status', 'owner']);
    expect(idea?.kind === 'idea' && idea.owner).toBe('me');
  });

  it('in the header, known or not', async () => {
    const { header } = (await readOne('theory "T" { stage draft motto "Onward" needs all }')).theory;
    expect(header?.source.properties.map(({ word, standing }) => `${word} ${standing}`)).toEqual([
      'stage known',
      'motto unknown',
      'needs misplaced',
    ]);
  });
});

/** Statements, with what stands at each of their places; `-` where there is none. */
const places: [text: string, places: Record<string, string>][] = [
  [
    'primary driver B "Two" -> A { note "n" }',
    {
      at: 'B',
      kindWord: 'primary driver',
      name: 'B',
      title: '"Two"',
      body: ' note "n" ',
      whole: 'primary driver B "Two" -> A { note "n" }',
    },
  ],
  ['driver "Two"\n', { at: '"Two"', kindWord: 'driver', name: '-', title: '"Two"', body: '-', whole: 'driver "Two"' }],
  ['aim {\n}\n', { at: 'aim', kindWord: 'aim', name: '-', title: '-', body: '\n', whole: 'aim {\n}' }],
  [
    '\uFEFFIdea: Paired „Pairs“\r\n  → A;\r\n',
    { at: 'Paired', kindWord: 'Idea', name: 'Paired', title: '„Pairs“', body: '-' },
  ],
  ['common outcome measure M', { at: 'M', kindWord: 'common outcome measure', name: 'M', title: '-', body: '-' }],
  ['aim A Better schools\n', { at: 'A', kindWord: 'aim', name: 'A', title: 'Better schools' }],
  ['aim A { driver B { } note "}" }\n', { body: ' driver B { } note "}" ' }],
  ['aim A {\n  note "n"\n', { body: '\n  note "n"' }],
];

describe('a statement stands', () => {
  it.each(places)('%s', async (text, expected) => {
    const [element] = (await readOne(text)).theory.elements;
    const slice = (place: Place | undefined) => (place ? text.slice(place.start, place.end) : '-');
    const { at, kindWord, name, title, body, ...whole } = element?.source ?? ({} as never);
    const found = {
      at: slice(at),
      kindWord: slice(kindWord),
      name: slice(name),
      title: slice(title),
      body: slice(body).trimEnd(),
      whole: slice(whole),
    };
    for (const [key, value] of Object.entries(expected)) {
      expect({ [key]: found[key as keyof typeof found] }).toEqual({ [key]: key === 'body' ? value.trimEnd() : value });
    }
  });

  it('within the one whose braces hold it', async () => {
    const { elements } = (await readOne('aim A {\n driver B {\n  change idea C\n }\n measure M\n}\naim D')).theory;
    expect(elements.map(({ id, source }) => `${id} in ${source.within?.split('#')[1] ?? 'nothing'}`)).toEqual([
      'A in nothing',
      'B in A',
      'C in B',
      'M in A',
      'D in nothing',
    ]);
  });
});
