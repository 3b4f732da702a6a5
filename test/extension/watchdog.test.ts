import { describe, expect, it } from 'vitest';
import { createWatchdog, LOOK_EVERY, PATIENCE } from '../../extension/src/log/watchdog.ts';

/** A watchdog with a clock of its own, and what it has told. */
function watched() {
  let time = 0;
  const told: string[] = [];
  const dog = createWatchdog(
    () => time,
    (method, waited, over) => {
      told.push(`${method} ${Math.round(waited / 1000)}`);
      void over.then(() => told.push('answered'));
    },
  );
  return {
    dog,
    told,
    /** Lets time pass, looking as often as the extension does. */
    async pass(milliseconds: number, step = LOOK_EVERY) {
      for (const end = time + milliseconds; time < end; ) {
        time += step;
        dog.look();
        await Promise.resolve();
      }
      for (let n = 0; n < 5; n++) await Promise.resolve();
    },
  };
}

/** An answer that comes when it is given. */
function awaited() {
  let resolve = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<void>((fulfil, refuse) => {
    [resolve, reject] = [fulfil, refuse];
  });
  return { promise, resolve, reject };
}

describe('the watchdog', () => {
  it('says nothing of answers in good time', async () => {
    const { dog, told, pass } = watched();
    for (let n = 0; n < 5; n++) {
      const answer = awaited();
      const watching = dog.watch('textDocument/hover', answer.promise);
      await pass(PATIENCE - LOOK_EVERY);
      answer.resolve();
      await watching;
    }
    expect(told).toEqual([]);
  });

  it('tells once of what has been awaited longest, and when all is answered again', async () => {
    const { dog, told, pass } = watched();
    const [first, second] = [awaited(), awaited()];
    const both = [dog.watch('driver/report', first.promise), dog.watch('textDocument/hover', second.promise)];
    await pass(3 * PATIENCE);
    expect(told).toEqual([`driver/report ${PATIENCE / 1000 + 1}`]);
    first.resolve();
    await pass(LOOK_EVERY);
    expect(told).toHaveLength(1);
    second.reject(new Error('too late'));
    await Promise.allSettled(both);
    await pass(LOOK_EVERY);
    expect(told.slice(1)).toEqual(['answered']);
    const third = awaited();
    void dog.watch('driver/alive', third.promise);
    await pass(2 * PATIENCE);
    expect(told.at(-1)).toContain('driver/alive');
  });

  it('takes a computer that slept for no silence of the server', async () => {
    const { dog, told, pass } = watched();
    void dog.watch('textDocument/hover', awaited().promise);
    await pass(4 * PATIENCE, 4 * PATIENCE);
    await pass(LOOK_EVERY);
    expect(told).toEqual([]);
  });

  it('forgets what was asked of a server that is gone', async () => {
    const { dog, told, pass } = watched();
    void dog.watch('textDocument/hover', awaited().promise);
    await pass(2 * PATIENCE);
    dog.forget();
    await pass(2 * PATIENCE);
    expect(told.slice(1)).toEqual(['answered']);
  });
});
