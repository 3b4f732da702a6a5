/** Workbooks as data files: dates, percentages, formulas, sheets, and what is no workbook. */
import { zipSync } from 'fflate';
import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { contentIn } from '../../language-server/src/workspace/data-content.ts';
import { dataOfText, dataText } from '../../language-server/src/workspace/data-text.ts';
import { type Asked, figuresOf, readContent } from './read-data.ts';

interface Sheet {
  name: string;
  rows: CellValue[][];
  cells?: Map<string, Partial<Cell>>;
  hidden?: boolean;
}

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const DATE = { style: { numFmt: 'yyyy-mm-dd' } };
const PERCENT = { style: { numFmt: '0%' } };

async function workbook(sheets: Sheet[], dateSystem: '1900' | '1904' = '1900'): Promise<Uint8Array> {
  return writeXlsx({ sheets, dateSystem });
}

async function read(sheets: Sheet[], asked: Asked = {}, dateSystem: '1900' | '1904' = '1900') {
  return readContent(await contentIn(await workbook(sheets, dateSystem), 'rates.xlsx'), asked);
}

const DATES = new Map([
  ['1,0', DATE],
  ['2,0', DATE],
]);
const RATES: Sheet = {
  name: 'Rates',
  rows: [
    ['week', 'rate'],
    [day('2026-01-05'), 61],
    [day('2026-01-12'), 64.5],
  ],
  cells: DATES,
};
const POINTS = ['2026-01-05 61', '2026-01-12 64.5'];

