import { describe, expect, it } from 'vitest';
import { createScheduler, waitBefore } from '../../extension/src/panel/scheduler.ts';
import { fakeClock } from '../helpers/fake-clock.ts';

/** A scheduler whose redraws take `cost` milliseconds, with the times at which they began and ended. */
function timed(cost: number, painted: () => boolean = () => true) {
  const clock = fakeClock();
  const begun: number[] = [];
  const ended: number[] = [];
  const redraw = () =>
    new Promise<boolean>((resolve) => {
      begun.push(clock.now());
      clock.after(cost, () => {
        ended.push(clock.now());
        resolve(painted());
      });
    });
  const unexpected = (error: unknown) => {
    throw error;
  };
  return { clock, begun, ended, scheduler: createScheduler(redraw, clock, unexpected) };
}

describe('waitBefore', () => {
  const cases: [what: string, times: Parameters<typeof waitBefore>[0], wait: number][] = [
    ['a quick redraw waits a short quiet', { firstChange: 0, lastChange: 0, now: 0, cost: 20 }, 20],
    ['a slow redraw waits the longest quiet', { firstChange: 0, lastChange: 0, now: 0, cost: 250 }, 130],
    ['the quiet counts from the last change', { firstChange: 0, lastChange: 90, now: 100, cost: 60 }, 50],
    [
      'it begins so that it is done 400 ms after the first change',
      { firstChange: 0, lastChange: 290, now: 290, cost: 100 },
      10,
    ],
    ['it begins at once when that time is over', { firstChange: 0, lastChange: 350, now: 350, cost: 100 }, 0],
    ['a redraw of nearly 400 ms begins nearly at once', { firstChange: 0, lastChange: 0, now: 0, cost: 390 }, 10],
    ['one that takes longer waits for the quiet', { firstChange: 0, lastChange: 0, now: 0, cost: 900 }, 130],
    ['but begins 400 ms after the first change', { firstChange: 0, lastChange: 380, now: 380, cost: 900 }, 20],
  ];
  it.each(cases)('%s', (_what, times, wait) => {
    expect(waitBefore(times)).toBe(wait);
  });
});

describe('createScheduler', () => {
  it('draws once after a burst of typing', async () => {
    const { clock, begun, scheduler } = timed(20);
    for (let key = 0; key < 5; key++) {
      scheduler.changed();
      await clock.pass(30);
    }
    await clock.pass(1000);
    expect(begun).toEqual([120 + 60]);
  });

  it('learns the quiet from what the last redraw cost', async () => {
    const { clock, begun, scheduler } = timed(25);
    scheduler.changed();
    await clock.pass(500);
    scheduler.changed();
    await clock.pass(500);
    expect(begun).toEqual([60, 525]);
  });

  it('does not learn from a redraw that was given up', async () => {
    const { clock, begun, scheduler } = timed(3, () => false);
    scheduler.changed();
    await clock.pass(500);
    scheduler.changed();
    await clock.pass(500);
    expect(begun).toEqual([60, 560]);
  });

  it.each([10, 60, 130, 200, 300, 390])('is never more than 400 ms behind when a redraw takes %i ms', async (cost) => {
    const { clock, begun, ended, scheduler } = timed(cost);
    scheduler.changed();
    await clock.pass(1000);
    const start = clock.now();
    const typed: number[] = [];
    for (let key = 0; key < 100; key++) {
      typed.push(clock.now());
      scheduler.changed();
      await clock.pass(10);
    }
    await clock.pass(1000);
    // A change typed before a redraw began is in its picture; one typed during it is in the next.
    for (const time of typed) {
      const redraw = begun.findIndex((begin) => begin >= time && begin >= start);
      const due = Math.max(time, ...ended.filter((end) => end < (ended[redraw] ?? Number.NaN)));
      expect((ended[redraw] ?? Number.POSITIVE_INFINITY) - due).toBeLessThanOrEqual(400);
    }
  });

  it('never runs two redraws at once, and draws again what changed meanwhile', async () => {
    const { clock, begun, ended, scheduler } = timed(1000);
    scheduler.changed();
    await clock.pass(500);
    scheduler.changed();
    await clock.pass(5000);
    expect(begun).toHaveLength(2);
    expect(begun[1]).toBeGreaterThanOrEqual(ended[0] ?? Number.POSITIVE_INFINITY);
  });

  it('draws at once what is asked for soon', async () => {
    const { clock, begun, scheduler } = timed(20);
    scheduler.soon();
    await clock.pass(0);
    expect(begun).toEqual([0]);
  });

  it('draws again for another file, but not twice when the text changes too', async () => {
    const { clock, begun, scheduler } = timed(20);
    scheduler.affected();
    await clock.pass(1000);
    expect(begun).toHaveLength(1);
    scheduler.changed();
    await clock.pass(10);
    scheduler.affected();
    await clock.pass(1000);
    expect(begun).toEqual([60, 1020]);
  });

  it('goes on after a redraw that failed, and tells of it', async () => {
    const clock = fakeClock();
    const told: unknown[] = [];
    let calls = 0;
    const redraw = async () => {
      calls++;
      throw new Error('no server');
    };
    const scheduler = createScheduler(redraw, clock, (error) => told.push(error));
    scheduler.changed();
    await clock.pass(500);
    scheduler.changed();
    await clock.pass(500);
    expect(calls).toBe(2);
    expect(told.map(String)).toEqual(['Error: no server', 'Error: no server']);
  });

  it('draws nothing after it was disposed of', async () => {
    const { clock, begun, scheduler } = timed(20);
    scheduler.changed();
    scheduler.dispose();
    await clock.pass(1000);
    scheduler.changed();
    await clock.pass(1000);
    expect(begun).toEqual([]);
  });
});
