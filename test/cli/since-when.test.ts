/** `--since WHEN` in every command that takes it, and the other ways to name what is compared, in real repositories. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, driver, emptyFolder, type Files, git, repository, who, write } from './repository.ts';
import { runHere } from './run-driver.ts';

/** A commit of that day by somebody. */
function commitOn(folder: string, day: string, files: Files, author = 'Ana'): void {
  write(folder, files);
  const date = `${day}T10:00:00Z`;
  const env = { ...process.env, ...who, GIT_AUTHOR_NAME: author, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  execFileSync('git', ['add', '--all'], { cwd: folder, env });
  execFileSync('git', ['commit', '--quiet', '--allow-empty', '-m', 'change'], { cwd: folder, env });
}

const theory = (version: string, by: number, more = '') =>
  `theory "Algebra" {\n  version "${version}"\n}\naim Goal "Students pass" { by ${by} }\n${more}`;
const WHY = 'revision "2" on 2026-03-01 because "the class is <larger> than *planned*"\n';
const moved = (from: number, to: number) => `Date of ‘Students pass’ moved from ${from} to ${to}.`;

let folder: string;
beforeAll(() => {
  folder = repository();
  commitOn(folder, '2026-01-10', { 'a.driver': theory('1', 2020) });
  commitOn(folder, '2026-02-10', { 'a.driver': theory('1', 2021) });
  commitOn(folder, '2026-03-10', { 'a.driver': theory('2', 2022, WHY) }, 'Ben');
  git(folder, ['tag', 'v2']);
  commitOn(folder, '2026-04-10', { 'a.driver': theory('2', 2023, WHY) });
  write(folder, { 'a.driver': theory('2', 2024, WHY) });
});

/** The sentences on dates. */
async function dates(where: string, ...args: string[]): Promise<string[]> {
  const { code, said, told } = await driver(where, 'diff', '--format', 'json', ...args);
  expect([code, told]).toEqual([0, '']);
  const all = (JSON.parse(said).changes as { sentence: string }[]).map(({ sentence }) => sentence);
  return all.filter((sentence) => sentence.startsWith('Date'));
}

describe('since when', () => {
  const cases: [name: string, when: string, told: string[]][] = [
    ['a day on which nothing was committed', '2026-02-01', [moved(2020, 2024)]],
    ['a day, with all that was committed on it', '2026-02-10', [moved(2020, 2024)]],
    ['the day after', '2026-02-11', [moved(2021, 2024)]],
    ['yesterday, long after', 'yesterday', [moved(2023, 2024)]],
    ['a day that says what it is', 'day:2026-03-01', [moved(2021, 2024)]],
    ['a revision', 'HEAD~1', [moved(2022, 2024)]],
    ['a tag', 'v2', [moved(2022, 2024)]],
    ['a tag that says what it is', 'git:v2', [moved(2022, 2024)]],
    ['a version, from the commit that first wrote it', '1', [moved(2020, 2024)]],
    ['the next version', '2', [moved(2022, 2024)]],
    ['a version that says what it is', 'version:2', [moved(2022, 2024)]],
  ];
  it.each(cases)('driver diff: %s', async (_name, when, told) => {
    expect(await dates(folder, '--since', when)).toEqual(told);
    expect(await dates(folder, '--since', when, '--', 'a.driver')).toEqual(told);
  });

  it('is called by what it means', async () => {
    const first = async (when: string) => (await driver(folder, 'diff', '--since', when)).said.split(':')[0];
    expect(await first('2026-02-01')).toBe('From 2026-02-01 to the files as they are now');
    expect(await first('2')).toBe('From version 2 to the files as they are now');
  });

  it.each([
    ['a day', '2026-02-11', 2],
    ['a revision', 'v2', 1],
    ['a version', '2', 1],
    ['a day before all', '2000-01-01', 4],
  ])('driver history: %s', async (_name, when, commits) => {
    const { said } = await driver(folder, 'history', 'Goal', '--since', when, '--format', 'json');
    expect(JSON.parse(said).commits).toHaveLength(commits);
  });

  it.each([
    ['2026-02-11', 'since 2026-02-11'],
    ['version:1', 'since version 1'],
    ['v2', 'since v2'],
  ])('driver check: %s', async (when, name) => {
    const plain = repository();
    commitOn(plain, '2026-01-10', { 'a.driver': theory('1', 2020) });
    git(plain, ['tag', 'v2']);
    commitOn(plain, '2026-03-10', { 'a.driver': theory('1', 2021) });
    const { said } = await driver(plain, 'check', '.', '--since', when, '--format', 'json');
    const messages = (JSON.parse(said).problems as { rule: string; message: string }[])
      .filter(({ rule }) => rule === 'theory-changed-no-revision')
      .map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining(name)]);
  });

  it('a version that a statement ‘revision’ names', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', { 'a.driver': 'aim Goal "Students pass" { by 2020 }' });
    commitOn(made, '2026-02-10', { 'a.driver': `aim Goal "Students pass" { by 2021 }\n${WHY}` });
    write(made, { 'a.driver': `aim Goal "Students pass" { by 2022 }\n${WHY}` });
    expect(await dates(made, '--since', '2')).toEqual([moved(2021, 2022)]);
  });

  it('a version stays the same where its file is moved', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', { 'a.driver': theory('1', 2020) });
    commitOn(made, '2026-02-10', { 'a.driver': undefined, 'b.driver': theory('1', 2021) });
    expect(await dates(made, '--since', '1')).toEqual([moved(2020, 2021)]);
  });
});

