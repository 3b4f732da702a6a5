/** Comparing versions of theories: two in memory, two revisions of a repository, and the history of one statement. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import { compare } from '@driver-diagrams/theory/compare/index';
import type { Theory } from '@driver-diagrams/theory/model/model';
import { buildProgram, start } from './cold.ts';
import { interleaved, type Result, threadClock } from './measure.ts';
import { asDriverText, branchByBranch, type Item, makeTheory } from './theories.ts';

/** Statements of the theories and of the repository that are compared. */
const STATEMENTS = 2000;
const FILES = 10;
const COMMITS = 2000;
const BUSY_COMMITS = 500;
const LINES = 200;
const MANY = 20_000;
const MOST = { compare: 100, diff: 2.5, many: 5000, history: 5000, busy: 10_000 };
/** A theory has a measure for every tenth box. */
const boxesOf = (statements: number) => Math.round(statements / 1.1);

/** All measurements of comparisons. */
export async function benchVersions(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'driver-bench-'));
  const program = join(folder, 'program', 'driver.mjs');
  try {
    await buildProgram(join(folder, 'program'));
    return [
      await twoTheories('each name kept', (n) => n),
      await twoTheories('a tenth without their names', (n) => (n % 10 === 3 ? undefined : n)),
      await diffAgainstCheck(program, join(folder, 'two')),
      await diffOfMany(program, folder),
      await history(program, join(folder, 'long'), { commits: COMMITS, every: 100, budget: MOST.history }),
      await history(program, join(folder, 'busy'), { commits: BUSY_COMMITS, every: 7, budget: MOST.busy }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param nameOf what the statement of a number is numbered after; undefined for one that gets another name */
async function twoTheories(what: string, nameOf: (n: number) => number | undefined): Promise<Result> {
  const items = branchByBranch(makeTheory(boxesOf(STATEMENTS)));
  const others = new Map(items.map(({ name }, n) => [name, nameOf(n) === undefined ? `New${n}` : name]));
  const renamed = edited(items).map((item) => ({
    ...item,
    name: others.get(item.name) ?? item.name,
    parents: item.parents.map((parent) => others.get(parent) ?? parent),
  }));
  const [before, after] = [await theoryOf(items), await theoryOf(renamed)];
  const [value = Number.NaN] = await interleaved([
    async () => {
      const begin = threadClock();
      compare(before, after);
      return threadClock() - begin;
    },
  ]);
  const name = `comparing two theories of ${STATEMENTS} statements, ${what}`;
  return { name, value, unit: 'ms', budget: MOST.compare, from: `${compare(before, after).length} changes` };
}

/** A copy, since the reader takes back what it gave. */
async function theoryOf(items: readonly Item[]): Promise<Theory> {
  const address = 'file:///theories/a.driver';
  const [file] = await readTexts(new Map([[address, asDriverText(items)]]), { root: 'file:///theories' });
  if (!file) throw new Error('The theory was not read.');
  return structuredClone(file.theory);
}

/** One statement in ten says something else, one in fifty is gone, and some lead elsewhere. */
function edited(items: readonly Item[]): Item[] {
  const gone = (n: number, { kind }: Item) => kind === 'change idea' && n % 50 === 7;
  const kept = items.filter((item, n) => !gone(n, item));
  const names = new Set(kept.map(({ name }) => name));
  return kept.map((item, n) => ({
    ...item,
    title: n % 10 === 3 ? `${item.title} anew` : item.title,
    parents: item.parents.filter((parent) => names.has(parent)),
  }));
}

/** Both read all files of the repository; a comparison reads them twice. */
async function diffAgainstCheck(program: string, folder: string): Promise<Result> {
  const texts = (change: (items: readonly Item[]) => Item[]) =>
    Array.from({ length: FILES }, (_, n): [string, string] => {
      const items = change(branchByBranch(makeTheory(boxesOf(STATEMENTS / FILES))));
      return [`${n}.driver`, asDriverText(items).replace(/\b([APSIM]\d+)\b/g, `$1x${n}`)];
    });
  repository(folder, [texts((items) => [...items]), texts(edited)]);
  const works = [
    ['diff', 'HEAD~1'],
    ['check', '.'],
  ].map((args) => async () => (await start([program, ...args], folder)).milliseconds);
  const [diff = Number.NaN, check = Number.NaN] = await interleaved(works);
  return {
    name: `driver diff HEAD~1 of ${STATEMENTS} statements in ${FILES} files against driver check`,
    value: diff / check,
    unit: 'x',
    budget: MOST.diff,
    from: `${diff.toFixed(0)} ms to ${check.toFixed(0)} ms`,
  };
}

/** Two files by themselves: both are read once. */
async function diffOfMany(program: string, folder: string): Promise<Result> {
  const items = branchByBranch(makeTheory(boxesOf(MANY)));
  const paths = (['before.driver', 'after.driver'] as const).map((name) => join(folder, name));
  const [before = '', after = ''] = paths;
  writeFileSync(before, asDriverText(items));
  writeFileSync(after, asDriverText(edited(items)));
  const args = [program, 'diff', before, after, '-o', join(folder, 'changes.txt')];
  const [value = Number.NaN] = await interleaved([async () => (await start(args, folder)).milliseconds]);
  return { name: `driver diff of two files of ${MANY} statements`, value, unit: 'ms', budget: MOST.many };
}

/** Each commit changes one line; now and then that of the statement that is followed. */
async function history(
  program: string,
  folder: string,
  { commits: count, every, budget }: { commits: number; every: number; budget: number },
): Promise<Result> {
  const items = branchByBranch(makeTheory(boxesOf(LINES)));
  const followed = items[20] as Item;
  const others = items.filter((item) => item !== followed);
  const commits: [string, string][][] = [];
  for (let n = 0; n < count; n++) {
    const item = n % every === 0 ? followed : others[(n * 13) % others.length];
    if (item) item.title = item.title.replace(/( version \d+)?$/, ` version ${n}`);
    commits.push([['a.driver', asDriverText(items)]]);
  }
  repository(folder, commits);
  const [value = Number.NaN] = await interleaved([
    async () => (await start([program, 'history', followed.name], folder)).milliseconds,
  ]);
  return {
    name: `history over ${count} commits of a file of ${LINES} lines, of which every ${every}th changed the statement`,
    value,
    unit: 'ms',
    budget,
  };
}

/** A repository with these files in its commits, made at once. */
function repository(folder: string, commits: readonly [path: string, text: string][][]): void {
  mkdirSync(folder);
  const git = (args: string[], input = '') => execFileSync('git', args, { cwd: folder, input });
  git(['init', '--quiet', '--initial-branch=main']);
  const script = commits.map((files, n) => {
    const head = `commit refs/heads/main\ncommitter A <a@example.org> ${1_700_000_000 + n * 86_400} +0000\ndata 1\nx\n`;
    return (
      head + files.map(([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`).join('')
    );
  });
  git(['fast-import', '--quiet'], script.join(''));
  git(['checkout', '--quiet', 'main']);
}
