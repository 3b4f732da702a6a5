import {
  type CompareAnswer,
  type ComparedVersion,
  CompareRequest,
  type ToldComparison,
} from '@driver-diagrams/language-server/protocol';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { startServer, type TestServer } from '../helpers/server.ts';

const FOLDER = 'file:///network';
const TEAM = `${FOLDER}/team.driver`;
const NETWORK = `${FOLDER}/network.driver`;

const NETWORK_TEXT = 'primary driver Help "Students get help"\n';
const TEAM_TEXT = `import "network.driver"
aim Pass "80% of students pass by 2030"
primary driver Time "There is time to learn" -> Pass
idea "Peer tutoring" -> network.Help
`;

let server: TestServer;
beforeEach(async () => {
  server = await startServer(FOLDER);
});
afterEach(() => server.stop());

interface Versions {
  before: ComparedVersion;
  after?: ComparedVersion;
  folder?: string;
}

const NOW: ComparedVersion = { uri: TEAM, name: 'now' };

const ask = ({ after = NOW, folder = FOLDER, ...rest }: Versions) =>
  server.connection.sendRequest<CompareAnswer>(CompareRequest, { after, ...(folder && { folder }), ...rest });

const then = (texts: Record<string, string | null>, uri = TEAM): ComparedVersion => ({ uri, name: 'then', texts });

async function write(texts: Record<string, string>): Promise<void> {
  for (const [uri, text] of Object.entries(texts)) {
    await server.open(uri, text);
    await server.problems(uri, () => true);
  }
}

const told = (comparison?: ToldComparison) =>
  comparison?.groups.flatMap(({ changes }) => changes.map(({ sentence }) => sentence));

describe('two versions in the editor', () => {
  test('are read as far as the theory reaches, on both sides', async () => {
    await write({ [NETWORK]: NETWORK_TEXT, [TEAM]: TEAM_TEXT });
    expect(await ask({ before: then({}) })).toEqual({ wanted: { before: [TEAM, NETWORK], after: [] } });
    const old = { [TEAM]: TEAM_TEXT.replace('80%', '70%') };
    expect(await ask({ before: then(old) })).toEqual({ wanted: { before: [NETWORK], after: [] } });
    const { comparison } = await ask({ before: then({ ...old, [NETWORK]: NETWORK_TEXT }) });
    expect(comparison?.summary).toBe('1 change in meaning');
    expect(comparison?.unread).toEqual([]);
    expect(comparison?.groups).toEqual([
      { heading: 'Aims and targets', substantive: true, changes: [expect.objectContaining({ items: ['Pass'] })] },
    ]);
    expect(comparison?.both.marks).toEqual({ Pass: 'changed' });
    const change = comparison?.groups[0]?.changes[0];
    expect(change?.before).toMatchObject({ uri: TEAM, path: 'team.driver', range: { start: { line: 1 } } });
    expect(change?.after).toMatchObject({ uri: TEAM, path: 'team.driver', range: { start: { line: 1 } } });
  });

  test('say nothing where nothing has changed', async () => {
    await write({ [NETWORK]: NETWORK_TEXT, [TEAM]: TEAM_TEXT });
    const { comparison } = await ask({ before: then({ [TEAM]: TEAM_TEXT, [NETWORK]: NETWORK_TEXT }) });
    expect(comparison).toMatchObject({ summary: 'nothing has changed', groups: [], unread: [] });
  });

  test('follow the text, and are compared anew from what was read before', async () => {
    await write({ [NETWORK]: NETWORK_TEXT, [TEAM]: TEAM_TEXT });
    const before = then({ [TEAM]: TEAM_TEXT, [NETWORK]: NETWORK_TEXT });
    await server.change(TEAM, `${TEAM_TEXT}primary driver Rest "Students are rested" -> Pass\n`);
    expect(told((await ask({ before })).comparison)).toEqual([expect.stringContaining('Students are rested')]);
    await server.change(TEAM, TEAM_TEXT);
    expect(told((await ask({ before })).comparison)).toEqual([]);
  });

  test('tell of a file that is new, and of one that is gone', async () => {
    await write({ [TEAM]: TEAM_TEXT.replace(/import.*\n/, '').replace('network.Help', 'Time') });
    const before = then({ [TEAM]: TEAM_TEXT, [NETWORK]: NETWORK_TEXT });
    expect(told((await ask({ before })).comparison)).toContain('The file network.driver is gone.');
    const fresh = await ask({ before: then({ [TEAM]: null }) });
    expect(told(fresh.comparison)).toContain('The file team.driver is new.');
    expect(fresh.comparison?.both.marks).toMatchObject({ Pass: 'added', Time: 'added' });
  });

  test('may both be older ones', async () => {
    const text = 'aim Pass "80% of students pass"\n';
    const after = then({ [TEAM]: text.replace('80%', '90%') });
    const { comparison } = await ask({ before: then({ [TEAM]: text }), after });
    expect(comparison?.summary).toBe('1 change in meaning');
  });

  test('may be two files, whatever they are called', async () => {
    const copy = `${FOLDER}/old/copy.driver`;
    await write({ [TEAM]: 'aim Pass "80% of students pass"\n' });
    const before = then({ [copy]: 'aim Pass "70% of students pass"\n' }, copy);
    const { comparison } = await ask({ before, folder: '' });
    expect(told(comparison)).toHaveLength(1);
    const change = comparison?.groups[0]?.changes[0];
    expect(change?.before).toMatchObject({ uri: copy, path: 'copy.driver' });
    expect(change?.after).toMatchObject({ uri: TEAM, path: 'team.driver' });
  });
});

