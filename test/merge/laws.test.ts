/** What holds for every merge: tried on generated theories and random edits. */

import { read } from '@driver-diagrams/grammar/reader';
import { compare } from '@driver-diagrams/theory/compare/index';
import type { Theory } from '@driver-diagrams/theory/model/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsIn } from '../../theory/src/sentences/unsaid.ts';
import { EDITORS, type Edit, type Editor } from '../compare/random-edits.ts';
import { anyText } from '../laws/any-text.ts';
import type { Description } from '../laws/description.ts';
import { print, type Style } from '../laws/print.ts';
import { readOne } from '../laws/read.ts';
import { LAW_TIMEOUT, runs, share } from '../laws/runs.ts';
import { tolerant } from '../laws/style.ts';
import { describedTheory } from '../laws/theories.ts';
import { merge } from './merge.ts';

const options = { timeout: LAW_TIMEOUT };
const textOf = (described: Description, style: Style = {}) => print(described, style)['main.driver'] ?? '';
const theoryOf = async (text: string): Promise<Theory> => structuredClone((await readOne(text)).theory);

/** Further edits: a new name, and a new statement. */
const ALL_EDITORS: Record<string, Editor> = {
  ...EDITORS,
  name: ({ statements }, pick) => {
    // Without a title, nothing would tell that it is the same statement.
    const fits = (n: number) => statements[n]?.name !== undefined && statements[n]?.title !== undefined;
    const at = pick([...statements.keys()].filter(fits));
    const statement = at === undefined ? undefined : statements[at];
    if (at === undefined || !statement) return undefined;
    statement.name = `${statement.name}Zebra`;
    return { kind: 'renamed', at };
  },
  addition: ({ statements }) => {
    const at = statements.length;
    statements.push({ kind: 'role', name: 'Zebras', title: 'Zebras', links: [], properties: [], file: 0 });
    return { kind: 'added', at };
  },
};

/** An edit by its name: what it changes, and the theory with it. */
interface Edited extends Edit {
  name: string;
  theory: Description;
}

function edited(described: Description, name: string, share: number): Edited | undefined {
  const theory = structuredClone(described);
  const edit = ALL_EDITORS[name]?.(theory, (from) => from[share % Math.max(1, from.length)]);
  return edit && { ...edit, name, theory };
}

/** The theory with both edits; undefined where the second no longer fits. */
function withBoth(one: Edited, two: Edited): Description | undefined {
  // A removal gives other statements other numbers, so it comes last, and of two the later one first.
  const rank = ({ name, at }: Edited) => (name === 'removal' ? 1000 - at : name === 'addition' ? -2 : -1);
  const [first, second] = rank(one) <= rank(two) ? [one, two] : [two, one];
  const both = structuredClone(first.theory);
  const fits = ALL_EDITORS[second.name]?.(both, (from) => from.find((each) => (each as unknown) === second.at));
  return fits && both;
}

/** True where both edits are of one fact, or of one link. */
function collide(one: Edited, two: Edited): boolean {
  if (one.at !== two.at) return false;
  const about = ({ name }: Edited) => (name === 'reason' || name === 'no link' ? 'link' : name);
  return about(one) === about(two) || one.name === 'removal' || two.name === 'removal';
}

/** The comments of a text, in an order of their own. */
const commentsOf = (text: string) =>
  commentsIn(text)
    .map(({ image }) => image.replace(/\s+/g, ' '))
    .sort();

/** The author's words, as they are written. */
const quotedIn = (text: string) => read(text).leaves.flatMap(({ type, image }) => (type === 'TEXT' ? image : []));

const names = fc.constantFrom(...Object.keys(ALL_EDITORS));
const shares = fc.nat(999);

