/**
 * From the text of a data file to its rows. A library would do, were it not that the figures of a whole district come as a
 * hundred thousand lines, which the one that is used for theories (csv-parse) reads in two seconds and this in a tenth of one.
 */

export interface Row {
  cells: readonly string[];
  /** The line that the row ends on, from 1. */
  line: number;
}

export interface Table {
  rows: readonly Row[];
  /** Set where the file could not be read to its end. */
  trouble?: { message: string; line?: number };
  /** In a workbook cells have names; in a text there are only lines. */
  isSheet?: boolean;
}

/** In characters. */
const LONGEST_ROW = 65_536;
const NO_TABLE = 'cannot be read as a table. Save it again as CSV (UTF-8).';

/** In the order in which they win where lines hold as many of both: a comma stands in figures too. */
const SEPARATORS = ['\t', ';', '|', ','] as const;

/** Reads the rows of a text; lines that begin with `#` are passed over, an empty line is a row of one empty cell. Never throws. */
export function readTable(text: string): Table {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(plain);
  const rows: Row[] = [];
  let line = 0;
  for (let at = 0; at < plain.length; ) {
    line++;
    const end = endOfLine(plain, at);
    if (end - at > LONGEST_ROW) return { rows: [], trouble: { message: NO_TABLE, line } };
    const written = plain.slice(at, end);
    if (!written.includes('"')) {
      if (!written.startsWith('#')) rows.push({ cells: written.split(separator).map((cell) => cell.trim()), line });
      at = end + 1;
      continue;
    }
    if (written.startsWith('#')) {
      at = end + 1;
      continue;
    }
    const row = quotedRow(plain, at, separator);
    if (!row) return { rows: [], trouble: { message: 'has a quotation mark that is opened and never closed.', line } };
    if (row.end - at > LONGEST_ROW) return { rows: [], trouble: { message: NO_TABLE, line } };
    line += row.breaks;
    rows.push({ cells: row.cells, line });
    at = row.end + 1;
  }
  return { rows };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** A row in which cells stand in quotation marks, with separators, line breaks and doubled marks in them. */
function quotedRow(
  text: string,
  from: number,
  separator: string,
): { cells: string[]; end: number; breaks: number } | undefined {
  const cells: string[] = [];
  let breaks = 0;
  for (let at = from; ; ) {
    while (text[at] === ' ' && separator !== ' ') at++;
    let cell = '';
    if (text[at] === '"') {
      const [inner, end] = quotedCell(text, at + 1);
      if (end === undefined) return undefined;
      cell = inner;
      breaks += inner.split('\n').length - 1;
      at = end;
    }
    // A mark inside a cell without them is one like any other, and what stands behind a closed one belongs to the cell.
    const end = endOfLine(text, at);
    const rest = text.slice(at, end);
    const next = rest.indexOf(separator);
    cells.push((cell + (next === -1 ? rest : rest.slice(0, next))).trim());
    if (next === -1) return { cells, end, breaks };
    at += next + separator.length;
  }
}

/** The words up to the closing mark, and where they end behind it. */
function quotedCell(text: string, from: number): [string, number | undefined] {
  const parts: string[] = [];
  for (let at = from; ; ) {
    const end = text.indexOf('"', at);
    if (end === -1) return ['', undefined];
    parts.push(text.slice(at, end));
    if (text[end + 1] !== '"') return [parts.join('"'), end + 1];
    at = end + 2;
  }
}

/** The first lines say which sign parts the cells. */
const LINES_LOOKED_AT = 60;

/** The sign that parts the cells: the one that the most lines hold equally often; `sep=;` says it itself. */
export function separatorOf(text: string): string {
  const head = text.slice(0, LONGEST_ROW);
  const said = /^\uFEFF?"?sep=([,;|\t])"?[ \t]*(?:[\r\n]|$)/i.exec(head)?.[1];
  if (said !== undefined) return said;
  // A quoted cell may hold line breaks and any sign.
  const lines = head
    .replace(/(^|[,;|\t\r\n])"(?:[^"]|"")*"(?=[,;|\t\r\n]|$)/g, '$1')
    .split(/\r\n|\n|\r/, LINES_LOOKED_AT)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const plain = lines.map((line) => line.replace(/"[^"]*"/g, ''));
  let best: { sign: string; lines: number; count: number } = { sign: ',', lines: 0, count: 0 };
  for (const sign of SEPARATORS) {
    const counts = new Map<number, number>();
    for (const line of plain) {
      const count = line.split(sign).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    for (const [count, found] of counts) {
      if (found > best.lines || (found === best.lines && count > best.count)) best = { sign, lines: found, count };
    }
  }
  return best.sign;
}
