/**
 * How often the laws are tried. As a rule with a fixed seed and a quarter of the cases, so that every run of the tests is the same
 * and quick; `npm run test:long` tries all of them with a new seed. `LAW_RUNS=20` tries twenty times as many, `LAW_SEED=7` other ones.
 */
import fc from 'fast-check';

/** What part of the cases is tried. */
export const factor = Number(process.env.LAW_RUNS ?? 0.25);
const seed = Number(process.env.LAW_SEED ?? 20261121);

fc.configureGlobal({ seed, endOnFailure: factor > 1, numRuns: runs(50).numRuns });

/**
 * Parameters for `fc.assert`.
 *
 * @param count how many cases the long run tries
 */
export function runs(count: number): { numRuns: number } {
  return { numRuns: Math.ceil(count * factor) };
}

/** Parameters for a law whose long run tries very many cases, and which is tried this often as a rule. */
export function manyRuns(count: number, asRule: number): { numRuns: number } {
  return { numRuns: factor < 1 ? asRule : Math.ceil(count * factor) };
}

/** As a rule each of so many is tried, from the first on; in the long run each. */
const EVERY = Math.max(1, Math.round(1 / factor));

/** Of cases that are all known, those that are tried. */
export function some<T>(all: Iterable<T>): T[] {
  return [...all].filter((_, n) => n % EVERY === 0);
}

/** Of so many in the long run, how many cases must at least have been of use. */
export function share(count: number): number {
  return Math.floor(count * Math.min(1, factor));
}

/** Milliseconds that a test of laws may take. */
export const LAW_TIMEOUT = 60_000 * Math.max(2, factor);
