/** From the text of a data file to the series of a measure, with everything wrong in it told in plain words. */

import { listed } from '../model/sentences.ts';
import type { DataProblem, Days, FileLine, MeasureFigures, Point } from '../model/series.ts';
import { readDate } from '../text/values.ts';
import { isGap, isPercent, type NumberStyle, readNumber, styleOf } from './numbers.ts';
import { type Row, readTable } from './table.ts';

type SeriesFound = Pick<MeasureFigures, 'lines' | 'undated'> & { problems: DataProblem[] };

/** So many lines with mistakes are told one by one. */
const MOST_TOLD = 3;
const NOTE_HEADING = /^(?:notes?|annotations?|comments?|remarks?|notas?|comentarios?)$/i;

/**
 * Reads the series of a column. The first column holds the dates, in any form of the language; a column with a heading such
 * as “note” holds what stands beside the points.
 * @param column heading of the column with the figures; without it the first one beside dates and notes
 */
export function readSeries(text: string, column?: string): SeriesFound {
  const { rows, trouble } = readTable(text);
  if (trouble) {
    const at = trouble.line === undefined ? '' : ` Look at line ${trouble.line}.`;
    return { problems: [{ kind: 'file', message: `${trouble.message}${at}` }] };
  }
  const [first] = rows;
  if (!first) return { lines: NONE, problems: [{ kind: 'file', message: `is empty. ${FORM}` }] };
  const headings = headingsOf(first);
  const body = headings ? rows.slice(1) : rows;
  const at = columnAt(headings, first.cells.length, column);
  if (typeof at !== 'number') return { problems: [at] };
  if (body.length === 0)
    return { lines: NONE, problems: [{ kind: 'file', message: 'has a line of headings and no figures below it.' }] };
  return seriesIn(body, at, headings?.findIndex((each) => NOTE_HEADING.test(each)) ?? -1);
}

/** The file can be read, and no figure stands in it. */
const NONE: FileLine[] = [{ points: [], percent: false, cells: [], unreadDays: [], gaps: [] }];
const FORM = 'Its first line names the columns, such as ‘date,value’; each line below holds a date and a figure.';

/** The headings; undefined where the first line already holds a date and figures. */
function headingsOf({ cells }: Row): string[] | undefined {
  const isData = daysOf(cells[0] ?? '') !== undefined && cells.slice(1).some((cell) => cell !== '' && isFigure(cell));
  return isData ? undefined : cells.map((cell) => cell.normalize('NFC'));
}

function isFigure(cell: string): boolean {
  return readNumber(cell, styleOf([cell])) !== undefined;
}

/** Which cell of a row holds the figure, from 0. */
function columnAt(headings: string[] | undefined, width: number, wanted: string | undefined): number | DataProblem {
  if (wanted !== undefined) {
    const plain = (each: string) => each.normalize('NFC').trim().toLowerCase();
    const found = headings?.findIndex((each) => plain(each) === plain(wanted)) ?? -1;
    if (found > 0) return found;
    if (found === 0)
      return { kind: 'column', message: `holds the dates in “${wanted}”. Name the column that holds the figures.` };
    const known = (headings ?? []).slice(1).filter((each) => each !== '' && !NOTE_HEADING.test(each));
    const message = !headings
      ? `has no line with the names of its columns, so there is no “${wanted}”. Write the names into its first line.`
      : known.length === 0
        ? `has no column “${wanted}”, and none other beside the dates. ${FORM}`
        : `has no column “${wanted}”. It has ${shownNames(known)}.`;
    return { kind: 'column', message };
  }
  for (let n = 1; n < width; n++) if (!NOTE_HEADING.test(headings?.[n] ?? '')) return n;
  return { kind: 'column', message: `has no column beside the dates. ${FORM}` };
}

