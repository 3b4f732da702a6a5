/** The suite that runs inside VS Code: it loads all test files, runs them, and writes what became of each test. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** One test's outcome; scripts/test-results.ts reads these. */
interface Outcome {
  name: string;
  state: 'passed' | 'failed' | 'skipped';
}

/** VS Code calls this. Rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./all.ts');
  const outcomes: Outcome[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => outcomes.push({ name: test.fullTitle(), state: 'passed' }));
    runner.on('fail', (test) => outcomes.push({ name: test.fullTitle(), state: 'failed' }));
    runner.on('pending', (test) => outcomes.push({ name: test.fullTitle(), state: 'skipped' }));
  });
  if (process.env.DRIVER_RESULTS) writeFileSync(process.env.DRIVER_RESULTS, JSON.stringify(outcomes, null, 2));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
