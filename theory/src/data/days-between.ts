/** Rare events as the days between them. */
import type { Measure } from '../model/model.ts';
import type { Point } from '../model/series.ts';

const DAY = 86_400_000;
/** Two of these spaces say something of how far they differ. */
const LEAST_EVENTS = 3;

/** True where the figures of a measure are days between events already, by its unit. */
export function countsDaysBetween({ unit }: Pick<Measure, 'unit'>): boolean {
  return /^\s*days\s+(?:between|since|without|free)\b/iu.test(unit ?? '');
}

/**
 * The days between rare events, in the place of a row of 0 and 1: one point for each event but the first, on its day.
 *
 * They are taken where each figure stands for a single day, is 0 or 1, and more than half of them are 0; or where only the events stand
 * there, each as 1. A count of a month does not say on which days its events were.
 * @returns undefined where the figures are others, or there are fewer than three events
 */
export function daysBetweenEvents(points: readonly Point[]): Point[] | undefined {
  const events = points.filter(({ value }) => value === 1);
  const none = points.filter(({ value }) => value === 0).length;
  const areDays = points.every(({ date }) => date.start === date.end);
  if (!areDays || events.length + none < points.length || events.length < LEAST_EVENTS) return undefined;
  if (none > 0 && 2 * none <= points.length) return undefined;
  return events.slice(1).map(({ counts: _, ...event }, n) => ({
    ...event,
    value: Math.round((Date.parse(event.date.start) - Date.parse(events[n]?.date.start ?? '')) / DAY),
  }));
}
