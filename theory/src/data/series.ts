/** From the rows of a data file to the lines of a measure, with everything wrong in it told in plain words. */
import type { DataProblem, Days, FileLine, MeasureFigures, Point } from '../model/series.ts';
import { type Columns, chooseColumns, type FigureColumn, FORM } from './columns.ts';
import { type DateCell, mayBeDate, readDates, shown } from './dates.ts';
import { inWords } from './days.ts';
import { type FoundTable, findTable, isHeadingsAgain } from './find-table.ts';
import { plainHeading, saysTotal } from './headings.ts';
import type { Clauses, Hints } from './hints.ts';
import { tellNearNames } from './near-names.ts';
import { isFormulaError, isGap, isPercent, type NumberStyle, readNumber, styleOf } from './numbers.ts';
import { placeOf } from './places.ts';
import { askRepeated, leaveOutRepeated } from './repeated.ts';
import { askShares } from './shares.ts';
import type { Row, Table } from './table.ts';

export type Lines = Pick<MeasureFigures, 'lines' | 'undated'> & { problems: DataProblem[] };

/** So many lines with mistakes are told one by one. */
const MOST_TOLD = 3;
/** Daily figures of ten years. A chart of more points can no longer be read. */
const MOST_POINTS = 4000;

/** More groups than these side by side nobody has. */
const MOST_COLUMNS = 2000;

/** The file can be read, and no figure stands in it. */
const NONE: readonly FileLine[] = [{ points: [], percent: false, cells: [], unreadDays: [], gaps: [] }];

/**
 * Reads the lines of a measure from a table: one, or one for each group in the order of the file. With a `question` among the
 * problems there are none: nothing is drawn from a guess.
 */
export function readLines(table: Table, data: Clauses, hints: Hints): Lines {
  const { rows, trouble } = table;
  if (trouble) {
    const at = trouble.line === undefined ? '' : ` Look at line ${trouble.line}.`;
    return { problems: [{ kind: 'file', message: `${trouble.message}${at}` }] };
  }
  if (rows.some(({ cells }) => cells.length > MOST_COLUMNS))
    return {
      problems: [
        {
          kind: 'file',
          message: `has more than ${MOST_COLUMNS.toLocaleString('en')} columns, more than any table of figures. Save only those that count.`,
        },
      ],
    };
  if (rows.every(({ cells }) => cells.every((cell) => cell === '')))
    return { lines: NONE, problems: [{ kind: 'file', message: `is empty. ${FORM}` }] };
  const found = findTable(
    table,
    [data.column, data.of, data.each, data.dates].filter((each) => each !== undefined),
  );
  if (found.across) return { problems: [tellAcross(found.across)] };
  const columns = chooseColumns(found, data, hints.groups);
  if ('kind' in columns) return { problems: [columns] };
  const body = bodyOf(found, columns, table);
  if (body.rows.length === 0)
    return { lines: NONE, problems: [{ kind: 'file', message: 'has a line of headings and no figures below it.' }] };
  const read = readRows(table, body.rows, columns, data, hints, found.headings);
  const told = [...columns.doubts, ...passedOver([...found.passed, ...body.passed])];
  return read.problems.some(({ kind }) => kind === 'question')
    ? { problems: read.problems }
    : { ...read, problems: [...read.problems, ...told] };
}

function tellAcross({ line, dates }: NonNullable<FoundTable['across']>): DataProblem {
  return {
    kind: 'file',
    message: `writes its dates side by side (line ${line}: ${dates.slice(0, 3).map(shown).join(', ')} …). Write each date into a line of its own, with its figure beside it; a spreadsheet can turn the table round (paste it transposed).`,
  };
}

function passedOver(passed: readonly string[]): DataProblem[] {
  return passed.length === 0 ? [] : [{ kind: 'doubt', message: `is read in part. ${passed.join(' ')}` }];
}

