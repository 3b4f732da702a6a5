/** The fuzzers for some seconds. A broken law is told with the number of its case, and with texts as short as was found. */
import { describe, expect, it } from 'vitest';
import { budget, FAMILIES, shown, tryFamily } from './try.ts';

const { seconds, seed } = budget();

/** To load everything in the thread, and to make found texts shorter. */
const BESIDES = 240;

describe('random input breaks no law', () => {
  it.each(FAMILIES)('%s', { timeout: (seconds + BESIDES) * 1000 }, async (family) => {
    const { cases, breaches } = await tryFamily({ family, seconds, seed });
    expect(breaches.map(shown)).toEqual([]);
    expect(cases, 'Not a single case was tried.').toBeGreaterThan(0);
  });
});
