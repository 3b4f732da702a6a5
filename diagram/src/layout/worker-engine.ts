/**
 * The page's side of ELK in a Web Worker: one layout at a time, the newest wish next, a hung worker ended.
 *
 * ELK cannot be interrupted. While it works, only the newest graph waits; a graph that a newer one overtook is rejected
 * with `Outdated`, whether it still waited or was already being laid out, so an older picture never replaces a newer one.
 */

import { elkGraphOf } from './elk-graph.ts';
import type { WorkerAnswer, WorkerQuestion } from './elk-worker.ts';
import type { ElkGraph, LayoutEngine } from './graph.ts';
import { Outdated } from './layout.ts';
import { plainColumns } from './plain-columns.ts';

/** As much of a browser's `Worker` as is used here. */
export interface LayoutWorker {
  addEventListener(type: 'message' | 'error', listener: (event: object) => void): void;
  postMessage(question: WorkerQuestion): void;
  terminate(): void;
}

interface Job {
  graph: ElkGraph;
  resolve: (placed: ElkGraph) => void;
  reject: (reason: Error) => void;
  /** A warm-up is not overtaken: nobody waits for its answer. */
  warming: boolean;
}

/**
 * An engine whose layouts run in a worker. The worker is started and warmed at once, so that the first theory finds it
 * ready.
 * @param start starts `elk-worker.ts` as bundled for the page; called again after a worker had to be ended
 * @param timeLimit milliseconds; a layout that takes longer has hung: its worker is ended and the layout rejected
 */
export function createWorkerEngine(
  start: () => LayoutWorker | Promise<LayoutWorker>,
  timeLimit = 15_000,
): LayoutEngine {
  let tickets = 0;
  let worker: Promise<LayoutWorker> | undefined;
  let running: { job: Job; ticket: number; timer: ReturnType<typeof setTimeout> } | undefined;
  let waiting: Job | undefined;

  const finish = (ticket: number, settle: (job: Job) => void) => {
    if (running?.ticket !== ticket) return;
    const { job, timer } = running;
    clearTimeout(timer);
    running = undefined;
    if (waiting && !job.warming) job.reject(new Outdated());
    else settle(job);
    next();
  };
  const fail = (ticket: number, reason: string) => {
    worker?.then(
      (hung) => hung.terminate(),
      () => {},
    );
    worker = undefined;
    finish(ticket, (job) => job.reject(new Error(reason)));
  };
  const hire = async (): Promise<LayoutWorker> => {
    const hired = await start();
    hired.addEventListener('message', (event) => {
      const answer = answerIn(event);
      if (answer && 'placed' in answer) finish(answer.ticket, (job) => job.resolve(answer.placed));
      else if (answer) finish(answer.ticket, (job) => job.reject(new Error(answer.failed)));
    });
    hired.addEventListener('error', () => {
      if (running) fail(running.ticket, 'The layout worker stopped.');
    });
    return hired;
  };
  const next = () => {
    if (!waiting || running) return;
    const job = waiting;
    waiting = undefined;
    const ticket = ++tickets;
    const timer = setTimeout(() => fail(ticket, `The layout took longer than ${timeLimit} ms.`), timeLimit);
    running = { job, ticket, timer };
    worker ??= hire();
    worker.then(
      (hired) => hired.postMessage({ ticket, graph: job.graph }),
      (error) => fail(ticket, `The layout worker did not start: ${error}`),
    );
  };
  const ask = (graph: ElkGraph, warming: boolean): Promise<ElkGraph> =>
    new Promise((resolve, reject) => {
      waiting?.reject(new Outdated());
      waiting = { graph, resolve, reject, warming };
      next();
    });

  // A worker that cannot lay this out says so again at the first real picture.
  void Promise.allSettled([ask(warmUpGraph(), true)]);
  return (graph) => ask(graph, false);
}

function answerIn(event: object): WorkerAnswer | undefined {
  return 'data' in event ? (event.data as WorkerAnswer) : undefined;
}

/** A small theory of three columns: enough that the first real layout finds ELK's code warm. */
function warmUpGraph(): ElkGraph {
  const boxes = Array.from({ length: 21 }, (_, n) => {
    const column = n === 0 ? 0 : n <= 4 ? 1 : 2;
    return { id: String(n), column, row: n, width: 100, height: 40 };
  });
  const links = boxes.slice(1).map(({ id, column }, index) => {
    return { id, from: id, to: column === 1 ? '0' : String(1 + (index % 4)), look: '' };
  });
  const graph = { boxes, links };
  return elkGraphOf(graph, plainColumns(graph));
}
