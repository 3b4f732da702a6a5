/** Files that only the client can reach, as on vscode.dev: imports, data and logos come by it, and it may be slow, closed or gone. */
import type {
  FileInfoAnswer,
  FileParams,
  FileTrouble,
  ListFilesAnswer,
  ReadFileAnswer,
  ReportAnswer,
  TheoryAnswer,
} from '@driver-diagrams/language-server/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import type { Diagnostic, MessageConnection } from 'vscode-languageserver-protocol';
import { startServerHere, type TestServer } from '../helpers/server.ts';

const ROOT = 'memfs://host/my%20theories';
const OWN = `${ROOT}/own.driver`;
const TEXT = `import "sub/network" as net
aim Own "80% of students pass by 2030" { measure Rate "Who pass" { data "rate.csv" } }
poster { logo "logo.png" }
`;
const OTHER = 'team Coach "Coaches"\n';
const FIGURES = 'day,value\n2026-01-01,1\n2026-02-01,2\n';

/** What lies in the folder: a text, or why there is none to be had. */
type Place = Record<string, string | { trouble: FileTrouble }>;
const WHOLE: Place = { 'own.driver': TEXT, 'sub/network.driver': OTHER, 'rate.csv': FIGURES, 'logo.png': 'png' };

/** Answers as a client does. `asked` are the addresses that it was asked about. */
function client(place: Place, asked: string[] = []) {
  const pathOf = (uri: string) => decodeURIComponent(uri).replace(`${decodeURIComponent(ROOT)}/`, '');
  const at = ({ uri }: FileParams) => {
    asked.push(uri);
    return place[pathOf(uri)] ?? { trouble: 'missing' as const };
  };
  return (connection: MessageConnection) => {
    connection.onRequest('driver/fileInfo', (params: FileParams): FileInfoAnswer => {
      const found = at(params);
      return typeof found === 'string' ? { kind: 'file' } : found;
    });
    connection.onRequest('driver/readFile', (params: FileParams): ReadFileAnswer => {
      const found = at(params);
      return typeof found === 'string' ? { base64: Buffer.from(found).toString('base64') } : found;
    });
    connection.onRequest('driver/listFiles', ({ uri }: FileParams): ListFilesAnswer => {
      const folder = uri === ROOT ? '' : `${pathOf(uri)}/`;
      const names = Object.keys(place).flatMap((path) => (path.startsWith(folder) ? path.slice(folder.length) : []));
      const kinds = names.map((name) => [name.split('/')[0] ?? '', name.includes('/') ? 'folder' : 'file'] as const);
      return { items: [...new Map(kinds)].map(([name, kind]) => ({ name, kind })) };
    });
  };
}

let server: TestServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function serve(prepare: (connection: MessageConnection) => void, readsFiles = true): Promise<TestServer> {
  server = await startServerHere(ROOT, {}, { prepare, initializationOptions: { readsFiles } });
  return server;
}

const theoryOf = ({ connection }: TestServer) => connection.sendRequest<TheoryAnswer>('driver/theory', { uri: OWN });
const named = (problems: Diagnostic[], code: string) =>
  problems.filter((problem) => problem.code === code).map(({ message }) => message);

