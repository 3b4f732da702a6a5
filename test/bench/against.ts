/**
 * `npm run bench -- --against COMMIT`: is anything slower than it was? Builds the programs of the commit and those of the files as they
 * are now, and runs them in turn on the same inputs.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { npm, root, step } from '../../scripts/terminal.ts';
import { start } from './cold.ts';
import { quartiles, type Verdict, verdictOn } from './compared.ts';
import { asDriverText, makeTheory } from './theories.ts';

/** Of each program, after one that does not count. */
const RUNS = 9;
const EDITS = 20;

/** One side: what was built of it. */
interface Side {
  driver: string;
  server: string;
}

interface Work {
  name: string;
  /** @returns processor time in milliseconds */
  run(side: Side): Promise<number>;
}

/**
 * Measures, and says of each work how its time changed.
 *
 * @returns true where nothing became slower
 * @throws what git, npm or a build said
 */
export async function benchAgainst(commit: string): Promise<boolean> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'driver-against-')));
  try {
    const before = join(folder, 'before');
    await step(`Building ${commit}`, async () => {
      checkOut(commit, before);
      await givePackages(before);
      await buildSide(before, join(folder, 'old'));
    });
    await step('Building the files as they are now', () => buildSide(root, join(folder, 'new')));
    const sides = ['old', 'new'].map((name) => ({
      driver: join(folder, name, 'driver.mjs'),
      server: join(folder, name, 'server.cjs'),
    }));
    let isSound = true;
    for (const work of worksIn(folder)) {
      const times = await inTurn(work, sides);
      const verdict = verdictOn(times[0] ?? [], times[1] ?? []);
      console.log(lineOf(work.name, times, verdict));
      if (verdict === 'slower') isSound = false;
    }
    return isSound;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkOut(commit: string, folder: string): void {
  const git = (args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const id = git(['rev-parse', '--verify', '--end-of-options', `${commit}^{commit}`]).trim();
  git(['clone', '--quiet', '--shared', '--no-checkout', root, folder]);
  git(['-C', folder, 'checkout', '--quiet', '--detach', id]);
}

/** Those that are installed here where both want the same; else what the commit's own lock says. */
async function givePackages(folder: string): Promise<void> {
  if (lockedIn(folder) !== lockedIn(root)) {
    await npm(['ci', '--ignore-scripts'], folder);
    return;
  }
  // The rooms of the house are packages too, and each side has its own.
  const rooms = Object.entries(packagesIn(folder)).filter(([, { link }]) => link);
  const own = new Set(rooms.map(([path]) => path.split('/')[1]));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!own.has(name)) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  for (const [path, { resolved = '' }] of rooms) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(folder, resolved), join(folder, path));
  }
}

interface Locked {
  version?: string;
  link?: boolean;
  resolved?: string;
}

function packagesIn(folder: string): Record<string, Locked> {
  return JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
}

/** Names and versions of what comes from elsewhere. */
function lockedIn(folder: string): string {
  const packages = Object.entries(packagesIn(folder)).filter(
    ([path, { link }]) => path.includes('node_modules/') && !link,
  );
  return packages.map(([path, { version }]) => `${path} ${version}`).join('\n');
}

