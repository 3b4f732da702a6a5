/** Reads a workbook that a member filled in: whose it is, and what stands in its table. */
import { type Grid, gridsOf } from '../exchange/read-xlsx.ts';
import { letterOf } from '../exchange/xlsx.ts';
import { type Column, columnMeant, MARK } from './form.ts';

/** A row of the table; its cells as they are written, without those that are empty. */
export interface AnswerRow {
  /** How its cells are called: the sheet and the row, without the column. */
  sheet: string;
  row: number;
  /** The letter of each column that is there. */
  letters: Partial<Record<Column, string>>;
  cells: Partial<Record<Column, string>>;
}

/** What a member sent back: rows with something beside the date. */
export interface Answer {
  /** Ids of the measure and the member, as the workbook names them. */
  measure: string;
  member: string;
  rows: AnswerRow[];
  /** Dates beside which nothing stands. */
  empty: string[];
  /** Set where the table is not there any more. */
  lacksTable?: true;
}

/**
 * Reads a workbook.
 * @returns undefined for a workbook that `driver collect` did not make
 * @throws ImportError where it is no workbook, or too large
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Answer | undefined> {
  return answerIn(await gridsOf(bytes));
}

function answerIn(grids: readonly Grid[]): Answer | undefined {
  const marked = grids.flatMap(({ cells }) => cells).find(([first = '']) => first.trim() === MARK);
  const [, measure = '', member = ''] = (marked ?? []).map((cell) => cell.trim());
  if (!marked || measure === '' || member === '') return undefined;
  const tables = grids.flatMap((grid) => tableIn(grid) ?? []);
  if (tables.length === 0) return { measure, member, rows: [], empty: [], lacksTable: true };
  const holds = ({ cells }: AnswerRow) => Object.keys(cells).some((column) => column !== 'date');
  const [rows, empty] = [tables.flat().filter(holds), tables.flat().filter((row) => !holds(row))];
  return { measure, member, rows, empty: empty.flatMap(({ cells }) => cells.date ?? []) };
}

/** The rows below the headings of a table; undefined where a sheet has none. */
function tableIn({ name, cells }: Grid): AnswerRow[] | undefined {
  const at = cells.findIndex((row) => {
    const found = row.map(columnMeant);
    return found.includes('date') && found.includes('figure');
  });
  if (at < 0) return undefined;
  const columns = (cells[at] ?? []).map(columnMeant);
  const letters = Object.fromEntries(columns.flatMap((column, n) => (column ? [[column, letterOf(n)]] : [])));
  return cells.slice(at + 1).flatMap((row, n): AnswerRow[] => {
    const given = Object.fromEntries(
      columns.flatMap((column, m) => {
        const cell = (row[m] ?? '').trim();
        return column && cell !== '' ? [[column, cell]] : [];
      }),
    );
    return Object.keys(given).length > 0 ? [{ sheet: name, row: at + n + 2, letters, cells: given }] : [];
  });
}
