/** A table with a column for each level, as teams keep a driver diagram in a spreadsheet: an empty cell means “as above”. */

import { nameFrom } from '../model/names.ts';
import { listed } from '../model/sentences.ts';
import { labelled, labelMeant, levelOf, plainly, propertiesMeant } from './labels.ts';
import type { Row } from './rows.ts';
import { SHARED, type Table, tableFor } from './tables.ts';

type Tell = (message: string) => void;

/** What of a grid is needed, and how its cells come below the headings of a kind. */
export interface LevelTable<Grid extends { cells: readonly (readonly string[])[] }> {
  grid: Grid;
  /** The row of the headings. */
  at: number;
  where(grid: Grid, row: number): string;
  fitting(
    given: ReadonlyMap<string, string>,
    table: Table,
    around: { where: string; tell: Tell },
  ): Record<string, string>;
}

interface LevelColumn {
  index: number;
  kind: string;
  /** How far from the aim; what measures and tests are of stands to their left. */
  rank: number;
}

/** A statement of the table; a title that stands again in a column of its kind is the same. */
interface Entry {
  row: Row & { cells: Record<string, string> };
  name: string;
  leads: Set<Entry>;
}

const OF_ANY = 9;
const LEVELS = ['aim', 'primary driver', 'secondary driver', 'change idea'];

/** True where headings are kinds of statement: two at least, or one beside what is said of such statements. */
export function isLevelTable(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const kinds = levelColumns(cells);
  if (new Set(kinds.map(({ kind }) => kind)).size > 1) return true;
  if (kinds.length === 0) return false;
  return (
    filled.length > kinds.length &&
    filled.every((cell) => kindOfHeading(cell) !== undefined || propertiesMeant(cell).length > 0)
  );
}

function kindOfHeading(heading: string): string | undefined {
  return labelMeant(heading.replace(/:$/, ''), false)?.kind;
}

function levelColumns(cells: readonly string[]): LevelColumn[] {
  const numbers = cells.map((cell) => /^(?:level|nivel|niveau|ebene|stufe) ([0-4])$/.exec(plainly(cell))?.[1]);
  const least = Math.min(...numbers.filter((each) => each !== undefined).map(Number));
  return cells.flatMap((cell, index): LevelColumn[] => {
    const number = numbers[index];
    const kind = number === undefined ? kindOfHeading(cell) : LEVELS[Number(number) - least];
    return kind === undefined ? [] : [{ index, kind, rank: levelOf(kind) ?? OF_ANY }];
  });
}

