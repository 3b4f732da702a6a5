/** `driver diff` over files, folders and the revisions of real git repositories, made here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { safe } from '../../theory/src/compare/write-markdown.ts';
import { base, commit, driver, emptyFolder, type Files, git, repository, write } from './repository.ts';
import { runHere } from './run-driver.ts';

const AIM = 'aim Goal "Students pass" { by 2020 }\n';
const LATER = AIM.replace('2020', '2021');
const MOVED = 'Date of ‘Students pass’ moved from 2020 to 2021.';
const NOW = 'the files as they are now';

/** The sentences of a comparison. */
async function sentences(folder: string, ...args: string[]): Promise<string[]> {
  const { code, said, told } = await driver(folder, 'diff', '--format', 'json', ...args);
  expect([code, told]).toEqual([0, '']);
  return (JSON.parse(said).changes as { sentence: string }[]).map(({ sentence }) => sentence);
}

describe('driver diff: which versions', () => {
  const two = () => {
    const folder = repository({ 'a.driver': AIM }, { 'a.driver': LATER });
    git(folder, ['tag', 'v1', 'HEAD~1']);
    return folder;
  };
  const cases: [name: string, args: string[], told: string[]][] = [
    ['a tag with the files as they are now', ['v1'], [MOVED]],
    ['a range', ['v1..HEAD'], [MOVED]],
    ['a range without an end', ['v1..'], [MOVED]],
    ['a range backwards', ['main..v1'], ['Date of ‘Students pass’ moved from 2021 to 2020.']],
    ['two revisions', ['v1', 'main'], [MOVED]],
    ['from where two parted', ['v1...main'], [MOVED]],
    ['the last commit', [], []],
    ['a commit by its place', ['HEAD~1'], [MOVED]],
    ['a path behind two dashes', ['v1', '--', 'a.driver'], [MOVED]],
    ['a path behind a revision', ['v1', 'a.driver'], [MOVED]],
    ['only what has a meaning', ['v1', '--substantive'], [MOVED]],
  ];
  it.each(cases)('%s', async (_name, args, told) => {
    expect(await sentences(two(), ...args)).toEqual(told);
  });

  it('a path alone, against the last commit', async () => {
    const folder = two();
    write(folder, { 'a.driver': AIM, 'b.driver': 'aim Joy "Joy"' });
    expect(await sentences(folder, 'a.driver')).toEqual(['Date of ‘Students pass’ moved from 2021 to 2020.']);
  });

  it('from a folder below', async () => {
    const folder = repository({ 'a.driver': AIM, 'teams/b.driver': AIM });
    write(folder, { 'a.driver': LATER, 'teams/b.driver': LATER });
    expect(await sentences(join(folder, 'teams'), 'HEAD', '--', '.')).toEqual([MOVED]);
    expect(await sentences(join(folder, 'teams'), 'HEAD')).toEqual([MOVED, MOVED]);
  });

  it('a branch that has moved on: from where they parted', async () => {
    const folder = repository({ 'a.driver': AIM });
    git(folder, ['checkout', '--quiet', '-b', 'team']);
    commit(folder, { 'a.driver': LATER });
    git(folder, ['checkout', '--quiet', 'main']);
    commit(folder, { 'b.driver': 'aim Joy "Joy"' });
    expect(await sentences(folder, 'main...team')).toEqual([MOVED]);
    expect(await sentences(folder, 'main..team')).toHaveLength(3);
  });

  it('in a work tree beside the repository', async () => {
    const folder = repository({ 'a.driver': AIM });
    const beside = join(emptyFolder(), 'beside');
    git(folder, ['worktree', 'add', '--quiet', beside]);
    write(beside, { 'a.driver': LATER });
    expect(await sentences(beside)).toEqual([MOVED]);
  });
});

