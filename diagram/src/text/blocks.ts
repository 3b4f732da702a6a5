/** A text of several paragraphs, as people type it: lists, small tables, paragraphs with marks in them. */
import { type Run, readMarks } from './marks.ts';
import { printable } from './wrap.ts';

export type Block =
  | { kind: 'paragraph'; runs: Run[] }
  /** An item of a list; those of one list follow one another. */
  | { kind: 'item'; level: 0 | 1; mark: string; runs: Run[] }
  | { kind: 'table'; head: Run[][]; rows: Run[][][]; aligned: Aligned[] };

export type Aligned = 'start' | 'middle' | 'end';

/** What a list shows for a dash, a dot or a star. */
export const BULLET = '•';

/** A wider table stands as it was typed. */
const MOST_COLUMNS = 6;

/**
 * Reads a text. An empty line ends a paragraph; lines broken by hand are one; a mark at the beginning of a line begins an item.
 * No letter is lost: what is no mark stands as typed.
 */
export function readBlocks(text: string): Block[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/);
  const written: Written[] = [];
  /** What the next line may go on with: nothing after an empty line. */
  let open: Text | Item | undefined;
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n] ?? '';
    const table = tableAt(lines, n);
    const item = itemIn(line, open, written);
    if (line.trim() === '') open = undefined;
    else if (table) {
      written.push(table);
      open = undefined;
      n += table.rows.length + 1;
    } else if (open && !item) open.lines.push(line);
    else {
      open = item ?? { kind: 'text', lines: [line] };
      written.push(open);
    }
  }
  return written.map(blockOf);
}

interface Text {
  kind: 'text';
  lines: string[];
}

/** An item of a list, with how far its mark stands from the left, and that of its list's first item. */
interface Item {
  kind: 'item';
  lines: string[];
  mark: string;
  indent: number;
  base: number;
}

interface Table {
  kind: 'table';
  head: string[];
  rows: string[][];
  aligned: Aligned[];
}

type Written = Text | Item | Table;

function blockOf(written: Written): Block {
  if (written.kind === 'table') {
    const { head, rows, aligned } = written;
    return { kind: 'table', head: head.map(runsOf), rows: rows.map((row) => row.map(runsOf)), aligned };
  }
  const runs = runsOf(written.lines.join(' '));
  if (written.kind === 'text') return { kind: 'paragraph', runs };
  const { mark, indent, base } = written;
  return { kind: 'item', level: indent >= base + NESTED ? 1 : 0, mark, runs };
}

function runsOf(text: string): Run[] {
  return readMarks(printable(text));
}

/** So many blanks more than the first item's, and an item belongs to the one before. */
const NESTED = 2;

const bullet = /^([ \t]*)([-–•*])[ \t]+(?=\S)/;
/** No year: a line may begin with one. */
const numbered = /^([ \t]*)(\d{1,2}[.)]|[ivx]{2,4}\)|\p{L}\))[ \t]+(?=\S)/iu;

/**
 * The item that a line begins.
 * @param open what stands right above, and would go on with the line if it begins none
 */
function itemIn(line: string, open: Text | Item | undefined, written: readonly Written[]): Item | undefined {
  const found = bullet.exec(line) ?? numbered.exec(line);
  if (!found) return undefined;
  const [whole, blanks = '', sign = ''] = found;
  const isBullet = bullet.test(line);
  // Within a sentence that was broken by hand, a line may begin with a number: "in\n12. May".
  if (!isBullet && open && !followsOn(sign, written)) return undefined;
  const indent = blanks.replaceAll('\t', '    ').length;
  const before = written.at(-1);
  const base = before?.kind === 'item' ? Math.min(indent, before.base) : indent;
  return { kind: 'item', lines: [line.slice(whole.length)], mark: isBullet ? BULLET : sign, indent, base };
}

const roman = /^[ivx]+\)$/i;

/** Whether a number can stand right below all this: it begins a list, or is the next in the list above. */
function followsOn(sign: string, written: readonly Written[]): boolean {
  if (/^(?:0?1|[ai])[.)]$/i.test(sign)) return true;
  for (let n = written.length - 1; n >= 0; n--) {
    const above = written[n];
    if (above?.kind !== 'item') return false;
    if (above.mark !== BULLET && isLetter(above.mark) === isLetter(sign)) return isNext(sign, above.mark);
  }
  return false;
}

function isNext(sign: string, above: string): boolean {
  if (!isLetter(sign)) return Number.parseInt(sign, 10) === Number.parseInt(above, 10) + 1;
  if (roman.test(sign) && roman.test(above)) return true;
  return sign.codePointAt(0) === (above.codePointAt(0) ?? 0) + 1;
}

function isLetter(sign: string): boolean {
  return !/^\d/.test(sign);
}

const rule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** The table whose headings stand in a line, with a line of dashes below. */
function tableAt(lines: readonly string[], n: number): Table | undefined {
  const [line = '', below = ''] = [lines[n], lines[n + 1]];
  if (!line.includes('|') || !below.includes('|') || !rule.test(below)) return undefined;
  const head = cellsOf(line);
  const rules = cellsOf(below);
  if (head.length !== rules.length || head.length > MOST_COLUMNS) return undefined;
  const rows: string[][] = [];
  for (const each of lines.slice(n + 2)) {
    if (!each.includes('|') || each.trim() === '') break;
    rows.push(withColumns(cellsOf(each), head.length));
  }
  return { kind: 'table', head, rows, aligned: rules.map(alignedBy) };
}

function alignedBy(dashes: string): Aligned {
  if (!dashes.endsWith(':')) return 'start';
  return dashes.startsWith(':') ? 'middle' : 'end';
}

/** The cells of a row; `\\|` is a line within one. */
function cellsOf(line: string): string[] {
  const inside = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inside.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** What stands beyond the last column belongs to it. */
function withColumns(cells: readonly string[], count: number): string[] {
  const row = cells.slice(0, count - 1);
  const rest = cells.slice(count - 1);
  while (row.length < count - 1) row.push('');
  return [...row, rest.join(' | ')];
}
