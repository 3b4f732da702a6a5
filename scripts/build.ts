/** Builds everything that is shipped. `--watch` goes on building whenever a source file is saved. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { bundles, copies } from './bundles.ts';
import { licensesOf, type Package, packagesOf } from './licenses.ts';
import { root, seconds } from './terminal.ts';

/**
 * Builds all bundles once, with source maps unless they are to be shipped. Returns the packages that are in them.
 * Throws what esbuild found, or which file named in extension/package.json is missing.
 */
export async function build({ maps = true } = {}): Promise<Package[]> {
  clean();
  const sourcemap = maps ? 'linked' : false;
  const made = await Promise.all(
    bundles.map((bundle) => esbuild.build({ ...optionsOf(bundle), sourcemap, metafile: true })),
  );
  const metafiles = made.map(({ metafile }) => metafile);
  writeLicenses(metafiles);
  for (const [from, to] of copies) copy(from, to);
  checkManifest();
  const outputs = metafiles.flatMap((each) => Object.values(each.outputs));
  return packagesOf(outputs.flatMap(({ inputs }) => Object.keys(inputs)));
}

/** Builds, then builds a bundle again whenever one of its files changes. Never returns by itself. */
export async function watch(): Promise<void> {
  clean();
  for (const [from, to] of copies) copy(from, to);
  const contexts = await Promise.all(
    bundles.map((bundle) => esbuild.context({ ...optionsOf(bundle), plugins: [report] })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
}

/** What esbuild is told to make one bundle. */
export function optionsOf({ entry, out, options }: (typeof bundles)[number]): esbuild.BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'silent',
    loader: { '.svg': 'text', '.woff2': 'file' },
    ...options,
  };
}

let building = 0;

/** Says when building begins and when all bundles stand: the lines that the problem matcher in .vscode/tasks.json waits for. */
const report: esbuild.Plugin = {
  name: 'report',
  setup(build) {
    build.onStart(() => {
      building++;
      if (building === 1) console.log('[watch] building');
    });
    build.onEnd(async (result) => {
      for (const text of await esbuild.formatMessages(result.errors, { kind: 'error' })) console.error(text);
      building--;
      if (building === 0) console.log('[watch] ready');
    });
  },
};

function clean(): void {
  for (const folder of ['extension/dist', 'language-server/dist', 'cli/dist'])
    rmSync(join(root, folder), { recursive: true, force: true });
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(join(root, to)), { recursive: true });
  cpSync(join(root, from), join(root, to));
}

/** Puts beside the bundles of a folder the licences of the packages inside them. */
function writeLicenses(metafiles: esbuild.Metafile[]): void {
  const inputs: Record<string, string[]> = {};
  for (const metafile of metafiles) {
    for (const [out, { inputs: files }] of Object.entries(metafile.outputs)) {
      // Parts of a bundle lie one folder deeper.
      const folder = dirname(out).replace(/\/parts$/, '');
      inputs[folder] = [...(inputs[folder] ?? []), ...Object.keys(files)];
    }
  }
  for (const [folder, files] of Object.entries(inputs)) {
    writeFileSync(join(root, folder, 'third-party-licenses.txt'), licensesOf(packagesOf(files)));
  }
}

/** Every file that extension/package.json names must stand, or VS Code would say so to the user instead. */
function checkManifest(): void {
  const folder = join(root, 'extension');
  const named = pathsIn(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const missing = named.filter((path) => !existsSync(join(folder, path)));
  if (missing.length > 0)
    throw new Error(`extension/package.json names files that do not stand: ${missing.join(', ')}`);
}

function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(pathsIn) : [];
}

/** A failed build in the words of esbuild, which name the file and the line. */
function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { watch: { type: 'boolean' } } });
  const start = performance.now();
  try {
    if (values.watch) await watch();
    else {
      await build();
      for (const { out } of bundles) console.log(`${out}  ${Math.round(statSync(join(root, out)).size / 1024)} KB`);
      console.log(`Built in ${seconds(start)}.`);
    }
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