describe('files that the client reads', () => {
  test('are imported, charted and looked for as those of a disk', async () => {
    const asked: string[] = [];
    const served = await serve(client(WHOLE, asked));
    await served.open(OWN, TEXT);
    const { theory } = await theoryOf(served);
    expect(theory?.elements.map(({ name }) => name)).toEqual(expect.arrayContaining(['Own', 'Coach']));
    expect(Object.values(theory?.figures ?? {})[0]?.[0]?.points).toHaveLength(2);
    const problems = await served.problems(OWN, () => true);
    for (const code of ['import-missing', 'data-file-missing', 'poster-logo'])
      expect(named(problems, code)).toEqual([]);
    expect(asked.filter((uri) => !uri.startsWith(`${ROOT}/`))).toEqual([]);
  });

  test('are found in the folders of the workspace', async () => {
    const served = await serve(client(WHOLE));
    await served.open(OWN, TEXT);
    const params = { kind: 'coverage', format: 'md' };
    const { files } = await served.connection.sendRequest<ReportAnswer>('driver/report', params);
    expect(files).toBe(2);
  });

  test('are never asked for outside the folder', async () => {
    const asked: string[] = [];
    const served = await serve(client(WHOLE, asked));
    await served.open(OWN, 'import "../elsewhere/secret"\nimport "memfs://other/x"\naim Own "80% pass by 2030"\n');
    expect(named(await served.problems(OWN, (told) => told.length > 1), 'import-outside')).toHaveLength(2);
    expect(asked.filter((uri) => /secret|other/.test(uri))).toEqual([]);
  });

  test.each<[FileTrouble, RegExp]>([
    ['missing', /There is no file .*network.*check the spelling/],
    ['slow', /network.* has not come yet: .* answers slowly/],
    ['unreadable', /network.* cannot be read just now/],
    ['large', /network.* is larger than 16 MB/],
  ])('and what is known of one that does not come is told: %s', async (trouble, told) => {
    const served = await serve(client({ ...WHOLE, 'sub/network.driver': { trouble }, 'rate.csv': { trouble } }));
    await served.open(OWN, TEXT);
    const problems = await served.problems(OWN, (all) => named(all, 'import-missing').length > 0);
    expect(named(problems, 'import-missing')[0]).toMatch(told);
    expect(named(problems, 'data-file-missing')).toHaveLength(1);
    // The rest works.
    expect((await theoryOf(served)).theory?.elements.map(({ name }) => name)).toContain('Own');
  });

  test('and one that comes late is taken then', async () => {
    const place: Place = { 'own.driver': TEXT, 'sub/network.driver': { trouble: 'slow' }, 'rate.csv': FIGURES };
    const served = await serve(client(place));
    await served.open(OWN, TEXT);
    await served.problems(OWN, (all) => named(all, 'import-missing').length > 0);
    place['sub/network.driver'] = OTHER;
    const changes = [{ uri: `${ROOT}/sub/network.driver`, type: 1 }];
    await served.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await served.problems(OWN, (all) => named(all, 'import-missing').length === 0);
    expect((await theoryOf(served)).theory?.elements.map(({ name }) => name)).toContain('Coach');
  });

  test('and one of 5 MB, more than a text may have, is told of; the rest works', async () => {
    const large = `${OTHER}// ${'x'.repeat(100)}\n`.repeat(45_000);
    const served = await serve(client({ ...WHOLE, 'sub/network.driver': large }));
    await served.open(OWN, TEXT);
    const problems = await served.problems(`${ROOT}/sub/network.driver`, (told) => told.length > 0);
    expect(problems[0]?.message).toMatch(/^This file is too large to be read/);
    const { theory } = await theoryOf(served);
    expect(theory?.elements.map(({ name }) => name)).toContain('Own');
    expect(Object.keys(theory?.figures ?? {})).toHaveLength(1);
  });

  test('a folder that is never listed keeps no open text waiting', async () => {
    const served = await serve((connection) => {
      client(WHOLE)(connection);
      connection.onRequest('driver/listFiles', () => new Promise(() => undefined));
    });
    await served.open(OWN, TEXT);
    expect((await theoryOf(served)).theory?.elements.map(({ name }) => name)).toContain('Coach');
  });

  test('and where the client reads none, nothing is said of them', async () => {
    const served = await serve(client({}), false);
    await served.open(OWN, TEXT.replace(/^import.*\n/, ''));
    const problems = await served.problems(OWN, () => true);
    for (const code of ['data-file-missing', 'poster-logo']) expect(named(problems, code)).toEqual([]);
  });
});
