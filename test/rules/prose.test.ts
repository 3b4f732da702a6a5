import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import { catalogue } from '@driver-diagrams/theory/rules/index';
import { describe, expect, test } from 'vitest';
import { PROSE, type Prose } from './prose.ts';

const FOLDER = 'file:///prose';

/** Of each text, whether the check speaks up. */
async function speaksUp({ rule, around, severity }: Prose, texts: readonly string[]): Promise<boolean[]> {
  const level = catalogue.find(({ id }) => id === rule);
  const rules = level?.onByDefault ? {} : { [rule]: level?.severity ?? 'hint' };
  const theories = texts.map((text, n) => [`${FOLDER}/${n}.driver`, around.replace('TEXT', text)] as const);
  const files = await readTexts(new Map(theories), { root: FOLDER });
  return files.map((file) =>
    file
      .check({ today: '2026-11-21', rules })
      .some((each) => each.rule === rule && (severity === undefined || each.severity === severity)),
  );
}

describe.each(PROSE.map((each) => [each.rule, each] as const))('%s', (_, prose) => {
  test('speaks up', async () => {
    const told = await speaksUp(prose, prose.fires);
    expect(prose.fires.filter((_text, n) => !told[n])).toEqual([]);
  });

  test('is silent', async () => {
    const told = await speaksUp(prose, prose.silent);
    expect(prose.silent.filter((_text, n) => told[n])).toEqual([]);
  });

  test('is tried with ten texts of each', () => {
    expect(new Set(prose.fires).size).toBeGreaterThanOrEqual(10);
    expect(new Set(prose.silent).size).toBeGreaterThanOrEqual(10);
  });
});
