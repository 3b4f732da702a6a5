/**
 * What each run of the tests tries, and what only the long one does (`npm run test:long`). A run tries a quarter of the cases of
 * laws, always the same ones, and leaves out what costs much and shows little more. `LAW_RUNS=1` tries all, `LAW_RUNS=20` twenty
 * times as many cases.
 */

/** What part of the cases is tried. */
export const factor = Number(process.env.LAW_RUNS ?? 0.25);

/** True where all is tried, however long it takes. */
export const isLong = factor >= 1;

/** As a rule each of so many is tried, from the first on; in the long run each. */
const EVERY = Math.max(1, Math.round(1 / factor));

/** Of cases that are all known, those that are tried. */
export function some<T>(all: Iterable<T>): T[] {
  return [...all].filter((_, n) => n % EVERY === 0);
}

/** Cases that are tried each time, and those that cost much and show little more, which only the long run tries. */
export function withCostly<T>(cases: readonly T[], costly: readonly T[]): T[] {
  return isLong ? [...cases, ...costly] : [...cases];
}
