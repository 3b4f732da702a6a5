/** Ids, and what a name means: in its file, over imports, with and without a short name for the import. */
import type { Theory } from '@driver-diagrams/theory/model/index';
import { describe, expect, it } from 'vitest';
import { read, readOne } from '../laws/read.ts';

const LONG = 'word '.repeat(40).trim();

const ids: [name: string, text: string, ids: string[]][] = [
  ['a name', 'aim Graduates "All graduate"', ['Graduates']],
  ['large and small letters differ', 'aim A\ndriver a', ['A', 'a']],
  ['a name in composed form', 'aim E\u0301quipe', ['\u00C9quipe']],
  ['one name in both forms is one name', 'aim \u00C9\ndriver B -> E\u0301', ['\u00C9', 'B']],
  ['a title', 'aim "All: graduate, 90%!"', ['all-graduate-90']],
  ['a title in another script', 'aim "質の高い 教師"', ['質の高い-教師']],
  ['a long title', `aim "${LONG}"`, [LONG.replaceAll(' ', '-').slice(0, 60)]],
  ['a title without letters', 'aim "???"\ndriver "!"\nchange idea "…"', ['aim', 'driver', 'idea']],
  ['no name and no title', 'aim {\n}\noutcome measure {\n}', ['aim', 'measure']],
  ['titles that are the same', 'driver "One"\ndriver "One"\ndriver "ONE!"', ['one', 'one~2', 'one~3']],
  ['names that are the same', 'driver A\ndriver A\ndriver A', ['A', 'A~2', 'A~3']],
  ['a name keeps its id, whatever title comes first', 'driver "One"\ndriver one', ['one~2', 'one']],
  ['an id that is taken already', 'driver A\ndriver A\ndriver "A~2"\ndriver B', ['A', 'A~2', 'a-2', 'B']],
  ['nested statements', 'aim A {\n  driver B {\n    change idea C\n  }\n}\ndriver D', ['A', 'B', 'C', 'D']],
];

const NETWORK = 'aim Top "The top"\nprimary driver Clinical "Clinical" -> Top\nteam Rac -> Clinical';
const OTHER = 'aim Top "Another top"\nprimary driver Other -> Top';

/** Texts of `a.driver`; where the arrow of its last link leads. */
const meanings: [name: string, text: string, to: string][] = [
  ['a name of the file', 'aim A\ndriver B -> A', 'a#A'],
  ['a name in other letters', 'aim A\ndriver B -> a', 'nothing'],
  ['over an import', 'import "network.driver"\naim A -> Clinical', 'network#Clinical'],
  ['over an import with a short name', 'import "network.driver" as net\naim A -> net.Clinical', 'network#Clinical'],
  ['a short name is needed where there is one', 'import "network.driver" as net\naim A -> Clinical', 'nothing'],
  ['a short name that is not there', 'import "network.driver"\naim A -> net.Clinical', 'nothing'],
  ['an own name hides an imported one', 'import "network.driver"\naim Top\ndriver B -> Top', 'a#Top'],
  [
    'a name from two imports',
    'import "network.driver"\nimport "other.driver"\ndriver B -> Top',
    'network#Top or other#Top',
  ],
  [
    'two imports, one with a short name',
    'import "network.driver"\nimport "other.driver" as o\ndriver B -> Top',
    'network#Top',
  ],
  [
    'two imports with one short name',
    'import "network.driver" as n\nimport "other.driver" as n\ndriver B -> n.Other',
    'other#Other',
  ],
  ['the same file imported twice', 'import "network.driver"\nimport "network.driver"\ndriver B -> Top', 'network#Top'],
  ['not what an import imports', 'import "ring.driver"\ndriver B -> Clinical', 'nothing'],
  ['what an import that imports this file says', 'import "ring.driver"\ndriver B -> Round\naim A', 'ring#Round'],
  ['an import at the end of the file', 'driver B -> n.Clinical\nimport "network.driver" as n', 'network#Clinical'],
  ['a path with a folder and back', 'import "./x/../network.driver" as n\naim A -> n.Clinical', 'network#Clinical'],
  ['a path without its ending', 'import "network" as n\naim A -> n.Clinical', 'network#Clinical'],
  ['a path with back-slashes', 'import ".\\\\network.driver" as n\naim A -> n.Clinical', 'network#Clinical'],
  ['a name in another Unicode form', 'aim \u00C9\ndriver B -> E\u0301', 'a#\u00C9'],
];

const imports: [name: string, written: string, problem: string | undefined][] = [
  ['a file that is there', '"network.driver"', undefined],
  ['a file that is not there', '"nowhere.driver"', 'missing'],
  ['a file of another folder', '"../elsewhere.driver"', 'outside'],
  ['a path from the root', '"/theories/network.driver"', 'outside'],
  ['an address', '"https://example.org/network.driver"', 'outside'],
  ['a drive', '"C:/network.driver"', 'outside'],
  ['this very file', '"a.driver"', 'itself'],
  ['this very file, the long way', '"./x/../a"', 'itself'],
  ['nothing', '""', 'missing'],
];

/** Places of references in the order of the text, so that each is known by what it leads to. */
function meaning({ links }: Theory): string {
  const short = (key: string) => key.replace('file:///theories/', '').replace('.driver', '');
  const { to, unclear } = links.at(-1)?.to ?? {};
  return to ? short(to) : unclear ? unclear.map(short).join(' or ') : 'nothing';
}

describe('an id is made from', () => {
  it.each(ids)('%s', async (_name, text, expected) => {
    const { elements, uri } = (await readOne(text)).theory;
    expect(elements.map(({ id }) => id)).toEqual(expected);
    expect(elements.map(({ key }) => key)).toEqual(expected.map((id) => `${uri}#${id}`));
  });
});

describe('a name means', () => {
  it.each(meanings)('%s', async (_name, text, to) => {
    const files = {
      'network.driver': NETWORK,
      'other.driver': OTHER,
      'ring.driver': 'import "a.driver"\nimport "network.driver"\ndriver Round -> A',
    };
    const [file] = await read({ 'a.driver': text, ...files });
    expect(meaning(file.theory)).toBe(to);
  });

  it('the first of two statements that have it', async () => {
    const { links } = (await readOne('driver A "one"\ndriver A "two"\nchange idea B -> A')).theory;
    expect(links[0]?.to.to).toMatch(/#A$/);
  });
});

describe('an import of', () => {
  it.each(imports)('%s', async (_name, written, problem) => {
    const [file] = await read({ 'a.driver': `import ${written} as n\naim A`, 'network.driver': NETWORK });
    const [found] = file.theory.imports;
    expect(found?.problem).toBe(problem);
    expect(found?.alias).toBe('n');
    expect(found?.uri).toBe(problem === undefined ? 'file:///theories/network.driver' : found?.uri);
    expect(file.theory.elements.map(({ id }) => id)).toEqual(['A']);
  });

  it('a file in a folder below, and of one above inside the workspace', async () => {
    const [low, high] = await read({
      'teams/a.driver': 'import "../network.driver" as n\naim A -> n.Clinical',
      'network.driver': 'import "teams/a.driver" as a\nprimary driver Clinical -> a.A',
    });
    expect(low.theory.links[0]?.to.to).toBe('file:///theories/network.driver#Clinical');
    expect(high?.theory.links[0]?.to.to).toBe('file:///theories/teams/a.driver#A');
  });
});
