/** The figures of data files in two versions: what is told of them, and that it is no more and no less than what differs. */
import { compare, readTheory } from '@driver-diagrams/library';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../laws/runs.ts';

type Content = string | Uint8Array | undefined;

const measure = (data = 'data "m.csv" column "rate"', more = '') =>
  `aim A "By 2030, 90% pass" {\n  outcome measure M "No-show rate" {\n    ${data}\n${more}  }\n}\n`;

interface Told {
  /** `group kind: sentence` */
  told: string[];
  unread: string[];
}

/** What is told of two versions, each a theory with its data files. */
async function changes(before: Record<string, Content>, after: Record<string, Content>): Promise<Told> {
  const read = (files: Record<string, Content>) => {
    const there = Object.entries(files).filter(
      (entry): entry is [string, string | Uint8Array] => entry[1] !== undefined,
    );
    return readTheory(Object.fromEntries(there));
  };
  const found = compare(await read(before), await read(after));
  return {
    told: found.changes.map(({ group, kind, sentence }) => `${group} ${kind}: ${sentence}`),
    unread: found.unread,
  };
}

const OLD = 'month,rate\n2026-01,14%\n2026-02,13%\n2026-03,12%\n';
const BEFORE = 'A figure of ‘No-show rate’ that stood there before changed';
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const daily = (count: number, value: (n: number) => number) =>
  `day,rate\n${Array.from({ length: count }, (_, n) => `${new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)},${value(n)}`).join('\n')}\n`;