describe('what can mean several things is told', () => {
  const told = async (where: string, ...args: string[]) => {
    const result = await driver(where, 'diff', ...args);
    expect([result.code, result.said]).toEqual([2, '']);
    return result.told;
  };

  it('a branch that is called like a day', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', { 'a.driver': theory('1', 2020) });
    commitOn(made, '2026-02-10', { 'a.driver': theory('1', 2021) });
    git(made, ['branch', '2026-02-01']);
    expect(await told(made, '--since', '2026-02-01')).toMatch(
      /^driver: “2026-02-01” can mean the day 2026-02-01 or the revision that git knows by it \(commit [0-9a-f]+ of 2026-02-10\)\. Say which: --since day:2026-02-01 or --since git:2026-02-01\.\n$/,
    );
    expect(await dates(made, '--since', 'day:2026-02-01')).toEqual([moved(2020, 2021)]);
    expect(await dates(made, '--since', 'git:2026-02-01')).toEqual([]);
    for (const command of [
      ['history', 'Goal'],
      ['check', '.'],
    ]) {
      expect((await driver(made, ...command, '--since', '2026-02-01')).told).toContain('can mean the day');
    }
  });

  it('a branch that is called like a version, but not where both are one commit', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', { 'a.driver': theory('1.0', 2020) });
    git(made, ['tag', '1.0']);
    commitOn(made, '2026-02-10', { 'a.driver': theory('2.0', 2021) });
    commitOn(made, '2026-03-10', { 'a.driver': theory('2.0', 2022) });
    git(made, ['tag', '2.0']);
    expect(await dates(made, '--since', '1.0')).toEqual([moved(2020, 2022)]);
    expect(await told(made, '--since', '2.0')).toMatch(
      /can mean the revision .* of 2026-03-10\) or the version 2\.0 of a\.driver, written in commit \S+ of 2026-02-10\. Say which: --since git:2\.0 or --since version:2\.0\./,
    );
  });

  it('a version that two theories have, unless a file is named', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', { 'a.driver': theory('1', 2020) });
    commitOn(made, '2026-02-10', { 'b.driver': theory('1', 2021) });
    write(made, { 'a.driver': theory('1', 2029) });
    expect(await told(made, '--since', '1')).toMatch(
      /the version 1 of b\.driver, .* or the version 1 of a\.driver, .*Name the file/,
    );
    expect(await dates(made, '--since', '1', '--', 'a.driver')).toEqual([moved(2020, 2029)]);
  });

  const cases: [name: string, args: string[], told: RegExp][] = [
    [
      'nothing of that name',
      ['--since', 'v9'],
      /^driver: There is no revision v9 in this repository\..*written as 2026-01-31, and no theory here had a version of that name\./,
    ],
    [
      'a day as it is written elsewhere',
      ['--since', '31.1.2026'],
      /^driver: 31\.1\.2026 is no day\. Write year, month and day with hyphens/,
    ],
    ['a day that does not exist', ['--since', '2026-02-30'], /^driver: 2026-02-30 is no day\./],
    [
      'a day that has not come yet',
      ['--since', '2999-01-01'],
      /^driver: 2999-01-01 has not come yet, so nothing can have changed since\./,
    ],
    [
      'a version that never was',
      ['--since', 'version:9'],
      /^driver: No theory in this repository ever had a version 9\./,
    ],
    ['a day before the first commit', ['--since', '2020-01-01'], /^driver: No commit is older than 2020-01-01/],
    ['a revision besides', ['v2', '--since', '1'], /--since says already what is compared\. Leave out v2\./],
    [
      'a range of what is staged',
      ['--staged', 'v2..HEAD'],
      /--staged compares what is staged, and HEAD is something else\./,
    ],
    [
      'a day in the place of a revision',
      ['2026-02-01'],
      /There is no revision, file or folder 2026-02-01\..*driver diff --since 2026-01-31/,
    ],
    [
      'a moment of which git remembers nothing',
      ['main@{2001-01-01}'],
      /^driver: This copy of the repository remembers what main was only since .*, so it does not know main@\{2001-01-01\}\./,
    ],
    ['a file that was in no commit', ['v2:zzz.driver', 'a.driver'], /^driver: There is no theory v2:zzz\.driver\./],
  ];
  it.each(cases)('%s', async (_name, args, expected) => {
    expect(await told(folder, ...args)).toMatch(expected);
  });

  it('a version of which a shallow copy does not know the beginning', async () => {
    const copy = join(base, 'shallow-when');
    git(base, ['clone', '--quiet', '--depth', '1', pathToFileURL(folder).href, copy]);
    expect(await told(copy, '--since', '2')).toMatch(
      /When version 2 was written is not known here\. This is a shallow copy/,
    );
  });
});

