/** A file's theory joined with those that it imports. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { describe, expect, it } from 'vitest';
import { read } from '../laws/read.ts';

async function merged(texts: Record<string, string>): Promise<MergedTheory> {
  return (await read(texts))[0].merged;
}

const links = (theory: MergedTheory) =>
  theory.links.map(({ from, kind, to }) => `${from.to ?? '?'} ${kind} ${to.to ?? `?${to.text}`}`);
const ids = (theory: MergedTheory) => theory.elements.map(({ id }) => id);

describe('a merged theory', () => {
  it('has the own statements first, then those of the imports in their order', async () => {
    const theory = await merged({
      'a.driver': 'import "c.driver"\naim A\nimport "b.driver" as b\ndriver D -> b.B',
      'b.driver': 'aim B',
      'c.driver': 'aim C',
    });
    expect(ids(theory)).toEqual(['A', 'D', 'C', 'B']);
    expect(theory.imported).toEqual(['C', 'B']);
    expect(links(theory)).toEqual(['D drives B']);
    expect(theory.elements.map(({ key }) => key)).toEqual(ids(theory));
  });

  it('is the file’s own where nothing is imported', async () => {
    const theory = await merged({ 'a.driver': 'aim A {\n driver B\n}' });
    expect(ids(theory)).toEqual(['A', 'B']);
    expect(theory.imported).toEqual([]);
    expect(theory.elements[1]?.source.within).toBe('A');
  });

  it('tells statements of one name apart by their files', async () => {
    const theory = await merged({
      'a.driver': 'import "b.driver" as b\nimport "c.driver" as c\naim A\ndriver B -> b.A -> c.A -> A',
      'b.driver': 'aim A\ndriver B -> A',
      'c.driver': 'aim A\ndriver B -> A',
    });
    expect(ids(theory)).toEqual(['A', 'B', 'A@b', 'B@b', 'A@c', 'B@c']);
    expect(links(theory)).toEqual(['B drives A@b', 'B drives A@c', 'B drives A', 'B@b drives A@b', 'B@c drives A@c']);
  });

  it('tells them apart where the files have one name, too', async () => {
    const theory = await merged({
      'a.driver': 'import "x/b.driver" as x\nimport "y/b.driver" as y\naim A',
      'x/b.driver': 'aim A',
      'y/b.driver': 'aim A',
    });
    expect(ids(theory)).toEqual(['A', 'A@b', 'A@b~2']);
  });

  it('tells them apart by files of any name', async () => {
    const theory = await merged({
      'a.driver': 'import "100%.driver" as x\nimport "Équipe rouge.driver" as y\naim A',
      '100%25.driver': 'aim A',
      'Équipe rouge.driver': 'aim A',
    });
    expect(ids(theory)).toEqual(['A', 'A@100%', 'A@Équipe rouge']);
  });

  it('reaches one import far: a link beyond keeps its text', async () => {
    const theory = await merged({
      'a.driver': 'import "b.driver" as b\naim A -> b.B',
      'b.driver': 'import "c.driver" as c\ndriver B -> c.C',
      'c.driver': 'aim C',
    });
    expect(ids(theory)).toEqual(['A', 'B']);
    expect(links(theory)).toEqual(['A drives B', 'B drives ?c.C']);
  });

  it('has a file once, however often and in whatever ring it is imported', async () => {
    const theory = await merged({
      'a.driver': 'import "b.driver" as b\nimport "b.driver"\naim A -> b.B',
      'b.driver': 'import "a.driver" as a\ndriver B -> a.A',
    });
    expect(ids(theory)).toEqual(['A', 'B']);
    expect(links(theory)).toEqual(['A drives B', 'B drives A']);
  });

  it('has the measure link that two files both write once', async () => {
    const theory = await merged({
      'a.driver': 'import "b.driver" as b\naim A { measured by b.M }',
      'b.driver': 'import "a.driver" as a\nmeasure M of a.A',
    });
    expect(links(theory)).toEqual(['M measures A']);
  });

  it('does without a file that is not there', async () => {
    const theory = await merged({ 'a.driver': 'import "b.driver" as b\naim A\ndriver B -> b.X -> A' });
    expect(ids(theory)).toEqual(['A', 'B']);
    expect(links(theory)).toEqual(['B drives ?b.X', 'B drives A']);
  });

  it('leads references to the ids it gave', async () => {
    const theory = await merged({
      'a.driver': 'import "b.driver" as b\naim A\nteam T\nchange idea I -> A citing b.E { owner b.T adapted from b.I }',
      'b.driver': 'team T\nchange idea I\nevidence E',
    });
    const idea = theory.elements.find((each) => each.kind === 'idea');
    expect(idea?.owner).toMatchObject({ text: 'b.T', to: 'T@b' });
    expect(idea?.adaptedFrom).toMatchObject({ to: 'I@b' });
    expect(theory.links[0]?.citing[0]).toMatchObject({ to: 'E' });
  });

  it('has the own header and the own problems only', async () => {
    const theory = await merged({
      'a.driver': 'import "b.driver"\ntheory "Ours"\naim A "x',
      'b.driver': 'theory "Theirs"\naim B "y',
    });
    expect(theory.header?.title).toBe('Ours');
    expect(theory.problems).toHaveLength(1);
  });
});
