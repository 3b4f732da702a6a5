/** Tables on slides, as tables of the presentation: a colleague adds a row to them. Lengths are points. */
import type { Ink, Paragraph, SceneItem, Shape, Table, Weight } from '../scene.ts';
import type { Part } from '../shapes/part.ts';
import { round, rule, textLines } from '../shapes/shapes.ts';
import type { PlaceName } from '../slide-layouts.ts';
import { isRightToLeft, widthOf } from '../text/measure.ts';
import { WIDER } from '../text/wider.ts';
import { LEADING, roomyLines } from './slide-text.ts';

/** One text in a cell; small ones stand below what a row is called. */
export interface CellText {
  text: string;
  small?: true;
  weight?: Weight;
  ink?: Ink;
}

export type Cell = readonly CellText[];

export interface SlideTable {
  id: string;
  /** What it is, for those who do not see it. */
  label: string;
  heads: readonly string[];
  rows: readonly { id: string; cells: readonly Cell[] }[];
}

/** Small letters, of the others; never under the least of a slide. */
const SMALL = 0.8;
const PAD = 0.42;
const GAP = 0.9;
/** Of the width: the most that a column asks for; what makes the lowest table is taken. */
const CAPS = [1, 0.4, 0.28, 0.2, 0.15];
/** Single words may be wider in another font than most lines are. */
const SPARE = 1.05;
/** A badge or a number more than that. */
const [SHORT, SPARE_OF_SHORT] = [5, 1.3];
/** Of the width: the most that a column is made wider for what stands in small letters. */
const SMALL_MOST = 0.5;

/** A table in letters of this size; small ones are no smaller than `least`. */
export function slideTablePart(
  table: SlideTable,
  width: number,
  letters: { letters: number; least: number },
  place?: PlaceName,
): Part {
  const tried = CAPS.map((cap) => setTable(table, width, letters, cap, place));
  return tried.reduce((best, each) => (each.height < best.height - 1 ? each : best));
}

function setTable(
  { id, label, heads, rows }: SlideTable,
  width: number,
  { letters, least }: { letters: number; least: number },
  cap: number,
  place?: PlaceName,
): Part {
  const small = Math.max(least, letters * SMALL);
  const pad = round(letters * PAD);
  const gap = round(letters * GAP);
  const head = { id, cells: heads.map((text): Cell => [{ text, weight: 600, ink: 'muted' }]) };
  const sizeOf = (text: CellText) => (text.small ? small : letters);
  const widths = widthsOf(
    [head, ...rows].map(({ cells }) => cells),
    { width, gap, cap },
    sizeOf,
  );
  const items: SceneItem[] = [];
  const table: Table = { x: 0, y: 0, pad, gap, widths: widths.map(round), rows: [] };
  let y = 0;
  for (const [n, row] of [head, ...rows].entries()) {
    const shapes: Shape[] = [];
    const cells: Paragraph[][] = [];
    let height = 0;
    let x = 0;
    row.cells.forEach((cell, column) => {
      const room = widths[column] ?? 0;
      let low = y + pad;
      cells.push(
        cell.map((each) => {
          const { text, weight = 400, ink = each.small ? 'muted' : 'text' } = each;
          const size = sizeOf(each);
          const lines = roomyLines(text, room - gap, size, weight);
          const rightToLeft = isRightToLeft(text);
          const at = { x, y: low + size, width: room - gap, leading: size * LEADING, rightToLeft };
          shapes.push(...textLines(lines, at, { size: round(size), weight, ink }));
          low += lines.length * size * LEADING;
          const runs = [{ text, weight, ink }];
          return {
            ...{ runs, size: round(size), before: 0, indent: 0 },
            ...(rightToLeft && { rightToLeft: true as const }),
          };
        }),
      );
      height = Math.max(height, low + pad - y);
      x += room;
    });
    y = round(y + height);
    shapes.push(rule(0, y, width));
    table.rows.push({ height: round(height), cells });
    const said = row.cells.flatMap((cell, column) => {
      const words = cell.map(({ text }) => text).join(', ');
      return words === '' ? [] : [heads[column] ? `${heads[column]}: ${words}.` : `${words}.`];
    });
    items.push(
      n === 0
        ? { id, role: 'table', label, shapes, table, ...(place && { place }) }
        : { id: row.id, role: 'row', label: said.join(' '), shapes, partOf: id },
    );
  }
  return { items, width, height: y };
}

/**
 * Columns as wide as their words where there is room. Where there is not, narrow columns keep theirs, and the others share what is
 * left, but none is narrower than its longest word.
 */
function widthsOf(
  rows: readonly (readonly Cell[])[],
  { width, gap, cap }: { width: number; gap: number; cap: number },
  sizeOf: (text: CellText) => number,
): number[] {
  const columns = rows[0]?.map((_, column) => rows.flatMap((cells) => cells[column] ?? [])) ?? [];
  const wide = (text: string, each: CellText) => {
    const weight = each.weight ?? 400;
    return widthOf(text, sizeOf(each), weight) * WIDER[weight] * (text.length < SHORT ? SPARE_OF_SHORT : SPARE);
  };
  const most = (texts: readonly number[]) => gap + Math.max(0, ...texts);
  const least = columns.map((texts) =>
    most(texts.flatMap((each) => each.text.split(/\s+/u).map((word) => Math.min(width / 5, wide(word, each))))),
  );
  const natural = columns.map((texts, n) =>
    Math.max(
      least[n] ?? 0,
      most(texts.map((each) => Math.min(wide(each.text, each), width * (each.small ? SMALL_MOST : cap)))),
    ),
  );
  const widths = new Map<number, number>();
  let rest = width;
  // The narrowest first: what it does not need goes to the others.
  const order = natural.map((_, n) => n).toSorted((one, two) => (natural[one] ?? 0) - (natural[two] ?? 0));
  order.forEach((column, n) => {
    const share = rest / (order.length - n);
    const taken = Math.min(natural[column] ?? 0, Math.max(share, least[column] ?? 0));
    widths.set(column, taken);
    rest -= taken;
  });
  const spare = Math.max(0, rest) / columns.length;
  const found = columns.map((_, n) => (widths.get(n) ?? 0) + (n === 0 && columns[0]?.length === 0 ? 0 : spare));
  const scale = width / found.reduce((all, each) => all + each, 0);
  return found.map((each) => each * scale);
}
