/** How far the work is, as a terminal shows it and no file does. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../../cli/src/program.ts';
import { type Terminal, unpainted } from '../../cli/src/terminal.ts';
import { SOUND } from './texts.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'driver-progress-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const name of ['a.driver', 'b.driver']) writeFileSync(join(folder, name), SOUND);
writeFileSync(join(folder, 'notes.txt'), 'Pass\n  Mentors\n');

const MODULE = JSON.stringify(join(import.meta.dirname, '../../cli/src/progress.ts'));

/** Works as long as a condition holds, without ever giving way, as a large theory does. */
const working = (patience: number, condition: string) => `
  import { statSync } from 'node:fs';
  import { startProgress } from ${MODULE};
  const progress = startProgress(${patience});
  progress.show('Working');
  while (${condition}) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  progress.hide();
  process.stderr.write('done');
`;
/** Runs it with a file as standard error. */
function shownBy(patience: number, condition: (file: string) => string) {
  const file = join(folder, `shown-${patience}.txt`);
  const stderr = openSync(file, 'w');
  const text = working(patience, condition(JSON.stringify(file)));
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', text], {
    stdio: ['ignore', 'ignore', stderr],
  });
  closeSync(stderr);
  return { status, stderr: readFileSync(file, 'utf8') };
}

it('work that does not give way shows what it does, and takes it away before anything is said', () => {
  const { stderr, status } = shownBy(0, (file) => `statSync(${file}).size === 0`);
  expect(stderr).toMatch(/^(\r\p{Cc}\[KWorking \(\d+ s\))+\r\p{Cc}\[Kdone$/u);
  expect(status).toBe(0);
});

it('work that is done soon shows nothing', () => {
  expect(shownBy(600_000, () => 'false').stderr).toBe('done');
});

const TOLD: [args: string[], told: string[]][] = [
  [
    ['check', '.'],
    ['Reading 2 files', 'Checking a.driver, 1 of 2', 'Checking b.driver, 2 of 2'],
  ],
  [
    ['format', '--check', '.'],
    ['Formatting a.driver, 1 of 2', 'Formatting b.driver, 2 of 2'],
  ],
  [
    ['render', 'a.driver'],
    ['Reading', 'Drawing', 'Painting'],
  ],
  [
    ['poster', 'a.driver', '--format', 'svg'],
    ['Reading', 'Drawing', 'Painting'],
  ],
  [
    ['diff', 'a.driver', 'b.driver'],
    ['Reading the versions', 'Reading', 'Reading', 'Comparing'],
  ],
  [
    ['report', '.', '--kind', 'coverage'],
    ['Reading 2 files', 'Making the report'],
  ],
  [['import', 'notes.txt'], ['Taking over notes.txt']],
];

it.each(TOLD)('driver %j', async (args, told) => {
  const shown: string[] = [];
  const terminal: Terminal = {
    folder,
    say: () => {},
    tell: () => {},
    progress: (text) => void shown.push(text),
    paint: unpainted,
    paintTold: unpainted,
  };
  await run(args, terminal);
  expect(shown).toEqual(told);
});

it('can be interrupted at any moment', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', working(0, 'true')]);
  await new Promise((resolve) => child.stderr.once('data', resolve));
  child.kill('SIGINT');
  const signal = await new Promise((resolve) => child.on('exit', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGINT');
});
