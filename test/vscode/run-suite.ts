/**
 * Runs the suite of test/vscode/api inside a VS Code: `--installed` with the packaged .vsix as a user has it, else with the
 * extension folder as F5 loads it. `--results FILE` is where the outcome of each test goes.
 * On Linux it is the VS Code from npm unless DRIVER_DESKTOP_VSCODE is `download` or the path of a desktop VS Code's program.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cache, installVsix } from '../../scripts/npm-vscode.ts';
import { vsix } from '../../scripts/package.ts';
import { mustRun, root } from '../../scripts/terminal.ts';

const here = import.meta.dirname;

/** The desktop VS Code to use; nothing where the npm one stands in. */
async function desktop(): Promise<string | undefined> {
  const asked = process.env.DRIVER_DESKTOP_VSCODE ?? (process.platform === 'linux' ? '' : 'download');
  return asked === 'download' ? downloadAndUnzipVSCode() : asked || undefined;
}

/** The suite as one CommonJS file, which is what VS Code loads. */
async function bundleSuite(): Promise<string> {
  const outfile = join(cache, 'suite.cjs');
  const external = ['vscode', 'mocha'];
  await build({ entryPoints: [join(here, 'api', 'index.ts')], outfile, bundle: true, platform: 'node', external });
  return outfile;
}

async function install(code: string | undefined, extensionsDir: string, dataDir: string): Promise<void> {
  if (!code) return installVsix(vsix, { dataDir, extensionsDir });
  const [program = code, ...args] = resolveCliArgsFromVSCodeExecutablePath(code);
  const own = args.filter((arg) => !arg.startsWith('--extensions-dir') && !arg.startsWith('--user-data-dir'));
  await mustRun(program, [
    ...own,
    `--extensions-dir=${extensionsDir}`,
    `--user-data-dir=${dataDir}`,
    '--install-extension',
    vsix,
  ]);
}

const { values } = parseArgs({
  options: { installed: { type: 'boolean', default: false }, results: { type: 'string' } },
});
const scratch = mkdtempSync(join(tmpdir(), 'driver-suite-'));
try {
  const code = await desktop();
  const folder = join(scratch, 'folder');
  const extensionsDir = join(scratch, 'extensions');
  const dataDir = join(scratch, 'user');
  cpSync(join(here, 'folder'), folder, { recursive: true });
  mkdirSync(extensionsDir);
  if (values.installed) await install(code, extensionsDir, dataDir);
  await runTests({
    vscodeExecutablePath: code ?? join(here, 'code-launcher.ts'),
    extensionDevelopmentPath: values.installed ? join(here, 'no-extension') : join(root, 'extension'),
    extensionTestsPath: await bundleSuite(),
    launchArgs: [folder, `--extensions-dir=${extensionsDir}`, `--user-data-dir=${dataDir}`],
    extensionTestsEnv: { DRIVER_RESULTS: values.results },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
