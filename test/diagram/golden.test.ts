import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createElkEngine, drawTheory } from '../../diagram/src/index.ts';
import { expectScene } from '../helpers/golden.ts';
import { expectSceneLaws } from './scene-laws.ts';
import { THEORIES } from './theories.ts';

const folder = join(import.meta.dirname, 'golden');
const engine = createElkEngine();

describe.each(Object.keys(THEORIES))('the picture of %s', (name) => {
  it('is the one that was looked at, and keeps the laws', async () => {
    const scene = await drawTheory(THEORIES[name]?.() ?? expect.fail(), { engine });
    expectSceneLaws(scene);
    expectScene(folder, name, scene);
  });
});
