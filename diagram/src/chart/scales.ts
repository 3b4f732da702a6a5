/** The two scales of a chart: days from left to right, figures from bottom to top. */
import type { Days } from '@driver-diagrams/theory/model/index';

const DAY = 86_400_000;

/** Days since 1970 of an ISO day. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

/** Where a span of days stands on the scale: its middle. */
export function middleOf({ start, end }: Days): number {
  return (dayOf(start) + dayOf(end) + 1) / 2;
}

/** From a range of values to a range of points on the page. */
export interface Scale {
  least: number;
  most: number;
  at(value: number): number;
}

export function scale(least: number, most: number, start: number, end: number): Scale {
  const width = most - least || 1;
  return { least, most, at: (value) => start + ((value - least) / width) * (end - start) };
}

export interface ValueTicks {
  least: number;
  most: number;
  values: number[];
}

/** Figures nearer to each other than this are one. */
const NOTHING = 1e-9;

/**
 * Round figures that span all values.
 * @param percent never below 0 nor above 100, unless a figure is
 * @param areCounts no tick between two whole numbers: there is no such figure
 */
export function valueTicks(values: readonly number[], percent: boolean, areCounts = false, wanted = 5): ValueTicks {
  let least = Math.min(...values);
  let most = Math.max(...values);
  // A scale from zero shows sizes as they are; far from zero it would hide every change.
  if (least > 0 && least < 0.6 * most) least = 0;
  const span = most - least;
  const pad = span > NOTHING ? span * 0.08 : Math.abs(most) > NOTHING ? Math.abs(most) * 0.1 : 1;
  const inside = percent && most <= 100 && least >= 0;
  if (least !== 0) least -= pad;
  most += pad;
  if (inside) {
    least = Math.max(0, least);
    most = Math.min(100, most);
  }
  const nice = niceStep((most - least) / wanted);
  const step = areCounts ? Math.max(1, nice === 2.5 ? 2 : nice) : nice;
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)));
  return { least: ticks[0] ?? 0, most: ticks.at(-1) ?? 1, values: ticks };
}

/** 1, 2, 2.5 or 5 times a power of ten, not less than this. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10;
  return factor * power;
}
