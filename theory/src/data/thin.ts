/** Fewer points for small pictures. */
import type { Series } from '../model/series.ts';

/** More points than these cannot be told apart in a line as long as a word. */
const MOST_POINTS = 120;

/** So many points of a series at most, evenly taken, the last one always. */
export function thinned(series: Series): Series {
  const { points } = series;
  if (points.length <= MOST_POINTS) return series;
  const step = (points.length - 1) / (MOST_POINTS - 1);
  const kept = Array.from({ length: MOST_POINTS }, (_, n) => points[Math.round(n * step)]);
  return { ...series, points: kept.filter((point) => point !== undefined) };
}
