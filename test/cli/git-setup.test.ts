/** `driver git-setup` in real git repositories, and what git then shows. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { settingsOf } from '../../cli/src/git-setup/settings.ts';
import { run } from '../../cli/src/program.ts';
import { DRIVER } from '../helpers/programs.ts';
import { base, driver, emptyFolder, git, repository, write } from './repository.ts';
import { gitSays, program, setUp } from './set-up.ts';

const AIM =
  'aim Goal "Students pass" {\n  by 2020\n  outcome measure Rate "Pass rate" {\n    target 40% by 2020\n  }\n}\n';
const LOWER = AIM.replace('40% by 2020', '30% by 2022');
const LINES =
  '# Theories: differences in sentences, merged by meaning (driver git-setup)\n*.driver diff=driver merge=driver\n';
const TOLD = ['-  Goal of ‘Rate’ is 40%, date 2020.', '+  Goal of ‘Rate’ is 30%, date 2022.'];

const attributes = (folder: string) => readFileSync(join(folder, '.gitattributes'), 'utf8');
const config = (folder: string) => readFileSync(join(folder, '.git/config'), 'utf8');
/** The lines that a diff says are gone or new. */
const changed = (diff: string) => diff.split('\n').filter((line) => /^[-+](?![-+]{2})/.test(line));

