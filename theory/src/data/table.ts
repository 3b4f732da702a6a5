/** From the text of a data file to its rows. The CSV itself is read by csv-parse. */
// The build for browsers, which needs nothing of Node: it serves both servers and the command line.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';

export interface Row {
  cells: string[];
  /** The line that the row ends on, from 1. */
  line: number;
}

interface Table {
  rows: Row[];
  /** Set where the file could not be read to its end. */
  trouble?: { message: string; line?: number };
}

/** More rows than a run chart can show: daily figures of ten years fit. */
const MOST_ROWS = 4000;

/** In characters. */
const LONGEST_ROW = 65_536;
const TOO_LONG = new RegExp(`[^\\r\\n]{${LONGEST_ROW + 1}}`);
const NO_TABLE = 'cannot be read as a table. Save it again as CSV (UTF-8).';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Reads the rows of a text; empty lines and those that begin with `#` are passed over. Never throws. */
export function readTable(text: string): Table {
  if (TOO_LONG.test(text)) return { rows: [], trouble: { message: NO_TABLE } };
  try {
    const records = parse(text, {
      bom: true,
      comment: '#',
      comment_no_infix: true,
      delimiter: delimiterOf(text),
      info: true,
      max_record_size: LONGEST_ROW,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: MOST_ROWS + 2,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const rows = records
      .map(({ record, info }) => ({ cells: record, line: info.lines }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
    if (rows.length <= MOST_ROWS + 1) return { rows };
    const message = `has more than ${MOST_ROWS.toLocaleString('en')} rows, and a chart of so many points can no longer be read. Put one row for each week or month into it.`;
    return { rows: [], trouble: { message } };
  } catch (error) {
    return { rows: [], trouble: troubleOf(error) };
  }
}

function troubleOf(error: unknown): NonNullable<Table['trouble']> {
  if (!(error instanceof CsvError)) return { message: NO_TABLE };
  const line = Number((error as { lines?: unknown }).lines);
  const at = Number.isFinite(line) ? { line } : {};
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return { message: 'has a quotation mark that is opened and never closed.', ...at };
  return { message: NO_TABLE, ...at };
}

/** The sign that parts the cells: the one that stands most often in the first line with words. */
export function delimiterOf(text: string): string {
  const line =
    text
      .slice(0, 65_536)
      .split(/\r\n|\n|\r/)
      .find((each) => each.trim() !== '' && !each.startsWith('#')) ?? '';
  const plain = line.replace(/"[^"]*"/g, '');
  let best: string = ',';
  let most = 0;
  for (const sign of DELIMITERS) {
    const count = plain.split(sign).length - 1;
    if (count > most) [best, most] = [sign, count];
  }
  return best;
}
