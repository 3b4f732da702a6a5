/**
 * Builds the programs that tests start as processes, before any test runs: a built program starts in a fraction of the time that
 * its sources take. What stands there already with the same bytes is left alone, so that runs side by side do not disturb each other.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { optionsOf } from '../../scripts/build.ts';
import { bundles, copies } from '../../scripts/bundles.ts';
import { DRIVER, root, SERVER } from './programs.ts';

/** Called by vitest once a run. */
export async function setup(): Promise<void> {
  const wanted = bundles.filter(({ out }) => [DRIVER, SERVER].includes(join(root, out)));
  const made = await Promise.all(
    wanted.map((bundle) => esbuild.build({ ...optionsOf(bundle), sourcemap: false, write: false })),
  );
  for (const { path, contents } of made.flatMap(({ outputFiles }) => outputFiles)) put(path, contents);
  for (const [from, to] of copies) if (to.startsWith('cli/')) put(join(root, to), readFileSync(join(root, from)));
}

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
