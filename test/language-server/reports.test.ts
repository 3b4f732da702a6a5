import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReportAnswer, ReportParams } from '@driver-diagrams/language-server/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let folder: string;
const at = (name: string) => pathToFileURL(join(folder, name)).href;
const ask = (params: object) => server.connection.sendRequest<ReportAnswer>('driver/report', params as ReportParams);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'driver-server-'));
  await mkdir(join(folder, 'teams'));
  await writeFile(join(folder, 'network.driver'), 'network N "The network"\nprimary driver D "Clinical work"\n');
  await writeFile(
    join(folder, 'teams', 'a.driver'),
    'import "../network.driver" as n\naim A "More" -> n.D { process measure M "Meetings" }\n',
  );
  server = await startServer(pathToFileURL(folder).href);
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

describe('the server makes reports', () => {
  test('as soon as it is asked: it waits until the files are read', async () => {
    const fresh = await startServer(pathToFileURL(folder).href);
    const answer = await fresh.connection.sendRequest<ReportAnswer>('driver/report', { kind: 'tests', format: 'md' });
    expect(answer.files).toBe(2);
    await fresh.stop();
  });

  test('on all files of the folder, whether they are open or not, by their paths', async () => {
    const answer = await ask({ kind: 'coverage', format: 'md' });
    expect(answer).toMatchObject({ title: 'Coverage', files: 2 });
    expect(answer.text).toContain('From network.driver and teams/a.driver');
    expect(answer.text).toContain('| **Clinical work**<br>*primary driver* | *on what is below* |');
  });

  test('on the texts as they stand in the editor', async () => {
    await server.open(at('network.driver'), 'network N "The network"\nprimary driver D "Work in clinics"\n');
    await server.problems(at('network.driver'), () => true);
    const answer = await ask({ kind: 'coverage', format: 'html', near: at('teams/a.driver') });
    expect(answer.text).toMatch(/^<!doctype html>[\s\S]*Work in clinics/);
    expect(answer.text).not.toContain('Clinical work');
  });

  test('of what can be read, and tells what cannot', async () => {
    const uri = at('network.driver');
    await server.change(uri, 'network N "The network"\nprimary driver D "Work in clinics" { }\n  -> N\n');
    const answer = await ask({ kind: 'coverage', format: 'md' });
    expect(answer.text).toContain('Only a part could be read');
    expect(answer.mistakes).toMatchObject({ count: 1, uri, line: 3 });
    await server.change(uri, 'network N "The network"\nprimary driver D "Work in clinics"\n');
    expect((await ask({ kind: 'coverage', format: 'md' })).mistakes).toBeUndefined();
  });

  test('at once after each key', async () => {
    for (const title of ['Work', 'Work in', 'Work in clinics']) {
      await server.change(at('network.driver'), `network N "The network"\nprimary driver D "${title}"\n`);
      expect((await ask({ kind: 'coverage', format: 'md' })).text).toContain(`**${title}**`);
    }
  });

  test('on a file outside the folder, alone', async () => {
    const uri = 'file:///elsewhere/b.driver';
    await server.open(uri, 'primary driver Alone "All alone"\n');
    await server.problems(uri, () => true);
    const answer = await ask({ kind: 'coverage', format: 'json', near: uri });
    expect(JSON.parse(answer.text)).toMatchObject({ kind: 'coverage', files: ['b.driver'] });
  });

  test('and says so when there is no such report', async () => {
    await expect(ask({ kind: 'covrage', format: 'md' })).rejects.toThrow('There is no report covrage as md.');
    await expect(ask({ kind: 'coverage', format: 'toString' })).rejects.toThrow('There is no report coverage as');
    await expect(ask({})).rejects.toThrow('There is no report');
  });
});
