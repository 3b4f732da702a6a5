/** The ready files for code hosts and for pre-commit: their own steps, run in a clone of a repository with a branch to be merged. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { DRIVER, root } from '../helpers/programs.ts';
import { base, commit, emptyFolder, type Files, git, repository } from './repository.ts';
import { runProcess } from './run-driver.ts';

interface Step {
  id?: string;
  uses?: string;
  if?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  run?: string;
}

interface Job {
  permissions: unknown;
  needs?: string;
  if?: string;
  steps: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<'check' | 'comment', Job>;
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };
const workflow = load(read('docs/ci/github-workflow.yml')) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const stepCalled = (id: string) => steps.find((step) => step.id === id);

/** The package as npm would give it: the command `driver`, which starts the built program. */
function tarball(): Buffer {
  const file = join(base, 'package.tgz');
  if (!existsSync(file)) {
    const folder = join(base, 'packed', 'package');
    mkdirSync(folder, { recursive: true });
    const bin = { driver: './driver.mjs' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'driver-diagrams', version, bin }));
    writeFileSync(
      join(folder, 'driver.mjs'),
      `#!/usr/bin/env node\nimport ${JSON.stringify(pathToFileURL(DRIVER))};\n`,
    );
    execFileSync('tar', ['-czf', file, '-C', join(folder, '..'), 'package']);
  }
  return readFileSync(file);
}

