/** The server as it ships: built, spoken to over standard input and output as another editor would, and in a browser's worker. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    expect((await readFile(file, 'utf8')).split('\n')[0]).toBe('#!/usr/bin/env node');
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
      const codes = await page.evaluate(
        ({ script, uri, text }) =>
          new Promise((resolve, reject) => {
            const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
            const send = (message: object) => worker.postMessage({ jsonrpc: '2.0', ...message });
            worker.onerror = (event) => reject(new Error(event.message));
            worker.onmessage = ({ data }) => {
              if (data.id === 1) {
                send({ method: 'initialized', params: {} });
                const textDocument = { uri, languageId: 'driver', version: 1, text };
                send({ method: 'textDocument/didOpen', params: { textDocument } });
              } else if (data.method === 'textDocument/publishDiagnostics') {
                resolve(data.params.diagnostics.map(({ code }: { code: string }) => code));
              } else if (data.id !== undefined && data.method) send({ id: data.id, result: null });
            };
            send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
          }),
        { script, uri: URI, text: TEXT },
      );
      expect(codes).toContain('unknown-name');
    } finally {
      await browser.close();
    }
  },
  PATIENCE,
);
