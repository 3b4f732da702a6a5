import { describe, expect, it, vi } from 'vitest';
import { createElkEngine } from '../../diagram/src/layout/elk-engine.ts';
import type { WorkerAnswer, WorkerQuestion } from '../../diagram/src/layout/elk-worker.ts';
import type { ElkGraph } from '../../diagram/src/layout/graph.ts';
import { Outdated } from '../../diagram/src/layout/layout.ts';
import { createWorkerEngine, type LayoutWorker } from '../../diagram/src/layout/worker-engine.ts';

/** A worker whose answers the test gives by hand. */
class Hand implements LayoutWorker {
  questions: WorkerQuestion[] = [];
  ended = false;
  #listeners: Record<'message' | 'error', ((event: object) => void)[]> = { message: [], error: [] };
  addEventListener(type: 'message' | 'error', listener: (event: object) => void): void {
    this.#listeners[type].push(listener);
  }
  postMessage(question: WorkerQuestion): void {
    this.questions.push(question);
  }
  terminate(): void {
    this.ended = true;
  }
  /** Without an answer of its own: the graph of the last question. */
  answer(answer?: WorkerAnswer): void {
    const question = this.questions.at(-1) ?? expect.fail();
    const data: WorkerAnswer = answer ?? { ticket: question.ticket, placed: question.graph };
    for (const listener of this.#listeners.message) listener({ data });
  }
  fail(): void {
    for (const listener of this.#listeners.error) listener({});
  }
}

const graph = (id: string): ElkGraph => ({ id, layoutOptions: {}, children: [], edges: [] });

/** An engine whose first worker has answered its warm-up. */
async function warm(timeLimit?: number) {
  const workers: Hand[] = [];
  const engine = createWorkerEngine(() => {
    const worker = new Hand();
    workers.push(worker);
    return worker;
  }, timeLimit);
  await vi.waitFor(() => expect(workers[0]?.questions).toHaveLength(1));
  workers[0]?.answer();
  return { engine, workers, worker: workers[0] ?? expect.fail() };
}

describe('the engine in a worker', () => {
  it('is warmed as soon as it is made, with a graph that ELK can lay out', async () => {
    const { worker } = await warm();
    const placed = await createElkEngine()(worker.questions[0]?.graph ?? expect.fail());
    expect(placed.children.length).toBeGreaterThan(10);
  });

  it('gives each layout its own answer', async () => {
    const { engine, worker } = await warm();
    const first = engine(graph('first'));
    await vi.waitFor(() => expect(worker.questions).toHaveLength(2));
    worker.answer();
    expect((await first).id).toBe('first');
  });

  it('lays out only the newest of those that wait, and drops the answer it no longer needs', async () => {
    const { engine, worker } = await warm();
    const settled = Promise.allSettled([engine(graph('one')), engine(graph('two')), engine(graph('three'))]);
    await vi.waitFor(() => expect(worker.questions.at(-1)?.graph.id).toBe('one'));
    worker.answer();
    await vi.waitFor(() => expect(worker.questions.at(-1)?.graph.id).toBe('three'));
    worker.answer();
    const [one, two, three] = await settled;
    expect([one, two].map((result) => result?.status === 'rejected' && result.reason instanceof Outdated)).toEqual([
      true,
      true,
    ]);
    expect(three).toMatchObject({ status: 'fulfilled', value: { id: 'three' } });
  });

  it('ignores an answer to an older ticket', async () => {
    const { engine, worker } = await warm();
    const layout = engine(graph('new'));
    await vi.waitFor(() => expect(worker.questions).toHaveLength(2));
    worker.answer({ ticket: 1, placed: graph('old') });
    worker.answer();
    expect((await layout).id).toBe('new');
  });

  it('ends a worker that hangs, and starts another for the next layout', async () => {
    const { engine, workers } = await warm(400);
    await expect(engine(graph('hangs'))).rejects.toThrow('longer than 400 ms');
    await vi.waitFor(() => expect(workers[0]?.ended).toBe(true));
    const next = engine(graph('next'));
    await vi.waitFor(() => expect(workers[1]?.questions).toHaveLength(1));
    workers[1]?.answer();
    expect((await next).id).toBe('next');
  });

  it.each([
    ['says why', (worker: Hand, ticket: number) => worker.answer({ ticket, failed: 'no layout' }), 'no layout'],
    ['stops', (worker: Hand) => worker.fail(), 'stopped'],
  ])('rejects when the worker %s', async (_, act, message) => {
    const { engine, worker } = await warm();
    const outcome = expect(engine(graph('fails'))).rejects.toThrow(message);
    await vi.waitFor(() => expect(worker.questions).toHaveLength(2));
    act(worker, worker.questions.at(-1)?.ticket ?? 0);
    await outcome;
  });

  it('rejects when no worker can be started', async () => {
    const engine = createWorkerEngine(() => Promise.reject(new Error('blocked')));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await expect(engine(graph('any'))).rejects.toThrow('blocked');
  });
});
