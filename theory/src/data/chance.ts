/**
 * How far chance alone goes in a run chart. The limits are those of Anhøj and Olesen (2014), “Run charts revisited”, PLoS ONE 9(11),
 * after Schilling (longest run) and Chen (crossings). How often figures without any change pass them is worked out here exactly, from
 * the orders that they can stand in; nothing is simulated.
 */

/** The longest run and the fewest crossings that are still no signal; `crossings` is 0 where they are not asked about. */
export interface Limits {
  longest: number;
  crossings: number;
}

/** Limits, and how often chance alone passes them: 0 to 1. */
export interface Chance extends Limits {
  chance: number;
}

/** Of charts whose figures have not changed no more than these are marked. */
const MOST = 0.055;

/**
 * The longest run of neighbours on one side of the centre line that chance leaves room for: round(log2 n) + 3.
 * @param useful how many points do not lie on the centre line
 */
export function longestRun(useful: number): number {
  return Math.round(Math.log2(useful)) + 3;
}

/**
 * How often the line has to cross the centre line, at the least: the 5% quantile of Binomial(n − 1, ½).
 * @param useful how many points do not lie on the centre line
 */
export function fewestCrossings(useful: number): number {
  const steps = useful - 1;
  let sum = 0;
  let logged = -steps * Math.LN2;
  for (let k = 0; k <= steps; k++) {
    sum += Math.exp(logged);
    // Sums of exact halves may fall short of 0.05 by what the last digit holds.
    if (sum >= 0.05 - 1e-12) return k;
    logged += Math.log((steps - k) / (k + 1));
  }
  return steps;
}

/**
 * The limits where the centre line is taken from the very points that are asked about, so that every order of them is equally
 * likely. They are the plain ones unless chance would pass them in more than 5.5 of 100 charts, as where points on the line leave
 * the two sides unequal, and with some lengths from 68 on; then they are wider, by as little as it takes.
 */
export function limitsOfAll(above: number, below: number): Chance {
  return remembered(`${Math.max(above, below)} ${Math.min(above, below)}`, () => {
    const useful = above + below;
    const crossings = fewestCrossings(useful);
    for (let longest = longestRun(useful); ; longest++) {
      const fine = fineOrders(above, below, longest);
      const plain = passedIn(fine, crossings);
      if (plain <= MOST) return { longest, crossings, chance: plain };
      // Half of what is allowed is for the runs, the rest for the crossings.
      if (passedIn(fine, 0) > MOST / 2 && longest < useful) continue;
      for (let fewer = crossings - 1; ; fewer--) {
        const chance = passedIn(fine, fewer);
        if (chance <= MOST || fewer <= 0) return { longest, crossings: fewer, chance };
      }
    }
  });
}

/** How often points that can stand in any order, so many of them above and so many below the line, pass the limits. */
export function chanceOfOrders(above: number, below: number, { longest, crossings }: Limits): number {
  return passedIn(fineOrders(above, below, longest), crossings);
}

function passedIn(fine: readonly number[], crossings: number): number {
  return Math.min(1, Math.max(0, 1 - fine.slice(crossings + 1).reduce((sum, each) => sum + each, 0)));
}

/**
 * By number of runs: how likely an order has so many, and none of them is longer than `longest`.
 *
 * An order is a row of runs that take turns: the ways to part the points above into their runs times those to part the points below.
 * The lengths of the runs are weighed as if each point were drawn by itself, which keeps all numbers small and sums.
 */
function fineOrders(above: number, below: number, longest: number): number[] {
  if (above === 0 || below === 0) return above + below > longest ? [] : [0, 1];
  const share = above / (above + below);
  const up = parted(above, share, longest);
  const down = parted(below, 1 - share, longest);
  const all = binomial(above, below, share);
  return Array.from({ length: 2 * Math.min(above, below) + 2 }, (_, runs) => {
    const more = (runs + 1) >> 1;
    const less = runs >> 1;
    const upFirst = ((up[more] ?? 0) * (down[less] ?? 0)) / all;
    const downFirst = ((up[less] ?? 0) * (down[more] ?? 0)) / all;
    if (more === less) return upFirst + downFirst;
    return (upFirst * share) / (1 - share) + (downFirst * (1 - share)) / share;
  });
}

/** By number of runs: how likely so many runs of one side, none longer than `longest`, hold so many points together. */
function parted(points: number, share: number, longest: number): number[] {
  const found = [0];
  const cut = share ** longest;
  let sums = new Float64Array(points + 1);
  sums[0] = 1;
  for (let runs = 1; runs <= points; runs++) {
    const next = new Float64Array(points + 1);
    // Each length of the last run is likelier than the next one by the same factor, so one step leads from sum to sum.
    let total = 0;
    for (let sum = runs; sum <= points; sum++) {
      total = total * share + (1 - share) * ((sums[sum - 1] ?? 0) - cut * (sums[sum - 1 - longest] ?? 0));
      next[sum] = Math.max(0, total);
    }
    found.push(next[points] ?? 0);
    sums = next;
  }
  return found;
}

/** How likely so many of all points lie above, where each one does with this share. */
function binomial(above: number, below: number, share: number): number {
  let logged = above * Math.log(share) + below * Math.log(1 - share);
  for (let n = 1; n <= above; n++) logged += Math.log((below + n) / n);
  return Math.exp(logged);
}

/** The same few sizes come up again and again: in each chart of a grid, and with each point that is added. */
const known = new Map<string, Chance>();
const MOST_KNOWN = 2000;

export function remembered(key: string, work: () => Chance): Chance {
  const before = known.get(key);
  if (before) return before;
  const found = work();
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}
