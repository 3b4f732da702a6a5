/** Real Nodes of other versions, from npm, for the tests of what ships. */
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './npm-vscode.ts';
import { npm, step } from './terminal.ts';

/**
 * One that is too old, and told so; the oldest that `engines` promises; those before Node kept compiled code. Node 24 runs
 * everything else.
 */
export const OLDER_NODES = { tooOld: '16.20.2', supported: ['18.17.0', '20.20.2', '22.5.1'] } as const;

const home = join(cache, 'nodes');

/** The program of one of these versions, once `installOlderNodes` has run. */
export function olderNode(version: string): string {
  return join(home, process.platform === 'win32' ? `node-${version}.exe` : `node-${version}`);
}

/** Installs those of these versions that are not there yet (about 90 MB each, once). Throws what npm says. */
export async function installOlderNodes(...versions: string[]): Promise<void> {
  const missing = versions.filter((version) => !existsSync(olderNode(version)));
  if (missing.length === 0) return;
  await step(`Installing Node ${missing.join(', ')} from npm, once`, async () => {
    for (const version of missing) await install(version);
  });
}

async function install(version: string): Promise<void> {
  const isWindows = process.platform === 'win32';
  const isAppleChip = process.platform === 'darwin' && process.arch === 'arm64';
  const name = `${isAppleChip ? 'node-bin' : 'node'}-${isWindows ? 'win' : process.platform}-${process.arch}`;
  // Two who install the same one at a time do not meet.
  const folder = join(home, `${version}-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  await npm(['install', '--ignore-scripts', '--no-package-lock', `${name}@${version}`], folder);
  const program = join(folder, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
  chmodSync(program, 0o755);
  // Whole under its name, or not there; the rest of the package is headers and pages of help.
  renameSync(program, olderNode(version));
  rmSync(folder, { recursive: true });
}
