/** Ways to break one part of the program, for tests of what becomes of the rest. */
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { optionsOf } from '../../scripts/build.ts';
import { bundles, copies } from '../../scripts/bundles.ts';
import { root } from './programs.ts';

export interface Break {
  /** How the path of the source file ends. */
  file: string;
  /** The piece of the text behind which the error is thrown; it stands there once. */
  after: string;
  /** What is put there, if not an error that says `boom`. */
  put?: string;
}

const BOOM = "throw new Error('boom');";

/** @throws Error where the piece does not stand there, or more than once: then the test would prove nothing */
export function broken(text: string, { file, after, put = BOOM }: Break): string {
  const parts = text.split(after);
  if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${after}`);
  return parts.join(`${after}\n${put}\n`);
}

/** Names of the breaks that are in force in a process, as JSON. */
const IN_FORCE = 'DRIVER_BROKEN';
const nameOf = ({ file, after }: Break) => JSON.stringify(`${file}: ${after}`);

/** What a program that `buildBroken` made is started with, so that it breaks in these places. */
export function inForce(breaks: readonly Break[]): Record<string, string> {
  return { [IN_FORCE]: `[${breaks.map(nameOf)}]` };
}

/**
 * Builds one of the programs as it is shipped, with places that break where a process says so: so that many tests share one.
 *
 * @param program path of what the build makes, such as DRIVER
 * @returns the path of the program in a folder of its own
 */
export async function buildBroken(program: string, breaks: readonly Break[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'driver-broken-'));
  const bundle = bundles.find(({ out }) => join(root, out) === program);
  if (!bundle) throw new Error(`The build makes no ${program}.`);
  const { outdir, outfile, ...rest } = optionsOf(bundle);
  const place = outdir ? { outdir: folder } : { outfile: join(folder, basename(program)) };
  const asleep = breaks.map((each) => ({
    ...each,
    put: `if (process.env.${IN_FORCE}?.includes(${JSON.stringify(nameOf(each))})) { ${each.put ?? BOOM} }`,
  }));
  await build({ ...rest, ...place, sourcemap: 'linked', plugins: [brokenBundle(asleep)] });
  for (const [from, to] of copies) {
    if (dirname(join(root, to)) === dirname(program)) copyFileSync(join(root, from), join(folder, basename(to)));
  }
  return join(folder, basename(program));
}

/** Breaks what goes into a bundle that esbuild makes. */
export function brokenBundle(breaks: readonly Break[]): Plugin {
  return {
    name: 'broken',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const its = breaks.filter(({ file }) => path.endsWith(file));
        if (its.length === 0) return undefined;
        return { contents: its.reduce(broken, readFileSync(path, 'utf8')), loader: 'ts' };
      });
    },
  };
}
