/** Texts far larger than any theory: read in time, with a message that helps, and what is a theory in them is read. */
import { describe, expect, it } from 'vitest';
import { TODAY } from '../helpers/read.ts';
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
