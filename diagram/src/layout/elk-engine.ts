/**
 * ELK in this thread. The library is large, so it is loaded at the first layout: a picture in plain columns never loads it.
 * A layout cannot be interrupted and blocks the thread; a page uses `worker-engine.ts` instead.
 */
import type { ElkGraph, LayoutEngine } from './graph.ts';

/** What elkjs calls its worker: a plain object that works in the thread it is made in. */
interface ElkCore {
  onmessage: (message: { data: { id: number; data?: ElkGraph; error?: unknown } }) => void;
  dispatcher: { saveDispatch(message: { data: Record<string, unknown> }): void };
}

/**
 * Calls elkjs below its own page-side wrapper, whose timers and promises serve no purpose in one thread, and registers the
 * one algorithm that is used instead of all of them.
 * @param core a new elkjs worker object
 * @returns a function that lays a graph out at once; it throws what ELK throws
 */
export function startCore(core: ElkCore): (graph: ElkGraph) => ElkGraph {
  const ask = (command: Record<string, unknown>): ElkGraph | undefined => {
    let answer: { data?: ElkGraph; error?: unknown } = {};
    core.onmessage = (message) => {
      answer = message.data;
    };
    core.dispatcher.saveDispatch({ data: { id: 0, ...command } });
    if (answer.error) throw new Error(`ELK gave up: ${messageOf(answer.error)}`);
    return answer.data;
  };
  ask({ cmd: 'register', algorithms: ['layered'] });
  return (graph) => {
    const placed = ask({ cmd: 'layout', graph });
    if (!placed) throw new Error('ELK gave no answer.');
    return placed;
  };
}

function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}

/** A `LayoutEngine` in this thread, for the command line and for tests. */
export function createElkEngine(): LayoutEngine {
  let core: Promise<(graph: ElkGraph) => ElkGraph> | undefined;
  return async (graph) => {
    core ??= import('elkjs/lib/elk-worker.min.js').then(({ default: elk }) => startCore(new elk.Worker()));
    return (await core)(graph);
  };
}
