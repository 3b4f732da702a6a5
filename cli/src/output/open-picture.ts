/** Draws pictures that others made, each in a thread of its own, so that one that never ends can be given up. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Logo } from '@driver-diagrams/diagram';
import {
  MOST_PICTURE_BYTES,
  MOST_PICTURE_TIME,
  type PictureTrouble,
} from '@driver-diagrams/language-server/theory/picture-trouble';
import type { PictureOrder } from './logo-thread.ts';

/** What was opened already, by path, size and time of the last change: a check and a poster ask for the same. */
const opened = new Map<string, Promise<Logo | PictureTrouble>>();

/**
 * Draws a picture.
 *
 * @param path of a file
 * @returns the logo that it makes, or why it makes none; nothing for a file that cannot be read
 */
export async function openPicture(path: string): Promise<Logo | PictureTrouble | undefined> {
  try {
    const { size, mtimeMs } = statSync(path);
    if (size > MOST_PICTURE_BYTES) return 'bytes';
    const key = `${size} ${mtimeMs} ${path}`;
    const kept = opened.get(key);
    if (kept) return await kept;
    const opening = drawInThread({ bytes: readFileSync(path), file: basename(path) });
    opened.set(key, opening);
    return await opening;
  } catch {
    return undefined;
  }
}

/** @param most milliseconds that the drawing may take */
export function drawInThread(order: PictureOrder, most = MOST_PICTURE_TIME): Promise<Logo | PictureTrouble> {
  const built = new URL('./logo-thread.mjs', import.meta.url);
  const thread = new Worker(existsSync(built) ? built : new URL('./logo-thread.ts', import.meta.url), {
    workerData: order,
    // What the drawing program says to itself is nobody's business.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (answer: Logo | PictureTrouble) => {
      clearTimeout(timer);
      resolve(answer);
      void thread.terminate();
    };
    thread.on('message', (message: 'ready' | Logo | PictureTrouble) => {
      if (message === 'ready') timer = setTimeout(() => end('time'), most);
      else end(message);
    });
    // A thread that is out of memory ends by itself.
    thread.on('error', () => end('time'));
    thread.on('exit', () => end('time'));
  });
}