describe('driver diff: files that come and go', () => {
  const cases: { name: string; before: Files; after: Files; told: string[] }[] = [
    {
      name: 'a file renamed',
      before: { 'a.driver': `${AIM}primary driver M "Enough mentors" -> Goal\n` },
      after: { 'a.driver': undefined, 'teams/b.driver': `${LATER}primary driver M "Enough mentors" -> Goal\n` },
      told: [MOVED, 'The file a.driver is now teams/b.driver.'],
    },
    {
      name: 'a file added',
      before: { 'a.driver': AIM },
      after: { 'b.driver': 'aim Joy "Joy"' },
      told: ['New aim ‘Joy’.', 'The file b.driver is new.'],
    },
    {
      name: 'a file taken away',
      before: { 'a.driver': AIM, 'b.driver': 'aim Joy "Joy"' },
      after: { 'b.driver': undefined },
      told: ['The aim ‘Joy’ is gone.', 'The file b.driver is gone.'],
    },
    {
      name: 'a statement moved to another file',
      before: { 'a.driver': `${AIM}role Coaches`, 'b.driver': 'aim Joy "Joy"' },
      after: { 'a.driver': AIM, 'b.driver': 'aim Joy "Joy"\nrole Coaches' },
      told: ['‘Coaches’ now stands in b.driver, no longer in a.driver.'],
    },
    {
      name: 'a path that is not ASCII',
      before: { 'école/données 数.driver': AIM },
      after: { 'école/données 数.driver': LATER },
      told: [MOVED],
    },
    {
      name: 'names lead to files as they were',
      before: {
        'net.driver': 'aim Top "Top"\nprimary driver Clinical "Clinical practice" -> Top',
        'a.driver': 'import "net.driver" as net\naim Goal "Students pass" -> net.Clinical',
      },
      after: {
        'net.driver': 'aim Top "Top"\nprimary driver Practice "Clinical practice" -> Top',
        'a.driver': 'import "net.driver" as net\naim Goal "Students pass" -> net.Practice',
      },
      told: ['‘Clinical practice’ is now named Practice, no longer Clinical.'],
    },
    {
      name: 'files that are no theories',
      before: { 'a.driver': AIM, 'notes.md': 'one' },
      after: { 'notes.md': 'two' },
      told: [],
    },
  ];
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, { before, after, told }) => {
    const folder = repository(before);
    write(folder, after);
    expect(await sentences(folder)).toEqual(told);
    commit(folder, {});
    expect(await sentences(folder, 'HEAD~1..HEAD')).toEqual(told);
  });

  it('a statement that moved to another file, where only one of both is named', async () => {
    const care = `${AIM}primary driver Reading "Reading" -> Goal\n`;
    const folder = repository({ 'care.driver': care, 'old.driver': 'aim Joy "Joy"' });
    commit(folder, {
      'care.driver': AIM,
      'ward.driver': 'import "care.driver"\nprimary driver Reading "Reading" -> Goal\n',
      'old.driver': undefined,
      'new.driver': 'aim Joy "Joy"',
    });
    const moved = '‘Reading’ now stands in ward.driver, no longer in care.driver.';
    expect(await sentences(folder, 'HEAD~1..HEAD', '--', 'care.driver')).toEqual([moved]);
    expect(await sentences(folder, 'HEAD~1..HEAD', '--', 'ward.driver')).toEqual([
      'The file ward.driver is new.',
      moved,
    ]);
    const renamed = ['The file old.driver is now new.driver.'];
    expect(await sentences(folder, 'HEAD~1..HEAD', '--', 'old.driver')).toEqual(renamed);
    expect(await sentences(folder, 'HEAD~1..HEAD', '--', 'new.driver')).toEqual(renamed);
    const { said } = await driver(folder, 'diff', 'HEAD~1..HEAD', '--format', 'svg', '--', 'care.driver');
    expect(said.match(/data-id="#title"/g)).toHaveLength(1);
  });

  it('what git is told to ignore does not count', async () => {
    const folder = repository({ 'a.driver': AIM, '.gitignore': 'out/' });
    write(folder, { 'out/b.driver': 'aim Joy "Joy"' });
    expect(await sentences(folder)).toEqual([]);
  });

  it('a submodule does not count', async () => {
    const inner = repository({ 'b.driver': 'aim Joy "Joy"' });
    const folder = repository({ 'a.driver': AIM });
    git(folder, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', pathToFileURL(inner).href, 'sub']);
    expect(await sentences(folder)).toEqual([]);
  });
});

