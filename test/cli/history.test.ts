/** `driver history` in real repositories, made here. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { base, commit, driver, emptyFolder, type Files, git, repository, write } from './repository.ts';

interface Told {
  statement: string;
  path?: string;
  notes: string[];
  commits: {
    commit: string;
    date: string;
    author: string;
    subject: string;
    path: string;
    revisions: { title?: string; because?: string }[];
    changes: { sentence: string }[];
  }[];
  facts?: { text: string; since?: { commit: string } }[];
}

async function history(folder: string, ...args: string[]): Promise<Told> {
  const { code, said, told } = await driver(folder, 'history', '--format', 'json', ...args);
  expect([code, told]).toEqual([0, '']);
  return JSON.parse(said) as Told;
}

/** The sentences of each commit, newest first. */
async function sentences(folder: string, ...args: string[]): Promise<string[][]> {
  return (await history(folder, ...args)).commits.map(({ changes }) => changes.map(({ sentence }) => sentence));
}

const AIM = 'aim Pass "Students pass"\n';
const theory = (mentors: string) => `${AIM}\n// one\n// two\n\n${mentors} -> Pass\n`;
const M = theory('driver M "Enough mentors"');
const NEW = 'New primary driver ‘Enough mentors’, which leads to ‘Students pass’.';

