/** A workbook that people can fill in: a sheet for each kind of statement. */
import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre';
import type { Theory } from '../model/model.ts';
import { type Row, rowsOf } from './rows.ts';
import { IMPORT, LINK, LINK_ABOUT, LINK_CHOICES, SHARED, SHARED_ABOUT, TABLES, THEORY } from './tables.ts';

/** One sheet as it is made: what stands in its columns, and for which rows. */
export interface Sheet {
  name: string;
  about: string;
  headings: { heading: string; about: string; choices?: readonly string[] | undefined }[];
  kinds: readonly string[];
  always: boolean;
}

export const SHEETS: readonly Sheet[] = [
  ...[THEORY, ...TABLES].map(({ sheet, about, kinds, always, shared, columns }) => ({
    name: sheet,
    about,
    kinds,
    always,
    headings: [
      ...shared.map((key) => ({
        heading: SHARED[key] as string,
        about: SHARED_ABOUT[key],
        choices: key === 'kind' ? kinds : undefined,
      })),
      ...columns.map(({ heading, about, choices, form }) => ({
        heading,
        about,
        choices: form === 'flag' ? ['yes'] : choices,
      })),
    ],
  })),
  {
    name: 'Links',
    about: 'How strong a link is, how sure you are of it, and why. A link without any of this needs no row here.',
    kinds: ['link'],
    always: true,
    headings: Object.values(LINK).map((heading) => ({
      heading,
      about: LINK_ABOUT[heading] ?? '',
      choices: LINK_CHOICES[heading],
    })),
  },
  {
    name: 'Imports',
    about: 'Other theories whose statements are used here.',
    kinds: ['import'],
    always: false,
    headings: [
      { heading: IMPORT.path, about: 'Its path from this theory.' },
      { heading: IMPORT.alias, about: 'What stands before its names, such as network in network.Mentors.' },
    ],
  },
];

/** How the headings of a table look. */
export const HEADING: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E79' } },
  alignment: { vertical: 'center', wrapText: true },
};
/** Cells are text, so that a spreadsheet makes no date of 2030-06 and no number of 40%. */
const CELL: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
const LAST_ROW = 1000;
/** When nothing says of when a theory is: the first date that a zip archive can hold. */
const NO_DATE = '1980-01-01';

/**
 * Writes a file's own statements as a workbook.
 * @returns the bytes of an .xlsx file; the same theory gives the same bytes, dated by its version
 */
export async function writeXlsx(theory: Theory): Promise<Uint8Array> {
  const { writeXlsx: write } = await import('./workbook.ts');
  const rows = Map.groupBy(rowsOf(theory), ({ kind }) => SHEETS.find(({ kinds }) => kinds.includes(kind))?.name);
  const shown = SHEETS.filter(({ name, always }) => always || rows.has(name));
  const date = new Date(theory.header?.version?.on?.start ?? NO_DATE);
  return write({
    sheets: [guide(shown), ...shown.map((sheet) => sheetOf(sheet, rows.get(sheet.name) ?? []))],
    properties: { title: theory.header?.title ?? 'Theory', created: date, modified: date },
  });
}

function sheetOf({ name, headings, kinds }: Sheet, rows: readonly Row[]): WriteSheet {
  const cells = new Map(headings.map((_, column) => [`0,${column}`, { style: HEADING }] as const));
  const body = rows.map(({ kind, cells: given }) =>
    headings.map(({ heading }): CellValue => {
      const text = heading === SHARED.kind && kinds.length > 1 ? kind : (given[heading] ?? '');
      return heading === SHARED.number ? Number(text) : text === '' ? null : escaped(text);
    }),
  );
  return {
    name,
    columns: headings.map(({ heading, choices }) => ({
      width: widthOf(heading, choices !== undefined),
      ...(heading === SHARED.number ? { style: { alignment: { vertical: 'top' } } } : { style: CELL }),
    })),
    rows: [headings.map(({ heading }) => heading), ...body],
    cells,
    freezePane: { rows: 1 },
    dataValidations: headings.flatMap(({ choices }, column) => (choices ? [choiceOf(choices, column)] : [])),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function choiceOf(choices: readonly string[], column: number): DataValidation {
  const letter = letterOf(column);
  return {
    type: 'list',
    values: [...choices],
    range: `${letter}2:${letter}${LAST_ROW}`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'Choose from the list',
    errorMessage: `Choose ${choices.join(', ')}, or leave it empty.`.slice(0, 250),
  };
}

/** What a spreadsheet calls a column: 0 is A, 26 is AA. */
export function letterOf(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letterOf(Math.floor(column / 26) - 1) + rest;
}

function widthOf(heading: string, isChoice: boolean): number {
  if (heading === SHARED.number) return 6;
  if (heading === SHARED.title) return 48;
  return isChoice || heading === SHARED.name ? 20 : 28;
}

/** Without noncharacters, which no XML may hold; signs that a workbook would take for a sign by its number, such as _x0041_, as they are. */
export function escaped(text: string): string {
  return text.replace(/\p{Noncharacter_Code_Point}/gu, '').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** The sheet that explains, the first to be seen. */
function guide(sheets: readonly Sheet[]): WriteSheet {
  const rows: string[][] = [
    ['How to fill this in', '', ''],
    ['Each sheet holds one kind of statement, one in a row. Save the workbook, then make a theory of it:', '', ''],
    ['driver import this-workbook.xlsx -o theory.driver', '', ''],
    ['', '', ''],
    ['Sheet', 'Column', 'What to fill in'],
    ...sheets.flatMap(({ name, about, headings }) => [
      [name, '', about],
      ...headings.map((each) => ['', each.heading, each.about]),
    ]),
  ];
  const wrapped: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
  const bold: CellStyle = { font: { bold: true } };
  const isSheet = (row: readonly string[], n: number) => n > 4 && row[0] !== '';
  return {
    name: GUIDE,
    columns: [{ width: 24 }, { width: 26 }, { width: 80, style: wrapped }],
    rows,
    cells: new Map([
      ['0,0', { style: { font: { bold: true, size: 16 } } }],
      ...[0, 1, 2].map((column) => [`4,${column}`, { style: HEADING }] as const),
      ...rows.flatMap((row, n) => (isSheet(row, n) ? [[`${n},0`, { style: bold }] as const] : [])),
    ]),
  };
}

export const GUIDE = 'How to fill this in';
