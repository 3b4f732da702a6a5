/**
 * Starts a script that ships with the extension in a worker of the browser. A worker may not be started from the extension's own
 * address, which may be of another origin: the script is read as a file is, and started from memory. Where a browser denies workers
 * the script works in this thread, between what else it does: slower, but all the same.
 */
import { NoWorker } from './host.ts';

/** As much of a browser's `Worker` as is used here; the extension is compiled for hosts that have none. */
export interface BrowserWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { data: unknown }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

/** What of a browser is used here. */
export interface Browser {
  Worker?: new (address: string, options: { type: 'module' }) => BrowserWorker;
  MessageChannel: new () => Record<
    'port1' | 'port2',
    Pick<BrowserWorker, 'postMessage' | 'onmessage'> & { close(): void }
  >;
  /** The address of a script that lies in memory from then on. */
  addressOf(script: string): string;
  load(address: string): Promise<Record<string, (port: unknown) => void>>;
}

/** How long a worker may take to come up, in milliseconds. */
const PATIENCE = 20_000;
const READY = 'ready';

/**
 * @param script the text of a module
 * @param start what it exports: a function that is given the worker's own port
 * @throws NoWorker where the script cannot work at all
 */
export async function startWorker(script: string, start: string, browser: Browser): Promise<BrowserWorker> {
  const address = browser.addressOf(script);
  try {
    return await inWorker(address, start, browser);
  } catch {
    return inThisThread(address, start, browser);
  }
}

async function inWorker(address: string, start: string, { Worker, addressOf }: Browser): Promise<BrowserWorker> {
  if (!Worker) throw new Error('There are no workers.');
  const thin = `import { ${start} } from ${JSON.stringify(address)};\n${start}(self);\npostMessage('${READY}');\n`;
  const worker = new Worker(addressOf(thin), { type: 'module' });
  // One that is denied says so by an event, or not at all.
  return new Promise((resolve, reject) => {
    const fail = (message: string) => {
      worker.terminate();
      reject(new Error(message));
    };
    const timer = setTimeout(() => fail('The worker does not come up.'), PATIENCE);
    worker.onerror = ({ message = 'The worker does not start.' }) => {
      clearTimeout(timer);
      fail(message);
    };
    worker.onmessage = () => {
      clearTimeout(timer);
      worker.onerror = null;
      worker.onmessage = null;
      resolve(worker);
    };
  });
}

async function inThisThread(address: string, start: string, browser: Browser): Promise<BrowserWorker> {
  const { port1, port2 } = new browser.MessageChannel();
  try {
    const { [start]: begin } = await browser.load(address);
    begin?.(port2);
  } catch (error) {
    throw new NoWorker(error);
  }
  return Object.assign(port1, { onerror: null, terminate: () => port1.close() });
}