const files: { name: string; before?: Content; after: Content; told?: string[]; unread?: (string | RegExp)[] }[] = [
  {
    name: 'new months',
    after: `${OLD}2026-04,12%\n2026-05,11%\n2026-06,9%\n`,
    told: ['figures added: ‘No-show rate’ has 3 new figures, April to June 2026: 12%, 11%, 9%.'],
  },
  {
    name: 'one new month',
    after: `${OLD}2026-04,12%\n`,
    told: ['figures added: ‘No-show rate’ has a new figure, April 2026: 12%.'],
  },
  {
    name: 'new months with a gap between',
    after: `${OLD}2026-04,12%\n2026-06,9%\n2026-07,8%\n`,
    told: ['figures added: ‘No-show rate’ has 3 new figures, April 2026: 12%, June 2026: 9%, July 2026: 8%.'],
  },
  {
    name: 'new months across a year',
    before: 'm,rate\n2026-10,1\n',
    after: 'm,rate\n2026-10,1\n2026-11,2\n2026-12,3\n2027-01,4\n',
    told: ['figures added: ‘No-show rate’ has 3 new figures, November 2026 to January 2027: 2, 3, 4.'],
  },
  {
    name: 'new weeks',
    before: 'w,rate\n2026-09-07,1\n',
    after: 'w,rate\n2026-09-07,1\n2026-09-14,2\n2026-09-21,3\n2026-09-28,4\n',
    told: ['figures added: ‘No-show rate’ has 3 new figures, 2026-09-14 to 2026-09-28: 2, 3, 4.'],
  },
  {
    name: 'figures between older ones',
    before: 'm,rate\n2026-01,1\n2026-03,3\n2026-05,5\n2026-07,7\n',
    after: 'm,rate\n2026-01,1\n2026-02,2\n2026-03,3\n2026-04,4\n2026-05,5\n2026-06,6\n2026-07,7\n',
    told: ['figures added: ‘No-show rate’ has 3 new figures, February 2026: 2, April 2026: 4, June 2026: 6.'],
  },
  {
    name: 'many new figures',
    before: daily(3, () => 1),
    after: daily(23, () => 1),
    told: ['figures added: ‘No-show rate’ has 20 new figures, 2026-01-04 (1) to 2026-01-23 (1).'],
  },
  {
    name: 'a figure of the past that is another one',
    after: OLD.replace('12%', '9%'),
    told: [`measures changed: ${BEFORE}: March 2026 was 12%, now 9%.`],
  },
  {
    name: 'a late correction beside new figures',
    after: `${OLD.replace('12%', '9%')}2026-04,8%\n`,
    told: [
      `measures changed: ${BEFORE}: March 2026 was 12%, now 9%.`,
      'figures added: ‘No-show rate’ has a new figure, April 2026: 8%.',
    ],
  },
  {
    name: 'two figures of the past',
    after: OLD.replace('14%', '15%').replace('12%', '-9.5%'),
    told: [
      'measures changed: 2 figures of ‘No-show rate’ that stood there before changed: January 2026 was 14%, now 15%; March 2026 was 12%, now -9.5%.',
    ],
  },
  {
    name: 'many figures of the past are counted',
    before: daily(30, (n) => n),
    after: daily(30, (n) => (n < 20 ? n + 1 : n)),
    told: [
      'measures changed: 20 figures of ‘No-show rate’ that stood there before changed: 2026-01-01 was 0, now 1; 2026-01-02 was 1, now 2; 2026-01-03 was 2, now 3; 2026-01-04 was 3, now 4; 2026-01-05 was 4, now 5; and 15 more.',
    ],
  },
  {
    name: 'a figure that is gone',
    after: OLD.replace('2026-02,13%\n', ''),
    told: ['measures removed: A figure of ‘No-show rate’ is gone: February 2026: 13%.'],
  },
  {
    name: 'all figures gone',
    after: 'month,rate\n',
    told: [
      'measures removed: All 3 figures of ‘No-show rate’ are gone: January 2026: 14%, February 2026: 13%, March 2026: 12%.',
    ],
  },
  {
    name: 'the first figures of all',
    before: 'month,rate\n',
    after: OLD,
    told: ['figures added: ‘No-show rate’ has 3 new figures, January to March 2026: 14%, 13%, 12%.'],
  },
  {
    name: 'a figure that became a gap',
    after: OLD.replace('13%', 'n/a'),
    told: ['measures removed: A figure of ‘No-show rate’ is gone: February 2026: 13%.'],
  },
  { name: 'rows in another order', after: 'month,rate\n2026-03,12%\n2026-01,14%\n2026-02,13%\n' },
  { name: 'dates in other words', after: 'month,rate\nJanuary 2026,14%\n02/2026,13%\n2026-3,12%\n' },
  {
    name: 'another separator and decimal commas',
    after: 'Monat;rate\n2026-01;14,0%\n2026-02;13,0 %\n2026-03;12,00%\n',
  },
  { name: 'other line ends, a mark at the start, a comment', after: `\ufeff# ours\r\n${OLD.replaceAll('\n', '\r\n')}` },
  { name: 'another encoding', after: utf16(OLD) },
  { name: 'a column that no measure reads', after: OLD.replaceAll('\n', ',x\n') },
  {
    name: 'columns in another order',
    before: 'month,rate,of\n2026-01,1,2\n',
    after: 'month,of,rate\n2026-01,2,1\n',
  },
  { name: 'a heading in capitals', after: OLD.replace('rate', 'RATE') },
  {
    name: 'days instead of months: the same figures, of other days',
    before: 'm,rate\n2026-01,1\n2026-02,2\n',
    after: 'm,rate\n2026-01-01,1\n2026-02-01,2\n',
    told: [
      'measures changed: 2 figures of ‘No-show rate’ are now of other days: January 2026: 1 is now of 2026-01-01; February 2026: 2 is now of 2026-02-01.',
    ],
  },
  {
    name: 'weeks instead of months are other figures',
    before: 'm,rate\n2026-01,1\n',
    after: 'm,rate\n2026-01-05,1\n2026-01-12,2\n',
    told: [
      'measures removed: The only figure of ‘No-show rate’ is gone: January 2026: 1.',
      'figures added: ‘No-show rate’ has 2 new figures, 2026-01-05: 1, 2026-01-12: 2.',
    ].map((each) => each.replace('The only figure', 'A figure')),
  },
  {
    name: 'percent signs left out',
    after: OLD.replaceAll('%', ''),
    told: ['measures changed: The figures of ‘No-show rate’ are now plain numbers, no longer percentages.'],
  },
  {
    name: 'percentages written as shares',
    after: 'month,rate\n2026-01,0.14\n2026-02,0.13\n2026-03,0.12\n',
    told: [
      'measures changed: The figures of ‘No-show rate’ are now plain numbers, no longer percentages: January 2026: 14% is now 0.14.',
    ],
  },
  {
    name: 'several figures of one day, of which none is certain',
    before: 'd,rate\n2026-01,5\n2026-01,7\n',
    after: 'd,rate\n2026-01,7\n2026-01,8\n2026-01,5\n',
    unread: [
      /^In before, .*Line 2: one of several figures for January 2026\. Line 3: a second figure for January 2026, beside line 2\./,
      /^In after, /,
    ],
  },
  {
    name: 'words beside a figure',
    before: 'd,rate,note\n2026-01,5,\n2026-02,6,"snow"\n',
    after: 'd,rate,note\n2026-01,5,strike\n2026-02,6,"snow, and ice"\n',
    told: [
      'record added: Note beside the figure of ‘No-show rate’, January 2026, added: “strike”.',
      'record changed: Note beside the figure of ‘No-show rate’, February 2026, changed from “snow” to “snow, and ice”.',
    ],
  },
  {
    name: 'a file that was not there',
    before: undefined,
    after: OLD,
    unread: ['In before, m.csv is not there. The figures of ‘No-show rate’ are not compared.'],
  },
  {
    name: 'a file that is not there now',
    after: undefined,
    unread: ['In after, m.csv is not there. The figures of ‘No-show rate’ are not compared.'],
  },
  { name: 'a file that never was there', before: '', after: '' },
  {
    name: 'a column that is not there now',
    after: OLD.replace('rate', 'share'),
    unread: [
      /^In after, m\.csv has no column “rate”\. It has “share”\. The figures of ‘No-show rate’ are not compared\.$/,
    ],
  },
  {
    name: 'a binary file',
    after: Uint8Array.from({ length: 300 }, (_, n) => (n * 7) % 256),
    unread: [/^In after, m\.csv .*The figures of ‘No-show rate’ are not compared\.$/],
  },
  {
    name: 'too many rows on both sides',
    before: daily(4200, () => 1),
    after: daily(4300, () => 1),
    unread: [/^In before, m\.csv has more than 4,000 figures/, /^In after, m\.csv has more than 4,000 figures/],
  },
  { name: 'too many rows, the same on both sides', before: daily(4200, () => 1), after: daily(4200, () => 1) },
  {
    name: 'a figure that cannot be read is not gone',
    after: OLD.replace('13%', '1x3'),
    unread: [/^In after, m\.csv has a line that is left out\. Line 3: “1x3” is no number\./],
  },
  {
    name: 'a figure that cannot be read in either version',
    before: OLD.replace('13%', '1x3'),
    after: `${OLD.replace('13%', '1x3')}2026-04,8%\n`,
    told: ['figures added: ‘No-show rate’ has a new figure, April 2026: 8%.'],
    unread: [/^In before, m\.csv has a line/, /^In after, m\.csv has a line/],
  },
  {
    name: 'dates written in a way that cannot be read',
    after: 'month,rate\n31 of 1,14%\n28 of 2,13%\n31 of 3,12%\n',
    unread: [/^In after, m\.csv has 3 lines that are left out\. .* are not compared\.$/],
  },
  {
    name: 'one date that cannot be read: which figure is gone is not known',
    after: OLD.replace('2026-02', '28.2.').replace('12%', '9%'),
    told: [`measures changed: ${BEFORE}: March 2026 was 12%, now 9%.`],
    unread: [/“28\.2\.” is no date\. Write dates such as .* Which figures are gone is not told\.$/],
  },
  {
    name: 'a line of totals in both versions',
    before: `${OLD}Total,13%\n`,
    after: `${OLD}2026-04,11%\nTotal,12.5%\n`,
    told: ['figures added: ‘No-show rate’ has a new figure, April 2026: 11%.'],
  },
  {
    name: 'conflict markers left in the file',
    after: OLD.replace('2026-03,12%', '<<<<<<< ours\n2026-03,12%\n=======\n2026-03,11%\n>>>>>>> theirs'),
    unread: [/^In after, m\.csv holds two versions between the marks of a merge .* Look at line 4\./],
  },
  {
    name: 'a cell that is read in another way, though nobody touched it',
    before: 'm;rate\n2026-01;1,200\n2026-02;1,300\n',
    after: 'm;rate\n2026-01;1,200\n2026-02;1,300\n2026-03;1,5\n',
    told: ['figures added: ‘No-show rate’ has a new figure, March 2026: 1.5.'],
    unread: [/^In after, m\.csv writes “1,200”, which is read as 1\.2 and was read as 1200/],
  },
];

