/** Where the table stands among what else people write into a sheet: titles above it, other tables beside and below it. */
import { mayBeDate, mayBeDateInDigits, shown } from './dates.ts';
import { headingAt, plainHeading, saysDate } from './headings.ts';
import { readNumber, styleOf } from './numbers.ts';
import type { Row, Table } from './table.ts';

export interface FoundTable {
  /** Missing where the table begins with its figures. */
  headings?: readonly string[];
  body: readonly Row[];
  /** Columns, from 0, that belong to it; others stand beside it. */
  width: number;
  /** What is passed over, each in a sentence. */
  passed: string[];
  /** The line in which dates stand side by side, as headings. */
  across?: { line: number; dates: readonly string[] };
}

/** Titles, addresses and the like stand above so many rows at most. */
const MOST_ABOVE = 60;

/** @param wanted headings that the author names */
export function findTable({ rows, isSheet }: Table, wanted: readonly string[]): FoundTable {
  const filled = rows.findIndex(({ cells }) => cells.some((cell) => cell !== ''));
  const top = rows.slice(0, MOST_ABOVE);
  const firstData = top.findIndex(isData);
  const across = acrossIn(top);
  if (across) return { body: [], width: 0, passed: [], across };
  const at = headingRow(firstData === -1 ? top : top.slice(0, firstData), wanted, firstData === -1);
  const start = at === undefined ? firstRow(top, firstData) : at + 1;
  const headings =
    at === undefined ? undefined : rows[at]?.cells.map((cell) => cell.normalize('NFC').replace(/\s+/g, ' '));
  const above = top.slice(filled, at ?? start).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const unit = isSheet ? 'row' : 'line';
  const passed = above.length === 0 ? [] : [`What stands above its headings, in ${span(above, unit)}, is passed over.`];
  const body = rows.slice(start);
  const { width, beside } = widthOf(headings, body);
  if (beside !== undefined)
    passed.push(`It holds a second table beside the first, with ${shown(beside)}; only the first is read.`);
  return { ...(headings && { headings: headings.slice(0, width) }), body, width, passed };
}

function span(rows: readonly Row[], unit: string): string {
  const [first, last] = [rows[0]?.line, rows.at(-1)?.line];
  return first === last ? `${unit} ${first}` : `${unit}s ${first} to ${last}`;
}

function isFigure(cell: string): boolean {
  return cell !== '' && /\d/.test(cell) && readNumber(cell, styleOf([cell])) !== undefined;
}

/** True for a row with a date and a figure in two cells. */
function isData({ cells }: Row): boolean {
  const date = cells.findIndex((cell) => mayBeDate(cell) || mayBeDateInDigits(cell));
  return date !== -1 && cells.some((cell, n) => n !== date && isFigure(cell) && !mayBeDate(cell));
}

/** Which row holds the headings: one that names what is looked for, or dates, before one that only might. */
function headingRow(rows: readonly Row[], wanted: readonly string[], isFirst: boolean): number | undefined {
  let best: { at: number; score: number } | undefined;
  for (const [at, { cells }] of rows.entries()) {
    const words = cells.filter((cell) => cell !== '');
    if (words.some((cell) => isFigure(cell)) || words.some(mayBeDate)) continue;
    const named = wanted.filter((each) => headingAt(cells, each) !== undefined).length;
    const isDated = cells.length > 0 && words.some((word) => word.length < 40 && saysDate(word));
    const score = named * 4 + (isDated ? 2 : 0) + (words.length > 1 ? 1 : 0);
    if (score === 0 || (words.length < 2 && named === 0 && (!isDated || words[0]?.includes(' ')))) continue;
    if (!best || score > best.score || (score === best.score && !isFirst)) best = { at, score };
  }
  return best?.at;
}

/** Without headings the table begins with its first figures. */
function firstRow(rows: readonly Row[], firstData: number): number {
  const first = rows.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1 && cells.some(isFigure));
  return Math.max(0, first === -1 ? firstData : firstData === -1 ? first : Math.min(first, firstData));
}

/** Dates side by side, above figures that have none in their own row. */
function acrossIn(rows: readonly Row[]): FoundTable['across'] {
  for (const [at, { cells, line }] of rows.slice(0, 20).entries()) {
    const dates = cells.filter((cell) => mayBeDate(cell) || (mayBeDateInDigits(cell) && cell.length === 4));
    const others = cells.filter((cell) => cell !== '').length - dates.length;
    if (dates.length < 2 || others > 2) continue;
    const below = rows.slice(at + 1).filter(({ cells: each }) => each.some((cell) => cell !== ''));
    const [next] = below;
    const years = dates.every((date) => date.length === 4);
    if (years && (dates.length < 3 || others === 0)) continue;
    if (!next?.cells.some(isFigure) || below.some(({ cells: each }) => each.some(mayBeDate))) continue;
    if (below.some(({ cells: each }) => mayBeDateInDigits(each[0] ?? '') && years)) continue;
    return { line, dates };
  }
  return undefined;
}

const SAMPLE = 200;

/** An empty column, and behind it another one of dates: a second table. */
function widthOf(headings: readonly string[] | undefined, body: readonly Row[]): { width: number; beside?: string } {
  const rows = sampleOf(body);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), headings?.length ?? 0);
  if (!headings) return { width };
  const isEmpty = (column: number) =>
    (headings[column] ?? '') === '' && rows.every(({ cells }) => (cells[column] ?? '') === '');
  const isDate = (column: number) =>
    saysDate(headings[column] ?? '') && rows.some(({ cells }) => mayBeDate(cells[column] ?? ''));
  let seen = false;
  for (let column = 0; column < width; column++) {
    seen ||= isDate(column);
    if (!seen || !isEmpty(column)) continue;
    const other = headings.findIndex((_, n) => n > column && isDate(n));
    if (other !== -1)
      return {
        width: column,
        beside: headings
          .slice(column + 1)
          .filter((each) => each !== '')
          .join(', '),
      };
  }
  return { width };
}

/** Some rows of a table, evenly taken. */
export function sampleOf(rows: readonly Row[]): readonly Row[] {
  const filled = rows.length <= SAMPLE ? rows : rows.filter((_, n) => n % Math.ceil(rows.length / SAMPLE) === 0);
  return filled.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** True for the headings once more, as they stand on each page of a long table. */
export function isHeadingsAgain(cells: readonly string[], headings: readonly string[] | undefined): boolean {
  return headings?.every((each, n) => plainHeading(each) === plainHeading(cells[n] ?? '')) ?? false;
}
