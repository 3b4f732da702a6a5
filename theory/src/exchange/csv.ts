/** One table of all statements as CSV, for spreadsheets and other programs, and back. */
// The builds for browsers need nothing of Node.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { separatorOf } from '../data/table.ts';
import type { Theory } from '../model/model.ts';
import { EVERYWHERE } from './columns.ts';
import { rowsByIndent, rowsOfGrid } from './grid.ts';
import { ImportError, limitRows, MOST_ROWS } from './import-error.ts';
import { tableAt } from './markdown-tables.ts';
import { atRow } from './places.ts';
import { type Row, rowsOf } from './rows.ts';
import { IMPORT, LINK, SHARED, TABLES, THEORY } from './tables.ts';

const OF_ALL = EVERYWHERE.map(({ heading }) => heading);

/** All columns, in the order of the tables; what fits every statement stands last. */
const HEADINGS = [
  ...Object.values(SHARED),
  ...[THEORY, ...TABLES]
    .flatMap(({ columns }) => columns.map(({ heading }) => heading))
    .filter((heading) => !OF_ALL.includes(heading)),
  ...Object.values(LINK),
  ...Object.values(IMPORT),
  ...OF_ALL,
];

/**
 * Writes a file's own statements as one table: a row for the theory, each import, each statement and each link of which more
 * is said than that it is there. Columns that nothing fills are left out.
 * @returns CSV with commas, marked as UTF-8 for spreadsheets; no cell can become a formula (see `guarded`)
 */
export function writeCsv(theory: Theory): string {
  const rows = rowsOf(theory).map(({ kind, cells }): Row['cells'] => ({ ...cells, [SHARED.kind]: kind }));
  const used = new Set(rows.flatMap((cells) => Object.keys(cells)));
  const always = new Set<string>([SHARED.kind, SHARED.name, SHARED.title, SHARED.leads]);
  const headings = [...new Set(HEADINGS)].filter((heading) => always.has(heading) || used.has(heading));
  const lines = [headings, ...rows.map((cells) => headings.map((heading) => cells[heading] ?? ''))];
  return `\uFEFF${lines.map((cells) => cells.map(cellText).join(',')).join('\r\n')}\r\n`;
}

function cellText(text: string): string {
  const safe = guarded(text);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet would take for a formula, and the sign that keeps it from doing so. */
const RISKY = /^[=+\-@\t\r']/;
const GUARD = "'";

/** A cell that no spreadsheet computes with: an apostrophe stands before it, as people type it. */
function guarded(text: string): string {
  return RISKY.test(text) ? GUARD + text : text;
}

function unguarded(cell: string): string {
  return cell.startsWith(GUARD) && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * Reads a table with headings, from whatever program wrote it.
 * @throws ImportError where it is no table, has no headings that are known, or is too large
 */
export function readCsv(text: string, tell: (message: string) => void): Row[] {
  const read = records(text);
  limitRows(read.length, 'rows');
  const cells = read.map(({ record }) => record.map(unguarded));
  const place = (row: number) => atRow(row + 1, TABLE, read[row]?.info.lines);
  const rows = rowsOfGrid({ name: TABLE, cells, place }, tell) ?? rowsByIndent(cells, place, tell);
  if (rows) return rows;
  throw new ImportError(
    `This table has no headings that are known. Its first row needs at least “${SHARED.kind}” and “${SHARED.title}”, or a column for each level: Aim, Primary driver, Secondary driver, Change idea; \`driver render a.driver --format csv\` shows all.`,
  );
}

const TABLE = 'the table';

/** The rows of a text whose cells are parted by tabs or bars, as it comes out of a spreadsheet; undefined where it is no such table. */
export function readPastedTable(text: string, tell: (message: string) => void): Row[] | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (!/\S\t|\S *\|/.test(lines[first] ?? '')) return undefined;
  if (tableAt(lines, first)) return undefined;
  const untold: string[] = [];
  try {
    const read = records(text);
    const cells = read.map(({ record }) => record);
    const rows = rowsOfGrid(
      { name: TABLE, cells, place: (row) => atRow(row + 1, TABLE, read[row]?.info.lines) },
      (message) => untold.push(message),
    );
    if (rows) for (const message of untold) tell(message);
    return rows;
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

interface Record {
  record: string[];
  /** `lines`: the line that it ends on. */
  info: { lines: number };
}

function records(text: string): Record[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      to: MOST_ROWS + 2,
    }) as unknown as Record[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const where = 'lines' in error ? ` near line ${String(error.lines)}` : '';
    throw new ImportError(
      `This cannot be read as a table${where}. Save it again as CSV (UTF-8), or as a workbook (.xlsx).`,
    );
  }
}
