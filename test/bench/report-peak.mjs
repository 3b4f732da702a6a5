/**
 * Loaded before a program to be measured: writes, to the file that it is told, the most memory that it held, in KB, and the
 * processor time that it took, in microseconds.
 */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.BENCH_PEAK, `${maxRSS} ${userCPUTime + systemCPUTime}`);
});
