/**
 * The one door into this project from a fresh clone: `node scripts/project-node.mjs <script> [arguments]` installs the packages when
 * they are missing or differ from the lock, then runs the script with the Node that came with them. Everything behind the door may
 * count on Node 24; this file alone must run on whatever Node is there, 18 or newer, and tell older ones so.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const major = Number(process.versions.node.split('.')[0]);

/** Whether node_modules holds, at the locked version, every package that the lock does not call optional. */
function packagesMatchLock() {
  const installedLock = join(modules, '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(([path, wanted]) => {
    const needed = path.includes('node_modules/') && !wanted.optional && !wanted.devOptional && !wanted.peer;
    return !needed || (path in installed && (wanted.link || installed[path].version === wanted.version));
  });
}

/** Installs from the lock, showing npm's own progress. Throws one sentence when npm fails. */
function installPackages() {
  console.log('Installing packages …');
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(command, [...first, 'ci', '--json', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // With --json npm says on standard output why it failed; progress and errors for people go to standard error as ever.
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: !npm && process.platform === 'win32',
  });
  if (result.error && result.error.code === 'ENOENT') {
    throw new Error('npm was not found, which comes with Node.js. Install Node.js anew from https://nodejs.org.');
  }
  if (result.status !== 0) throw new Error(whyNpmFailed(result.stdout));
}

const UNREACHED =
  'The npm registry cannot be reached, and the packages come from there. Look whether the network is there and whether it wants a proxy (`npm config set proxy ADDRESS`), then try again.';
const NO_RIGHT = `You have no right to write into ${root} or into npm's cache. Clone the project as the user who works on it.`;

/** By npm's code, what is wrong and what to do. */
const REASONS = {
  ENOTFOUND: UNREACHED,
  EAI_AGAIN: UNREACHED,
  ECONNREFUSED: UNREACHED,
  ECONNRESET: UNREACHED,
  ETIMEDOUT: UNREACHED,
  ERR_SOCKET_TIMEOUT: UNREACHED,
  EHOSTUNREACH: UNREACHED,
  ENETUNREACH: UNREACHED,
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: NO_RIGHT,
  ENOSPC: 'The disk is full: the packages take about 1 GB.',
  E401: 'The npm registry wants to know who you are: `npm login`.',
  E403: 'The npm registry refuses a package. Ask whoever keeps it.',
  E404: 'The npm registry does not have one of the packages. Does `npm config get registry` name the right one?',
  ETARGET: 'The npm registry does not have one of the packages in the version that is wanted.',
  EUSAGE: 'package.json and package-lock.json do not fit together. Take both anew from git.',
  EINTEGRITY: 'A package came damaged. Empty the cache (`npm cache clean --force`), then try again.',
};

/** @param said what npm printed as JSON */
function whyNpmFailed(said) {
  const code = (/"code": *"(\w+)"/.exec(said) || [])[1];
  const reason = REASONS[code];
  return `npm ci failed (its message stands above). ${reason || 'Nothing was run.'}`;
}

/** The path of the project's own Node, or of this one where that was left out (`npm ci --ignore-scripts`) and this one is new enough. */
function findNode() {
  const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(node)) return node;
  if (major >= 24) return process.execPath;
  throw new Error(
    `The package "node" brought no program, as after \`npm ci --ignore-scripts\`, and this Node.js is ${process.version}. Use Node.js 24, or run \`npm ci\`.`,
  );
}

function main() {
  if (major < 18) {
    throw new Error(
      `Driver Diagrams needs Node.js 18 or newer, and this is ${process.version}. Install one from https://nodejs.org.`,
    );
  }
  const [script, ...rest] = process.argv.slice(2);
  if (!packagesMatchLock() || !existsSync(join(modules, 'node'))) installPackages();
  process.env.PATH = [join(modules, '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(findNode(), [join(root, script), ...rest], { cwd: root, stdio: 'inherit' });
  // The child gets Ctrl+C from the terminal itself and cleans up; this process waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.on('exit', (code, signal) => process.exit(code === null ? 128 + constants.signals[signal] : code));
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
