/**
 * `npm run test:long`: the fuzzers for ten minutes, then all cases of the laws and of what each run thins out, then all stories in
 * VS Code, with a seed that is new each time and printed.
 * `-- SECONDS SEED` says others; the same seed tries the same cases again.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../helpers/programs.ts';
import { tryServer } from './client.ts';
import { FAMILIES, PARTS, shown, tryFamily } from './try.ts';

const [given = '600', chosen = `${Date.now() % 1e9}`] = process.argv.slice(2);
const [seconds, seed] = [Number(given), Number(chosen)];
if (!(seconds > 0) || !Number.isSafeInteger(seed)) {
  console.error('Say how many seconds, and a whole number as seed: npm run test:long -- 600 7');
  process.exit(2);
}
console.log(`${seconds} s with seed ${seed}`);
let broken = 0;
for (const family of FAMILIES) {
  const { cases, breaches } = await tryFamily({ family, seconds: seconds / PARTS, seed });
  broken += breaches.length;
  console.log(`${family}: ${cases} cases, ${breaches.length} laws broken`);
  for (const breach of breaches) console.log(shown(breach));
}
const { requests, breaches } = await tryServer(seconds / PARTS, seed, 'apart');
broken += breaches.length;
console.log(`server: ${requests} requests, ${breaches.length} laws broken`);
for (const breach of breaches) console.log(`  ${breach}`);
const lawful = globSync('test/**/*.test.ts', { cwd: root }).filter((file) =>
  /\/(runs|long-run)\.ts';/.test(readFileSync(join(root, file), 'utf8')),
);
const isFine = [
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...lawful],
  ['scripts/test.ts', '--only', 'ui', '--only', 'vsix'],
].map((args) => {
  const env = { ...process.env, LAW_RUNS: '1', LAW_SEED: `${seed}` };
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status === 0;
});
process.exitCode = broken > 0 || isFine.includes(false) ? 1 : 0;
