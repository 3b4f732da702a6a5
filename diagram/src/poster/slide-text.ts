/**
 * Running text on slides: paragraphs and lists, set in lines for paper and kept as paragraphs for presentations, where a colleague
 * goes on writing. Lengths are points.
 */
import type { Ink, Paragraph, Run, SceneItem, Shape, TextShape, Weight, Writing } from '../scene.ts';
import type { Part } from '../shapes/part.ts';
import { round, textLines } from '../shapes/shapes.ts';
import type { PlaceName } from '../slide-layouts.ts';
import type { Run as Marked } from '../text/marks.ts';
import { isRightToLeft, widthOf } from '../text/measure.ts';
import { type Piece, wrapRuns } from '../text/runs.ts';
import { WIDER } from '../text/wider.ts';
import { type Line, wrap } from '../text/wrap.ts';

/** One text of a slide. */
export interface Entry {
  text: string;
  /** Of the size of the slide's letters; 1 where it is missing. */
  scale?: number;
  weight?: Weight;
  ink?: Ink;
  /** The same words in several looks. */
  runs?: readonly Marked[];
  /** In a list. */
  bullet?: true;
  /** In place of the bullet: a number, or a letter. */
  sign?: string;
  /** How deep in a list, from 0; a text without a bullet stands in as far as one with. */
  level?: number;
  /** The rest of a text that began on the slide before. */
  isRest?: true;
  href?: string;
  role?: SceneItem['role'];
}

/** From one baseline to the next, of the size of the letters. */
export const LEADING = 1.32;
/** No letter of a slide is smaller; points. */
export const LEAST = 12;
/** Between two paragraphs, of the size of the letters. */
const GAP = 0.45;
/** How far the lines of a list stand in, of the size of the letters. */
const INDENT = 1.1;

/** A text in lines that also have room in a wider font. */
export function roomyLines(text: string, width: number, size: number, weight: Weight): Line[] {
  return wrap(text, width / WIDER[weight], size, weight);
}

/** A line of one look or of several. */
interface SetLine extends Line {
  pieces?: Piece[];
}

interface Set {
  entry: Entry;
  lines: SetLine[];
  size: number;
  indent: number;
  before: number;
  height: number;
}

function setEntry(entry: Entry, isFirst: boolean, width: number, letters: number): Set {
  const size = Math.max(LEAST, letters * (entry.scale ?? 1));
  const depth = (entry.level ?? 0) + (entry.bullet ? 1 : 0);
  const indent = round(depth * INDENT * letters);
  const lines = entry.runs
    ? markedLines(entry.runs, width - indent, size)
    : roomyLines(entry.text, width - indent, size, entry.weight ?? 400);
  const before = isFirst ? 0 : round(letters * (entry.role === 'heading' ? 2 * GAP : GAP));
  return { entry, lines, size, indent, before, height: before + lines.length * size * LEADING };
}

function markedLines(runs: readonly Marked[], width: number, size: number): SetLine[] {
  return wrapRuns(runs, width / WIDER[600], size).map(({ pieces, width: wide }, n) => {
    const text = pieces.map((piece, at) => (at === 0 ? piece.text : `${piece.after ?? ''}${piece.text}`)).join('');
    const after = n === 0 ? undefined : pieces[0]?.after;
    return { text, width: wide, pieces, ...(after !== undefined && { after }) };
  });
}

/** How high texts below one another are. */
export function textHeight(entries: readonly Entry[], width: number, letters: number): number {
  return entries.reduce((sum, entry, n) => sum + setEntry(entry, n === 0, width, letters).height, 0);
}

/** How many lines they take. */
export function lineCount(entries: readonly Entry[], width: number, letters: number): number {
  return entries.reduce((sum, entry, n) => sum + setEntry(entry, n === 0, width, letters).lines.length, 0);
}

export interface Frame {
  width: number;
  /** Of its own, where that is higher than its texts. */
  height?: number;
  /** A panel behind it. */
  fill?: Ink;
  inset?: number;
  place?: PlaceName;
}

/**
 * Texts below one another, which a presentation holds as one.
 * @param id of the first; the others have a number behind it
 * @param letters size of the letters
 */
export function writingPart(id: string, entries: readonly Entry[], letters: number, frame: Frame): Part {
  const { width, inset = 0, place, fill } = frame;
  const inner = width - 2 * inset;
  const paragraphs: Paragraph[] = [];
  const items: SceneItem[] = [];
  let y = inset;
  entries.forEach((entry, n) => {
    const set = setEntry(entry, n === 0, inner, letters);
    y += set.before;
    const shapes = linesOf(set, { x: inset, y, width: inner }, letters);
    y += set.height - set.before;
    items.push({
      id: n === 0 ? id : `${id} ${n + 1}`,
      role: entry.role ?? 'note',
      label: entry.text,
      shapes,
      ...(n > 0 && { partOf: id }),
    });
    paragraphs.push(paragraphOf(set));
  });
  const height = round(frame.height ?? y + inset);
  const [first] = items;
  if (!first) return { items: [], width: 0, height: 0 };
  if (fill) first.shapes.unshift({ type: 'rect', x: 0, y: 0, width, height, radius: 6, fill });
  first.writing = { x: 0, y: 0, width, height, inset, anchor: 'top', paragraphs } satisfies Writing;
  if (place) first.place = place;
  return { items, width, height };
}

