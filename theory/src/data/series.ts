/** From the rows of a data file to the lines of a measure, with everything wrong in it told in plain words. */
import type { DataProblem, Days, FileLine, MeasureFigures, Point } from '../model/series.ts';
import { bodyOf } from './body.ts';
import { type Columns, chooseColumns, FORM } from './columns.ts';
import { type DateCell, readDates, shown } from './dates.ts';
import { inWords } from './days.ts';
import { type Entry, figureCellsOf, type Reader, readFigure } from './figures.ts';
import { type FoundTable, findTable } from './find-table.ts';
import { plainHeading } from './headings.ts';
import type { Clauses, Hints } from './hints.ts';
import { doubtful, tellLeftOut } from './left-out.ts';
import { tellNearNames } from './near-names.ts';
import { isGap, isPercent, styleOf } from './numbers.ts';
import { placeOf } from './places.ts';
import { remembering } from './remembering.ts';
import { askRepeated, leaveOutRepeated } from './repeated.ts';
import { askShares } from './shares.ts';
import type { Row, Table } from './table.ts';

export type Lines = Pick<MeasureFigures, 'lines' | 'undated'> & { problems: DataProblem[] };

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
  const columns = chooseColumns(found, data, hints);
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

function readRows(
  table: Table,
  rows: readonly Row[],
  columns: Columns,
  data: Clauses,
  hints: Hints,
  headings: readonly string[] | undefined,
): Lines {
  const written = new Map<string, DateCell>();
  for (const row of rows) {
    const text = columns.date(row);
    if (!written.has(text)) written.set(text, { text, at: placeOf(table, row, columns.dateAt) });
  }
  const dates = readDates([...written.values()], {
    isNamed: columns.isDateNamed,
    ...(data.order && { order: data.order }),
    ...(hints.collected !== undefined && { collected: hints.collected }),
  });
  const question = dates.problems.find(({ kind }) => kind === 'question');
  if (question) return { problems: [question] };
  const style = styleOf(figureCellsOf(rows, columns.figures));
  const reader: Reader = { table, headings, data, hints, style, wrong: [] };
  const groups = new Map<string, { name: string | undefined; entries: Entry[] }>();
  const undated: string[] = [];
  const nameIn = remembering((cell) => cell.replace(/\s+/g, ' '));
  const keyOf = remembering(plainHeading);
  for (const row of rows) {
    const text = columns.date(row);
    const days = dates.of(text);
    if (!days) {
      const at = placeOf(table, row, columns.dateAt);
      reader.wrong.push({ line: row.line, at, why: text === '' ? 'the date is missing' : dates.whyNot(text) });
      undated.push(text);
      continue;
    }
    for (const figure of columns.figures) {
      const name = columns.each === undefined ? figure.group : nameIn(row.cells[columns.each] ?? '');
      const entry = readFigure(reader, row, figure, days);
      if (columns.each !== undefined && isGap(name ?? '')) {
        if (!entry.isGap)
          reader.wrong.push({
            line: row.line,
            at: placeOf(table, row, columns.each),
            why: `no name in “${data.each}”`,
          });
        continue;
      }
      const key = keyOf(name ?? '');
      const group = groups.get(key);
      if (group) group.entries.push(entry);
      else groups.set(key, { name, entries: [entry] });
    }
  }
  return linesOf(reader, [...groups.values()], rows, columns, dates.problems, undated, dates.of);
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
  const entries = function* () {
    for (const group of groups) yield* group.entries;
  };
  const at = ({ row, column }: Entry) => placeOf(table, row, column);
  const shares = hints.percent && !isShare ? askShares(entries(), hints.levels, at) : undefined;
  if (shares) return { problems: [shares] };
  const hasGroups = columns.each !== undefined || columns.figures.some(({ group }) => group !== undefined);
  const dated = groups.map(({ name, entries }) => ({ name, ...leaveOutRepeated(entries) }));
  const repeated = dated.flatMap((each) => each.repeated);
  if (repeated.length > 0 && !hasGroups) {
    const asked = askRepeated(repeated, rows, columns, data, daysOf, headings, table);
    if (asked) return { problems: [asked] };
  }
  for (const { first, again, isSame } of repeated) {
    if (!isSame)
      wrong.push({
        ...{ line: first.row.line, at: at(first) },
        why: `one of several figures for ${inWords(first.days)}`,
      });
    wrong.push({
      line: again.row.line,
      at: at(again),
      why: `a second figure for ${inWords(again.days)}, beside ${at(first)}`,
    });
  }
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
  if (wrong.length > 0) problems.push(tellLeftOut(wrong));
  const hasPoints = lines.some(({ points }) => points.length > 0);
  if (!hasPoints && wrong.length === 0) problems.push({ kind: 'file', message: 'has no figures in this column yet.' });
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
  const points = sorted.flatMap(({ point, row }): Point[] => {
    if (!point) return [];
    const note = noteOf.get(row.line) ?? '';
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