/** The rows with dates and figures, without totals, footers, headings that come again and a second table. */
function bodyOf({ body, headings }: FoundTable, columns: Columns, table: Table): { rows: Row[]; passed: string[] } {
  const rows: Row[] = [];
  const passed: string[] = [];
  const figureCells = ({ cells }: Row) =>
    columns.figures.flatMap(({ at, of }) => [cells[at] ?? '', ...(of === undefined ? [] : [cells[of] ?? ''])]);
  const left: Row[] = [];
  let isBehindEmpty = false;
  for (const [n, row] of body.entries()) {
    if (row.cells.every((cell) => cell === '')) {
      isBehindEmpty = true;
      continue;
    }
    const date = columns.date(row);
    if (mayBeDate(date) || /^\d{4,8}$/.test(date)) {
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

/** A figure, or why there is none, of one row and one group. */
interface Entry {
  days: Days;
  line: number;
  at: string;
  cell: string;
  point?: Point;
  isGap?: boolean;
}

interface Reader {
  table: Table;
  headings: readonly string[] | undefined;
  data: Clauses;
  hints: Hints;
  style: NumberStyle;
  wrong: Map<number, string>;
}

function readRows(
  table: Table,
  rows: readonly Row[],
  columns: Columns,
  data: Clauses,
  hints: Hints,
  headings: readonly string[] | undefined,
): Lines {
  const dateCells = rows.map((row): DateCell => ({ text: columns.date(row), at: placeOf(table, row, columns.dateAt) }));
  const dates = readDates(dateCells, {
    isNamed: columns.isDateNamed,
    ...(data.order && { order: data.order }),
    ...(hints.collected !== undefined && { collected: hints.collected }),
  });
  const question = dates.problems.find(({ kind }) => kind === 'question');
  if (question) return { problems: [question] };
  const style = styleOf(figureCellsOf(rows, columns.figures));
  const reader: Reader = { table, headings, data, hints, style, wrong: new Map() };
  const groups = new Map<string, { name: string | undefined; entries: Entry[] }>();
  const undated: string[] = [];
  for (const [n, row] of rows.entries()) {
    const { text, at } = dateCells[n] ?? { text: '', at: '' };
    const days = dates.of(text);
    if (!days) {
      reader.wrong.set(row.line, text === '' ? 'the date is missing' : dates.whyNot(text));
      undated.push(text);
      continue;
    }
    for (const figure of columns.figures) {
      const name = columns.each === undefined ? figure.group : (row.cells[columns.each] ?? '').replace(/\s+/g, ' ');
      const entry = readFigure(reader, row, figure, days, at);
      if (columns.each !== undefined && isGap(name ?? '')) {
        if (!entry.isGap) reader.wrong.set(row.line, `no name in “${data.each}”`);
        continue;
      }
      const key = plainHeading(name ?? '');
      const group = groups.get(key) ?? { name, entries: [] };
      group.entries.push(entry);
      groups.set(key, group);
    }
  }
  return linesOf(reader, [...groups.values()], rows, columns, dates.problems, undated, dates.of);
}

function* figureCellsOf(rows: readonly Row[], figures: readonly FigureColumn[]): Iterable<string> {
  for (const { cells } of rows) {
    for (const { at, of } of figures) {
      const cell = cells[at] ?? '';
      if (!isGap(cell)) yield cell;
      if (of !== undefined) yield cells[of] ?? '';
    }
  }
}

function readFigure(
  { table, data, hints, style, wrong }: Reader,
  row: Row,
  { at, of }: FigureColumn,
  days: Days,
  dateAt: string,
): Entry {
  const cell = row.cells[at] ?? '';
  const entry: Entry = { days, line: row.line, at: dateAt, cell };
  if (isGap(cell)) return { ...entry, isGap: true };
  const value = readNumber(cell, style);
  const place = placeOf(table, row, at);
  if (value === undefined) {
    wrong.set(row.line, whyNoFigure(cell));
    return entry;
  }
  entry.at = place;
  if (of === undefined) return { ...entry, point: { date: days, value } };
  const whole = row.cells[of] ?? '';
  const total = readNumber(whole, style);
  const why =
    total === undefined
      ? `${isGap(whole) ? `nothing stands in “${data.of}”` : whyNoFigure(whole)}`
      : whyNoShare(cell, whole, value, total, hints.percent);
  if (total === undefined || why !== undefined) {
    wrong.set(row.line, why ?? '');
    return entry;
  }
  const quotient = Number(((hints.percent ? 100 : 1) * (value / total)).toPrecision(12));
  return {
    ...entry,
    cell: `${cell} of ${whole}`,
    point: { date: days, value: quotient, counts: { counted: value, of: total } },
  };
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

function linesOf(
  { table, headings, data, hints, style, wrong }: Reader,
  groups: readonly { name: string | undefined; entries: readonly Entry[] }[],
  rows: readonly Row[],
  columns: Columns,
  dateProblems: readonly DataProblem[],
  undated: readonly string[],
  daysOf: (cell: string) => Days | undefined,
): Lines {
  const cells = [...figureCellsOf(rows, columns.figures)];
  const isShare = columns.figures.some(({ of }) => of !== undefined);
  const shares =
    hints.percent && !isShare
      ? askShares(
          groups.flatMap(({ entries }) =>
            entries.flatMap(({ cell, at, point }) => (point ? [{ cell, value: point.value, at }] : [])),
          ),
          hints.levels,
        )
      : undefined;
  if (shares) return { problems: [shares] };
  const hasGroups = columns.each !== undefined || columns.figures.some(({ group }) => group !== undefined);
  const dated = groups.map(({ name, entries }) => ({ name, ...leaveOutRepeated(entries) }));
  const repeated = dated.flatMap((each) => each.repeated);
  if (repeated.length > 0 && !hasGroups) {
    const asked = askRepeated(repeated, rows, columns, data, daysOf, headings);
    if (asked) return { problems: [asked] };
  }
  for (const { line, again, days, isSame } of repeated)
    if (!wrong.has(line))
      wrong.set(line, `a second figure for ${inWords(days)}, beside ${again}${isSame ? '' : '; both are left out'}`);
  const percent = isShare ? hints.percent : cells.some(isPercent);
  const noteOf = new Map<number, string>();
  if (columns.note !== undefined) for (const row of rows) noteOf.set(row.line, row.cells[columns.note] ?? '');
  const lines = dated.map(({ name, entries }) => lineOf(name, entries, percent, noteOf));
  const problems: DataProblem[] = [...dateProblems];
  const tooLong = lines.find(({ points }) => points.length > MOST_POINTS);
  if (tooLong) {
    const whose = tooLong.group === undefined ? '' : ` for “${tooLong.group}”`;
    return {
      problems: [
        {
          kind: 'file',
          message: `has more than ${MOST_POINTS.toLocaleString('en')} figures${whose}, and a chart of so many points can no longer be read. Put one row for each week or month into it.`,
        },
      ],
    };
  }
  if (wrong.size > 0)
    problems.push({
      kind: 'row',
      message: rowsMessage(
        [...wrong].sort(([one], [two]) => one - two),
        table,
      ),
    });
  const hasPoints = lines.some(({ points }) => points.length > 0);
  if (!hasPoints && wrong.size === 0) problems.push({ kind: 'file', message: 'has no figures in this column yet.' });
  const doubt = doubtful(cells, style);
  if (doubt) problems.push(doubt);
  if (hasGroups)
    problems.push(
      ...tellNearNames(
        lines.flatMap(({ group }) => group ?? []),
        hints.groups,
      ),
    );
  return { lines: lines.length === 0 ? NONE : lines, problems, ...(undated.length > 0 && { undated }) };
}

function lineOf(
  name: string | undefined,
  entries: readonly Entry[],
  percent: boolean,
  noteOf: ReadonlyMap<number, string>,
): FileLine {
  const sorted = [...entries].sort(
    (one, two) =>
      order(one.days.start, two.days.start) || order(one.days.end, two.days.end) || order(one.cell, two.cell),
  );
  const points = sorted.flatMap(({ point, line }): Point[] => {
    if (!point) return [];
    const note = noteOf.get(line) ?? '';
    return [note === '' ? point : { ...point, note }];
  });
  return {
    points,
    percent,
    ...(name !== undefined && { group: name }),
    cells: sorted.flatMap(({ point, cell }) => (point ? [cell] : [])),
    unreadDays: sorted.flatMap(({ point, days, isGap: gap }) => (point || gap ? [] : [days])),
    gaps: sorted.flatMap(({ days, isGap: gap }) => (gap ? [days] : [])),
  };
}

function order(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0;
}

function rowsMessage(wrong: readonly (readonly [number, string])[], table: Table): string {
  const unit = table.isSheet ? 'Row' : 'Line';
  const more = wrong.length - MOST_TOLD;
  const rest = more > 0 ? ` And ${more} more ${more === 1 ? 'line' : 'lines'}.` : '';
  const what =
    wrong.length === 1
      ? 'has a line that cannot be read and is left out.'
      : `has ${wrong.length} lines that cannot be read and are left out.`;
  const texts = wrong.map(([, text]) => text);
  const dates = texts.some((each) => each.includes('is no date')) ? ' Write dates such as 2026-09 or 2026-09-14.' : '';
  const years = texts.some((each) => each.includes('has no year')) ? ' Write the year too, such as 26 Jan 2026.' : '';
  const formulas = texts.some((each) => each.includes('error of the spreadsheet')) ? ' Mend the formulas.' : '';
  const told = wrong.slice(0, MOST_TOLD).map(([line, text]) => `${unit} ${line}: ${text}.`);
  return `${what} ${told.join(' ')}${rest}${dates}${years}${formulas}`;
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
