/** From a grid of cells, as a spreadsheet holds it, to rows: finds the headings, in whatever order and words they stand. */
import { canonicalWord } from '@driver-diagrams/grammar/vocabulary';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import { columnMeant } from './column-meant.ts';
import { headingsIn } from './headings.ts';
import { labelMeant } from './labels.ts';
import { isLevelTable, rowsByLevel } from './level-table.ts';
import { isParentTable, rowsByParent, withNames } from './parent-table.ts';
import { atRow } from './places.ts';
import type { Row } from './rows.ts';
import { IMPORT, LINK, SHARED, type Table, THEORY, tableFor } from './tables.ts';

/** A grid with what people call it, e.g. `the sheet “Drivers”`. */
export interface Grid {
  name: string;
  cells: readonly (readonly string[])[];
  /** The kind words that its rows may have, the first where they say none; missing where each row must say its own. */
  kinds?: readonly string[];
  /** Where a row stands, from 0, for messages; its number in the table where nothing else is said. */
  place?: (row: number) => string;
}

/** Below so many empty lines nobody looks for headings. */
const MOST_BEFORE_HEADINGS = 20;

/** The rows of a grid; what could not be told goes to `tell`. Undefined where it has no headings that are known. */
export function rowsOfGrid(grid: Grid, tell: (message: string) => void): Row[] | undefined {
  const looked = grid.cells.slice(0, MOST_BEFORE_HEADINGS);
  const at = looked.findIndex((cells) => isHeadings(cells, grid));
  const levels = looked.findIndex(isLevelTable);
  const parents = grid.kinds ? -1 : looked.findIndex((cells) => isParentTable(headingsIn(cells)));
  const found = [at, levels, parents].filter((each) => each !== -1);
  if (found.length === 0) return undefined;
  const first = Math.min(...found);
  const header = aboveHeadings(grid, first, tell);
  const written = grid.cells[first] ?? [];
  // A column Kind says more than columns that are called as kinds are.
  if (first === levels && first !== at) return [...header, ...rowsByLevel({ grid, at: first, where, fitting }, tell)];
  const headings = headingsIn(written);
  const rows: Row[] = [];
  for (const [n, cells] of withLevels(grid.cells, first, headings.indexOf(SHARED.kind)).entries()) {
    if (n <= first || cells.every((cell) => cell.trim() === '')) continue;
    const row = rowOf(cells, headings, { grid, where: where(grid, n), tell, isOpen: first === parents });
    if (row) rows.push(row);
  }
  const fit = ({ cells, ...row }: Row, kind: string): Row => ({
    ...row,
    kind,
    cells: fitting(new Map(Object.entries(cells)), tableFor(kind), { where: row.where ?? '', tell }),
  });
  return [...header, ...(first === parents ? rowsByParent(rows, tell, fit) : withNames(rows))];
}

const LEVELS = ['aim', 'primary driver', 'secondary driver', 'change idea'];

/** Rows whose kinds are numbers, 0 or 1 for the aim, with the words for them. */
function withLevels(cells: Grid['cells'], first: number, at: number): Grid['cells'] {
  if (at === -1) return cells;
  const levels = cells.slice(first + 1).flatMap((row) => (row[at]?.trim() ? [row[at].trim()] : []));
  const numbers = levels.map((level) => Number(/^(?:level |l)?([0-4])$/i.exec(level)?.[1] ?? Number.NaN));
  if (levels.length === 0 || numbers.some(Number.isNaN)) return cells;
  const least = Math.min(...numbers);
  return cells.map((row, n) =>
    n <= first
      ? row
      : row.map((cell, column) =>
          column === at && cell.trim() !== '' ? (LEVELS[Number(cell.replace(/\D/g, '')) - least] ?? cell) : cell,
        ),
  );
}

/**
 * The rows of a grid without headings in which each row has one cell, further to the right where it belongs to a row above: a column for
 * each level. Undefined where it is none.
 */
export function rowsByIndent(
  cells: Grid['cells'],
  place: (row: number) => string,
  tell: (message: string) => void,
): Row[] | undefined {
  const filled = cells.map((row) => row.flatMap((cell, n) => (cell.trim() === '' ? [] : [n])));
  const columns = [...new Set(filled.flat())].toSorted((a, b) => a - b);
  const isIndented = columns.length > 1 && columns.length <= LEVELS.length && filled.every(({ length }) => length <= 1);
  if (!isIndented || filled.find(({ length }) => length === 1)?.[0] !== columns[0]) return undefined;
  const headings: string[] = [];
  for (const [n, column] of columns.entries()) headings[column] = LEVELS[n] ?? '';
  tell('This table has no headings: each column was taken for a level, the first for aims, then drivers and ideas.');
  const grid: Grid = {
    name: '',
    cells: [Array.from(headings, (heading) => heading ?? ''), ...cells],
    place: (n) => place(n - 1),
  };
  return rowsByLevel({ grid, at: 0, where, fitting }, tell);
}

