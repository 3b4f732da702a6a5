/** Running text on a poster: paragraphs, lists and small tables as the author typed them. Lengths are points. */
import type { Ink, SceneItem, Shape, TextShape, Weight } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { round, rule } from '../shapes/shapes.ts';
import type { Aligned, Block } from '../text/blocks.ts';
import { BULLET } from '../text/blocks.ts';
import { type Run, wordsOf } from '../text/marks.ts';
import { isRightToLeft, widthOf } from '../text/measure.ts';
import { type RunLine, wrapRuns } from '../text/runs.ts';
import { sentence } from '../text/sentences.ts';
import { NOTHING } from './block.ts';

interface ProseSetting {
  size: number;
  ink: Ink;
  /** Of what is not bold. */
  weight?: Weight;
  role?: SceneItem['role'];
}

/** From one baseline to the next, of the size of the letters; as in `block.ts`. */
const LEADING = 1.32;
const ASCENT = 1;
/** Between paragraphs, and between the items of a list; of the size of the letters. */
const PARAGRAPHS = 0.45;
const ITEMS = 0.2;
/** Links stand out by this colour, and by the line that painters draw below them. */
const LINK: Ink = 'branch1-line';

/** Words of several looks in lines no wider than `width`. */
export function runsPart(id: string, runs: readonly Run[], width: number, setting: ProseSetting): Part {
  if (runs.length === 0) return NOTHING;
  const lines = wrapRuns(runs, width, setting.size, setting.weight);
  const words = wordsOf(runs);
  const shapes = shapesOf(lines, { width, aligned: 'start', rightToLeft: isRightToLeft(words) }, setting);
  const item: SceneItem = { id, role: setting.role ?? 'note', label: words, shapes };
  return { items: [item], width, height: lines.length * setting.size * LEADING };
}

/** A whole text, block below block. */
export function prosePart(id: string, blocks: readonly Block[], width: number, setting: ProseSetting): Part {
  const { size } = setting;
  const isLeftward = isRightToLeft(blocks.map(wordsOfBlock).join(' '));
  const hang = hangOf(blocks, size);
  const items: SceneItem[] = [];
  let y = 0;
  blocks.forEach((block, n) => {
    const before = blocks[n - 1];
    if (before) y += size * (block.kind === 'item' && before.kind === 'item' ? ITEMS : PARAGRAPHS);
    const name = `${id} ${n + 1}`;
    const part =
      block.kind === 'paragraph'
        ? runsPart(name, block.runs, width, setting)
        : block.kind === 'item'
          ? itemPart(name, block, width, hang, isLeftward, setting)
          : tablePart(name, block, width, isLeftward, setting);
    items.push(...placed(part, 0, y).items);
    y += part.height;
  });
  return { items, width, height: y };
}

function wordsOfBlock(block: Block): string {
  return block.kind === 'table' ? block.head.map(wordsOf).join(' ') : wordsOf(block.runs);
}

/** How far the words of a list stand from its edge: as far as its widest mark asks, the same for the whole text. */
function hangOf(blocks: readonly Block[], size: number): number {
  const marks = blocks.flatMap((block) => (block.kind === 'item' && block.mark !== BULLET ? [block.mark] : []));
  return Math.max(size, ...marks.map((mark) => widthOf(mark, size, 400) + size * 0.4));
}

function itemPart(
  id: string,
  { level, mark, runs }: Extract<Block, { kind: 'item' }>,
  width: number,
  hang: number,
  isLeftward: boolean,
  setting: ProseSetting,
): Part {
  const { size, ink } = setting;
  // In a narrow column the words keep half of it.
  const indent = Math.min(hang * (level + 1), width / 2);
  const room = width - indent;
  const lines = wrapRuns(runs, room, size);
  const left = isLeftward ? 0 : indent;
  const words = shapesOf(lines, { x: left, width: room, aligned: 'start', rightToLeft: isLeftward }, setting);
  const from = Math.max(0, indent - hang);
  const sign: Shape =
    mark === BULLET
      ? dot(isLeftward ? width - from - size * 0.3 : from + size * 0.3, size, level)
      : {
          ...base(mark, widthOf(mark, size, 400), 400, size, ink),
          x: round(isLeftward ? width - from : from),
          y: round(ASCENT * size),
          anchor: isLeftward ? 'end' : 'start',
          ...(isLeftward && { rightToLeft: true }),
        };
  const label = sentence(mark === BULLET ? wordsOf(runs) : `${mark} ${wordsOf(runs)}`);
  return {
    items: [{ id, role: 'item', label, shapes: [sign, ...words] }],
    width,
    height: lines.length * size * LEADING,
  };
}

