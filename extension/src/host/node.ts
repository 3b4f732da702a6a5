/** The host of a desktop or remote editor: Node. */
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { disk } from './disk.ts';
import type { Host } from './host.ts';
import { git } from './run-git.ts';

/** Starts a script of ours in a thread, and gives it the thread's port. */
const threadOf = (script: string) =>
  `import(${JSON.stringify(script)}).then(({ listen }) => listen(require('node:worker_threads').parentPort));`;

const paint: Host['paint'] = async (script, order, signal) => {
  if (signal.aborted) return undefined;
  return new Promise((resolve, reject) => {
    const thread = new Worker(threadOf(pathToFileURL(script.fsPath).href), { eval: true });
    const giveUp = () => {
      resolve(undefined);
      void thread.terminate();
    };
    signal.addEventListener('abort', giveUp, { once: true });
    thread.once('message', (answer) => {
      resolve(answer);
      void thread.terminate();
    });
    thread.once('error', reject);
    thread.once('exit', () => {
      signal.removeEventListener('abort', giveUp);
      reject(new Error('The painter stopped.'));
    });
    thread.postMessage(order);
  });
};

export const host: Host = { disk, git, paint };
