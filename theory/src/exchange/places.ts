/** Where something stands in the file that comes in: each sentence about it begins so, for people and for the editor alike. */

/** A line of a text, from 1. */
export function atLine(line: number): string {
  return `Line ${line}`;
}

/** A row of a table, from 1, headings included. `line`: its line in a text, where rows are not lines. */
export function atRow(row: number, table: string, line = row): string {
  return `Row ${row} of ${table}${line === row ? '' : ` (line ${line})`}`;
}

/** The line of a text that a sentence speaks of, from 1; undefined where it speaks of the whole. */
export function lineTold(sentence: string): number | undefined {
  const found =
    /^Row \d+ of the table \(line (\d+)\)/.exec(sentence)?.[1] ??
    /^(?:Row|Lines?) (\d+)\b(?! of the sheet)/.exec(sentence)?.[1];
  return found === undefined ? undefined : Number(found);
}