/** The programs that the steps find: the built `driver`, a `gh` that keeps what it is asked, an npm that fetches nothing. */
function programs(): string {
  const bin = join(base, 'bin');
  if (existsSync(bin)) return bin;
  mkdirSync(bin);
  const add = (name: string, script: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  tarball();
  add('driver', `exec "${process.execPath}" "${DRIVER}" "$@"`);
  add('gh', 'echo "$*" >> "$GH_LOG"; case "$*" in *--jq*) printf "%s" "$KNOWN_COMMENT";; esac');
  // What it would fetch from the registry is there already; what it installs, it installs.
  add(
    'npm',
    `[ "$1" = pack ] && exec cp "${base}/package.tgz" "driver-diagrams-${version}.tgz"; exec "${npm}" --offline "$@"`,
  );
  add('npx', `[ "$1 $2" = "--yes driver-diagrams@${version}" ] && shift 2 && exec driver "$@"`);
  return bin;
}

/** What a code host checks out for a pull request: the merge of the branch, in a clone of its own. */
function checkout(before: Files, after: Files, depth?: number): string {
  const origin = repository(before);
  git(origin, ['checkout', '--quiet', '-b', 'branch']);
  commit(origin, after);
  git(origin, ['checkout', '--quiet', '-b', 'merge', 'main']);
  git(origin, ['merge', '--quiet', '--no-ff', '--no-edit', 'branch']);
  const clone = join(emptyFolder(), 'clone');
  const shallow = depth === undefined ? [] : ['--depth', String(depth)];
  git(base, ['clone', '--quiet', ...shallow, '--branch', 'merge', pathToFileURL(origin).href, clone]);
  return clone;
}

/** Runs a step as the host does: in bash, which ends at the first failure. */
function run(folder: string, id: string, env: Record<string, string> = {}) {
  const temp = join(folder, '..');
  const own = {
    RUNNER_TEMP: temp,
    GITHUB_STEP_SUMMARY: join(temp, 'summary.md'),
    GITHUB_PATH: join(temp, 'path.txt'),
    GITHUB_REPOSITORY: 'team/theories',
    GH_LOG: join(temp, 'gh.log'),
    NUMBER: '7',
  };
  const path = `${programs()}:${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', stepCalled(id)?.run ?? 'exit 9'], {
    cwd: folder,
    env: { ...process.env, ...own, ...env, PATH: path },
    encoding: 'utf8',
  });
  const told = (name: string) => (existsSync(join(temp, name)) ? readFileSync(join(temp, name), 'utf8') : '');
  return {
    status,
    stdout,
    stderr,
    summary: told('summary.md'),
    comment: told('comment.md'),
    gh: told('gh.log'),
    path: told('path.txt'),
  };
}

const BEFORE = {
  'a.driver': 'aim Pass "85% of students pass" { by 2028 }\ndriver Help "Help comes soon" -> Pass confidence low\n',
};
const AFTER = { 'a.driver': BEFORE['a.driver'].replace('2028', '2030').replace('low', 'high') };

describe('the workflow of GitHub', () => {
  it('asks for no more than it needs, and is not started with the rights of the main branch', () => {
    expect(Object.keys(workflow.on)).toEqual(['pull_request']);
    expect(workflow.on.pull_request).toMatchObject({ paths: expect.arrayContaining(['**.driver', '**.csv']) });
    expect(workflow.permissions).toEqual({});
    const { check, comment } = workflow.jobs;
    expect([check.permissions, comment.permissions]).toEqual([{ contents: 'read' }, { 'pull-requests': 'write' }]);
    expect(check.steps[0]?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    // What others wrote reaches a command by variables only; the token only where the comment is written.
    for (const { run: script } of steps) expect(script ?? '').not.toContain('${{');
    expect(steps.filter(({ env }) => JSON.stringify(env ?? {}).includes('token')).map(({ id }) => id)).toEqual([
      'comment',
    ]);
    // A fork has no variables of the repository.
    expect(read('docs/ci/github-workflow.yml')).not.toContain('vars.');
  });

  it('lets the job that may write run nothing but the comment', () => {
    const { steps: writing, needs } = workflow.jobs.comment;
    expect(needs).toBe('check');
    expect(writing.map(({ uses, id }) => uses ?? id)).toEqual(['actions/download-artifact@v4', 'comment']);
    expect(writing[1]?.run).not.toMatch(/driver (?!diff -->)|npm|node|git clone/);
  });

  describe('gets driver', () => {
    const env = stepCalled('get-driver')?.env ?? {};
    const get = (more: Record<string, string>) => {
      const folder = join(emptyFolder(), 'clone');
      mkdirSync(folder);
      return run(folder, 'get-driver', { ...env, ...more });
    };

    it('of one version, with the bytes that were looked at', () => {
      expect(env.DRIVER_VERSION).toBe(version);
      programs();
      const sum = createHash('sha256').update(tarball()).digest('hex');
      const got = get({ DRIVER_SHA256: sum });
      expect([got.status, got.stderr]).toEqual([0, '']);
      const driver = join(got.path.trim(), 'driver');
      expect(execFileSync(driver, ['--version'], { encoding: 'utf8' })).toContain(version);
    });

    it('not with others', () => {
      const got = get({ DRIVER_SHA256: '0'.repeat(64) });
      expect(got.status).not.toBe(0);
      expect(got.path).toBe('');
    });

    it('not before somebody has said which', () => {
      const got = get({});
      expect([got.status, got.path]).toEqual([1, '']);
      expect(got.stdout).toContain('Write the checksum of driver-diagrams into this workflow');
    });
  });

  it('tells what a branch changes in the summary, and checks it', () => {
    const folder = checkout(BEFORE, AFTER);
    const compared = run(folder, 'compare');
    expect([compared.status, compared.stderr]).toEqual([0, '']);
    expect(compared.summary).toMatch(/^<!-- driver diff -->\n\*\*2 changes in meaning\*\*/);
    expect(compared.summary).toContain('moved from **2028** to **2030**');
    expect(compared.summary).toContain('```mermaid');
    const checked = run(folder, 'check');
    expect(checked.status).toBe(0);
    expect(checked.stdout).toMatch(/::warning file=a\.driver,line=1.*theory-changed-no-revision/);
    expect(checked.stdout).toContain('conjecture-changed-without-evidence');
  });

  it('fails where something cannot be read, and still tells what changed', () => {
    const folder = checkout(BEFORE, { 'a.driver': `${AFTER['a.driver']}change idea Pairs "Pairs" -> Halp\n` });
    expect(run(folder, 'compare').summary).toContain('New change idea ‘Pairs’');
    const { status, stdout } = run(folder, 'check');
    expect(status).toBe(1);
    expect(stdout).toMatch(/::error file=a\.driver,line=3/);
    expect(stepCalled('check')?.if).toContain('!cancelled()');
  });

  it('writes one comment, and that anew; none for a fork', () => {
    const folder = checkout(BEFORE, AFTER);
    const { comment } = run(folder, 'compare');
    expect(comment).toContain('moved from **2028** to **2030**');
    expect(run(folder, 'comment').gh).toMatch(
      /--method POST repos\/team\/theories\/issues\/7\/comments --field body=@.*comment\.md\n$/,
    );
    expect(run(folder, 'comment', { KNOWN_COMMENT: '42' }).gh).toMatch(
      /--method PATCH repos\/team\/theories\/issues\/comments\/42 .*\n$/,
    );
    expect(workflow.jobs.comment.if).toContain('github.event.pull_request.head.repo.full_name == github.repository');
    expect(workflow.jobs.comment.if).toContain('!cancelled()');
  });

  it('needs two commits to compare, and says so where there is one', () => {
    expect(run(checkout(BEFORE, AFTER, 2), 'compare').status).toBe(0);
    const { status, stderr } = run(checkout(BEFORE, AFTER, 1), 'compare');
    expect(status).toBe(2);
    expect(stderr).toMatch(/shallow copy.*fetch-depth: 0/);
  });
});

