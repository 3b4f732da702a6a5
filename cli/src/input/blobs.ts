/** Contents of a git repository from one long-running git, asked one after the other. Nothing is fetched. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { CAREFUL, gitEnvironment } from './git.ts';

interface Blobs {
  /**
   * @param name an id, or `<commit>:<path>`
   * @returns nothing for what is not there
   * @throws Error where git ended
   */
  read(name: string): Promise<{ id: string; bytes: Buffer } | undefined>;
  close(): void;
}

/** @param root folder of the repository */
export function openBlobs(root: string): Blobs {
  const process = spawn('git', [...CAREFUL, 'cat-file', '--batch'], {
    cwd: root,
    env: gitEnvironment(),
    windowsHide: true,
  });
  const answers = answersOf(process);
  let last: Promise<unknown> = Promise.resolve();
  return {
    read(name) {
      // Asked by line: a path of two lines cannot be asked for.
      if (name.includes('\n')) return Promise.resolve(undefined);
      const ask = () => {
        process.stdin.write(`${name}\n`);
        return answers.next();
      };
      // Whoever asked before is told by an answer of its own that git has ended; so is this one.
      const next = last.then(ask, ask);
      last = next;
      return next;
    },
    close: () => process.stdin.end(),
  };
}

/** Cuts what git says into answers. */
function answersOf(process: ChildProcessWithoutNullStreams) {
  let held = Buffer.alloc(0);
  let failure: Error | undefined;
  let wake = () => {};
  const fail = (why: Error) => {
    failure ??= why;
    wake();
  };
  process.stdout.on('data', (more: Buffer) => {
    held = Buffer.concat([held, more]);
    wake();
  });
  process.stderr.resume();
  process.stdin.on('error', fail);
  process.on('error', fail);
  process.on('close', () => fail(new Error('git ended early.')));
  /** Waits until git has said more; rejects once it has ended. So what waits for an answer ends when git does. */
  const more = () =>
    new Promise<void>((resolve, reject) => {
      if (failure) return reject(failure);
      wake = () => (failure ? reject(failure) : resolve());
    });
  return {
    async next(): Promise<{ id: string; bytes: Buffer } | undefined> {
      let end = held.indexOf(10);
      for (; end < 0; end = held.indexOf(10)) await more();
      const [, id = '', kind, size] = /^([0-9a-f]+) (\w+) (\d+)$/.exec(held.subarray(0, end).toString('utf8')) ?? [];
      held = held.subarray(end + 1);
      if (size === undefined) return undefined;
      while (held.length <= Number(size)) await more();
      const bytes = Buffer.from(held.subarray(0, Number(size)));
      held = held.subarray(Number(size) + 1);
      return kind === 'blob' ? { id, bytes } : undefined;
    },
  };
}