describe('driver history follows a statement', () => {
  const cases: { name: string; commits: Files[]; ask?: string; told: string[][] }[] = [
    {
      name: 'through commits that say nothing of it',
      commits: [{ 'a.driver': M }, { 'a.driver': `${M}role Coaches\n` }, { 'b.driver': 'aim Joy "M"' }],
      told: [[NEW]],
    },
    {
      name: 'to another name and other words',
      commits: [
        { 'a.driver': M },
        { 'a.driver': theory('driver Mentors "Enough mentors"') },
        { 'a.driver': theory('driver Mentors "Enough good mentors"') },
      ],
      ask: 'Mentors',
      told: [
        ['The primary driver ‘Enough mentors’ now reads ‘Enough good mentors’.'],
        ['‘Enough mentors’ is now named Mentors, no longer M.'],
        [NEW],
      ],
    },
    {
      name: 'to a file under another name',
      commits: [{ 'a.driver': M }, { 'a.driver': undefined, 'é/数 b.driver': M }],
      told: [['The file a.driver is now é/数 b.driver.'], [NEW]],
    },
    {
      name: 'to another file',
      commits: [
        { 'a.driver': `${AIM}role Coaches "Coaches"`, 'b.driver': 'aim Joy "Joy"' },
        { 'a.driver': AIM, 'b.driver': 'aim Joy "Joy"\nrole Coaches "Coaches"' },
        { 'b.driver': 'aim Joy "Joy"\nrole Coaches "The coaches"' },
      ],
      ask: 'Coaches',
      told: [
        ['The role group ‘Coaches’ now reads ‘The coaches’.'],
        ['‘Coaches’ now stands in b.driver, no longer in a.driver.'],
        ['New role group ‘Coaches’.'],
      ],
    },
    {
      name: 'to what it was split from',
      commits: [
        { 'a.driver': theory('driver M "Enough mentors and time"') },
        {
          'a.driver':
            `${theory('driver M1 "Enough mentors" -> Pass was M\n//')}driver M2 "Enough time" { was M }\n`.replace(
              ' -> Pass was M\n// -> Pass',
              ' -> Pass { was M }',
            ),
        },
      ],
      ask: 'M2',
      told: [
        [expect.stringMatching('was split into')],
        ['New primary driver ‘Enough mentors and time’, which leads to ‘Students pass’.'],
      ],
    },
    {
      name: 'that is gone, came back, and is gone again',
      commits: [{ 'a.driver': M }, { 'a.driver': AIM }, { 'a.driver': M }, { 'a.driver': AIM }],
      told: [
        ['The primary driver ‘Enough mentors’, which leads to ‘Students pass’, is gone.'],
        [NEW],
        ['The primary driver ‘Enough mentors’, which leads to ‘Students pass’, is gone.'],
        [NEW],
      ],
    },
    {
      name: 'whose file was deleted',
      commits: [{ 'a.driver': M, 'b.driver': AIM }, { 'a.driver': undefined }],
      told: [['The primary driver ‘Enough mentors’, which leads to ‘Students pass’, is gone.'], [NEW]],
    },
    {
      name: 'with names that lead to files as they were',
      commits: [
        { 'net.driver': 'aim Top "Top"\ndriver D "Old words" -> Top' },
        { 'a.driver': 'import "net.driver" as net\naim M "Goal" -> net.D' },
        { 'net.driver': 'aim Top "Top"\ndriver D "New words" -> Top' },
        { 'a.driver': 'import "net.driver" as net\naim M "Goal"' },
      ],
      told: [['‘Goal’ no longer leads to ‘New words’.'], ['New aim ‘Goal’, which leads to ‘Old words’.']],
    },
    {
      name: 'past an old version that is no text',
      commits: [{ 'a.driver': M }, { 'a.driver': new Uint8Array([0x61, 0xff]) }, { 'a.driver': M }],
      told: [[NEW], [expect.stringMatching('is gone')], [NEW]],
    },
    {
      name: 'past an old version with mistakes',
      commits: [{ 'a.driver': M }, { 'a.driver': `${M}change idea "Call home -> M\n` }, { 'a.driver': M }],
      told: [[NEW]],
    },
    {
      name: 'by its title',
      commits: [{ 'a.driver': theory('driver "Enough mentors"') }],
      ask: 'enough Mentors',
      told: [[NEW]],
    },
  ];
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, { commits, ask = 'M', told }) => {
    expect(await sentences(repository(...commits), ask)).toEqual(told);
  });

  const renamed: { name: string; commits: Files[]; ask: string; of: string; note: string; told: string[][] }[] = [
    {
      name: 'asked by its old name',
      commits: [{ 'a.driver': M }, { 'a.driver': theory('driver Mentors "Enough mentors"') }],
      ask: 'M',
      of: 'primary driver ‘Enough mentors’',
      note: 'It was called M before, and is now Mentors, “Enough mentors”.',
      told: [['‘Enough mentors’ is now named Mentors, no longer M.'], [NEW]],
    },
    {
      name: 'asked by the first of several names, across files',
      commits: [
        { 'a.driver': M },
        { 'a.driver': theory('driver Staff "Enough mentors"') },
        { 'a.driver': undefined, 'b.driver': theory('driver Staff "Enough mentors"') },
        { 'b.driver': theory('driver Mentors "Enough mentors"') },
      ],
      ask: 'M',
      of: 'primary driver ‘Enough mentors’',
      note: 'It was called M before, and is now Mentors, “Enough mentors”.',
      told: [
        ['‘Enough mentors’ is now named Mentors, no longer Staff.'],
        ['The file a.driver is now b.driver.'],
        ['‘Enough mentors’ is now named Staff, no longer M.'],
        [NEW],
      ],
    },
    {
      name: 'asked by its old title',
      commits: [
        { 'a.driver': theory('driver "Enough mentors"') },
        { 'a.driver': theory('driver "Enough good mentors"') },
      ],
      ask: 'enough Mentors',
      of: 'primary driver ‘Enough good mentors’',
      note: 'It was called enough Mentors before, and is now “Enough good mentors”.',
      told: [[expect.stringMatching('now reads ‘Enough good mentors’') as never], [NEW]],
    },
    {
      name: 'asked by the name that its author says it had',
      commits: [
        { 'a.driver': theory('driver M "Enough mentors"') },
        { 'a.driver': theory('driver Rooms "Warm rooms"').replace(/\n$/, ' { was M }\n') },
      ],
      ask: 'M',
      of: 'primary driver ‘Warm rooms’',
      note: 'It was called M before, and is now Rooms, “Warm rooms”.',
      told: [
        [
          expect.stringMatching('now reads ‘Warm rooms’') as never,
          expect.anything() as never,
          expect.anything() as never,
        ],
        [NEW],
      ],
    },
  ];
  it.each(renamed.map((each) => [each.name, each] as const))('%s', async (_name, { commits, ask, of, note, told }) => {
    const folder = repository(...commits);
    const { statement, notes } = await history(folder, ask);
    expect([statement, notes]).toEqual([of, [note]]);
    expect(await sentences(folder, ask)).toEqual(told);
  });

  it('that had another name and is gone by now', async () => {
    const folder = repository(
      { 'a.driver': M },
      { 'a.driver': theory('driver Mentors "Enough mentors"') },
      { 'a.driver': AIM },
    );
    expect((await history(folder, 'M')).notes).toEqual(['It stands in no theory any more.']);
    expect(await sentences(folder, 'M')).toEqual([
      ['The primary driver ‘Enough mentors’, which leads to ‘Students pass’, is gone.'],
      ['‘Enough mentors’ is now named Mentors, no longer M.'],
      [NEW],
    ]);
  });

  it('whose number was given to another', async () => {
    const drivers = (...titles: string[]) =>
      titles.reduce((text, title, n) => `${text}primary driver P${n + 1} "${title}" -> Pass\n`, AIM);
    const folder = repository(
      { 'a.driver': drivers('Reading', 'Attendance') },
      { 'a.driver': drivers('Families', 'Reading', 'Attendance') },
    );
    expect(await sentences(folder, 'P3')).toEqual([
      ['‘Attendance’ is now named P3, no longer P2.'],
      ['New primary driver ‘Attendance’, which leads to ‘Students pass’.'],
    ]);
    expect(await sentences(folder, 'Families')).toEqual([
      ['New primary driver ‘Families’, which leads to ‘Students pass’.'],
    ]);
  });

  it('out of a file of which it is a copy', async () => {
    const folder = repository({ 'a.driver': M }, { 'a.driver': M, 'old.driver': M });
    expect(await sentences(folder, 'M', '--', 'old.driver')).toEqual([
      ['The file old.driver is a copy of a.driver.'],
      [NEW],
    ]);
  });

  describe('through merges', () => {
    /** Two branches, and a merge that leaves these files. */
    function merged(base: Files, team: Files, main: Files, result: Files): string {
      const folder = repository(base);
      git(folder, ['checkout', '--quiet', '-b', 'team']);
      commit(folder, team);
      git(folder, ['checkout', '--quiet', 'main']);
      commit(folder, main);
      git(folder, ['merge', '--quiet', '--no-commit', '--no-ff', '-X', 'ours', 'team']);
      commit(folder, result);
      return folder;
    }
    const OTHER = { 'b.driver': 'aim Joy "Joy"' };

    it('what the merge itself says otherwise of what a branch brought is the merge’s', async () => {
      const good = theory('driver M "Enough good mentors"');
      const folder = merged({ 'a.driver': AIM }, { 'a.driver': M }, OTHER, { 'a.driver': good });
      expect(await sentences(folder, 'M')).toEqual([[expect.stringMatching('now reads ‘Enough good mentors’')], [NEW]]);
      const { commits, facts = [] } = await history(folder, 'M', '--blame');
      const since = (text: RegExp) => facts.find((fact) => text.test(fact.text))?.since?.commit;
      expect(since(/^Title/)).toBe(commits[0]?.commit);
      expect(since(/^Leads to/)).toBe(commits[1]?.commit);
    });

    it('so is what each parent had in another way, or one of them not at all', async () => {
      const owner = (name: string) => `${M.trimEnd()} { owner "${name}" }\n`;
      const folder = merged({ 'a.driver': M }, { 'a.driver': owner('Ana') }, OTHER, { 'a.driver': owner('Cem') });
      expect(await sentences(folder, 'M')).toEqual([
        ['Owner of ‘Enough mentors’ changed from “Ana” to “Cem”.'],
        ['Owner of ‘Enough mentors’ added: “Ana”.'],
        [NEW],
      ]);
      const settled = merged(
        { 'a.driver': M },
        { 'a.driver': owner('Ana') },
        { 'a.driver': owner('Ben') },
        { 'a.driver': M },
      );
      expect((await sentences(settled, 'M'))[0]).toEqual([expect.stringMatching(/^Owner of .* dropped/)]);
    });

    it('what a branch brought as it is, is told of the branch only', async () => {
      const folder = merged({ 'a.driver': AIM }, { 'a.driver': M }, OTHER, {});
      expect(await sentences(folder, 'M')).toEqual([[NEW]]);
    });

    it('what one took away and the other left is told of the one', async () => {
      const notes = (...all: string[]) => `${M.trimEnd()} {${all.map((note) => ` note "${note}"`).join('')} }\n`;
      const folder = merged(
        { 'a.driver': notes('a', 'b', 'c') },
        { 'a.driver': notes('b', 'c') },
        { 'a.driver': notes('a', 'b') },
        { 'a.driver': notes('b') },
      );
      const told = (await sentences(folder, 'M')).flat();
      expect(told.filter((each) => each.includes('dropped'))).toHaveLength(2);
    });

    it('newest first, also where branches ran side by side', async () => {
      const folder = repository({ 'a.driver': M });
      const on = (day: string, text: string) => {
        write(folder, { 'a.driver': text });
        git(folder, ['commit', '--quiet', '--all', '-m', 'change', '--date', `${day}T12:00:00Z`]);
      };
      git(folder, ['commit', '--quiet', '--amend', '--no-edit', '--date', '2026-01-01T12:00:00Z']);
      const said = (owner: string, note: string) => `${M.trimEnd()} {\n  owner "${owner}"\n\n\n\n  note "${note}"\n}\n`;
      on('2026-01-02', said('A', 'a'));
      git(folder, ['checkout', '--quiet', '-b', 'team']);
      on('2026-01-03', said('B', 'a'));
      on('2026-01-05', said('C', 'a'));
      git(folder, ['checkout', '--quiet', 'main']);
      on('2026-01-04', said('A', 'b'));
      on('2026-01-06', said('A', 'c'));
      git(folder, ['merge', '--quiet', '--no-edit', 'team']);
      const days = (await history(folder, 'M')).commits.map(({ date }) => date.slice(-2));
      expect(days).toEqual(['06', '05', '04', '03', '02', '01']);
    });
  });

  describe('of several with one title', () => {
    const twins = () =>
      repository({
        'a.driver': `${AIM}primary driver R "Reading" -> Pass {\n  secondary driver "Time"\n}\nprimary driver W "Writing" -> Pass {\n  secondary driver "Time" {\n    owner "Ana"\n  }\n}\n`,
      });
    const asked: [name: string, ask: string, told: string][] = [
      ['by its line', 'a.driver:3', 'New secondary driver ‘Time’, which leads to ‘Reading’.'],
      ['by a line inside of it', 'a.driver:7', 'New secondary driver ‘Time’, which leads to ‘Writing’.'],
      ['by a line with a column', 'a.driver:6:5', 'New secondary driver ‘Time’, which leads to ‘Writing’.'],
      ['by what it leads to', 'Time below Writing', 'New secondary driver ‘Time’, which leads to ‘Writing’.'],
      ['by what it leads to, by its name', 'time below R', 'New secondary driver ‘Time’, which leads to ‘Reading’.'],
    ];
    it.each(asked)('%s', async (_name, ask, told) => expect(await sentences(twins(), ask)).toEqual([[told]]));

    it('from a folder below', async () => {
      const folder = repository({ 't/a.driver': M });
      expect(await sentences(join(folder, 't'), 'a.driver:6')).toEqual([[NEW]]);
      expect(await sentences(folder, 't/a.driver:6')).toEqual([[NEW]]);
    });

    const wrong: [ask: string, told: RegExp][] = [
      [
        'Time',
        /^driver: 2 statements have the same title, Time: secondary driver ‘Time’ below ‘Reading’ \(a\.driver:3\), secondary driver ‘Time’ below ‘Writing’ \(a\.driver:6\)\. Say where the one stands that you mean: driver history a\.driver:3, or: driver history "Time below Reading"/,
      ],
      ['a.driver:99', /^driver: No statement stands in line 99 of a\.driver in the last commit\./],
      ['b.driver:1', /^driver: The last commit has no theory b\.driver\./],
      ['../b.driver:1', /lies outside the repository/],
      ['Time below Nothing', /^driver: No commit has a statement called Time below Nothing\./],
    ];
    it.each(wrong)('%s', async (ask, told) => {
      const result = await driver(twins(), 'history', ask);
      expect(result.told).toMatch(told);
      expect([result.code, result.said]).toEqual([2, '']);
    });
  });

  it('through a merge, telling each change once and what the merge itself changed', async () => {
    const folder = repository({ 'a.driver': M });
    git(folder, ['checkout', '--quiet', '-b', 'team']);
    commit(folder, { 'a.driver': M.replace('driver M', 'driver Mentors') });
    git(folder, ['checkout', '--quiet', 'main']);
    commit(folder, { 'a.driver': M.replace('Students', 'All students') });
    git(folder, ['merge', '--quiet', '--no-edit', 'team']);
    const renamed = ['‘Enough mentors’ is now named Mentors, no longer M.'];
    expect(await sentences(folder, 'Mentors')).toEqual([renamed, [NEW]]);
    expect(await sentences(folder, 'Pass')).toEqual([
      ['The aim ‘Students pass’ now reads ‘All students pass’.'],
      ['New aim ‘Students pass’.'],
    ]);

    git(folder, ['checkout', '--quiet', '-b', 'other', 'HEAD~1']);
    commit(folder, { 'b.driver': 'aim Joy "Joy"' });
    git(folder, ['checkout', '--quiet', 'main']);
    git(folder, ['merge', '--quiet', '--no-commit', '--no-ff', 'other']);
    write(folder, { 'a.driver': theory('driver Mentors "Mentors everywhere"') });
    git(folder, ['commit', '--quiet', '-a', '-m', 'merge']);
    const now = await sentences(folder, 'Mentors');
    expect(now[0]).toEqual(['The primary driver ‘Enough mentors’ now reads ‘Mentors everywhere’.']);
  });

  it('in a work tree beside the repository, and beside a submodule', async () => {
    const inner = repository({ 'b.driver': 'driver M "Other"' });
    const folder = repository({ 'a.driver': M });
    git(folder, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', pathToFileURL(inner).href, 'sub']);
    commit(folder, {});
    const beside = join(emptyFolder(), 'beside');
    git(folder, ['worktree', 'add', '--quiet', beside]);
    expect(await sentences(beside, 'M')).toEqual([[NEW]]);
  });

  it('only among files that are named, or after a revision', async () => {
    const folder = repository({ 'a.driver': M, 't/b.driver': 'role M "Coaches"' }, { 'a.driver': `${M} weakly` });
    git(folder, ['tag', 'v1', 'HEAD~1']);
    expect(await sentences(folder, 'M', '--', 't')).toEqual([['New role group ‘Coaches’.']]);
    expect(await sentences(join(folder, 't'), 'M', '--', 'b.driver')).toEqual([['New role group ‘Coaches’.']]);
    expect(await sentences(folder, 'M', '--since', 'v1', '--', 'a.driver')).toEqual([
      [expect.stringMatching('Strength')],
    ]);
    expect(await sentences(folder, 'M', '--since', '2000-01-01', '--', 'a.driver')).toHaveLength(2);
  });
});

