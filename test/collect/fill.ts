/** Fills in a workbook as a spreadsheet would: its cells are set, and it is saved anew without styles. */
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';

/**
 * @param set cells of the sheet with the figures by their names, such as `B2`
 * @returns the saved workbook
 */
export async function filled(bytes: Uint8Array, set: Readonly<Record<string, CellValue>>): Promise<Uint8Array> {
  const { sheets } = await readXlsx(bytes);
  const rows = sheets[1]?.rows ?? [];
  for (const [name, value] of Object.entries(set)) {
    const [, letter = 'A', number = '1'] = /^([A-Z])(\d+)$/.exec(name) ?? [];
    const row = Number(number) - 1;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    const column = letter.charCodeAt(0) - 65;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }
  return writeXlsx({ sheets: sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows })) });
}

/** What stands in the sheet with the figures, row by row, without empty cells at the end. */
export async function tableOf(bytes: Uint8Array): Promise<string[]> {
  const { sheets } = await readXlsx(bytes);
  return (sheets[1]?.rows ?? []).map((row) =>
    row
      .map((cell) => cell ?? '')
      .join(' | ')
      .replace(/[ |]+$/, ''),
  );
}
