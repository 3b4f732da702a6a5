/**
 * Makes the npm package `driver-diagrams`: the commands, the language server and the library, bundled, with nothing to install beside.
 * `node scripts/npm-package.ts` leaves it in `build/npm`.
 */
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as esbuild from 'esbuild';
import manifest from '../cli/package.json' with { type: 'json' };
import { licensesOf, type Package, packagesOf } from './licenses.ts';
import { forBrowsers, forNode, STARTED, shared, startOf } from './npm/bundles.ts';
import { writeTypes } from './npm/types.ts';
import { manifestEntries, type Owner, readOwner } from './release/owner.ts';
import { npm, root } from './terminal.ts';

export interface PackOptions {
  /** The version, which the manifests of the project must have too. */
  version: string;
  /** The folder to put the tarball in; it is made where it is not there. */
  out: string;
  /** What `release.json` says where it is missing. */
  owner?: Owner;
  /** The folder that all is made in, and that is emptied first; `build` in the project where it is missing. */
  build?: string;
}

export interface Packed {
  /** The folder with what is packed. */
  folder: string;
  tarball: string;
  /** What is bundled in it: for a bill of materials. */
  packages: Package[];
}

/** Where it is made as a rule. */
const BUILD = join(root, 'build');

/**
 * Builds and packs.
 *
 * @throws what was wrong with the build, or with the version
 */
export async function packNpm({ version, out, owner = readOwner(), build = BUILD }: PackOptions): Promise<Packed> {
  if (version !== manifest.version) {
    throw new Error(`The manifests have the version ${manifest.version}, so ${version} cannot be packed.`);
  }
  const folder = join(build, 'npm');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'dist'), { recursive: true });
  mkdirSync(out, { recursive: true });

  const [inputs] = await Promise.all([bundle(folder), writeTypes(join(folder, 'dist/types'), join(build, 'types'))]);
  writeLaunchers(join(folder, 'bin'));
  const copies: [from: string, to: string][] = [
    ['node_modules/@resvg/resvg-wasm/index_bg.wasm', 'dist/resvg.wasm'],
    ['diagram/src/font/OFL.txt', 'inter-license.txt'],
    ['LICENSE', 'LICENSE'],
    ['scripts/npm/README.md', 'README.md'],
  ];
  for (const [from, to] of copies) cpSync(join(root, from), join(folder, to));
  const packages = packagesOf(inputs);
  writeFileSync(join(folder, 'third-party-licenses.txt'), licensesOf(packages));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifestOf(version, owner), null, 2)}\n`);

  await npm(['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', out], folder);
  return { folder, tarball: join(out, `driver-diagrams-${version}.tgz`), packages };
}

/** Builds the programs. @returns the files that they are made of */
async function bundle(folder: string): Promise<string[]> {
  const builds = await Promise.all([
    esbuild.build({ ...shared, outdir: join(folder, 'dist/shared') }),
    esbuild.build({ ...forNode, outdir: join(folder, 'dist') }),
    esbuild.build({ ...forBrowsers, outdir: join(folder, 'dist/browser') }),
  ]);
  for (const name of Object.keys(STARTED) as (keyof typeof STARTED)[]) {
    writeFileSync(join(folder, 'dist', `${name}.mjs`), startOf(name));
  }
  return [...new Set(builds.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {})))].sort();
}

/** The commands' own launchers, each of which starts what lies in `dist`. */
function writeLaunchers(folder: string): void {
  const launchers: [from: string, program: string][] = [
    ['cli/bin/driver.mjs', '../dist/driver.mjs'],
    ['language-server/bin/driver-language-server.mjs', '../dist/driver-language-server.mjs'],
  ];
  mkdirSync(folder, { recursive: true });
  for (const [from, program] of launchers) {
    const text = readFileSync(join(root, from), 'utf8');
    const path = join(folder, from.split('/').at(-1) ?? '');
    writeFileSync(path, text.replace(/'\.\.\/dist\/[\w.-]+'/, `'${program}'`));
    chmodSync(path, 0o755);
  }
}

/** What npm and others read of the package. What the owner has not said yet is left out. */
function manifestOf(version: string, owner: Owner): Record<string, unknown> {
  return {
    name: 'driver-diagrams',
    version,
    description:
      'Driver diagrams of improvement science as text: check, draw, compare, report. Command line, language server, library.',
    keywords: [
      'driver diagram',
      'improvement science',
      'quality improvement',
      'PDSA',
      'theory of change',
      'diagram',
      'lsp',
    ],
    license: 'MIT',
    ...manifestEntries(owner),
    type: 'module',
    engines: manifest.engines,
    bin: {
      'driver-diagrams': 'bin/driver.mjs',
      driver: 'bin/driver.mjs',
      'driver-language-server': 'bin/driver-language-server.mjs',
    },
    exports: {
      '.': { types: './dist/types/index.d.ts', node: './dist/library.mjs', default: './dist/browser/library.js' },
      './resvg.wasm': './dist/resvg.wasm',
      './package.json': './package.json',
    },
    // What changes something when it is loaded: methods that older Nodes lack.
    sideEffects: ['./dist/*.mjs'],
    files: ['bin', 'dist', '*.txt'],
    publishConfig: { access: 'public' },
  };
}

if (import.meta.main) {
  try {
    const { tarball } = await packNpm({ version: manifest.version, out: BUILD });
    console.log(`${relative(root, tarball)}  ${Math.round(statSync(tarball).size / 1024)} KB`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
