import type { Element, Link, MergedTheory, Place } from '@driver-diagrams/theory/model/index';
import { describe, expect, it } from 'vitest';
import { placeOf, statementsAt } from '../../extension/src/panel/places.ts';

const URI = 'file:///a.driver';
const OTHER = 'file:///b.driver';

/** Statements are marked in the text by ids: `<Id` where one begins, `Id>` behind its last character. */
const text = `
<Aim aim Models { <O1 outcome measure O1 O1> } Aim>
<Mentors primary driver Mentors -> Models Mentors>
<Idea change idea Paired { <Pilot pdsa Pilot { } Pilot> } Idea>
<Touch driver A Touch><Next driver B Next>
<P1 process measure P1 of Mentors P1>
`;

function place(id: string, uri = URI): Place {
  return { uri, start: text.indexOf(`<${id} `), end: text.indexOf(` ${id}>`) + id.length + 2 };
}

function statement(id: string, kind: Element['kind'], within?: string, uri = URI): Element {
  const source = { ...place(id, uri), at: place(id, uri), kindWord: place(id, uri), within, properties: [] };
  // Only what the lookup reads: the statement's kind plays no part in it.
  return { id, key: id, kind, notes: [], was: [], allow: [], source } as unknown as Element;
}

function link(kind: Link['kind'], from: string, to: string): Link {
  const reference = (id: string) => ({ text: id, to: id, source: place(from) });
  const source = { ...place(from), implied: false, again: [], repeated: [] };
  return { kind, from: reference(from), to: reference(to), citing: [], source };
}

const theory: MergedTheory = {
  uri: URI,
  imports: [],
  problems: [],
  imported: ['Far'],
  elements: [
    statement('Aim', 'aim'),
    statement('O1', 'measure', 'Aim'),
    statement('Mentors', 'driver'),
    statement('Idea', 'idea'),
    statement('Pilot', 'pdsa', 'Idea'),
    statement('Touch', 'driver'),
    statement('Next', 'driver'),
    statement('P1', 'measure'),
    { ...statement('Far', 'driver'), source: { ...statement('Aim', 'driver', undefined, OTHER).source } },
  ],
  links: [
    link('measures', 'O1', 'Aim'),
    link('drives', 'Mentors', 'Aim'),
    link('tests', 'Pilot', 'Idea'),
    link('measures', 'P1', 'Mentors'),
  ],
};

describe('statementsAt', () => {
  const cases: [where: string, offset: number, ids: string[]][] = [
    ['in a statement', text.indexOf('Models'), ['Aim']],
    ['at its first character', place('Mentors').start, ['Mentors']],
    ['behind its last character', place('Mentors').end, ['Mentors']],
    ['in a nested measure: the measure, then its aim', text.indexOf('outcome'), ['O1', 'Aim']],
    ['in a nested PDSA cycle: the cycle, then its idea', text.indexOf('pdsa'), ['Pilot', 'Idea']],
    ['in a flat measure: the measure, then what it measures', text.indexOf('process'), ['P1', 'Mentors']],
    ['between two that touch: the one that begins', place('Next').start, ['Next']],
    ['between statements', place('Mentors').start - 1, ['Aim']],
    ['before all statements', 0, []],
    ['after all statements', text.length, []],
    ['beyond the text', text.length + 50, []],
  ];
  it.each(cases)('%s', (_where, offset, ids) => {
    expect(statementsAt(theory, URI, offset)).toEqual(ids);
  });

  it('does not follow a link upward that is no measure, test or team', () => {
    expect(statementsAt(theory, URI, text.indexOf('primary'))).not.toContain('Aim');
  });

  it('keeps the files apart', () => {
    expect(statementsAt(theory, OTHER, text.indexOf('Models'))).toEqual(['Far']);
  });
});

describe('placeOf', () => {
  it('gives the place of a statement', () => {
    expect(placeOf(theory, 'Mentors')).toEqual(place('Mentors'));
  });

  it('gives the place of an imported statement in its own file', () => {
    expect(placeOf(theory, 'Far')?.uri).toBe(OTHER);
  });

  it('is missing for what is not in the theory', () => {
    expect(placeOf(theory, 'Gone')).toBeUndefined();
  });
});