interface GitlabJob {
  rules: { if: string; changes?: string[] }[];
  variables: Record<string, string>;
  before_script?: string[];
  script: string[];
}

describe('the jobs of GitLab', () => {
  const jobs = load(read('docs/ci/gitlab-ci.yml')) as Record<'theories' | 'theories-comment', GitlabJob>;
  const { theories, 'theories-comment': comment } = jobs;

  /** The lines of a job as its runner has them run: in one shell, which ends at the first failure. */
  const runJob = (lines: readonly string[], cwd: string, env: Record<string, string> = {}) => {
    const script = lines.map((line) => `${line}\n`).join('');
    const path = `${programs()}:${process.env.PATH}`;
    return runProcess(['-e', '-c', script], { node: 'bash', cwd, env: { ...env, PATH: path } });
  };
  const checkedOut = (before: Files, after: Files) => {
    const folder = checkout(before, after);
    const id = execFileSync('git', ['rev-parse', 'HEAD^1'], { cwd: folder, encoding: 'utf8' }).trim();
    return { folder, env: { CI_MERGE_REQUEST_DIFF_BASE_SHA: id } };
  };

  it('get driver of one version, with the bytes that were looked at, or end', async () => {
    expect(theories.variables.DRIVER_VERSION).toBe(version);
    expect(theories.rules[0]?.changes).toEqual(['**/*.driver', '**/*.csv']);
    programs();
    const sum = createHash('sha256').update(tarball()).digest('hex');
    const get = (more: Record<string, string>) =>
      runJob([...(theories.before_script ?? []), 'command -v driver'], emptyFolder(), {
        ...theories.variables,
        ...more,
      });
    const got = await get({ DRIVER_SHA256: sum });
    expect([got.code, got.err]).toEqual([0, '']);
    expect(got.out).toContain('/driver/node_modules/.bin/driver\n');
    expect((await get({ DRIVER_SHA256: '0'.repeat(64) })).code).not.toBe(0);
    expect((await get({})).out).toContain('Write the checksum');
  });

  it('tell what changes, and check it', async () => {
    const { folder, env } = checkedOut(BEFORE, AFTER);
    const { code, out } = await runJob(theories.script, folder, env);
    expect(code).toBe(0);
    expect(out).toContain('theory-changed-no-revision');
    expect(readFileSync(join(folder, 'comment.md'), 'utf8')).toContain('moved from **2028** to **2030**');
    expect(JSON.parse(readFileSync(join(folder, 'quality.json'), 'utf8')).length).toBeGreaterThan(1);
  });

  it('fail where something cannot be read, with its place beside the lines', async () => {
    const { folder, env } = checkedOut(BEFORE, {
      'a.driver': `${AFTER['a.driver']}change idea Pairs "Pairs" -> Halp\n`,
    });
    expect((await runJob(theories.script, folder, env)).code).toBe(1);
    expect(readFileSync(join(folder, 'quality.json'), 'utf8')).toContain('"critical"');
  });

  it.each([
    ['a new comment', [], 'POST /projects/1/merge_requests/7/notes'],
    [
      'the comment anew',
      [{ id: 42, body: '<!-- driver diff -->\nolder' }],
      'PUT /projects/1/merge_requests/7/notes/42',
    ],
  ])('write %s, and nothing else', async (_name, known, asked) => {
    expect(comment.rules[0]?.if).toContain('$DRIVER_COMMENT_TOKEN');
    const heard: string[] = [];
    const host = createServer(async (request, response) => {
      let body = '';
      for await (const piece of request) body += piece;
      if (request.method !== 'GET') heard.push(`${request.method} ${request.url}`, JSON.parse(body).body);
      response.end(JSON.stringify(request.method === 'GET' ? known : {}));
    });
    await new Promise<void>((resolve) => void host.listen(0, '127.0.0.1', resolve));
    const folder = emptyFolder();
    writeFileSync(join(folder, 'comment.md'), '<!-- driver diff -->\nnewer\n');
    const env = {
      CI_API_V4_URL: `http://127.0.0.1:${(host.address() as AddressInfo).port}`,
      CI_MERGE_REQUEST_PROJECT_ID: '1',
      CI_MERGE_REQUEST_IID: '7',
      DRIVER_COMMENT_TOKEN: 'secret',
    };
    const { code, err } = await runJob(comment.script, folder, env);
    host.close();
    expect([code, err]).toEqual([0, '']);
    expect(heard).toEqual([asked, '<!-- driver diff -->\nnewer\n']);
  });
});

