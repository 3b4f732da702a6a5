/** How things are timed: again and again in turn, so that what else the machine does falls on all alike. */

/** Numbers of runs are odd, so that the median is one of them. */
export const RUNS = 7;

/** One measured number, and how large it may be. */
export interface Result {
  name: string;
  value: number;
  unit: 'x' | 'ms' | 'MB' | 'exponent';
  budget: number;
  /** What the number was made from, e.g. both sides of a ratio. */
  from?: string;
}

/** Something that could not be measured here, and why. */
export interface Skipped {
  name: string;
  skipped: string;
}

/**
 * A clock for work in this thread that does not wait: the milliseconds that the thread itself has computed. What else the
 * machine does does not count, and on an idle machine it is the time that passes.
 */
export function threadClock(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/**
 * Runs several things in turn, first once without counting, then `RUNS` times.
 *
 * @param works each returns what is to be compared, such as its milliseconds
 * @returns the median of each
 */
export async function interleaved(works: readonly (() => Promise<number>)[]): Promise<number[]> {
  const taken = works.map((): number[] => []);
  for (let run = 0; run <= RUNS; run++) {
    for (const [n, work] of works.entries()) {
      const value = await work();
      if (run > 0) taken[n]?.push(value);
    }
  }
  return taken.map(median);
}

/** The median of several runs in this thread, when the first one is done; milliseconds. */
export async function timedOf(work: () => Promise<void>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let n = 0; n < RUNS; n++) {
    const start = threadClock();
    await work();
    times.push(threadClock() - start);
  }
  return median(times);
}
