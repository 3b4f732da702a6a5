/** From text to SVG by a program that starts anew each time: ours, as it is shipped, against others. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { bundles } from '../../scripts/bundles.ts';
import { findOnPath, root } from '../../scripts/terminal.ts';
import { interleaved, type Result, type Skipped } from './measure.ts';
import { asDot, asDriverText, asMermaid, makeTheory } from './theories.ts';

/** Boxes, and how many times viz-js's time we may take. */
const AGAINST_VIZ: [boxes: number, budget: number][] = [
  [100, 3.5],
  [500, 4.5],
  [2000, 1.6],
];
const AGAINST_MERMAID: [boxes: number, budget: number] = [500, 0.25];
const LARGEST = { boxes: 10_000, milliseconds: 2500, megabytes: 700 };

/** All measurements of the built command line. */
export async function benchCommandLine(): Promise<(Result | Skipped)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'driver-bench-'));
  const program = join(folder, 'program', 'driver.mjs');
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const ours = (boxes: number) => {
    const input = write(`${boxes}.driver`, asDriverText(makeTheory(boxes)));
    return () => start([program, 'render', input, '-o', join(folder, `${boxes}.svg`)], folder);
  };
  try {
    await buildProgram(join(folder, 'program'));
    const results: (Result | Skipped)[] = [];
    for (const [boxes, budget] of AGAINST_VIZ) {
      const input = write(`${boxes}.dot`, asDot(makeTheory(boxes)));
      const viz = () => start([join(import.meta.dirname, 'peers/viz.mjs'), input, join(folder, 'viz.svg')], folder);
      results.push(await ratio(`picture of ${boxes} boxes against viz-js`, budget, ours(boxes), viz));
    }
    results.push(await againstMermaid(folder, write, ours));
    const large = ours(LARGEST.boxes);
    const peaks: number[] = [];
    const [time = Number.NaN] = await interleaved([
      async () => {
        const { milliseconds, megabytes } = await large();
        peaks.push(megabytes);
        return milliseconds;
      },
    ]);
    const name = `picture of ${LARGEST.boxes} boxes`;
    results.push({ name, value: time, unit: 'ms', budget: LARGEST.milliseconds });
    results.push({
      name,
      value: Math.max(...peaks),
      unit: 'MB',
      budget: LARGEST.megabytes,
      from: 'most memory at once',
    });
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Run = () => Promise<{ milliseconds: number }>;

async function ratio(name: string, budget: number, ours: Run, peer: Run): Promise<Result> {
  const works = [ours, peer].map((run) => async () => (await run()).milliseconds);
  const [own = Number.NaN, other = Number.NaN] = await interleaved(works);
  return { name, value: own / other, unit: 'x', budget, from: `${own.toFixed(0)} ms to ${other.toFixed(0)} ms` };
}

async function againstMermaid(
  folder: string,
  write: (name: string, text: string) => string,
  ours: (boxes: number) => Run,
): Promise<Result | Skipped> {
  const [boxes, budget] = AGAINST_MERMAID;
  const name = `picture of ${boxes} boxes against mermaid-cli`;
  const program = findOnPath(['mmdc']);
  if (!program) return { name, skipped: 'mermaid-cli is not installed' };
  const input = write('mermaid.mmd', asMermaid(makeTheory(boxes)));
  const config = write('mermaid.json', JSON.stringify({ maxTextSize: 10_000_000, maxEdges: 100_000 }));
  const output = join(folder, 'mermaid.svg');
  const peer = async () => {
    const taken = await start(['-i', input, '-o', output, '-c', config, '-q'], folder, program);
    // It ends well even when all that it drew is an error.
    if (!existsSync(output) || /Maximum text size|Syntax error/.test(readFileSync(output, 'utf8'))) {
      throw new Error('mermaid-cli drew an error instead of the theory.');
    }
    return taken;
  };
  return ratio(name, budget, ours(boxes), peer);
}

/**
 * Starts a program in a folder and waits for its end. Each has the compile cache that its earlier runs left, as on a user's machine.
 *
 * @throws what the program told, when it fails
 */
export async function start(args: string[], folder: string, program = process.execPath) {
  const report = join(folder, 'peak');
  const peak = program === process.execPath ? ['--import', join(import.meta.dirname, 'report-peak.mjs')] : [];
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache'), BENCH_PEAK: report };
  const begin = performance.now();
  const child = spawn(program, [...peak, ...args], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (text) => {
    told += text;
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const milliseconds = performance.now() - begin;
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${told}`);
  const [kilobytes, microseconds] = peak.length > 0 ? readFileSync(report, 'utf8').split(' ').map(Number) : [];
  return {
    milliseconds,
    megabytes: (kilobytes ?? Number.NaN) / 1024,
    /** Processor time of the whole process, all its threads, in milliseconds. */
    processor: (microseconds ?? Number.NaN) / 1000,
  };
}

/** Builds the command line as it is shipped, apart from the folder that others may be using. */
export async function buildProgram(folder: string): Promise<void> {
  const bundle = bundles.find(({ out }) => out === 'cli/dist/driver.mjs');
  if (!bundle) throw new Error('scripts/bundles.ts no longer names cli/dist/driver.mjs.');
  await esbuild.build({
    absWorkingDir: root,
    bundle: true,
    legalComments: 'none',
    logLevel: 'silent',
    ...bundle.options,
    outdir: folder,
  });
}
