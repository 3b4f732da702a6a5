/** A merge that goes on and on, fails, or is stopped: git waits for it, so it ends, and nothing is left behind. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mergedInTime } from '../../cli/src/merging/in-time.ts';
import { tidyWhenInterrupted } from '../../cli/src/merging/tidy.ts';

const work = {
  versions: { base: 'role A\n', ours: 'role A\nrole B\n', theirs: 'role A "a"\n' },
  markers: { size: 7, labels: { base: 'base', ours: 'ours', theirs: 'theirs' }, showBase: false },
};
/** So much that no merge of the tests needs it, however busy the machine is. */
const PATIENCE = 500;

const module = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
const withPort = "import { parentPort } from 'node:worker_threads'; ";

describe('a merge in a thread', () => {
  it('gives what was merged', async () => {
    expect(await mergedInTime(work, PATIENCE)).toEqual({ text: 'role A "a"\nrole B\n', conflicts: 0, questions: [] });
  });

  const threads: [name: string, thread: URL, seconds: number, why: RegExp][] = [
    ['that never ends', module('for (;;);'), 0.2, /takes more than 0\.2 seconds\.$/],
    [
      'that never ends, and answers others',
      module('setInterval(() => { for (let n = 0; n < 1e7; n++); }, 0)'),
      0.2,
      /takes more than/,
    ],
    [
      'that fails',
      module('throw new Error("No such luck\\nat all")'),
      PATIENCE,
      /made a mistake in merging it: No such luck\.$/,
    ],
    [
      'that cannot be started',
      new URL('file:///nowhere/thread.mjs'),
      PATIENCE,
      /made a mistake in merging it: Cannot find module/,
    ],
    ['that waits for nothing', module('await new Promise(() => {})'), PATIENCE, /ended while it merged it \(13\)\.$/],
    ['that ends without a word', module('process.exit(0)'), PATIENCE, /ended while it merged it \(0\)\.$/],
  ];
  it.each(threads)('%s is left to git’s lines', async (_name, thread, seconds, why) => {
    expect(await mergedInTime(work, seconds, thread)).toEqual({ doubt: expect.stringMatching(why), unread: true });
  });

  it('is heard once', async () => {
    const twice = module(`${withPort} parentPort.postMessage({ text: 'a', conflicts: 0 }); throw new Error('late');`);
    expect(await mergedInTime(work, PATIENCE, twice)).toEqual({ text: 'a', conflicts: 0 });
  });
});

describe('a merge that is stopped at the keyboard', () => {
  const folder = mkdtempSync(join(tmpdir(), 'driver-merging-'));
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes git’s own files away, and those only', () => {
    const names = ['.merge_file_a1B2c3', '.merge_file_x', 'a.driver', '.merge_file_', '.merge_file_a.driver'];
    const paths = names.map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, 'role A\n');
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    const before = process.listenerCount('SIGINT');
    tidyWhenInterrupted(paths);
    process.emit('SIGINT', 'SIGINT');
    expect(names.filter((_, n) => existsSync(paths[n] ?? ''))).toEqual([
      'a.driver',
      '.merge_file_',
      '.merge_file_a.driver',
    ]);
    // It ends as it would have ended without this.
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGINT']]);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });

  it('is watched only while it lasts', () => {
    const before = process.listenerCount('SIGHUP');
    const stop = tidyWhenInterrupted([]);
    expect(process.listenerCount('SIGHUP')).toBe(before + 1);
    stop();
    expect(process.listenerCount('SIGHUP')).toBe(before);
  });
});
