/** When one program counts as slower than another: for good, and not by what else the machine did. */
import { median } from './measure.ts';

export type Verdict = 'slower' | 'faster' | 'same';

/** The first, second and third quartile, each one of the values, of which there are 4n + 1. */
export type Quartiles = [first: number, second: number, third: number];

/** A change of so much, of all three quartiles, is one. */
const CHANGE = 0.1;

/** @param values an odd number of them; with 9, the third, fifth and seventh by size */
export function quartiles(values: readonly number[]): Quartiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return [at(0.25), median(values), at(0.75)];
}

/** Compares runs, taken in turn, of the older and the newer program. Slower is only what all quartiles call so. */
export function verdictOn(before: readonly number[], after: readonly number[]): Verdict {
  const old = quartiles(before);
  const ratios = quartiles(after).map((value, n) => value / (old[n] ?? Number.NaN));
  if (ratios.every((ratio) => ratio > 1 + CHANGE)) return 'slower';
  if (ratios.every((ratio) => ratio < 1 - CHANGE)) return 'faster';
  return 'same';
}
