/** The npm package as somebody meets it first: from unpacked to the first problems told, with nothing kept of an earlier run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { packNpm } from '../../scripts/npm-package.ts';
import { npm } from '../../scripts/terminal.ts';
import { start } from './cold.ts';
import { interleaved, type Result } from './measure.ts';
import { asDriverText, makeTheory } from './theories.ts';

/** Boxes of the theory, and how many milliseconds it may take until its problems are told. */
const FIRST_PROBLEMS = { boxes: 100, milliseconds: 1000 };

/** Packs, unpacks and checks a theory again and again, each time as for the first time. */
export async function benchPackage(): Promise<Result[]> {
  const home = mkdtempSync(join(tmpdir(), 'driver-bench-'));
  try {
    const { tarball } = await packNpm({ version: manifest.version, out: home, build: join(home, 'build') });
    const folder = join(home, 'unpacked');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    await npm(['install', '--offline', '--ignore-scripts', tarball], folder);
    const program = join(folder, 'node_modules/driver-diagrams/bin/driver.mjs');
    const input = join(folder, 'a.driver');
    writeFileSync(input, asDriverText(makeTheory(FIRST_PROBLEMS.boxes)));
    const [value = Number.NaN] = await interleaved([
      async () => (await start([program, 'check', input], mkdtempSync(join(home, 'run-')))).milliseconds,
    ]);
    const name = `npm package: first problems of ${FIRST_PROBLEMS.boxes} boxes after unpacking`;
    return [{ name, value, unit: 'ms', budget: FIRST_PROBLEMS.milliseconds, from: 'nothing compiled before' }];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
