/** The thread that merges: what goes wrong or on and on in it stops this thread only. */
import '@driver-diagrams/language-server/older-nodes';
import * as nodeModule from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Work } from './in-time.ts';

// Node has it from 22.1 on.
if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache();
const { mergeTheories } = await import('@driver-diagrams/theory/merge/merge');
const { createTextReader } = await import('@driver-diagrams/language-server/workspace/read');
// A thread that is ended keeps nothing by itself. Older Nodes have no cache.
nodeModule.flushCompileCache?.();
const { versions, markers } = workerData as Work;
parentPort?.postMessage(await mergeTheories(versions, markers, createTextReader()));
