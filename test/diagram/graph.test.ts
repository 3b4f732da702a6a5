import { describe, expect, it } from 'vitest';
import type { Graph } from '../../diagram/src/graph/graph.ts';
import { createElkEngine, drawTheory, type Scene } from '../../diagram/src/index.ts';
import { driverView as graphOf } from '../../diagram/src/views/driver.ts';
import { aim, driver, idea, measure, network, span, theory, type Written } from './build-theory.ts';
import { THEORIES } from './theories.ts';

const golden = (name: string) => THEORIES[name]?.() ?? expect.fail();
const draw = (of: Parameters<typeof drawTheory>[0]): Promise<Scene> => drawTheory(of, { engine: createElkEngine() });
const words = (scene: Scene, id: string) => scene.items.find((item) => item.id === id)?.label;

/** Ids by column, as `A | B C | D`. */
function columns({ boxes }: Graph): string {
  const ids: string[][] = [];
  for (const { id, column } of boxes) {
    ids[column] ??= [];
    ids[column]?.push(id);
  }
  return ids.map((column) => column.join(' ')).join(' | ');
}

describe('the columns', () => {
  it.each<[string, Written[], string, string[]]>([
    [
      'levels',
      [aim('A'), driver(1, 'B', '', ['A']), driver(2, 'C', '', ['B']), idea('D', '', ['C'])],
      'A | B | C | D',
      ['Aim', 'Primary drivers', 'Secondary drivers', 'Change ideas'],
    ],
    ['the author’s order', [driver(1, 'C'), aim('Z'), driver(1, 'A'), aim('Y')], 'Z Y | C A', ['Aims', 'Drivers']],
    [
      'ideas last, whatever they hang on',
      [aim('A'), idea('I', '', ['A']), driver(4, 'D', '', ['A'])],
      'A | D | I',
      ['Aim', 'Level 4 drivers', 'Change ideas'],
    ],
    [
      'a driver of its own level',
      [driver(2, 'B', '', ['C']), driver(2, 'C')],
      'C | B',
      ['Secondary drivers', 'Secondary drivers, continued'],
    ],
    [
      'a driver of its own level beside the next level',
      [driver(2, 'B', '', ['C']), driver(2, 'C'), driver(3, 'D')],
      'C | B D',
      ['Secondary drivers', 'Tertiary drivers'],
    ],
    [
      'an aim that serves a driver of its own file',
      [aim('A'), driver(1, 'B', '', ['A']), aim('C', '', ['B'])],
      'A | B | C',
      ['Aim', 'Primary drivers', 'Aim'],
    ],
    [
      'a ring',
      [driver(1, 'B', '', ['C']), driver(1, 'C', '', ['B'])],
      'C | B',
      ['Primary drivers', 'Primary drivers, continued'],
    ],
    ['a link to itself', [driver(1, 'B', '', ['B'])], 'B', ['Drivers']],
    ['nothing', [], '', []],
  ])('%s', (_, statements, expected, headings) => {
    const graph = graphOf(theory(statements));
    expect(columns(graph)).toBe(expected);
    expect(graph.columns.map(({ heading }) => heading)).toEqual(headings);
  });

  it('are named as the author renamed them', async () => {
    const scene = await draw(golden('no-aim'));
    expect([1, 2, 3].map((n) => words(scene, `#heading ${n}`))).toEqual([
      'What must be true',
      'Secondary drivers',
      'Interventions',
    ]);
  });
});

