/** Data files in the versions that `driver diff` and `driver check --since` read: revisions of real repositories, folders and files. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { base, commit, driver, emptyFolder, type Files, git, repository, write } from './repository.ts';

const THEORY = 'aim A "By 2030, 90% pass" {\n  outcome measure M "Passed" {\n    data "m.csv" column "rate"\n  }\n}\n';
const OLD = 'week,rate\n2026-09-07,61%\n2026-09-14,64%\n';
const NEW = `${OLD.replace('61%', '51%')}2026-09-21,70%\n`;
const CHANGED = 'A figure of ‘Passed’ that stood there before changed: 2026-09-07 was 61%, now 51%.';
const ADDED = '‘Passed’ has a new figure, 2026-09-21: 70%.';
const NOW = 'the files as they are now';

interface Told {
  changes: { sentence: string }[];
  unread: string[];
}

async function told(folder: string, ...args: string[]): Promise<string[]> {
  const { code, said } = await driver(folder, 'diff', '--format', 'json', ...args);
  expect(code).toBe(0);
  const { changes, unread } = JSON.parse(said) as Told;
  return [...unread, ...changes.map(({ sentence }) => sentence)];
}

const rewritten = (files: Files = {}) => repository({ 'a.driver': THEORY, 'm.csv': OLD, ...files }, { 'm.csv': NEW });

const revisions: [name: string, folder: () => string, args: string[], told: unknown[]][] = [
  ['two revisions', rewritten, ['HEAD~1', 'HEAD'], [CHANGED, ADDED]],
  [
    'a range backwards',
    rewritten,
    ['HEAD..HEAD~1'],
    [
      'A figure of ‘Passed’ that stood there before changed: 2026-09-07 was 51%, now 61%.',
      'A figure of ‘Passed’ is gone: 2026-09-21: 70%.',
    ],
  ],
  ['one revision and the files now', rewritten, ['HEAD~1'], [CHANGED, ADDED]],
  [
    'what is staged',
    () => {
      const folder = repository({ 'a.driver': THEORY, 'm.csv': OLD });
      write(folder, { 'm.csv': NEW });
      git(folder, ['add', 'm.csv']);
      write(folder, { 'm.csv': OLD });
      return folder;
    },
    ['--staged'],
    [CHANGED, ADDED],
  ],
  [
    'what is staged, where a conflict is left',
    () => {
      const folder = repository({ 'a.driver': THEORY, 'm.csv': OLD });
      git(folder, ['checkout', '--quiet', '-b', 'team']);
      commit(folder, { 'm.csv': OLD.replace('61%', '60%') });
      git(folder, ['checkout', '--quiet', 'main']);
      commit(folder, { 'm.csv': OLD.replace('61%', '62%') });
      expect(() => git(folder, ['merge', '--quiet', 'team'])).toThrow();
      return folder;
    },
    ['--staged'],
    [expect.stringMatching(/^In what is staged, m\.csv cannot be read just now\..* are not compared\.$/)],
  ],
  ['one file of a revision', rewritten, ['HEAD~1:a.driver', 'a.driver'], [CHANGED, ADDED]],
  ['the data file as the path', rewritten, ['HEAD~1', '--', 'm.csv'], [CHANGED, ADDED]],
  ['the theory as the path', rewritten, ['HEAD~1', '--', 'a.driver'], [CHANGED, ADDED]],
  [
    'the data file as the path, where the theory changed too',
    () => {
      const folder = rewritten();
      write(folder, { 'a.driver': THEORY.replace('90%', '80%'), 'b.driver': 'aim B "Joy"\n' });
      return folder;
    },
    ['HEAD~1', '--', 'm.csv'],
    [CHANGED, ADDED],
  ],
  [
    'a data file beside another theory that the path does not mean',
    () => rewritten({ 'teams/b.driver': THEORY.replace('m.csv', '../m.csv').replace('Passed', 'Failed') }),
    ['HEAD~1', '--', 'teams'],
    [CHANGED, ADDED].map((each) => each.replace('Passed', 'Failed')),
  ],
  [
    'a folder with the data file of a theory outside it',
    () =>
      repository(
        { 'a.driver': THEORY.replace('m.csv', 'data/m.csv'), 'data/m.csv': OLD, 'data/x.driver': 'aim X "Joy"\n' },
        { 'data/m.csv': NEW },
      ),
    ['HEAD~1', '--', 'data'],
    [CHANGED, ADDED],
  ],
  [
    'an imported theory, whose figures are its own file’s matter',
    () => rewritten({ 'b.driver': 'import "a.driver"\naim B "Joy"\n' }),
    ['HEAD~1', '--', 'b.driver'],
    [],
  ],
  [
    'a theory and its data file that moved together',
    () =>
      repository(
        { 'a.driver': THEORY, 'm.csv': OLD },
        { 'a.driver': undefined, 'm.csv': undefined, 'teams/a.driver': THEORY, 'teams/m.csv': OLD },
      ),
    ['HEAD~1'],
    ['The file a.driver is now teams/a.driver.'],
  ],
  [
    'a data file that was not committed',
    () => {
      const folder = repository({ 'a.driver': THEORY });
      write(folder, { 'm.csv': OLD });
      return folder;
    },
    [],
    ['In HEAD, m.csv is not there. The figures of ‘Passed’ are not compared.'],
  ],
  [
    'a data file that was taken away',
    () => repository({ 'a.driver': THEORY, 'm.csv': OLD }, { 'm.csv': undefined }),
    ['HEAD~1'],
    [`In ${NOW}, m.csv is not there. The figures of ‘Passed’ are not compared.`],
  ],
  [
    'latin-1, UTF-16, an unquoted path, blanks in it',
    () =>
      repository(
        {
          'a.driver': THEORY.replace('m.csv', 'los dátos.csv'),
          'los dátos.csv': Buffer.from(`año,rate\n${OLD.split('\n').slice(1).join('\n')}`, 'latin1'),
        },
        { 'los dátos.csv': Buffer.from(`\ufeffaño,rate\n${NEW.split('\n').slice(1).join('\n')}`, 'utf16le') },
      ),
    ['HEAD~1'],
    [CHANGED, ADDED],
  ],
  [
    'a path that leads out of the repository',
    () => {
      write(base, { 'm.csv': OLD });
      return repository({ 'a.driver': THEORY.replace('m.csv', '../m.csv') }, { 'x.txt': 'x' });
    },
    ['HEAD~1'],
    [],
  ],
];

describe('driver diff: data files', () => {
  it.each(revisions)('%s', async (_name, folder, args, expected) => {
    expect(await told(folder(), ...args)).toEqual(expected);
  });

  it('behind a link in the repository, and none out of it', async () => {
    const folder = emptyFolder();
    git(folder, ['init', '--quiet', '--initial-branch=main', '--template=']);
    write(folder, { 'a.driver': THEORY, 'shared/real.csv': OLD });
    symlinkSync('shared/real.csv', join(folder, 'm.csv'));
    commit(folder, {});
    write(folder, { 'shared/real.csv': NEW });
    expect(await told(folder)).toEqual([CHANGED, ADDED]);
    commit(folder, {});
    expect(await told(folder, 'HEAD~1', 'HEAD')).toEqual([CHANGED, ADDED]);
    write(base, { 'outside.csv': OLD });
    write(folder, { 'm.csv': undefined });
    symlinkSync('../outside.csv', join(folder, 'm.csv'));
    expect(await told(folder, 'HEAD')).toEqual([expect.stringContaining(`In ${NOW}, m.csv is not there.`)]);
  });

  it('of more than is read', async () => {
    const folder = repository({ 'a.driver': THEORY, 'm.csv': OLD });
    const day = (n: number) => new Date(Date.UTC(1800, 0, 1 + n)).toISOString().slice(0, 10);
    const rows = Array.from(
      { length: 90_000 },
      (_, n) => `${day(n)},61%,some words that nobody needs in a data file\n`,
    );
    write(folder, { 'm.csv': `week,rate\n${rows.join('')}` });
    expect(await told(folder)).toEqual([expect.stringContaining(`In ${NOW}, m.csv has more than 4,000 figures`)]);
    write(folder, { 'm.csv': new Uint8Array(16_000_001) });
    commit(folder, {});
    write(folder, { 'm.csv': OLD });
    expect(await told(folder)).toEqual([expect.stringMatching(/^In HEAD, m\.csv is larger than 16 MB/)]);
  });

  it('beside two files, and in two folders', async () => {
    const folder = emptyFolder();
    write(folder, { 'one/a.driver': THEORY, 'one/m.csv': OLD, 'two/a.driver': THEORY, 'two/m.csv': NEW });
    expect(await told(folder, 'one', 'two')).toEqual([CHANGED, ADDED]);
    expect(await told(folder, 'one/a.driver', 'two/a.driver')).toEqual([CHANGED, ADDED]);
  });

  it('in every format, and in the exit code', async () => {
    const folder = rewritten();
    const text = await driver(folder, 'diff', 'HEAD~1', '--exit-code');
    expect(text.code).toBe(1);
    expect(text.said).toMatch(/^From HEAD~1 to .*: 1 change in meaning, new figures of 1 measure\.\n/);
    expect(text.said).toContain(`What is measured, and how\n  ${CHANGED}  a.driver:3\n\nNew figures\n  ${ADDED}`);
    const markdown = await driver(folder, 'diff', 'HEAD~1', '--format', 'markdown');
    expect(markdown.said).toContain('### New figures\n\n- ‘Passed’ has **a new figure, 2026-09-21: 70%**');
    const page = await driver(folder, 'diff', 'HEAD~1', '--format', 'html');
    expect(page.said.includes('<ins>a new figure, 2026-09-21: 70%</ins>')).toBe(true);
    expect(page.said.includes('Data: 2026-09-07: 51%, was 2026-09-07: 61%')).toBe(true);
    const { said } = await driver(folder, 'diff', 'HEAD~1', '--format', 'json', '--substantive');
    expect(JSON.parse(said)).toMatchObject({
      summary: { substantive: 2, other: 0 },
      changes: [
        { group: 'measures', kind: 'changed', figures: [{ date: '2026-09-07', was: 61, now: 51 }] },
        { group: 'figures', kind: 'added', figures: [{ date: '2026-09-21', now: 70 }] },
      ],
    });
    expect((await driver(folder, 'diff', 'HEAD', '--exit-code')).code).toBe(0);
  });

  it('only new figures are no change in meaning', async () => {
    const folder = repository({ 'a.driver': THEORY, 'm.csv': OLD }, { 'm.csv': `${OLD}2026-09-21,70%\n` });
    const { said } = await driver(folder, 'diff', 'HEAD~1');
    expect(said).toMatch(/^From HEAD~1 to .*: new figures of 1 measure\.\n/);
  });

  it('of which no theory reads any', async () => {
    const folder = repository({ 'a.driver': 'aim A "Joy"\n', 'm.csv': OLD });
    const { code, told: errors } = await driver(folder, 'diff', 'HEAD', '--', 'm.csv');
    expect([code, errors]).toEqual([2, expect.stringContaining('no theory names a data file there')]);
  });
});

describe('driver check: data files', () => {
  const REVISION = 'revision "2" on 2026-11-12 because "two classes had been left out"\n';
  const RULE = 'theory-changed-no-revision';
  const noted = 'week,rate,note\n2026-09-07,61%,\n2026-09-14,64%,\n';
  const cases: [name: string, before: Files, after: Files, told: (string | RegExp)[]][] = [
    ['new figures ask for nothing', {}, { 'm.csv': `${OLD}2026-09-21,70%\n` }, []],
    [
      'a figure of the past',
      {},
      { 'm.csv': NEW },
      [/^One thing changed in this theory since HEAD.*2026-09-07 was 61%, now 51%\./],
    ],
    ['a figure that is gone', {}, { 'm.csv': 'week,rate\n2026-09-07,61%\n' }, [/is gone: 2026-09-14: 64%/]],
    ['a figure of the past, with a revision', {}, { 'm.csv': NEW, 'a.driver': THEORY + REVISION }, []],
    [
      'a figure of the past, with words beside it',
      { 'm.csv': noted },
      { 'm.csv': noted.replace('61%,', '51%,two classes had been left out') },
      [],
    ],
    [
      'a figure of the past, with a note of its measure',
      {},
      { 'm.csv': NEW, 'a.driver': THEORY.replace('  }\n', '    note "two classes had been left out"\n  }\n') },
      [],
    ],
    [
      'a result in the text',
      { 'a.driver': THEORY.replace('data "m.csv" column "rate"', 'result 61% in 2026-09') },
      { 'a.driver': THEORY.replace('data "m.csv" column "rate"', 'result 51% in 2026-09') },
      [/changed from 61% to 51%/],
    ],
    ['a data file that is not there', {}, { 'm.csv': undefined }, []],
    ['rows in another order', {}, { 'm.csv': 'week,rate\n2026-09-14,64%\n2026-09-07,61%\n' }, []],
  ];
  it.each(cases)('--since: %s', async (_name, before, after, expected) => {
    const folder = repository({ 'a.driver': THEORY, 'm.csv': OLD, ...before });
    write(folder, after);
    const { said } = await driver(folder, 'check', '.', '--since', 'HEAD', '--format', 'json');
    const problems = JSON.parse(said).problems as { rule: string; message: string }[];
    expect(problems.filter(({ rule }) => rule === RULE).map(({ message }) => message)).toEqual(
      expected.map((each) => expect.stringMatching(each)),
    );
  });

  it('a data file stands for the theories that read it', async () => {
    const folder = repository({
      'a.driver': THEORY,
      'b.driver': 'aim B "Joy" -> Nothing\n',
      'teams/c.driver': THEORY.replace('m.csv', '../m.csv'),
      'm.csv': OLD,
      'other.csv': OLD,
    });
    const { said } = await driver(folder, 'check', 'm.csv', 'other.csv', '--format', 'json');
    expect((JSON.parse(said).files as string[]).toSorted()).toEqual(['a.driver', 'teams/c.driver']);
    const none = await driver(folder, 'check', 'other.csv');
    expect([none.code, none.told]).toEqual([
      0,
      'driver: No theory here names other.csv: there is nothing to check in it.\n',
    ]);
  });
});