describe('a workbook', () => {
  test.each(['1900', '1904'] as const)('has dates that are dates, counted from %s', async (system) => {
    expect(await read([RATES], {}, system)).toEqual({ points: POINTS, problems: [], fixes: [] });
  });

  test('says of a cell that is formatted as percent what it shows', async () => {
    const cells = new Map([...DATES, ['1,1', PERCENT], ['2,1', PERCENT]]);
    const rows = [
      ['week', 'rate'],
      [day('2026-01-05'), 0.61],
      [day('2026-01-12'), 0.07],
    ];
    const found = await read([{ name: 'A', rows, cells }], { percent: true, levels: [80] });
    expect(found).toEqual({ points: ['2026-01-05 61', '2026-01-12 7'], problems: [], fixes: [] });
  });

  test('is asked whether shares are percentages where no cell says so', async () => {
    const rows = [
      ['week', 'rate'],
      [day('2026-01-05'), 0.61],
      [day('2026-01-12'), 0.07],
    ];
    const found = await read([{ name: 'A', rows, cells: DATES }], { percent: true, levels: [80] });
    expect(found.problems).toEqual([expect.stringMatching(/^question: .*“0\.61” \(cell B2\)/)]);
  });

  test('has the stored values of formulas, and tells of errors by their cell', async () => {
    const rows = [
      ['week', 'rate'],
      [day('2026-01-05'), 61],
      [day('2026-01-12'), '#DIV/0!'],
      ['soon', 3],
    ];
    const cells = new Map<string, Partial<Cell>>([...DATES, ['1,1', { formula: '60+1', formulaResult: 61 }]]);
    const found = await read([{ name: 'A', rows, cells }]);
    expect(found.points).toEqual(['2026-01-05 61']);
    expect(found.problems).toEqual([
      'row: has 2 lines that are left out. Cell B3: “#DIV/0!” is an error of the spreadsheet. Cell A4: “soon” is no date. Write dates such as 2026-09 or 2026-09-14. Mend the formulas.',
    ]);
  });

  test('is read from the first sheet with dates and figures', async () => {
    const about: Sheet = { name: 'About', rows: [['Rates of the network'], ['See the next sheet']] };
    expect((await read([about, RATES])).points).toEqual(POINTS);
    const hidden = {
      ...RATES,
      name: 'Old',
      rows: [
        ['week', 'rate'],
        [day('2020-01-06'), 1],
      ],
      hidden: true,
    };
    expect(await read([hidden, RATES])).toEqual({ points: POINTS, problems: [], fixes: [] });
  });

  test('says which of several sheets is read, and reads the one that is chosen', async () => {
    const autumn = {
      ...RATES,
      name: 'Autumn',
      rows: [
        ['week', 'rate'],
        [day('2026-09-07'), 70],
      ],
    };
    const found = await read([RATES, autumn]);
    expect(found.points).toEqual(POINTS);
    expect(found.problems).toEqual([expect.stringMatching(/^doubt: .*“Rates” is read\. .*“Autumn”\.$/)]);
    expect(found.fixes).toEqual([{ sheet: 'Rates' }, { sheet: 'Autumn' }]);
    expect(await read([RATES, autumn], { data: { sheet: 'autumn' } })).toMatchObject({
      points: ['2026-09-07 70'],
      problems: [],
    });
    expect(await read([RATES, autumn], { data: { sheet: 'Autum' } })).toEqual({
      points: [],
      problems: ['column: has no sheet “Autum”. It has “Rates” and “Autumn”.'],
      fixes: [{ sheet: 'Autumn' }],
    });
  });

  test('gives the same lines as the same figures in a text', async () => {
    const rows: CellValue[][] = [
      ['week', 'school', 'rate'],
      [day('2026-01-05'), 'North', 61],
      [day('2026-01-05'), 'South', 52],
      [day('2026-01-12'), 'North', 64.5],
    ];
    const cells = new Map([...DATES, ['3,0', DATE]]);
    const content = await contentIn(await workbook([{ name: 'A', rows, cells }]), 'a.xlsx');
    const asked: Asked = { data: { each: 'school' } };
    const text = 'week,school,rate\n2026-01-05,North,61\n2026-01-05,South,52\n2026-01-12,North,64.5\n';
    const found = figuresOf(content, asked);
    expect(found.lines).toEqual(figuresOf({ text, guessed: false }, asked).lines);
    expect(found.text).toBe(text);
  });

  test('knows the groups of merged cells', async () => {
    const rows: CellValue[][] = [
      ['school', 'week', 'rate'],
      ['North', day('2026-01-05'), 61],
      [null, day('2026-01-12'), 62],
    ];
    const cells = new Map([
      ['1,1', DATE],
      ['2,1', DATE],
    ]);
    const merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }];
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows, cells, merges }] });
    const found = readContent(await contentIn(bytes, 'a.xlsx'), { data: { each: 'school' } });
    expect(found.points).toEqual(['North: 2026-01-05 61', 'North: 2026-01-12 62']);
  });

  test.each([
    ['rates.xls', [0xd0, 0xcf, 0x11, 0xe0], /older or other form/],
    ['rates.xlsx', [0xd0, 0xcf, 0x11, 0xe0], /a password protects/],
    ['rates.ods', [0x50, 0x4b, 3, 4], /LibreOffice/],
    ['rates.numbers', [0x50, 0x4b, 3, 4], /Numbers/],
    ['rates.pdf', [0x25, 0x50, 0x44, 0x46], /PDF/],
    ['rates.csv', [0x25, 0x50, 0x44, 0x46], /PDF/],
    ['rates.docx', [0x50, 0x4b, 3, 4], /is no table/],
    ['rates.xlsx', [1, 2, 3], /is no workbook that can be read/],
    ['rates.csv', [0x50, 0x4b, 3, 4, 9], /is no workbook that can be read/],
  ])('is not %s: one sentence on what to save', async (name, bytes, message) => {
    const content = await contentIn(Uint8Array.from(bytes), name);
    expect(content).toEqual({ trouble: expect.stringMatching(message) });
    expect((content as { trouble: string }).trouble).toMatch(/CSV\./);
  });

  test('comes back from a text, and a text is none', async () => {
    const bytes = await workbook([RATES]);
    expect(dataOfText(dataText(bytes) ?? '')).toEqual(bytes);
    expect(dataText(new TextEncoder().encode('a,b'))).toBe('a,b');
    expect(dataOfText('a,b')).toBe('a,b');
    expect(dataOfText('data:application/zip;base64,§')).toBe('data:application/zip;base64,§');
  });

  test('that unpacks without end is not unpacked', async () => {
    const part = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(210_000_000) }, { level: 9 });
    expect(await contentIn(part, 'a.xlsx')).toEqual({ trouble: expect.stringMatching(/^unpacks to more than 200 MB/) });
  });
});
