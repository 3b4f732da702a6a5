/**
 * `npm run bench`: measures speed and size against the budgets, and keeps the result with the machine in `last.json`.
 * Ends with 1 when a budget is missed. `npm run bench -- --against COMMIT` instead compares with that commit, and ends with 1 when
 * something is slower than there.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAgainst } from './against.ts';
import { benchCommandLine } from './cold.ts';
import { benchFigures } from './figures.ts';
import { benchImporting } from './importing.ts';
import { benchLinking } from './linking.ts';
import { type Result, RUNS, type Skipped } from './measure.ts';
import { benchPackage } from './package.ts';
import { benchPanel } from './panel.ts';
import { benchPosters } from './posters.ts';
import { benchPrinting } from './print.ts';
import { benchVersions } from './versions.ts';
import { benchWorkspace } from './workspace.ts';

const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryInGB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  node: process.version,
  loadBefore: Number(loadavg()[0]?.toFixed(1)),
};

function show(result: Result | Skipped): void {
  if ('skipped' in result) {
    console.log(`skipped  ${result.name}: ${result.skipped}`);
    return;
  }
  const { name, value, unit, budget, from } = result;
  const verdict = value <= budget ? 'ok      ' : 'MISSED  ';
  console.log(`${verdict} ${name}: ${rounded(value)} ${unit}, at most ${budget}${from ? ` (${from})` : ''}`);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

const BENCHES = [
  benchCommandLine,
  benchPackage,
  benchLinking,
  benchVersions,
  benchImporting,
  benchFigures,
  benchPrinting,
  benchPosters,
  benchWorkspace,
  benchPanel,
];

async function benchAll(): Promise<boolean> {
  const results: (Result | Skipped)[] = [];
  for (const bench of BENCHES) {
    const more = await bench();
    more.forEach(show);
    results.push(...more);
  }
  const kept = results.map((result) => ('value' in result ? { ...result, value: rounded(result.value) } : result));
  const last = { machine, runs: RUNS, results: kept };
  writeFileSync(join(import.meta.dirname, 'last.json'), `${JSON.stringify(last, undefined, 2)}\n`);
  return results.every((result) => !('value' in result) || result.value <= result.budget);
}

const { values } = parseArgs({ options: { against: { type: 'string' } } });
try {
  const isSound = values.against === undefined ? await benchAll() : await benchAgainst(values.against);
  process.exitCode = isSound ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
