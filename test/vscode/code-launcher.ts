#!/usr/bin/env node
/**
 * Stands in for the desktop VS Code that `@vscode/test-electron` starts: takes the same arguments, runs the same suite in the
 * extension host of the npm VS Code, prints what the suite prints and ends with its exit code. Needs Node 24 on the PATH.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type Server, startServer } from '../../scripts/npm-vscode.ts';
import { launchBrowser } from './browser.ts';

const minutes = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    extensionTestsPath: { type: 'string' },
    extensionDevelopmentPath: { type: 'string', multiple: true },
    'extensions-dir': { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
});

/** Starts the server, opens the page that runs the suite and cleans up. Returns 0 when the suite's `run()` resolved, else 1. */
async function runSuite(scratch: string): Promise<number> {
  const userSettings = join(String(values['user-data-dir'] ?? scratch), 'User', 'settings.json');
  const server = await startServer({
    dataDir: join(scratch, 'data'),
    extensionsDir: String(values['extensions-dir'] ?? join(scratch, 'extensions')),
    settings: existsSync(userSettings) ? JSON.parse(readFileSync(userSettings, 'utf8')) : {},
    forTests: true,
    env: { TMPDIR: scratch },
  });
  try {
    const browser = await launchBrowser();
    try {
      return await openSuite(await browser.newPage(), server);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** Opens the page, and waits until VS Code in it tells the exit code. What the suite prints is printed here. */
async function openSuite(page: Page, server: Server): Promise<number> {
  let ended = (_code: number) => {};
  let failed = (_why: Error) => {};
  const suite = new Promise<number>((resolve, reject) => {
    ended = resolve;
    failed = reject;
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => ended(code));
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => console.log(format(...args)));
  page.on('crash', () => failed(new Error('The page crashed.')));
  server.process.on('exit', () => failed(new Error("VS Code's server ended.")));
  const late = setTimeout(
    () => failed(new Error(`The suite did not end within ${minutes} minutes.`)),
    minutes * 60_000,
  );
  const folder = resolve(positionals.find((path) => existsSync(path)) ?? '.');
  await page.goto(`${server.address(folder)}&payload=${encodeURIComponent(JSON.stringify(payload(server.authority)))}`);
  return suite.finally(() => clearTimeout(late));
}

/** What the page is told: the extensions under development and the suite, as addresses of the server's files. */
function payload(authority: string): [string, string][] {
  const address = (path: string) => `vscode-remote://${authority}${resolve(path)}`;
  const developed = [values.extensionDevelopmentPath ?? []].flat();
  return [
    ...developed.map((path): [string, string] => ['extensionDevelopmentPath', address(String(path))]),
    ['extensionTestsPath', address(String(values.extensionTestsPath))],
  ];
}

const scratch = mkdtempSync(join(tmpdir(), 'driver-vscode-'));
try {
  process.exitCode = await runSuite(scratch);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