describe('driver git-setup', () => {
  it('writes what it shows, once, and takes back just that', async () => {
    const folder = repository({ 'a.driver': AIM });
    const before = config(folder);
    const first = await program(folder, ['git-setup', '--yes']);
    expect([first.code, first.err]).toEqual([0, '']);
    for (const line of LINES.trim().split('\n')) expect(first.out).toContain(`  ${line}\n`);
    expect(attributes(folder)).toBe(LINES);
    const written = config(folder);
    expect((await program(folder, ['git-setup', '--yes'])).out).toContain('nothing to do');
    expect([attributes(folder), config(folder)]).toEqual([LINES, written]);

    expect((await program(folder, ['git-setup', '--undo', '--yes'])).code).toBe(0);
    expect([existsSync(join(folder, '.gitattributes')), config(folder)]).toEqual([false, before]);
    expect((await program(folder, ['git-setup', '--undo', '--yes'])).out).toContain('nothing to do');
  });

  const standing: [name: string, text: string, after: string][] = [
    ['lines of others', '*.png binary\n', `*.png binary\n${LINES}`],
    ['no last line break', '*.png binary', `*.png binary\n${LINES}`],
    ['lines of Windows', '*.png binary\r\n', `*.png binary\r\n${LINES.replaceAll('\n', '\r\n')}`],
    [
      'the same already, by someone else',
      '*.driver  merge=driver diff=driver\n',
      '*.driver  merge=driver diff=driver\n',
    ],
  ];
  it.each(standing)('keeps %s', async (_name, text, after) => {
    const folder = repository({ '.gitattributes': text });
    await program(folder, ['git-setup', '--yes']);
    expect(attributes(folder)).toBe(after);
    await program(folder, ['git-setup', '--undo', '--yes']);
    expect(attributes(folder)).toBe(text);
  });

  it('leaves what was added later, and settings that are not its own', async () => {
    const folder = await setUp({ 'a.driver': AIM });
    write(folder, { '.gitattributes': `*.a b\n${LINES}*.c d\n` });
    git(folder, ['config', 'diff.driver.cachetextconv', 'true']);
    await program(folder, ['git-setup', '--undo', '--yes']);
    expect(attributes(folder)).toBe('*.a b\n*.c d\n');
    expect(config(folder)).toContain('cachetextconv = true');
  });

  it('keeps lines apart that were added below a last line without a break', async () => {
    const folder = repository({ '.gitattributes': '*.csv text' });
    await program(folder, ['git-setup', '--yes']);
    write(folder, { '.gitattributes': `${attributes(folder)}*.md text\n` });
    await program(folder, ['git-setup', '--undo', '--yes']);
    expect(attributes(folder)).toBe('*.csv text\n*.md text\n');
  });

  it('asks, and writes nothing without a yes', async () => {
    const folder = repository({ 'a.driver': AIM });
    const before = config(folder);
    const answered = (answer: string) => {
      const terminal = { folder, say: () => {}, tell: () => {}, ask: async () => answer };
      return run(['git-setup'], { ...terminal, paint: (_, words) => words, paintTold: (_, words) => words });
    };
    for (const no of ['', 'n', 'yesterday']) {
      expect(await answered(no)).toBe(0);
      expect([config(folder), existsSync(join(folder, '.gitattributes'))]).toEqual([before, false]);
    }
    expect(await answered('Y')).toBe(0);
    expect(attributes(folder)).toBe(LINES);
  });

  it('without a terminal writes nothing, shows it, and says how to go on', async () => {
    const folder = repository({ 'a.driver': AIM });
    const { code, out, err } = await program(folder, ['git-setup']);
    expect([code, existsSync(join(folder, '.gitattributes'))]).toEqual([2, false]);
    expect(out).toContain('*.driver diff=driver merge=driver');
    expect(err).toContain('--yes');
  });

  const refused: [name: string, folder: () => string, told: string][] = [
    ['no repository', emptyFolder, 'is in no git repository'],
    [
      'a bare repository',
      () => {
        const folder = emptyFolder();
        git(folder, ['init', '--quiet', '--bare']);
        return folder;
      },
      'is a bare repository',
    ],
    [
      'settings of someone else',
      () => {
        const folder = repository();
        git(folder, ['config', 'diff.driver.textconv', 'my-own']);
        return folder;
      },
      'Take it out first: git config --local --unset diff.driver.textconv',
    ],
    [
      'settings that cannot be written',
      () => {
        const folder = repository();
        write(folder, { '.git/config.lock': '' });
        return folder;
      },
      'left .git/config.lock behind',
    ],
    [
      'attributes that are a link',
      () => {
        const folder = repository({ other: '' });
        symlinkSync('other', join(folder, '.gitattributes'));
        return folder;
      },
      '.gitattributes is a link',
    ],
    [
      'attributes that are a folder',
      () => {
        const folder = repository();
        mkdirSync(join(folder, '.gitattributes'));
        return folder;
      },
      '.gitattributes is a folder, not a file',
    ],
  ];
  it.each(refused)('%s: says why, and changes nothing', async (_name, make, told) => {
    const folder = make();
    const standing = existsSync(join(folder, '.git/config')) ? config(folder) : '';
    const { code, told: said } = await driver(folder, 'git-setup', '--yes');
    expect([code, said]).toEqual([2, expect.stringContaining(told)]);
    if (standing !== '') expect(config(folder)).toBe(standing);
  });

  it('git missing: says so', async () => {
    const folder = repository();
    vi.stubEnv('PATH', '');
    const { code, told } = await driver(folder, 'git-setup').finally(() => vi.unstubAllEnvs());
    expect([code, told]).toEqual([2, expect.stringContaining('git was not found')]);
  });

  it('quotes what a shell or git would read', async () => {
    const settings = settingsOf('/a b/node', "/it's 100%/driver.mjs");
    expect(settings['diff.driver.textconv']).toContain("'/a b/node' '/it'\\''s 100%/driver.mjs' git-text");
    expect(settings['merge.driver.driver']).toContain("'/it'\\''s 100%%/driver.mjs' git-merge");
  });
});

