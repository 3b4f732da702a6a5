/** Requests about what has not been read yet wait or answer empty; about what is not there, empty; cancelled ones say so. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { startServer, type TestServer } from '../helpers/server.ts';

const FILES = 60;
const textOf = (n: number) => `aim Pass${n} "80% pass by 2030"\n${'driver Help "Help" -> Pass0\n'.repeat(20)}`;
const position = { line: 0, character: 5 };

let folder: string;
let server: TestServer;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'driver-waiting-'));
  for (let n = 0; n < FILES; n++) writeFileSync(join(folder, `${n}.driver`), textOf(n));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const addressOf = (name: string) => pathToFileURL(join(folder, name)).href;
const inFile = (uri: string, more: object = {}) => ({ textDocument: { uri }, ...more });

/** Requests about one file, and whether a file that is there gives them something to answer. */
const ABOUT_FILE: Record<string, (uri: string) => object> = {
  'driver/theory': (uri) => ({ uri }),
  'driver/chart': (uri) => ({ uri, position }),
  'driver/export': (uri) => ({ uri, format: 'json' }),
  'driver/posterEdit': (uri) => ({ uri, charts: [], change: { kind: 'set', word: 'form', value: 'diagram' } }),
  'driver/history': (uri) => ({ uri, position, folder: pathToFileURL(folder).href, log: '' }),
  'driver/compare': (uri) => ({ before: { uri, name: 'one' }, after: { uri, name: 'two' } }),
  'textDocument/hover': (uri) => inFile(uri, { position }),
  'textDocument/documentSymbol': (uri) => inFile(uri),
  'textDocument/definition': (uri) => inFile(uri, { position }),
  'textDocument/prepareCallHierarchy': (uri) => inFile(uri, { position }),
  'textDocument/selectionRange': (uri) => inFile(uri, { positions: [position] }),
  'textDocument/semanticTokens/full': (uri) => inFile(uri),
  'workspace/symbol': () => ({ query: 'Pass' }),
};

const range = { start: position, end: position };
const item = (uri: string) => ({ item: { uri, name: 'x', kind: 1, range, selectionRange: range } });

/** Requests that wait for more: for the whole workspace, or for the checks. */
const ABOUT_ALL: Record<string, (uri: string) => object> = {
  ...ABOUT_FILE,
  'callHierarchy/incomingCalls': item,
  'callHierarchy/outgoingCalls': item,
  'textDocument/references': (uri) => inFile(uri, { position, context: { includeDeclaration: true } }),
  'textDocument/rename': (uri) => inFile(uri, { position, newName: 'Other' }),
  'textDocument/prepareRename': (uri) => inFile(uri, { position }),
  'textDocument/codeAction': (uri) => inFile(uri, { range, context: { diagnostics: [] } }),
  'textDocument/codeLens': (uri) => inFile(uri),
  'textDocument/inlayHint': (uri) => inFile(uri, { range }),
  'textDocument/formatting': (uri) => inFile(uri, { options: { tabSize: 2, insertSpaces: true } }),
  'textDocument/completion': (uri) => inFile(uri, { position }),
  'workspace/willRenameFiles': (uri) => ({ files: [{ oldUri: uri, newUri: `${uri}.driver` }] }),
  'driver/report': (uri) => ({ kind: 'measures', format: 'md', near: uri }),
};

test('right after the start, and while files come and go', async () => {
  server = await startServer(pathToFileURL(folder).href);
  try {
    const asked: Promise<unknown>[] = [];
    const ask = (n: number) => {
      for (const [method, params] of Object.entries(ABOUT_FILE)) {
        asked.push(server.connection.sendRequest(method, params(addressOf(`${n % FILES}.driver`))));
      }
    };
    ask(0);
    for (let n = 0; n < 12; n++) {
      await server.open(addressOf(`new-${n}.driver`), textOf(n));
      ask(n * 7);
      asked.push(server.connection.sendRequest('driver/theory', { uri: addressOf(`new-${n}.driver`) }));
      await server.change(addressOf(`new-${n}.driver`), `${textOf(n)}\n`);
      asked.push(server.connection.sendRequest('workspace/symbol', { query: '' }));
    }
    const answers = await Promise.allSettled(asked);
    expect(answers.flatMap((each) => (each.status === 'rejected' ? String(each.reason) : []))).toEqual([]);
    expect(await server.connection.sendRequest('driver/theory', { uri: addressOf('3.driver') })).toMatchObject({
      theory: { elements: expect.arrayContaining([expect.objectContaining({ id: 'Pass3' })]) },
    });
  } finally {
    await server.stop();
  }
});

