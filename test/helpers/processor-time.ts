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
