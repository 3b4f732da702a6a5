/** What the places of a table are called in messages. */
import type { Row, Table } from './table.ts';

/** `line 3` of a text, `cell B3` of a sheet. */
export function placeOf({ isSheet }: Table, { line }: Row, column: number): string {
  return isSheet ? `cell ${letters(column)}${line}` : `line ${line}`;
}

/** The name of a column in spreadsheets, from 0: A … Z, AA … */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
