import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { LOG_FORMAT, parseBatch, parseLog, parseRefs, REF_FORMAT } from '../../extension/src/git/parse.ts';
import { GitError, runGit } from '../../extension/src/git/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'driver-git-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FIRST = 'aim A "80% of students pass"\n';

beforeAll(() => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ana María', '-c', 'user.email=ana@example.org', ...args], { cwd: folder });
  git('init', '-q', '-b', 'main');
  writeFileSync(join(folder, 'old.driver'), FIRST);
  git('add', '.');
  git('commit', '-qm', 'Begin');
  git('tag', '-a', 'v1', '-m', 'The first year');
  git('mv', 'old.driver', 'nuevo año.driver');
  git('commit', '-qm', 'Rename the file\n\nand say why');
  git('branch', 'team/algebra');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
});

const ask = async (...args: string[]) => (await runGit('git', folder, args)).toString('utf8');

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

  test('contents, in the order they were asked for; none for what is no file', async () => {
    const input = 'HEAD:nuevo año.driver\nHEAD:gone.driver\nHEAD:\nv1:old.driver\n';
    const contents = parseBatch(await runGit('git', folder, ['cat-file', '--batch'], { input }), 4);
    expect(contents.map((bytes) => bytes && new TextDecoder().decode(bytes))).toEqual([
      FIRST,
      undefined,
      undefined,
      FIRST,
    ]);
    expect(parseBatch(new Uint8Array(), 2)).toEqual([undefined, undefined]);
  });
});

describe('git', () => {
  it('says in one line why it cannot answer', async () => {
    await expect(ask('log', 'no-such-revision')).rejects.toThrow(GitError);
    await expect(ask('log', 'no-such-revision')).rejects.toThrow(/^fatal: [^\n]+$/);
  });

  it('ends when nobody waits for it any more', async () => {
    const given = runGit('git', folder, ['cat-file', '--batch'], { signal: AbortSignal.abort() });
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
  });
});
