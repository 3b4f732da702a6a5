/**
 * `npm start`: builds and opens the samples in VS Code with the extension loaded. Desktop VS Code where `code` is on the PATH,
 * else (on Linux) a VS Code from npm, in the browser. `--watch` (`npm run dev`) goes on building while you work.
 */
import { readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, watch } from './build.ts';
import { cache, installNpmVscode, installVsix, startServer } from './npm-vscode.ts';
import { packageExtension, vsix } from './package.ts';
import { findOnPath, mustRun, root, run, step } from './terminal.ts';

const samples = join(root, 'samples');
const extension = join(root, 'extension');
const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false } } });

/** Opens the desktop VS Code, which lives on by itself. */
async function openDesktop(code: string): Promise<void> {
  await step('Building', () => build());
  await mustRun(code, [`--extensionDevelopmentPath=${extension}`, samples, join(samples, 'first-steps.driver')]);
  console.log(
    'VS Code is open with the samples. Next: the button “Open Diagram to the Side” at the top right of the text.',
  );
  if (values.watch) await watch();
}

/** Starts the VS Code from npm and serves it until Ctrl+C. */
async function openInBrowser(): Promise<void> {
  await installNpmVscode();
  await step('Building and packing the extension', () => packageExtension());
  const home = join(cache, 'start');
  const options = { dataDir: join(home, 'data'), extensionsDir: join(home, 'extensions') };
  rmSync(options.extensionsDir, { recursive: true, force: true });
  await step('Installing the extension', () => installVsix(vsix, options));
  if (values.watch) useSources(options.extensionsDir);
  const server = await step('Starting VS Code', () => startServer(options));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      await server.stop();
      process.exit(0);
    });
  }
  const address = server.address(samples);
  console.log(`\nVS Code with the samples:  ${address}\nOpen first-steps.driver there. Ctrl+C here stops it.`);
  await openAddress(address);
  if (values.watch) await watch();
}

/** Puts a link to `extension/` in the place of the installed copy: reloading the window then takes the newest build. */
function useSources(extensionsDir: string): void {
  const installed = readdirSync(extensionsDir).find((name) => name.startsWith('driver-diagrams.'));
  if (!installed) throw new Error(`The extension was not installed in ${extensionsDir}.`);
  rmSync(join(extensionsDir, installed), { recursive: true });
  symlinkSync(extension, join(extensionsDir, installed));
}

/** Opens the address in the user's browser where there is a desktop to do so; the printed address serves everywhere else. */
async function openAddress(address: string): Promise<void> {
  const hasDesktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = hasDesktop && !process.env.CI ? findOnPath(['xdg-open', 'gio']) : undefined;
  if (opener) await run(opener, opener.endsWith('gio') ? ['open', address] : [address], { timeout: 10_000 });
}

try {
  const code = findOnPath(['code', 'codium', 'code-insiders']);
  if (code) await openDesktop(code);
  else if (process.platform === 'linux') await openInBrowser();
  else {
    throw new Error(
      "No VS Code found: install it from https://code.visualstudio.com, have its command `code` on the PATH (in VS Code: “Shell Command: Install 'code' command in PATH”), and run this again.",
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
