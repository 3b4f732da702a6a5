/**
 * What stands before any test runs, and is gone when all have: the built programs that tests start as processes, which start in
 * a fraction of the time that their sources take; and a folder for all that tests write.
 */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { optionsOf } from '../../scripts/build.ts';
import { bundles, copies } from '../../scripts/bundles.ts';
import { DRIVER, root, SERVER } from './programs.ts';

/** Called by vitest once a run, before it starts its workers: they get this environment. */
export async function setup(): Promise<() => void> {
  await buildPrograms();
  // Compiled code is worth keeping from one run to the next.
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'driver-tests-')));
  // Some tests work as another user.
  chmodSync(folder, 0o755);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

async function buildPrograms(): Promise<void> {
  const wanted = bundles.filter(({ out }) => [DRIVER, SERVER].includes(join(root, out)));
  const made = await Promise.all(
    wanted.map((bundle) => esbuild.build({ ...optionsOf(bundle), sourcemap: false, write: false })),
  );
  for (const { path, contents } of made.flatMap(({ outputFiles }) => outputFiles)) put(path, contents);
  for (const [from, to] of copies) if (to.startsWith('cli/')) put(join(root, to), readFileSync(join(root, from)));
}

/** What stands there already with the same bytes is left alone, so that runs side by side do not disturb each other. */
function put(path: string, contents: Uint8Array): void {
  if (contentOf(path)?.equals(contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
