/** Which statements are the same: tried on edits of which it is known. */
import { sameStatements } from '@driver-diagrams/theory/compare/index';
import { foldedText, likeness, traitsOf } from '@driver-diagrams/theory/compare/likeness';
import type { Theory } from '@driver-diagrams/theory/model/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOne } from '../laws/read.ts';
import { LAW_TIMEOUT, manyRuns } from '../laws/runs.ts';
import { asText, type KnownStatement, type KnownTheory, knownEdits } from './known-edits.ts';

/** Words with less in common are other words. */
const ALIKE = 0.25;

interface Read {
  theory: Theory;
  /** The key of each statement by its number, and the other way round. */
  keys: Map<number, string>;
  ids: Map<string, number>;
}

async function readKnown(known: KnownTheory): Promise<Read & { text: string }> {
  const { text, ids } = asText(known);
  const theory = structuredClone((await readOne(text)).theory);
  const inOrder = theory.elements.toSorted((a, b) => a.source.start - b.source.start);
  expect(
    inOrder.map(({ title }) => title),
    text,
  ).toEqual(ids.map((id) => known.find((each) => each.id === id)?.title));
  return {
    text,
    theory,
    keys: new Map(ids.map((id, n) => [id, inOrder[n]?.key ?? ''])),
    ids: new Map(ids.map((id, n) => [inOrder[n]?.key ?? '', id])),
  };
}

const byId = (theory: KnownTheory) => new Map(theory.map((each) => [each.id, each]));
const sameWords = (one: KnownStatement, two: KnownStatement) =>
  one.kind.split(' ').at(-1) === two.kind.split(' ').at(-1) && foldedText(one.title) === foldedText(two.title);
const sameHome = (one: KnownStatement, two: KnownStatement) =>
  JSON.stringify(one.parents) === JSON.stringify(two.parents);

/** True where nothing tells a statement from another: the same words stand at the same place twice. */
function hasTwin(theory: KnownTheory, one: KnownStatement): boolean {
  return theory.some((each) => each.id !== one.id && sameWords(one, each) && sameHome(one, each));
}

/** Why two statements that are not the same must not be told as the same; undefined where words and place allow it. */
function wrong(
  one: KnownStatement,
  two: KnownStatement,
  now: KnownStatement | undefined,
  sides: { before: KnownTheory; after: KnownTheory },
): string | undefined {
  if (!sameWords(one, two) && likeness(traitsOf(one.title), traitsOf(two.title)) < ALIKE) return 'other words';
  if (!now || !sameWords(one, now)) return undefined;
  // Where others of the same words stand at the same place, on either side, no text tells which is which.
  if (hasTwin(sides.before, one) || hasTwin(sides.before, now) || hasTwin(sides.after, now)) return undefined;
  if (!sameWords(one, two)) return 'its words stand elsewhere';
  // Of the same words, a name that says something counts more than one side of the place: then one has moved, and another was renamed.
  const isNamesake = (each: KnownStatement) => each.naming === 'named' && sameWords(each, one) && each.id !== one.id;
  if (one.naming === 'named' && one.name === two.name) return undefined;
  if (sides.before.some((each) => isNamesake(each) && each.name === now.name)) return undefined;
  return sameHome(one, now) && !sameHome(one, two) ? 'its words stand in its place' : undefined;
}

describe('which statements are the same', () => {
  it('after edits of which it is known', { timeout: LAW_TIMEOUT * 10 }, async () => {
    const count = { cases: 0, same: 0, missed: 0, others: 0, oldName: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(2 ** 31 - 1), async (seed) => {
        const { before, after, edits } = knownEdits(seed);
        const [older, newer] = [await readKnown(before), await readKnown(after)];
        const same = sameStatements(older.theory, newer.theory);
        const shown = `${edits.join(', ')}\n${older.text}\n--- next ---\n${newer.text}`;
        expect(new Map([...sameStatements(newer.theory, older.theory)].map(([a, b]) => [b, a])), shown).toEqual(same);
        const [was, is] = [byId(before), byId(after)];
        count.cases++;
        for (const [id, one] of was) {
          const found = newer.ids.get(same.get(older.keys.get(id) ?? '') ?? '');
          const now = is.get(id);
          if (now) count.same++;
          if (now && found === undefined) count.missed++;
          if (found === undefined || found === id) continue;
          const two = is.get(found) as KnownStatement;
          if (one.naming === 'named' && one.name === two.name && sameHome(one, two) && !sameWords(one, two)) {
            // It says something else under its old name, in its old place: that is all that is told.
            count.oldName++;
            continue;
          }
          expect(wrong(one, two, now, { before, after }), `${one.title} is not ${two.title}: ${shown}`).toBeUndefined();
          count.others++;
        }
      }),
      manyRuns(20_000, 500),
    );
    console.log(
      `${count.cases} cases, ${count.same} statements that stayed: ${count.missed} not known again, 0 wrong, ${count.others} taken for another of nearly the same words, ${count.oldName} told as something else under an old name.`,
    );
    expect(count.missed).toBeLessThan(count.same * 0.01);
    expect(count.others + count.oldName).toBeLessThan(count.same * 0.01);
  });
});
