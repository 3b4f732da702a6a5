/** Workbook and table there and back equal the theory: every sample, and theories that fast-check makes up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { print } from '../laws/print.ts';
import { read } from '../laws/read.ts';
import { LAW_TIMEOUT, runs } from '../laws/runs.ts';
import { canonical } from '../laws/style.ts';
import { describedTheory } from '../laws/theories.ts';
import { said, samples, THERE_AND_BACK } from './round-trip.ts';

async function expectSame(format: string, texts: Record<string, string>): Promise<void> {
  const [name = ''] = Object.keys(texts);
  const before = (await read(texts))[0].theory;
  const wanted = said(before);
  const imported = await THERE_AND_BACK[format]?.(before);
  const text = imported?.text ?? '';
  const context = `${texts[name]}\n--- came back as ---\n${text}`;
  expect(imported?.untold, context).toEqual([]);
  expect(said((await read({ ...texts, [name]: text }))[0].theory), context).toEqual(wanted);
}

describe.each(Object.keys(THERE_AND_BACK))('through %s a theory stays the same', (format) => {
  it.each(samples)('%s', (_, texts) => expectSame(format, texts));

  it('whatever it says, in one file or several', { timeout: LAW_TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(), canonical, (described, style) => expectSame(format, print(described, style))),
      runs(80),
    );
  });
});
