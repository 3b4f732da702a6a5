/** Writing into files that stand there: what they have besides their text stays, and what may not be written is left alone. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DRIVER } from '../helpers/programs.ts';
import { runHere, runProcess, type Said } from './run-driver.ts';
import { MISSPELT, SOUND } from './texts.ts';

const ROUGH = `${SOUND}\n\n\n`;
const base = realpathSync(mkdtempSync(join(tmpdir(), 'driver-writing-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

function folder(): string {
  const made = mkdtempSync(join(base, 'run-'));
  chmodSync(made, 0o777);
  return made;
}

const driver = (cwd: string, args: readonly string[]): Promise<Said> => runHere(args, { cwd });

/** Each writes the file `a.driver`, or a picture that is called so. */
const WRITERS: [name: string, args: string[], text: string][] = [
  ['format', ['format', 'a.driver'], ROUGH],
  ['check --fix', ['check', '--fix', 'a.driver'], `${SOUND}change idea Pairs "Teach in pairs -> Mentors\n`],
  ['render -o', ['render', 'b.driver', '-o', 'a.driver', '--format', 'svg'], 'old'],
  ['import -o', ['import', 'notes.txt', '-o', 'a.driver'], 'old'],
];

describe.each(WRITERS)('%s', (_name, args, text) => {
  const set = () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'b.driver'), ROUGH);
    writeFileSync(join(cwd, 'notes.txt'), 'Pass the course\n  Mentors\n');
    writeFileSync(join(cwd, 'a.driver'), text);
    return { cwd, path: join(cwd, 'a.driver') };
  };

  it('keeps rights, and leaves nothing else behind', async () => {
    const { cwd, path } = set();
    chmodSync(path, 0o664);
    await driver(cwd, args);
    expect(readFileSync(path, 'utf8')).not.toBe(text);
    expect(statSync(path).mode & 0o777).toBe(0o664);
    expect(spawnSync('ls', ['-A'], { cwd, encoding: 'utf8' }).stdout).toBe('a.driver\nb.driver\nnotes.txt\n');
  });

  it('writes where a link leads, and the link stays', async () => {
    const { cwd, path } = set();
    mkdirSync(join(cwd, 'true'));
    writeFileSync(join(cwd, 'true/file.driver'), text);
    rmSync(path);
    symlinkSync('true/file.driver', path);
    await driver(cwd, args);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'true/file.driver'), 'utf8')).not.toBe(text);
  });

  it('writes under all names of a file', async () => {
    const { cwd, path } = set();
    linkSync(path, join(cwd, 'same.txt'));
    await driver(cwd, args);
    expect(readFileSync(join(cwd, 'same.txt'), 'utf8')).toBe(readFileSync(path, 'utf8'));
    expect(readFileSync(path, 'utf8')).not.toBe(text);
  });

  it('refuses what is marked as read-only, whoever asks', async () => {
    const { cwd, path } = set();
    chmodSync(path, 0o444);
    const { code, err } = await driver(cwd, args);
    expect(err).toBe(
      'driver: a.driver is marked as read-only, so it was left as it is. Allow writing to it first, or choose another name.\n',
    );
    expect(code).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(statSync(path).mode & 0o777).toBe(0o444);
  });
});

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

/** By whom a file is kept that another user writes; only an administrator can set this up. */
const OWNERS: [name: string, owner: number, mode: number, writer: number][] = [
  ['an administrator gives the file back to its owner', NOBODY, 0o640, 0],
  ['somebody who may write the file of another leaves it to them', 0, 0o666, NOBODY],
];

it.each(isRoot ? OWNERS : [])('%s', async (_name, owner, mode, writer) => {
  const cwd = folder();
  chmodSync(base, 0o755);
  const path = join(cwd, 'a.driver');
  writeFileSync(path, ROUGH);
  chownSync(path, owner, owner);
  chmodSync(path, mode);
  const { code, err } = await runProcess([DRIVER, 'format', 'a.driver'], { cwd, uid: writer, gid: writer });
  expect([code, err]).toEqual([0, '']);
  const { uid, gid, mode: kept } = statSync(path);
  expect([uid, gid, kept & 0o777]).toEqual([owner, owner, mode]);
  expect(readFileSync(path, 'utf8')).not.toBe(ROUGH);
});

const RENDER = ['render', 'a.driver', '--format', 'svg', '-o'];

