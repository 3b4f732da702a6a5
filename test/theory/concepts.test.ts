/** Change concepts are a way of writing; ideas, members and conjectures may be made of parts, or go without a title. */
import { format } from '@driver-diagrams/theory/format/format';
import { labelOf, withoutSources } from '@driver-diagrams/theory/model/index';
import { describe, expect, it } from 'vitest';
import { readOne } from '../laws/read.ts';
import { merge } from '../merge/merge.ts';

const AROUND = 'aim A "All pass"\nprimary driver D "Help" -> A\nprimary driver E "Time" -> A\n';

const facts = async (text: string) => {
  const { theory } = await readOne(text);
  const { problems, ...rest } = withoutSources(theory);
  const links = rest.links.map((link) => JSON.stringify(Object.entries(link).sort())).sort();
  return { elements: rest.elements, links, problems: problems.map(({ message }) => message) };
};

const same: Record<string, [nested: string, flat: string]> = {
  'an arrow of the concept': [
    'change concept "Remind" -> D {\n  change idea I "Card"\n  change idea "Bell" { owner "Ana" }\n}',
    'change idea I "Card" -> D { concept "Remind" }\nchange idea "Bell" -> D { owner "Ana" concept "Remind" }',
  ],
  'several, with what is said of each': [
    'change concept "Remind" -> D weakly because "cheap" -> E strongly {\n  change idea I "Card"\n}',
    'change idea I "Card" -> D weakly because "cheap" -> E strongly { concept "Remind" }',
  ],
  'a link of the idea beside it': [
    'change concept "Remind" -> D {\n  change idea I "Card" -> E\n}',
    'change idea I "Card" -> E -> D { concept "Remind" }',
  ],
  'in the braces of a driver': [
    'driver F "Calm" -> A {\n  change concept "Remind" because "cheap" {\n    change idea I "Card"\n    change idea J "Bell" because "loud"\n  }\n}',
    'driver F "Calm" -> A\nchange idea I "Card" -> F because "cheap" { concept "Remind" }\nchange idea J "Bell" -> F because "loud" { concept "Remind" }',
  ],
  'an idea that names it': [
    'change concept Rem "Remind" -> D because "cheap"\nchange idea I "Card" -> Rem',
    'change idea I "Card" -> D because "cheap" { concept "Remind" }',
  ],
  'an idea that names one in the braces of a driver': [
    'driver F "Calm" -> A {\n  change concept Rem "Remind"\n}\nchange idea I "Card" -> Rem weakly',
    'driver F "Calm" -> A\nchange idea I "Card" -> F weakly { concept "Remind" }',
  ],
  'a name alone': [
    'change concept Reminders -> D {\n  change idea I "Card"\n}',
    'change idea I "Card" -> D { concept "Reminders" }',
  ],
  'a concept of its own': [
    'change concept "Remind" -> D {\n  change idea I "Card" { concept "Other" }\n}',
    'change idea I "Card" -> D { concept "Other" }',
  ],
};

describe('a change concept says the same as ‘concept’ and an arrow in each of its ideas', () => {
  it.each(Object.entries(same))('%s', async (_, [nested, flat]) => {
    const one = await facts(AROUND + nested);
    expect(one).toEqual(await facts(AROUND + flat));
    expect(one.problems).toEqual([]);
    expect(await facts(format(AROUND + nested))).toEqual(one);
  });
});

describe('what a change concept would lose is told', () => {
  it.each([
    [
      'change concept "Remind" -> D',
      [
        'The change concept “Remind” holds no change idea yet, so nothing is drawn of it. Write a ‘change idea’ inside its braces, or call it one.',
      ],
    ],
    [
      'change concept "Remind" -> D {\n  note "n"\n  change idea "Card"\n}',
      [
        'The change concept “Remind” holds change ideas and nothing else. ‘note’ is kept, and not used; move it into the idea that it belongs to.',
      ],
    ],
    [
      'change concept "Remind" -> D {\n  process measure "Cards"\n  change idea "Card"\n}',
      [
        'The change concept “Remind” holds change ideas and nothing else. ‘process’ is kept, and not used; move it into the idea that it belongs to.',
      ],
    ],
  ])('%s', async (text, told) => {
    expect((await facts(AROUND + text)).problems).toEqual(told);
  });

  it('and a measure in its braces is one of nothing', async () => {
    const { links } = await facts(`${AROUND}driver F "Calm" -> A {\n  change concept "R" {\n    measure M "m"\n  }\n}`);
    expect(links.filter((link) => link.includes('measures'))).toEqual([]);
  });
});

