/**
 * Every request about a place, at token boundaries of two samples, and at seeded places of samples cut at random: an answer or
 * null, never an exception.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { scan } from '@driver-diagrams/grammar/scanner';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factor, some } from '../helpers/long-run.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));
const PLACES = 3200 * factor;

/** Requests about a place, by method, with the parameters they take. */
const AT_PLACE: Record<string, (position: Position) => object> = {
  completion: (position) => ({ position }),
  hover: (position) => ({ position }),
  definition: (position) => ({ position }),
  references: (position) => ({ position, context: { includeDeclaration: true } }),
  documentHighlight: (position) => ({ position }),
  prepareRename: (position) => ({ position }),
  prepareCallHierarchy: (position) => ({ position }),
  selectionRange: (position) => ({ positions: [position] }),
  codeAction: (position) => ({ range: { start: position, end: position }, context: { diagnostics: [] } }),
};

/** Requests about a whole file. */
const WHOLE = [
  'documentSymbol',
  'foldingRange',
  'documentLink',
  'codeLens',
  'semanticTokens/full',
  'formatting',
  'inlayHint',
];

interface Position {
  line: number;
  character: number;
}

let server: TestServer;
let opened = 0;
beforeAll(async () => {
  server = await startServer(pathToFileURL(SAMPLES).href);
});
afterAll(() => server.stop());

const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.driver'))
  .sort()
  .map((file) => readFileSync(`${SAMPLES}/${file}`, 'utf8'));

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

async function open(text: string): Promise<string> {
  const uri = pathToFileURL(`${SAMPLES}/requests-${opened++}.driver`).href;
  await server.open(uri, text);
  await server.problems(uri, () => true);
  return uri;
}

/** Asks and tells what went wrong, if anything did. What is never answered ends the test by its time limit. */
async function trouble(uri: string, method: string, params: object): Promise<string[]> {
  try {
    await server.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });
    return [];
  } catch (error) {
    return [`${method} at ${JSON.stringify(params)} of ${uri}: ${String(error)}`];
  }
}

async function troubleOfWhole(uri: string, text: string): Promise<string[]> {
  const range = { start: { line: 0, character: 0 }, end: positionAt(text, text.length) };
  const options = { tabSize: 2, insertSpaces: true };
  const found: string[] = [];
  for (const method of WHOLE) found.push(...(await trouble(uri, method, { range, options })));
  return found;
}

/** A small generator of numbers between 0 and 1 that gives the same ones at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

test.each(samples.slice(0, 2).map((text, n) => [n, text] as const))(
  'at token boundaries of sample %i',
  async (_, text) => {
    const uri = await open(text);
    const boundaries = new Set(
      scan(text).flatMap(({ type, start, end }) => (type === 'comment' ? [start] : [start, end])),
    );
    const found = await troubleOfWhole(uri, text);
    for (const offset of some(boundaries)) {
      const position = positionAt(text, offset);
      for (const [method, params] of Object.entries(AT_PLACE))
        found.push(...(await trouble(uri, method, params(position))));
    }
    expect(found).toEqual([]);
  },
  240_000,
);

test('at seeded places of samples cut at random', async () => {
  const random = seeded(20261121);
  const methods = Object.entries(AT_PLACE);
  const found: string[] = [];
  const perText = 50;
  for (let n = 0; n < PLACES / perText; n++) {
    const whole = samples[Math.floor(random() * samples.length)] ?? '';
    const text = whole.slice(0, Math.floor(random() * whole.length)) + whole.slice(Math.floor(random() * whole.length));
    const uri = await open(text);
    found.push(...(await troubleOfWhole(uri, text)));
    for (let place = 0; place < perText; place++) {
      const position = positionAt(text, Math.floor(random() * text.length));
      const [method, params] = methods[Math.floor(random() * methods.length)] ?? ['hover', AT_PLACE.hover];
      if (params) found.push(...(await trouble(uri, method, params(position))));
    }
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }
  expect(found).toEqual([]);
}, 240_000);