/** Links stand out by this colour, and by the line that painters draw below them. */
const LINK: Ink = 'branch1-line';

function paragraphOf({ entry, size, indent, before }: Set): Paragraph {
  const { text, weight = 400, ink = 'text', href, runs, bullet, isRest, sign = '•' } = entry;
  const marked = runs?.map((run): Run => {
    const look = { text: run.text, weight: run.bold ? 600 : weight, ink: run.href ? LINK : ink } as const;
    return { ...look, ...(run.slant && { slant: true as const }), ...(run.href !== undefined && { href: run.href }) };
  });
  return {
    runs: marked ?? [{ text, weight, ink: href ? LINK : ink, ...(href !== undefined && { href }) }],
    size: round(size),
    before,
    indent,
    ...(bullet && !isRest && { sign }),
    ...(isRightToLeft(text) && { rightToLeft: true as const }),
  };
}

function linesOf({ entry, lines, size, indent }: Set, at: { x: number; y: number; width: number }, letters: number) {
  const { text, weight = 400, ink = 'text', bullet, isRest, sign, href, runs } = entry;
  const rightToLeft = isRightToLeft(text);
  const x = rightToLeft ? at.x : at.x + indent;
  const room = at.width - indent;
  const look = { size: round(size), weight, ink: href ? LINK : ink };
  const place = { x, y: at.y + size, width: room, leading: size * LEADING, rightToLeft };
  const shapes: Shape[] = runs
    ? lines.flatMap((line, n) => piecesOf(line, place, n, look))
    : textLines(lines, place, look).map((shape) => (href === undefined ? shape : { ...shape, href }));
  if (!bullet || isRest) return shapes;
  const from = indent - INDENT * letters;
  const edge = rightToLeft ? at.x + at.width - from : at.x + from;
  if (sign !== undefined) {
    const mark = { text: sign, width: round(widthOf(sign, size, 400)), after: undefined };
    const [shape] = textLines([mark], { ...place, x: rightToLeft ? edge - room : edge }, { ...look, weight: 400 });
    return shape ? [shape, ...shapes] : shapes;
  }
  const middle = rightToLeft ? edge - size * 0.3 : edge + size * 0.3;
  const radius = round(size * 0.13);
  return [
    { type: 'circle' as const, x: round(middle), y: round(at.y + size * 0.66), radius, fill: 'muted' as const },
    ...shapes,
  ];
}

function piecesOf(
  { pieces = [], width }: SetLine,
  at: { x: number; y: number; width: number; leading: number; rightToLeft: boolean },
  n: number,
  { size, ink }: { size: number; ink: Ink },
): TextShape[] {
  const { rightToLeft } = at;
  const from = rightToLeft ? at.x + at.width - width : at.x;
  return pieces.map(
    ({ run, text, weight, width: wide, x, after }): TextShape => ({
      type: 'text',
      text,
      x: round(rightToLeft ? from + x + wide : from + x),
      y: round(at.y + n * at.leading),
      width: round(wide),
      size,
      weight,
      anchor: rightToLeft ? 'end' : 'start',
      ink: run.href ? LINK : ink,
      ...(run.slant && { slant: true }),
      ...(run.href !== undefined && { href: run.href }),
      ...(rightToLeft && { rightToLeft: true }),
      ...(after !== undefined && { after }),
    }),
  );
}

/** Texts cut into runs that are each no higher than `room`; a text that is cut goes on in the next. */
export function cutTexts(entries: readonly Entry[], width: number, letters: number, room: number): Entry[][] {
  const runs: Entry[][] = [];
  let run: Entry[] = [];
  let left = room;
  const next = () => {
    if (run.length > 0) runs.push(run);
    run = [];
    left = room;
  };
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    const set = setEntry(entry, run.length === 0, width, letters);
    if (set.height <= left) {
      run.push(entry);
      left -= set.height;
      continue;
    }
    const fitting = Math.max(1, Math.floor((left - set.before) / (set.size * LEADING)));
    const last = run.at(-1);
    const isUnderHeading = last?.role === 'heading';
    // Two lines are not torn apart, and a heading stays with what follows.
    if ((fitting < 2 || set.lines.length - fitting < 2) && run.length > (isUnderHeading ? 1 : 0)) {
      waiting.unshift(entry);
      if (isUnderHeading) waiting.unshift(...run.splice(-1));
      next();
      continue;
    }
    run.push(withLines(entry, set.lines.slice(0, fitting)));
    next();
    const rest = withLines(entry, set.lines.slice(fitting));
    if (rest.text !== '') waiting.unshift({ ...rest, isRest: true });
  }
  next();
  return runs;
}

/** Only these lines of a text. */
function withLines(entry: Entry, lines: readonly SetLine[]): Entry {
  const text = lines.map((line, n) => (n === 0 ? line.text : `${line.after ?? ''}${line.text}`)).join('');
  if (!entry.runs) return { ...entry, text };
  const pieces = lines.flatMap((line) => line.pieces ?? []);
  const runs = pieces.map(({ run, text: words, after }, n) => ({
    ...run,
    text: n === 0 ? words : `${after ?? ''}${words}`,
  }));
  return { ...entry, text, runs };
}
