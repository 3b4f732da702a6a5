/** Runs the real program `driver` as a process, in a folder of its own that holds the given files. */
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

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
  /** The Node that runs it; this one when it is missing. */
  node?: string;
}

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
  /** What stands in the folder afterwards, by path: all that was not given, or has changed. */
  written: Record<string, string>;
}

/** The program as it is developed; the built one is `cli/bin/driver.mjs`. */
const SOURCE = join(import.meta.dirname, '../../cli/src/main.ts');

const base = realpathSync(mkdtempSync(join(tmpdir(), 'driver-cli-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Runs `driver` with arguments. */
export async function driver(call: Call, program = SOURCE): Promise<Outcome> {
  const files = call.files ?? {};
  const folder = mkdtempSync(join(base, 'run-'));
  for (const [path, content] of Object.entries(files)) write(join(folder, path), content);
  const result = await run([program, ...call.args], { ...call, folder: join(folder, call.folder ?? '') });
  return { ...result, written: writtenIn(folder, files) };
}

function write(path: string, content: Files[string]): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'object' && 'linkTo' in content) symlinkSync(content.linkTo, path);
  else writeFileSync(path, content);
}

function run(args: string[], { input, env, folder, node = process.execPath }: Call): Promise<Omit<Outcome, 'written'>> {
  return new Promise((resolve, reject) => {
    const quiet = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env };
    const child = spawn(node, args, { cwd: folder, env: quiet });
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
    child.stdin.end(input ?? '');
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