/** Builds the command line and the language server as that version of the project ships them. */
async function buildSide(source: string, out: string): Promise<void> {
  const { bundles } = await import(pathToFileURL(join(source, 'scripts/bundles.ts')).href);
  const { optionsOf } = await import(pathToFileURL(join(source, 'scripts/build.ts')).href);
  const bundleOf = (entry: string, made: RegExp) => {
    const found = bundles.find((each: { entry: string; out: string }) => each.entry === entry && made.test(each.out));
    if (!found) throw new Error(`No bundle is made of ${entry} in ${source}.`);
    return optionsOf(found);
  };
  const driver = { ...bundleOf('cli/src/main.ts', /driver\.mjs$/), outdir: out };
  const server = { ...bundleOf('language-server/src/main.ts', /^language-server/), outfile: join(out, 'server.cjs') };
  for (const options of [driver, server]) await esbuild.build({ ...options, sourcemap: false });
  cpSync(join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'), join(out, 'resvg.wasm'));
}

/** What is measured: what people wait for. */
function worksIn(folder: string): Work[] {
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const theory = makeTheory(2000);
  const text = asDriverText(theory);
  const small = write('small.driver', asDriverText(makeTheory(100)));
  const large = write('large.driver', text);
  const reworded = theory.map((item, n) => (n % 10 === 0 ? { ...item, title: `${item.title} and more` } : item));
  const other = write('other.driver', asDriverText(reworded));
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let n = 0; n < 100; n++) writeFileSync(join(many, `${n}.driver`), asDriverText(makeTheory(40)));
  const driver = (name: string, ...args: string[]): Work => ({
    name,
    run: async (side) => (await start([side.driver, ...args], folder)).processor,
  });
  return [
    driver('check 2000 boxes', 'check', large, '-o', 'found.json'),
    driver('check 100 files', 'check', many, '-o', 'found.json'),
    driver('format 2000 boxes', 'format', large, '-o', 'plain.driver'),
    driver('picture of 100 boxes', 'render', small, '-o', 'a.svg'),
    driver('picture of 2000 boxes', 'render', large, '-o', 'a.svg'),
    driver('PDF of 100 boxes', 'render', small, '-o', 'a.pdf'),
    driver('PNG of 100 boxes', 'render', small, '-o', 'a.png'),
    driver('page of 100 boxes', 'render', small, '-o', 'a.html'),
    driver('two versions of 2000 boxes', 'diff', large, other, '-o', 'changes.txt'),
    driver('report on 2000 boxes', 'report', large, '--kind', 'coverage', '-o', 'coverage.md'),
    { name: `server: 2000 boxes, ${EDITS} keystrokes`, run: (side) => typeInto(side.server, text, folder) },
  ];
}

/** Opens a text in a server, types into it, and waits for the problems after each key. */
async function typeInto(server: string, text: string, folder: string): Promise<number> {
  const report = join(folder, 'peak');
  rmSync(report, { force: true });
  const args = ['--import', join(import.meta.dirname, 'report-peak.mjs'), server, '--stdio'];
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, BENCH_PEAK: report },
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let told = (_version: number | undefined) => {};
  connection.onNotification('textDocument/publishDiagnostics', ({ version }: PublishDiagnosticsParams) =>
    told(version),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const uri = 'file:///bench.driver';
  for (let version = 1; version <= EDITS; version++) {
    const isTold = new Promise<void>((resolve) => {
      told = (of) => (of === undefined || of >= version ? resolve() : undefined);
    });
    const now = `${text}change idea New "${'x'.repeat(version)}"\n`;
    if (version === 1) {
      const textDocument = { uri, languageId: 'driver', version, text: now };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
    } else {
      const change = { textDocument: { uri, version }, contentChanges: [{ text: now }] };
      await connection.sendNotification('textDocument/didChange', change);
    }
    await isTold;
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
  if (!existsSync(report)) throw new Error(`${server} did not end as it should.`);
  return Number(readFileSync(report, 'utf8').split(' ')[1]) / 1000;
}

/** Runs both sides in turn; the first run of each fills caches and does not count. */
async function inTurn(work: Work, sides: readonly Side[]): Promise<number[][]> {
  const times = sides.map((): number[] => []);
  for (let run = 0; run <= RUNS; run++) {
    for (const [n, side] of sides.entries()) {
      const time = await work.run(side);
      if (run > 0) times[n]?.push(time);
    }
  }
  return times;
}

const WORDS: Readonly<Record<Verdict, string>> = { slower: 'SLOWER  ', faster: 'faster  ', same: 'the same' };

function lineOf(name: string, times: readonly number[][], verdict: Verdict): string {
  const [before = [], after = []] = times.map((each) => quartiles(each).map(Math.round));
  const change = Math.round(((after[1] ?? 0) / (before[1] ?? 0) - 1) * 100);
  return `${WORDS[verdict]} ${name}: ${before[1]} to ${after[1]} ms (${change > 0 ? '+' : ''}${change}%; quartiles ${before.join(', ')} to ${after.join(', ')})`;
}
