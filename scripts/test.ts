/**
 * `npm test`: runs what says whether the project is whole, and ends with one line, `N passed, N failed, N skipped`. What it leaves to
 * `npm run test:long`: `test/helpers/long-run.ts`. `npm test -- --only unit` runs one part alone (repeatable). Nothing is said about what passes but its name, count and time.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isLong } from '../test/helpers/long-run.ts';
import { ensureChromium } from './chromium.ts';
import { installNpmVscode } from './npm-vscode.ts';
import { packageExtension } from './package.ts';
import { root, run, seconds } from './terminal.ts';
import { type Count, countOf, type Results, readMochaResults, readVitestResults } from './test-results.ts';

const results = join(root, 'test-results');
const bin = (name: string) => join(root, 'node_modules', ...name.split('/'));

/** One part of the tests: what must be there first, the program, and where it writes its results (none: it counts as one test). */
interface Part {
  name: string;
  prepare?: () => Promise<unknown>;
  args: string[];
  /** True for what only the long run does, and who asks for it by name. */
  costly?: true;
  report?: { file: string; read: (json: string) => Results };
}

const vitest = (name: string, config: string): Pick<Part, 'args' | 'report'> => ({
  args: [
    bin('vitest/vitest.mjs'),
    'run',
    `--config=${config}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(results, `${name}.json`)}`,
  ],
  report: { file: join(results, `${name}.json`), read: readVitestResults },
});

const vscodeSuite = (name: string, ...flags: string[]): Pick<Part, 'args' | 'report'> => ({
  args: [join(root, 'test', 'vscode', 'run-suite.ts'), `--results=${join(results, `${name}.json`)}`, ...flags],
  report: { file: join(results, `${name}.json`), read: readMochaResults },
});

/** The bundles, the package and a Chromium: a unit test runs the browser's bundle in one. */
const built = once(async () => {
  await packageExtension();
  await ensureChromium();
});
const vscodeReady = once(async () => {
  await built();
  if (process.platform === 'linux') await installNpmVscode();
});

/** Side by side, as a window leaves half of two cores idle; one after the other in each row. */
const rows: Part[][] = [
  [
    { name: 'lint', args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'] },
    { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit'] },
    { name: 'page-types', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'extension/webview'] },
    { name: 'unit', prepare: built, ...vitest('unit', 'vitest.config.ts') },
  ],
  [
    { name: 'vscode', prepare: vscodeReady, ...vscodeSuite('vscode') },
    { name: 'vsix', prepare: vscodeReady, ...vscodeSuite('vsix', '--installed'), costly: true },
    { name: 'ui', prepare: vscodeReady, ...vitest('ui', 'test/vscode/ui/vitest.config.ts') },
  ],
];

/** Runs one part to its end. Its output is shown only when something failed. */
async function runPart(part: Part): Promise<Count> {
  const start = performance.now();
  if (part.report) rmSync(part.report.file, { force: true });
  const { code, output } = await prepared(part);
  const count = countOf(code, part.report && { ...part.report, json: readIfThere(part.report.file) }, allowedSkips());
  if (count.failed > 0) console.log(`\n${output.trimEnd()}\n${count.remarks.join('\n')}`);
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${part.name.padEnd(12)}${count.passed} passed, ${count.failed} failed${skipped}  (${seconds(start)})`);
  for (const name of count.retried) console.log(`${''.padEnd(12)}passed only at a second try: ${name}`);
  return count;
}

async function prepared(part: Part) {
  try {
    await part.prepare?.();
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) };
  }
  return run(process.execPath, part.args, { env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The tests that may be skipped: full name to reason. */
function allowedSkips(): Record<string, string> {
  return JSON.parse(readFileSync(join(root, 'test', 'allowed-skips.json'), 'utf8'));
}

/** The same promise for all who ask, so that two parts that need one thing make it once. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () => {
    promise ??= work();
    return promise;
  };
}

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const chosen = rows.map((row) => row.filter(({ name, costly }) => values.only?.includes(name) ?? (isLong || !costly)));
if (chosen.flat().length === 0) {
  console.error(
    `--only takes one of: ${rows
      .flat()
      .map(({ name }) => name)
      .join(', ')}.`,
  );
  process.exit(2);
}
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
await Promise.all(
  chosen.map(async (row) => {
    for (const part of row) {
      const count = await runPart(part);
      total.passed += count.passed;
      total.failed += count.failed;
      total.skipped += count.skipped;
    }
  }),
);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
