/** The links of a theory, by arrow, by nesting, by `of` and by `measured by`. */
import type { Link } from '@driver-diagrams/theory/model/index';
import { describe, expect, it } from 'vitest';
import { readOne } from '../laws/read.ts';

/** What a text says, and its links, each as `from -kind-> to` with what is known of it. */
const cases: [name: string, text: string, links: string[]][] = [
  ['an arrow', 'aim A\ndriver B -> A', ['B drives A']],
  ['several arrows, in the author’s order', 'aim A\naim C\ndriver B -> C -> A', ['B drives C', 'B drives A']],
  ['one arrow with several targets', 'aim A\naim C\ndriver B -> C, A weakly', ['B drives C weak', 'B drives A weak']],
  ['an arrow to what is written later', 'driver B -> A\naim A', ['B drives A']],
  ['nesting', 'aim A {\n driver B {\n change idea C\n}\n}', ['B drives A', 'C drives B']],
  ['nesting, and an arrow that goes further', 'aim A { driver B -> C }\naim C', ['B drives A', 'B drives C']],
  ['nesting, and an arrow that says the same', 'aim A { driver B -> A -> C }\naim C', ['B drives A', 'B drives C']],
  [
    'nesting with attributes',
    'aim A { driver B "b" because "so" weakly confidence low citing E }\nevidence E',
    ['B drives A weak low because so citing E'],
  ],
  [
    'nesting with attributes, then an arrow with its own',
    'aim A { driver B "b" strongly -> C weakly }\naim C',
    ['B drives A strong', 'B drives C weak'],
  ],
  [
    'an arrow to the encloser adds what it says',
    'aim A { driver B "b" weakly -> A because "so" }',
    ['B drives A weak because so'],
  ],
  [
    'attributes in any order',
    'aim A\nevidence E\ndriver B -> A citing E, F confidence high because "so" strongly\nevidence F',
    ['B drives A strong high because so citing E F'],
  ],
  [
    'each arrow with its own attributes',
    'aim A\naim C\ndriver B -> A because "one" -> C because "two"',
    ['B drives A because one', 'B drives C because two'],
  ],
  [
    'an attribute given twice keeps the first',
    'aim A\ndriver B -> A because "one" because "two"',
    ['B drives A because one'],
  ],
  ['a measure of one thing', 'aim A\noutcome measure M of A', ['M measures A']],
  [
    'a measure of several things',
    'aim A\ndriver B -> A\nmeasure M of A, B',
    ['B drives A', 'M measures A', 'M measures B'],
  ],
  ['a measure nested', 'aim A { outcome measure M }', ['M measures A']],
  ['measured by', 'aim A { measured by M, N }\nmeasure M\nmeasure N', ['M measures A', 'N measures A']],
  ['measured by, and of', 'aim A { measured by M }\nmeasure M of A', ['M measures A']],
  ['measured by, and nested', 'aim A { measured by M measure M }', ['M measures A']],
  ['a test of an idea', 'change idea C\npdsa P of C', ['P tests C']],
  ['a test nested', 'change idea C { pdsa P }', ['P tests C']],
  ['a team’s arrow', 'driver B\nteam T -> B because "it can"', ['T works on B because it can']],
  ['a team nested', 'driver B { team T }', ['T works on B']],
  [
    'what stands inside an idea of an aim',
    'aim A { change idea C {\n process measure M\n pdsa P\n} }',
    ['C drives A', 'M measures C', 'P tests C'],
  ],
  ['a ring', 'driver A -> B\ndriver B -> A', ['A drives B', 'B drives A']],
  ['a name that is not there', 'driver B -> Nowhere', ['B drives ?Nowhere']],
  ['two names that are not there', 'driver B -> X -> Y', ['B drives ?X', 'B drives ?Y']],
  ['titles for names', 'aim "The goal" {\n driver "A driver"\n}', ['a-driver drives the-goal']],
  ['links in the order of what they start at', 'driver C -> A\ndriver B -> A\naim A', ['C drives A', 'B drives A']],
];

function line({ kind, from, to, strength, confidence, because, citing }: Link): string {
  const id = ({ to: key, text }: Link['to']) => (key === undefined ? `?${text}` : key.slice(key.indexOf('#') + 1));
  const evidence = citing.length > 0 ? `citing ${citing.map(id).join(' ')}` : undefined;
  const says = [strength, confidence, because && `because ${because}`, evidence];
  return [id(from), kind, id(to), ...says.filter((each) => each !== undefined)].join(' ');
}

describe('links', () => {
  it.each(cases)('%s', async (_name, text, links) => {
    expect((await readOne(text)).theory.links.map(line)).toEqual(links);
  });

  it('tell whether they are implied, where they stand, and where they are written again', async () => {
    const text = 'aim A {\n  driver B\n  driver C -> A\n}\ndriver D -> A -> A because "x" because "y"\n';
    const { links } = (await readOne(text)).theory;
    const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(links.map(({ source }) => [source.implied, slice(source), source.again.map(slice)])).toEqual([
      [true, 'B', []],
      [false, 'A', []],
      [false, 'A', ['A']],
    ]);
    expect(links[2]?.source.again[0]?.start).toBeGreaterThan(links[2]?.source.start ?? 0);
    expect(links[2]?.source.repeated.map(({ word, place }) => [word, slice(place)])).toEqual([['because', 'because']]);
  });
});
