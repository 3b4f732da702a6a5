/** Workbooks that nobody meant well with: refused in one sentence before they take the machine's memory. */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { ImportError } from '@driver-diagrams/theory/exchange/import-error';
import { importTheory } from '@driver-diagrams/theory/exchange/read-theory';
import {
  strToU8,
  type Unzipped,
  unzipSync,
  Zip,
  type ZipInputFile,
  ZipPassThrough,
  type Zippable,
  zipSync,
} from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { unpackedSize } from '../../theory/src/exchange/unpacked.ts';
import { withCostly } from '../helpers/long-run.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const HEAD = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (n: number, cells: string) => `<row r="${n}">${cells}</row>`;
const sheet = (rows: string) => `${HEAD}<sheetData>${rows}</sheetData></worksheet>`;
const SOUND = row(1, cell('A1', 'Kind') + cell('B1', 'Title')) + row(2, cell('A2', 'aim') + cell('B2', 'One'));

let parts: Unzipped;
beforeAll(async () => {
  parts = unzipSync(await writeXlsx({ sheets: [{ name: 'Plan', rows: [['Kind', 'Title']] }] }));
});

/** A workbook with other parts, or with more. */
const workbook = (other: Zippable) => zipSync({ ...parts, ...other }, { level: 1 });
const withSheet = (text: string) => workbook({ [SHEET]: strToU8(text) });

const nothing = (size: number) => new Uint8Array(size);

const MEGABYTE = nothing(1_000_000);
/** A megabyte of nothing, packed so that it can stand any number of times behind one another, before the end. */
const PACKED = deflateRawSync(MEGABYTE, { finishFlush: constants.Z_FULL_FLUSH });
const END = deflateRawSync(nothing(0));

/** A workbook with a part of so many megabytes more; or with more of them. To pack each of their megabytes would take seconds. */
function withBombs(megabytes: number, ...names: string[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, part] of Object.entries(parts)) {
    if (names.includes(name)) continue;
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(part, true);
  }
  const crc = Array.from({ length: megabytes }).reduce<number>((sum) => crc32(MEGABYTE, sum), 0);
  for (const filename of names) {
    const file: ZipInputFile = { filename, crc, size: megabytes * MEGABYTE.length, compression: 8 };
    zip.add(file);
    for (let n = 0; n < megabytes; n++) file.ondata?.(null, PACKED, false);
    file.ondata?.(null, END, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** What the archive says of the sizes of its parts, made a lie. */
function lying(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
  }
  return bytes;
}

type Refused = [name: string, make: () => Uint8Array, message: RegExp];

/** Each of them is unpacked up to the limit. */
const LARGE: Refused[] = [
  ['a sheet of 210 MB', () => withBombs(210, SHEET), /unpacks to more than 200 MB/],
  ['a part of 210 MB that is no sheet', () => withBombs(210, 'xl/media/a.png'), /more than 200 MB/],
  ['ten parts of 21 MB', () => withBombs(21, ...Array.from({ length: 10 }, (_, n) => `${n}.xml`)), /more than 200 MB/],
];

const REFUSED: Refused[] = withCostly(
  [
    ['one that says it has 10 bytes', () => lying(withBombs(210, SHEET)), /more than 200 MB/],
    [
      'six thousand parts',
      () =>
        workbook(Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [`${n}.xml`, [nothing(0), { level: 0 }]]))),
      /thousands of parts/,
    ],
    ['more than 20 MB as it is', () => workbook({ a: [nothing(20_000_001), { level: 0 }] }), /more than 20 MB/],
    ['more rows than a theory has', () => withSheet(sheet(SOUND + row(20_000, cell('A20000', 'x')))), /10,000 rows/],
    ['two cells as far apart as can be', () => withSheet(sheet(SOUND + row(1_048_576, cell('XFD1048576', 'x')))), /./],
    ['no archive', () => strToU8('PK\u0003\u0004 and so on'), /This is no workbook that can be read/],
    ['half an archive', () => withSheet(sheet(SOUND)).subarray(0, 900), /This is no workbook that can be read/],
    ['a sheet that is no XML', () => withSheet('<worksheet><sheetData><row'), /./],
  ],
  LARGE,
);

/** Odd, and read all the same. */
const READ: [name: string, make: () => Uint8Array, text: RegExp][] = [
  ['a plain one', () => withSheet(sheet(SOUND)), /aim "One"/],
  ['a wrong size said of each part', () => lying(withSheet(sheet(SOUND))), /aim "One"/],
  ['something before and behind', () => Uint8Array.of(...withSheet(sheet(SOUND)), ...nothing(300)), /aim "One"/],
];

describe('a workbook is refused', () => {
  it.each(REFUSED.map(([name], n) => [name, n] as const))('%s', async (_, n) => {
    const [, make, message] = REFUSED[n] ?? expect.fail();
    const refused = importTheory('xlsx', make());
    await expect(refused).rejects.toThrow(ImportError);
    await expect(refused).rejects.toThrow(message);
  });
});

describe('a workbook is read, or refused in a sentence', () => {
  it.each(READ.map(([name], n) => [name, n] as const))('%s', async (_, n) => {
    const [, make, text] = READ[n] ?? expect.fail();
    const outcome = await importTheory('xlsx', make()).catch((error: unknown) => {
      if (!(error instanceof ImportError)) throw error;
      return error.message;
    });
    if (typeof outcome === 'string') expect(outcome).toMatch(/^This is no workbook that can be read/);
    else expect(outcome.text).toMatch(text);
  });

  it('entities in entities in entities', async () => {
    const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
    const bomb = sheet(SOUND.replace('One', '&e9;')).replace(
      '<worksheet',
      `<!DOCTYPE w [<!ENTITY e0 "ha">${entities}]><worksheet`,
    );
    const { text } = await importTheory('xlsx', withSheet(bomb)).catch((error: unknown) => {
      if (!(error instanceof ImportError)) throw error;
      return { text: error.message };
    });
    expect(text.length).toBeLessThan(1000);
  });
});

it('counts what an archive holds, packed or not, no further than it is asked', async () => {
  const archive = zipSync({ a: nothing(3_000_000), b: [strToU8('hello'), { level: 0 }], c: nothing(0) });
  const { bytes = 0, parts: count } = (await unpackedSize(archive, 9_000_000)) ?? {};
  expect(count).toBe(3);
  // The last pieces of a part may be missed.
  expect(bytes).toBeGreaterThan(2_500_000);
  expect(bytes).toBeLessThanOrEqual(3_000_005);
  expect((await unpackedSize(archive, 100_000))?.bytes).toBeLessThan(200_000);
  expect(await unpackedSize(nothing(100), 9)).toBeUndefined();
  expect(await unpackedSize(nothing(0), 9)).toBeUndefined();
});

it('tells once of a row what stands below no heading, however many cells that are', async () => {
  const csv = `Kind,Title\naim,One,${'x,'.repeat(50_000)}y\n`;
  const { untold } = await importTheory('csv', strToU8(csv));
  expect(untold).toEqual([
    'Row 2 of the table: “x”, and what is in 50000 more cells, stands below no heading and was left out.',
  ]);
});
