/** The figures of single cells, and of two that are divided. */
import type { Days, Point } from '../model/series.ts';
import type { FigureColumn } from './columns.ts';
import { shown } from './dates.ts';
import type { Clauses, Hints } from './hints.ts';
import type { LeftOut } from './left-out.ts';
import { isFormulaError, isGap, isPercent, type NumberStyle, readNumber } from './numbers.ts';
import { placeOf } from './places.ts';
import type { Row, Table } from './table.ts';

/** A figure, or why there is none, of one row and one group. */
export interface Entry {
  days: Days;
  row: Row;
  /** Where the figure stands, from 0. */
  column: number;
  cell: string;
  point?: Point;
  isGap?: boolean;
}

/** What is known while the rows are read. */
export interface Reader {
  table: Table;
  headings: readonly string[] | undefined;
  data: Clauses;
  hints: Hints;
  style: NumberStyle;
  wrong: LeftOut[];
}

/** The cells of figures, and of what they are counted of. */
export function* figureCellsOf(rows: readonly Row[], figures: readonly FigureColumn[]): Iterable<string> {
  for (const { cells } of rows) {
    for (const { at, of } of figures) {
      const cell = cells[at] ?? '';
      if (!isGap(cell)) yield cell;
      if (of !== undefined) yield cells[of] ?? '';
    }
  }
}

/** Reads the figure of one group in one row; what is wrong is added to what is told. */
export function readFigure(
  { table, data, hints, style, wrong }: Reader,
  row: Row,
  { at, of }: FigureColumn,
  days: Days,
): Entry {
  const cell = row.cells[at] ?? '';
  const entry: Entry = { days, row, column: at, cell };
  if (isGap(cell)) {
    entry.isGap = true;
    return entry;
  }
  const leftOut = (why: string) => {
    wrong.push({ line: row.line, at: placeOf(table, row, at), why });
    return entry;
  };
  const value = readNumber(cell, style);
  if (value === undefined) return leftOut(whyNoFigure(cell));
  if (of === undefined) {
    entry.point = { date: days, value };
    return entry;
  }
  const whole = row.cells[of] ?? '';
  const total = readNumber(whole, style);
  if (total === undefined) return leftOut(isGap(whole) ? `nothing stands in “${data.of}”` : whyNoFigure(whole));
  const why = whyNoShare(cell, whole, value, total, hints.percent);
  if (why !== undefined) return leftOut(why);
  const quotient = Number(((hints.percent ? 100 : 1) * (value / total)).toPrecision(12));
  entry.cell = `${cell} of ${whole}`;
  entry.point = { date: days, value: quotient, counts: { counted: value, of: total } };
  return entry;
}

function whyNoFigure(cell: string): string {
  if (isFormulaError(cell)) return `${shown(cell)} is an error of the spreadsheet`;
  return /^[+-]?[\d.]+e\+?\d+%?$/i.test(cell) || /^\d{16,}$/.test(cell)
    ? `${shown(cell)} is too large to be true`
    : `${shown(cell)} is no number`;
}

/** Why two counts make no share. */
function whyNoShare(cell: string, whole: string, counted: number, of: number, percent: boolean): string | undefined {
  if (isPercent(cell) || isPercent(whole))
    return `${shown(isPercent(cell) ? cell : whole)} is a percentage and no count`;
  if (counted < 0 || of < 0) return `${shown(counted < 0 ? cell : whole)} is a count below zero`;
  if (of === 0) return `${shown(cell)} of ${shown(whole)}: nothing can be divided by zero`;
  return percent && counted > of ? `${shown(cell)} of ${shown(whole)} is more than all` : undefined;
}
