/** A hover as an editor asks for it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver-protocol';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

const ask = (uri: string, line: number, character: number) =>
  server.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri },
    position: { line, character },
  });

test('words and names are explained, with the range they stand at', async () => {
  const uri = 'untitled:hover';
  await server.open(uri, '\uFEFFaim Goal "80% pass by 2030"\r\nprimary driver Help "Help in time" -> Goal\r\n');
  expect(await ask(uri, 1, 3)).toEqual({
    contents: { kind: 'markdown', value: expect.stringContaining('must change for the aim') },
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 14 } },
  });
  expect(await ask(uri, 1, 40)).toEqual({
    contents: { kind: 'markdown', value: '**80% pass by 2030**  \nAim `Goal`\n\nDriven by 1 primary driver' },
    range: { start: { line: 1, character: 38 }, end: { line: 1, character: 42 } },
  });
  expect(await ask(uri, 1, 25)).toMatchObject({ contents: { value: expect.stringContaining('Feeds 1 aim') } });
  expect(await ask(uri, 2, 0)).toBeNull();
});

test('a test tells how many figures its data file holds, and the latest', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hover-'));
  writeFileSync(join(folder, 'tasks.csv'), 'date,handed in\n2026-10-05,18\n');
  const uri = pathToFileURL(join(folder, 'a.driver')).href;
  await server.open(uri, 'change idea I "Exit tasks" {\n  pdsa T "One class" { data "tasks.csv" }\n}\n');
  expect(await ask(uri, 1, 7)).toMatchObject({ contents: { value: expect.stringContaining('1 figure; latest 18') } });
});
