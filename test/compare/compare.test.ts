import { describe, expect, it } from 'vitest';
import { aims, confusions, drivers, links, measures, work } from './cases.ts';
import { equalTitles, names, numbered } from './identity.ts';
import { changesOf, mirrored, plain, sorted } from './read.ts';

const families = { aims, measures, drivers, links, work, confusions, numbered, 'equal titles': equalTitles, names };

describe.each(Object.entries(families))('compare: %s', (_, cases) => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, { before, after, told }) => {
    const changes = await changesOf(before, after);
    expect(changes.map(({ group, kind, sentence }) => `${group} ${kind}: ${sentence}`)).toEqual(told);
    const back = await changesOf(after, before);
    expect(sorted(back.map(plain))).toEqual(sorted(changes.map(mirrored)));
  });
});

describe('what a change tells besides its sentence', () => {
  it('where it stands on both sides, and what was said', async () => {
    const before = 'aim Goal "Pass" { by 2020 }';
    const after = 'aim Goal "Pass" {\n  by 2021\n}';
    const [change] = await changesOf(before, after);
    expect(change).toMatchObject({ property: 'by', was: '2020', now: '2021', substantive: true });
    expect(before.slice(change?.before?.start, change?.before?.end)).toBe('2020');
    expect(after.slice(change?.after?.start, change?.after?.end)).toBe('2021');
  });

  it('what a new statement says', async () => {
    const [change] = await changesOf('', 'aim Goal "Pass" { by 2020 for "all" }');
    expect(change?.details).toEqual(['Population: “all”.', 'Date: 2020.']);
  });

  it('plain JSON', async () => {
    const changes = await changesOf('aim Goal "Pass" { by 2020 }', 'aim Goal "Pass more"\naim Joy "Joy"');
    expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
  });
});
