/** Writes what members sent into a data file with a row for each date and group (CSV), in the way that the file is written. */

import { styleOf } from '../data/numbers.ts';
import { plainGroup } from '../lines/lines.ts';
import type { DateSpan, MeasureData } from '../model/model.ts';
import { readDate } from '../text/values.ts';
import type { Compared, Given } from './given.ts';

/** What one member's workbook gives to a data file. */
export interface RowWriting {
  /** What the member is called, where the file does not say. */
  group: string;
  /** Other names under which the file may have it. */
  also: readonly string[];
  compared: Compared;
}

const SEPARATORS = [',', ';', '\t', '|'] as const;
const NOTE_HEADING = /^(?:notes?|annotations?|comments?|remarks?|notas?|comentarios?)$/i;
const NOWHERE = { uri: '', start: 0, end: 0 };

/** A physical line of the file with its cells as they are written. */
interface Line {
  raw: string;
  cells: string[];
}

/** Where the columns stand, and how the file writes what is in them. */
interface Layout {
  separator: string;
  at: { date: number; group: number; figure: number; of?: number; note?: number };
  width: number;
  body: Line[];
  decimal: '.' | ',';
  percent: boolean;
  /** True where shares stand as fractions of 1. */
  fractions: boolean;
  quoted: boolean[];
  dates: DateStyle;
}

interface DateStyle {
  read(cell: string): DateSpan;
  /** Undefined for what the file has no form for. */
  write(date: DateSpan): string | undefined;
}

/**
 * The text of a data file with new rows at its end and, in the rows that are there, figures that changed.
 * @returns the text, or why it cannot be done, in words that follow the file's name
 */
export function rowsWritten(
  text: string,
  data: MeasureData,
  writings: readonly RowWriting[],
): { text: string } | { why: string } {
  const lines = text.split(/\r\n|\n|\r/);
  const layout = layoutOf(lines, data);
  if ('why' in layout) return layout;
  const added: string[] = [];
  for (const { group, also, compared } of writings) {
    const names = new Set([group, ...also].map(plainGroup));
    const its = layout.body.filter(({ cells }) => names.has(plainGroup(cells[layout.at.group] ?? '')));
    const name = its.at(-1)?.cells[layout.at.group] ?? group;
    for (const given of compared.fresh) {
      const cells = rowOf(given, name, layout);
      if (typeof cells === 'string') return { why: cells };
      const there = its.find((line) => isOf(layout.dates.read(line.cells[layout.at.date] ?? ''), given.date));
      if (there) {
        if (there.cells[layout.at.figure] === cells[layout.at.figure]) continue;
        return { why: `has another figure of ${name} for ${given.date.text} already.` };
      }
      added.push(
        cells.map((cell, n) => written(cell, layout.separator, layout.quoted[n] ?? false)).join(layout.separator),
      );
    }
    for (const given of [...compared.changed.map((each) => each.given), ...compared.noted]) {
      const line = its.find(({ cells }) => isOf(layout.dates.read(cells[layout.at.date] ?? ''), given.date));
      const why = line ? replaceCells(line, given, layout) : `has no row of ${name} for ${given.date.text}.`;
      if (why !== undefined) return { why };
    }
  }
  return { text: joined(text, lines, layout.body, added) };
}

/** The lines as they were, those that changed as they are now, and the new ones behind the last that holds something. */
function joined(text: string, lines: readonly string[], body: readonly Line[], added: readonly string[]): string {
  // A file that two systems wrote into may end its lines in two ways; each keeps its own.
  const ends = text.match(/\r\n|\n|\r/g) ?? [];
  const all = [...lines.slice(0, lines.length - body.length), ...body.map(({ raw }) => raw)];
  let last = all.length;
  while (last > 0 && all[last - 1]?.trim() === '') last--;
  const before = all.slice(0, last).map((line, n) => (n === 0 ? line : `${ends[n - 1]}${line}`));
  const between = ends[last - 1] ?? ends[0] ?? '\n';
  const behind = all.slice(last).map((line, n) => `${ends[last - 1 + n]}${line}`);
  return [...before, ...added.map((line) => `${between}${line}`), ...behind].join('');
}

