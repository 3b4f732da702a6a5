/** Loaded before a program to be measured: writes the most memory that it held, in KB, to the file that it is told. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
