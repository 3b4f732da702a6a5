/** Decides when the picture is drawn again while somebody types. Times are milliseconds. */

/** The longest quiet that a redraw waits for. */
export const LONGEST_QUIET = 130;
/** How far the picture may be behind the text. */
const MOST_BEHIND = 400;
/** What the first redraw is taken to cost, before one was timed. */
const FIRST_GUESS = 60;

/** The clock and its timers, so that tests can let time pass as they like. */
export interface Clock {
  now(): number;
  /** Calls `run` after `wait` milliseconds; returns what cancels it. */
  after(wait: number, run: () => void): () => void;
}

/**
 * How long to wait from now before the next redraw begins: until the typing has been quiet for as long as the last redraw
 * took (at most 130 ms), but so early that the picture shows the first unseen change 400 ms after it was typed. Where a
 * redraw alone takes longer than that, it begins 400 ms after the first unseen change at the latest.
 * @returns milliseconds, 0 or more
 */
export function waitBefore(times: { firstChange: number; lastChange: number; now: number; cost: number }): number {
  const quietOver = times.lastChange + Math.min(LONGEST_QUIET, times.cost);
  const room = MOST_BEHIND - times.cost;
  const latest = times.firstChange + (room > 0 ? room : MOST_BEHIND);
  return Math.max(0, Math.min(quietOver, latest) - times.now);
}

export interface Scheduler {
  /** The text changed. */
  changed(): void;
  /** What the text means may have changed with another file: draw again, unless that is going to happen anyway. */
  affected(): void;
  /** Something else is to be shown: draw without waiting for a quiet. */
  soon(): void;
  dispose(): void;
}

/**
 * Calls `redraw` at the right times, one at a time: a change during a redraw is drawn after it, so that a slow picture
 * is late but never starved.
 * @param redraw draws; resolves to true when it painted (then its time counts as the cost), false when it was given up
 * @param failed is told when it throws, which counts as given up
 */
export function createScheduler(
  redraw: () => Promise<boolean>,
  clock: Clock,
  failed: (error: unknown) => void,
): Scheduler {
  let cost = FIRST_GUESS;
  let firstChange: number | undefined;
  let lastChange = 0;
  let drawing = false;
  let disposed = false;
  let cancel = () => {};

  const arm = () => {
    cancel();
    if (drawing || disposed || firstChange === undefined) return;
    cancel = clock.after(waitBefore({ firstChange, lastChange, now: clock.now(), cost }), begin);
  };

  const begin = async () => {
    drawing = true;
    firstChange = undefined;
    const start = clock.now();
    const painted = await redraw().catch((error: unknown) => {
      failed(error);
      return false;
    });
    if (painted) cost = clock.now() - start;
    drawing = false;
    arm();
  };

  const changed = () => {
    lastChange = clock.now();
    firstChange ??= lastChange;
    arm();
  };

  return {
    changed,
    affected() {
      if (firstChange === undefined) changed();
    },
    soon() {
      firstChange = Number.NEGATIVE_INFINITY;
      arm();
    },
    dispose() {
      disposed = true;
      cancel();
    },
  };
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(wait, run) {
    const timer = setTimeout(run, wait);
    return () => clearTimeout(timer);
  },
};
