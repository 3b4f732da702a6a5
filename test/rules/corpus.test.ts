/**
 * Theories after the structure of published driver diagrams, in words of our own, each with the list of all that the checks say
 * of it beside it. `npm run unit -- test/rules/corpus.test.ts --update` writes the lists anew; each line is to be looked at then.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createReader } from '@driver-diagrams/language-server/workspace/read';
import type { Problem } from '@driver-diagrams/theory/rules/index';
import { describe, expect, test } from 'vitest';
import { TRUE_PROBLEMS } from './corpus/true-problems.ts';

const FOLDER = new URL('./corpus/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.driver'))
  .sort();
/** The most problems a statement that people bear, hints not counted. */
const MOST = 0.35;

const read = createReader({ root: 'file:///corpus/' });

async function checked(name: string) {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  // Each in a folder of its own: no theory is part of another's world.
  const [file] = await read(new Map([[`file:///corpus/${name}`, text]]));
  const problems = file?.check({ today: '2026-11-21' }) ?? [];
  const lineOf = ({ place }: Problem) => text.slice(0, place.start).split('\n').length;
  const lines = problems.map((each) => `${lineOf(each)} ${each.severity} ${each.rule}: ${each.message}`);
  return { text, problems, lines, count: (file?.theory.elements.length ?? 0) + (file?.theory.header ? 1 : 0) };
}

describe('a theory after published ones', () => {
  test('there are twenty-five or more', () => expect(names.length).toBeGreaterThanOrEqual(25));

  test.each(names)('%s: what is told', async (name) => {
    const { lines } = await checked(name);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(new URL(name.replace(/driver$/, 'txt'), FOLDER).pathname);
  });

  test('is told of calmly', async () => {
    let told = 0;
    let statements = 0;
    // One after the other: the reader takes back what it gave.
    for (const name of names) {
      const { problems, count } = await checked(name);
      told += problems.filter(({ severity }) => severity !== 'hint').length;
      statements += count;
    }
    expect(told / statements).toBeLessThanOrEqual(MOST);
  });
});

test.each(TRUE_PROBLEMS)('%s, line %d: %s is still told', async (name, line, rule) => {
  const { lines } = await checked(`${name}.driver`);
  expect(lines.map((each) => each.replace(/^(\d+) \S+ ([^:]*):.*$/s, '$1 $2'))).toContain(`${line} ${rule}`);
});
