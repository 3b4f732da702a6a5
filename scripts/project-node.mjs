/**
 * The one door into this project from a fresh clone: `node scripts/project-node.mjs <script.ts> [arguments]` installs the packages
 * when they are missing or differ from the lock, then runs the script with the Node that came with them. Everything behind the
 * door may count on Node 24; this file alone must run on whatever Node is there, 18 or newer.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');

/** Whether node_modules holds, at the locked version, every package that the lock does not call optional. */
function packagesMatchLock() {
  const installedLock = join(modules, '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(([path, wanted]) => {
    const needed = path.includes('node_modules/') && !wanted.optional && !wanted.devOptional && !wanted.peer;
    return !needed || (wanted.link ? path in installed : installed[path]?.version === wanted.version);
  });
}

/** Installs from the lock, showing npm's own progress. Throws one sentence when npm fails. */
function installPackages() {
  console.log('Installing packages …');
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(command, [...first, 'ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !npm && process.platform === 'win32',
  });
  if (result.status !== 0) throw new Error('npm ci failed (its message stands above). Is the npm registry reachable?');
}

/** The path of the project's own Node. */
function findNode() {
  const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) throw new Error('The package "node" brought no program: delete node_modules and try again.');
  return node;
}

function main() {
  const [script, ...rest] = process.argv.slice(2);
  if (!packagesMatchLock() || !existsSync(join(modules, 'node'))) installPackages();
  process.env.PATH = [join(modules, '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(findNode(), [join(root, script), ...rest], { cwd: root, stdio: 'inherit' });
  // The child gets Ctrl+C from the terminal itself and cleans up; this process waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
