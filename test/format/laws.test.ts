/** What holds of the formatter for every text. */
import { read as readWords } from '@driver-diagrams/grammar/reader';
import { scan } from '@driver-diagrams/grammar/scanner';
import { edits } from '@driver-diagrams/theory/format/edits';
import { format } from '@driver-diagrams/theory/format/format';
import { withoutSources } from '@driver-diagrams/theory/model/index';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../laws/any-text.ts';
import { print } from '../laws/print.ts';
import { read } from '../laws/read.ts';
import { LAW_TIMEOUT, runs } from '../laws/runs.ts';
import { tolerant } from '../laws/style.ts';
import { describedTheory } from '../laws/theories.ts';
import { apply } from './apply.ts';
import { roughen } from './roughen.ts';

const options = { timeout: LAW_TIMEOUT };

/** Texts of whole theories, in every form that is read as meant, with comments everywhere. */
const texts = fc
  .tuple(describedTheory(8), tolerant)
  .map(([described, style]) => print(described, { ...style(), split: false })['main.driver'] ?? '');

function commentsOf(text: string): string[] {
  return scan(text)
    .filter(({ type }) => type === 'comment')
    .map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, ' ').trim());
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trimEnd());
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

async function saidBy(text: string): Promise<unknown> {
  const [file] = await read({ 'a.driver': text });
  const problems = file.theory.problems.map(({ message }) => message);
  return { ...withoutSources(file.theory), problems };
}

async function keepsTheory(text: string): Promise<void> {
  const formatted = format(text);
  expect(commentsOf(formatted)).toEqual(commentsOf(text));
  const before = await saidBy(text);
  expect(await saidBy(formatted), `${text}\n--- becomes ---\n${formatted}`).toEqual(before);
}

/** Texts as other programs leave them: with line ends of all kinds, and lines that somebody drew. */
const worn = fc
  .tuple(
    fc.oneof(texts, anyText),
    fc.array(fc.constantFrom('\n', '\r\n', '\r\r\n', '\n===\n', '\r\n=====\r\n'), { minLength: 1 }),
  )
  .map(([text, ends]) => {
    let n = 0;
    return text.replace(/\r?\n/g, () => ends[n++ % ends.length] as string);
  });

describe('formatting', () => {
  it('keeps every comment and drawn line, whatever the ends of lines', options, () => {
    fc.assert(
      fc.property(worn, (text) => {
        expect(commentsOf(format(text))).toEqual(commentsOf(text));
      }),
      runs(200),
    );
  });

  it('twice is once', options, () => {
    fc.assert(
      fc.property(fc.oneof(texts, anyText, worn), (text) => {
        const once = format(text);
        expect(format(once), `${text}\n--- becomes ---\n${once}`).toBe(once);
      }),
      runs(400),
    );
  });

  it('keeps the theory and every comment', options, async () => {
    await fc.assert(fc.asyncProperty(texts, keepsTheory), runs(200));
  });

  it('keeps what a broken text says, and every comment in it', options, async () => {
    await fc.assert(fc.asyncProperty(anyText, keepsTheory), runs(200));
  });

  it('leaves a line that cannot be read as it stands', options, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = new Set(linesOf(format(text)));
        const problems = readWords(text).problems.filter(({ severity }) => severity === 'error');
        for (const { start } of problems) expect(lines).toContain(linesOf(text)[lineOf(text, start)]);
      }),
      runs(200),
    );
  });

  it('makes every form that is read as meant the canonical one', options, () => {
    fc.assert(
      fc.property(describedTheory(8), tolerant, fc.boolean(), (described, style, nested) => {
        const canonical = format(print(described, { nested })['main.driver'] ?? '');
        const rough = roughen(canonical, style().choose ?? ((all) => all[0] as never));
        expect(format(rough), `from\n${rough}`).toBe(
          canonical.replaceAll('\n', rough.includes('\r\n') ? '\r\n' : '\n'),
        );
      }),
      runs(300),
    );
  });

  it('comes to the same by its single changes', options, () => {
    fc.assert(
      fc.property(fc.oneof(texts, anyText), (text) => {
        expect(apply(text, edits(text))).toBe(format(text));
      }),
      runs(200),
    );
  });

  it('of a part leaves the rest, and never what the theory says', options, async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), fc.nat(200), async (text, at, length) => {
        const start = at % (text.length + 1);
        const formatted = apply(text, edits(text, { start, end: start + length }));
        expect(await saidBy(formatted)).toEqual(await saidBy(text));
        expect(format(formatted)).toBe(format(text));
      }),
      runs(60),
    );
  });
});