describe('what cannot be read', () => {
  it('is said, and the rest is compared', async () => {
    await write({ [TEAM]: 'aim Pass "80% of students pass"\n' });
    const { comparison } = await ask({ before: then({ [TEAM]: 'aim Pass "70% of students pass"\nbroken {{ "x\n' }) });
    expect(comparison?.unread).toEqual([
      expect.stringMatching(/^team\.driver, line 2, in then: .+may look new or gone/),
    ]);
    expect(told(comparison)?.some((sentence) => sentence.includes('70%'))).toBe(true);
  });

  it('is said once where it is the same in both versions', async () => {
    const text = 'import "gone.driver"\naim Pass "70% of students pass"\nbroken {{ "x\n';
    await write({ [TEAM]: text });
    const { comparison } = await ask({ before: then({ [TEAM]: text, [`${FOLDER}/gone.driver`]: null }) });
    expect(comparison?.unread).toEqual([
      expect.stringMatching(/^team\.driver, line 3, in both versions: .+ What cannot be read there is not compared\.$/),
      expect.stringMatching(/^team\.driver, line 1, in both versions: There is no file “gone\.driver”\./),
    ]);
  });

  it('is left out on both sides where it is no text', async () => {
    await write({ [NETWORK]: NETWORK_TEXT, [TEAM]: TEAM_TEXT });
    const before = { ...then({ [TEAM]: TEAM_TEXT, [NETWORK]: null }), unreadable: [NETWORK] };
    const { comparison } = await ask({ before });
    expect(told(comparison)).toEqual([]);
    expect(comparison?.unread).toEqual([
      'network.driver was not saved as UTF-8 text in then, and is left out of the comparison.',
    ]);
  });

  it('is no file at all on either side, and nothing fails', async () => {
    const { comparison } = await ask({ before: then({ [TEAM]: null }) });
    expect(comparison).toMatchObject({ summary: 'nothing has changed', groups: [] });
  });
});

describe('data files in the editor', () => {
  const DATA = `${FOLDER}/m.csv`;
  const text = 'aim A "By 2030, 90% pass" {\n  outcome measure M "Passed" { data "m.csv" }\n}\n';
  const csv = 'week,rate\n2026-09-07,61%\n';
  const old = (content: string | null) => then({ [TEAM]: text, [DATA]: content });

  test('are wanted as theories are, and compared', async () => {
    expect(await ask({ before: then({ [TEAM]: text }), after: then({}) })).toEqual({
      wanted: { before: [DATA], after: [TEAM] },
    });
    const after = old(csv.replace('61%', '51%'));
    const { comparison } = await ask({ before: old(csv), after });
    expect(comparison?.summary).toBe('1 change in meaning');
    expect(told(comparison)).toEqual([
      'A figure of ‘Passed’ that stood there before changed: 2026-09-07 was 61%, now 51%.',
    ]);
    expect(comparison?.both.marks).toEqual({ M: 'changed' });
    expect((await ask({ before: after, after })).comparison?.summary).toBe('nothing has changed');
  });

  test.each([
    ['not there', old(null), 'In then, m.csv is not there. The figures of ‘Passed’ are not compared.'],
    [
      'there, and too large',
      { ...old(null), unreadable: [DATA] },
      'In then, m.csv cannot be read just now. Look whether it is there, and whether you may open it. The figures of ‘Passed’ are not compared.',
    ],
  ])('that are %s are told', async (_name, before, unread) => {
    const { comparison } = await ask({ before, after: old(csv) });
    expect(comparison).toMatchObject({ summary: 'nothing has changed, in what could be read', groups: [] });
    expect(comparison?.unread).toEqual([unread]);
  });

  test('that nobody reads for the server are told, as they are now', async () => {
    await write({ [TEAM]: text });
    const { comparison } = await ask({ before: old(csv) });
    expect(comparison?.unread).toEqual([expect.stringMatching(/^In now, m\.csv .* are not compared\.$/)]);
  });
});
