/** The host of VS Code in a browser: a worker without disk and processes. */
import * as vscode from 'vscode';
import type { Host } from './host.ts';
import { type Browser, type BrowserWorker, startWorker } from './start-worker.ts';

const { Worker, MessageChannel, URL } = globalThis as unknown as Browser & {
  URL: { createObjectURL(blob: Blob): string };
};

const browser: Browser = {
  ...(Worker && { Worker }),
  MessageChannel,
  addressOf: (script) => URL.createObjectURL(new Blob([script], { type: 'text/javascript' })),
  load: (address) => import(address),
};

/**
 * Starts a script of the extension; see `startWorker`.
 *
 * @param parts modules that the script loads when it needs them, by the address that stands in it
 * @throws NoWorker; where a file of the extension cannot be read
 */
export async function startScript(
  script: vscode.Uri,
  start: string,
  parts: Readonly<Record<string, vscode.Uri>> = {},
): Promise<BrowserWorker> {
  const named = Object.entries(parts);
  const [text = '', ...partTexts] = await Promise.all([script, ...named.map(([, uri]) => uri)].map(textOf));
  const whole = named.reduce(
    (before, [name], n) => before.replaceAll(name, browser.addressOf(partTexts[n] ?? '')),
    text,
  );
  return startWorker(whole, start, browser);
}

async function textOf(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

const paint: Host['paint'] = async (script, order, signal, parts) => {
  if (signal.aborted) return undefined;
  const worker = await startScript(script, 'listen', parts);
  return new Promise((resolve, reject) => {
    const end = () => {
      signal.removeEventListener('abort', giveUp);
      worker.terminate();
    };
    const giveUp = () => {
      resolve(undefined);
      end();
    };
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    worker.onmessage = ({ data }) => {
      resolve(data);
      end();
    };
    worker.onerror = ({ message }) => {
      reject(new Error(message ?? 'The painter stopped.'));
      end();
    };
    worker.postMessage(order);
  });
};

export const host: Host = { paint };
