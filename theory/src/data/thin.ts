/** Fewer points for small pictures. */
import type { Line } from '../model/series.ts';

/** More points than these cannot be told apart in a line as long as a word. */
const MOST_POINTS = 120;

/** So many points of a line at most, evenly taken, the last one always; what it breaks at goes along. */
export function thinned(line: Line): Line {
  const { points } = line;
  if (points.length <= MOST_POINTS) return line;
  const step = (points.length - 1) / (MOST_POINTS - 1);
  const places = Array.from({ length: MOST_POINTS }, (_, n) => Math.round(n * step));
  const kept = places.map((at) => points[at]);
  const breaks = line.breaks.map((at) => places.findIndex((place) => place >= at)).filter((at) => at > 0);
  return { ...line, points: kept.filter((point) => point !== undefined), breaks: [...new Set(breaks)] };
}
