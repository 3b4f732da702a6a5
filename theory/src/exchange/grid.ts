/** From a grid of cells, as a spreadsheet holds it, to rows: finds the headings, in whatever order and case they stand. */

import { canonicalWord, FOREIGN_WORDS } from '@driver-diagrams/grammar/vocabulary';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import type { Row } from './rows.ts';
import { IMPORT, LINK, SHARED, type Table, tableFor } from './tables.ts';

/** A grid with what people call it, e.g. `the sheet “Drivers”`. */
interface Grid {
  name: string;
  cells: readonly (readonly string[])[];
  /** The kind words that its rows may have, the first where they say none; missing where each row must say its own. */
  kinds?: readonly string[];
}

/** Headings that people write for one of ours. */
const MEANT: Readonly<Record<string, string>> = wordTable({
  number: SHARED.number,
  no: SHARED.number,
  id: SHARED.name,
  type: SHARED.kind,
  statement: SHARED.title,
  text: SHARED.title,
  of: SHARED.leads,
  about: SHARED.leads,
  moves: SHARED.leads,
  drives: SHARED.leads,
  'belongs to': SHARED.leads,
});

/** Below so many empty lines nobody looks for headings. */
const MOST_BEFORE_HEADINGS = 20;

/** The rows of a grid; what could not be told goes to `tell`. Undefined where it has no headings that are known. */
export function rowsOfGrid(grid: Grid, tell: (message: string) => void): Row[] | undefined {
  const at = grid.cells.slice(0, MOST_BEFORE_HEADINGS).findIndex((cells) => isHeadings(cells, grid));
  if (at === -1) return undefined;
  const headings = (grid.cells[at] ?? []).map((cell) => knownHeading(cell));
  return grid.cells.slice(at + 1).flatMap((cells, n) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const where = `Row ${at + n + 2} of ${grid.name}`;
    return rowOf(cells, headings, { grid, where, tell }) ?? [];
  });
}

const NEEDED: Readonly<Record<string, readonly string[]>> = wordTable({
  link: [LINK.from, LINK.to],
  import: [IMPORT.path],
});

function isHeadings(cells: readonly string[], { kinds }: Grid): boolean {
  const known = cells.map((cell) => knownHeading(cell));
  const needed = NEEDED[kinds?.[0] ?? ''];
  if (needed) return needed.every((heading) => known.includes(heading));
  if (!kinds && !known.includes(SHARED.kind)) return false;
  return known.includes(SHARED.title) || known.includes(SHARED.name);
}

/** A heading as it is written here; `heading` itself where it is none of these. */
function knownHeading(heading: string): string {
  const plain = plainly(heading);
  const shared: readonly string[] = [...Object.values(SHARED), ...Object.values(LINK), ...Object.values(IMPORT)];
  return shared.find((each) => plainly(each) === plain) ?? MEANT[plain] ?? heading.trim();
}

function plainly(heading: string): string {
  return heading.replace(/\s+/gu, ' ').trim().toLowerCase();
}

interface Around {
  grid: Grid;
  where: string;
  tell: (message: string) => void;
}

function rowOf(cells: readonly string[], headings: readonly string[], { grid, where, tell }: Around): Row | undefined {
  const given = new Map<string, string>();
  const lost: string[] = [];
  for (const [n, cell] of cells.entries()) {
    const heading = headings[n] ?? '';
    if (cell.trim() === '') continue;
    if (heading === '') lost.push(cell);
    else if (!given.has(heading)) given.set(heading, cell);
  }
  const [first, ...others] = lost;
  const more = others.length === 0 ? '' : `, and what is in ${others.length} more cells,`;
  if (first !== undefined) tell(`${where}: “${first}”${more} stands below no heading and was left out.`);
  const written = given.get(SHARED.kind);
  const kind = kindMeant(written, grid.kinds);
  if (kind === undefined) {
    const title = given.get(SHARED.title) ?? given.get(SHARED.name) ?? '';
    const what = written === undefined ? 'its kind is missing' : `“${written}” is no kind of statement`;
    tell(`${where}: ${what}, so “${title}” was left out. Kinds are aim, primary driver, change idea, measure …`);
    return undefined;
  }
  given.delete(SHARED.kind);
  return { kind, cells: fitting(given, tableFor(kind), { where, tell }), where };
}

/** The kind words that are meant, in the words that people use. */
function kindMeant(written: string | undefined, kinds: readonly string[] | undefined): string | undefined {
  if (written === undefined) return kinds?.[0];
  const plain = canonicalWord(written);
  const kind = canonicalWord(FOREIGN_WORDS[plain] ?? plain);
  const isKnown = kinds
    ? kinds.includes(kind)
    : tableFor(kind) !== undefined || ['theory', 'import', 'link'].includes(kind);
  return isKnown ? kind : undefined;
}

/** Cells below the headings of their table; what stands below other headings becomes notes. */
function fitting(
  given: ReadonlyMap<string, string>,
  table: Table | undefined,
  { where, tell }: Pick<Around, 'where' | 'tell'>,
): Record<string, string> {
  if (!table) return Object.fromEntries(given);
  const own = new Map(table.columns.map(({ heading }) => [plainly(heading), heading]));
  const shared: readonly string[] = Object.values(SHARED);
  const cells: Record<string, string> = {};
  const others: string[] = [];
  for (const [heading, cell] of given) {
    const known = own.get(plainly(heading)) ?? (shared.includes(heading) ? heading : undefined);
    if (known !== undefined) cells[known] = cell;
    else others.push(`${heading}: ${cell.replace(/\s+/gu, ' ')}`);
  }
  for (const other of others)
    tell(`${where}: “${other}” has no place in this kind of statement; it was kept as a note.`);
  if (others.length > 0) cells.Notes = [cells.Notes, ...others].filter((note) => note !== undefined).join('\n');
  return cells;
}
