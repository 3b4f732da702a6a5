/**
 * Makes theory/src/data/baseline-table.ts: how long a run may be where the median of a chart is that of its first points alone. Charts whose
 * figures are chance alone are made, always the same ones, and counted. Run it again when the rule in
 * theory/src/data/run-chart.ts changes: `node scripts/run-limits.ts`, some minutes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { longestRun } from '../theory/src/data/chance.ts';
import { farFrom, medianOf } from '../theory/src/data/run-chart.ts';
import { root } from './terminal.ts';

const CHARTS = 20_000;
/** How many charts chance may mark, with some room below 10 of 100 for the error of counting. */
const MOST = 0.095;
const LONGEST_RUN = 40;
const BASELINES = [8, 10, 12, 16, 20, 24, 36, 48, 72, 120];
const MOST_POINTS = 1040;

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** By number of points, by length: how many charts have such a longest run. */
function counted(baseline: number): Uint32Array[] {
  const counts = Array.from({ length: MOST_POINTS + 1 }, () => new Uint32Array(LONGEST_RUN + 1));
  const random = randomFrom(baseline);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  for (let chart = 0; chart < CHARTS; chart++) {
    const first = Array.from({ length: baseline }, normal);
    const centre = medianOf(first);
    const upper = farFrom(centre, medianOf(first.filter((value) => value > centre)));
    const lower = farFrom(centre, medianOf(first.filter((value) => value < centre)));
    let ended = 0;
    let side = 0;
    let run = 0;
    let clear = 0;
    const longest = () => Math.max(ended, 2 * clear >= run ? run : 0);
    for (let at = 0; at < MOST_POINTS; at++) {
      const value = first[at] ?? normal();
      const now = Math.sign(value - centre);
      if (now !== side) {
        ended = longest();
        side = now;
        run = 0;
        clear = 0;
      }
      run++;
      if (side > 0 ? value >= upper : value <= lower) clear++;
      const row = counts[at + 1];
      const length = Math.min(LONGEST_RUN, longest());
      if (row) row[length] = (row[length] ?? 0) + 1;
    }
  }
  return counts;
}

/** From how many points on the limit is which, and how often chance passes it there and before the next one. */
function stepsFor(baseline: number): [from: number, longest: number, first: number, last: number][] {
  const counts = counted(baseline);
  const over = (points: number, longest: number) =>
    (counts[points] ?? new Uint32Array()).slice(longest + 1).reduce((sum, count) => sum + count, 0) / CHARTS;
  const steps: [number, number, number, number][] = [];
  let longest = 0;
  for (let points = baseline + 1; points <= MOST_POINTS; points++) {
    const before = longest;
    longest = Math.max(longest, longestRun(points));
    while (over(points, longest) > MOST) longest++;
    const chance = Number(over(points, longest).toFixed(3));
    if (longest > before) steps.push([points, longest, chance, chance]);
    const step = steps.at(-1);
    if (step) step[3] = chance;
  }
  return steps;
}

if (import.meta.main) {
  const rows = BASELINES.map((baseline) => {
    const steps = stepsFor(baseline).map((step) => `[${step.join(', ')}]`);
    return `  [${baseline}, [${steps.join(', ')}]],`;
  });
  writeFileSync(
    join(root, 'theory', 'src', 'data', 'baseline-table.ts'),
    `/** Made by scripts/run-limits.ts; not to be changed by hand. */

/**
 * By points of the baseline: from how many points on the longest run may be how long, and how often chance passes that with the
 * first and the last number of points for which it holds.
 */
export const BASELINE_TABLE: readonly (readonly [baseline: number, steps: readonly (readonly [from: number, longest: number, first: number, last: number])[]])[] = [
${rows.join('\n')}
];

/** The table ends here. */
export const MOST_POINTS = ${MOST_POINTS};
`,
  );
}
