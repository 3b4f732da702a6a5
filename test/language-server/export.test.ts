import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExportAnswer, ExportParams } from '../../language-server/src/protocol.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

const URI = 'file:///theories/a.driver';
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.open(URI, 'aim Pass "Students pass"\nprimary driver Help "Help" -> Pass\n');
});
afterAll(() => server.stop());

const ask = (uri: string, format: ExportParams['format']) =>
  server.connection.sendRequest<ExportAnswer>('driver/export', { uri, format } satisfies ExportParams);

test.each([
  ['mermaid', /^flowchart RL\n {2}n1\["Students pass"\]/],
  ['dot', /^digraph /],
  ['csv', /^\uFEFFNo\.,Kind/],
  ['json', /"form": 1/],
] as const)('a theory as %s', async (format, content) => {
  expect((await ask(URI, format)).text).toMatch(content);
});

test('a workbook comes as bytes', async () => {
  const { text, base64 = '' } = await ask(URI, 'xlsx');
  expect(text).toBeUndefined();
  expect(atob(base64).slice(0, 2)).toBe('PK');
});

test('a file that is not known gives nothing', async () => {
  expect(await ask('file:///theories/unknown.driver', 'csv')).toEqual({});
});
