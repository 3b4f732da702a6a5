/** Where figures are missing between others. */
import type { Days, Point } from '../model/series.ts';

/** Steps that differ by no more than this are one rhythm: months have 28 to 31 days. */
const ALIKE = 0.15;
/** So many of the steps have to be alike before a longer one is told from it. */
const MOST = 0.75;
const LONG = 1.5;

/**
 * Before which points figures are missing: a day stands there without one, or figures that come in a rhythm have left it out.
 * @param points earliest first
 * @param gaps days that are named without a figure
 */
export function missingBefore(points: readonly Point[], gaps: readonly Days[]): number[] {
  const named = gaps.map(({ start }) => points.findIndex(({ date }) => date.start > start));
  const steps = points.slice(1).map(({ date }, n) => Date.parse(date.start) - Date.parse(points[n]?.date.start ?? ''));
  const usual = steps.toSorted((one, two) => one - two)[steps.length >> 1] ?? 0;
  const alike = steps.filter((step) => Math.abs(step - usual) <= ALIKE * usual);
  const isRegular = usual > 0 && steps.length > 2 && alike.length >= MOST * steps.length;
  const long = isRegular ? steps.flatMap((step, n) => (step > LONG * usual ? [n + 1] : [])) : [];
  return [...new Set([...named.filter((at) => at > 0), ...long])].toSorted((one, two) => one - two);
}