function layoutOf(lines: readonly string[], data: MeasureData): Layout | { why: string } {
  const wanted = plainGroup(data.each ?? '');
  const heads = lines.flatMap((line, n) => {
    if (line.startsWith('#')) return [];
    const separator = SEPARATORS.find((sign) => cellsOf(line, sign).some((cell) => plainGroup(cell) === wanted));
    return separator === undefined ? [] : [{ n, separator }];
  });
  const [head] = heads;
  if (!head) return { why: `has no column “${data.each}”.` };
  if (lines.some((line) => (line.match(/"/g) ?? []).length % 2 === 1)) {
    return { why: 'has cells of several lines, which this program does not write into.' };
  }
  const { separator } = head;
  const headings = cellsOf(lines[head.n] ?? '', separator);
  const column = (heading: string | undefined) => {
    const found = headings.findIndex((each) => plainGroup(each) === plainGroup(heading ?? ''));
    return heading === undefined || found < 0 ? undefined : found;
  };
  const body = lines.slice(head.n + 1).map((raw): Line => ({ raw, cells: cellsOf(raw, separator) }));
  const rows = body.filter(({ raw }) => raw.trim() !== '' && !raw.startsWith('#'));
  const group = column(data.each) ?? 0;
  const date = column(data.dates) ?? headings.findIndex((_, n) => n !== group && isDates(rows, n));
  if (date < 0) return { why: 'has no column of dates that this program can write into.' };
  const note = headings.findIndex((each) => NOTE_HEADING.test(each));
  const of = column(data.of);
  const isFree = (n: number) => ![group, date, note, of].includes(n);
  const free = headings.flatMap((_, n) => (isFree(n) ? [n] : []));
  const figure = column(data.column) ?? (free.length === 1 ? free[0] : undefined);
  if (figure === undefined) return { why: 'has several columns of figures. Say with ‘column’ which one is meant.' };
  const dates = dateStyle(
    rows.map(({ cells }) => cells[date] ?? ''),
    data,
  );
  if (!dates) return { why: 'writes its dates in a way that this program does not write.' };
  const figures = rows.map(({ cells }) => cells[figure] ?? '').filter((cell) => cell !== '');
  return {
    separator,
    at: { date, group, figure, ...(of !== undefined && { of }), ...(note >= 0 && { note }) },
    width: headings.length,
    body,
    decimal: styleOf(figures).decimal,
    percent: figures.some((cell) => cell.endsWith('%')),
    fractions: figures.length > 0 && figures.every((cell) => /^[01]?(?:[.,]\d+)?$/.test(cell)),
    quoted: headings.map((_, n) => rows.length > 0 && rows.every(({ raw }) => isQuoted(raw, separator, n))),
    dates,
  };
}

function isDates(rows: readonly Line[], column: number): boolean {
  const cells = rows.map(({ cells: all }) => all[column] ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => readDate(cell, NOWHERE).start !== undefined || NUMBERS.test(cell));
}

const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;

/** How a column writes its dates: as the language does, or as three numbers whose order is known. */
function dateStyle(cells: readonly string[], { order }: MeasureData): DateStyle | undefined {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.every((cell) => readDate(cell, NOWHERE).start !== undefined)) {
    return { read: (cell) => readDate(cell, NOWHERE), write: ({ text }) => text };
  }
  const parts = filled.map((cell) => NUMBERS.exec(cell));
  if (parts.some((each) => each === null) || order === 'year first') return undefined;
  const above = (n: 1 | 3) => parts.some((each) => Number(each?.[n]) > 12);
  const isDayFirst = order === 'day first' || (order === undefined && above(1) && !above(3));
  const isMonthFirst = order === 'month first' || (order === undefined && above(3) && !above(1));
  if (isDayFirst === isMonthFirst) return undefined;
  const sign = parts.at(-1)?.[2] ?? '/';
  const isPadded = parts.every((each) => each?.[1]?.length === 2 && each[3]?.length === 2);
  return {
    read(cell) {
      const [, one = '', , two = '', year = ''] = NUMBERS.exec(cell) ?? [];
      const [day, month] = isDayFirst ? [one, two] : [two, one];
      return readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, NOWHERE);
    },
    write({ start, end }) {
      if (start === undefined || start !== end) return undefined;
      const [year = '', month = '', day = ''] = start.split('-');
      const shown = (part: string) => (isPadded ? part : String(Number(part)));
      return [...(isDayFirst ? [day, month] : [month, day]).map(shown), year].join(sign);
    },
  };
}

function isOf(one: DateSpan, two: DateSpan): boolean {
  return one.start !== undefined && one.start === two.start && one.end === two.end;
}

function rowOf(given: Given, group: string, layout: Layout): string[] | string {
  const { at, dates, width } = layout;
  const date = dates.write(given.date);
  if (date === undefined) return `holds days, and ${given.date.text} is none.`;
  const cells = Array.from({ length: width }, () => '');
  const figure = figureCells(given, layout);
  if (typeof figure === 'string') return figure;
  cells[at.date] = date;
  cells[at.group] = group;
  for (const [column, cell] of figure) cells[column] = cell;
  if (at.note !== undefined && given.note !== undefined) cells[at.note] = given.note;
  return cells;
}

/** The cells of a figure: the two that were counted where the file has both, else the figure in the file's own way. */
function figureCells(
  { figure, counts }: Given,
  { at, decimal, percent, fractions }: Layout,
): [number, string][] | string {
  if (at.of !== undefined) {
    if (!counts) return `holds counts, and ${figure} says not of how many.`;
    return [
      [at.figure, counts.counted],
      [at.of, counts.of],
    ];
  }
  if (fractions && (counts || figure.endsWith('%'))) {
    return `holds figures between 0 and 1, so that ${figure} can be meant in two ways.`;
  }
  const number = counts
    ? String(Number(((Number(counts.counted) / Number(counts.of)) * 100).toPrecision(6)))
    : figure.replace(/%$/, '').replaceAll(',', '');
  if (!/^-?\d+(?:\.\d+)?$/.test(number)) return `holds numbers, and “${figure}” is none.`;
  return [[at.figure, `${decimal === ',' ? number.replace('.', ',') : number}${percent ? '%' : ''}`]];
}

/** Writes other cells into a line; what else stands in it stays as it is written. */
function replaceCells(line: Line, given: Given, layout: Layout): string | undefined {
  const { separator, at, quoted } = layout;
  const figure = figureCells(given, layout);
  if (typeof figure === 'string') return figure;
  const wanted = new Map<number, string>(figure);
  if (at.note !== undefined && given.note !== undefined) wanted.set(at.note, given.note);
  const raw = rawCells(line.raw, separator);
  while (raw.length <= Math.max(...wanted.keys())) raw.push('');
  line.raw = raw
    .map((cell, n) =>
      wanted.has(n) && wanted.get(n) !== line.cells[n]
        ? written(wanted.get(n) ?? '', separator, quoted[n] ?? false)
        : cell,
    )
    .join(separator);
  return undefined;
}

/** The cells of a line as they are written, with their quotation marks. */
function rawCells(line: string, separator: string): string[] {
  const cells = [''];
  let isInside = false;
  for (const sign of line) {
    if (sign === '"') isInside = !isInside;
    if (sign === separator && !isInside) cells.push('');
    else cells[cells.length - 1] += sign;
  }
  return cells;
}

function cellsOf(line: string, separator: string): string[] {
  return rawCells(line.replace(/^\uFEFF/, ''), separator).map((raw) => {
    const cell = raw.trim();
    return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell;
  });
}

function isQuoted(line: string, separator: string, column: number): boolean {
  return /^\s*"/.test(rawCells(line, separator)[column] ?? '');
}

function written(cell: string, separator: string, isAlways: boolean): string {
  const plain = cell.replace(/\s*[\r\n]+\s*/g, ' ');
  // A cell that begins with # would be passed over as a remark.
  const needs = isAlways || plain.includes(separator) || plain.includes('"') || /^[\s#]|\s$/.test(plain);
  return needs ? `"${plain.replaceAll('"', '""')}"` : plain;
}