describe('the figures of a data file', () => {
  it.each(files.map((each) => [each.name, each] as const))('%s', async (name, each) => {
    const before = 'before' in each ? each.before : OLD;
    const at = name.includes('never was') ? undefined : 'm.csv';
    const side = (content: Content) => ({ 'a.driver': measure(), ...(at && { [at]: content }) });
    const found = await changes(side(before), side(each.after));
    expect(found.told).toEqual(each.told ?? []);
    expect(found.unread).toEqual(
      (each.unread ?? []).map((text) => (typeof text === 'string' ? text : expect.stringMatching(text))),
    );
  });
});

const OTHERS = 'month,share\n2026-01,14%\n2026-02,13%\n2026-03,12%\n';
const results = 'result 14% in 2026-01\n    result 13% in 2026-02\n    result 12% in 2026-03';

const elsewhere: [name: string, before: Record<string, string>, after: Record<string, string>, told: string[]][] = [
  [
    'another file with the same figures',
    { 'a.driver': measure(), 'm.csv': OLD },
    { 'a.driver': measure('data "new.csv" column "rate"'), 'new.csv': OLD },
    ['wording changed: Data file of ‘No-show rate’ changed from “m.csv” to “new.csv”; the figures are the same.'],
  ],
  [
    'another column with the same figures',
    { 'a.driver': measure(), 'm.csv': OLD },
    { 'a.driver': measure('data "m.csv" column "share"'), 'm.csv': OTHERS },
    [
      'wording changed: Data file of ‘No-show rate’ (“m.csv”): column changed from “rate” to “share”; the figures are the same.',
    ],
  ],
  [
    'another file with other figures',
    { 'a.driver': measure(), 'm.csv': OLD },
    { 'a.driver': measure('data "new.csv" column "rate"'), 'new.csv': OLD.replace('13%', '10%') },
    [
      'measures changed: Data file of ‘No-show rate’ changed from “m.csv” to “new.csv”.',
      `measures changed: ${BEFORE}: February 2026 was 13%, now 10%.`,
    ],
  ],
  [
    'figures of the text that moved into a file',
    { 'a.driver': measure(results) },
    { 'a.driver': measure(), 'm.csv': OLD },
    ['wording added: Data file of ‘No-show rate’ added: “m.csv”, column “rate”; the figures are the same.'],
  ],
  [
    'figures that moved into a file, with a new one and another one',
    { 'a.driver': measure(results) },
    { 'a.driver': measure(), 'm.csv': `${OLD.replace('13%', '10%')}2026-04,8%\n` },
    [
      'measures added: Data file of ‘No-show rate’ added: “m.csv”, column “rate”.',
      `measures changed: ${BEFORE}: February 2026 was 13%, now 10%.`,
      'figures added: ‘No-show rate’ has a new figure, April 2026: 8%.',
    ],
  ],
  [
    'figures of a file that moved into the text',
    { 'a.driver': measure(), 'm.csv': OLD },
    { 'a.driver': measure(results) },
    ['wording removed: Data file of ‘No-show rate’ dropped: “m.csv”, column “rate”; the figures are the same.'],
  ],
  [
    'two measures of one file',
    {
      'a.driver': `${measure()}process measure P "Calls" of A { data "m.csv" column "calls" }\n`,
      'm.csv': 'month,rate,calls\n2026-01,1,2\n',
    },
    {
      'a.driver': `${measure()}process measure P "Calls" of A { data "m.csv" column "calls" }\n`,
      'm.csv': 'month,rate,calls\n2026-01,1,3\n2026-02,2,2\n',
    },
    [
      'measures changed: A figure of ‘Calls’ that stood there before changed: January 2026 was 2, now 3.',
      'figures added: ‘No-show rate’ has a new figure, February 2026: 2.',
      'figures added: ‘Calls’ has a new figure, February 2026: 2.',
    ],
  ],
  [
    'a unit of percent says what a sign would',
    { 'a.driver': measure(undefined, '    unit "%"\n'), 'm.csv': OLD },
    { 'a.driver': measure(undefined, '    unit "%"\n'), 'm.csv': OLD.replaceAll('%', '') },
    [],
  ],
  [
    'a measure that is new with its figures',
    { 'a.driver': 'aim A "By 2030, 90% pass"\n' },
    { 'a.driver': measure(), 'm.csv': OLD },
    ['measures added: New outcome measure ‘No-show rate’, which measures ‘By 2030, 90% pass’.'],
  ],
];