describe('a change concept is merged as a whole', () => {
  const CONCEPT = 'change concept "Remind" -> D {\n  change idea I "Card"\n}\n';
  it.each([
    ['one side', CONCEPT.replace('Card', 'A card'), CONCEPT, CONCEPT.replace('Card', 'A card')],
    [
      'both alike',
      CONCEPT.replace('Card', 'A card'),
      CONCEPT.replace('Card', 'A card'),
      CONCEPT.replace('Card', 'A card'),
    ],
  ])('%s', async (_, ours, theirs, merged) => {
    const other = AROUND.replace('Time', 'More time');
    expect(await merge(AROUND + CONCEPT, AROUND + ours, other + theirs)).toEqual({
      conflicts: 0,
      text: other + merged,
    });
  });

  it('both sides differently: asked', async () => {
    const { text: merged } = await merge(
      AROUND + CONCEPT,
      AROUND + CONCEPT.replace('Card', 'A card'),
      AROUND + CONCEPT.replace('Remind', 'Ring'),
    );
    expect(merged).toContain('<<<<<<< ours');
    expect(merged).toContain('change idea I "A card"');
    expect(merged).toContain('change concept "Ring"');
  });
});

describe('parts', () => {
  it('of an idea, nested and by an arrow', async () => {
    const whole = 'change idea B "Bundle" -> D';
    const nested = await facts(`${AROUND}${whole} {\n  change idea P "Part"\n}`);
    expect(nested).toEqual(await facts(`${AROUND}${whole}\nchange idea P "Part" -> B`));
    expect(nested.links.filter((link) => link.includes('"part of"'))).toHaveLength(1);
    expect(nested.problems).toEqual([]);
  });

  it('of a member', async () => {
    const nested = await facts('member R "Riverside" {\n  member H "High school" {\n    left 2026\n  }\n}');
    expect(nested).toEqual(await facts('member R "Riverside"\nmember H "High school" -> R {\n  left 2026\n}'));
    expect(nested.links).toHaveLength(1);
    expect(nested.problems).toEqual([]);
  });
});

describe('a conjecture without a name and a title', () => {
  it('is called by its claim, and keeps its identity by it', async () => {
    const text = `${AROUND}conjecture about D {\n  if "students get help"\n  then "they pass"\n}\nconjecture {\n  if "so"\n}`;
    const { theory } = await readOne(text);
    const conjectures = theory.elements.filter(({ kind }) => kind === 'conjecture');
    expect(conjectures.map(({ id }) => id)).toEqual(['students-get-help-they-pass', 'so']);
    expect(conjectures.map(labelOf)).toEqual(['If students get help, then they pass', 'If so']);
    expect(theory.problems).toEqual([]);
    expect(theory.links.filter(({ kind }) => kind === 'about')).toHaveLength(1);
  });
});

describe('a note with a label', () => {
  it.each([
    ['note "Sample" "all candidates"', [{ label: 'Sample', text: 'all candidates' }]],
    [
      'note "plain"\nnote "Sample" "one"\nnote "Sample" "two"',
      ['plain', { label: 'Sample', text: 'one' }, { label: 'Sample', text: 'two' }],
    ],
    ['note "" "all"', ['all']],
    ['note "Sample" """\n  Two\n  lines\n  """', [{ label: 'Sample', text: 'Two\nlines' }]],
  ])('%s', async (line, notes) => {
    const { theory } = await readOne(`aim A "All" {\n${line}\n}`);
    expect(theory.elements[0]?.notes).toEqual(notes);
    expect(theory.problems).toEqual([]);
  });

  it('takes no text of the next line', async () => {
    const { theory } = await readOne('aim A "All" {\n  note "one"\n  "two"\n}');
    expect(theory.elements[0]?.notes).toEqual(['one']);
    expect(theory.problems).toHaveLength(1);
  });
});
