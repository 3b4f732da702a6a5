/** What is told of lines that are left out, and of figures that may be meant otherwise. */
import { capital } from '../model/sentences.ts';
import type { DataProblem } from '../model/series.ts';
import { shown } from './dates.ts';
import { type NumberStyle, readNumber } from './numbers.ts';

export interface LeftOut {
  line: number;
  /** What the place is called: `line 3`, `cell B3`. */
  at: string;
  why: string;
}

/** So many are told one by one. */
const MOST_TOLD = 3;

/** What helps, for what is said of a line. */
const HELP: readonly [RegExp, string][] = [
  [/is no date$/, ' Write dates such as 2026-09 or 2026-09-14.'],
  [/has no year$/, ' Write the year too, such as 26 Jan 2026.'],
  [/is an error of the spreadsheet$/, ' Mend the formulas.'],
];

/** Tells in one message which lines cannot be read. */
export function tellLeftOut(wrong: readonly LeftOut[]): DataProblem {
  // Of a line with two faults the first is enough.
  const byLine = Map.groupBy(
    wrong.toSorted((one, two) => one.line - two.line),
    ({ line }) => line,
  );
  const sorted = [...byLine.values()].flatMap(([first]) => first ?? []);
  const lines = sorted.length;
  const what = lines === 1 ? 'has a line that is left out.' : `has ${lines} lines that are left out.`;
  const told = sorted.slice(0, MOST_TOLD).map(({ at, why }) => `${capital(at)}: ${why}.`);
  const more = sorted.length - told.length;
  const rest = more > 0 ? ` And ${more} more.` : '';
  const help = HELP.filter(([form]) => sorted.some(({ why }) => form.test(why))).map(([, words]) => words);
  return { kind: 'row', message: `${what} ${told.join(' ')}${rest}${help.join('')}` };
}

/** `1,200` alone may be twelve hundred, or one and a fifth. */
export function doubtful(cells: readonly string[], { decimal }: NumberStyle): DataProblem | undefined {
  const unclear = decimal === '.' ? cells.find((cell) => /^[+-]?[1-9]\d{0,2},\d{3} ?%?$/.test(cell)) : undefined;
  if (unclear === undefined || cells.some((cell) => cell.includes('.') || /,\d{3},\d{3}/.test(cell))) return undefined;
  if (!cells.every((cell) => !cell.includes(',') || /,\d{3} ?%?$/.test(cell))) return undefined;
  const read = readNumber(unclear, { decimal: '.' }) ?? 0;
  if (read >= 1000 && cells.some((cell) => !cell.includes(',') && (readNumber(cell, { decimal }) ?? 0) >= 100))
    return undefined;
  const message = `writes ${shown(unclear)}, which was read as ${read}. Where the comma stands before a fraction, write a point.`;
  return { kind: 'doubt', message };
}
