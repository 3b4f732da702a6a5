/** Rows become drafts of statements: in order, each with a usable name, and with what it leads to found. */
import { isName } from '@driver-diagrams/grammar/names';
import { KINDS } from '@driver-diagrams/grammar/vocabulary';
import { nameFrom } from '../model/names.ts';
import { isReference, linesOf, unquoted } from './cells.ts';
import type { Row } from './rows.ts';
import { SHARED, type Table, tableFor } from './tables.ts';

/** A statement on its way into a text. */
export interface Draft {
  row: Row;
  table: Table;
  name?: string;
  title?: string;
  /** True where the row says its place in the theory; others may stand where they read best. */
  isPlaced: boolean;
  targets: Target[];
  /** The statement whose braces it stands in, and what stands in its own. */
  parent?: Draft;
  inside: Draft[];
  /** Names of measures that say here what they measure. */
  measuredBy: string[];
}

/** One link: what it leads to, and what is said of it. */
export interface Target {
  to: Draft | string;
  /** True where the row pointed by number: the target may then stay without a name, around what points at it. */
  byNumber: boolean;
  said: readonly string[];
}

/** Finds what the cells of a table point at. */
export class Pointers {
  private readonly byName = new Map<string, Draft>();
  private readonly byTitle = new Map<string, Draft>();
  private readonly byNumber = new Map<string, Draft>();
  private readonly taken = new Set<string>();
  /** True where a name may be that of a statement in another file. */
  readonly hasImports: boolean;

  constructor(drafts: readonly Draft[], hasImports: boolean) {
    this.hasImports = hasImports;
    for (const draft of drafts) {
      const number = draft.row.cells[SHARED.number];
      if (draft.name !== undefined) setOnce(this.byName, draft.name.normalize('NFC'), draft);
      if (draft.title !== undefined) setOnce(this.byTitle, plainTitle(draft.title), draft);
      if (number !== undefined) setOnce(this.byNumber, number.trim(), draft);
    }
    for (const name of this.byName.keys()) this.taken.add(name);
  }

  /** The statement that a name, a title or a number means. */
  find(written: string): { draft: Draft; byNumber: boolean } | undefined {
    const text = unquoted(written.trim());
    const mayBeElsewhere = this.hasImports && isReference(text);
    const draft =
      this.byName.get(text.normalize('NFC')) ?? (mayBeElsewhere ? undefined : this.byTitle.get(plainTitle(text)));
    if (draft) return { draft, byNumber: false };
    const numbered = this.byNumber.get(text);
    return numbered && { draft: numbered, byNumber: true };
  }

  /** The name to write for what a cell points at; undefined where it cannot be a name. */
  nameOf(written: string): string | undefined {
    const found = this.find(written);
    if (found) return this.named(found.draft);
    return isReference(written.trim()) ? written.trim() : undefined;
  }

  /** A statement's name; one is made from its title where it has none. */
  named(draft: Draft): string {
    if (draft.name === undefined) {
      draft.name = nameFrom(draft.title ?? draft.table.kinds[0] ?? '', this.taken, draft.row.kind);
      this.taken.add(draft.name);
    }
    return draft.name;
  }
}

function setOnce(map: Map<string, Draft>, key: string, draft: Draft): void {
  if (!map.has(key)) map.set(key, draft);
}

function plainTitle(title: string): string {
  return title.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The parts of a cell that point at statements: a line that is one title is one part, else commas part it. */
export function pointsIn(cell: string, pointers: Pointers): string[] {
  const parts = linesOf(cell).flatMap((line) =>
    pointers.find(line) || /^"[^"]*"$/.test(line) ? [line] : line.split(/[,;]/),
  );
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Drafts of the rows that hold statements, in the order that their numbers say. */
export function draftsOf(rows: readonly Row[], tell: (message: string) => void): Draft[] {
  const places = new Map<string, number>();
  const drafts = rows.flatMap((row) => {
    const table = tableFor(row.kind);
    if (!table) return [];
    const number = Number(row.cells[SHARED.number] || Number.NaN);
    const isPlaced = Number.isFinite(number);
    const place = isPlaced ? number : (places.get(table.sheet) ?? Number.POSITIVE_INFINITY);
    places.set(table.sheet, place);
    return [{ place, draft: draftOf(row, table, isPlaced, tell) }];
  });
  return drafts.sort((a, b) => (a.place === b.place ? 0 : a.place - b.place)).map(({ draft }) => draft);
}

function draftOf(row: Row, table: Table, isPlaced: boolean, tell: (message: string) => void): Draft {
  const name = row.cells[SHARED.name]?.trim();
  const title = row.cells[SHARED.title];
  const draft: Draft = { row, table, isPlaced, targets: [], inside: [], measuredBy: [] };
  if (title !== undefined) draft.title = title;
  if (name !== undefined && isName(name)) draft.name = name;
  else if (name) {
    if (title === undefined) draft.title = name;
    tell(
      `${row.where}: “${name}” is no name: a name is one word of letters and digits. ${
        title === undefined ? 'It became the title.' : 'It was left out.'
      }`,
    );
  }
  if (draft.name === undefined && draft.title === undefined && !KINDS[row.kind]?.nameless) {
    tell(`${row.where}: this ${row.kind} has neither a name nor a title.`);
  }
  return draft;
}
