/**
 * How much work something is, by the time that processors spent on it in this process. Unlike the time on the clock it hardly
 * depends on what else the machine does, so that a test may assert on it.
 */

/** Milliseconds of processor time, of all threads of this process. */
export async function processorTime(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * How many times more work `size * 4` is than `size`: about 4 where the work grows with the size, 16 where it grows with its
 * square. The least of three tries of each counts, since what comes between only ever adds.
 */
export async function growth(size: number, work: (size: number) => unknown): Promise<number> {
  const least = async (of: number) => {
    const tries: number[] = [];
    for (let n = 0; n < 3; n++) tries.push(await processorTime(() => work(of)));
    return Math.min(...tries);
  };
  await work(size);
  return (await least(size * 4)) / Math.max(1, await least(size));
}

/** More than this is more than linear: twice what it should be, since memory and caches have their share. */
export const LINEAR = 9;