function seriesIn(body: readonly Row[], at: number, noteAt: number): SeriesFound {
  const cells = body.map((row) => row.cells[at] ?? '').filter((cell) => !isGap(cell));
  const style = styleOf(cells);
  const read: { point: Point; cell: string }[] = [];
  const unreadDays: Days[] = [];
  const wrong: string[] = [];
  const undated: string[] = [];
  const gaps: Days[] = [];
  for (const { cells: row, line } of body) {
    const [first = ''] = row;
    const cell = row[at] ?? '';
    const date = daysOf(first);
    if (isGap(cell)) {
      if (date) gaps.push(date);
      continue;
    }
    const value = readNumber(cell, style);
    const note = noteAt > 0 && noteAt !== at ? (row[noteAt] ?? '') : '';
    if (!date) {
      wrong.push(`Line ${line}: ${first === '' ? 'the date is missing' : `${shown(first)} is no date`}.`);
      undated.push(first);
    } else if (value === undefined) {
      wrong.push(`Line ${line}: ${shown(cell)} is no number.`);
      unreadDays.push(date);
    } else read.push({ point: { date, value, ...(note !== '' && { note }) }, cell });
  }
  const problems: DataProblem[] = [];
  if (wrong.length > 0) problems.push({ kind: 'row', message: rowsMessage(wrong) });
  if (read.length === 0 && wrong.length === 0)
    problems.push({ kind: 'file', message: 'has no figures in this column yet.' });
  const doubt = doubtful(cells, style);
  if (doubt) problems.push(doubt);
  read.sort(
    ({ point: { date: one } }, { point: { date: two } }) => order(one.start, two.start) || order(one.end, two.end),
  );
  const line: FileLine = {
    ...{ points: read.map(({ point }) => point), percent: cells.some(isPercent) },
    ...{ cells: read.map(({ cell }) => cell), unreadDays, gaps },
  };
  return { lines: [line], problems, undated };
}

function order(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0;
}

function rowsMessage(wrong: readonly string[]): string {
  const more = wrong.length - MOST_TOLD;
  const rest = more > 0 ? ` And ${more} more ${more === 1 ? 'line' : 'lines'}.` : '';
  const what =
    wrong.length === 1
      ? 'has a line that cannot be read and is left out.'
      : `has ${wrong.length} lines that cannot be read and are left out.`;
  const help = wrong.some((each) => each.includes('is no date')) ? ' Write dates such as 2026-09 or 2026-09-14.' : '';
  return `${what} ${wrong.slice(0, MOST_TOLD).join(' ')}${rest}${help}`;
}

/** `1,200` alone may be twelve hundred, or one and a fifth. */
function doubtful(cells: readonly string[], { decimal }: NumberStyle): DataProblem | undefined {
  const unclear = decimal === '.' ? cells.find((cell) => /^[+-]?[1-9]\d{0,2},\d{3} ?%?$/.test(cell)) : undefined;
  if (unclear === undefined || cells.some((cell) => cell.includes('.') || /,\d{3},\d{3}/.test(cell))) return undefined;
  if (!cells.every((cell) => !cell.includes(',') || /,\d{3} ?%?$/.test(cell))) return undefined;
  const read = readNumber(unclear, { decimal: '.' }) ?? 0;
  if (read >= 1000 && cells.some((cell) => !cell.includes(',') && (readNumber(cell, { decimal }) ?? 0) >= 100))
    return undefined;
  const message = `writes ${shown(unclear)}, which was read as ${read}. Where the comma stands before a fraction, write a point.`;
  return { kind: 'doubt', message };
}

/** The days of a cell; a time of day is passed over. Undefined where no day is known. */
function daysOf(cell: string): Days | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/.exec(cell)?.[1] ?? cell;
  if (day === '') return undefined;
  const { text, start, end } = readDate(day, NOWHERE);
  return start === undefined || end === undefined ? undefined : { text, start, end };
}

const NOWHERE = { uri: '', start: 0, end: 0 };

function shown(cell: string): string {
  return `“${cell.length > 30 ? `${cell.slice(0, 30)}…` : cell}”`;
}

function shownNames(names: readonly string[]): string {
  const most = names.slice(0, 8).map((name) => shown(name));
  if (names.length > most.length) most.push(`${names.length - most.length} more`);
  return listed(most);
}
