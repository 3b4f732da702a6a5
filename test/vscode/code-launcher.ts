#!/usr/bin/env node
/**
 * Stands in for the desktop VS Code that `@vscode/test-electron` starts: takes the same arguments, runs the same suite in the
 * extension host of the npm VS Code, prints what the suite prints and ends with its exit code. Needs Node 24 on the PATH.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { startServer } from '../../scripts/npm-vscode.ts';
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

/** Opens the page that runs the suite. Returns 0 when the suite's `run()` resolved, else 1. */
async function runSuite(): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'driver-vscode-'));
  const userData = String(values['user-data-dir'] ?? join(scratch, 'user'));
  const userSettings = join(userData, 'User', 'settings.json');
  const server = await startServer({
    dataDir: join(scratch, 'data'),
    extensionsDir: String(values['extensions-dir'] ?? join(scratch, 'extensions')),
    settings: existsSync(userSettings) ? JSON.parse(readFileSync(userSettings, 'utf8')) : {},
    forTests: true,
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const ended = new Promise<number>((end) => {
      const fail = (reason: string) => {
        console.error(reason);
        end(1);
      };
      page.exposeFunction('codeAutomationExit', (code: number) => end(code));
      page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => console.log(format(...args)));
      page.on('crash', () => fail('The page crashed.'));
      server.process.on('exit', () => fail("VS Code's server ended."));
      setTimeout(() => fail(`The suite did not end within ${minutes} minutes.`), minutes * 60_000).unref();
    });
    const folder = resolve(positionals.find((path) => existsSync(path)) ?? '.');
    await page.goto(`${server.address(folder)}&payload=${encodeURIComponent(JSON.stringify(payload(server.authority)))}`);
    return await ended;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
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

process.exitCode = await runSuite();
