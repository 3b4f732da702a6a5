/** Makes `driver-diagrams.vsix`, the file that anyone can install in VS Code. Builds first. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { mustRun, root } from './terminal.ts';

export const vsix = join(root, 'driver-diagrams.vsix');

/** Builds and packs the extension. Throws what was wrong. */
export async function packageExtension(): Promise<void> {
  await build({ maps: false });
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const quietly = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--allow-unused-files-pattern',
  ];
  await mustRun(process.execPath, [vsce, 'package', ...quietly, '--out', vsix], { cwd: join(root, 'extension') });
}

if (import.meta.main) {
  try {
    await packageExtension();
    console.log(`driver-diagrams.vsix  ${Math.round(statSync(vsix).size / 1024)} KB`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
