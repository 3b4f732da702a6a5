/** The ready workflow for pull requests: its own steps, run in a clone of a repository with a branch to be merged. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { DRIVER, root } from '../helpers/programs.ts';
import { base, commit, emptyFolder, type Files, git, repository } from './repository.ts';

interface Step {
  id?: string;
  uses?: string;
  if?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  run?: string;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: { theories: { permissions: unknown; steps: Step[] } };
}

const text = readFileSync(join(root, 'docs/ci/github-workflow.yml'), 'utf8');
const workflow = load(text) as Workflow;
const { steps } = workflow.jobs.theories;
const stepCalled = (id: string) => steps.find((step) => step.id === id);

/** The programs that the steps find: the built `driver`, and a `gh` that keeps what it is asked. */
function programs(): string {
  const bin = join(base, 'bin');
  if (existsSync(bin)) return bin;
  mkdirSync(bin);
  const add = (name: string, script: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  add('driver', `exec "${process.execPath}" "${DRIVER}" "$@"`);
  add('gh', 'echo "$*" >> "$GH_LOG"; case "$*" in *--jq*) printf "%s" "$KNOWN_COMMENT";; esac');
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
  const read = (name: string) => (existsSync(join(temp, name)) ? readFileSync(join(temp, name), 'utf8') : '');
  return { status, stdout, stderr, summary: read('summary.md'), comment: read('comment.md'), gh: read('gh.log') };
}

const BEFORE = {
  'a.driver': 'aim Pass "85% of students pass" { by 2028 }\ndriver Help "Help comes soon" -> Pass confidence low\n',
};
const AFTER = { 'a.driver': BEFORE['a.driver'].replace('2028', '2030').replace('low', 'high') };

it('asks for no more than it needs, and is not started with the rights of the main branch', () => {
  expect(Object.keys(workflow.on)).toEqual(['pull_request']);
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs.theories.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
  expect(steps[0]?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
  // What others wrote reaches a command by variables only; the token only where the comment is written.
  for (const { run: script } of steps) expect(script ?? '').not.toContain('${{');
  expect(steps.filter(({ env }) => JSON.stringify(env ?? {}).includes('token')).map(({ id }) => id)).toEqual([
    'comment',
  ]);
});

it('tells what a branch changes in the summary, and checks it', () => {
  const folder = checkout(BEFORE, AFTER);
  const compared = run(folder, 'compare');
  expect([compared.status, compared.stderr]).toEqual([0, '']);
  expect(compared.summary).toMatch(/^<!-- driver diff -->\n\*\*2 changes in meaning\*\*/);
  expect(compared.summary).toContain('moved from 2028 to 2030');
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
  expect(comment).toContain('moved from 2028 to 2030');
  expect(run(folder, 'comment').gh).toMatch(
    /--method POST repos\/team\/theories\/issues\/7\/comments --field body=@.*comment\.md\n$/,
  );
  expect(run(folder, 'comment', { KNOWN_COMMENT: '42' }).gh).toMatch(
    /--method PATCH repos\/team\/theories\/issues\/comments\/42 .*\n$/,
  );
  expect(stepCalled('comment')?.if).toBe('github.event.pull_request.head.repo.full_name == github.repository');
});

it('needs two commits to compare, and says so where there is one', () => {
  expect(run(checkout(BEFORE, AFTER, 2), 'compare').status).toBe(0);
  const { status, stderr } = run(checkout(BEFORE, AFTER, 1), 'compare');
  expect(status).toBe(2);
  expect(stderr).toMatch(/shallow copy.*fetch-depth: 0/);
});
