/** An open text counts more than the disk: its file may be deleted or switched, and everything is answered as before. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../helpers/server.ts';

const TEXT = 'aim Pass "80% pass by 2030"\nprimary driver Help "Help in the week it is needed" -> Pass, Nothing\n';
const position = { line: 1, character: 16 };
const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };
/** What is asked, and whether there is something to answer. */
const ASKED: Record<string, { ask: object; empty?: true }> = {
  hover: { ask: { position } },
  completion: { ask: { position: { line: 2, character: 0 } } },
  definition: { ask: { position } },
  references: { ask: { position, context: { includeDeclaration: true } } },
  documentHighlight: { ask: { position } },
  prepareRename: { ask: { position } },
  rename: { ask: { position, newName: 'Support' } },
  prepareCallHierarchy: { ask: { position } },
  formatting: { ask: { options }, empty: true },
  documentSymbol: { ask: {} },
  'semanticTokens/full': { ask: {} },
  codeAction: { ask: { range, context: { diagnostics: [] } } },
  selectionRange: { ask: { positions: [position] } },
  foldingRange: { ask: {}, empty: true },
};
const DELETED = 3;
const CHANGED = 2;

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'driver-gone-'));
  server = await startServer(pathToFileURL(folder).href);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const addressOf = (path: string) => pathToFileURL(join(folder, path)).href;
const happened = (path: string, type: number) =>
  server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: addressOf(path), type }] });

async function opened(path: string): Promise<string> {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), TEXT);
  const uri = addressOf(path);
  await server.open(uri, TEXT);
  await server.problems(uri, (told) => told.some(({ code }) => code === 'unknown-name'));
  return uri;
}

async function expectAnswers(uri: string): Promise<void> {
  for (const [method, { ask, empty }] of Object.entries(ASKED)) {
    const answer = await server.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...ask });
    if (!empty) expect(answer, method).not.toBeNull();
  }
  const answer = await server.connection.sendRequest<{ theory?: { elements: unknown[] } }>('driver/theory', { uri });
  expect(answer.theory?.elements).toHaveLength(2);
}

test.each([
  ['the file is deleted', 'alone.driver', 'alone.driver', DELETED],
  ['its folder is deleted', 'below/it/a.driver', 'below', DELETED],
  ['git puts another text there', 'switched.driver', 'switched.driver', CHANGED],
])('while the text is open, %s', async (_, path, touched, type) => {
  const uri = await opened(path);
  if (type === DELETED) rmSync(join(folder, touched), { recursive: true });
  else writeFileSync(join(folder, touched), 'aim Other "Another branch"\n');
  await happened(touched, type);
  await expectAnswers(uri);
  await server.problems(uri, (told) => told.some(({ code }) => code === 'unknown-name'));
  await server.change(uri, TEXT.replace(', Nothing', ''));
  await server.problems(uri, (told) => told.length > 0 && !told.some(({ code }) => code === 'unknown-name'));
  await expectAnswers(uri);
});

test('once it is closed, the disk counts: what is not there has no problems', async () => {
  const uri = await opened('closed.driver');
  rmSync(join(folder, 'closed.driver'));
  await happened('closed.driver', DELETED);
  await expectAnswers(uri);
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await server.problems(uri, (told) => told.length === 0);
  expect(await server.connection.sendRequest('driver/theory', { uri })).toEqual({ uri, version: -1 });
});

test('once it is closed, changes that were not saved are forgotten', async () => {
  const uri = await opened('unsaved.driver');
  await server.change(uri, 'aim Unsaved "What was typed and thrown away"\n');
  await server.problems(uri, (told) => !told.some(({ code }) => code === 'unknown-name'));
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await server.problems(uri, (told) => told.some(({ code }) => code === 'unknown-name'));
});
