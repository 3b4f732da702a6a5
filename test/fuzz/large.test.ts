/** Texts far larger than any theory: read in time, with a message that helps, and what is a theory in them is read. */
import { MOST_CHARACTERS } from '@driver-diagrams/grammar/reader';
import { format } from '@driver-diagrams/theory/format/format';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../helpers/read.ts';
import { startServer } from '../helpers/server.ts';
import { read } from '../laws/read.ts';

/** Milliseconds of processor time; on two idle cores each takes a fraction of that. */
const MOST = 10_000;
const MEGABYTE = 1_000_000;

const many = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n)).join('');
const end = '\naim Last "Still read"\n';

/** Name, text, how many statements, and what the first error says, where there is one. */
const rows: [name: string, text: string, statements: number, sees?: string][] = [
  ['a title of 1 MB', `aim A "${'word '.repeat(MEGABYTE / 5)}"${end}`, 2],
  ['a word of 1 MB', `${'x'.repeat(MEGABYTE)}${end}`, 1, 'is not a word that starts a statement'],
  ['words without meaning, 1 MB on one line', `${'word '.repeat(MEGABYTE / 5)}${end}`, 1, 'is not a word that starts'],
  ['quotation marks, 1 MB on one line', `${'"'.repeat(MEGABYTE + 1)}${end}`, 1, 'A file begins with a statement'],
  ['a number of 1 MB', `aim A "One" { outcome measure M "m" { baseline ${'9'.repeat(MEGABYTE)} } }${end}`, 3],
  ['spaces of 1 MB', `${' '.repeat(MEGABYTE)}${end}`, 1],
  ['a long text of 100,000 lines', `aim A "One" { vision """${'\n   word'.repeat(100_000)}\n""" }${end}`, 2],
  [
    'a backslash, 1 MB of it',
    `aim A "${'\\'.repeat(MEGABYTE)}${end}`,
    2,
    'The quotation mark opened here is never closed',
  ],
  ['conflict marks, 10,000 of them', `${'<<<<<<< a\n'.repeat(10_000)}${end}`, 1, 'Git could not join'],
  ['one arrow with 20,000 targets', `aim A "One"\ndriver B -> ${many(20_000, (n) => `X${n}, `)}A${end}`, 3, 'X0'],
  [
    '10,000 statements',
    `aim A "One"\n${many(9_998, (n) => `driver N${n} "N" -> ${n < 3 ? 'A' : `N${(n / 3) | 0}`}\n`)}${end}`,
    10_000,
  ],
  ['a chain of 3000 drivers', `driver N0 "N"${many(3000, (n) => `driver N${n + 1} "N" -> N${n}\n`)}${end}`, 3002],
  [
    '3000 open braces',
    `aim A "One" ${'{'.repeat(3000)}\nprimary driver B "Two" -> A${end}`,
    3,
    '3000 braces { opened from here on are never closed',
  ],
  ['3000 open braces of statements', `${many(3000, (n) => `driver N${n} "N" {\n`)}${end}`, 3001, 'never closed'],
  ['3000 closing braces', `${'}'.repeat(3000)}${end}`, 1, 'This } closes nothing'],
];

describe('large texts', () => {
  it.each(rows)('%s', { timeout: 60_000 }, async (_name, text, statements, sees) => {
    const start = process.cpuUsage();
    const [file] = await read({ 'a.driver': text });
    const { elements } = file.theory;
    const errors = file.check({ today: TODAY }).filter(({ severity }) => severity === 'error');
    const { user, system } = process.cpuUsage(start);
    expect(elements.length).toBe(statements);
    expect(elements.some(({ id }) => id === 'Last')).toBe(true);
    if (sees === undefined) expect(errors.map(({ message }) => message.slice(0, 200))).toEqual([]);
    else expect(errors[0]?.message).toContain(sees);
    expect(Math.max(0, ...errors.map(({ message }) => message.length))).toBeLessThan(500);
    expect((user + system) / 1000).toBeLessThan(MOST);
  });
});

const TOO_LARGE =
  'This file is too large to be read: it has 5,000,000 characters, and a theory may have 2,000,000. Move parts of it into files of their own, and name them here with ‘import’.';
const tooLarge = `aim A "One"\n${'driver B "Two" -> A\n'.repeat(250_000)}`.slice(0, 5_000_000);

describe('a text larger than is read', () => {
  it('is told of once, with what to do, and is left as it stands', async () => {
    const [file] = await read({ 'a.driver': tooLarge });
    expect(file.check({ today: TODAY }).map(({ severity, message }) => [severity, message])).toEqual([
      ['error', TOO_LARGE],
    ]);
    expect(file.theory.elements).toEqual([]);
    expect(format(tooLarge)).toBe(tooLarge);
  });

  it('begins behind the largest that is', async () => {
    for (const [length, problems] of [
      [MOST_CHARACTERS, 0],
      [MOST_CHARACTERS + 1, 1],
    ] as const) {
      const text = `aim A "One"${end}`;
      const [file] = await read({ 'a.driver': text + ' '.repeat(length - text.length) });
      expect(file.theory.problems).toHaveLength(problems);
    }
  });

  it('is told of in the editor, which goes on', async () => {
    const server = await startServer();
    try {
      const uri = 'file:///work/a.driver';
      const position = { line: 9, character: 20 };
      await server.open(uri, tooLarge);
      const told = await server.problems(uri, () => true);
      expect(told.map(({ message }) => message)).toEqual([TOO_LARGE]);
      expect(await server.connection.sendRequest('driver/theory', { uri })).toMatchObject({
        broken: { message: TOO_LARGE, line: 1 },
      });
      for (const method of ['hover', 'completion', 'onTypeFormatting', 'formatting', 'rename', 'documentSymbol']) {
        const options = { tabSize: 2, insertSpaces: true };
        const params = { textDocument: { uri }, position, ch: '\n', newName: 'Other', options };
        await server.connection.sendRequest(`textDocument/${method}`, params);
      }
      await server.change(uri, 'aim A "One"\n');
      await server.problems(uri, (problems) => problems.every(({ message }) => message !== TOO_LARGE));
      expect(server.shown).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});
