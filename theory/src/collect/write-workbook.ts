/** Writes the workbook that a member fills in: a sheet that says what is asked, and a table with the dates. */
import type { CellStyle, CellValue, WriteSheet } from 'hucre';
import { escaped, HEADING } from '../exchange/xlsx.ts';
import type { PosterLanguage } from '../model/model.ts';
import { labelOf } from '../model/words.ts';
import type { Ask, Past } from './ask.ts';
import { type Column, columnsOf, headingOf, MARK } from './form.ts';
import { COLLECT_WORDS } from './words.ts';

export interface WorkbookOptions {
  language: PosterLanguage;
  /** To whom it is sent; missing where nobody says. */
  to?: string;
  /** By when; missing where nobody says. */
  by?: string;
}

const TITLE: CellStyle = { font: { bold: true, size: 16 } };
const LABEL: CellStyle = { font: { bold: true }, alignment: { vertical: 'top' } };
const WRAPPED: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
const QUIET: CellStyle = { font: { color: { rgb: '7F7F7F' } } };
/** Text, so that a spreadsheet makes no date of 2026-06 and of nothing else what it is not. */
const TEXT: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };

const WIDTHS: Readonly<Record<Column, number>> = { date: 14, counted: 16, of: 16, figure: 16, note: 48 };

/** The first date that a zip archive can hold: the same question gives the same bytes. */
const NO_DATE = new Date('1980-01-01');

/**
 * Writes a workbook.
 * @returns the bytes of an .xlsx file; the same question gives the same bytes
 */
export async function writeWorkbook(ask: Ask, options: WorkbookOptions): Promise<Uint8Array> {
  const { writeXlsx } = await import('../exchange/workbook.ts');
  const title = COLLECT_WORDS[options.language].title(labelOf(ask.measure));
  return writeXlsx({
    sheets: [askedSheet(ask, title, options), tableSheet(ask, options.language)],
    properties: { title, created: NO_DATE, modified: NO_DATE },
  });
}

function askedSheet(ask: Ask, title: string, { language, to, by }: WorkbookOptions): WriteSheet {
  const { measure, reporter, asksCounts, past } = ask;
  const words = COLLECT_WORDS[language];
  const how = [asksCounts ? words.howCounts : words.howFigures, ...(past.length > 0 ? [words.howPast] : [])].join(' ');
  const told: (readonly [label: string, text: string | undefined])[] = [
    [words.measure, labelOf(measure)],
    [words.member, labelOf(reporter)],
    [words.definition, measure.definition],
    [words.numerator, measure.numerator],
    [words.denominator, measure.denominator],
    [words.unit, measure.unit],
    [words.better, measure.better && words.directions[measure.better]],
    [words.collected, measure.collected && words.rhythms[measure.collected]],
    [words.origin, measure.origin],
    [words.to, to],
    [words.by, by],
    [words.how, how],
  ];
  const rows: CellValue[][] = [
    [title],
    [],
    ...told.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [[label, escaped(text)]])),
    [],
    [words.forProgram],
    [MARK, escaped(measure.id), escaped(reporter.id)],
  ];
  return {
    name: words.asked,
    columns: [{ width: 26 }, { width: 80, style: WRAPPED }, { width: 30 }],
    rows,
    cells: new Map([
      ['0,0', { style: TITLE }],
      ...rows.slice(2, -3).map((_, n) => [`${n + 2},0`, { style: LABEL }] as const),
      ...[rows.length - 2, rows.length - 1].flatMap((row) =>
        [0, 1, 2].map((column) => [`${row},${column}`, { style: QUIET }] as const),
      ),
    ]),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function tableSheet({ asksCounts, past, dates }: Ask, language: PosterLanguage): WriteSheet {
  const columns = columnsOf(asksCounts);
  const rows = [
    ...past.map((each) => columns.map((column) => pastCell(each, column, asksCounts))),
    ...dates.map((date) => columns.map((column): CellValue => (column === 'date' ? date : null))),
  ];
  return {
    name: COLLECT_WORDS[language].figures,
    columns: columns.map((column) => ({
      width: WIDTHS[column],
      style: column === 'date' || column === 'note' ? TEXT : { alignment: { vertical: 'top' } },
    })),
    rows: [columns.map((column) => headingOf(column, language)), ...rows],
    cells: new Map(columns.map((_, column) => [`0,${column}`, { style: HEADING }] as const)),
    freezePane: { rows: 1 },
    pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** A figure that is known, as it stands; one that was counted stands in the columns for counts alone. */
function pastCell({ date, figure, counts, note }: Past, column: Column, asksCounts: boolean): CellValue {
  const isCounted = asksCounts && counts !== undefined;
  switch (column) {
    case 'date':
      return escaped(date.text);
    case 'counted':
      return isCounted ? cellOf(counts.counted) : null;
    case 'of':
      return isCounted ? cellOf(counts.of) : null;
    case 'figure':
      return isCounted ? null : cellOf(figure);
    case 'note':
      return note === undefined ? null : escaped(note);
  }
}

/** A plain number as one, so that it can be computed with; all else as it is written. */
function cellOf(text: string): CellValue {
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text) && String(Number(text)) === text ? Number(text) : escaped(text);
}
