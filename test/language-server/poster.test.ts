import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentSymbol, FoldingRange } from 'vscode-languageserver-protocol';
import { startServer, type TestServer } from '../helpers/server.ts';

const TEXT = `poster "Help in the week it is needed" {
  logo "school.svg"
  section "What we learned" """
    Students come at lunch.
    They do not come after school.
    """
}
`;

const folder = mkdtempSync(join(tmpdir(), 'driver-poster-'));
const outside = mkdtempSync(join(tmpdir(), 'driver-outside-'));
const logo = join(folder, 'school.svg');
const uri = pathToFileURL(join(folder, 'a.driver')).href;
afterAll(() => {
  for (const each of [folder, outside]) rmSync(each, { recursive: true, force: true });
});

let server: TestServer;
beforeEach(async () => {
  rmSync(logo, { force: true });
  server = await startServer(pathToFileURL(folder).href);
});
afterEach(() => server.stop());

const told = (wanted: string | undefined) =>
  server.problems(uri, (problems) => {
    const messages = problems.flatMap(({ code, message }) => (code === 'poster-logo' ? [String(message)] : []));
    return wanted === undefined ? messages.length === 0 : messages.some((message) => message.includes(wanted));
  });
const changed = (type: 1 | 2 | 3) =>
  server.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(logo).href, type }],
  });

describe('a poster in the editor', () => {
  test('has its logo looked for again when it comes and goes', async () => {
    await server.open(uri, TEXT);
    await told('is not there');
    writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await changed(1);
    await told(undefined);
    rmSync(logo);
    await changed(3);
    await told('is not there');
  });

  test('is told of a logo that is a link out of the folder', async () => {
    writeFileSync(join(outside, 'x.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    symlinkSync(join(outside, 'x.svg'), logo);
    await server.open(uri, TEXT);
    await told('lies outside the folder you work in');
  });

  test('stands in the outline, and folds with its long texts', async () => {
    await server.open(uri, TEXT);
    const textDocument = { uri };
    const outline = await server.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument,
    });
    expect(outline).toMatchObject([{ name: 'Help in the week it is needed', detail: 'poster' }]);
    const folds = await server.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    expect(folds).toEqual([
      { startLine: 0, endLine: 5 },
      { startLine: 2, endLine: 5 },
    ]);
  });
});