describe('driver diff: two files, two folders', () => {
  it('compares two files by what they say', async () => {
    const folder = emptyFolder();
    write(folder, { 'old.driver': AIM, 'new.driver': LATER });
    expect(await sentences(folder, 'old.driver', 'new.driver')).toEqual([MOVED]);
    expect(await sentences(folder, 'old.driver', 'old.driver')).toEqual([]);
  });

  it('compares two folders, path by path', async () => {
    const folder = emptyFolder();
    const theirs = 'import "a.driver" as net\nteam T "Team"';
    write(folder, { 'one/a.driver': AIM, 'one/b.driver': theirs, 'two/a.driver': LATER, 'two/b.driver': theirs });
    expect(await sentences(folder, 'one', 'two')).toEqual([MOVED]);
  });

  it('names the place of what is gone by the older file', async () => {
    const folder = emptyFolder();
    const before = `\n\n${AIM}role Gone "Gone"\n`;
    write(folder, { 'old.driver': before, 'new.driver': AIM, 'one/a.driver': before, 'two/a.driver': AIM });
    for (const [older, newer, path] of [
      ['old.driver', 'new.driver', 'old.driver'],
      ['one', 'two/', 'one/a.driver'],
    ] as const) {
      const text = (await driver(folder, 'diff', older, newer)).said;
      expect(text).toContain(`The role group ‘Gone’ is gone.  ${path}:4\n`);
      const { changes } = JSON.parse((await driver(folder, 'diff', older, newer, '--format', 'json')).said);
      expect(changes[0].before).toEqual({ path, line: 4, column: 1 });
      expect((await driver(folder, 'diff', older, newer, '--format', 'markdown')).said).toContain(
        `is gone. \`${path}:4\``,
      );
      expect((await driver(folder, 'diff', older, newer, '--format', 'html')).said).toContain(`>${path}:4</span>`);
    }
  });

  it.each([
    ['a file', ['old.driver', 'nwe.driver'], 'nwe.driver'],
    ['a folder', ['on', '.'], 'on'],
  ])('says which of two is not there: %s', async (_name, args, missing) => {
    const folder = emptyFolder();
    write(folder, { 'old.driver': AIM });
    const { code, told } = await driver(folder, 'diff', ...args);
    expect([code, told]).toEqual([
      2,
      `driver: There is no file or folder ${missing}. Name two files or two folders that are there.\n`,
    ]);
  });

  it('does not compare a file with a folder', async () => {
    const folder = emptyFolder();
    write(folder, { 'a.driver': AIM, 'two/a.driver': LATER });
    const { code, told } = await driver(folder, 'diff', 'a.driver', 'two');
    expect([code, told]).toEqual([
      2,
      'driver: a.driver and two are a file and a folder. Name two files, or two folders.\n',
    ]);
  });
});

