/** Where the parts of a workbook to fill in stand: what the writer writes and the reader finds. */
import type { PosterLanguage } from '../model/model.ts';
import { COLLECT_WORDS } from './words.ts';

/** The first cell of the line that says whose workbook it is, in any sheet; the names of measure and member follow it. */
export const MARK = 'driver collect';

/** The columns of the table. */
export type Column = 'date' | 'counted' | 'of' | 'figure' | 'note';

/** The columns in their order. */
export function columnsOf(asksCounts: boolean): Column[] {
  return asksCounts ? ['date', 'counted', 'of', 'figure', 'note'] : ['date', 'figure', 'note'];
}

/** The heading of a column. */
export function headingOf(column: Column, language: PosterLanguage): string {
  const words = COLLECT_WORDS[language];
  const headings: Record<Column, string> = {
    date: words.date,
    counted: words.numerator,
    of: words.denominator,
    figure: words.figure,
    note: words.note,
  };
  return headings[column];
}

/** The column that a heading means, in any language. */
export function columnMeant(heading: string): Column | undefined {
  const plain = heading.trim().toLowerCase();
  const languages = Object.keys(COLLECT_WORDS) as PosterLanguage[];
  return columnsOf(true).find((column) =>
    languages.some((language) => headingOf(column, language).toLowerCase() === plain),
  );
}
