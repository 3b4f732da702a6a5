/** The workspace's files as the server asks for them, on file systems that are slow, gone, closed or too full. */
import { describe, expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import { type BridgeOptions, createBridge } from '../../extension/src/files/bridge.ts';

const uri = (path: string) => ({ path, toString: () => `memfs:${path}` }) as unknown as vscode.Uri;
const theory = uri('/w/a.driver');
const failure = (code: string) => Object.assign(new Error(`${code} (FileSystemError)`), { code });
const bytes = (text: string) => new TextEncoder().encode(text);
const after = <Value>(time: number, value: Value) => new Promise<Value>((resolve) => setTimeout(resolve, time, value));

/** A place with one file, whose every answer takes some time. */
function place(content: Uint8Array | Error, { delay = 0, size }: { delay?: number; size?: number } = {}) {
  const reads = { count: 0 };
  const given = async <Value>(value: () => Value) => {
    await after(delay, undefined);
    if (content instanceof Error) throw content;
    return value();
  };
  const fs: BridgeOptions['fs'] = {
    stat: () => given(() => ({ type: 1, ctime: 0, mtime: 0, size: size ?? (content as Uint8Array).length })),
    readFile: () => {
      reads.count++;
      return given(() => content as Uint8Array);
    },
    readDirectory: () =>
      given(() => [
        ['a.driver', 1],
        ['data', 2],
        ['link.csv', 65 as vscode.FileType],
        ['socket', 0],
      ]),
  };
  return { fs, reads };
}

function bridgeTo(fs: BridgeOptions['fs'], options: Partial<BridgeOptions> = {}) {
  const told: string[] = [];
  const bridge = createBridge({
    fs,
    mayTell: () => true,
    patience: 1000,
    hasCome: (at) => told.push(`${at} has come`),
    isSlow: () => told.push('slow'),
    ...options,
  });
  return { bridge, told };
}

describe('what is told of a file', () => {
  test.each<[string, Uint8Array | Error, object, object]>([
    ['a text', bytes('aim "Ü"'), { kind: 'file' }, { base64: Buffer.from('aim "Ü"').toString('base64') }],
    ['an empty one', bytes(''), { kind: 'file' }, { base64: '' }],
    ['one that is not there', failure('FileNotFound'), { trouble: 'missing' }, { trouble: 'missing' }],
    ['one that nobody may open', failure('NoPermissions'), { trouble: 'unreadable' }, { trouble: 'unreadable' }],
    ['one whose workspace has gone', failure('Unavailable'), { trouble: 'unreadable' }, { trouble: 'unreadable' }],
    ['an error without a name', new Error('boom'), { trouble: 'unreadable' }, { trouble: 'unreadable' }],
  ])('%s', async (_, content, info, read) => {
    const { bridge } = bridgeTo(place(content).fs);
    expect(await bridge.info(theory)).toEqual(info);
    expect(await bridge.read(theory)).toEqual(read);
  });

  test('5 MB come whole, and 17 MB are not read at all', async () => {
    const large = new Uint8Array(5_000_000).fill(65);
    const { base64 = '' } = await bridgeTo(place(large).fs).bridge.read(theory);
    expect(Buffer.from(base64, 'base64').equals(large)).toBe(true);
    const { fs, reads } = place(bytes('a'), { size: 17_000_000 });
    expect(await bridgeTo(fs).bridge.read(theory)).toEqual({ trouble: 'large' });
    expect(reads.count).toBe(0);
  });

  test('nothing outside the workspace, and nothing is read there', async () => {
    const { fs, reads } = place(bytes('secret'));
    const { bridge } = bridgeTo(fs, { mayTell: ({ path }) => path.startsWith('/w/') });
    const elsewhere = uri('/etc/passwd');
    const answers = await Promise.all([bridge.info(elsewhere), bridge.read(elsewhere), bridge.list(elsewhere)]);
    expect(answers).toEqual(Array(3).fill({ trouble: 'outside' }));
    expect(reads.count).toBe(0);
  });

  test('a folder, with links by what they lead to', async () => {
    const kinds = (await bridgeTo(place(bytes('')).fs).bridge.list(theory)).items?.map(
      ({ name, kind }) => `${name}: ${kind}`,
    );
    expect(kinds).toEqual(['a.driver: file', 'data: folder', 'link.csv: file', 'socket: other']);
    expect(await bridgeTo(place(failure('Unavailable')).fs).bridge.list(theory)).toEqual({ trouble: 'unreadable' });
  });
});

describe('a workspace that answers after 5 seconds', () => {
  test('keeps nobody waiting, says so, and gives what has come when it is asked again', async () => {
    vi.useFakeTimers();
    try {
      const { fs, reads } = place(bytes('late'), { delay: 5000 });
      const { bridge, told } = bridgeTo(fs);
      const first = bridge.info(theory);
      await vi.advanceTimersByTimeAsync(1000);
      expect(await first).toEqual({ trouble: 'slow' });
      expect(told).toEqual(['slow']);
      await vi.advanceTimersByTimeAsync(4000);
      expect(told).toEqual(['slow', 'memfs:/w/a.driver has come']);
      // It is asked twice what the file is, and then for its content, which takes its time again.
      expect([await bridge.info(theory), await bridge.info(theory)]).toEqual([{ kind: 'file' }, { kind: 'file' }]);
      const second = bridge.read(theory);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await second).toEqual({ trouble: 'slow' });
      expect(told.slice(2)).toEqual(['slow', 'memfs:/w/a.driver has come']);
      expect(await bridge.info(theory)).toEqual({ kind: 'file' });
      expect(await bridge.read(theory)).toEqual({ base64: Buffer.from('late').toString('base64') });
      expect(reads.count).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is not asked twice at a time for one file', async () => {
    vi.useFakeTimers();
    try {
      const { fs, reads } = place(bytes('late'), { delay: 5000 });
      const { bridge, told } = bridgeTo(fs);
      const asked = [bridge.read(theory), bridge.read(theory)];
      await vi.advanceTimersByTimeAsync(20_000);
      expect(await Promise.all(asked)).toEqual([{ trouble: 'slow' }, { trouble: 'slow' }]);
      expect(reads.count).toBe(1);
      expect(told.filter((each) => each.endsWith('has come'))).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });
});
