/** Moves a part of a poster among the others, by the smallest change of the text that does it. */
import type { Poster } from '../model/model.ts';
import type { PosterPlace } from '../model/poster-places.ts';
import { insertProperty } from '../rules/edits.ts';
import type { TextEdit } from '../rules/index.ts';

/** A place that is written. */
type Written = PosterPlace & Required<Pick<PosterPlace, 'written'>>;

/** A part in its new order: the text that says it, where that is not yet, or no longer, in its place. */
interface Step {
  place: PosterPlace;
  /** Lines as they stand in the braces, with their indentation. */
  lines?: string[];
}

/** The parts in another order. */
export function inNewOrder(places: readonly PosterPlace[], key: string, to: number): PosterPlace[] {
  const moved = places.find((place) => place.key === key);
  const others = places.filter((place) => place !== moved);
  return moved ? others.toSpliced(to, 0, moved) : others;
}

/**
 * What an order has to say that nothing says yet: the diagram stands first and the main chart behind it without a word.
 */
export function unsaid(next: readonly PosterPlace[]): PosterPlace[] {
  const diagram = next.findIndex(({ word }) => word === 'diagram');
  const isTold = ({ word }: PosterPlace, n: number) => {
    if (word === 'diagram') return n === 0;
    return n > diagram && next.slice(diagram + 1, n).every(({ written }) => !written);
  };
  return next.filter((place, n) => !place.written && !isTold(place, n));
}

/**
 * @param next the parts in their new order
 * @param key of the one that is moved
 * @param sayings what a part that nothing says yet is written as, e.g. `chart Rate`
 */
export function orderEdits(
  text: string,
  poster: Poster,
  next: readonly PosterPlace[],
  key: string,
  sayings: ReadonlyMap<PosterPlace, string>,
): TextEdit[] | undefined {
  const indent = indentIn(text, poster);
  const moved = next.find((place): place is Written => place.key === key && place.written !== undefined);
  const isMoved = moved !== undefined && changesOrder(next, moved);
  if (isMoved && sayings.size === 0) {
    const inList = withinList(text, next, moved);
    if (inList) return inList;
  }
  const steps = next.flatMap((place): Step | [] => {
    const said = sayings.get(place);
    if (said !== undefined) return { place, lines: [indent + said] };
    if (isMoved && place === moved) return { place, lines: linesOf(text, moved, indent) };
    return place.written ? { place } : [];
  });
  const edits = isMoved ? removal(text, moved) : [];
  for (let n = 0; n < steps.length; n++) {
    if (!steps[n]?.lines) continue;
    const from = n;
    while (steps[n + 1]?.lines) n++;
    const lines = steps.slice(from, n + 1).flatMap((step) => step.lines ?? []);
    const put = insertion(text, poster, lines, steps[from - 1]?.place, steps[n + 1]?.place);
    if (!put) return undefined;
    edits.push(...put);
  }
  return edits;
}

/** False where what is written already stands in this order. */
function changesOrder(next: readonly PosterPlace[], moved: Written): boolean {
  const written = next.filter((place): place is Written => place.written !== undefined);
  const sorted = written.toSorted((one, other) => one.written.place.start - other.written.place.start);
  return written.indexOf(moved) !== sorted.indexOf(moved);
}

/** Two charts of one list change their places in it. */
function withinList(text: string, next: readonly PosterPlace[], moved: Written): TextEdit[] | undefined {
  const at = next.indexOf(moved);
  const { place, property } = moved.written;
  const name = text.slice(place.start, place.end);
  const beside = (n: number) => (next[n]?.written?.property === property ? next[n]?.written?.place : undefined);
  const before = beside(at - 1);
  const behind = beside(at + 1);
  const removed = removal(text, moved);
  if (before) return [...removed, { uri: place.uri, start: before.end, end: before.end, text: `, ${name}` }];
  if (behind) return [...removed, { uri: place.uri, start: behind.start, end: behind.start, text: `${name}, ` }];
  return undefined;
}

