import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createElkEngine, drawTheory, LANGUAGES, WORDS } from '../../../diagram/src/index.ts';
import { expectScene } from '../../helpers/golden.ts';
import { brokenLaws, expectSceneLaws } from '../scene-laws.ts';
import { VIEW_CASES } from '../view-theories.ts';

const folder = join(import.meta.dirname, '..', 'golden', 'views');
const engine = createElkEngine();

describe.each(Object.entries(VIEW_CASES))('the view %s', (name, { theory, state }) => {
  it('is the one that was looked at, and keeps the laws', async () => {
    const scene = await drawTheory(theory(), { engine, state });
    expect(scene.notice).toBeUndefined();
    expectSceneLaws(scene);
    expectScene(folder, name, scene);
  });

  it.each(LANGUAGES)('keeps the laws in plain columns and in the language %s', async (language) => {
    const broken = () => Promise.reject(new Error('no engine'));
    const scene = await drawTheory(theory(), { engine: broken, state, words: WORDS[language] });
    expect(brokenLaws(scene)).toEqual([]);
  });
});