/** Places that are no plain files. */
const PLACES: [name: string, place: string, code: number, err: RegExp][] = [
  ['a device that takes everything', '/dev/null', 0, /^$/],
  ['a device that is full', '/dev/full', 2, /^driver: There is no room left to write \/dev\/full\.\n$/],
  ['a folder', 'folder', 2, /^driver: folder is a folder, not a file\.\n$/],
  ['a folder that is not there', 'nowhere/a.svg', 2, /^driver: There is no folder nowhere to write into\.\n$/],
  ['a link that leads back to itself', 'loop', 2, /^driver: loop is a link that leads back to itself\.\n$/],
];

it.each(PLACES)('-o %s', async (_name, place, code, err) => {
  const cwd = folder();
  writeFileSync(join(cwd, 'a.driver'), SOUND);
  mkdirSync(join(cwd, 'folder'));
  symlinkSync('loop', join(cwd, 'loop'));
  const said = await driver(cwd, [...RENDER, place]);
  expect(said.err).toMatch(err);
  expect([said.code, said.out]).toEqual([code, '']);
});

it('-o a link to a file that is not there yet makes that file', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'a.driver'), SOUND);
  symlinkSync('later.svg', join(cwd, 'link.svg'));
  expect((await driver(cwd, [...RENDER, 'link.svg'])).code).toBe(0);
  expect(lstatSync(join(cwd, 'link.svg')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(cwd, 'later.svg'), 'utf8')).toMatch(/^<svg/);
});

it.each(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])('-o %s goes on behind what stands there', async (place) => {
  const cwd = folder();
  writeFileSync(join(cwd, 'a.driver'), SOUND);
  const command = `(echo before; "${process.execPath}" "${DRIVER}" ${RENDER.join(' ')} ${place}; echo after) > all.txt`;
  expect(spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' }).stderr).toBe('');
  expect(readFileSync(join(cwd, 'all.txt'), 'utf8')).toMatch(/^before\n<svg[\s\S]*<\/svg>\nafter\n$/);
  expect((await runProcess([DRIVER, ...RENDER, place], { cwd })).out).toMatch(/^<svg/);
});

it('check --fix fixes the other files where one is read-only', async () => {
  const cwd = folder();
  const broken = 'aim A "a\n';
  for (const name of ['a.driver', 'b.driver']) writeFileSync(join(cwd, name), broken);
  chmodSync(join(cwd, 'a.driver'), 0o444);
  const { code, err } = await driver(cwd, ['check', '--fix', '.']);
  expect(code).toBe(2);
  expect(err).toMatch(/a\.driver is marked as read-only[\s\S]*fixed \d+ problems? in b\.driver/);
  expect(readFileSync(join(cwd, 'a.driver'), 'utf8')).toBe(broken);
});

/** Every command that says something, with a standard output that takes nothing. */
const SAYING: string[][] = [
  ['--help'],
  ['check', 'a.driver'],
  ['check', 'a.driver', '--format', 'json'],
  ['format', '-'],
  ['render', 'a.driver'],
  ['poster', 'a.driver'],
  ['import', 'notes.txt'],
  ['diff', 'a.driver', 'b.driver'],
  ['report', 'a.driver', '--kind', 'coverage'],
  ['git-text', 'a.driver'],
];

describe.runIf(existsSync('/dev/full'))('what standard output does not take', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'a.driver'), SOUND);
  writeFileSync(join(cwd, 'b.driver'), MISSPELT);
  writeFileSync(join(cwd, 'notes.txt'), 'Pass the course\n  Mentors\n');
  const shell = (args: readonly string[], redirected: string) => {
    const command = `"${process.execPath}" "${DRIVER}" ${args.join(' ')} ${redirected}`;
    return spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', input: SOUND });
  };

  it.each(SAYING.map((args) => [args.join(' '), args] as const))('%s: one sentence, and 2', (_name, args) => {
    const { status, stderr } = shell(args, '> /dev/full');
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      'driver: Standard output took not all of the result: there is no room left.',
    );
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(2);
  });

  it.each([
    ['2>&-', 0, ['render', 'a.driver', '-o', 'a.svg']],
    ['2> /dev/full', 0, ['render', 'a.driver', '-o', 'a.svg']],
    ['2> /dev/full', 2, ['render', 'nowhere.driver']],
    // Node puts /dev/null in the place of what is closed, so this cannot be told from output that nobody wants.
    ['>&-', 0, ['check', 'a.driver']],
  ] as const)('%s changes no exit code', (redirected, code, args) => {
    expect(shell(args, redirected).status).toBe(code);
  });
});
