/** What code hosts show of a check: the problems of changed lines first on GitHub, Code Quality on GitLab. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesIn } from '../../cli/src/input/changed-lines.ts';
import { commit, repository } from './repository.ts';
import { driver, runHere } from './run-driver.ts';

const idea = (name: string) => `change idea ${name} "${name}" -> Halp`;
const BEFORE = [
  'aim Pass "85% of students pass by 2028"',
  ...Array.from({ length: 14 }, (_, n) => idea(`Idea${n}`)),
  '',
];

/** The commands of an answer, as [kind, line]. */
const told = (out: string) =>
  [...out.matchAll(/^::(\w+)(?: file=[^,]*,line=(\d+))?/gm)].map(([, kind, line]) => `${kind} ${line}`);

describe('on GitHub', () => {
  const after = [...BEFORE];
  after.splice(12, 1, idea('Changed'));

  it('the problems of changed lines come first, and then the gravest', async () => {
    const folder = repository({ 'a.driver': BEFORE.join('\n') }, { 'a.driver': after.join('\n') });
    const { out } = await runHere(['check', '.', '--since', 'HEAD~1', '--format', 'github', '--today', '2026-11-30'], {
      cwd: folder,
    });
    const lines = told(out);
    expect(lines[0]).toBe('error 13');
    const rest = lines.filter((line) => !line.endsWith(' 13'));
    expect(rest[0]).toMatch(/^error/);
    const kinds = rest.map((line) => ['error', 'warning', 'notice'].indexOf(line.split(' ')[0] ?? ''));
    expect(kinds).toEqual([...kinds].sort());
    expect(new Set(kinds).size).toBeGreaterThan(1);
  });

  it('it is said how many the host shows, where that is not all', async () => {
    const folder = repository({ 'a.driver': BEFORE.join('\n') }, { 'a.driver': after.join('\n') });
    const check = (...more: string[]) => runHere(['check', '.', '--format', 'github', ...more], { cwd: folder });
    const { out } = await check('--since', 'HEAD~1');
    const all = told(out);
    const count = (kind: string) => Math.min(10, all.filter((line) => line.startsWith(kind)).length);
    const shown = count('error') + count('warning') + count('notice');
    expect(shown).toBeLessThan(all.length);
    expect(out).toContain(`\n${shown} of ${all.length} stand beside the lines; GitHub shows no more. All are above.\n`);
    commit(folder, { 'a.driver': 'aim Pass "85% of students pass by 2028"\n' });
    expect((await check()).out).not.toContain('beside the lines');
  });

  it('without a revision the order is that of the text', async () => {
    const { out } = await driver({
      args: ['check', 'a.driver', '--format', 'github'],
      files: { 'a.driver': BEFORE.join('\n') },
    });
    const lines = told(out).map((line) => Number(line.split(' ')[1]));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});

describe('the changed lines of a patch', () => {
  it.each([
    ['one line', '--- a/a.driver\n+++ b/a.driver\n@@ -3 +3 @@ x\n-old\n+new\n', { 'a.driver': [[3, 3]] }],
    ['new lines', '--- a/a.driver\n+++ b/a.driver\n@@ -3,0 +4,2 @@\n+one\n+two\n', { 'a.driver': [[4, 5]] }],
    ['lines that go', '--- a/a.driver\n+++ b/a.driver\n@@ -3,2 +2,0 @@\n-one\n-two\n', { 'a.driver': [] }],
    [
      'a new file',
      '--- /dev/null\n+++ b/new one.driver\t\n@@ -0,0 +1,3 @@\n+a\n+b\n+c\n',
      { 'new one.driver': [[1, 3]] },
    ],
    [
      'lines that look like a heading',
      '--- a/a.driver\n+++ b/a.driver\n@@ -1 +1,2 @@\n-- a/b.driver\n+++ b/c.driver\n+@@ -1 +7 @@\n@@ -9 +10 @@\n-x\n+y\n',
      {
        'a.driver': [
          [1, 2],
          [10, 10],
        ],
      },
    ],
    ['a name that git quotes', '--- "a/\\"x.driver"\n+++ "b/\\"x.driver"\n@@ -1 +1 @@\n-a\n+b\n', {}],
    ['nothing', '', {}],
  ])('%s', (_name, patch, lines) => {
    expect(Object.fromEntries(linesIn(patch))).toEqual(lines);
  });
});

describe('on GitLab', () => {
  const files = {
    'a.driver': `${BEFORE.slice(0, 3).join('\n')}\nprimary driver P "${'x'.repeat(3)}" -> Pass\n${BEFORE[1]}\n`,
  };
  const quality = async (texts: Record<string, string>) => {
    const { out, code } = await driver({
      args: ['check', '.', '--format', 'gitlab', '--today', '2026-11-30'],
      files: texts,
    });
    return { code, entries: JSON.parse(out) as Record<string, unknown>[] };
  };

  it('each problem has its place, gravity and a print of its own', async () => {
    const { code, entries } = await quality(files);
    expect(code).toBe(1);
    expect(entries.length).toBeGreaterThan(4);
    for (const entry of entries) {
      expect(entry).toEqual({
        description: expect.stringMatching(/\S/),
        check_name: expect.stringMatching(/^[a-z-]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
        location: { path: 'a.driver', lines: { begin: expect.any(Number), end: expect.any(Number) } },
      });
    }
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
  });

  it('the print stays when something is written above', async () => {
    const prints = ({ entries }: Awaited<ReturnType<typeof quality>>) => entries.map(({ fingerprint }) => fingerprint);
    const moved = { 'a.driver': `// Written above.\n\n${files['a.driver']}` };
    expect(prints(await quality(moved))).toEqual(prints(await quality(files)));
  });

  it('a file that cannot be read is told too', async () => {
    const folder = repository({ 'a.driver': 'aim A "b"\n' });
    mkdirSync(join(folder, 'below'), { recursive: true });
    writeFileSync(join(folder, 'below', 'b.driver'), Buffer.from([0xff, 0xfe, 0, 0xd8, 0, 0]));
    const { out } = await runHere(['check', '.', '--format', 'gitlab'], { cwd: folder });
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ check_name: 'unreadable', severity: 'blocker' }));
  });
});
