/** A choice beside a poster becomes an edit of its text, or a reason why not. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PosterEditAnswer, PosterEditParams } from '@driver-diagrams/language-server/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../helpers/server.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'driver-poster-edit-')));
const addressOf = (name: string) => pathToFileURL(join(folder, name)).href;
const HOUSE = 'aim A "One"\n\nposter House "Ours" {\n  form billboard\n}\n';
writeFileSync(join(folder, 'house.driver'), HOUSE);

let server: TestServer;
beforeAll(async () => {
  server = await startServer(pathToFileURL(folder).href, undefined, {
    workspace: { workspaceEdit: { documentChanges: true } },
  });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

let opened = 0;
async function ask(text: string, more: Partial<PosterEditParams> = {}): Promise<PosterEditAnswer & { uri: string }> {
  const uri = addressOf(`${opened++}.driver`);
  await server.open(uri, text);
  const change = { kind: 'set', word: 'form', value: 'diagram' } as const;
  const params: PosterEditParams = { uri, charts: [], change, ...more };
  return { uri, ...(await server.connection.sendRequest<PosterEditAnswer>('driver/posterEdit', params)) };
}

const at = (line: number, character: number) => ({ line, character });

test('the edit carries the version of the text', async () => {
  const { uri, edit } = await ask('aim A "One"\nposter P {\n  form classic\n}\n', { poster: 'P' });
  const range = { start: at(2, 7), end: at(2, 14) };
  expect(edit).toEqual({
    documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range, newText: 'diagram' }] }],
  });
});

test('a file without a poster gets one', async () => {
  const { edit, uri } = await ask('theory "T"\naim A "One"\n');
  const range = { start: at(1, 11), end: at(2, 0) };
  const newText = '\n\nposter "T" {\n  form diagram\n}\n';
  expect(edit).toEqual({ documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range, newText }] }] });
});

test.each<[name: string, text: string, more: Partial<PosterEditParams>, refused: unknown]>([
  [
    'a poster of another file',
    'import "house.driver" as h\naim B "Two"\n',
    { poster: 'House' },
    { why: 'imported', uri: addressOf('house.driver'), line: 3 },
  ],
  [
    'a mistake in the poster',
    'aim A "One"\nposter P {\n  form classic\n  size "Z9"\n}\n',
    { poster: 'P' },
    { why: 'mistake', message: expect.stringContaining('no size of a poster'), line: 4 },
  ],
  [
    'a mistake that leaves open where the poster is',
    'aim A "One\nposter P {\n}\n',
    {},
    { why: 'mistake', message: expect.any(String), line: 1 },
  ],
  ['a poster that is gone', 'aim A "One"\n', { poster: 'P' }, { why: 'unread' }],
])('nothing is written: %s', async (_, text, more, refused) => {
  const { uri: _uri, ...answer } = await ask(text, more);
  expect(answer).toEqual({ refused });
});

test('a mistake elsewhere is no reason', async () => {
  const { edit, refused } = await ask('aim A "One"\naim B "Two" {\n  by maybe\n}\nposter P {\n}\n', { poster: 'P' });
  expect(refused).toBeUndefined();
  expect(edit?.documentChanges).toHaveLength(1);
});
