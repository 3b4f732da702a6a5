/** `driver/history`: what the editor is told of the commits that changed a statement. */
import { type HistoryAnswer, HistoryRequest } from '@driver-diagrams/language-server/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../helpers/server.ts';

const FOLDER = 'file:///network';
const ONE = `${FOLDER}/one.driver`;
const TEXT = 'aim A "a"\nprimary driver One "One thing" -> A\n';
const THEIRS = 'aim B "b"\nrevision "2013" on 2013-01 because "another theory"\n';

let server: TestServer;
beforeEach(async () => {
  server = await startServer(FOLDER);
});
afterEach(() => server.stop());

const id = (sign: string) => sign.repeat(40);

/** What git tells of one commit that adds these files, whose contents have the ids `1…`, `2…`. */
const log = (...paths: string[]) =>
  `\x01${id('c')}\x02\x022013-01-02T10:00:00Z\x02Ana\x02Begin\x02\n${paths
    .map((path, n) => `:000000 100644 ${id('0')} ${id(`${n + 1}`)} A\0${path}\0`)
    .join('')}`;

const ask = async (contents?: Record<string, string>) =>
  server.connection.sendRequest<HistoryAnswer>(HistoryRequest, {
    uri: ONE,
    position: { line: 1, character: 3 },
    folder: FOLDER,
    log: log('one.driver', 'two.driver'),
    ...(contents && { contents }),
  });

describe('the history of a statement in the editor', () => {
  test('asks for the contents first, and lists a revision only where it is of the same file', async () => {
    const own = `${TEXT}revision "1" because "our own"\n`;
    await server.open(ONE, TEXT);
    await server.problems(ONE, () => true);
    expect((await ask()).wanted).toEqual([id('1'), id('2')]);
    const sentences = async (text: string) =>
      (await ask({ [id('1')]: text, [id('2')]: THEIRS })).entries?.map((each) => each.sentences);
    const isNew = 'New primary driver ‘One thing’, which leads to ‘a’.';
    expect(await sentences(TEXT)).toEqual([[isNew]]);
    expect(await sentences(own)).toEqual([[isNew, 'Revision “1”, because “our own”.']]);
  });

  test('knows a statement of the last commit whose number was given to another since', async () => {
    const drivers = (...titles: string[]) =>
      titles.reduce((text, title, n) => `${text}primary driver P${n + 1} "${title}" -> A\n`, 'aim A "a"\n');
    await server.open(ONE, drivers('Families', 'Attendance'));
    await server.problems(ONE, () => true);
    const asked = async (line: number) => {
      const params = { uri: ONE, position: { line, character: 3 }, folder: FOLDER, log: log('one.driver') };
      const contents = { [id('1')]: drivers('Attendance', 'Mentors') };
      const { entries = [] } = await server.connection.sendRequest<HistoryAnswer>(HistoryRequest, {
        ...params,
        contents,
      });
      return entries.flatMap((each) => each.sentences);
    };
    expect(await asked(2)).toEqual(['New primary driver ‘Attendance’, which leads to ‘a’.']);
    expect(await asked(1)).toEqual([]);
  });
});
