import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TheoryAnswer, TheoryChangedParams } from '@driver-diagrams/language-server/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Location, LocationLink } from 'vscode-languageserver-protocol';
import { startServer, type TestServer } from '../helpers/server.ts';

const NETWORK = 'aim Graduates "More graduates by 2020"\nprimary driver Clinical "Clinical work" -> Graduates\n';
const CLUSTER = `import "network.driver" as network
aim Models "Every candidate learns in a model school"
  -> network.Clinical
primary driver Mentors "Enough mentors" -> Models
`;

let server: TestServer;
let folder: string;
const at = (name: string) => pathToFileURL(join(folder, name)).href;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'driver-server-'));
  await writeFile(join(folder, 'network.driver'), NETWORK);
  await writeFile(join(folder, 'cluster.driver'), CLUSTER);
  server = await startServer(pathToFileURL(folder).href);
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const codes = (problems: { code?: string | number }[]) => problems.map((problem) => problem.code);

describe('the server, spoken to as an editor does', () => {
  test('tells problems in open files and takes them back when they are fixed', async () => {
    const uri = at('new.driver');
    await server.open(uri, 'primary driver A "Help" -> Nothing\n');
    const problems = await server.problems(uri, (told) => codes(told).includes('unknown-name'));
    expect(problems.find(({ code }) => code === 'unknown-name')).toMatchObject({ source: 'driver', severity: 1 });
    await server.change(uri, 'aim Nothing "All pass by 2030"\nprimary driver A "Help" -> Nothing\n');
    await server.problems(uri, (problems) => !codes(problems).includes('unknown-name'));
  });

  test('flags every driver with no measure, where the user sees it', async () => {
    const uri = at('unmeasured.driver');
    await server.open(uri, 'aim A "80% by 2030"\nprimary driver P "Help" -> A\nsecondary driver S "Time" -> P\n');
    const problems = await server.problems(uri, (told) => told.length > 0);
    const seen = problems.filter(({ code }) => String(code).endsWith('driver-unmeasured'));
    expect(seen.map(({ severity }) => severity)).toEqual([2, 3]);
  });

  test('finds where a name of another file is defined', async () => {
    const uri = at('cluster.driver');
    await server.open(uri, CLUSTER);
    const answer = await server.connection.sendRequest<(Location | LocationLink)[]>('textDocument/definition', {
      textDocument: { uri },
      position: { line: 2, character: 15 },
    });
    const found = answer[0] as LocationLink;
    expect(found.targetUri).toBe(at('network.driver'));
    expect(found.targetSelectionRange.start).toEqual({ line: 1, character: 15 });
  });

  test('answers with the theory of a file and its direct imports', async () => {
    const uri = at('cluster.driver');
    const answer = await server.connection.sendRequest<TheoryAnswer>('driver/theory', { uri });
    expect(answer).toMatchObject({ uri, version: 1 });
    expect(answer.theory?.elements.map(({ id }) => id)).toEqual(['Models', 'Mentors', 'Graduates', 'Clinical']);
    expect(answer.theory?.imported).toEqual(['Graduates', 'Clinical']);
    expect(answer.broken).toBeUndefined();
    expect(answer.mistakes).toBeUndefined();
  });

  test('says in one sentence why a picture cannot be trusted', async () => {
    const uri = at('broken.driver');
    await server.open(uri, 'aim A "All pass"\nprimary driver B "Help -> A\n');
    const answer = await server.connection.sendRequest<TheoryAnswer>('driver/theory', { uri });
    expect(answer.broken).toMatchObject({ line: 2, message: expect.stringContaining('quotation mark') });
  });

  test('tells every mistake of the writing, also one that leaves the rest as it was', async () => {
    const uri = at('gap.driver');
    await server.open(
      uri,
      'aim A "All pass"\nprimary driver B "Help" -> A\nsecondary driver C "Work" { }\n  -> B\n, ,\n',
    );
    const answer = await server.connection.sendRequest<TheoryAnswer>('driver/theory', { uri });
    expect(answer.broken).toBeUndefined();
    expect(answer.theory?.elements).toHaveLength(3);
    expect(answer.mistakes).toMatchObject({ uri, line: 4, message: expect.stringContaining('arrow') });
    expect(answer.mistakes?.count).toBeGreaterThan(1);
  });

  test('tells a mistake in a file that is imported, and where it stands', async () => {
    const hub = at('hub-with-gap.driver');
    const uri = at('imports-gap.driver');
    await server.open(hub, 'aim Hub "All pass"\n\n"nobody knows"\n');
    await server.open(uri, 'import "hub-with-gap.driver"\naim A "All pass"\n');
    const answer = await server.connection.sendRequest<TheoryAnswer>('driver/theory', { uri });
    expect(answer.mistakes).toMatchObject({ count: 1, uri: hub, line: 3 });
  });

  test('tells that a theory changed when a file that it imports does', async () => {
    const changed = new Promise<string[]>((resolve) => {
      server.connection.onNotification('driver/theoryChanged', ({ uris }: TheoryChangedParams) => {
        if (uris.includes(at('cluster.driver')) && uris.includes(at('network.driver'))) resolve(uris);
      });
    });
    await server.open(at('network.driver'), NETWORK.replace('Clinical', 'Practice'));
    await changed;
    await server.problems(at('cluster.driver'), (problems) => codes(problems).includes('unknown-name'));
    await server.change(at('network.driver'), NETWORK);
    await server.problems(at('cluster.driver'), (problems) => !codes(problems).includes('unknown-name'));
  });

  test('reads untitled texts and texts of any scheme', async () => {
    for (const uri of ['untitled:Untitled-1', 'review:/old/theory.driver?base']) {
      await server.open(uri, 'aim A "80% pass by 2030"\n');
      const answer = await server.connection.sendRequest<TheoryAnswer>('driver/theory', { uri });
      expect(answer.theory?.elements.map(({ id }) => id)).toEqual(['A']);
    }
  });

  test('knows nothing of files that are not there, and says so', async () => {
    const answer = await server.connection.sendRequest<TheoryAnswer>('driver/theory', { uri: at('missing.driver') });
    expect(answer).toEqual({ uri: at('missing.driver'), version: -1 });
  });
});
