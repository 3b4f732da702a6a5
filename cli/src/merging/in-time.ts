/** Merges in a thread that is ended when it is too much work: git waits for its merge driver, for ever if need be. */
import { Worker } from 'node:worker_threads';
import type { Markers } from '@driver-diagrams/theory/merge/conflicts';
import type { Merged } from '@driver-diagrams/theory/merge/merge';
import type { Versions } from '@driver-diagrams/theory/merge/versions';

/** What the thread is given. */
export interface Work {
  versions: Versions;
  markers: Markers;
}

/** Milliseconds. */
const LOOK_EVERY = 100;

/** The largest theories need a tenth of it; what needs more would take the machine's memory from all else. */
const MOST_MEMORY = { maxOldGenerationSizeMb: 2048 };

/** As this file is a module of its own, or a part of what was built. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? 'thread.ts' : 'merge-thread.mjs', import.meta.url);

/**
 * @param seconds of processor time after which no answer is expected any more; how busy the machine is makes no difference
 * @param thread the module that merges and posts what `mergeTheories` gives
 * @returns a doubt where the thread failed, ran out of memory, or took too much time
 */
export function mergedInTime(work: Work, seconds: number, thread = THREAD): Promise<Merged> {
  return new Promise((resolve) => {
    const worker = new Worker(thread, { workerData: work, resourceLimits: MOST_MEMORY });
    const finish = (merged: Merged) => {
      clearInterval(watch);
      worker.removeAllListeners();
      // What it says while it is being ended interests nobody any more.
      worker.on('error', () => undefined);
      void worker.terminate().then(() => resolve(merged));
    };
    const doubt = (why: string) => finish({ doubt: why, unread: true });
    const start = process.cpuUsage();
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(start);
      if (user + system > seconds * 1e6) doubt(`To merge it by what it says takes more than ${seconds} seconds.`);
    }, LOOK_EVERY);
    worker.once('message', finish);
    // A thread's error may overtake its answer; its end does not.
    let failure: unknown;
    worker.once('error', (error) => {
      failure = error;
    });
    worker.once('exit', (code) =>
      doubt(
        failure === undefined
          ? `The program itself ended while it merged it (${code}).`
          : `The program itself made a mistake in merging it: ${firstLine(failure)}`,
      ),
    );
  });
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
