/** What the editor shows around the text: semantic colours, inlay hints, code lenses. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeLens, InlayHint, SemanticTokens } from 'vscode-languageserver-protocol';
import { startServer, type TestServer } from '../helpers/server.ts';

const URI = 'file:///margins.driver';
const TEXT = `aim A "All pass by 2030" {
  outcome measure Rate "Pass rate"
}
driver status "Help in time" -> A
driver Time "Time to plan" -> status {
  change idea Lunch "Help at lunch" {
    status abandoned because "nobody came"
    pdsa "One week"
  }
}
process measure "Visits" of Time
`;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.open(URI, TEXT);
  await server.problems(URI, () => true);
});
afterAll(() => server.stop());

const ask = <Answer>(method: string, params: object = {}) =>
  server.connection.sendRequest<Answer>(`textDocument/${method}`, { textDocument: { uri: URI }, ...params });
const lines = TEXT.split('\n');

test('names have the colour of what they name, keywords used as names too', async () => {
  const { data } = await ask<SemanticTokens>('semanticTokens/full');
  const legend = server.capabilities.semanticTokensProvider?.legend;
  const seen: string[] = [];
  let line = 0;
  let character = 0;
  for (let n = 0; n < data.length; n += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(n, n + 5);
    line += down;
    character = down > 0 ? right : character + right;
    const marks = legend?.tokenModifiers.filter((_, bit) => modifiers & (1 << bit)) ?? [];
    seen.push([lines[line]?.slice(character, character + length), legend?.tokenTypes[type], ...marks].join(' '));
  }
  expect(seen).toEqual([
    'A namespace declaration',
    'Rate property declaration',
    'status class declaration',
    'A namespace',
    'Time class declaration',
    'status class',
    'Lunch function declaration deprecated',
    'Time class',
  ]);
});

test('hints tell levels, badges and what a nested statement leads to', async () => {
  const end = { line: lines.length, character: 0 };
  const hints = await ask<InlayHint[]>('inlayHint', { range: { start: { line: 0, character: 0 }, end } });
  const shown = hints.map(({ position, label }) => {
    const line = lines[position.line] ?? '';
    return `${line.slice(0, position.character).trim()} [${label}]`;
  });
  expect(shown).toEqual([
    'outcome measure [O1]',
    'outcome measure Rate "Pass rate" [of A]',
    'driver [primary]',
    'driver [secondary]',
    'change idea Lunch "Help at lunch" [-> Time]',
    'pdsa "One week" [of Lunch]',
    'process measure [P1]',
  ]);
});

test('lenses say what hangs on aims, drivers and ideas', async () => {
  const lenses = await ask<CodeLens[]>('codeLens');
  expect(lenses.map(({ range, command }) => [range.start.line, command?.title])).toEqual([
    [0, '1 primary driver · 1 change idea · 1 measure'],
    [3, '1 secondary driver · 1 change idea'],
    [4, '1 change idea · 1 measure'],
    [5, '1 test · abandoned'],
  ]);
});

test('settings turn them off', async () => {
  await server.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { driver: { inlayHints: { badges: false, parents: false }, codeLens: false } },
  });
  const end = { line: lines.length, character: 0 };
  const hints = await ask<InlayHint[]>('inlayHint', { range: { start: { line: 0, character: 0 }, end } });
  expect(hints.map(({ label }) => label)).toEqual(['primary', 'secondary']);
  expect(await ask('codeLens')).toEqual([]);
});