/** The rows of such a table. */
export function rowsByLevel<Grid extends { cells: readonly (readonly string[])[] }>(
  { grid, at, where, fitting }: LevelTable<Grid>,
  tell: Tell,
): Row[] {
  const headings = grid.cells[at] ?? [];
  const columns = levelColumns(headings);
  const inOrder = columns.toSorted((a, b) => a.rank - b.rank);
  const made = new Entries();
  /** What stands in each column, here or above. */
  const current = new Map<number, Entry[]>();
  for (const [n, cells] of grid.cells.entries()) {
    if (n <= at || cells.every((cell) => cell.trim() === '')) continue;
    const place = where(grid, n);
    let changed = Number.POSITIVE_INFINITY;
    for (const column of inOrder) {
      const cell = cells[column.index]?.trim() ?? '';
      if (/^(?:["'〃]|''|ditto|idem|id\.)?$/iu.test(cell)) {
        if (changed < column.rank) current.delete(column.index);
        continue;
      }
      const titles = titlesIn(cell);
      const parents = parentsOf(column, columns, current);
      if (parents.length > 1 && titles.length > 0) {
        tell(
          `${place}: “${titles[0]}” stands beside ${listed(parents.map(({ row }) => `“${row.cells[SHARED.title]}”`))}; it was read as leading to each.`,
        );
      }
      const entries = titles.map((title) => made.take(column.kind, title, parents, place));
      const before = current.get(column.index) ?? [];
      if (entries.length !== before.length || entries.some((entry, i) => entry !== before[i]))
        changed = Math.min(changed, column.rank);
      current.set(column.index, entries);
    }
    for (const [index, cell] of cells.entries()) {
      if (cell.trim() === '' || columns.some((column) => column.index === index)) continue;
      const heading = headings[index]?.trim() ?? '';
      if (/^(?:no\.?|nr\.?|n[°º]|#|number)$/iu.test(heading)) continue;
      const [entry] = subjectOf(index, columns, current, cells).toReversed();
      if (!entry || heading === '') {
        tell(`${place}: “${cell}” stands below no ${heading === '' ? 'heading' : 'statement'} and was left out.`);
        continue;
      }
      const table = tableFor(entry.row.kind);
      if (table) addTo(entry, fitting(new Map([[heading, cell]]), table, { where: place, tell }));
    }
  }
  return made.rows();
}

class Entries {
  private readonly all = new Map<string, Entry>();
  private readonly names = new Set<string>();

  take(kind: string, title: string, parents: readonly Entry[], where: string): Entry {
    const key = `${kind}\n${plainly(title)}`;
    let entry = this.all.get(key);
    if (!entry) {
      const name = nameFrom(title, this.names, kind);
      this.names.add(name);
      entry = { row: { kind, cells: { [SHARED.title]: title }, where }, name, leads: new Set() };
      this.all.set(key, entry);
    }
    for (const parent of parents) if (parent !== entry) entry.leads.add(parent);
    return entry;
  }

  rows(): Row[] {
    const entries = [...this.all.values()];
    for (const { row, leads } of entries) {
      if (leads.size === 0) continue;
      row.cells[SHARED.leads] = [...leads].map(({ name }) => name).join(', ');
      for (const parent of leads) parent.row.cells[SHARED.name] = parent.name;
    }
    return entries.map(({ row }) => row);
  }
}

/** What stands in the nearest column that is nearer to the aim; of a measure, in the nearest column to its left. */
function parentsOf(
  { kind, rank, index }: LevelColumn,
  columns: readonly LevelColumn[],
  current: ReadonlyMap<number, readonly Entry[]>,
): readonly Entry[] {
  const filled = columns.filter(
    (column) => (current.get(column.index)?.length ?? 0) > 0 && column.rank < rank && kind !== 'aim',
  );
  const left = rank === OF_ANY ? filled.filter((column) => column.index < index) : [];
  const among =
    kind === 'outcome measure'
      ? filled.filter((column) => column.kind === 'aim')
      : left.length > 0
        ? left.slice(-1)
        : filled;
  const nearest = Math.max(...among.map((column) => column.rank));
  return among.filter((column) => column.rank === nearest).flatMap((column) => current.get(column.index) ?? []);
}

/** What a cell of another column speaks of: the level to its left, or, behind all levels, the last that is filled in its row. */
function subjectOf(
  index: number,
  columns: readonly LevelColumn[],
  current: ReadonlyMap<number, readonly Entry[]>,
  cells: readonly string[],
): readonly Entry[] {
  const isBetween = columns.some((column) => column.index < index) && columns.some((column) => column.index > index);
  const left = columns.filter((column) => column.index < index);
  if (isBetween) return current.get(left.at(-1)?.index ?? -1) ?? [];
  const byRank = columns.toSorted((a, b) => a.rank - b.rank);
  const filled =
    byRank.findLast((column) => (cells[column.index]?.trim() ?? '') !== '') ??
    byRank.findLast((column) => current.has(column.index));
  return current.get(filled?.index ?? -1) ?? [];
}

function addTo({ row }: Entry, more: Readonly<Record<string, string>>): void {
  for (const [heading, cell] of Object.entries(more)) {
    const known = row.cells[heading];
    if (known === undefined) row.cells[heading] = cell;
    else if (!known.split('\n').includes(cell)) row.cells[heading] = `${known}\n${cell}`;
  }
}

const BULLET = /^(?:[-*+•◦▪▫■□●○‣⁃∙·–—]\s+|\d{1,3}(?:\.\d{1,3})*[.)]\s*|\d{1,3}(?:\.\d{1,3})+\s+)(?=\S)/u;

/** The titles of a cell: lines with bullets, or that each begin as a title does, are one each; a dash alone is none. */
function titlesIn(cell: string): string[] {
  const lines = cell
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isList = lines.some((line) => BULLET.test(line)) || lines.every((line) => /^[\p{Lu}\d¿¡“"]/u.test(line));
  const parts = isList ? joined(lines) : [lines.join(' ')];
  return parts.map((part) => labelled(part.replace(BULLET, '')).words).filter((title) => !/^[-–—]?$/u.test(title));
}

/** Lines without a bullet go on with the one before, where others have bullets. */
function joined(lines: readonly string[]): string[] {
  if (!lines.some((line) => BULLET.test(line))) return [...lines];
  const parts: string[] = [];
  for (const line of lines) {
    if (BULLET.test(line) || parts.length === 0) parts.push(line);
    else parts.push(`${parts.pop() ?? ''} ${line}`);
  }
  return parts;
}
