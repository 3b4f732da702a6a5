/** The panel and the start of the extension in a real VS Code: runs `test/vscode/ui/panel-speed.ts` there. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../../scripts/chromium.ts';
import { packageExtension } from '../../scripts/package.ts';
import { root } from '../../scripts/terminal.ts';
import type { Result } from './measure.ts';

/** What the story finds -> its name here and the most milliseconds. */
const BUDGETS: [found: string, name: string, budget: number][] = [
  ['moves 100', 'from quiet to painted, 100 boxes', 150],
  ['moves nothing 100', 'from quiet to painted, 100 boxes, an edit that moves nothing', 60],
  ['moves 500', 'from quiet to painted, 500 boxes', 500],
  ['moves nothing 500', 'from quiet to painted, 500 boxes, an edit that moves nothing', 60],
  ['activation', 'activation of the extension', 300],
];

/** Measures in the packaged extension. */
export async function benchPanel(): Promise<Result[]> {
  await packageExtension();
  await ensureChromium();
  const folder = mkdtempSync(join(tmpdir(), 'driver-bench-panel-'));
  try {
    const file = join(folder, 'found.json');
    const config = join(root, 'test', 'vscode', 'ui', 'vitest.config.ts');
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const run = spawnSync(process.execPath, [vitest, 'run', `--config=${config}`], {
      env: { ...process.env, DRIVER_STORIES: 'panel-speed.ts', DRIVER_SPEED: file },
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`The panel could not be measured:\n${run.stdout}${run.stderr}`);
    const found = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
    return BUDGETS.map(([key, name, budget]) => ({ name, value: found[key] ?? Number.NaN, unit: 'ms', budget }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
