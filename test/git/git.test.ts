/**
 * What `driver` says in real repositories: a folder for each case, whose `run.sh` makes a repository of its own and whose `said.txt`
 * is what a person then reads. `LAW_RUNS=1 npm run unit -- test/git --update` writes what is
 * said now; read it before it is committed.
 */
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'vitest';
import { emptyFolder, who } from '../cli/repository.ts';
import { some } from '../helpers/long-run.ts';
import { DRIVER } from '../helpers/programs.ts';

const here = import.meta.dirname;
const cases = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const programs = join(emptyFolder(), 'programs');
mkdirSync(programs);
writeFileSync(join(programs, 'driver'), `#!/bin/sh\nexec "${process.execPath}" "${DRIVER}" "$@"\n`);
chmodSync(join(programs, 'driver'), 0o755);

const env = {
  ...process.env,
  ...who,
  // One day for all, so that each commit has the same name on every machine.
  GIT_AUTHOR_DATE: '2026-01-01T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T12:00:00Z',
  GIT_PAGER: 'cat',
  NO_COLOR: '1',
  PATH: `${programs}${delimiter}${process.env.PATH}`,
};

// They start many programs, so a run tries some of them, and the long one all.
test.concurrent.for(some(cases.map(({ name }) => name)))('%s', async (name, { expect }) => {
  const folder = emptyFolder();
  const said = await new Promise<string>((resolve) => {
    const script = `exec 2>&1\ngit init -q -b main --template= .\n${readFileSync(join(here, name, 'run.sh'), 'utf8')}`;
    execFile('bash', ['-c', script], { cwd: folder, env }, (_, out) => resolve(out));
  });
  await expect(said.replaceAll(folder, '<folder>')).toMatchFileSnapshot(join(here, name, 'said.txt'));
});
