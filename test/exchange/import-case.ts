/** The cases of `import-cases`: what comes in, and what is expected of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';

const FOLDER = join(import.meta.dirname, 'import-cases');
const OURS = /\.driver$|\.told\.txt$|^sources\.json$/;

export interface ImportCase {
  name: string;
  /** The name of the file that comes in. */
  file: string;
  /** What stands beside it. */
  theory: string;
  told: string[];
}

/** After what kind of source each case is written, by its name. */
export const sources: Readonly<Record<string, string>> = JSON.parse(textOf('sources.json'));

export const cases: readonly ImportCase[] = readdirSync(FOLDER)
  .filter((file) => !OURS.test(file))
  .sort()
  .map((file) => {
    const told = `${file}.told.txt`;
    return {
      name: file.replace(/\.xlsx\.json$|\.\w+$/, ''),
      file: file.replace(/\.json$/, ''),
      theory: textOf(`${file}.driver`),
      told: existsSync(join(FOLDER, told)) ? textOf(told).trimEnd().split('\n') : [],
    };
  });

function textOf(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}

/** What is in the file; a workbook is made of what its description says. */
export async function bytesOf({ file }: ImportCase): Promise<Uint8Array> {
  if (!file.endsWith('.xlsx')) return readFileSync(join(FOLDER, file));
  const { sheets } = JSON.parse(textOf(`${file}.json`)) as { sheets: SheetDescription[] };
  return writeXlsx({
    sheets: sheets.map(({ name, rows, percents = [], merges = [] }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
      cells: new Map(percents.map((at) => [keyOf(at), { style: { numFmt: '0.0%' } }] as const)),
      merges: merges.map((range) => {
        const [startRow = 0, startCol = 0, endRow = 0, endCol = 0] = range.split(':').flatMap(placeOf);
        return { startRow, startCol, endRow, endCol };
      }),
    })),
  });
}

interface SheetDescription {
  name: string;
  rows: (string | number)[][];
  /** Cells that are shown as percentages, `B2`. */
  percents?: string[];
  /** Ranges that are merged, `A2:A4`. */
  merges?: string[];
}

/** Row and column from 0. */
function placeOf(cell: string): [row: number, column: number] {
  return [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65];
}

function keyOf(cell: string): `${number},${number}` {
  const [row, column] = placeOf(cell);
  return `${row},${column}`;
}
