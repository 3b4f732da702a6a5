/** Counts days between ISO days; knows no clock. */
import type { DateSpan, Pdsa } from '../model/model.ts';

/** Days from one ISO day to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** True when a span of days is known and has ended before today. */
export function isPast(date: DateSpan | undefined, today: string): boolean {
  return date?.end !== undefined && date.end < today;
}

/** The days on which something of a PDSA cycle was written or done, as far as they are known. */
export function datesOf({ predict, plan, do: done, study }: Pdsa): DateSpan[] {
  return [plan, predict, done, study].flatMap((step) => (step?.on ? [step.on] : []));
}