describe('figures that stand elsewhere', () => {
  it.each(elsewhere)('%s', async (_name, before, after, told) => {
    expect(await changes(before, after)).toEqual({ told, unread: [] });
  });

  it('a file that two measures read and that is not there is told once', async () => {
    const text = `${measure()}process measure P "Calls" of A { data "m.csv" column "calls" }\n`;
    const { unread } = await changes({ 'a.driver': text }, { 'a.driver': text, 'm.csv': 'm,rate,calls\n2026,1,2\n' });
    expect(unread).toEqual([
      'In before, m.csv is not there. The figures of ‘No-show rate’ and ‘Calls’ are not compared.',
    ]);
  });

  it('new figures are new evidence', async () => {
    const sure = (word: string) => `primary driver D "Reminders" -> A confidence ${word}\n`;
    const text = (word: string) => `${measure()}${sure(word)}process measure P "Calls" of D { data "p.csv" }\n`;
    const { told } = await changes(
      { 'a.driver': text('low'), 'm.csv': OLD, 'p.csv': 'm,n\n2026-01,3\n' },
      { 'a.driver': text('high'), 'm.csv': OLD, 'p.csv': 'm,n\n2026-01,3\n2026-02,4\n' },
    );
    expect(told).toContainEqual(expect.stringMatching(/^confidence changed: .*with new evidence: ‘Calls’\.$/));
  });
});

