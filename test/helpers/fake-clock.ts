/** A clock for tests that let time pass as they like. */
import type { Clock } from '../../extension/src/panel/scheduler.ts';

/** A clock that stands until it is told to go on. */
export function fakeClock(): Clock & { pass(milliseconds: number): Promise<void> } {
  let time = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => time,
    after(wait, run) {
      const timer = { at: time + wait, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        time = Math.max(time, next.at);
        next.run();
        // What the timer set going runs as far as it can before time goes on.
        for (let n = 0; n < 10; n++) await Promise.resolve();
      }
      time = end;
    },
  };
}
