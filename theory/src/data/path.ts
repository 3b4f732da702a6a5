/** The straight way from the baseline to the targets, for series too short to tell a change from chance. */
import type { Chart, Level, Point } from '../model/series.ts';

/**
 * What would be due with the latest figure on the straight way from the baseline through the targets, from the last day of the one
 * to that of the next; behind the last target, that one itself. It is arithmetic and claims nothing.
 * @param better where nobody says it, the way from the baseline to the target tells which way is good
 * @returns undefined where a date is missing, or the figure is older than the baseline
 */
export function pathOf(
  latest: Point | undefined,
  baseline: Level | undefined,
  targets: readonly Level[],
  better?: 'higher' | 'lower',
): Chart['path'] {
  if (!latest || !baseline?.date) return undefined;
  const start = { day: baseline.date.end, value: baseline.value };
  const way = targets
    .flatMap(({ date, value }) => (date && date.end > start.day ? [{ day: date.end, value }] : []))
    .toSorted((one, two) => (one.day < two.day ? -1 : 1));
  const end = way.at(-1);
  const day = latest.date.end;
  if (!end || day < start.day) return undefined;
  const isHigh = better ? better === 'higher' : end.value > start.value;
  if (!better && end.value === start.value) return undefined;
  const before = [start, ...way].findLast((each) => each.day <= day) ?? start;
  const next = way.find((each) => each.day > day);
  const gone = next ? (Date.parse(day) - Date.parse(before.day)) / (Date.parse(next.day) - Date.parse(before.day)) : 0;
  // 0.1 + 0.2 is 0.3 to the eye of a reader.
  const due = Number((before.value + gone * ((next ?? before).value - before.value)).toPrecision(12));
  return { due, on: isHigh ? latest.value >= due : latest.value <= due };
}
