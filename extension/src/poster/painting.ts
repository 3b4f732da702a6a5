/** Painting in a thread of its own: what the painter is asked, what it answers, and how it is given up. */
import { Worker } from 'node:worker_threads';
import type { Logo } from '@driver-diagrams/diagram';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { PictureTrouble } from '@driver-diagrams/theory/model/picture-trouble';
import type { ExportOrder } from './messages.ts';

/** A logo to be made ready for a poster. */
export interface LogoOrder {
  logo: { file: string; bytes: Uint8Array };
  rasterizer: string;
}

export interface PaintingOrder extends ExportOrder {
  /** For what a PDF says of itself. */
  theory: MergedTheory;
  /** Path of the program that turns shapes into pixels, `resvg.wasm`. */
  rasterizer: string;
}

export type Painted =
  /** One file for each page, but a PDF and a presentation hold all of them; `scale` where slides are smaller than the sheet. */
  | { files: Uint8Array[]; scale?: number }
  /** Characters that the shipped font does not have. */
  | { lacking: string[] }
  /** The most pixels to the inch that can be made, where more are asked for. */
  | { most: number }
  /** Why it could not be painted, and all that is known of the error. */
  | { failed: string; details: string };

/** The logo, or why it cannot be printed. */
export interface ReadLogo {
  logo: Logo | PictureTrouble;
}

/**
 * Paints the pages of a poster, or makes a logo ready.
 * @param painter path of `painter.ts` as built
 * @param signal ends the thread at once
 * @returns nothing when it was given up
 * @throws what the thread could not tell any more, such as a lack of memory
 */
export function paintInThread(painter: string, order: PaintingOrder, signal: AbortSignal): Promise<Painted | undefined>;
export function paintInThread(painter: string, order: LogoOrder, signal: AbortSignal): Promise<ReadLogo | undefined>;
export function paintInThread(
  painter: string,
  order: PaintingOrder | LogoOrder,
  signal: AbortSignal,
): Promise<Painted | ReadLogo | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const thread = new Worker(painter, { workerData: order });
    const giveUp = () => {
      resolve(undefined);
      void thread.terminate();
    };
    signal.addEventListener('abort', giveUp, { once: true });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => {
      signal.removeEventListener('abort', giveUp);
      reject(new Error('The painter stopped.'));
    });
  });
}
