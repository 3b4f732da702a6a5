/** Which of several targets counts on a day. */
import type { Level } from './series.ts';

/** The last one due by then, else the next one, else one without a date. */
export function targetDue(targets: readonly Level[], day: string): Level | undefined {
  return inTime(targets).findLast(({ date }) => (date?.end ?? '') <= day) ?? inTime(targets)[0] ?? targets.at(-1);
}

/** The next one that has a date, else the last one that had. */
export function targetNext(targets: readonly Level[], day: string): Level | undefined {
  return inTime(targets).find(({ date }) => (date?.end ?? '') > day) ?? inTime(targets).at(-1);
}

function inTime(targets: readonly Level[]): Level[] {
  return targets
    .filter(({ date }) => date)
    .toSorted((one, two) => ((one.date?.end ?? '') < (two.date?.end ?? '') ? -1 : 1));
}
