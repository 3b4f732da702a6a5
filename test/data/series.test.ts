import { decode } from '@driver-diagrams/theory/data/decode';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../helpers/processor-time.ts';
import { runs } from '../laws/runs.ts';
import { figuresOf, readText } from './read-data.ts';

const told = (text: string, column?: string) => readText(text, column === undefined ? {} : { data: { column } });

const cases: [
  name: string,
  text: string,
  column: string | undefined,
  points: string[],
  problems?: (string | RegExp)[],
][] = [
  ['plain', 'date,rate\n2026-01,12\n2026-02,14.5\n', undefined, ['2026-01 12', '2026-02 14.5']],
  ['the column named, whatever its case', 'date,a,Rate\n2026-01,1,2\n', 'rate', ['2026-01 2']],
  [
    'notes beside the points',
    'date,note,rate\n2026-01,"new form, twice",2\n',
    undefined,
    ['2026-01 2 new form, twice'],
  ],
  ['no headings', '2026-01,1\n2026-02,2\n', undefined, ['2026-01 1', '2026-02 2']],
  [
    'every form of date',
    'when,n\n2026,1\n2026-01-05,2\nJanuary 2026,3\n03/2026,4\n2025/26,5\n5 May 2026,6\n',
    undefined,
    ['2025/26 5', '2026-01 3', '2026 1', '2026-01-05 2', '2026-03 4', '2026-05-05 6'],
  ],
  [
    'a time of day',
    'when,n\n2026-01-05T10:30:00Z,2\n2026-01-06 09:00,3\n',
    undefined,
    ['2026-01-05 2', '2026-01-06 3'],
  ],
  ['rows out of order', 'd,n\n2026-03,3\n2026-01,1\n', undefined, ['2026-01 1', '2026-03 3']],
  [
    'semicolons and decimal commas',
    'Datum;Anteil\n2026-01;12,5\n2026-02;1.200,25\n',
    undefined,
    ['2026-01 12.5', '2026-02 1200.25'],
  ],
  ['tabs', 'd\tn\n2026-01\t5\n', undefined, ['2026-01 5']],
  [
    'percent, thousands, signs',
    'd,n\n2026-01,40%\n2026-02,"1,234.5"\n2026-03,−3\n2026-04,1 200\n',
    undefined,
    ['2026-01 40', '2026-02 1234.5', '2026-03 -3', '2026-04 1200'],
  ],
  [
    'gaps are no mistakes',
    'd,n\n2026-01,1\n2026-02,\n2026-03,n/a\n2026-04,-\n2026-05,2\n',
    undefined,
    ['2026-01 1', '2026-05 2'],
  ],
  [
    'comments and empty lines',
    '# made up\n\nd,n\n\n2026-01,1\n# later\n2026-02,2\n',
    undefined,
    ['2026-01 1', '2026-02 2'],
  ],
  ['a mark at the start, CR LF', '\uFEFFd,n\r\n2026-01,1\r\n', undefined, ['2026-01 1']],
  [
    'a column that is not there',
    'date,rate,days,note\n2026-01,1,2,x\n',
    'rates',
    [],
    ['column: has no column “rates”. It has “rate” and “days”.'],
  ],
  ['the column of the dates', 'date,rate\n2026-01,1\n', 'date', [], [/^column: holds the dates/]],
  ['a column named, and no headings', '2026-01,1\n', 'rate', [], [/^column: has no line with the names/]],
  ['one column', 'date\n2026-01\n', undefined, [], [/^column: has no column beside the dates/]],
  ['an empty file', '', undefined, [], [/^file: is empty\./]],
  ['headings alone', 'date,rate\n', undefined, [], ['file: has a line of headings and no figures below it.']],
  ['gaps alone', 'date,rate\n2026-01,\n', undefined, [], ['file: has no figures in this column yet.']],
  [
    'one bad number',
    'd,n\n2026-01,1\n2026-02,many\n',
    undefined,
    ['2026-01 1'],
    ['row: has a line that is left out. Line 3: “many” is no number.'],
  ],
  [
    'bad dates',
    'd,n\nsoon,1\n,2\n2026-13,3\n',
    undefined,
    [],
    [
      'row: has 3 lines that are left out. Line 2: “soon” is no date. Line 3: the date is missing. Line 4: “2026-13” is no date. Write dates such as 2026-09 or 2026-09-14.',
    ],
  ],
  ['many bad rows', `d,n\n${'x,1\n'.repeat(10)}`, undefined, [], [/Line 4: .* And 7 more\./]],
  [
    'the line of a row behind a text of several lines',
    'd,n,note\n2026-01,1,"a\nb"\n2026-02,zz,\n',
    undefined,
    ['2026-01 1 a\nb'],
    [/Line 4: “zz” is no number\./],
  ],
  [
    'a quotation mark that is never closed',
    'd,n\n2026-01,"1\n2026-02,2\n',
    undefined,
    [],
    [/^file: has a quotation mark that is opened and never closed/],
  ],
  [
    'a comma that may be either',
    'd;n\n2026-01;1,200\n2026-02;2,400\n',
    undefined,
    ['2026-01 1200', '2026-02 2400'],
    ['doubt: writes “1,200”, which was read as 1200. Where the comma stands before a fraction, write a point.'],
  ],
  ['thousands beside hundreds', 'd,n\n2026-01,"1,200"\n2026-02,950\n', undefined, ['2026-01 1200', '2026-02 950']],
  ['rows of uneven length', 'd,n\n2026-01,1,2,3\n2026-02\n', undefined, ['2026-01 1']],
];

