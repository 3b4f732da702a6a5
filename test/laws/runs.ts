/**
 * How often the laws are tried: a fixed seed and modest numbers, so that every run of the tests is the same and quick.
 * `LAW_RUNS=20` tries twenty times as many cases; `LAW_SEED=7` other ones (`LAW_SEED=now` always new ones).
 */
import fc from 'fast-check';

const factor = Number(process.env.LAW_RUNS ?? 1);
const seed = process.env.LAW_SEED === 'now' ? Date.now() : Number(process.env.LAW_SEED ?? 20261121);

fc.configureGlobal({ seed, endOnFailure: factor > 1, numRuns: 50 * factor });

/** Parameters for `fc.assert`. */
export function runs(count: number): { numRuns: number } {
  return { numRuns: Math.ceil(count * factor) };
}

/** Milliseconds that a test of laws may take. */
export const LAW_TIMEOUT = 60_000 * Math.max(1, factor);
