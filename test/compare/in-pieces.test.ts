/** A comparison done in pieces tells what it tells at once, and is worked on no further once nobody waits for it. */

import { compareWhole, comparing } from '@driver-diagrams/theory/compare/index';
import { expect, test } from 'vitest';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver-protocol';
import { inTurns } from '../../language-server/src/lsp/in-turns.ts';
import type { InPieces } from '../../theory/src/compare/in-pieces.ts';
import { read } from '../laws/read.ts';

const many = (count: number, word: string) =>
  `aim A "One"\n${Array.from({ length: count }, (_, n) => `driver D${n} "${word} ${n}" -> A\n`).join('')}`;

async function versions() {
  const [before] = await read({ 'a.driver': many(50, 'Help') });
  const [after] = await read({ 'a.driver': many(60, 'Time') });
  return [before.theory, after.theory] as const;
}

test('it tells the same', async () => {
  const [before, after] = await versions();
  expect(await inTurns(comparing(before, after), CancellationToken.None)).toEqual(compareWhole(before, after));
});

test('it ends at the next piece when it is cancelled', async () => {
  const [before, after] = await versions();
  const source = new CancellationTokenSource();
  let pieces = 0;
  function* counted<Result>(work: InPieces<Result>): InPieces<Result> {
    for (;;) {
      pieces++;
      if (pieces === 12) source.cancel();
      const { done, value } = work.next();
      if (done) return value;
      yield;
    }
  }
  await expect(inTurns(counted(comparing(before, after)), source.token)).rejects.toBeDefined();
  expect(pieces).toBe(12);
});
