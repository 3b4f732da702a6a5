import { localDay } from '@driver-diagrams/language-server/today';
import { isDay } from '@driver-diagrams/library/common/day';
import type { Option } from './arguments.ts';
import { UsageError } from './exit-codes.ts';

/** For the table of options of every command that works with today's date. */
export const TODAY = {
  value: 'DATE',
  about: 'the day that counts as today, for example 2026-06-30',
} as const satisfies Option;

/**
 * The ISO day that counts as today.
 *
 * @param given what `--today` says; missing for the machine's date
 * @throws UsageError for anything but a day that exists
 */
export function dayOf(given: string | undefined): string {
  if (given === undefined) return localDay();
  if (!isDay(given)) throw new UsageError(`--today takes a day such as 2026-06-30, not “${given}”.`);
  return given;
}
