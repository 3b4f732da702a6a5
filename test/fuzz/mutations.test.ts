/** The mutators themselves: what they make can be had again, and each of them does something. */
import { describe, expect, it } from 'vitest';
import { MUTATORS, mutatedFrom, randomOf, stirred, theoriesIn } from './mutations.ts';

const samples = theoriesIn('samples');
const seeds = [...Array(40).keys()];

describe('mutations', () => {
  it('are the same for the same seed, and others for another', () => {
    const made = () => seeds.map((seed) => mutatedFrom(samples, randomOf(seed)));
    expect(made()).toEqual(made());
    expect(new Set(made()).size).toBeGreaterThan(35);
  });

  const all = Object.entries(MUTATORS).flatMap(([family, its]) =>
    Object.entries(its).map(([name, mutate]) => [`${family}: ${name}`, mutate] as const),
  );
  it.each(all)('%s does something, and takes any text', (_name, mutate) => {
    const text = samples[0]?.normalize('NFC').replaceAll(' "', ' "é') ?? '';
    expect(seeds.some((seed) => mutate(text, randomOf(seed), samples) !== text)).toBe(true);
    for (const short of ['', '"', '{', '\n', '\uD800', 'A "é']) {
      for (const seed of seeds) expect(typeof mutate(short, randomOf(seed), samples)).toBe('string');
    }
  });

  it('may be gentle', () => {
    expect(seeds.every((seed) => stirred(samples[0] ?? '', randomOf(seed), samples).length > 100)).toBe(true);
  });
});
