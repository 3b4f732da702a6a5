/** Tries a family for some time, in a thread of its own that is ended when one case goes on and on. */
import { Worker } from 'node:worker_threads';
import type { Breach } from './families.ts';

export const FAMILIES = ['texts', 'mergesOfAnyTexts', 'mergesOfEdits'] as const;

export interface Order {
  family: (typeof FAMILIES)[number];
  seconds: number;
  /** The number of the first case; the others follow it. */
  seed: number;
}

/** What the thread says. */
export type Message = { at: { number: number; law: string }; texts: string[] } | { breach: Breach } | { done: number };

export interface Tried {
  cases: number;
  breaches: Breach[];
}

/** Processor time without a word after which a case is taken for one that never ends, in seconds. */
const PATIENCE = 90;

export function tryFamily(order: Order): Promise<Tried> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('thread.ts', import.meta.url), { workerData: order });
    const tried: Tried = { cases: 0, breaches: [] };
    let at: Extract<Message, { at: unknown }> | undefined;
    let start = process.cpuUsage();
    const stuck = (detail: string) => {
      const { number, law } = at?.at ?? { number: order.seed, law: 'begins' };
      tried.breaches.push({ law: `${number} ${law}`, detail, texts: at?.texts ?? [] });
      clearInterval(watch);
      void worker.terminate().then(() => resolve(tried));
    };
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(start);
      if (user + system > PATIENCE * 1e6) stuck('never ends');
    }, 1000);
    worker.on('message', (message: Message) => {
      start = process.cpuUsage();
      if ('at' in message) at = message;
      else if ('breach' in message) tried.breaches.push(message.breach);
      else tried.cases = message.done;
    });
    worker.once('error', (error) => stuck(`ends the thread: ${error instanceof Error ? error.stack : String(error)}`));
    worker.once('exit', (code) => {
      clearInterval(watch);
      if (code === 0) resolve(tried);
    });
    worker.once('messageerror', reject);
  });
}

/** The fuzzers together: the families, and the one of the server. */
export const PARTS = FAMILIES.length + 1;

/**
 * How long each fuzzer tries in a run of all tests, and from which case on: four seconds together, `FUZZ_SECONDS` says others;
 * always the same cases, `FUZZ_SEED` says other ones.
 */
export function budget(): { seconds: number; seed: number } {
  const { FUZZ_SECONDS = '4', FUZZ_SEED = '20261130' } = process.env;
  return { seconds: Number(FUZZ_SECONDS) / PARTS, seed: Number(FUZZ_SEED) };
}

/** A breach as it is shown: the law, what is wrong, and texts for a test. */
export function shown({ law, detail, texts }: Breach): string {
  return [law, `  ${detail.slice(0, 1500)}`, ...texts.map((text) => `  ${JSON.stringify(text)}`)].join('\n');
}
