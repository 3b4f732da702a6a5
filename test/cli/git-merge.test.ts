/** Theories merged by git itself, in real repositories that `driver git-setup` has set up. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, emptyFolder, type Files, git, repository } from './repository.ts';
import { gitSays, program, setUp } from './set-up.ts';

const PATH = 'é cole/the theory.driver';
const BASE = `// Of the spring.
aim Goal "Students pass" {
  by 2020
}

primary driver Mentors "Enough mentors" -> Goal {
  definition "one for each student" // agreed
}
`;
const LATER = BASE.replace('by 2020', 'by 2021');
const LATEST = BASE.replace('by 2020', 'by 2025');
const REASON = BASE.replace('-> Goal', '-> Goal because "they stay"');
const BOTH = LATER.replace('-> Goal', '-> Goal because "they stay"');
const CONFLICT = BASE.replace('  by 2020\n', '<<<<<<< ours\n  by 2021\n=======\n  by 2025\n>>>>>>> theirs\n');

/** A repository on `main` whose branch `team` left it at the base. */
async function parted(base: Files, main: Files, team: Files): Promise<string> {
  const folder = await setUp(base);
  // With the attributes that are written there.
  commit(folder, {});
  git(folder, ['checkout', '--quiet', '-b', 'team']);
  commit(folder, team);
  git(folder, ['checkout', '--quiet', 'main']);
  commit(folder, main);
  return folder;
}

const textIn = (folder: string, path = PATH) => readFileSync(join(folder, path), 'utf8');
/** Markers of newer versions of git tell what the sides are called. */
const plainMarkers = (text: string) => text.replace(/^(<{7}) .*$/gm, '$1 ours').replace(/^(>{7}) .*$/gm, '$1 theirs');

