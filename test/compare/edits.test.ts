/** Random edits of generated theories: each is told, and nothing else is. */
import { compare } from '@driver-diagrams/theory/compare/index';
import type { Theory } from '@driver-diagrams/theory/model/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Description } from '../laws/description.ts';
import { print } from '../laws/print.ts';
import { read } from '../laws/read.ts';
import { LAW_TIMEOUT, runs, share } from '../laws/runs.ts';
import { describedTheory } from '../laws/theories.ts';
import { EDITORS } from './random-edits.ts';

async function theoryOf(described: Description): Promise<Theory> {
  return structuredClone((await read(print(described)))[0].theory);
}

describe('an edit is told, and nothing else is', () => {
  it.each(Object.entries(EDITORS))('%s', { timeout: LAW_TIMEOUT }, async (_name, edit) => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(describedTheory(), fc.nat(999), async (described, share) => {
        const edited = structuredClone(described);
        const expected = edit(edited, (from) => from[share % Math.max(1, from.length)]);
        if (!expected) return;
        tried++;
        const before = await theoryOf(described);
        const changes = compare(before, await theoryOf(edited));
        const key = before.elements[expected.at]?.key;
        const told = changes.map(({ kind, subject }) => ({ kind, key: subject.before[0] }));
        expect(told, print(described)['main.driver']).toEqual([{ kind: expected.kind, key }]);
        if (expected.property !== undefined) expect(changes[0]?.property).toBe(expected.property);
      }),
      runs(100),
    );
    expect(tried).toBeGreaterThan(share(20));
  });
});
