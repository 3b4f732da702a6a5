/** What a measure has from its data file. */
import { nearestWord } from '@driver-diagrams/grammar/nearest';
import type { DataProblem, MeasureFigures } from '../model/series.ts';
import { shownNames } from './columns.ts';
import { mayBeDate } from './dates.ts';
import { plainHeading } from './headings.ts';
import type { Clauses, Hints } from './hints.ts';
import { isGap, readNumber, styleOf } from './numbers.ts';
import { readLines } from './series.ts';
import { readTable, type Table } from './table.ts';

/** One sheet of a workbook: its cells as a spreadsheet shows them, dates as ISO writes them. */
export interface DataSheet {
  name: string;
  cells: readonly (readonly string[])[];
  isHidden?: boolean;
}

/** A data file as it was read: its text or sheets, or why there are none, in words that follow its path. */
export type DataContent =
  | { text: string; guessed: boolean }
  | { sheets: readonly DataSheet[] }
  | { trouble: string; lack?: 'missing' | 'hidden' };

/** The table of a text, and those of sheets, are read once, whatever measures ask for. */
const tables = new WeakMap<object, Table>();

/**
 * Reads what a measure has from a file: a line, or one for each group.
 * @param data what the author says behind the file
 * @param hints what the measure and the theory say
 */
export function seriesFrom(content: DataContent, data: Clauses, hints: Hints): MeasureFigures {
  if ('trouble' in content) {
    const { trouble, lack } = content;
    return { problems: [{ kind: 'file', message: trouble }], ...(lack && { lack }) };
  }
  if ('sheets' in content) return fromSheets(content.sheets, data, hints);
  const { text } = content;
  const found = {
    ...readLines(
      kept(content, () => readTable(text)),
      data,
      hints,
    ),
    text,
  };
  const problems = [...found.problems];
  if (data.sheet !== undefined)
    problems.push({
      kind: 'doubt',
      message: `is no workbook and has no sheets, so ‘sheet "${data.sheet}"’ says nothing. Take it away, or name the workbook (.xlsx).`,
    });
  if (content.guessed)
    problems.push({
      kind: 'doubt',
      message:
        'is not saved as Unicode, so letters such as é may be read wrongly. Save it again with the encoding UTF-8.',
    });
  return { ...found, problems };
}

function kept(key: object, read: () => Table): Table {
  const known = tables.get(key);
  if (known) return known;
  const table = read();
  tables.set(key, table);
  return table;
}

function fromSheets(sheets: readonly DataSheet[], data: Clauses, hints: Hints): MeasureFigures {
  const { sheet: wanted } = data;
  const named = sheets.filter(({ isHidden }) => !isHidden);
  if (wanted !== undefined) {
    const sheet = sheets.find(({ name }) => plainHeading(name) === plainHeading(wanted));
    return sheet ? fromSheet(sheet, data, hints) : { problems: [noSheet(wanted, named)] };
  }
  const fitting = named.filter(holdsFigures);
  const [first = named[0]] = fitting;
  if (!first) return { problems: [{ kind: 'file', message: 'is a workbook without a sheet that is shown.' }] };
  const found = fromSheet(first, data, hints);
  if (fitting.length < 2) return found;
  const others = fitting.slice(1).map(({ name }) => name);
  const doubt: DataProblem = {
    kind: 'doubt',
    message: `is a workbook in which more than one sheet holds dates and figures; “${first.name}” is read. ‘sheet’ behind the file chooses another: ${shownNames(others)}.`,
    fixes: fitting.slice(0, 8).map(({ name }) => ({ title: `Take the sheet “${name}”`, clauses: { sheet: name } })),
  };
  return { ...found, problems: [...found.problems, doubt] };
}

function noSheet(wanted: string, sheets: readonly DataSheet[]): DataProblem {
  const names = sheets.map(({ name }) => name);
  const near = nearestWord(wanted, names);
  return {
    kind: 'column',
    message: `has no sheet “${wanted}”. It has ${shownNames(names)}.`,
    fixes: (near === undefined ? names.slice(0, 8) : [near]).map((name) => ({
      title: `Take the sheet “${name}”`,
      clauses: { sheet: name },
    })),
  };
}

/** True for a sheet in which a date and a figure stand in one row. */
function holdsFigures({ cells }: DataSheet): boolean {
  return cells
    .slice(0, 200)
    .some(
      (row) =>
        row.some(mayBeDate) &&
        row.some((cell) => !isGap(cell) && !mayBeDate(cell) && readNumber(cell, styleOf([cell])) !== undefined),
    );
}

function fromSheet(sheet: DataSheet, data: Clauses, hints: Hints): MeasureFigures {
  const table = kept(sheet, () => ({
    rows: sheet.cells.map((cells, n) => ({ cells, line: n + 1 })),
    isSheet: true,
  }));
  return { ...readLines(table, data, hints), text: csvOf(sheet) };
}

/** A sheet as text: what is compared with another version of it. */
function csvOf({ cells }: DataSheet): string {
  const cellText = (cell: string) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${cells.map((row) => row.map(cellText).join(',')).join('\n')}\n`;
}