describe('the hooks of pre-commit', () => {
  const hooks = load(read('.pre-commit-hooks.yaml')) as { id: string; entry: string; files: string }[];
  const runHook = (id: string, folder: string, ...files: string[]) => {
    const { entry = 'false' } = hooks.find((hook) => hook.id === id) ?? {};
    const env = { PATH: `${programs()}:${process.env.PATH}` };
    return runProcess(['-c', `${entry} "$@"`, 'hook', ...files], { node: 'sh', cwd: folder, env });
  };

  it('stop a commit with an error, and let one pass without', async () => {
    const folder = repository({ 'a b.driver': 'aim A "b" -> Nothing\n', 'fine.driver': 'aim A "b"\n' });
    expect((await runHook('driver-check', folder, 'a b.driver')).code).toBe(1);
    expect((await runHook('driver-check', folder, 'fine.driver')).code).toBe(0);
  });

  it('bring theories into their plain form', async () => {
    const folder = repository({ 'a.driver': 'Aim:  A   "b"\n' });
    expect((await runHook('driver-format', folder, 'a.driver')).code).toBe(0);
    expect(readFileSync(join(folder, 'a.driver'), 'utf8')).toBe('aim A "b"\n');
  });

  it('check the theories that read a data file', async () => {
    const wrong = 'outcome measure M "b" of Nothing { data "m.csv" }\n';
    const folder = repository({ 'a.driver': wrong, 'm.csv': 'd,n\n2026,1\n', 'other.csv': 'd,n\n2026,1\n' });
    expect((await runHook('driver-check', folder, 'm.csv')).code).toBe(1);
    expect((await runHook('driver-check', folder, 'other.csv')).code).toBe(0);
  });

  it('are for theories, and their data files where these are checked', () => {
    for (const { id, files } of hooks) {
      expect(new RegExp(files).test('teams/a.driver')).toBe(true);
      expect(new RegExp(files).test('a.driver.md')).toBe(false);
      expect(new RegExp(files).test('teams/m.csv')).toBe(id === 'driver-check');
    }
  });
});
