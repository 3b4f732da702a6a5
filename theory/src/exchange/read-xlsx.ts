/** A workbook that people filled in, ours or one of their own. */
import { rowsByIndent, rowsOfGrid } from './grid.ts';
import { knownHeading } from './headings.ts';
import { ImportError, limitRows, MOST_BYTES } from './import-error.ts';
import { labelMeant } from './labels.ts';
import { atRow } from './places.ts';
import type { Row } from './rows.ts';
import { sheetsOf } from './sheets.ts';
import { SHARED } from './tables.ts';
import { GUIDE, SHEETS, type Sheet } from './xlsx.ts';

/** A sheet with its cells as a spreadsheet shows them, row by row. */
export interface Grid {
  name: string;
  cells: readonly (readonly string[])[];
}

/**
 * Reads a workbook: sheets by their names, by their headings, or with a column of kinds, which says more than both.
 * @throws ImportError where it is no workbook, has no sheet that is known, or is too large
 */
export async function readXlsx(bytes: Uint8Array, tell: (message: string) => void): Promise<Row[]> {
  const grids = await gridsOf(bytes);
  limitRows(
    grids.reduce((sum, { cells }) => sum + cells.length, 0),
    'rows',
  );
  const found: Row[] = [];
  let isKnown = false;
  for (const { name, cells } of grids) {
    if (name === GUIDE || cells.every((row) => row.every((cell) => cell === ''))) continue;
    const of = `the sheet “${name}”`;
    const sheet = sheetMeant(name, cells);
    const rows =
      rowsOfGrid({ name: of, cells, ...(sheet && { kinds: sheet.kinds }) }, tell) ??
      rowsByIndent(cells, (row) => atRow(row + 1, of), tell);
    if (rows) found.push(...rows);
    else {
      const count = cells.filter((row) => row.some((cell) => cell !== '')).length;
      tell(
        `The sheet “${name}” has no headings that are known; its ${count === 1 ? 'row was' : `${count} rows were`} left out.`,
      );
    }
    isKnown ||= rows !== undefined;
  }
  if (isKnown) return found;
  throw new ImportError(
    'This workbook has no sheet that is known. `driver render a.driver -o a.xlsx` makes one that can be filled in; a sheet of your own needs the headings “Kind” and “Title”, or a column for each level: Aim, Primary driver, Secondary driver, Change idea.',
  );
}

/** The sheet of our own that is meant: by its name, by a kind in its name, or by headings that no other has. */
function sheetMeant(name: string, cells: readonly (readonly string[])[]): Sheet | undefined {
  const plain = name.trim().toLowerCase();
  const own = SHEETS.find((each) => each.name.toLowerCase() === plain);
  if (own) return own;
  const headings = cells
    .map((row) => row.filter((cell) => cell !== '').map(knownHeading))
    .find((row) => row.includes(SHARED.title) || row.includes(SHARED.name));
  if (!headings || headings.includes(SHARED.kind)) return undefined;
  const kind = name
    .split(/[^\p{L}]+/u)
    .flatMap((word, n, words) => [[word, words[n + 1]].join(' '), word])
    .map((words) => labelMeant(words, false)?.kind)
    .find((each) => each !== undefined);
  const fitting = SHEETS.filter((sheet) =>
    headings.every((heading) => sheet.headings.some((each) => each.heading === heading)),
  );
  const named = SHEETS.find(({ kinds }) => kind !== undefined && kinds.includes(kind));
  if (named) return named;
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * The sheets of a workbook.
 * @throws ImportError where it is no workbook, or too large
 */
export async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const found = await sheetsOf(bytes, MOST_BYTES);
  if ('sheets' in found) return found.sheets;
  if (found.why === 'large') {
    throw new ImportError(
      'This workbook unpacks to more than 200 MB or thousands of parts, more than any theory. Take over only the part that is one.',
    );
  }
  const reason = found.reason === undefined ? '' : ` (${found.reason})`;
  throw new ImportError(
    `This is no workbook that can be read${reason}. Open it in a spreadsheet, and save it again as .xlsx or as CSV.`,
  );
}
