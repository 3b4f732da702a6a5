/**
 * Starts, once for all stories, a VS Code from npm with the packaged extension installed as a user would install it.
 * `DRIVER_VSIX` names another package than the one that `npm run package` made.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installNpmVscode, installVsix, startServer } from '../../../scripts/npm-vscode.ts';
import { root } from '../../../scripts/terminal.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a page of the running VS Code, without a folder. */
    vscode: string;
    /** A folder for the stories' files, which goes with it. */
    scratch: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const vsix = process.env.DRIVER_VSIX ?? join(root, 'driver-diagrams.vsix');
  if (!existsSync(vsix)) throw new Error('There is no driver-diagrams.vsix: run `npm run package` first.');
  await installNpmVscode();
  const scratch = mkdtempSync(join(tmpdir(), 'driver-ui-'));
  const options = {
    dataDir: join(scratch, 'data'),
    extensionsDir: join(scratch, 'extensions'),
    settings: { 'workbench.editor.enablePreview': false, 'files.autoSave': 'off', 'git.enabled': false },
    forTests: true,
    env: { TMPDIR: scratch },
  };
  await installVsix(vsix, options);
  const server = await startServer(options);
  project.provide('vscode', server.address(''));
  project.provide('scratch', scratch);
  return async () => {
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  };
}