describe('git merges theories', () => {
  const ways: [name: string, args: string[]][] = [
    ['merge', ['merge', '--quiet', '--no-edit', 'team']],
    ['rebase', ['rebase', '--quiet', 'team']],
    ['cherry-pick', ['cherry-pick', 'team']],
  ];
  it.each(ways)('%s: edits of different facts', async (_name, args) => {
    const folder = await parted({ [PATH]: BASE }, { [PATH]: LATER }, { [PATH]: REASON });
    const { code, err } = gitSays(folder, ...args);
    expect([code, err, textIn(folder)]).toEqual([0, '', BOTH]);
  });

  it('a conflict around the one fact that both changed, until it is settled', async () => {
    const folder = await parted({ [PATH]: BASE }, { [PATH]: LATER }, { [PATH]: LATEST.replace('students', 'all') });
    expect(gitSays(folder, 'merge', '--no-edit', 'team').code).toBe(1);
    expect(plainMarkers(textIn(folder))).toBe(CONFLICT);
    commit(folder, { [PATH]: LATEST });
    expect(gitSays(folder, 'status', '--porcelain').out).toBe('');
  });

  it('the older version in a conflict, for those who ask git for it', async () => {
    const folder = await parted({ [PATH]: BASE }, { [PATH]: LATER }, { [PATH]: LATEST });
    git(folder, ['config', 'merge.conflictStyle', 'diff3']);
    gitSays(folder, 'merge', '--no-edit', 'team');
    expect(textIn(folder)).toContain('||||||| base\n  by 2020\n=======\n');
  });

  it('a file that one side renamed, and a statement that has moved in it', async () => {
    const team = { [PATH]: undefined, 'b.driver': BASE.replace('primary driver Mentors', 'primary driver Coaches') };
    const folder = await parted({ [PATH]: BASE }, { [PATH]: LATER }, team);
    expect(gitSays(folder, 'merge', '--no-edit', 'team').code).toBe(0);
    expect(textIn(folder, 'b.driver')).toBe(LATER.replace('Mentors', 'Coaches'));
  });

  it('a statement that one side moved to another file', async () => {
    const [aim = '', driver = ''] = BASE.split('\n\n');
    const base = { 'a.driver': BASE, 'b.driver': 'role Coaches\n' };
    const moved = { 'a.driver': `${aim}\n`, 'b.driver': `role Coaches\n\n${driver}` };
    const folder = await parted(base, { 'a.driver': LATER }, moved);
    expect(gitSays(folder, 'merge', '--no-edit', 'team').code).toBe(0);
    expect(textIn(folder, 'a.driver')).toBe(`${aim.replace('2020', '2021')}\n`);
    expect(textIn(folder, 'b.driver')).toBe(moved['b.driver']);
  });

  it('in a work tree beside the repository, with lines of Windows', async () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const folder = await parted({ [PATH]: windows(BASE) }, { [PATH]: windows(LATER) }, { [PATH]: windows(REASON) });
    const beside = join(emptyFolder(), 'beside');
    git(folder, ['worktree', 'add', '--quiet', '--detach', beside, 'main']);
    expect(gitSays(beside, 'merge', '--quiet', '--no-edit', 'team').code).toBe(0);
    expect(textIn(beside)).toBe(windows(BOTH));
  });

  const broken = `${BASE}change idea Pairs "Teach in pairs\n`;
  it('by lines where a version cannot be read', async () => {
    const folder = await parted(
      { [PATH]: broken },
      { [PATH]: broken.replace('2020', '2021') },
      { [PATH]: `// New.\n${broken}` },
    );
    const { code, err } = gitSays(folder, 'merge', '--no-edit', 'team');
    expect([code, err]).toEqual([0, expect.stringContaining('So it was merged line by line.')]);
    expect(textIn(folder)).toContain('change idea Pairs "Teach in pairs\n');
    expect(textIn(folder)).toContain('// New.');
  });

  it('by lines where a head has two texts, so that git has not to wait for ever', async () => {
    const folder = await parted(
      { 'a.driver': 'aim A "a"\n' },
      { 'a.driver': 'aim A "a" "b"\n' },
      { 'a.driver': 'aim A "c"\n' },
    );
    const { code, err } = gitSays(folder, 'merge', '--no-edit', 'team');
    expect([code, err]).toEqual([1, expect.stringContaining('So it was merged line by line.')]);
    expect(plainMarkers(textIn(folder, 'a.driver'))).toBe(
      '<<<<<<< ours\naim A "a" "b"\n=======\naim A "c"\n>>>>>>> theirs\n',
    );
    expect(gitSays(folder, 'status', '--porcelain').out).toBe('UU a.driver\n');
  });

  it('a mistake that both sides make together is left for somebody to read', async () => {
    const drivers = (one: string, two: string) => ({ 'a.driver': `driver A${one}\n\nrole R\n\ndriver B${two}\n` });
    const folder = await parted(drivers('', ''), drivers(' -> B', ''), drivers('', ' -> A'));
    const { code, err } = gitSays(folder, 'merge', '--no-edit', 'team');
    expect([code, err]).toEqual([1, expect.stringMatching(/a\.driver: .*lead back to themselves.*Read it through/s)]);
    expect(textIn(folder, 'a.driver')).toBe(drivers(' -> B', ' -> A')['a.driver']);
    expect(gitSays(folder, 'status', '--porcelain').out).toBe('UU a.driver\n');
  });

  it('what is no text, as git does', async () => {
    const bytes = (...numbers: number[]) => new Uint8Array([0xff, 0x00, ...numbers]);
    const folder = await parted({ [PATH]: bytes(1) }, { [PATH]: bytes(2) }, { [PATH]: bytes(3) });
    expect(gitSays(folder, 'merge', '--no-edit', 'team').code).toBe(1);
    expect([...readFileSync(join(folder, PATH))]).toEqual([0xff, 0x00, 2]);
  });

  it('by lines once the program is gone', async () => {
    const folder = await parted({ [PATH]: BASE }, { [PATH]: LATER }, { [PATH]: LATEST });
    const config = join(folder, '.git/config');
    writeFileSync(config, readFileSync(config, 'utf8').replaceAll('driver.mjs', 'gone.mjs'));
    expect(gitSays(folder, 'merge', '--no-edit', 'team').code).toBe(1);
    expect(plainMarkers(textIn(folder))).toBe(CONFLICT);
  });
});

describe('driver git-merge by hand', () => {
  const run = async (ours: string, ...more: string[]) => {
    const folder = repository();
    for (const [name, text] of Object.entries({ base: BASE, ours, theirs: LATEST })) {
      writeFileSync(join(folder, name), text);
    }
    const { code, err } = await program(folder, ['git-merge', 'base', 'ours', 'theirs', ...more]);
    return { code, err, text: textIn(folder, 'ours') };
  };

  it('writes into the second file', async () => {
    expect(await run(REASON)).toEqual({
      code: 0,
      err: '',
      text: LATEST.replace('-> Goal', '-> Goal because "they stay"'),
    });
  });

  it('makes markers as long as it is told', async () => {
    const { code, text } = await run(LATER, '9', 'a.driver', 'HEAD', 'team');
    expect(code).toBe(4);
    expect(text).toContain(
      '<<<<<<<<< HEAD: Date of ‘Students pass’: ours 2021, theirs 2025; before 2020\n  by 2021\n=========\n  by 2025\n>>>>>>>>> team\n',
    );
  });

  it('keeps the mark at the start of a file', async () => {
    expect((await run(`\uFEFF${REASON}`)).text.startsWith('\uFEFF// Of')).toBe(true);
  });

  it('says what it needs', async () => {
    expect((await program(emptyFolder(), ['git-merge', 'a'])).err).toContain('Name three files');
    expect((await program(emptyFolder(), ['git-merge', 'a', 'b', 'c'])).err).toContain('There is no file or folder a');
    expect((await run(LATER, 'x')).err).toContain('not “x”');
  });
});