describe('what is drawn', () => {
  it('is the file’s own, and what leads to its own aim from imports', () => {
    const graph = graphOf(golden('imports'));
    expect(graph.boxes.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D']);
    expect(graph.measures.map(({ element }) => element.id)).toEqual(['M']);
  });

  it('has no link that leads nowhere, and each link once', () => {
    const graph = graphOf(theory([aim('A'), driver(1, 'B', '', ['A', '~A', '?A', '?Nothing'])]));
    expect(graph.links.map(({ id }) => id)).toEqual(['B->A']);
  });

  it('colours branches by their primary driver, a second link by the other one', () => {
    const graph = graphOf(golden('small-page'));
    const branch = (id: string) => [...graph.boxes, ...graph.links].find((item) => item.id === id)?.branch;
    expect(
      ['Models', 'Supply', 'Shared', 'Grow', 'Paired', 'Supply->Models', 'Paired->Recruited', 'Paired->Same'].map(
        branch,
      ),
    ).toEqual([undefined, 1, 2, 1, 1, 1, 1, 2]);
  });

  it('repeats its six colours', () => {
    const graph = graphOf(theory(Array.from({ length: 8 }, (_, n) => driver(1, `D${n}`))));
    expect(graph.boxes.map(({ branch }) => branch)).toEqual([1, 2, 3, 4, 5, 6, 1, 2]);
  });

  it('numbers measures by family in document order', () => {
    const families = ['process', 'outcome', 'process', undefined, 'balancing', 'driver', 'outcome'] as const;
    const graph = graphOf(theory(families.map((family, n) => measure(family, `M${n}`, 'M'))));
    expect(graph.measures.map(({ badge }) => badge)).toEqual(['P1', 'O1', 'P2', 'M1', 'B1', 'D1', 'O2']);
  });
});

describe('what is said', () => {
  const place = { uri: '', start: 0, end: 0 };

  it.each([
    ['2014-03-15', '15 March 2014'],
    ['2014-03', 'March 2014'],
    ['2014', '2014'],
    ['2007/08', '2007/08'],
  ])('the date %s', async (written, said) => {
    const header = { stage: 'draft', version: { text: '2', on: span(written), source: place } } as const;
    expect(words(await draw(theory([], { header })), '#subtitle')).toBe(`Draft theory, version 2, ${said}.`);
  });

  it('what it serves elsewhere', async () => {
    const network2 = 'file:///work/big%20net.driver';
    const statements = [
      aim('A', 'An aim', ['X', 'Y', 'Z']),
      network('N', 'The Partnership', 'file:///n.driver'),
      driver(1, 'X', 'Clinical', [], { uri: 'file:///n.driver' }),
      driver(1, 'Y', 'Courses', [], { uri: 'file:///n.driver' }),
      driver(1, 'Z', 'Time', [], { uri: network2 }),
    ];
    const scene = await draw(theory(statements, { imported: ['N', 'X', 'Y', 'Z'] }));
    expect(words(scene, '#subtitle')).toBe('Serves “Clinical” and “Courses” of The Partnership; “Time” of big net.');
  });

  it('kind, status, measures and links of a box; ends, strength and reason of a link', async () => {
    const scene = await draw(golden('small-page'));
    expect(words(scene, 'Paired')).toBe(
      'Change idea: Place two interns with one mentor teacher. Status: testing. Measured by P2 Pairs placed. Drives “Mentors are recruited and matched with care”, “Methods courses and placements ask for the same teaching”.',
    );
    expect(words(scene, 'Paired->Same')).toBe(
      '“Place two interns with one mentor teacher” weakly contributes to “Methods courses and placements ask for the same teaching”.',
    );
    expect(scene.description).toBe('Driver diagram with 1 aim, 6 drivers, 5 change ideas and 4 measures.');
  });

  it('the latest result, and nothing where there is none', async () => {
    const scene = await draw(golden('small-page'));
    expect(words(scene, 'InModels')).toContain('Latest: 38% in June 2014.');
    expect(words(scene, 'Available')).toContain('Latest: not yet reported.');
    expect((await draw(theory([aim('A')]))).items.some(({ role }) => role === 'table' || role === 'legend')).toBe(
      false,
    );
  });

  it('how to start, when there is nothing to draw', async () => {
    const scene = await draw(golden('empty'));
    expect(scene.items.map(({ id }) => id)).toEqual(['#title', '#empty']);
    expect(scene.title).toBe('theory');
  });

  it('only what occurs, in the legend', async () => {
    expect(words(await draw(golden('small-page')), '#legend')).toBe(
      'Legend: not tested yet, testing, adopted, abandoned, contributes to, contributes weakly, O outcome · D driver · P process measure.',
    );
  });
});
