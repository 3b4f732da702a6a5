/** Starting a script in a browser that has workers, denies them in one of its ways, or runs no script from memory at all. */
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { NoWorker } from '../../extension/src/host/host.ts';
import { type Browser, type BrowserWorker, startWorker } from '../../extension/src/host/start-worker.ts';

/** A worker that comes up, or tells why it does not. */
const workerThat = (acts: (worker: BrowserWorker) => void): NonNullable<Browser['Worker']> =>
  class implements BrowserWorker {
    onmessage: BrowserWorker['onmessage'] = null;
    onerror: BrowserWorker['onerror'] = null;
    constructor() {
      setTimeout(() => acts(this));
    }
    postMessage(message: unknown) {
      this.onmessage?.({ data: `worker: ${message}` });
    }
    terminate() {}
  };

/** The script, as it works in this thread. */
const listen = (port: unknown) => {
  const { postMessage } = port as BrowserWorker;
  (port as BrowserWorker).onmessage = ({ data }) => postMessage.call(port, `thread: ${data}`);
};

const browserWith = (Worker: Browser['Worker'], load: Browser['load'] = async () => ({ listen })): Browser => ({
  ...(Worker && { Worker }),
  MessageChannel: MessageChannel as unknown as Browser['MessageChannel'],
  addressOf: (script) => `data:text/javascript,${encodeURIComponent(script)}`,
  load,
});

async function answerOf(browser: Browser): Promise<unknown> {
  const worker = await startWorker('export function listen() {}', 'listen', browser);
  const answer = new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage('hello');
  try {
    return await answer;
  } finally {
    worker.terminate();
  }
}

class Denied {
  constructor() {
    throw new Error('SecurityError');
  }
}

describe('a script works', () => {
  test.each<[string, Browser['Worker'], string]>([
    ['in a worker', workerThat(({ onmessage }) => onmessage?.({ data: 'ready' })), 'worker: hello'],
    ['in this thread, without workers', undefined, 'thread: hello'],
    ['in this thread, where one may not be made', Denied as unknown as Browser['Worker'], 'thread: hello'],
    ['in this thread, where one is made and then denied', workerThat(({ onerror }) => onerror?.({})), 'thread: hello'],
  ])('%s', async (_, Worker, answer) => expect(await answerOf(browserWith(Worker))).toBe(answer));

  test('or it is told that it cannot', async () => {
    const nowhere = browserWith(undefined, () => Promise.reject(new Error('refused by the content policy')));
    await expect(answerOf(nowhere)).rejects.toThrow(NoWorker);
  });
});