/** One figure of a month, as it is written on one side. */
const month = fc.record({
  was: fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }),
  now: fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }),
  /** Most figures stay. */
  stays: fc.boolean(),
  words: fc.nat(3),
});

const MONTH_WORDS = 'January February March April May June July August September October November December'.split(' ');

/** A month in one of the ways to write it. */
function written(n: number, way: number): string {
  const [year, at] = [2024 + Math.floor(n / 12), (n % 12) + 1];
  const two = String(at).padStart(2, '0');
  return [`${year}-${two}`, `${MONTH_WORDS[at - 1]} ${year}`, `${two}/${year}`, `${year}-${at}`][way] ?? '';
}

describe('random edits of a series', () => {
  it('are told point by point, however the file is written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(month, { minLength: 1, maxLength: 30 }),
        fc.infiniteStream(fc.nat(1000)),
        fc.boolean(),
        async (months, order, commas) => {
          const sides = months.map(({ was, now, stays, words }) => ({ was, now: stays ? was : now, words }));
          const file = (side: 'was' | 'now', sign: string, shuffled: boolean) => {
            const rows = sides.flatMap((each, n) => {
              const value = each[side];
              const shown = value === undefined ? '' : (value / 10).toFixed(1).replace('.', sign);
              const row = {
                at: order.next().value as number,
                text: `${written(n, shuffled ? each.words : 0)};${shown}`,
              };
              return value === undefined ? [] : [row];
            });
            if (shuffled) rows.sort((one, two) => one.at - two.at);
            return `month;rate\n${rows.map(({ text }) => `${text}\n`).join('')}`;
          };
          const read = (csv: string) => readTheory({ 'a.driver': measure(), 'm.csv': csv });
          const found = compare(await read(file('was', '.', false)), await read(file('now', commas ? ',' : '.', true)));
          const expected = sides.flatMap(({ was, now }, n) =>
            was === now
              ? []
              : [
                  {
                    date: written(n, 0),
                    ...(was !== undefined && { was: was / 10 }),
                    ...(now !== undefined && { now: now / 10 }),
                  },
                ],
          );
          const told = found.changes.flatMap(({ figures = [] }) => figures);
          const inTime = (all: typeof expected) => all.toSorted((one, two) => (one.date < two.date ? -1 : 1));
          expect(inTime(told)).toEqual(inTime(expected));
          expect(found.unread).toEqual([]);
          for (const { sentence, figures = [] } of found.changes) {
            expect(sentence).toContain(
              String(figures.length === 1 ? (figures[0]?.now ?? figures[0]?.was) : figures.length),
            );
          }
        },
      ),
      runs(200),
    );
  });
});
