/** Formatting as an editor asks for it over the protocol. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { startServer, type TestServer } from '../helpers/server.ts';

const ADDRESS = 'untitled:a.driver';
const TEXT = 'aim  A\naim  “B” {\n  by 2030\n  }\naim  C\n';
const options = { tabSize: 4, insertSpaces: false };
const textDocument = { uri: ADDRESS };
const at = (line: number, character: number) => ({ line, character });

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.open(ADDRESS, TEXT);
});
afterAll(() => server.stop());

function ask(method: string, params: object): Promise<TextEdit[]> {
  return server.connection.sendRequest(`textDocument/${method}`, { textDocument, options, ...params });
}

describe('over the protocol', () => {
  it('the server says what it can do', () => {
    const { capabilities } = server;
    expect(capabilities.documentFormattingProvider).toBe(true);
    expect(capabilities.documentRangeFormattingProvider).toBe(true);
    expect(capabilities.documentOnTypeFormattingProvider).toMatchObject({ firstTriggerCharacter: '\n' });
  });

  it('a file, line by line, whatever the editor’s own tabs', async () => {
    expect(await ask('formatting', {})).toEqual([
      { range: { start: at(0, 0), end: at(1, 0) }, newText: 'aim A\n' },
      { range: { start: at(1, 0), end: at(2, 0) }, newText: 'aim "B" {\n' },
      { range: { start: at(3, 0), end: at(4, 0) }, newText: '}\n' },
      { range: { start: at(4, 0), end: at(5, 0) }, newText: 'aim C\n' },
    ]);
  });

  it('a selection', async () => {
    const range = { start: at(4, 1), end: at(4, 3) };
    expect(await ask('rangeFormatting', { range })).toEqual([
      { range: { start: at(4, 0), end: at(5, 0) }, newText: 'aim C\n' },
    ]);
  });

  it('the line being typed', async () => {
    expect(await ask('onTypeFormatting', { position: at(3, 3), ch: '}' })).toEqual([
      { range: { start: at(3, 0), end: at(3, 2) }, newText: '' },
    ]);
  });
});
