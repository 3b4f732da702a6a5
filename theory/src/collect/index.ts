/** Collecting figures: workbooks for members to fill in, and what they send back. */

export { ImportError } from '../exchange/import-error.ts';
export type { TextEdit } from '../rules/rule.ts';
export { type Ask, askOf, isInFile, type Reporter, reportersOf } from './ask.ts';
export { fileNames } from './file-names.ts';
export type { Compared, Given, Sent } from './given.ts';
export { readWorkbook } from './read-workbook.ts';
export { type Taken, takenFrom } from './take.ts';
export { resultEdits, type Writing, withResults } from './write-results.ts';
export { type RowWriting, rowsWritten } from './write-rows.ts';
export { writeWorkbook } from './write-workbook.ts';
