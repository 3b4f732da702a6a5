/** What every script says and starts: lines for the person who waits, and child processes whose output is shown only when they fail. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export interface Outcome {
  code: number;
  /** Standard output and standard error in the order they came. */
  output: string;
}

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the child is ended and the outcome is a failure. */
  timeout?: number;
}

/**
 * Runs a program to its end and keeps what it prints. Never throws: a program that cannot be started has code 127.
 */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    // Windows starts these only through its shell, which splits at spaces.
    const shell = /\.(cmd|bat)$/i.test(command);
    const quoted = (text: string) => (shell ? `"${text}"` : text);
    const child = spawn(quoted(command), args.map(quoted), {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeout,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) =>
      resolve(signal ? { code: 1, output: `${output}\nEnded by ${signal}.\n` } : { code: code ?? 1, output }),
    );
  });
}

/** The path of the first of these programs on the PATH, if any. */
export function findOnPath(programs: string[]): string | undefined {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return programs
    .flatMap((program) => folders.flatMap((folder) => endings.map((ending) => join(folder, program + ending))))
    .find((path) => existsSync(path));
}

/** Runs a program that must succeed. Throws its whole output when it does not. */
export async function mustRun(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

/** Runs npm with the project's Node. The settings that an outer `npm run` left in the environment do not reach it. */
export function npm(args: string[], cwd: string): Promise<string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^npm_(package|lifecycle|config_(local_)?prefix)/.test(key)),
  );
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  const path = process.env.npm_execpath;
  return path ? mustRun(process.execPath, [path, ...quiet], { cwd, env }) : mustRun('npm', quiet, { cwd, env });
}

/** Says what is being done, and how many seconds it took: at once to who looks on, in one piece to a log that others write to. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const begun = `${title} … `;
  if (process.stdout.isTTY) process.stdout.write(begun);
  const rest = process.stdout.isTTY ? '' : begun;
  try {
    const result = await work();
    process.stdout.write(`${rest}${seconds(start)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${rest}failed after ${seconds(start)}\n`);
    throw error;
  }
}

/** The time since `start` (a `performance.now()`), as `12.3 s`. */
export function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