test('about a file that is not there, and about one that is cancelled', async () => {
  server = await startServer();
  try {
    const nowhere = 'file:///nowhere/there.driver';
    const EMPTY: Record<string, unknown> = {
      'driver/theory': { uri: nowhere, version: -1 },
      'driver/chart': { uri: nowhere, problems: [] },
      'driver/export': {},
      'driver/posterEdit': { refused: { why: 'unread' } },
      'driver/history': {},
      'driver/compare': expect.anything(),
      'workspace/symbol': [],
    };
    const asked = { ...ABOUT_FILE, 'callHierarchy/incomingCalls': item, 'callHierarchy/outgoingCalls': item };
    for (const [method, params] of Object.entries(asked)) {
      const answer = await server.connection.sendRequest(method, params(nowhere));
      expect(answer, method).toEqual(method in EMPTY ? EMPTY[method] : null);
    }
    // Nothing says of a text without a file what it is.
    expect(await server.connection.sendRequest('callHierarchy/incomingCalls', item('untitled:Untitled-1'))).toBeNull();
    for (const [method, params] of Object.entries(ABOUT_FILE)) {
      const cancelling = new CancellationTokenSource();
      const answer = server.connection.sendRequest(method, params(nowhere), cancelling.token);
      cancelling.cancel();
      // Answered before the news came, or as the protocol says.
      const code = await answer.then(
        () => -32800,
        (error) => error.code,
      );
      expect(code, method).toBe(-32800);
    }
    expect(server.log.filter((line) => line.includes('failed'))).toEqual([]);
  } finally {
    await server.stop();
  }
});

test('a request that waits for a file which then goes away is answered', async () => {
  const broken = [
    {
      file: 'workspace/builder.ts',
      after: 'for (const document of all) {\n      if (document.state === DocumentState.Changed) {',
      put: 'if (/[35]0\\.driver$/.test(document.uri.path)) await new Promise((resolve) => setTimeout(resolve, 2000));',
    },
  ];
  server = await startServer(pathToFileURL(folder).href, undefined, {}, { broken });
  try {
    await server.open(addressOf('0.driver'), textOf(0));
    await server.problems(addressOf('0.driver'), () => true);
    const uri = addressOf('30.driver');
    const answer = server.connection.sendRequest('driver/theory', { uri });
    rmSync(join(folder, '30.driver'));
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    await expect(answer).rejects.toMatchObject({ code: -32801 });
    const cancelling = new CancellationTokenSource();
    const other = server.connection.sendRequest('driver/theory', { uri: addressOf('50.driver') }, cancelling.token);
    setTimeout(() => cancelling.cancel(), 50);
    await expect(other).rejects.toMatchObject({ code: -32800 });
  } finally {
    await server.stop();
  }
});

test.each(['a folder', 'no folder'])('%s without a file answers, before and after its only text', async (what) => {
  const empty = mkdtempSync(join(tmpdir(), 'driver-empty-'));
  server = await startServer(what === 'a folder' ? pathToFileURL(empty).href : undefined);
  try {
    const uri = pathToFileURL(join(empty, 'a.driver')).href;
    const askAll = async () => {
      const { connection } = server;
      const asked = Object.entries(ABOUT_ALL).map(([method, params]) => connection.sendRequest(method, params(uri)));
      // None is left waiting, and each answers or says that the file went away.
      for (const answer of await Promise.allSettled(asked)) {
        if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: -32801 });
      }
    };
    await askAll();
    await server.open(uri, textOf(0));
    await askAll();
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await askAll();
    expect(server.log.filter((line) => line.includes('failed'))).toEqual([]);
  } finally {
    await server.stop();
    rmSync(empty, { recursive: true, force: true });
  }
});

test('a request for all files waits for those that are not open too', async () => {
  server = await startServer(pathToFileURL(folder).href);
  try {
    const uri = addressOf('0.driver');
    await server.open(uri, textOf(0));
    const symbols = await server.connection.sendRequest<unknown[]>('workspace/symbol', { query: 'Pass' });
    expect(symbols.length).toBeGreaterThanOrEqual(FILES - 1);
  } finally {
    await server.stop();
  }
});
