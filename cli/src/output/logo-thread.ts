/** Entry of the thread that draws one picture, so that one that never ends can be given up. */
import '@driver-diagrams/language-server/older-nodes';
import { parentPort, workerData } from 'node:worker_threads';
import { openLogo, type PictureUse, startDrawing } from '@driver-diagrams/diagram/paint/logo';
import { rasterizer } from '@driver-diagrams/library/common/rasterizer-node';

/** What the thread is given. */
export interface PictureOrder {
  bytes: Uint8Array;
  /** Its name. */
  file: string;
  /** A logo where it is missing. */
  use?: PictureUse;
}

const { bytes, file, use } = workerData as PictureOrder;
await startDrawing(rasterizer);
// From here on the time is counted.
parentPort?.postMessage('ready');
parentPort?.postMessage(await openLogo(bytes, file, rasterizer, use));
