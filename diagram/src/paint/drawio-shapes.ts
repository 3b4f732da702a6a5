/** A picture without boxes, such as a chart or a table, for draw.io: shapes, words, and a real table. */
import type { Ink, PathStep, Scene, SceneItem, SceneTable, Shape, TextShape } from '../scene.ts';
import { BODY, LEADING } from '../style.ts';
import { wrap } from '../text/wrap.ts';
import { escapeXml } from './escape.ts';
import { LIGHT } from './themes.ts';

/** Points to the pixels of draw.io. */
export const PIXELS = 4 / 3;
/** From the top of a line of text to its baseline, of its size; draw.io sets lines 1.2 of their size apart. */
const RISE = 0.98;
const LINE = 1.2;
/** Words in another font are wider. */
const ROOM = 1.2;
/** Around the words of a cell, points. */
const PAD = 6;

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The cells of each item: those of one item move together. The rows of a table become a table. */
export function drawnCells({ items, tables }: Scene): string[] {
  const rows = items.filter(({ role }) => role === 'table' || role === 'row');
  const [table] = tables ?? [];
  const cells = items
    .filter((item) => !(table && rows.includes(item)))
    .flatMap((item, n) => itemCells(item, `item${n + 1}`));
  return table && rows.length > 0
    ? [...cells, ...tableCells(table, areaOf(rows.flatMap(({ shapes }) => shapes)))]
    : cells;
}

function itemCells({ shapes }: SceneItem, id: string): string[] {
  const pieces = piecesOf(shapes);
  const [only] = pieces;
  if (only && pieces.length === 1) return [only.cell(id, '1', { x: 0, y: 0 })];
  if (pieces.length === 0) return [];
  const area = around(pieces.map((piece) => piece.area));
  const group = `<mxCell id="${id}" value="" style="group;" vertex="1" connectable="0" parent="1">${geometry(area)}</mxCell>`;
  return [group, ...pieces.map((piece, n) => piece.cell(`${id}-${n + 1}`, id, area))];
}

interface Piece {
  area: Area;
  /** @param from where its group stands */
  cell(id: string, parent: string, from: { x: number; y: number }): string;
}

/** Lines of one text are one piece. */
function piecesOf(shapes: readonly Shape[]): Piece[] {
  const pieces: Piece[] = [];
  let lines: TextShape[] = [];
  const endText = () => {
    const [first] = lines;
    if (first) pieces.push(textPiece(first, lines));
    lines = [];
  };
  for (const shape of shapes) {
    if (shape.type !== 'text' || shape.after === undefined) endText();
    if (shape.type === 'text') lines.push(shape);
    else pieces.push(...(shape.type === 'path' ? pathPieces(shape) : [framePiece(shape)]));
  }
  endText();
  return pieces;
}

function textPiece(first: TextShape, lines: readonly TextShape[]): Piece {
  const width = Math.max(...lines.map((line) => line.width)) * ROOM;
  const before = { start: 0, middle: width / 2, end: width }[first.anchor];
  const area = {
    x: first.x - before,
    y: first.y - RISE * first.size,
    width,
    height: lines.length * LINE * first.size,
  };
  const style = styleOf({
    text: '',
    html: '0',
    spacing: '0',
    align: { start: 'left', middle: 'center', end: 'right' }[first.anchor],
    verticalAlign: 'top',
    fontFamily: 'Inter',
    fontSize: String(Math.round(first.size * PIXELS * 10) / 10),
    fontStyle: first.weight === 600 ? '1' : '0',
    fontColor: LIGHT[first.ink],
  });
  return vertex(area, style, lines.map(({ text }) => text).join('\n'));
}

function framePiece(shape: Extract<Shape, { type: 'rect' | 'circle' }>): Piece {
  const isRound = shape.type === 'circle';
  const area = isRound
    ? { x: shape.x - shape.radius, y: shape.y - shape.radius, width: 2 * shape.radius, height: 2 * shape.radius }
    : shape;
  const outline: Record<string, string> = isRound ? { ellipse: '' } : {};
  if (!isRound && shape.radius > 0)
    Object.assign(outline, { rounded: '1', absoluteArcSize: '1', arcSize: String(2 * shape.radius) });
  return vertex(area, styleOf({ ...outline, html: '0', ...lookOf(shape) }), '');
}

