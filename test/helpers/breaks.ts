/** Ways to break one part of the program, for tests of what becomes of the rest. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

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

/** What a process that runs the sources is started with, so that they are broken. */
export function brokenProcess(breaks: readonly Break[]): { execArgv: string[]; env: Record<string, string> } {
  const preload = fileURLToPath(new URL('./broken-source.ts', import.meta.url));
  return { execArgv: ['--import', preload], env: { DRIVER_BROKEN: JSON.stringify(breaks) } };
}

/** The same for a bundle that esbuild makes. */
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
