/** Two versions joined into one theory: what is marked, where it stands, and what each change is about. */
import { bothVersions, changedFiles } from '@driver-diagrams/theory/compare/index';
import { describe, expect, it } from 'vitest';
import { bothOf, versionsOf } from './versions.ts';

const TWO = `aim A "Better"
primary driver P "More time" -> A
primary driver Q "Good texts" -> A
`;

interface Case {
  name: string;
  before: string;
  after: string;
  marks: Record<string, string>;
  links?: Record<string, string>;
  touches: string[][];
}

const cases: Case[] = [
  { name: 'the same, nested and in another layout', before: TWO, after: `\n\n${TWO}`, marks: {}, touches: [] },
  {
    name: 'a driver more',
    before: TWO,
    after: `${TWO}secondary driver S "Lunch" -> P\n`,
    marks: { S: 'added' },
    links: { 'S->P': 'added' },
    touches: [['S']],
  },
  {
    name: 'a driver moved: its old link is gone, its new one is there',
    before: `${TWO}secondary driver S "Lunch" -> P\n`,
    after: `${TWO}secondary driver S "Lunch" -> Q\n`,
    marks: { S: 'changed' },
    links: { 'S->P': 'removed', 'S->Q': 'added' },
    touches: [['S', 'S->P', 'S->Q']],
  },
  {
    name: 'a link more: only the link is marked',
    before: `${TWO}secondary driver S "Lunch" -> P\n`,
    after: `${TWO}secondary driver S "Lunch" -> P, Q\n`,
    marks: {},
    links: { 'S->Q': 'added' },
    touches: [['S', 'S->Q']],
  },
  {
    name: 'a link that became weak',
    before: TWO,
    after: TWO.replace('"More time" -> A', '"More time" -> A weakly'),
    marks: {},
    links: { 'P->A': 'changed' },
    touches: [['P', 'P->A']],
  },
  {
    name: 'other words are no mark, but the sentence leads to the box',
    before: TWO,
    after: TWO.replace('More time', 'More of the time'),
    marks: {},
    touches: [['P']],
  },
  {
    name: 'names that others had before',
    before: TWO,
    after: TWO.replace('driver Q "Good texts"', 'driver R "Good texts" ').replace('driver P', 'driver Q'),
    marks: {},
    touches: [['Q'], ['R']],
  },
  {
    name: 'a name that something else has now',
    before: TWO.replaceAll('driver P', 'driver P1'),
    after: TWO.replace('driver P "More time"', 'driver P1 "Warm rooms"'),
    marks: { P1: 'removed', 'P1@': 'added' },
    links: { 'P1->A': 'removed', 'P1@->A': 'added' },
    touches: [['P1'], ['P1@']],
  },
  { name: 'the header', before: TWO, after: `theory "Reading"\n${TWO}`, marks: {}, touches: [['#title']] },
];

describe('both versions', () => {
  it.each(cases)('$name', async ({ before, after, marks, links = {}, touches }) => {
    const both = await bothOf(before, after);
    expect({ marks: both.marks, links: both.links, touches: both.touches }).toEqual({ marks, links, touches });
  });

  it('keep the author’s order: what is gone stands where it stood', async () => {
    const lines = ['A "a"', 'B "bb b"', 'C "cc c"', 'D "dd d"'].map((each) => `aim ${each}\n`);
    const [a, b, c, d] = lines as [string, string, string, string];
    const both = await bothOf(a + b + c + d, `${c}aim E "ee e"\n${d}`);
    expect(both.theory.elements.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'E', 'D']);
  });

  it('say what a changed statement said before', async () => {
    const both = await bothOf('aim A "Better" { by 2029 }', 'aim A "Better" { by 2030 }');
    expect(both.facts).toEqual({ A: [{ property: 'by', was: '2029', now: '2030' }] });
  });

  it('leads what is gone to where it led, in a file that was renamed', async () => {
    const before = { 'a.driver': `import "net.driver" as net\naim B "Ours" -> net.P\n`, 'net.driver': TWO };
    const after = { 'c.driver': `import "net.driver" as net\naim C "Theirs"\n`, 'net.driver': TWO };
    const versions = await versionsOf(before, after);
    expect(changedFiles(versions)).toEqual(expect.arrayContaining(['c.driver']));
    // What stood in c.driver stands in a.driver now, whose own theory is gone.
    const moved = await versionsOf(
      { ...before, 'c.driver': after['c.driver'] },
      { ...before, 'a.driver': after['c.driver'] },
    );
    expect(changedFiles(moved)).toEqual(['a.driver', 'a.driver (before)']);
    expect(bothVersions(moved, 'a.driver').marks).toEqual({});
    const both = bothVersions(moved, 'a.driver (before)');
    expect(both.links['B->P']).toBe('removed');
    expect(both.theory.imported).toEqual(['A', 'P', 'Q']);
  });

  it('has a picture for each file in which something changed, also one that is gone', async () => {
    const before = { 'a.driver': 'aim A "Well read"', 'b.driver': 'aim B "Good at sums"', 'c.driver': 'aim C "Sing"' };
    const after = { 'a.driver': 'aim A "Well read" { by 2030 }', 'c.driver': 'aim C "Sing"' };
    const versions = await versionsOf(before, after);
    expect(changedFiles(versions)).toEqual(['a.driver', 'b.driver']);
    expect(bothVersions(versions, 'b.driver').marks).toEqual({ B: 'removed' });
    expect(bothVersions(versions, 'c.driver').touches.flat()).toEqual([]);
  });
});

describe('what a box says of what changed', () => {
  it.each([
    [
      'the site of a status',
      `${TWO}change idea C "Call" -> P { site "North" status testing site "South" status testing }`,
      `${TWO}change idea C "Call" -> P { site "North" status testing site "South" status adopted }`,
      { C: [{ property: 'site', which: '“South”', was: 'testing', now: 'adopted' }] },
    ],
    [
      'what was split',
      `${TWO}secondary driver S "Staff" -> P`,
      `${TWO}secondary driver S1 "Mentors" -> P { was S }\nsecondary driver S2 "Coaches" -> P { was S }`,
      { S1: [{ property: 'title', was: '“Staff”', now: '“Mentors” and “Coaches”' }] },
    ],
    [
      'what was merged',
      `${TWO}secondary driver S1 "Mentors" -> P\nsecondary driver S2 "Coaches" -> P`,
      `${TWO}secondary driver S "Staff" -> P { was S1 was S2 }`,
      { S: [{ property: 'title', was: '“Mentors” and “Coaches”', now: '“Staff”' }] },
    ],
  ])('%s', async (_name, before, after, facts) => {
    expect((await bothOf(before, after)).facts).toEqual(facts);
  });
});
