/**
 * The server as it ships: built, spoken to over standard input and output as another editor would, over the channel of a process as
 * VS Code does, and in a browser's worker.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { optionsOf } from '../../scripts/build.ts';
import { bundles } from '../../scripts/bundles.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { startServer } from '../helpers/server.ts';

const URI = 'file:///built.driver';
const TEXT = 'primary driver A "Help" -> Nothing\n';
const PATIENCE = 60_000;
const PAGE = fileURLToPath(new URL('./worker-page.js', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'driver-built-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function buildOf(entry: string, out: RegExp): Promise<string> {
  const bundle = bundles.find((each) => each.entry === entry && out.test(each.out));
  if (!bundle) throw new Error(`No bundle is made of ${entry}`);
  const file = join(folder, bundle.out.split('/').at(-1) ?? '');
  await esbuild.build({ ...optionsOf(bundle), sourcemap: false, outfile: file });
  return file;
}

test(
  'over standard input and output',
  async () => {
    const file = await buildOf('language-server/src/main.ts', /^language-server/);
    const server = await startServer(undefined, file);
    try {
      await server.open(URI, TEXT);
      const problems = await server.problems(URI, (told) => told.some(({ code }) => code === 'unknown-name'));
      expect(problems.length).toBeGreaterThan(0);
      await server.change(URI, TEXT.replace('Nothing', 'A2').concat('aim A2 "All pass by 2030"\n'));
      await server.problems(URI, (told) => !told.some(({ code }) => code === 'unknown-name'));
    } finally {
      await server.stop();
    }
  },
  PATIENCE,
);

/** A message of the protocol, as far as it is looked at. */
interface Message {
  id?: number;
  method?: string;
  params?: { diagnostics?: { code: string }[] };
}

test(
  'over the channel to the editor that has started it, whose last word ends it',
  async () => {
    await buildOf('language-server/src/serve.ts', /^extension/);
    const child = fork(await buildOf('language-server/src/main-editor.ts', /^extension/), { stdio: 'inherit' });
    const send = (message: object) => child.send({ jsonrpc: '2.0', ...message });
    const codes = new Promise((resolve) => {
      child.on('message', ({ id, method, params }: Message) => {
        if (id === 1) {
          send({ method: 'initialized', params: {} });
          const textDocument = { uri: URI, languageId: 'driver', version: 1, text: TEXT };
          send({ method: 'textDocument/didOpen', params: { textDocument } });
        } else if (method === 'textDocument/publishDiagnostics') resolve(params?.diagnostics?.map(({ code }) => code));
        else if (id !== undefined && method) send({ id, result: null });
      });
    });
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    expect(await codes).toContain('unknown-name');
    send({ method: 'exit' });
    expect(await once(child, 'exit')).toEqual([0, null]);
  },
  PATIENCE,
);

test(
  'in a browser’s worker',
  async () => {
    const script = await readFile(await buildOf('language-server/src/main-browser.ts', /browser/), 'utf8');
    const browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    });
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ path: PAGE });
      const codes = await page.evaluate(
        `problemsOf(${[script, URI, TEXT].map((each) => JSON.stringify(each)).join(', ')})`,
      );
      expect(codes).toContain('unknown-name');
    } finally {
      await browser.close();
    }
  },
  PATIENCE,
);
