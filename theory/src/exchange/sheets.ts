/** The sheets of a workbook as texts, for who imports theories and for who reads figures. */
import type { Cell, CellValue, Sheet as WorkbookSheet } from 'hucre';
import type { DataSheet } from '../data/measure-data.ts';
import { MOST_UNPACKED } from './import-error.ts';

/** Sheets, styles, pictures and what joins them. */
const MOST_PARTS = 5000;

/** `large`: it unpacks to more than anybody wrote; `broken`: it is none that can be read, for a reason in English. */
export type Sheets = { sheets: DataSheet[] } | { why: 'large' | 'broken'; reason?: string };

/**
 * Reads the sheets of a workbook, never unpacking without end. Never throws.
 * @param most bytes that the workbook itself may have
 */
export async function sheetsOf(bytes: Uint8Array, most: number): Promise<Sheets> {
  const { unpackedSize } = await import('./unpacked.ts');
  const size = await unpackedSize(bytes, MOST_UNPACKED);
  if (size && (size.bytes > MOST_UNPACKED || size.parts > MOST_PARTS)) return { why: 'large' };
  const { readXlsx: read } = await import('./workbook.ts');
  try {
    const { sheets } = await read(bytes, { maxInputBytes: most, readStyles: true });
    return { sheets: sheets.map(sheetOf) };
  } catch (error) {
    return { why: 'broken', ...(error instanceof Error && { reason: error.message }) };
  }
}

/** The cells as a spreadsheet shows them; a cell that is merged downwards says the same for each of its rows. */
function sheetOf({ name, rows, cells, merges = [], hidden, veryHidden }: WorkbookSheet): DataSheet {
  const texts = rows.map((row, at) => row.map((value, column) => cellText(value, cells?.get(`${at},${column}`))));
  for (const { startRow, endRow, startCol } of merges) {
    const text = texts[startRow]?.[startCol];
    if (text === undefined || text === '') continue;
    for (const row of texts.slice(startRow + 1, endRow + 1)) {
      while (row.length < startCol) row.push('');
      row[startCol] = text;
    }
  }
  return { name, cells: texts, ...((hidden || veryHidden) && { isHidden: true }) };
}

/** A cell that the spreadsheet made a date of is that day; a number that it shows as a percentage is one. */
function cellText(value: CellValue, cell: Cell | undefined): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number' && /%/.test(cell?.style?.numFmt?.replace(/"[^"]*"|\\./g, '') ?? ''))
    return `${rounded(value * 100)}%`;
  if (typeof value === 'number') return String(rounded(value));
  return value === null ? '' : String(value);
}

/** Without the last digits that computing with fractions leaves. */
function rounded(number: number): number {
  return Number(number.toPrecision(12));
}
