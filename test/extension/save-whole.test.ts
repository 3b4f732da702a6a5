/** Saving on a real disk and on file systems that fail: what stands there afterwards is whole. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type * as vscode from 'vscode';
import { type FileSystem, saveWhole } from '../../extension/src/saving/save-whole.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'driver-save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An address as VS Code has it, as far as saving uses it. */
function address(path: string, scheme = 'file'): vscode.Uri {
  const uri = { scheme, path, fsPath: path, with: ({ path: other = path }) => address(other, scheme) };
  return uri as unknown as vscode.Uri;
}

/** The disk; `fails` says what goes wrong with a step. */
function disk(
  fails: (step: 'writeFile' | 'rename', path: string) => Error | 'half' | undefined = () => undefined,
): FileSystem {
  return {
    async writeFile(uri, content) {
      const failure = fails('writeFile', uri.fsPath);
      if (failure === 'half') writeFileSync(uri.fsPath, content.subarray(0, 1));
      if (failure) throw failure === 'half' ? new Error('ENOSPC: no space left on device') : failure;
      writeFileSync(uri.fsPath, content);
    },
    async rename(from, to) {
      const failure = fails('rename', to.fsPath);
      if (failure instanceof Error) throw failure;
      renameSync(from.fsPath, to.fsPath);
    },
    async delete(uri) {
      rmSync(uri.fsPath);
    },
    async readFile(uri) {
      return readFileSync(uri.fsPath);
    },
  };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const save = (fs: FileSystem, ...names: string[]) =>
  saveWhole(
    fs,
    names.map((name) => ({ uri: address(at(name)), content: bytes('new content') })),
  );

describe('a file that is saved', () => {
  test('is new, and nothing is left beside it', async () => {
    await save(disk(), 'a.svg');
    expect(read('a.svg')).toBe('new content');
    expect(readdirSync(folder)).toEqual(['a.svg']);
  });

  test('takes the place of the old one, with its rights', async () => {
    writeFileSync(at('a.svg'), 'old');
    chmodSync(at('a.svg'), 0o640);
    await save(disk(), 'a.svg');
    expect([read('a.svg'), statSync(at('a.svg')).mode & 0o777]).toEqual(['new content', 0o640]);
  });

  test('goes where a link leads', async () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/a.svg'), 'old');
    symlinkSync(at('real/a.svg'), at('link.svg'));
    await save(disk(), 'link.svg');
    expect([read('real/a.svg'), read('link.svg')]).toEqual(['new content', 'new content']);
    expect(readdirSync(at('real'))).toEqual(['a.svg']);
    writeFileSync(at('real/a.svg'), 'through');
    expect(read('link.svg')).toBe('through');
  });

  test('is written once where nothing can be renamed', async () => {
    const written: string[] = [];
    const fs: FileSystem = {
      writeFile: async (uri) => void written.push(uri.path),
      rename: async () => expect.fail('renamed'),
      delete: async () => expect.fail('deleted'),
      readFile: async () => bytes('old'),
    };
    await saveWhole(fs, [{ uri: address('/a.svg', 'vscode-vfs'), content: bytes('x') }]);
    expect(written).toEqual(['/a.svg']);
  });
});

describe('where nothing can be renamed', () => {
  /** A place far away, which takes half of a file and then fails. */
  function far(files: Map<string, string>, failsAt: string): FileSystem {
    let hasFailed = false;
    return {
      async readFile({ path }) {
        const text = files.get(path);
        if (text === undefined) throw Object.assign(new Error('not there'), { code: 'FileNotFound' });
        return bytes(text);
      },
      async writeFile({ path }, content) {
        const fails = path === failsAt && !hasFailed;
        files.set(path, new TextDecoder().decode(fails ? content.subarray(0, 1) : content));
        if (!fails) return;
        hasFailed = true;
        throw new Error('Unavailable');
      },
      rename: async () => expect.fail('renamed'),
      delete: async ({ path }) => void files.delete(path),
    };
  }

  test.each<[string, Record<string, string>]>([
    ['there is none again', {}],
    ['the old ones are there again', { '/a.svg': 'old a', '/b.svg': 'old b' }],
    ['each is as it was', { '/b.svg': 'old b' }],
  ])('and the second file fails half way, %s', async (_, before) => {
    const files = new Map(Object.entries(before));
    const outputs = ['/a.svg', '/b.svg'].map((path) => ({ uri: address(path, 'memfs'), content: bytes('new') }));
    await expect(saveWhole(far(files, '/b.svg'), outputs)).rejects.toThrow('Unavailable');
    expect(Object.fromEntries(files)).toEqual(before);
    await saveWhole(far(files, ''), outputs);
    expect(Object.fromEntries(files)).toEqual({ '/a.svg': 'new', '/b.svg': 'new' });
  });

  test('what cannot be read is not written over: it could not be put back', async () => {
    const files = new Map([
      ['/a.svg', 'old a'],
      ['/b.svg', 'old b'],
    ]);
    const fs = far(files, '');
    const denied: FileSystem = {
      ...fs,
      readFile: async (uri) => {
        if (uri.path === '/b.svg') throw Object.assign(new Error('no answer'), { code: 'Unavailable' });
        return fs.readFile(uri);
      },
    };
    const outputs = ['/a.svg', '/b.svg'].map((path) => ({ uri: address(path, 'memfs'), content: bytes('new') }));
    await expect(saveWhole(denied, outputs)).rejects.toThrow('no answer');
    expect(Object.fromEntries(files)).toEqual({ '/a.svg': 'old a', '/b.svg': 'old b' });
  });
});

describe('a file that cannot be saved', () => {
  const cases: [what: string, fs: FileSystem][] = [
    [
      'a disk that is full half way',
      disk((step, path) => (step === 'writeFile' && path.includes('b.svg') ? 'half' : undefined)),
    ],
    [
      'a file that is open elsewhere',
      disk((step) => (step === 'rename' ? new Error('EBUSY: resource busy') : undefined)),
    ],
    ['no right to write', disk(() => new Error('EACCES: permission denied'))],
  ];

  test.each(cases)('%s: the old ones are whole, and no draft is left', async (_, fs) => {
    writeFileSync(at('a.svg'), 'old');
    writeFileSync(at('b.svg'), 'old');
    await expect(save(fs, 'a.svg', 'b.svg')).rejects.toThrow(/ENOSPC|EBUSY|EACCES/);
    expect([read('a.svg'), read('b.svg')]).toEqual(['old', 'old']);
    expect(readdirSync(folder)).toEqual(['a.svg', 'b.svg']);
  });

  test.each(cases)('%s: where there was none, there is none', async (_, fs) => {
    await expect(save(fs, 'a.svg', 'b.svg')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that is not there', async () => {
    await expect(save(disk(), 'nowhere/a.svg')).rejects.toThrow(/ENOENT/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may only be read', async () => {
    writeFileSync(at('a.svg'), 'old');
    chmodSync(at('a.svg'), 0o444);
    await expect(save(disk(), 'a.svg')).rejects.toThrow(/EACCES/);
    expect(read('a.svg')).toBe('old');
  });

  test('a draft that cannot be deleted hides no reason', async () => {
    const fs = {
      ...disk((step) => (step === 'rename' ? new Error('EBUSY') : undefined)),
      delete: async () => expect.fail('no'),
    };
    await expect(save(fs, 'a.svg')).rejects.toThrow('EBUSY');
  });
});