/** What is filled becomes a shape of its corners, and each line a connector that holds on to nothing. */
function pathPieces(shape: Extract<Shape, { type: 'path' }>): Piece[] {
  const runs = runsOf(shape.steps);
  if (!shape.fill) return runs.map((run) => linePiece(run, lookOf(shape)));
  return runs.map((run) => {
    const area = around(run.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
    const share = (at: number, from: number, length: number) => Math.round((1000 * (at - from)) / (length || 1)) / 1000;
    const corners = run.map(([x, y]) => `[${share(x, area.x, area.width)},${share(y, area.y, area.height)}]`);
    const outline = { shape: 'mxgraph.basic.polygon', polyCoords: `[${corners.join(',')}]`, polyline: '0', html: '0' };
    return vertex(area, styleOf({ ...outline, ...lookOf(shape) }), '');
  });
}

type Place = [x: number, y: number];

function linePiece(run: readonly Place[], look: Record<string, string>): Piece {
  const [first = [0, 0], ...others] = run;
  const last = others.pop() ?? first;
  const style = styleOf({ endArrow: 'none', html: '0', ...look });
  return {
    area: around(run.map(([x, y]) => ({ x, y, width: 0, height: 0 }))),
    cell(id, parent, from) {
      const point = ([x, y]: Place, as = '') =>
        `<mxPoint x="${pixels(x - from.x)}" y="${pixels(y - from.y)}"${as && ` as="${as}"`}/>`;
      const between =
        others.length > 0 ? `<Array as="points">${others.map((each) => point(each)).join('')}</Array>` : '';
      const places = `${point(first, 'sourcePoint')}${point(last, 'targetPoint')}${between}`;
      return (
        `<mxCell id="${id}" style="${style}" edge="1" parent="${parent}">` +
        `<mxGeometry relative="1" as="geometry">${places}</mxGeometry></mxCell>`
      );
    },
  };
}

/** Each run of a path as its corners; a small round corner becomes a few straight ones. */
function runsOf(steps: readonly PathStep[]): Place[][] {
  const runs: Place[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (step.to === 'close') run?.push(run[0] ?? [0, 0]);
    else if (step.to === 'move' || !run) runs.push([[step.x, step.y]]);
    else if (step.to === 'curve') run.push(...bent(run.at(-1) ?? [0, 0], step));
    else run.push([step.x, step.y]);
  }
  return runs.filter((run) => run.length > 1);
}

function bent([x, y]: Place, { cx, cy, ...to }: Extract<PathStep, { to: 'curve' }>): Place[] {
  return [0.25, 0.5, 0.75, 1].map((t) => {
    const at = (from: number, over: number, end: number) => (1 - t) ** 2 * from + 2 * t * (1 - t) * over + t * t * end;
    return [at(x, cx, to.x), at(y, cy, to.y)];
  });
}

/** A table of draw.io, where rows and columns can be added. */
function tableCells({ title, headings, widths = [], rows }: SceneTable, area: Area): string[] {
  const natural = headings.map((_, n) => widths[n] ?? 1);
  const scale = area.width / natural.reduce((all, each) => all + each, 0);
  const columns = natural.map((each) => each * scale);
  const lines = [headings.map((text) => ({ text })), ...rows].map((row, n) => {
    const texts = headings.map((_, column) => wordsOf(row[column]));
    const high = texts.map((text, column) => wrap(text, (columns[column] ?? 0) - 2 * PAD, BODY, 600).length);
    return {
      texts,
      height: Math.max(1, ...high) * LEADING + 2 * PAD,
      isHeading: n === 0 || row.length < headings.length,
    };
  });
  const top = LEADING + 2 * PAD;
  const height = lines.reduce((all, line) => all + line.height, top);
  const plain = {
    html: '0',
    fillColor: 'none',
    fontFamily: 'Inter',
    fontSize: String(BODY * PIXELS),
    fontColor: LIGHT.text,
  };
  const whole = styleOf({
    ...{ shape: 'table', startSize: String(pixels(top)), container: '1', collapsible: '0', childLayout: 'tableLayout' },
    ...{ ...plain, columnLines: '0', align: 'left', fontStyle: '1', strokeColor: LIGHT.rule, swimlaneLine: '0' },
  });
  const cells = [vertex({ ...area, height }, whole, title).cell('table', '1', { x: 0, y: 0 })];
  let y = top;
  for (const [n, line] of lines.entries()) {
    const inRow = { shape: 'tableRow', horizontal: '0', startSize: '0', swimlaneHead: '0', swimlaneBody: '0' };
    const row = styleOf({
      ...inRow,
      collapsible: '0',
      dropTarget: '0',
      fillColor: 'none',
      top: '0',
      bottom: '0',
      left: '0',
      right: '0',
    });
    const id = `row${n + 1}`;
    cells.push(vertex({ x: 0, y, width: area.width, height: line.height }, row, '').cell(id, 'table', { x: 0, y: 0 }));
    let x = 0;
    for (const [column, text] of line.texts.entries()) {
      const width = columns[column] ?? 0;
      const look = {
        align: 'left',
        verticalAlign: 'top',
        spacingLeft: String(PAD),
        spacingTop: '2',
        whiteSpace: 'wrap',
      };
      const edges = { connectable: '0', top: '0', left: '0', bottom: '0', right: '0' };
      const style = styleOf({
        shape: 'partialRectangle',
        ...plain,
        ...look,
        ...edges,
        fontStyle: line.isHeading ? '1' : '0',
      });
      cells.push(
        vertex({ x, y: 0, width, height: line.height }, style, text).cell(`${id}-${column + 1}`, id, { x: 0, y: 0 }),
      );
      x += width;
    }
    y += line.height;
  }
  return cells;
}

function wordsOf(cell: SceneTable['rows'][number][number] | undefined): string {
  return cell ? [cell.text, ...(cell.small ?? [])].join('\n') : '';
}

function vertex(area: Area, style: string, words: string): Piece {
  return {
    area,
    cell: (id, parent, from) =>
      `<mxCell id="${id}" value="${words.split('\n').map(escapeXml).join('&#10;')}" style="${style}" vertex="1" parent="${parent}">` +
      `${geometry({ ...area, x: area.x - from.x, y: area.y - from.y })}</mxCell>`,
  };
}

function lookOf(shape: Exclude<Shape, TextShape>): Record<string, string> {
  const colour = (ink: Ink | undefined) => (ink ? LIGHT[ink] : 'none');
  const dash = shape.type === 'circle' ? undefined : shape.dash;
  return {
    fillColor: colour(shape.fill),
    strokeColor: colour(shape.line),
    ...(shape.line && { strokeWidth: String(Math.round((shape.lineWidth ?? 1) * PIXELS * 10) / 10) }),
    ...(dash && { dashed: '1', dashPattern: dash.map((each) => Math.round(each * PIXELS)).join(' ') }),
  };
}

/** `key=value;`, or `key;` where the value is empty. */
function styleOf(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .map(([key, value]) => (value === '' ? `${key};` : `${key}=${value};`))
    .join('');
}

function areaOf(shapes: readonly Shape[]): Area {
  return around(piecesOf(shapes).map(({ area }) => area));
}

function around(areas: readonly Area[]): Area {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}

function geometry({ x, y, width, height }: Area): string {
  return `<mxGeometry x="${pixels(x)}" y="${pixels(y)}" width="${pixels(width)}" height="${pixels(height)}" as="geometry"/>`;
}

/** Tenths, since the parts of a chart are small. */
function pixels(points: number): number {
  return Math.round(points * PIXELS * 10) / 10;
}
