/** A workspace of 200 files of 200 lines, as an editor meets it: start, a keystroke, completion, rename. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/terminal.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { median, type Result, RUNS } from './measure.ts';

const FILES = 200;
const LINES = 200;
const EDITS = 21;
const SERVER = join(root, 'language-server', 'dist', 'driver-language-server.cjs');

/** One cluster's file: an aim that serves the network, drivers, and ideas that lead to them. */
function cluster(file: number): string {
  const lines = [
    'import "network.driver" as network',
    `aim Aim${file} "80% of the candidates of cluster ${file} are placed by 2028" -> network.Shared`,
  ];
  for (let n = 0; lines.length < LINES; n++) {
    lines.push(
      n % 5 === 0
        ? `primary driver Driver${file}x${n} "Schools and programs plan placements together ${n}" -> Aim${file}`
        : `change idea Idea${file}x${n} "Place two interns with one mentor teacher ${n}" -> Driver${file}x${n - (n % 5)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const NETWORK = 'aim Graduates "40% more graduates by 2030"\nprimary driver Shared "One vision" -> Graduates\n';

/** Measures with the built server, which `npm run build` makes. */
export async function benchWorkspace(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'driver-bench-workspace-'));
  try {
    writeFileSync(join(folder, 'network.driver'), NETWORK);
    for (let file = 1; file < FILES; file++) writeFileSync(join(folder, `cluster-${file}.driver`), cluster(file));
    const first: number[] = [];
    const all: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      const server = await startServer(pathToFileURL(folder).href, SERVER);
      const uri = uriIn(folder, 1);
      await server.open(uri, cluster(1));
      await server.problems(uri, () => true);
      first.push(performance.now() - start);
      for (let file = 2; file < FILES; file++) await server.problems(uriIn(folder, file), () => true);
      all.push(performance.now() - start);
      await server.stop();
    }
    const what = `${FILES} files of ${LINES} lines`;
    return [
      { name: `${what}: problems of the open file after start`, value: median(first), unit: 'ms', budget: 1000 },
      { name: `${what}: problems of all files after start`, value: median(all), unit: 'ms', budget: 3000 },
      ...(await benchRequests(folder, what)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchRequests(folder: string, what: string): Promise<Result[]> {
  const server = await startServer(pathToFileURL(folder).href, SERVER);
  try {
    const uri = uriIn(folder, 1);
    let text = cluster(1);
    await server.open(uri, text);
    for (let file = 1; file < FILES; file++) await server.problems(uriIn(folder, file), () => true);
    const keystrokes: number[] = [];
    const completions: number[] = [];
    for (let n = 0; n < EDITS; n++) {
      text += n === 0 ? 'change idea New "More" -> Drive' : 'x';
      const start = performance.now();
      await server.change(uri, text);
      await server.problems(uri, () => true);
      keystrokes.push(performance.now() - start);
      completions.push(await timeCompletion(server, uri, text));
    }
    const renames: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      await server.connection.sendRequest('textDocument/rename', {
        textDocument: { uri: uriIn(folder, 1) },
        position: { line: 1, character: cluster(1).split('\n')[1]?.lastIndexOf('Shared') ?? 0 },
        newName: `Vision${run}`,
      });
      renames.push(performance.now() - start);
    }
    return [
      { name: `${what}: a keystroke's problems`, value: median(keystrokes), unit: 'ms', budget: 50 },
      { name: `${what}: completion`, value: median(completions), unit: 'ms', budget: 50 },
      { name: `${what}: rename in all files`, value: median(renames), unit: 'ms', budget: 500 },
    ];
  } finally {
    await server.stop();
  }
}

async function timeCompletion(server: TestServer, uri: string, text: string): Promise<number> {
  const lines = text.split('\n');
  const start = performance.now();
  await server.connection.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  });
  return performance.now() - start;
}

function uriIn(folder: string, file: number): string {
  return pathToFileURL(join(folder, `cluster-${file}.driver`)).href;
}
