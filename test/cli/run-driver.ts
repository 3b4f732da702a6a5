/**
 * Runs `driver` in a folder of its own that holds the given files: in this process, from its sources and with streams of its own,
 * or as the built program, for what only a process shows.
 */
import { type SpawnOptions, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../../cli/src/program.ts';
import { terminalOf } from '../../cli/src/terminal.ts';
import { DRIVER } from '../helpers/programs.ts';

/** By path: a text, bytes, or a link to another path. */
export type Files = Readonly<Record<string, string | Uint8Array | { linkTo: string }>>;

export interface Call {
  args: readonly string[];
  files?: Files;
  /** Standard input. */
  input?: string;
  env?: Readonly<Record<string, string>>;
  /** The current folder; the folder of the files when it is missing. */
  folder?: string;
  /** True for what only a process shows, such as `/dev/stdin`; always where a program is named. */
  process?: true;
  /** The Node that runs the process; this one when it is missing. */
  node?: string;
}

/** How a run ended, and what it said. */
export interface Said<Code = number | null> {
  code: Code;
  out: string;
  err: string;
}

export interface Outcome extends Said {
  /** What stands in the folder afterwards, by path: all that was not given, or has changed. */
  written: Record<string, string>;
}

const base = realpathSync(mkdtempSync(join(tmpdir(), 'driver-cli-')));

/**
 * Runs `driver` with arguments.
 *
 * @param program what a process runs; the built program when it is missing
 */
export async function driver(call: Call, program?: string): Promise<Outcome> {
  const files = call.files ?? {};
  const folder = mkdtempSync(join(base, 'run-'));
  for (const [path, content] of Object.entries(files)) write(join(folder, path), content);
  const { args, input, env } = call;
  const cwd = join(folder, call.folder ?? '');
  const said =
    call.process || program !== undefined
      ? await runProcess([program ?? DRIVER, ...args], { cwd, input, env, node: call.node })
      : await runHere(args, { cwd, input, env });
  return { ...said, written: writtenIn(folder, files) };
}

function write(path: string, content: Files[string]): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'object' && 'linkTo' in content) symlinkSync(content.linkTo, path);
  else writeFileSync(path, content);
}

interface Around {
  /** The current folder. */
  cwd: string;
  input?: string | undefined;
  env?: Readonly<Record<string, string>> | undefined;
}

/** Runs the sources in this process, with streams that lead nowhere else. Only what asks for colours sees the environment given. */
export async function runHere(args: readonly string[], { cwd, input, env = {} }: Around): Promise<Said<number>> {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const stdin = Readable.from(input === undefined ? [] : [Buffer.from(input)]);
  const code = await run(args, terminalOf({ cwd: () => cwd, env, stdin, stdout, stderr }));
  return { code, out: stdout.text(), err: stderr.text() };
}

/** Keeps what is written to it. */
class Kept extends Writable {
  readonly #parts: Buffer[] = [];

  override _write(part: Buffer, _encoding: string, done: () => void): void {
    this.#parts.push(part);
    done();
  }

  text(): string {
    return Buffer.concat(this.#parts).toString('utf8');
  }
}

interface Started extends Around, Pick<SpawnOptions, 'uid' | 'gid'> {
  node?: string | undefined;
}

/** Runs a program of Node in a process of its own. */
export function runProcess(args: readonly string[], started: Started): Promise<Said> {
  const { input = '', env, node = process.execPath, ...options } = started;
  return new Promise((resolve, reject) => {
    const quiet = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env };
    const child = spawn(node, args, { ...options, env: quiet, stdio: 'pipe' });
    const parts = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      parts.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      parts.err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...parts }));
    // A program that has already ended does not read to the end.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

function writtenIn(folder: string, given: Files): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => realpathSync(path) === path)
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const);
  return Object.fromEntries(
    found.filter(([path, text]) => given[path] !== text && !(given[path] instanceof Uint8Array)),
  );
}
