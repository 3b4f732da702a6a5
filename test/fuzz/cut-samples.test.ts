/**
 * Every sample, cut off at one place after another as if it were being typed: it is always read in time, and what stood
 * wholly before the cut is still there. `LAW_RUNS=10` cuts at each offset.
 */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factor } from '../helpers/long-run.ts';
import { TODAY } from '../helpers/read.ts';
import { read } from '../laws/read.ts';

const samples = globSync('samples/**/*.driver').sort();
/** Offsets between two cuts; a prime number meets every kind of place. */
const STEP = Math.max(1, Math.round(9.25 / factor));
/** Milliseconds of processor time that a reading may take. */
const IN_TIME = 5000;

describe.each(samples)('%s', (path) => {
  const text = readFileSync(path, 'utf8');

  it('may end anywhere', { timeout: 120_000 }, async () => {
    const [whole] = await read({ 'a.driver': text });
    const all = whole.theory.elements.map(({ id, source }) => ({ id, end: source.end }));
    for (let cut = 0; cut < text.length; cut += STEP) {
      const start = process.cpuUsage();
      const [file] = await read({ 'a.driver': text.slice(0, cut) });
      const ids = new Set(file.theory.elements.map(({ id }) => id));
      const problems = file.check({ today: TODAY });
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000).toBeLessThan(IN_TIME);
      const lost = all.filter(({ id, end }) => end <= cut && !ids.has(id));
      expect(lost, text.slice(0, cut)).toEqual([]);
      const outside = problems.filter(({ place }) => place.start > place.end || place.end > cut);
      expect(outside, text.slice(0, cut)).toEqual([]);
    }
  });
});

it('there are samples', () => {
  expect(samples.length).toBeGreaterThan(2);
});