/** Full for an item, hollow for one below it. */
function dot(x: number, size: number, level: 0 | 1): Shape {
  const place = { type: 'circle', x: round(x), y: round(size * 0.66), radius: round(size * 0.13) } as const;
  return level === 0 ? { ...place, fill: 'muted' } : { ...place, line: 'muted', lineWidth: round(size * 0.06) };
}

/** Between the columns of a table, and above and below the words of a row; of the size of the letters. */
const COLUMN_GAP = 1;
const ROW_PAD = 0.28;

function tablePart(
  id: string,
  { head, rows, aligned }: Extract<Block, { kind: 'table' }>,
  width: number,
  isLeftward: boolean,
  setting: ProseSetting,
): Part {
  const { size } = setting;
  const gap = size * COLUMN_GAP;
  const heads = head.map((cell) => cell.map((run): Run => ({ ...run, bold: true })));
  const widths = columnWidths([heads, ...rows], width - gap * (head.length - 1), size);
  const whole = widths.reduce((sum, each) => sum + each, gap * (head.length - 1));
  const edge = isLeftward ? width - whole : 0;
  const items: SceneItem[] = [];
  let y = 0;
  [heads, ...rows].forEach((row, n) => {
    const shapes: Shape[] = [];
    let most = 1;
    let across = 0;
    row.forEach((cell, column) => {
      const room = widths[column] ?? 0;
      const lines = wrapRuns(cell, room, size);
      const x = edge + (isLeftward ? whole - across - room : across);
      const place = {
        x,
        y: y + size * ROW_PAD,
        width: room,
        aligned: aligned[column] ?? 'start',
        rightToLeft: isLeftward,
      };
      shapes.push(...shapesOf(lines, place, setting));
      most = Math.max(most, lines.length);
      across += room + gap;
    });
    y += size * (2 * ROW_PAD + most * LEADING);
    shapes.push(rule(edge, y, whole, n === 0 ? 'muted' : 'rule'));
    const said = n === 0 ? head.map(wordsOf) : row.map((cell, column) => saidOf(head[column] ?? [], cell));
    items.push({ id: `${id} ${n}`, role: 'row', label: sentence(said.filter(Boolean).join('; ')), shapes });
  });
  return { items, width, height: y };
}

function saidOf(head: readonly Run[], cell: readonly Run[]): string {
  const [title, words] = [wordsOf(head), wordsOf(cell)];
  return title && words ? `${title}: ${words}` : words;
}

/**
 * Each as wide as its longest cell where there is room for all; else none is wider than a fair share as long as another has to
 * break its lines.
 */
function columnWidths(rows: readonly (readonly Run[][])[], room: number, size: number): number[] {
  const count = rows[0]?.length ?? 0;
  const natural = Array.from({ length: count }, (_, column) =>
    Math.max(size, ...rows.map((row) => wrapRuns(row[column] ?? [], Number.POSITIVE_INFINITY, size)[0]?.width ?? 0)),
  );
  const widths = natural.map(() => 0);
  let left = room;
  const order = natural.map((_, column) => column).sort((one, two) => (natural[one] ?? 0) - (natural[two] ?? 0));
  order.forEach((column, n) => {
    widths[column] = Math.min(natural[column] ?? 0, left / (count - n));
    left -= widths[column] ?? 0;
  });
  // Rounding must not break a line that fits.
  return widths.map((each) => each + 0.01);
}

function shapesOf(
  lines: readonly RunLine[],
  at: { x?: number; y?: number; width: number; aligned: Aligned; rightToLeft: boolean },
  { size, ink }: ProseSetting,
): TextShape[] {
  const { x: left = 0, y: top = 0, width, rightToLeft } = at;
  return lines.flatMap((line, n) => {
    const free = width - line.width;
    const atEnd = rightToLeft ? at.aligned === 'start' : at.aligned === 'end';
    const from = left + (at.aligned === 'middle' ? free / 2 : atEnd ? free : 0);
    return line.pieces.map((piece): TextShape => {
      const { run, after } = piece;
      const x = from + piece.x;
      return {
        ...base(piece.text, piece.width, piece.weight, size, run.href ? LINK : ink),
        x: round(rightToLeft ? x + piece.width : x),
        y: round(top + ASCENT * size + n * size * LEADING),
        anchor: rightToLeft ? 'end' : 'start',
        ...(rightToLeft && { rightToLeft: true }),
        ...(run.slant && { slant: true }),
        ...(run.href !== undefined && { href: run.href }),
        ...(after !== undefined && { after }),
      };
    });
  });
}

function base(text: string, width: number, weight: Weight, size: number, ink: Ink) {
  return { type: 'text', text, width: round(width), size, weight, ink } as const;
}