/** Where a row stands, from 0. */
function where({ name, place }: Grid, n: number): string {
  return place?.(n) ?? atRow(n + 1, name);
}

/** What stands above the headings: a title, mostly. */
function aboveHeadings(grid: Grid, first: number, tell: (message: string) => void): Row[] {
  const words = grid.cells.slice(0, first).flatMap((cells) => cells.filter((cell) => cell.trim() !== ''));
  if (words.length === 0) return [];
  const place = where(
    grid,
    grid.cells.findIndex((cells) => cells.some((cell) => cell.trim() !== '')),
  );
  tell(`${place}: “${words.join(' ')}” stands above the headings; it was kept as a note of the theory.`);
  return [
    { kind: 'theory', cells: { [NOTES]: words.map((each) => each.replace(/\s+/gu, ' ')).join('\n') }, where: place },
  ];
}

const NOTES = THEORY.columns.find(({ word }) => word === 'note')?.heading ?? 'Notes';

const NEEDED: Readonly<Record<string, readonly string[]>> = wordTable({
  link: [LINK.from, LINK.to],
  import: [IMPORT.path],
});

function isHeadings(cells: readonly string[], { kinds }: Grid): boolean {
  const known = headingsIn(cells);
  const needed = NEEDED[kinds?.[0] ?? ''];
  if (needed) return needed.every((heading) => known.includes(heading));
  if (!kinds && !known.includes(SHARED.kind)) return false;
  return known.includes(SHARED.title) || known.includes(SHARED.name);
}

interface Around {
  grid: Grid;
  where: string;
  tell: (message: string) => void;
  /** True where a row may leave its kind to be found out. */
  isOpen: boolean;
}

function rowOf(
  cells: readonly string[],
  headings: readonly string[],
  { grid, where: place, tell, isOpen }: Around,
): Row | undefined {
  const given = new Map<string, string>();
  const lost: string[] = [];
  for (const [n, cell] of cells.entries()) {
    const heading = headings[n] ?? '';
    if (cell.trim() === '') continue;
    const twice = given.get(heading);
    if (heading === '') lost.push(cell);
    else given.set(heading, twice === undefined ? cell : `${twice}\n${cell}`);
  }
  const [first, ...others] = lost;
  const more = others.length === 0 ? '' : `, and what is in ${others.length} more cells,`;
  if (first !== undefined) tell(`${place}: “${first}”${more} stands below no heading and was left out.`);
  const written = given.get(SHARED.kind);
  const isOwn = written !== undefined || !isOpen;
  const kind = isOwn ? kindMeant(written, grid.kinds) : '';
  if (kind === undefined) {
    const title = given.get(SHARED.title) ?? given.get(SHARED.name) ?? '';
    const what = written === undefined ? 'its kind is missing' : `“${written}” is no kind of statement`;
    tell(`${place}: ${what}, so “${title}” was left out. Kinds are aim, primary driver, change idea, measure …`);
    return undefined;
  }
  given.delete(SHARED.kind);
  return {
    kind,
    cells: isOwn ? fitting(given, tableFor(kind), { where: place, tell }) : Object.fromEntries(given),
    where: place,
  };
}

/** The kind words that are meant, in the words that people use; a number says how far from the aim, which is 0 or 1. */
function kindMeant(written: string | undefined, kinds: readonly string[] | undefined): string | undefined {
  if (written === undefined) return kinds?.[0];
  const plain = canonicalWord(written);
  if (kinds?.includes(plain) || tableFor(plain) || ['theory', 'import', 'link'].includes(plain)) return plain;
  return labelMeant(written)?.kind;
}

/** Cells below the headings of their table; what stands below other headings becomes notes. */
function fitting(
  given: ReadonlyMap<string, string>,
  table: Table | undefined,
  { where: place, tell }: Pick<Around, 'where' | 'tell'>,
): Record<string, string> {
  if (!table) return Object.fromEntries(given);
  const shared: readonly string[] = Object.values(SHARED);
  const cells: Record<string, string> = {};
  const others: string[] = [];
  for (const [heading, cell] of given) {
    const column = columnMeant(table.columns, heading);
    const known = shared.includes(heading) ? heading : column?.heading;
    if (known === undefined) others.push(`${heading}: ${cell.replace(/\s+/gu, ' ')}`);
    else cells[known] = cells[known] === undefined ? cell : `${cells[known]}\n${cell}`;
  }
  for (const other of others)
    tell(`${place}: “${other}” has no place in this kind of statement; it was kept as a note.`);
  if (others.length > 0) cells.Notes = [cells.Notes, ...others].filter((note) => note !== undefined).join('\n');
  return cells;
}