describe('other ways to name what is compared', () => {
  const IDEA = 'primary driver P "Mentors" -> Goal\n';
  const aim = (by: number) => `aim Goal "Students pass" { by ${by} }\n`;
  const staged = () => {
    const made = repository({ 'a.driver': aim(2020) });
    write(made, { 'a.driver': aim(2021), 'new.driver': 'aim Joy "Joy"' });
    git(made, ['add', '--all']);
    write(made, { 'a.driver': aim(2022) });
    return made;
  };

  it('what is staged', async () => {
    expect(await dates(staged(), '--staged')).toEqual([moved(2020, 2021)]);
    expect(await dates(staged(), '--staged', 'HEAD')).toEqual([moved(2020, 2021)]);
    expect(await dates(staged())).toEqual([moved(2020, 2022)]);
    expect((await driver(staged(), 'diff', '--staged')).said).toMatch(
      /^From HEAD to what is staged: 3 changes in meaning/,
    );
  });

  it('says that a file with a conflict is not compared', async () => {
    const made = repository({ 'a.driver': aim(2020) });
    git(made, ['checkout', '--quiet', '-b', 'team']);
    write(made, { 'a.driver': aim(2021) });
    git(made, ['commit', '--quiet', '-am', 'one']);
    git(made, ['checkout', '--quiet', 'main']);
    write(made, { 'a.driver': aim(2022) });
    git(made, ['commit', '--quiet', '-am', 'two']);
    expect(() => git(made, ['merge', '--quiet', 'team'])).toThrow();
    expect((await driver(made, 'diff', '--staged')).said).toContain(
      '\na.driver has a conflict that is not settled yet. a.driver is left out of the comparison.\n',
    );
  });

  it.each([
    ['with a file', ['v2:a.driver', 'a.driver'], [moved(2022, 2024)]],
    ['with another of its versions', ['v2~1:a.driver', 'v2:a.driver'], [moved(2021, 2022)]],
    ['with what is staged', ['v2:a.driver', ':a.driver'], [moved(2022, 2023)]],
    ['alone, with the file as it is now', ['v2:a.driver'], [moved(2022, 2024)]],
    ['from the folder where one stands', ['v2:./a.driver'], [moved(2022, 2024)]],
  ])('one file of a revision, %s', async (_name, args, told) => {
    expect(await dates(folder, ...args)).toEqual(told);
    const { said } = await driver(folder, 'diff', ...args, '--format', 'json');
    const { before } = JSON.parse(said);
    expect(before).toBe(args[0]);
    expect(JSON.parse(said).changes[0].before.path).toBe(args[0]);
  });

  it('two revisions of a bare repository, and a history in it', async () => {
    const bare = join(emptyFolder(), 'bare.git');
    git(base, ['clone', '--quiet', '--bare', pathToFileURL(folder).href, bare]);
    expect(await dates(bare, 'v2~1..v2')).toEqual([moved(2021, 2022)]);
    expect(await dates(bare, 'v2~1', 'v2', '--', 'a.driver')).toEqual([moved(2021, 2022)]);
    expect(await dates(bare, '--since', '2')).toEqual([moved(2022, 2023)]);
    expect((await driver(bare, 'history', 'Goal', '--format', 'json')).code).toBe(0);
    for (const args of [[], ['v2']]) {
      expect(await driver(bare, 'diff', ...args)).toEqual({
        code: 2,
        said: '',
        told: 'driver: This repository is bare: it has no files, only versions. Name two of them, for example: driver diff HEAD~1..HEAD\n',
      });
    }
  });

  it('a submodule is told of where nothing else is there', async () => {
    const inner = repository({ 'b.driver': 'aim Joy "Joy"' });
    const made = repository({ 'notes.md': 'x' });
    git(made, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', pathToFileURL(inner).href, 'sub']);
    expect((await driver(made, 'diff')).told).toBe(
      'driver: In this repository there is no .driver file, neither before nor after. sub is a submodule, a repository of its own: run driver diff in it.\n',
    );
    expect((await driver(join(made, 'sub'), 'diff')).code).toBe(0);
  });

  it('a folder where git keeps what it knows', async () => {
    const made = repository({ 'a.driver': IDEA });
    expect((await driver(join(made, '.git'), 'diff')).told).toMatch(
      /is where git keeps what it knows, not where the files are/,
    );
  });

  describe('without much of a machine', () => {
    const kept = { ...process.env };
    afterAll(() => Object.assign(process.env, kept));

    it('a repository of somebody else', async () => {
      const made = repository({ 'a.driver': aim(2020) });
      process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER = '1';
      try {
        const { code, told } = await driver(made, 'diff');
        expect(code).toBe(2);
        expect((await driver(made, 'check', '.', '--git')).told).toMatch(
          /^driver: --git: The repository .* belongs to somebody else/,
        );
        expect((await driver(made, 'check', '.', '--since', 'HEAD')).told).toBe(told);
        expect((await driver(made, 'history', 'Goal')).told).toBe(told);
        expect(told).toBe(
          `driver: The repository ${made} belongs to somebody else, so git reads nothing in it: its settings could start programs. If you trust it, say so to git: git config --global --add safe.directory "${made}"\n`,
        );
      } finally {
        delete process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER;
      }
    });

    it('no HOME', async () => {
      delete process.env.HOME;
      try {
        expect(await dates(folder, 'v2..HEAD')).toEqual([moved(2022, 2023)]);
      } finally {
        process.env.HOME = kept.HOME;
      }
    });
  });
});

describe('notes to read out', () => {
  it('tell of which time, by whom, why, and what changed', async () => {
    const { said } = await driver(folder, 'diff', '--since', '2026-02-11', '--format', 'notes');
    const [today] = /\d{4}-\d\d-\d\d(?=\):)/.exec(said) ?? [];
    expect(said).toBe(`# Algebra: what changed

From 2026-02-11 to the files as they are now (${today}): 3 changes in meaning.

By Ana (1 commit) and Ben (1 commit). What is in no commit yet names nobody.

## Why

- **Revision 2, 2026-03-01**: “the class is &lt;larger&gt; than \\*planned\\*”.

## Aims and targets

- Date of ‘Students pass’ moved from **2021** to **2024**.

## The record: versions, files and checks

- Version of a.driver changed from “**1**” to “**2**”.
`);
  });

  it('name nobody where no repository tells', async () => {
    const files = { 'old.driver': 'aim A "All pass" { by 2020 }', 'new.driver': 'aim A "All, pass" { by 2021 }' };
    const made = emptyFolder();
    write(made, files);
    const { out } = await runHere(['diff', 'old.driver', 'new.driver', '--format', 'notes'], { cwd: made });
    expect(out).toBe(`# What changed in the theory

From old.driver to new.driver: 1 change in meaning, 1 of wording or order.

No revision in the theory says why.

## Aims and targets

- Date of ‘All, pass’ moved from **2020** to **2021**.

## Said or arranged in another way

- The aim ‘**All** pass’ now reads ‘**All,** pass’.
`);
  });
});
