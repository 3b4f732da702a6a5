/** A table in which each row has a number or another sign of its own, and names that of the row it belongs to. */
import { isName } from '@driver-diagrams/grammar/names';
import { nameFrom } from '../model/names.ts';
import { linesOf } from './cells.ts';
import type { Row } from './rows.ts';
import { SHARED } from './tables.ts';

const BY_DEPTH = ['aim', 'primary driver', 'secondary driver', 'change idea'];

/** True for headings of which one says what a row belongs to, and none what it is. */
export function isParentTable(headings: readonly string[]): boolean {
  const has = (heading: string) => headings.includes(heading);
  return has(SHARED.leads) && has(SHARED.title) && !has(SHARED.kind);
}

/** Rows whose signs are no names, such as `1.2`, with names in their place; where they point at one another, too. */
export function withNames(rows: readonly Row[]): Row[] {
  const signs = rows.filter(({ cells }) => !isName(cells[SHARED.name]?.trim() ?? 'a'));
  if (signs.length === 0) return [...rows];
  const known = new Map<string, Row>();
  for (const row of rows) {
    const sign = row.cells[SHARED.name]?.trim();
    if (sign !== undefined && !known.has(sign)) known.set(sign, row);
  }
  const pointed = new Set(rows.flatMap(({ cells }) => partsOf(cells[SHARED.leads] ?? '', known)));
  const isMeant = signs.some(({ cells }) => pointed.has(cells[SHARED.name]?.trim() ?? ''));
  if (
    !isMeant &&
    !signs.every(({ cells }) => /^[A-Z]{0,3}-?\d+(?:\.\d+)*[a-z]?\.?$/u.test(cells[SHARED.name]?.trim() ?? ''))
  )
    return [...rows];
  const taken = new Set(
    rows.flatMap(({ cells }) => (isName(cells[SHARED.name]?.trim() ?? '') ? (cells[SHARED.name] ?? '') : [])),
  );
  const names = new Map<string, string>();
  for (const [sign, { kind, cells }] of known) {
    if (isName(sign)) continue;
    const name = nameFrom(cells[SHARED.title] ?? sign, taken, kind);
    taken.add(name);
    names.set(sign, name);
  }
  return rows.map((row) => {
    const { [SHARED.name]: sign, [SHARED.leads]: leads, ...cells } = row.cells;
    const name = sign === undefined ? undefined : (names.get(sign.trim()) ?? sign);
    const isKept = name !== undefined && (pointed.has(sign?.trim() ?? '') || isName(sign?.trim() ?? ''));
    const to =
      leads &&
      partsOf(leads, known)
        .map((part) => names.get(part) ?? part)
        .join('\n');
    return { ...row, cells: { ...cells, ...(isKept && { [SHARED.name]: name }), ...(to && { [SHARED.leads]: to }) } };
  });
}

/** What a cell points at: whole lines, or parts of it between commas where those are signs. */
function partsOf(cell: string, known: ReadonlyMap<string, Row>): string[] {
  return linesOf(cell).flatMap((line) => {
    if (known.has(line)) return [line];
    const parts = line
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return parts.every((part) => known.has(part)) ? parts : [line];
  });
}

/** Kinds by how far each row stands from one that belongs to nothing, said once. */
export function rowsByParent(
  rows: readonly Row[],
  tell: (message: string) => void,
  fit: (row: Row, kind: string) => Row,
): Row[] {
  const named = withNames(rows);
  const byKey = new Map<string, Row>();
  for (const row of named) {
    for (const key of [row.cells[SHARED.name], row.cells[SHARED.title]])
      if (key !== undefined && !byKey.has(key.trim())) byKey.set(key.trim(), row);
  }
  const depths = new Map<Row, number>();
  const depthOf = (row: Row): number => {
    const chain: Row[] = [];
    let at: Row | undefined = row;
    while (at && !depths.has(at) && !chain.includes(at)) {
      chain.push(at);
      at = byKey.get(linesOf(at.cells[SHARED.leads] ?? '')[0] ?? '');
    }
    let depth: number = at && depths.has(at) ? (depths.get(at) ?? 0) + 1 : 0;
    for (const each of chain.toReversed()) depths.set(each, depth++);
    return depths.get(row) ?? 0;
  };
  let guessed = 0;
  const all = named.map((row) => {
    if (row.kind !== '') return row;
    guessed++;
    return fit(row, BY_DEPTH[depthOf(row)] ?? 'change idea');
  });
  if (guessed > 0)
    tell(
      `${guessed === 1 ? '1 row does not say what it is' : `${guessed} rows do not say what they are`}: aims, drivers and ideas were told by how far they stand from a row that belongs to nothing.`,
    );
  return all;
}