describe('a data file', () => {
  it.each(cases)('%s', (_name, text, column, points, problems = []) => {
    const found = told(text, column);
    expect(found.points).toEqual(points);
    expect(found.problems).toHaveLength(problems.length);
    problems.forEach((problem, n) => {
      expect(found.problems[n]).toEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
    });
  });

  it('refuses more points than a chart can show', () => {
    const day = (n: number) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);
    const rows = Array.from({ length: 4001 }, (_, n) => `${day(n)},${n}`);
    const { points, problems } = told(`d,n\n${rows.join('\n')}`);
    expect(points).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/^file: has more than 4,000 figures/)]);
  });

  it('reads a hundred thousand rows of two hundred schools', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, n) =>
        `${Math.floor(n / 200 / 12) + 1990}-${((Math.floor(n / 200) % 12) + 1).toString().padStart(2, '0')},School ${n % 200},${n % 97}`,
    );
    const text = `month,school,rate\n${rows.join('\n')}`;
    let found: ReturnType<typeof figuresOf> | undefined;
    const took = await processorTime(() => {
      found = figuresOf({ text, guessed: false }, { data: { each: 'school' } });
    });
    expect(found?.lines).toHaveLength(200);
    expect(found?.lines?.every(({ points }) => points.length === 500)).toBe(true);
    expect(took).toBeLessThan(4000);
  });

  it('reads a line of a megabyte without delay', async () => {
    const took = await processorTime(() => {
      for (const text of [
        'a'.repeat(1_000_000),
        '"'.repeat(1_000_000),
        ','.repeat(1_000_000),
        `d,n\n2026-01,${'1'.repeat(1_000_000)}`,
      ])
        told(text);
    });
    expect(took).toBeLessThan(12_000);
  });
});

describe('the encoding of a data file', () => {
  const TEXT = 'Datum,Größe\n2026-01,5\n';
  const utf16 = (text: string, swap: boolean, mark: boolean) => {
    const bytes = new Uint8Array(Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le'));
    if (swap)
      for (let n = 0; n + 1 < bytes.length; n += 2) [bytes[n], bytes[n + 1]] = [bytes[n + 1] ?? 0, bytes[n] ?? 0];
    return bytes;
  };
  it.each([
    ['UTF-8', Buffer.from(TEXT, 'utf8'), false],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf8'), false],
    ['UTF-16', utf16(TEXT, false, true), false],
    ['UTF-16, the other way round', utf16(TEXT, true, true), false],
    ['UTF-16 without a mark', utf16(TEXT, false, false), false],
    ['UTF-16 without a mark, the other way round', utf16(TEXT, true, false), false],
    ['Latin-1', Buffer.from(TEXT, 'latin1'), true],
  ] as const)('%s', (_name, bytes, guessed) => {
    expect(decode(bytes)).toEqual({ text: TEXT, guessed });
  });
});

describe('any bytes', () => {
  it('are read without an exception, and what is told of them is plain', () => {
    const cell = fc.constantFrom('2026-01', '12,5', '"', 'x', '', '#', '-', '1e999', '٣', '\u0000');
    const table = fc
      .array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 })
      .map((rows) => rows.map((row) => row.join(',')).join('\n'));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      table.map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(bytes, fc.option(fc.string(), { nil: undefined }), (file, column) => {
        const { lines, problems } = figuresOf(decode(file), column === undefined ? {} : { data: { column } });
        for (const { value, date } of lines?.flatMap(({ points }) => points) ?? []) {
          expect(Number.isFinite(value)).toBe(true);
          expect(date.start <= date.end).toBe(true);
        }
        for (const { message } of problems) expect(message).not.toMatch(/\b(?:undefined|null|NaN|token|expecting)\b/i);
      }),
      runs(2000),
    );
  });
});
