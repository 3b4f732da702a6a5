/** Which rows below the headings hold dates and figures; what else stands there is passed over. */
import type { Columns } from './columns.ts';
import { mayBeDate, shown } from './dates.ts';
import { type FoundTable, isHeadingsAgain } from './find-table.ts';
import { saysTotal } from './headings.ts';
import { isGap } from './numbers.ts';
import { remembering } from './remembering.ts';
import type { Row, Table } from './table.ts';

/** The rows with dates and figures, without totals, footers, headings that come again and a second table. */
export function bodyOf(
  { body, headings }: FoundTable,
  columns: Columns,
  table: Table,
): { rows: Row[]; passed: string[] } {
  const rows: Row[] = [];
  const passed: string[] = [];
  const figureCells = ({ cells }: Row) =>
    columns.figures.flatMap(({ at, of }) => [cells[at] ?? '', ...(of === undefined ? [] : [cells[of] ?? ''])]);
  const left: Row[] = [];
  // Most dates stand in many rows, and to read one costs more than to remember it.
  const isDate = remembering((cell) => mayBeDate(cell) || /^\d{4,8}$/.test(cell));
  let isBehindEmpty = false;
  for (const [n, row] of body.entries()) {
    if (row.cells.every((cell) => cell === '')) {
      isBehindEmpty = true;
      continue;
    }
    const date = columns.date(row);
    if (isDate(date)) {
      rows.push(row);
      isBehindEmpty = false;
      continue;
    }
    if (isBehindEmpty && rows.length > 0 && isOtherTable(row, body.slice(n + 1), columns)) {
      passed.push(`Another table begins in ${unitOf(table)} ${row.line}; only the first is read.`);
      break;
    }
    const hasNoFigure = figureCells(row).every((cell) => isGap(cell));
    const isTotal = row.cells.some((cell) => saysTotal(cell));
    if (isHeadingsAgain(row.cells, headings)) continue;
    if (hasNoFigure || isTotal) left.push(row);
    else rows.push(row);
  }
  const named = left.map(
    ({ cells, line }) => `${unitOf(table)} ${line} (${shown(cells.find((cell) => cell !== '') ?? '')})`,
  );
  if (named.length > 0)
    passed.push(
      `Passed over, as ${named.length === 1 ? 'a total or a note' : 'totals or notes'}: ${named.slice(0, 3).join(', ')}${named.length > 3 ? ` and ${named.length - 3} more` : ''}.`,
    );
  return { rows, passed };
}

function unitOf({ isSheet }: Table): string {
  return isSheet ? 'row' : 'line';
}

/** Headings, or a title, with dates and figures somewhere below. */
function isOtherTable({ cells }: Row, rest: readonly Row[], columns: Columns): boolean {
  const words = cells.filter((cell) => cell !== '');
  if (words.some((cell) => /^[\d.,%\s+-]+$/.test(cell)) || words.some((cell) => saysTotal(cell))) return false;
  const next = rest.find((row) => row.cells.some((cell) => cell !== ''));
  if (!next) return false;
  const isDated = (row: Row) => mayBeDate(columns.date(row)) || row.cells.some(mayBeDate);
  return words.length > 1 ? rest.some(isDated) : !isDated(next) && rest.some(isDated);
}