describe('driver diff: how it is written', () => {
  const folder = () => {
    const made = repository({ 'a.driver': `${AIM}primary driver M "Enough mentors" -> Goal\n` });
    write(made, {
      'a.driver': `${LATER}primary driver M "Enough good mentors" -> Goal\nsecondary driver P "Pay <b>\`x\`</b> @all" -> M\n`,
    });
    return made;
  };

  it('as text', async () => {
    const { code, said } = await driver(folder(), 'diff');
    expect(code).toBe(0);
    expect(said).toBe(`From HEAD to ${NOW}: 2 changes in meaning, 1 of wording or order.

Aims and targets
  ${MOVED}  a.driver:1

Drivers
  New secondary driver ‘Pay <b>\`x\`</b> @all’, which leads to ‘Enough good mentors’.  a.driver:3

Wording
  The primary driver ‘Enough mentors’ now reads ‘Enough good mentors’.  a.driver:2
`);
  });

  it('as Markdown with a picture, the author’s words being only words', async () => {
    const { said } = await driver(folder(), 'diff', '--format', 'markdown');
    expect(said).toContain('**2 changes in meaning, 1 of wording or order** from HEAD');
    expect(said).toContain('- New secondary driver ‘Pay &lt;b&gt;\\`x\\`&lt;/b&gt; @<!-- -->all’');
    expect(said).toContain('<details><summary>Wording: 1 change</summary>');
    expect(said).toMatch(/```mermaid\nflowchart RL\n/);
    expect(said).toMatch(/n\d\["＋ Pay #60;b#62;#96;x#96;#60;\/b#62; #64;all"\]:::new/);
    expect(said).toMatch(/n\d == new ==> n\d/);
  });

  it.each([
    ['http://example.org', 'http:&#8203;//example.org'],
    ['www.example.org, WWW.example.org', 'www&#8203;.example.org, WWW&#8203;.example.org'],
    ['GH-12 and #12', 'GH&#8203;-12 and \\#12'],
    ['ana@example.org', 'ana@<!-- -->example.org'],
  ])('as Markdown in which nothing becomes a link: %s', (words, plain) => {
    expect(safe(words)).toBe(plain);
  });

  const HUB = { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'o/r' };
  it.each([
    ['GitHub Actions', HUB, 'https://github.example/o/r/blob/'],
    [
      'GitLab CI',
      { GITLAB_CI: 'true', CI_PROJECT_URL: 'https://gitlab.example/g/r' },
      'https://gitlab.example/g/r/-/blob/',
    ],
    ['no run', { GITHUB_REPOSITORY: 'o/r' }, undefined],
  ])('as Markdown with links to the lines, where the host is known: %s', async (_name, env, address) => {
    const made = repository({ 'a b.driver': `${AIM}role R "R"\n` }, { 'a b.driver': LATER });
    const { out } = await runHere(['diff', 'HEAD~1..HEAD', '--format', 'markdown'], { cwd: made, env });
    const links = [...out.matchAll(/`a b\.driver:(\d)`(?:\]\(<(.*?)([0-9a-f]{40})\/(.*)>\))?/g)];
    expect(links.map(([, line, base, , path]) => [line, base, path])).toEqual([
      ['1', address, address && 'a%20b.driver#L1'],
      ['2', address, address && 'a%20b.driver#L2'],
    ]);
    // What is gone is linked to where it stood.
    if (address !== undefined) expect(links[0]?.[3]).not.toBe(links[1]?.[3]);
    const now = await runHere(['diff', 'HEAD~1', '--format', 'markdown'], { cwd: made, env });
    expect(now.out).toContain('. `a b.driver:1`\n');
  });

  it('as JSON', async () => {
    const { said } = await driver(folder(), 'diff', '--format', 'json');
    const report = JSON.parse(said);
    expect(report).toMatchObject({ before: 'HEAD', after: NOW, summary: { substantive: 2, other: 1 }, unread: [] });
    expect(report.changes[0]).toMatchObject({
      group: 'aims',
      kind: 'changed',
      property: 'by',
      was: '2020',
      now: '2021',
      before: { path: 'a.driver', line: 1 },
      after: { path: 'a.driver', line: 1 },
    });
  });

  it('in colours, each with a sign that needs none, where there are colours', async () => {
    const { out } = await runHere(['diff'], { cwd: folder(), env: { FORCE_COLOR: '1' } });
    const [gone, fresh] = [
      '\u001B[1m\u001B[31m\u001B[9m2020\u001B[29m\u001B[39m\u001B[22m',
      '2021\u001B[24m\u001B[39m\u001B[22m',
    ];
    expect(out).toContain(`moved from ${gone} to \u001B[1m\u001B[32m\u001B[4m${fresh}.`);
    const plain = await runHere(['diff'], { cwd: folder(), env: { NO_COLOR: '1' } });
    expect(plain.out).not.toContain('\u001B');
  });

  it('into a file whose ending says the format', async () => {
    const made = folder();
    const { code, said } = await driver(made, 'diff', '-o', 'changes.md');
    expect([code, said]).toEqual([0, '']);
    expect(readFileSync(join(made, 'changes.md'), 'utf8')).toContain('```mermaid');
    expect((await driver(made, 'diff', '-o', 'a.driver', '--format', 'text')).code).toBe(2);
  });

  it('with an exit code for programs', async () => {
    const made = folder();
    expect((await driver(made, 'diff', '--exit-code')).code).toBe(1);
    commit(made, {});
    expect((await driver(made, 'diff', '--exit-code')).code).toBe(0);
    write(made, { 'a.driver': readFileSync(join(made, 'a.driver'), 'utf8').replace('good', 'very good') });
    expect((await driver(made, 'diff', '--exit-code', '--substantive')).code).toBe(0);
  });

  it('with a summary first where there are thousands of changes', async () => {
    const ideas = Array.from({ length: 3000 }, (_, n) => `change idea I${n} "Idea number ${n}" -> M\n`).join('');
    const made = repository({ 'a.driver': `${AIM}primary driver M "Enough mentors" -> Goal\n` });
    write(made, { 'a.driver': `${LATER}primary driver M "Enough mentors" -> Goal\n${ideas}` });
    const { said } = await driver(made, 'diff');
    expect(said).toMatch(
      /^From HEAD .*: 3001 changes in meaning\.\n\n {5}1 {2}Aims and targets\n {2}3000 {2}Change ideas\n\n/,
    );
    const markdown = (await driver(made, 'diff', '--format', 'markdown')).said;
    expect(markdown).toContain('| 3000 | Change ideas |');
    expect(markdown).toMatch(/… and \d+ more changes/);
    expect(markdown).toContain('<details><summary>Aims and targets: 1 change</summary>');
    expect(markdown.length).toBeLessThan(65_536);
  });
});

describe('driver diff: what cannot be read', () => {
  const LARGE = 'x'.repeat(2_000_001);
  const heads: [name: string, files: Files, args: string[], head: RegExp][] = [
    [
      'two files that are too large are not called alike',
      { 'a.driver': LARGE, 'b.driver': LARGE },
      ['a.driver', 'b.driver'],
      /: nothing has changed, in what could be read\.\na\.driver, line 1: [^\n]* too large [^\n]* It is left out of the comparison\.\nb\.driver, line 1: /,
    ],
    [
      'nothing is new beside a file of which nothing could be read',
      { 'a.driver': '\0', 'b.driver': AIM },
      ['a.driver', 'b.driver'],
      /: nothing has changed, in what could be read\.\na\.driver, line 1: This file is not text\.[^\n]*\n$/,
    ],
    [
      'what changed beside a mistake',
      { 'a.driver': AIM, 'b.driver': `${LATER}primary driver A "x` },
      ['a.driver', 'b.driver'],
      / changes? in meaning, in what could be read\.\nb\.driver, line 2: [^\n]* may look new or gone below\.\n/,
    ],
    [
      'wording that is left out is not called unchanged',
      { 'a.driver': `${AIM}role A "x"\n`, 'b.driver': `role A "x"\n${AIM}` },
      ['a.driver', 'b.driver', '--substantive'],
      /: nothing but wording or order, if anything\.\n$/,
    ],
  ];
  it.each(heads)('%s', async (_name, files, args, head) => {
    const folder = emptyFolder();
    write(folder, files);
    expect((await driver(folder, 'diff', ...args)).said).toMatch(head);
  });

  const BROKEN = `${LATER}change idea "Call home -> Goal\nprimary driver M "Mentors -> Goal {\n`;

  it('compares what can be read of a broken file, and says so', async () => {
    const folder = repository({ 'a.driver': AIM });
    write(folder, { 'a.driver': BROKEN });
    const { code, said } = await driver(folder, 'diff');
    expect(code).toBe(0);
    expect(said).toContain(MOVED);
    expect(said).toMatch(/\na\.driver, line \d, in the files as they are now: .* may look new or gone below\.\n/);
    expect((await driver(folder, 'diff', '--exit-code')).code).toBe(1);
  });

  it('leaves out an old version that is no text, and says so', async () => {
    const folder = repository({ 'a.driver': AIM, 'b.driver': new Uint8Array([0x61, 0xff, 0xfe]) });
    write(folder, { 'a.driver': LATER, 'b.driver': 'aim Joy "Joy"' });
    const { code, said } = await driver(folder, 'diff');
    expect(code).toBe(0);
    expect(said).toContain('b.driver was not saved as UTF-8 text in HEAD. b.driver is left out of the comparison.');
    expect(said).toContain(MOVED);
    expect(said).not.toContain('Joy');
  });

  const MISSING = 'import "gone.driver" as net\n';
  const WHY = 'There is no file “gone.driver”. The path is read from the folder of this file: check the spelling.';
  const gaps: {
    name: string;
    before: Files;
    after: Files;
    unread: string[];
    /** With --exit-code. */
    code: number;
  }[] = [
    {
      name: 'an import that is missing now',
      before: { 'a.driver': `${MISSING}${AIM}`, 'gone.driver': 'role R "R"' },
      after: { 'gone.driver': undefined },
      unread: [`a.driver, line 1, in ${NOW}: ${WHY} What stands there is not compared.`],
      code: 1,
    },
    {
      name: 'an import that is missing in both versions',
      before: { 'a.driver': `${MISSING}${AIM}` },
      after: {},
      unread: [`a.driver, line 1, in both versions: ${WHY} What stands there is not compared.`],
      code: 0,
    },
    {
      name: 'a file that is no text, and the same in both',
      before: { 'a.driver': AIM, 'b.driver': new Uint8Array([0x61, 0xff, 0xfe]) },
      after: {},
      unread: [
        'b.driver cannot be read as text. Its content is the same in both versions; it is left out of the comparison.',
      ],
      code: 0,
    },
    {
      name: 'an imported file that was no text, told for itself',
      before: { 'a.driver': `import "b.driver"\n${AIM}`, 'b.driver': new Uint8Array([0x61, 0xff, 0xfe]) },
      after: { 'b.driver': 'role R "R"' },
      unread: ['b.driver was not saved as UTF-8 text in HEAD. b.driver is left out of the comparison.'],
      code: 1,
    },
    {
      name: 'a mistake that is the same in both',
      before: { 'a.driver': `${AIM}primary driver A "x` },
      after: {},
      unread: [
        expect.stringMatching(/^a\.driver, line 2, in both versions: .* What cannot be read there is not compared\.$/),
      ],
      code: 0,
    },
  ];
  it.each(gaps)('says once, and counts only where it differs: $name', async ({ before, after, unread, code }) => {
    const folder = repository(before);
    write(folder, after);
    const { said } = await driver(folder, 'diff', '--format', 'json', '--', 'a.driver', 'b.driver');
    expect(JSON.parse(said).unread).toEqual(unread);
    expect((await driver(folder, 'diff', '--exit-code', '--', 'a.driver')).code).toBe(code);
    expect((await driver(folder, 'diff')).said).toMatch(/^From HEAD to .*, in what could be read\.\n/);
  });

  it('leaves out a new version that is no text, and says so', async () => {
    const folder = repository({ 'a.driver': AIM, 'b.driver': 'aim Joy "Joy"' });
    write(folder, { 'b.driver': new Uint8Array([0x61, 0xff, 0xfe]) });
    const { said } = await driver(folder, 'diff');
    expect(said).toContain('b.driver is not saved as UTF-8 text.');
    expect(said).not.toContain('gone');
  });
});

describe('driver diff: what is told when it cannot be done', () => {
  const cases: [name: string, args: string[], told: RegExp][] = [
    ['a revision that does not exist', ['v9'], /^driver: There is no revision, file or folder v9\./],
    ['a range with such a revision', ['main..v9'], /There is no revision.* main\.\.v9/],
    ['such a revision before paths', ['v9', '--', 'a.driver'], /There is no revision v9 in this repository\./],
    ['a path that never was', ['main', '--', 'zzz'], /In zzz there is no \.driver file, neither before nor after\./],
    ['a path outside', ['main', '--', '..'], /lies outside the repository/],
    ['three revisions', ['main', 'main', 'main'], /Name two revisions at most\./],
    ['a range and a revision', ['main..main', 'main'], /names two revisions already/],
    ['something that looks like an option to git', ['--', '--output=x'], /In --output=x there is no \.driver file/],
    ['an option that is not there', ['--formt', 'json'], /There is no option --formt\. Did you mean --format\?/],
  ];
  it.each(cases)('%s', async (_name, args, expected) => {
    const { code, said, told } = await driver(repository({ 'a.driver': AIM }), 'diff', ...args);
    expect(told).toMatch(expected);
    expect([code, said]).toEqual([2, '']);
  });

  it('no commit yet', async () => {
    const folder = repository();
    write(folder, { 'a.driver': AIM });
    expect((await driver(folder, 'diff')).told).toMatch(/This repository has no commit yet/);
  });

  it('no repository', async () => {
    const folder = emptyFolder();
    write(folder, { 'a.driver': AIM });
    const { code, told } = await driver(folder, 'diff', 'main');
    expect(code).toBe(2);
    expect(told).toMatch(/is in no git repository, so there are no older versions.*driver diff BEFORE AFTER/);
  });

  it('a shallow copy that lacks the commit', async () => {
    const folder = repository({ 'a.driver': AIM }, { 'a.driver': LATER });
    const copy = join(base, 'shallow');
    git(base, ['clone', '--quiet', '--depth', '1', pathToFileURL(folder).href, copy]);
    const { code, told } = await driver(copy, 'diff', 'HEAD~1');
    expect(code).toBe(2);
    expect(told).toMatch(/shallow copy.*git fetch --unshallow/);
  });

  it('no git', async () => {
    const folder = repository({ 'a.driver': AIM });
    const path = process.env.PATH;
    process.env.PATH = folder;
    try {
      const { code, told } = await driver(folder, 'diff');
      expect(code).toBe(2);
      expect(told).toMatch(/^driver: The program git was not found, and only it knows older versions\./);
    } finally {
      process.env.PATH = path;
    }
  });
});