/** The part with the comments right above it, as whole lines; one of several charts gets a line of its own. */
function linesOf(text: string, { written }: Written, indent: string): string[] {
  const { start, end } = blockOf(text, written);
  const own = text.slice(start, end);
  if (!isAlone(written)) return [`${indent}chart ${own}`];
  return [isOwnLine(text, start) ? own.replace(/^(?=\S)/, indent) : indent + own];
}

function isAlone({ isFirst, isLast }: Written['written']): boolean {
  return isFirst && isLast;
}

/** From the comments right above a property to the end of its line; of one of several charts only its name. */
function blockOf(text: string, written: Written['written']): { start: number; end: number } {
  const { place } = written;
  if (!isAlone(written)) return place;
  let start = startOfLine(text, place.start);
  if (text.slice(start, place.start).trim() !== '') return place;
  while (start > 0) {
    const above = startOfLine(text, start - 1);
    if (!/^[ \t]*(?:\/\/|#)/.test(text.slice(above, start))) break;
    start = above;
  }
  const lineEnd = endOfLine(text, place.end);
  return { start, end: /^[ \t]*(?:(?:\/\/|#).*)?$/.test(text.slice(place.end, lineEnd)) ? lineEnd : place.end };
}

function removal(text: string, { written }: Written): TextEdit[] {
  const { uri } = written.place;
  const { start, end } = blockOf(text, written);
  if (!isAlone(written)) {
    // With the comma that then parts nothing.
    const behind = /^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0;
    const before = /,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
    return [
      written.isLast ? { uri, start: start - before, end, text: '' } : { uri, start, end: end + behind, text: '' },
    ];
  }
  const next = /^\r?\n/.exec(text.slice(end))?.[0].length ?? 0;
  if (isOwnLine(text, start)) return [{ uri, start, end: end + next, text: '' }];
  const space = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return [{ uri, start: start - space, end, text: '' }];
}

/** Puts lines behind the part before them, else before the one behind them, else behind all that the poster says. */
function insertion(
  text: string,
  poster: Poster,
  lines: readonly string[],
  before: PosterPlace | undefined,
  behind: PosterPlace | undefined,
): TextEdit[] | undefined {
  const { uri } = poster.source;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const said = lines.join(end);
  const at = (offset: number, put: string): TextEdit[] => [{ uri, start: offset, end: offset, text: put }];
  if (before?.written && !before.written.isLast) {
    const from = before.written.place.end;
    const comma = /^\s*,\s*/.exec(text.slice(from))?.[0].length ?? 0;
    const rest = `${end}${indentIn(text, poster)}chart `;
    return [{ uri, start: from, end: from + comma, text: end + said + rest }];
  }
  if (before?.written) {
    const { property } = before.written;
    const lineEnd = endOfLine(text, property.place.end);
    const isLineEnd = /^[ \t]*(?:(?:\/\/|#).*)?$/.test(text.slice(property.place.end, lineEnd));
    if (isLineEnd) return at(lineEnd, end + said);
    return at(property.place.end, isOneLine(text, poster) ? ` ${oneLine(lines)}` : `${end}${said}${end}`);
  }
  if (behind?.written) {
    const { start } = blockOf(text, {
      ...behind.written,
      isFirst: true,
      isLast: true,
      place: behind.written.property.place,
    });
    return isOwnLine(text, start) ? at(start, said + end) : at(start, `${oneLine(lines)} `);
  }
  return insertProperty(text, poster.source, ...lines.map((line) => line.trim()));
}

function oneLine(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join(' ');
}

function isOneLine(text: string, { source: { body } }: Poster): boolean {
  return body !== undefined && !/[\r\n]/.test(text.slice(body.start, body.end));
}

/** The indentation of what stands in the braces. */
function indentIn(text: string, { source }: Poster): string {
  const { body } = source;
  const own = body && /\n([ \t]+)\S/.exec(text.slice(body.start, body.end))?.[1];
  return own ?? `${/[ \t]*/.exec(text.slice(startOfLine(text, source.start)))?.[0] ?? ''}  `;
}

function isOwnLine(text: string, offset: number): boolean {
  return text.slice(startOfLine(text, offset), offset).trim() === '';
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const found = /\r?\n/.exec(text.slice(offset));
  return found ? offset + found.index : text.length;
}
