/**
 * One long line, or one mistake made thousands of times, costs time as it is long: neither to find what is wrong nor to make
 * all its fixes takes time that grows as the square. Measured in processor time of one text against another, never in seconds.
 */
import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import { expect, it } from 'vitest';
import { readText, TODAY } from '../helpers/read.ts';

const FEW = 200;
const TIMES = 8;
/** Between eight, which is right, and sixty-four, which is the square. */
const MOST = 24;
/** Milliseconds; what takes less is not told from noise. */
const NOTHING = 6;

const AIM = 'aim A "85% pass by 2030"\n';
const P = 'primary driver P "Help in time" -> A';
const many = (count: number, piece: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => piece(n)).join('');

const texts: Record<string, (count: number) => string> = {
  'the same arrow in one line': (n) => `${AIM}${P}${' -> A'.repeat(n)}\n`,
  'the same name in one list': (n) => `${AIM}${P}${', A'.repeat(n)}\n`,
  'arrows with comments between them': (n) => `${AIM}${P}${' -> A // again\n'.repeat(n)}\n`,
  'arrows that lead downward': (n) =>
    `${AIM}primary driver P "x"${many(n, (i) => ` -> D${i}`)}\n${many(n, (i) => `secondary driver D${i} "x" -> A\n`)}`,
  'arrows to names that nothing has': (n) => `${AIM}${P}${many(n, (i) => ` -> Nobody${i}`)}\n`,
  'names that are nearly others': (n) =>
    AIM + many(n, (i) => `primary driver Mentor${i} "D${i}" -> A\n`) + many(n, (i) => `change idea "x" -> Mentr${i}\n`),
  'measures in one list': (n) => `${AIM}${P} {\n  measured by M${', M'.repeat(n)}\n}\ndriver measure M "m"\n`,
  'sources in one list': (n) => `${AIM}${P} citing E${', E'.repeat(n)}\n`,
  'the same property': (n) => `aim A "x" {\n${'  by 2028\n'.repeat(n)}}\n`,
  'properties in one line': (n) => `${AIM}${P} {${' definition "d"'.repeat(n)} }\n`,
  sites: (n) => `${AIM}change idea I "x" {\n${many(n, (i) => `  site "S${i}" testng\n`)}}\n`,
  results: (n) => `outcome measure M "m" {\n${many(n, (i) => `  result ${i % 90}% in 2025-01\n`)}}\n`,
  targets: (n) => `outcome measure M "m" {\n${many(n, (i) => `  target ${i % 90}%\n`)}}\n`,
  'statements of one name': (n) => AIM + many(n, (i) => `primary driver P "H${i}" -> A\n`),
  'statements of one title': (n) => AIM + many(n, (i) => `primary driver P${i} "Students get help" -> A\n`),
  'statements in one line': (n) => `${AIM.trim()}${many(n, (i) => ` primary driver "x ${i}" -> A`)}\n`,
  'drivers without an aim': (n) => many(n, (i) => `primary driver D${i} "Lessons ${i}"\n`),
  'measures that measure nothing': (n) => AIM + many(n, (i) => `driver measure M${i} "x ${i}"\n`),
  'ideas that lead nowhere': (n) => `${AIM}${many(n, (i) => `change idea I${i} "x ${i}"\n`)}`,
  'teams without a driver': (n) =>
    `${AIM}network N "n" { member "x" }\n${many(n, (i) => `primary driver D${i} "x ${i}" -> A\nteam T${i} "t"\n`)}`,
  'supports of no type': (n) => `${AIM}role R "r"\nstrategy S "s" {\n${'  support "x" for R as evnt\n'.repeat(n)}}\n`,
  'texts that nobody closed': (n) => many(n, (i) => `aim A${i} "x\n`),
};

/** Processor time in milliseconds. */
function timed(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** What is done with a text that is read anew. */
async function cost(text: string, work: (file: ReadFile) => void): Promise<number> {
  const file = await readText(text);
  // To read the text is not what is measured.
  expect(file.theory.uri).toBe(file.uri);
  return timed(() => work(file));
}

it.each(Object.entries(texts))('%s', { timeout: 60_000 }, async (_, text) => {
  const work = (file: ReadFile) => {
    for (const { fixes = [] } of file.check({ today: TODAY })) fixes.at(0);
  };
  const few = Math.max(NOTHING, Math.min(await cost(text(FEW), work), await cost(text(FEW), work)));
  // What takes too long at once is tried again: the machine may have done something else.
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && least >= few * MOST; tries++)
    least = Math.min(least, await cost(text(FEW * TIMES), work));
  expect(least / few).toBeLessThan(MOST);
});
