/** What holds for every comparison: tried on generated theories. */
import { compare } from '@driver-diagrams/theory/compare/index';
import type { Theory } from '@driver-diagrams/theory/model/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../laws/any-text.ts';
import { print, type Style } from '../laws/print.ts';
import { read } from '../laws/read.ts';
import { LAW_TIMEOUT, runs } from '../laws/runs.ts';
import { tolerant } from '../laws/style.ts';
import { describedTheory } from '../laws/theories.ts';
import { mirrored, plain, sorted } from './read.ts';

const options = { timeout: LAW_TIMEOUT };

/** The theory of the first of the texts; a copy, as the reader takes it back. */
async function theoryOf(texts: Record<string, string>): Promise<Theory> {
  return structuredClone((await read(texts))[0].theory);
}

const joined = (texts: Record<string, string>) => Object.values(texts).join('\n--- next file ---\n');

describe('a comparison', () => {
  it('of a theory with itself is empty', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(), async (described) => {
        const texts = print(described);
        const theory = await theoryOf(texts);
        expect(compare(theory, structuredClone(theory)), joined(texts)).toEqual([]);
      }),
      runs(100),
    );
  });

  it('of any text with itself is empty, however wrong it is', options, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const theory = await theoryOf({ 'main.driver': text });
        expect(compare(theory, structuredClone(theory)), text).toEqual([]);
      }),
      runs(150),
    );
  });

  it('of nested with flat is empty', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(), fc.boolean(), async (described, explicit) => {
        const texts = [print(described), print(described, { nested: true, explicit })] as const;
        const changes = compare(await theoryOf(texts[0]), await theoryOf(texts[1]));
        expect(changes, texts.map(joined).join('\n--- or ---\n')).toEqual([]);
      }),
      runs(100),
    );
  });

  it('of two ways to write the same is empty', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(10), tolerant, async (described, style) => {
        const other: Style = { ...style(), split: false };
        const texts = [print(described), print(described, other)] as const;
        const changes = compare(await theoryOf(texts[0]), await theoryOf(texts[1]));
        expect(changes, texts.map(joined).join('\n--- or ---\n')).toEqual([]);
      }),
      runs(150),
    );
  });

  it('shows in each sentence what differs, with its place on each side that has it', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(12), describedTheory(12), async (one, two) => {
        const texts = [print(one), print(two)] as const;
        for (const change of compare(await theoryOf(texts[0]), await theoryOf(texts[1]))) {
          const { kind, sentence, parts = [], before, after } = change;
          const said = texts.map(joined).join('\n--- or ---\n');
          if (parts.length > 0) expect(parts.map(({ text }) => text).join(''), said).toBe(sentence);
          expect(sentence, said).not.toMatch(/(‘[^’]+’|“[^”]+”) (?:to|instead of|now reads|to under) \1(?! \()/);
          expect([before !== undefined, after !== undefined], `${sentence}\n${said}`).toEqual([
            kind !== 'added' || before !== undefined,
            kind !== 'removed' || after !== undefined,
          ]);
        }
      }),
      runs(150),
    );
  });

  it('of the swapped sides mirrors every change', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(12), describedTheory(12), async (one, two) => {
        const texts = [print(one), print(two)] as const;
        const [before, after] = [await theoryOf(texts[0]), await theoryOf(texts[1])];
        const there = compare(before, after);
        const back = compare(after, before);
        expect(sorted(back.map(plain)), texts.map(joined).join('\n--- or ---\n')).toEqual(sorted(there.map(mirrored)));
      }),
      runs(150),
    );
  });
});