describe('what git shows then', () => {
  const show: [name: string, args: string[]][] = [
    ['git diff', ['diff', 'HEAD~1']],
    ['git log -p', ['log', '-p', '-1']],
    ['git show', ['show']],
  ];
  it.each(show)('%s: sentences, with the statement above them', async (_name, args) => {
    const folder = await setUp({ 'é cole/a b.driver': AIM }, { 'é cole/a b.driver': LOWER });
    const { code, out, err } = gitSays(folder, ...args);
    expect([code, err, changed(out)]).toEqual([0, '', TOLD]);
    expect(gitSays(folder, ...args, '--no-textconv').out).toContain('+    target 30% by 2022');
  });

  it('during a conflict: what each side says, and the rest once', async () => {
    const folder = await setUp({ 'a.driver': AIM });
    write(folder, { 'a.driver': AIM.replace('  by 2020\n', '<<<<<<< a\n  by 2021\n=======\n  by 2022\n>>>>>>> b\n') });
    const { out } = gitSays(folder, 'diff');
    expect(out).not.toContain('cannot be read');
    expect(changed(out)).toEqual([
      expect.stringMatching(/^-.*2020/),
      '+<<<<<<< ours',
      expect.stringMatching(/^\+.*2021/),
      '+=======',
      expect.stringMatching(/^\+.*2022/),
      '+>>>>>>> theirs',
    ]);
  });

  it('without the program: lines, and one line that says why', async () => {
    const folder = repository({ 'a.driver': AIM });
    await program(folder, ['git-setup', '--yes']);
    const gone = settingsOf(process.execPath, '/gone/driver.mjs');
    for (const [key, value] of Object.entries(gone)) git(folder, ['config', key, value]);
    write(folder, { 'a.driver': LOWER });
    const { out, err } = gitSays(folder, 'diff');
    expect(out).toContain('+    target 30% by 2022');
    const says =
      'driver: the program has moved or is gone, so theories are shown line by line. Run driver git-setup again.';
    expect([...new Set(err.trim().split('\n'))]).toEqual([says]);
  });

  it('a file whose name begins as an option', async () => {
    const folder = await setUp({ '-a.driver': AIM });
    write(folder, { '-a.driver': LOWER });
    expect(changed(gitSays(folder, 'diff').out)).toEqual(TOLD);
  });

  it('nothing where only the layout changed', async () => {
    const folder = await setUp({ 'a.driver': AIM }, { 'a.driver': AIM.replace(/\s+/g, ' ') });
    expect(changed(gitSays(folder, 'log', '-p', '-1', '--', 'a.driver').out)).toEqual([]);
  });

  it('comments, and what cannot be read, as they stand', async () => {
    const folder = await setUp({ 'a.driver': AIM }, { 'a.driver': `// Why?\n${AIM}aim "Open\n` });
    expect(changed(gitSays(folder, 'show').out)).toEqual([
      '+// Why?',
      '+Aim ‘Open’.',
      '+What cannot be read, as it stands:',
      '+  aim "Open',
    ]);
  });

  it('what is no text by its bytes', async () => {
    const folder = await setUp({ 'a.driver': AIM }, { 'a.driver': new Uint8Array([0x61, 0xff, 0x0a]) });
    const { code, out } = gitSays(folder, 'show', '--text');
    expect([code, changed(out).length]).toEqual([0, 6]);
  });

  it('in a work tree beside the repository, and in a submodule', async () => {
    const inner = repository({ 'a.driver': AIM });
    const folder = await setUp({ 'a.driver': AIM, '.gitattributes': LINES });
    const beside = join(emptyFolder(), 'beside');
    git(folder, ['worktree', 'add', '--quiet', beside]);
    git(folder, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'sub']);
    const sub = join(folder, 'sub');
    await program(sub, ['git-setup', '--yes']);
    for (const place of [beside, sub]) {
      writeFileSync(join(place, 'a.driver'), LOWER);
      expect(changed(gitSays(place, 'diff', '--', 'a.driver').out)).toEqual(TOLD);
    }
  });

  it('from a path with blanks and quotation marks; by lines once the program is gone', async () => {
    const folder = repository({ 'a.driver': AIM }, { 'a.driver': LOWER });
    const copy = join(base, 'it\'s a "copy" 100%', 'driver.mjs');
    write(dirname(copy), {
      'driver.mjs': `await import(${JSON.stringify(DRIVER)});\n`,
    });
    expect((await program(folder, ['git-setup', '--yes'], copy)).code).toBe(0);
    expect(changed(gitSays(folder, 'show').out)).toEqual(TOLD);
    write(dirname(copy), { 'driver.mjs': undefined });
    const { code, out } = gitSays(folder, 'show');
    expect([code, changed(out)]).toEqual([0, ['-    target 40% by 2020', '+    target 30% by 2022']]);
  });
});