describe('driver history: how it is written', () => {
  const folder = () =>
    repository(
      { 'a.driver': M },
      { 'a.driver': `${M.trimEnd()} confidence low\nrevision "2" on 2026-01-01 because "<too> slow"\n` },
    );

  it('as text, with the reason of the revision', async () => {
    const made = folder();
    const [newer, older] = (await history(made, 'M')).commits;
    const { said } = await driver(made, 'history', 'M', '--blame');
    const day = `${newer?.date}  A  change`;
    expect(said).toBe(`primary driver ‘Enough mentors’, a.driver: 2 commits changed it.

${newer?.commit.slice(0, 8)}  ${day}
  Confidence of the link from ‘Enough mentors’ to ‘Students pass’ added: low, with no new evidence.
  Revision “2”, because “<too> slow”.

${older?.commit.slice(0, 8)}  ${day}
  ${NEW}

What it says, and since when
  Title: “Enough mentors”  ${older?.date}, A, ${older?.commit.slice(0, 8)}
  Name: M  ${older?.date}, A, ${older?.commit.slice(0, 8)}
  Leads to ‘Students pass’  ${older?.date}, A, ${older?.commit.slice(0, 8)}
  Confidence of the link to ‘Students pass’: low  ${newer?.date}, A, ${newer?.commit.slice(0, 8)}
`);
  });

  const REVISED = 'revision "2013" on 2013-01 because "another theory"\n';
  const own = 'revision "1" because "our own"\n';
  const one = (mentors: string, more = '') => `aim A "a"\nprimary driver One "${mentors}" -> A\n${more}`;
  const revised: [name: string, commits: Files[], revisions: string[][]][] = [
    ['in another file', [{ 'one.driver': one('One thing'), 'two.driver': `aim B "b"\n${REVISED}` }], [[]]],
    ['in the file itself', [{ 'one.driver': one('One thing', own), 'two.driver': `aim B "b"\n${REVISED}` }], [['1']]],
    [
      'in a file that it imports, and in one that imports it',
      [
        {
          'one.driver': `import "net.driver"\n${one('One thing')}`,
          'net.driver': `aim N "n"\n${REVISED}`,
          'team.driver': `import "one.driver" as one\naim T "t" -> one.One\n${REVISED}`,
        },
      ],
      [[]],
    ],
    [
      'in the file that it moved to, not in the one that it left',
      [
        { 'two.driver': one('One thing') },
        {
          'two.driver': `aim A "a"\n${REVISED}`,
          'one.driver': `import "two.driver" as two\nprimary driver One "One thing" -> two.A\n${own}`,
        },
      ],
      [['1'], []],
    ],
    [
      'in the file that it is taken out of',
      [
        { 'one.driver': one('One thing'), 'two.driver': 'aim B "b"\n' },
        { 'one.driver': `aim A "a"\n${own}`, 'two.driver': `aim B "b"\n${REVISED}` },
      ],
      [['1'], []],
    ],
    [
      'in the file that was taken away with it',
      [
        { 'one.driver': one('One thing'), 'two.driver': 'aim B "b"\n' },
        { 'one.driver': undefined, 'two.driver': `aim B "b"\n${REVISED}` },
      ],
      [[], []],
    ],
    [
      'in the file under its new name',
      [
        { 'old.driver': one('One thing') },
        { 'old.driver': undefined, 'one.driver': one('One more thing', own), 'two.driver': `aim B "b"\n${REVISED}` },
      ],
      [['1'], []],
    ],
  ];
  it.each(revised)('with a revision %s', async (_name, commits, revisions) => {
    const told = await history(repository(...commits), 'One');
    expect(told.commits.map((each) => each.revisions.map(({ title }) => title))).toEqual(revisions);
  });

  it('as Markdown, the author’s words being only words', async () => {
    const { said } = await driver(folder(), 'history', 'M', '--format', 'markdown', '--blame');
    expect(said).toContain('# primary driver ‘Enough mentors’\n\na.driver: 2 commits changed it.');
    expect(said).toContain('- Revision “2”, because “&lt;too&gt; slow”.');
    expect(said).toContain('| Name: M |');
  });

  it('into a file whose ending says the format, never into a theory', async () => {
    const made = folder();
    expect((await driver(made, 'history', 'M', '-o', 'm.md')).code).toBe(0);
    expect(readFileSync(join(made, 'm.md'), 'utf8')).toMatch(/^# primary driver/);
    expect((await driver(made, 'history', 'M', '-o', 'a.driver', '--format', 'text')).code).toBe(2);
  });
});

describe('driver history: what is told when it cannot be done', () => {
  const two = () => repository({ 'a.driver': M, 'b.driver': 'role M "Coaches"' });
  const cases: [name: string, args: string[], told: RegExp][] = [
    ['no name', [], /^driver: Name a statement/],
    ['two names', ['Enough', 'mentors'], /quotation marks/],
    [
      'an unknown name',
      ['Enuogh mentors'],
      /^driver: No commit has a statement called Enuogh mentors\. Did you mean “Enough mentors”\?/,
    ],
    [
      'a name that several have',
      ['M'],
      /2 statements are called M: primary driver ‘Enough mentors’ below ‘Students pass’ \(a\.driver:6\), role group ‘Coaches’ \(b\.driver:1\)\. Say where the one stands that you mean: driver history a\.driver:6, or: driver history "M below Students pass"/,
    ],
    ['a path outside', ['M', '--', '..'], /lies outside the repository/],
    ['a revision that does not exist', ['Pass', '--since', 'v9'], /There is no revision v9/],
  ];
  it.each(cases)('%s', async (_name, args, expected) => {
    const { code, said, told } = await driver(two(), 'history', ...args);
    expect(told).toMatch(expected);
    expect([code, said]).toEqual([2, '']);
  });

  it('no repository, and no git', async () => {
    const folder = emptyFolder();
    expect((await driver(folder, 'history', 'M')).told).toMatch(/is in no git repository/);
    const made = two();
    const path = process.env.PATH;
    process.env.PATH = folder;
    try {
      expect((await driver(made, 'history', 'M')).told).toMatch(/^driver: The program git was not found/);
    } finally {
      process.env.PATH = path;
    }
  });

  it('in a copy that lacks older versions, or has lost one', async () => {
    const folder = repository({ 'a.driver': M }, { 'a.driver': `${M} weakly` }, { 'a.driver': `${M} strongly` });
    git(folder, ['config', 'uploadpack.allowFilter', 'true']);
    const partial = join(emptyFolder(), 'partial');
    git(base, ['clone', '--quiet', '--filter=blob:none', pathToFileURL(folder).href, partial]);
    const lacking = /^driver: This copy of the repository does not hold all older versions of the theories/;
    expect((await driver(partial, 'history', 'M')).told).toMatch(lacking);
    const ids = execFileSync('git', ['rev-list', '--objects', 'HEAD~2', '--', 'a.driver'], { cwd: folder });
    const [, id = ''] = /([0-9a-f]{40}) a\.driver/.exec(ids.toString()) ?? [];
    rmSync(join(folder, '.git', 'objects', id.slice(0, 2), id.slice(2)));
    const { code, said, told } = await driver(folder, 'history', 'M');
    expect([code, said]).toEqual([2, '']);
    expect(told).toMatch(lacking);
  });

  it('in a repository that has lost a commit', async () => {
    const folder = repository({ 'a.driver': M }, { 'a.driver': `${M} weakly` }, { 'a.driver': `${M} strongly` });
    const id = execFileSync('git', ['rev-parse', 'HEAD~1'], { cwd: folder }).toString().trim();
    rmSync(join(folder, '.git', 'objects', id.slice(0, 2), id.slice(2)));
    const { code, said, told } = await driver(folder, 'history', 'M');
    expect([code, said]).toEqual([2, '']);
    expect(told).toMatch(/^driver: This copy of the repository is damaged or not whole.*`git fsck`/);
  });

  it('with a lock left behind, without a home, and beside a link', async () => {
    const folder = repository({ 'a.driver': M });
    symlinkSync('a.driver', join(folder, 'link.driver'));
    commit(folder, {});
    for (const lock of ['index.lock', 'HEAD.lock']) writeFileSync(join(folder, '.git', lock), '');
    const { HOME, XDG_CONFIG_HOME } = process.env;
    try {
      delete process.env.HOME;
      delete process.env.XDG_CONFIG_HOME;
      expect(await sentences(folder, 'M')).toEqual([[NEW]]);
    } finally {
      if (HOME !== undefined) process.env.HOME = HOME;
      if (XDG_CONFIG_HOME !== undefined) process.env.XDG_CONFIG_HOME = XDG_CONFIG_HOME;
    }
  });

  it('of branches that were merged into each other crosswise', async () => {
    const folder = repository({ 'a.driver': M, 'b.driver': 'aim Joy "Joy"' });
    git(folder, ['branch', 'team']);
    commit(folder, { 'a.driver': `${M.trimEnd()} weakly\n` });
    git(folder, ['tag', 'ours']);
    git(folder, ['checkout', '--quiet', 'team']);
    commit(folder, { 'b.driver': 'aim Joy "More joy"' });
    git(folder, ['merge', '--quiet', '--no-edit', 'ours']);
    git(folder, ['checkout', '--quiet', 'main']);
    git(folder, ['merge', '--quiet', '--no-edit', '--no-ff', 'team~1']);
    git(folder, ['merge', '--quiet', '--no-edit', '--no-ff', 'team']);
    expect(await sentences(folder, 'M')).toEqual([[expect.stringMatching('Strength')], [NEW]]);
    expect(await sentences(folder, 'Joy')).toEqual([['The aim ‘Joy’ now reads ‘More joy’.'], ['New aim ‘Joy’.']]);
  });

  it('in a shallow copy, which does not know the beginning', async () => {
    const folder = repository({ 'a.driver': M }, { 'a.driver': `${M} weakly` }, { 'a.driver': `${M} strongly` });
    const copy = join(base, 'shallow-history');
    git(base, ['clone', '--quiet', '--depth', '2', pathToFileURL(folder).href, copy]);
    const { commits, notes } = await history(copy, 'M');
    expect(commits.map(({ changes }) => changes[0]?.sentence)).toEqual([expect.stringMatching('from weak to strong')]);
    expect(notes).toEqual([expect.stringMatching(/shallow copy.*git fetch --unshallow/)]);
  });
});
