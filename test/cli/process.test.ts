/** What only a process shows: the built program, a reader that leaves early, a terminal's settings. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DRIVER, root } from '../helpers/programs.ts';
import { driver } from './run-driver.ts';
import { MISSPELT, SOUND } from './texts.ts';

const BUILT = join(root, 'cli/bin/driver.mjs');

it('a process of the built program does the same as the sources', async () => {
  for (const args of [['--help'], ['check', 'a.driver'], ['render', 'a.driver', '-o', 'a.svg'], ['rendr']]) {
    const call = { args, files: { 'a.driver': MISSPELT } };
    expect(await driver(call, BUILT)).toEqual(await driver(call));
  }
});

it('the built program merges in a thread of its own, as the sources do', async () => {
  const files = { base: 'role A\n', ours: 'role A\nrole B\n', theirs: 'role A "a"\n' };
  const call = { args: ['git-merge', 'base', 'ours', 'theirs'], files };
  const merged = await driver(call, BUILT);
  expect(merged).toEqual({ code: 0, out: '', err: '', written: { ours: 'role A "a"\nrole B\n' } });
  expect(await driver(call)).toEqual(merged);
});

it('a picture has the same bytes each time', async () => {
  const call = { args: ['render', 'a.driver'], files: { 'a.driver': SOUND } };
  const first = await driver(call);
  expect(first.code).toBe(0);
  expect((await driver(call)).out === first.out).toBe(true);
});

it('a reader that leaves early is no mistake', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'driver-pipe-'));
  try {
    // Far more problems than a pipe holds.
    writeFileSync(join(folder, 'a.driver'), `${'aim Same "x"\n'.repeat(3000)}`);
    const child = spawn(process.execPath, [DRIVER, 'check', 'a.driver'], { cwd: folder });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
    expect(code).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
