/** The units of the format. In the scene all is points. */

/** Lengths: 914400 to the inch, whole numbers. */
export function emu(points: number): number {
  return Math.round(points * 12700);
}

/** Sizes of letters and distances between lines: hundredths of a point. */
export function hundredths(points: number): number {
  return Math.round(points * 100);
}

/** A share of one, in thousandths of a percent. */
export function share(part: number): number {
  return Math.round(part * 100_000);
}

/** The longest side that PowerPoint takes, and the shortest; points. */
export const LONGEST_SIDE = 56 * 72;
export const SHORTEST_SIDE = 72;
