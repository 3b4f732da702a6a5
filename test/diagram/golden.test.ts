import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createElkEngine, drawTheory, paintSvg } from '../../diagram/src/index.ts';
import { expectSceneLaws } from './scene-laws.ts';
import { THEORIES } from './theories.ts';

const folder = join(import.meta.dirname, 'golden');
const engine = createElkEngine();

/** Compares with the kept file; `BLESS=1` writes it anew, to be looked at before it is committed. */
function expectGolden(file: string, text: string): void {
  const path = join(folder, file);
  if (process.env.BLESS) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  expect(text === readFileSync(path, 'utf8'), `${file} differs; look at it, then bless it with BLESS=1`).toBe(true);
}

describe.each(Object.keys(THEORIES))('the picture of %s', (name) => {
  it('is the one that was looked at, and keeps the laws', async () => {
    const scene = await drawTheory(THEORIES[name]?.() ?? expect.fail(), { engine });
    expectSceneLaws(scene);
    expectGolden(`${name}.json`, `${JSON.stringify(scene, null, 1)}\n`);
    expectGolden(`${name}.svg`, paintSvg(scene, 'light'));
  });
});
