/** Draws pictures that others made, each in a thread of its own, so that one that never ends can be given up. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Logo } from '@driver-diagrams/diagram';
import type { PictureUse } from '@driver-diagrams/diagram/paint/logo';
import {
  MOST_PICTURE_BYTES,
  MOST_PICTURE_TIME,
  type PictureTrouble,
} from '@driver-diagrams/theory/model/picture-trouble';
import type { PictureOrder } from './logo-thread.ts';

/** What was opened already, by use, path, size and time of the last change: a check and a poster ask for the same. */
const opened = new Map<string, Promise<Logo | PictureTrouble>>();

/**
 * Draws a picture.
 *
 * @param path of a file
 * @param use what it is for, which says how many pixels are kept
 * @returns the picture that it makes, or why it makes none; nothing for a file that cannot be read
 */
export async function openPicture(path: string, use: PictureUse = 'logo'): Promise<Logo | PictureTrouble | undefined> {
  let key: string;
  let bytes: Uint8Array;
  try {
    const { size, mtimeMs } = statSync(path);
    if (size > MOST_PICTURE_BYTES) return 'bytes';
    key = `${use} ${size} ${mtimeMs} ${path}`;
    const kept = opened.get(key);
    if (kept) return kept;
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const opening = drawInThread({ bytes, file: basename(path), use });
  opened.set(key, opening);
  return opening;
}

/** How often it is looked how long the drawing has taken, in milliseconds. */
const LOOK_EVERY = 100;

/**
 * @param most milliseconds of processor time that the drawing may take; how busy the machine is makes no difference
 * @throws what the thread itself fails with
 */
export function drawInThread(order: PictureOrder, most = MOST_PICTURE_TIME): Promise<Logo | PictureTrouble> {
  const built = new URL('./logo-thread.mjs', import.meta.url);
  const thread = new Worker(existsSync(built) ? built : new URL('./logo-thread.ts', import.meta.url), {
    workerData: order,
    // What the drawing program says to itself is nobody's business.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve, reject) => {
    let watch: NodeJS.Timeout | undefined;
    const end = (answer: Logo | PictureTrouble) => {
      clearInterval(watch);
      resolve(answer);
      void thread.terminate();
    };
    thread.on('message', (message: 'ready' | Logo | PictureTrouble) => {
      if (message !== 'ready') return end(message);
      const start = process.cpuUsage();
      watch = setInterval(() => {
        const { user, system } = process.cpuUsage(start);
        if (user + system > most * 1000) end('time');
      }, LOOK_EVERY);
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      clearInterval(watch);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('time');
      else reject(error);
    });
    thread.on('exit', () => end('time'));
  });
}