describe('a merge', () => {
  it('of edits that touch different facts has both', options, async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(
        describedTheory(),
        fc.boolean(),
        names,
        shares,
        names,
        shares,
        async (described, nested, ...pick) => {
          const style = { nested };
          const [one, two] = [edited(described, pick[0], pick[1]), edited(described, pick[2], pick[3])];
          const both = one && two && !collide(one, two) ? withBoth(one, two) : undefined;
          if (!one || !two || !both) return;
          tried++;
          const texts = [described, one.theory, two.theory].map((each) => textOf(each, style)) as [
            string,
            string,
            string,
          ];
          const { text, conflicts } = await merge(...texts);
          const shown = `${one.name} ${one.at}, ${two.name} ${two.at}\n${[...texts, text].join('\n--- next ---\n')}`;
          expect(conflicts, shown).toBe(0);
          expect(compare(await theoryOf(textOf(both, style)), await theoryOf(text)), shown).toEqual([]);
        },
      ),
      runs(150),
    );
    expect(tried).toBeGreaterThan(share(30));
  });

  it('of one edit in two layouts has the edit, and every comment', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(8), names, shares, tolerant, async (described, name, share, style) => {
        const one = edited(described, name, share);
        if (!one) return;
        const other: Style = { ...style(), nested: false, split: false, measuredBy: false };
        const texts: [string, string, string] = [textOf(described), textOf(one.theory), textOf(described, other)];
        const { text, conflicts } = await merge(...texts);
        const shown = [...texts, text].join('\n--- next ---\n');
        if (conflicts === 0) expect(compare(await theoryOf(texts[1]), await theoryOf(text)), shown).toEqual([]);
        if (conflicts === 0) expect(commentsOf(text), shown).toEqual(commentsOf(texts[2]));
      }),
      runs(60),
    );
  });

  it('of an edit with another nesting has the edit', options, async () => {
    let clean = 0;
    await fc.assert(
      fc.asyncProperty(describedTheory(10), names, shares, async (described, name, share) => {
        const one = edited(described, name, share);
        if (!one) return;
        const texts: [string, string, string] = [
          textOf(described),
          textOf(one.theory),
          textOf(described, { nested: true }),
        ];
        const { text, conflicts } = await merge(...texts);
        if (conflicts !== 0) return;
        clean++;
        const shown = [...texts, text].join('\n--- next ---\n');
        const changes = compare(await theoryOf(texts[1]), await theoryOf(text));
        expect(
          changes.filter(({ group }) => group !== 'order'),
          shown,
        ).toEqual([]);
      }),
      runs(80),
    );
    expect(clean).toBeGreaterThan(share(20));
  });

  it('of whatever texts ends, and a clean one is read as well as its sides', options, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (...texts) => {
        const { text, conflicts } = await merge(...texts);
        if (conflicts !== 0 || texts.includes(text)) return;
        const broken = (await theoryOf(text)).problems.filter(({ breaks }) => breaks);
        expect(broken, [...texts, text].join('\n--- next ---\n')).toEqual([]);
      }),
      runs(60),
    );
  });

  it('of any text with a side that changed nothing is the other side, sign for sign', options, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (base, changed) => {
        for (const [x, y] of [
          [base, changed],
          [changed, base],
          [base, base],
        ] as const) {
          expect(await merge(x, y, x)).toEqual({ text: y, conflicts: 0 });
          expect(await merge(x, x, y)).toEqual({ text: y, conflicts: 0 });
          expect(await merge(x, y, y)).toEqual({ text: y, conflicts: 0 });
        }
      }),
      runs(60),
    );
  });

  it('of theories that have little in common loses no text', options, async () => {
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(
        describedTheory(4),
        describedTheory(4),
        describedTheory(4),
        fc.boolean(),
        async (base, one, two, nested) => {
          const texts = [base, one, two].map((each) => textOf(each, { nested })) as [string, string, string];
          const { text, conflicts } = await merge(...texts);
          if (conflicts < 0) return;
          merged++;
          for (const side of texts.slice(1)) {
            for (const word of quotedIn(side)) {
              if (!texts[0].includes(word))
                expect(text, `${word} in ${texts.join('\n--- next ---\n')}`).toContain(word);
            }
          }
        },
      ),
      runs(100),
    );
    expect(merged).toBeGreaterThan(share(30));
  });

  it('with a side that changed nothing is the other side; of the same change, that change', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(8), describedTheory(8), tolerant, async (one, two, style) => {
        const [base, changed] = [textOf(one), textOf(two, { ...style(), split: false })];
        expect((await merge(base, changed, base)).text).toBe(changed);
        expect((await merge(base, base, changed)).text).toBe(changed);
        expect((await merge(base, changed, changed)).text).toBe(changed);
      }),
      runs(50),
    );
  });
});
