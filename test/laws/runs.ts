/**
 * How often the laws are tried: as a rule with a fixed seed, so that every run of the tests is the same; by `npm run test:long`
 * with a new one. `LAW_SEED=7` tries others. How many cases that is: `test/helpers/long-run.ts`.
 */
import fc from 'fast-check';
import { factor, isLong } from '../helpers/long-run.ts';

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
  return { numRuns: isLong ? Math.ceil(count * factor) : asRule };
}

/** Of so many in the long run, how many cases must at least have been of use. */
export function share(count: number): number {
  return Math.floor(count * Math.min(1, factor));
}

/** Milliseconds that a test of laws may take. */
export const LAW_TIMEOUT = 60_000 * Math.max(2, factor);
