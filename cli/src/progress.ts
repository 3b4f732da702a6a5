/**
 * Shows on a terminal how far the work is. Done by a thread of its own, as the work leaves its own thread no time to; what both
 * share says whose turn it is to write.
 */
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

interface Progress {
  /** What is being done; it stands on the terminal's last line until something else is, or is said. */
  show(text: string): void;
  /** Takes it away; from then on the terminal is free for what is said. */
  hide(): void;
}

/** Milliseconds of work before anything is shown. */
const PATIENCE = 1000;

/** Where in the shared memory stands: who writes, whether a line is shown, whether one may be shown. */
const [WRITING, SHOWN, WANTED] = [0, 1, 2];
const CLEAR = '\r\u001B[K';
const STANDARD_ERROR = 2;

/** In words of its own, since it is started from here wherever this file is built into. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { memory, start, patience } = workerData;
let text = '';
let last = '';
parentPort.on('message', (next) => { text = next; });
setInterval(() => {
  const passed = Date.now() - start;
  if (passed < patience || Atomics.compareExchange(memory, ${WRITING}, 0, 1) !== 0) return;
  const line = text + ' (' + Math.floor(passed / 1000) + ' s)';
  const isNew = line !== last || Atomics.load(memory, ${SHOWN}) === 0;
  if (Atomics.load(memory, ${WANTED}) === 1 && text !== '' && isNew) {
    writeSync(${STANDARD_ERROR}, ${JSON.stringify(CLEAR)} + line);
    last = line;
    Atomics.store(memory, ${SHOWN}, 1);
  }
  Atomics.store(memory, ${WRITING}, 0);
  Atomics.notify(memory, ${WRITING});
}, 200);
`;

/** Begins to count. Nothing is shown before a second has passed, and nothing holds up the end of the program. */
export function startProgress(patience = PATIENCE): Progress {
  const memory = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  let worker: Worker | undefined;
  const start = Date.now();
  const alone = (write: () => void) => {
    while (Atomics.compareExchange(memory, WRITING, 0, 1) !== 0) Atomics.wait(memory, WRITING, 1, 10);
    write();
    Atomics.store(memory, WRITING, 0);
  };
  return {
    show(text) {
      if (!worker) {
        worker = new Worker(THREAD, { eval: true, execArgv: [], workerData: { memory, start, patience } });
        worker.unref();
      }
      worker.postMessage(text);
      Atomics.store(memory, WANTED, 1);
    },
    hide() {
      if (!worker) return;
      alone(() => {
        if (Atomics.exchange(memory, SHOWN, 0) === 1) writeSync(STANDARD_ERROR, CLEAR);
        Atomics.store(memory, WANTED, 0);
      });
    },
  };
}
