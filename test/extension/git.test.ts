import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { contentsOf, NotHeld } from '../../extension/src/git/contents.ts';
import { LOG_FORMAT, parseLog, parseRefs, parseRenames, REF_FORMAT } from '../../extension/src/git/parse.ts';
import { GitError, type GitOptions } from '../../extension/src/host/host.ts';
import { git } from '../../extension/src/host/run-git.ts';

const folder = mkdtempSync(join(tmpdir(), 'driver-git-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FIRST = 'aim A "80% of students pass"\n';

beforeAll(() => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ana María', '-c', 'user.email=ana@example.org', ...args], { cwd: folder });
  git('init', '-q', '-b', 'main');
  writeFileSync(join(folder, 'old.driver'), FIRST);
  symlinkSync('old.driver', join(folder, 'link.driver'));
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'sub', 'a.driver'), FIRST);
  git('add', '.');
  git('commit', '-qm', 'Begin');
  git('tag', '-a', 'v1', '-m', 'The first year');
  git('mv', 'old.driver', 'nuevo año.driver');
  git('commit', '-qm', 'Rename the file\n\nand say why');
  writeFileSync(join(folder, 'staged.driver'), FIRST);
  git('add', 'staged.driver');
  git('branch', 'team/algebra');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
});

const ask = async (...args: string[]) => (await git.run('git', folder, args)).toString('utf8');

describe('what git prints is read', () => {
  test('the commits of a file, under its older names too', async () => {
    const path = 'nuevo año.driver';
    const text = await ask('log', '-z', '--follow', '--name-only', `--format=${LOG_FORMAT}`, '--', path);
    expect(parseLog(text, path).map(({ author, subject, path }) => ({ author, subject, path }))).toEqual([
      { author: 'Ana María', subject: 'Rename the file', path },
      { author: 'Ana María', subject: 'Begin', path: 'old.driver' },
    ]);
    expect(parseLog('', path)).toEqual([]);
  });

  test('the older names of renamed files', async () => {
    const renames = await ask('diff', '--name-status', '-z', '--find-renames', '--diff-filter=R', 'v1', '--');
    expect([...parseRenames(renames)]).toEqual([['nuevo año.driver', 'old.driver']]);
    expect(parseRenames('').size).toBe(0);
  });

  test('branches and tags, each with its commit', async () => {
    const head = (await ask('rev-parse', 'HEAD')).trim();
    const refs = parseRefs(await ask('for-each-ref', `--format=${REF_FORMAT}`));
    expect(refs.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'branch main',
      'branch team/algebra',
      'remote branch origin/main',
      'tag v1',
    ]);
    expect(refs.find(({ name }) => name === 'main')?.id).toBe(head);
    expect(refs.find(({ name }) => name === 'v1')?.id).toBe((await ask('rev-parse', 'v1^{commit}')).trim());
  });
});

describe('the contents of files', () => {
  const run = (args: readonly string[], options?: GitOptions) => git.run('git', folder, args, options);
  const texts = async (revision: string, ...paths: string[]) =>
    (await contentsOf(run, revision, paths)).map((bytes) => bytes && new TextDecoder().decode(bytes));

  test('come in the order they were asked for; none for what was not there or is no file', async () => {
    const path = 'nuevo año.driver';
    expect(await texts('HEAD', 'gone.driver', path, 'old.driver')).toEqual([undefined, FIRST, undefined]);
    expect(await texts('v1', 'old.driver', path)).toEqual([FIRST, undefined]);
    expect(await texts('HEAD', 'link.driver', 'sub', '*.driver')).toEqual([undefined, undefined, undefined]);
    expect(await texts('HEAD')).toEqual([]);
  });

  test('may be those that are staged', async () => {
    expect(await texts('', 'staged.driver', 'old.driver')).toEqual([FIRST, undefined]);
    expect(await texts(':2', 'staged.driver')).toEqual([undefined]);
  });

  test('that this copy does not hold are not taken for gone', async () => {
    const answers = [`100644 blob ${'0'.repeat(40)}\ta.driver\0`, `${'0'.repeat(40)} missing\n`];
    const partial = contentsOf(async () => Buffer.from(answers.shift() ?? ''), 'HEAD', ['a.driver']);
    await expect(partial).rejects.toThrow(NotHeld);
  });
});

describe('git', () => {
  it('says in one line why it cannot answer', async () => {
    await expect(ask('log', 'no-such-revision')).rejects.toThrow(GitError);
    await expect(ask('log', 'no-such-revision')).rejects.toThrow(/^fatal: [^\n]+$/);
  });

  it('ends when nobody waits for it any more', async () => {
    const given = git.run('git', folder, ['cat-file', '--batch'], { signal: AbortSignal.abort() });
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
  });
});
