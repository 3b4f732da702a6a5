import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ChartAnswer,
  ChartRequest,
  type TheoryAnswer,
  TheoryRequest,
} from '@driver-diagrams/language-server/protocol';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeLens, Hover } from 'vscode-languageserver-protocol';
import { startServer, type TestServer } from '../helpers/server.ts';

const TEXT = `aim Goal "80% of students pass by 2030" {
  outcome measure Rate "Students who pass" {
    unit "percent"
    higher is better
    data "figures.csv"
  }
  outcome measure Other "Students who fail" {
    result 5 in 2025
  }
}
`;
const monthly = (values: readonly number[]) =>
  `month,rate\n${values.map((value, n) => `2025-${String(n + 1).padStart(2, '0')},${value}%`).join('\n')}\n`;
const RISEN = [61, 64, 60, 66, 62, 65, 71, 73, 76, 70, 74, 72];

const folder = mkdtempSync(join(tmpdir(), 'driver-charts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const addressOf = (name: string) => pathToFileURL(join(folder, name)).href;
const uri = addressOf('a.driver');
const csv = addressOf('figures.csv');
const write = (text: string | Uint8Array) => writeFileSync(join(folder, 'figures.csv'), text);
const codes = (problems: { code?: unknown }[]) =>
  problems.map(({ code }) => code).filter((code) => `${code}`.startsWith('data-'));

let server: TestServer;
beforeEach(async () => {
  rmSync(join(folder, 'figures.csv'), { force: true });
  server = await startServer(
    pathToFileURL(folder).href,
    undefined,
    {},
    { initializationOptions: { chartCommand: 'driver.showChart' } },
  );
});
afterEach(() => server.stop());

const changed = (type: 1 | 2 | 3) =>
  server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: csv, type }] });
const chart = (measure: string) => server.connection.sendRequest<ChartAnswer>(ChartRequest, { uri, measure });

describe('a measure with data in the editor', () => {
  test('has a chart, by its id and by its place', async () => {
    write(monthly(RISEN));
    await server.open(uri, TEXT);
    await server.problems(uri, () => true);
    const { chart: found, problems } = await chart('Rate');
    expect(problems).toEqual([]);
    expect(found).toMatchObject({ id: 'Rate', charts: [{ file: 'figures.csv', series: { percent: true } }] });
    const at = await server.connection.sendRequest<ChartAnswer>(ChartRequest, {
      uri,
      position: { line: 1, character: 20 },
    });
    expect(at.chart?.charts[0]?.series.points).toHaveLength(12);
    const nowhere = await server.connection.sendRequest<ChartAnswer>(ChartRequest, {
      uri,
      position: { line: 0, character: 5 },
    });
    expect(nowhere.chart).toBeUndefined();
    expect((await chart('Nobody')).chart).toBeUndefined();
  });

  test('has the tests and changes of all files, also where it stands in another one', async () => {
    const network = addressOf('network.driver');
    writeFileSync(
      join(folder, 'network.driver'),
      'aim A "Fewer by 2027" {\n  outcome measure M "Falls" {\n    result 6 in 2026-01\n    result 5 in 2026-02\n  }\n}\nprimary driver B "Risk" -> A\n',
    );
    const text =
      'import "network.driver" as net\naim A "Ours by 2027" {\n  outcome measure M "Own" {\n    result 1 in 2026-01\n  }\n}\nchange idea C "Ask" -> net.B {\n  status adopted on 2026-02-10\n}\n';
    await server.open(network, readFileSync(join(folder, 'network.driver'), 'utf8'));
    await server.open(uri, text);
    await server.problems(uri, () => true);
    const { theory } = await server.connection.sendRequest<TheoryAnswer>(TheoryRequest, { uri });
    const falls = theory?.elements.find(({ title }) => title === 'Falls');
    const { chart: found } = await chart(falls?.id ?? expect.fail());
    expect(found).toMatchObject({ id: falls?.id, title: 'Falls', events: [{ kind: 'change', text: 'Ask (adopted)' }] });
  });

  test('gives its figures along with the theory, for the picture', async () => {
    write(monthly(RISEN));
    await server.open(uri, TEXT);
    await server.problems(uri, () => true);
    const { theory } = await server.connection.sendRequest<TheoryAnswer>(TheoryRequest, { uri });
    expect(theory?.figures?.Rate?.[0]?.points.map(({ value }) => value)).toEqual(RISEN);
  });

  test('is told of in a hover: the latest figures, and what the chart shows', async () => {
    write(monthly(RISEN));
    await server.open(uri, TEXT);
    await server.problems(uri, () => true);
    const hover = await server.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character: 20 },
    });
    const { value } = hover.contents as { value: string };
    expect(value).toContain('12 figures; median 68%; latest 70% ');
    expect(value).toContain('Few crossings: the line crosses the median of 68% too rarely');
  });

  test('has a line above it that shows the chart', async () => {
    write(monthly(RISEN));
    await server.open(uri, TEXT);
    await server.problems(uri, () => true);
    const lenses = await server.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const charts = lenses.map(({ command }) => command).filter((command) => command?.command === 'driver.showChart');
    expect(charts).toEqual([
      { title: 'Show chart · 12 figures', command: 'driver.showChart', arguments: [uri, 'Rate'] },
    ]);
  });

  test('is read again when its file comes, changes, and goes', async () => {
    await server.open(uri, TEXT);
    await server.problems(uri, (problems) => codes(problems).includes('data-file-missing'));
    expect(await chart('Rate')).toMatchObject({
      problems: [expect.stringContaining('“figures.csv” is not there.')],
      chart: { charts: [{ series: { points: [] } }] },
    });

    write(monthly(RISEN));
    await changed(1);
    await server.problems(uri, (problems) => codes(problems).length === 0);
    expect((await chart('Rate')).chart?.charts[0]?.series.points).toHaveLength(12);

    write(`${monthly(RISEN)}2026-01,many\n`);
    await changed(2);
    await server.problems(uri, (problems) => codes(problems).includes('data-row-unreadable'));

    write(new Uint8Array(Buffer.from(monthly(RISEN.slice(0, 3)), 'utf16le')));
    await changed(2);
    await server.problems(uri, (problems) => codes(problems).length === 0);
    expect((await chart('Rate')).chart?.charts[0]?.series.points).toHaveLength(3);

    rmSync(join(folder, 'figures.csv'));
    await changed(3);
    await server.problems(uri, (problems) => codes(problems).includes('data-file-missing'));
  });

  test('that names a folder is told so', async () => {
    mkdirSync(join(folder, 'sub'), { recursive: true });
    await server.open(uri, TEXT.replace('figures.csv', 'sub'));
    await server.problems(uri, (problems) => problems.some(({ message }) => String(message).includes('is no file')));
  });

  test('that names a link out of the folder is told so, and the file is not read', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'driver-outside-'));
    try {
      writeFileSync(join(outside, 'x.csv'), monthly(RISEN));
      symlinkSync(join(outside, 'x.csv'), join(folder, 'figures.csv'));
      await server.open(uri, TEXT);
      await server.problems(uri, (problems) =>
        problems.some(({ message }) => String(message).includes('lies outside the folder you work in')),
      );
      expect((await chart('Rate')).chart?.charts[0]?.series.points).toEqual([]);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });
});
