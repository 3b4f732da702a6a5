/** How far chance alone goes where the centre line of a run chart is that of its first points, the baseline. */
import { BASELINE_TABLE, MOST_POINTS } from './baseline-table.ts';
import { type Chance, longestRun, remembered } from './chance.ts';

/** How many points more a run may have each time that the points double, where the table has ended. */
const MORE_BY_DOUBLING = 3;

/** No more than so many charts may be marked, where the table does not hold. */
const MOST = 0.1;

/**
 * The longest run that is no signal, and how often chance alone passes it, about. The centre line of a baseline may lie a little high or
 * low, and the more points follow, the longer a run that makes; so the limit grows with them. Crossings are not asked about: the
 * same slant makes them rare. The limits come from a table of counted charts (scripts/run-limits.ts), by the next
 * smaller baseline in it. Where the line does not halve the baseline, such as the mean of figures of which few are large, they are
 * wider: as many of the later points as of the baseline lie on one side, no more surely than so few points tell.
 * @param above how many points of the baseline lie above its centre line; together with those below 8 or more
 * @param useful how many of all points do not lie on it, those of the baseline included
 */
export function limitsOfBaseline(above: number, below: number, useful: number): Chance {
  const halved = fromTable(above + below, useful);
  if (Math.abs(above - below) <= 1) return halved;
  return remembered(`baseline ${Math.max(above, below)} ${Math.min(above, below)} of ${useful}`, () => {
    for (let longest = halved.longest; ; longest++) {
      const chance = chanceAfter(above, below, useful, longest);
      if (chance <= MOST || longest >= useful) return { longest, crossings: 0, chance };
    }
  });
}

function fromTable(baseline: number, useful: number): Chance {
  const [, steps] = BASELINE_TABLE.findLast(([least]) => least <= baseline) ?? BASELINE_TABLE[0] ?? [0, []];
  const at = Math.max(
    0,
    steps.findLastIndex(([from]) => from <= useful),
  );
  const [from, longest, first, last] = steps[at] ?? [0, 0, 0, 0];
  const end = (steps[at + 1]?.[0] ?? MOST_POINTS + 1) - 1;
  const gone = end > from ? Math.min(1, Math.max(0, (useful - from) / (end - from))) : 1;
  const beyond = useful > MOST_POINTS ? Math.ceil(MORE_BY_DOUBLING * Math.log2(useful / MOST_POINTS)) : 0;
  return {
    longest: Math.max(longest + beyond, longestRun(useful)),
    crossings: 0,
    chance: first + gone * (last - first),
  };
}

/** How often a run comes up that is longer, where the share of points above the line is spread as Beta(above + ½, below + ½). */
function chanceAfter(above: number, below: number, useful: number, longest: number): number {
  const size = above + below;
  const middle = (above + 0.5) / (size + 1);
  const spread = Math.sqrt((middle * (1 - middle)) / (size + 2));
  let weights = 0;
  let sum = 0;
  for (let n = -16; n <= 16; n++) {
    const share = middle + (n / 4) * spread;
    if (share <= 0 || share >= 1) continue;
    const weight = Math.exp((above - 0.5) * Math.log(share) + (below - 0.5) * Math.log(1 - share));
    weights += weight;
    sum += weight * chanceOfRun(useful, longest, share);
  }
  return sum / weights;
}

/** How often a run longer than `longest` comes up in a row of points, each of which lies above the line with this share. */
function chanceOfRun(count: number, longest: number, share: number): number {
  // How likely a run begins with each point and no run before it was too long; such a run goes on to be too long with this chance.
  const begun = { up: [share], down: [1 - share] };
  const goesOn = { up: share ** longest, down: (1 - share) ** longest };
  let up = share;
  let down = 1 - share;
  let over = 0;
  for (let at = 1; at < count; at++) {
    const overUp = (begun.up[at - longest] ?? 0) * goesOn.up;
    const overDown = (begun.down[at - longest] ?? 0) * goesOn.down;
    const beginUp = down * share;
    const beginDown = up * (1 - share);
    begun.up.push(beginUp);
    begun.down.push(beginDown);
    up = up * share + beginUp - overUp;
    down = down * (1 - share) + beginDown - overDown;
    over += overUp + overDown;
  }
  return over;
}
