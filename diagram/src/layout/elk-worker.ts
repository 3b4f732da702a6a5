/**
 * Entry of the Web Worker in which ELK lays graphs out, so that the page stays alive. Bundle it for the browser as one
 * module. It takes `WorkerQuestion`s and answers each with one `WorkerAnswer` of the same ticket, in order. In a page that may
 * start no worker it gives ELK itself, so that the library ships once.
 */
import elk from 'elkjs/lib/elk-worker.min.js';
import { startCore } from './elk-engine.ts';
import type { ElkGraph } from './graph.ts';

/** What the page sends. */
export interface WorkerQuestion {
  /** Goes back with the answer. */
  ticket: number;
  graph: ElkGraph;
}

/** What comes back: the placed graph, or why there is none. */
export type WorkerAnswer = { ticket: number; placed: ElkGraph } | { ticket: number; failed: string };

/** As much of a worker's own scope as is used here; this package knows no DOM. */
interface WorkerScope {
  onmessage: ((event: { data: WorkerQuestion }) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

function work(scope: WorkerScope): void {
  const layOut = startCore(new elk.Worker());
  // Set after elkjs was loaded, which in a worker takes the messages for itself.
  scope.onmessage = ({ data: { ticket, graph } }) => {
    try {
      scope.postMessage({ ticket, placed: layOut(graph) });
    } catch (error) {
      scope.postMessage({ ticket, failed: error instanceof Error ? error.message : String(error) });
    }
  };
}

if ('WorkerGlobalScope' in globalThis) work(globalThis as unknown as WorkerScope);

export default elk;
