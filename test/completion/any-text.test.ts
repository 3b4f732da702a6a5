/** Completion and hover survive any text, at any place, in time. */
import { readFileSync } from 'node:fs';
import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import { complete } from '@driver-diagrams/theory/completion/complete';
import { explain } from '@driver-diagrams/theory/hover/explain';
import { buildWorld } from '@driver-diagrams/theory/rules/index';
import { describe, expect, it } from 'vitest';
import { some } from '../helpers/long-run.ts';
import { share } from '../laws/runs.ts';
import { ask, readFiles, TODAY } from './at.ts';

const FOLDER = 'samples';
const NETWORK = readFileSync(`${FOLDER}/mte-partnership/mte-partnership.driver`, 'utf8');
const FIRST_STEPS = readFileSync(`${FOLDER}/first-steps.driver`, 'utf8');
const CLUSTER = readFileSync(`${FOLDER}/mte-partnership/clinical-experiences.driver`, 'utf8');

const read = (text: string) => readFiles({ 'main.driver': text, 'mte-partnership.driver': NETWORK });

/** All offsets of a text at a distance from one another. */
const offsets = (text: string, step: number) =>
  Array.from({ length: Math.floor(text.length / step) + 1 }, (_, n) => n * step);

/** Asks for both at each of the offsets, and counts what is answered. */
function askAt(
  [main, ...others]: ReadFile[],
  places: (text: string) => number[],
): { offered: number; explained: number } {
  let offered = 0;
  let explained = 0;
  if (!main) throw new Error('nothing read');
  const { text, theory } = main;
  const world = buildWorld([theory, ...others.map((each) => each.theory)]);
  for (const offset of places(text)) {
    const question = { text, offset, theory, world };
    offered += complete({ ...question, others: () => [], checks: { today: TODAY } }).entries.length;
    if (explain(question)) explained++;
  }
  return { offered, explained };
}

describe.each([
  ['the cluster’s file', CLUSTER, 2],
  ['the first steps', FIRST_STEPS, 5],
  ['the network’s file', NETWORK, 7],
] as const)('%s', (_, text, step) => {
  it('is answered', { timeout: 120_000 }, async () => {
    const { offered, explained } = askAt(await read(text), (all) => some(offsets(all, step)));
    expect(offered).toBeGreaterThan(share(1000));
    expect(explained).toBeGreaterThan(share(150));
  });

  it('is answered where it is cut, and where lines are lost', { timeout: 120_000 }, async () => {
    for (const cut of some(offsets(text.slice(97), 797).map((offset) => offset + 97))) {
      const files = await read(text.slice(0, cut));
      const [main] = files;
      if (main) expect(() => ask(main, files.slice(1), cut)).not.toThrow();
      expect(() => askAt(files, (all) => offsets(all, 97))).not.toThrow();
      const lines = text.split('\n').filter((_line, n) => (n * 7919 + cut) % 11 > 2);
      const holes = await read(lines.join('\n'));
      expect(() => askAt(holes, (all) => offsets(all, 197))).not.toThrow();
    }
  });
});

it('survives odd texts', async () => {
  const odd = [
    '',
    '{',
    '}}}}',
    '{'.repeat(300),
    '"',
    '"""',
    '/*',
    '-> -> ->',
    'aim aim aim "aim" {aim "',
    'theory\n'.repeat(20),
    'import "x" as\nimport\nimport "',
    'headings { headings {',
    'primary driver X -> X -> X { -> X }',
    'constructor toString __proto__ { __proto__ "x" status constructor }',
    'change idea constructor -> __proto__ { status toString }',
    'theory "T" { headings { constructor "x" toString',
    'aim "…" { by 99999-99 by "never" target +999% by 0000 }',
    '\uFEFFaim “A” → \u200B',
  ];
  for (const text of odd) {
    const files = await readFiles({ 'main.driver': text });
    expect(() => askAt(files, (all) => offsets(all, 1)), text).not.toThrow();
  }
});
