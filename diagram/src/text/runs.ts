/** Words of several looks set into lines. */
import type { TextShape, Weight } from '../scene.ts';
import type { Run } from './marks.ts';
import { wordsOf } from './marks.ts';
import { isRightToLeft, widthOf } from './measure.ts';
import { type PlacedLine, wrapParagraph } from './wrap.ts';

/** The part of a line that has one look. */
export interface Piece {
  run: Run;
  text: string;
  weight: Weight;
  /** Points. */
  width: number;
  /** From the left end of the line, points. */
  x: number;
  /** What stands between it and the piece before it in the same text; missing on the first of all. */
  after?: NonNullable<TextShape['after']>;
}

export interface RunLine {
  /** In the order of reading. */
  pieces: Piece[];
  width: number;
}

/**
 * Sets words of several looks into lines no wider than `room`.
 * @param runs printable, without line breaks
 * @param room points
 * @param size points
 * @param usual the weight of what is not bold
 */
export function wrapRuns(runs: readonly Run[], room: number, size: number, usual: Weight = 400): RunLine[] {
  const text = wordsOf(runs);
  const weights = runs.map((run): Weight => (run.bold ? 600 : usual));
  const ends: number[] = [];
  for (const run of runs) ends.push((ends.at(-1) ?? 0) + run.text.length);

  /** The parts of each look from one place of the text to another. */
  function partsOf(start: number, end: number): Pick<Piece, 'run' | 'text' | 'weight'>[] {
    const parts: Pick<Piece, 'run' | 'text' | 'weight'>[] = [];
    for (let n = firstEndingAfter(ends, start), at = start; at < end; n++) {
      const run = runs[n];
      const next = Math.min(end, ends[n] ?? end);
      if (run) parts.push({ run, text: text.slice(at, next), weight: weights[n] ?? usual });
      at = next;
    }
    return parts;
  }

  const measured = (part: string, start: number) => {
    let width = 0;
    for (const each of partsOf(start, start + part.length)) width += widthOf(each.text, size, each.weight);
    return width;
  };
  const isLeftward = isRightToLeft(text);
  return wrapParagraph(text, room, measured).map((line) => {
    const parts = partsOf(line.start, line.start + line.text.length);
    return placedPieces(line, parts, isLeftward, (part, weight) => widthOf(part, size, weight));
  });
}

function firstEndingAfter(ends: readonly number[], at: number): number {
  let n = 0;
  while (n < ends.length - 1 && (ends[n] ?? 0) <= at) n++;
  return n;
}

/** A piece with the blank before it. */
interface Spaced extends Piece {
  gap: number;
}

/** Blanks between two looks belong to none of them, so that no underline hangs over. */
function placedPieces(
  line: PlacedLine,
  parts: readonly Pick<Piece, 'run' | 'text' | 'weight'>[],
  isLeftward: boolean,
  widthIn: (text: string, weight: Weight) => number,
): RunLine {
  const pieces: Spaced[] = [];
  let gap = 0;
  let width = 0;
  for (const { run, text, weight } of parts) {
    const words = text.trim();
    const blanksBefore = text.length - text.trimStart().length;
    const before = gap + widthIn(' '.repeat(blanksBefore), weight);
    if (words !== '') {
      const own = widthIn(words, weight);
      const after = pieces.length === 0 ? line.after : before > 0 ? ' ' : '';
      pieces.push({ run, text: words, weight, width: own, x: 0, gap: before, ...(after !== undefined && { after }) });
      width += before + own;
      gap = widthIn(' '.repeat(text.length - blanksBefore - words.length), weight);
    } else gap = before;
  }
  let x = 0;
  for (const piece of seen(pieces, isLeftward)) {
    piece.x = isLeftward ? width - x - piece.gap - piece.width : x + piece.gap;
    x += piece.gap + piece.width;
  }
  return { pieces: pieces.map(({ gap: _, ...piece }) => piece), width };
}

/** In the order in which they are met from the side where the line begins: neighbours that run against it change places. */
function seen(pieces: readonly Spaced[], isLeftward: boolean): Spaced[] {
  const order: Spaced[] = [];
  let against: Spaced[] = [];
  const turn = () => {
    const gaps = against.map(({ gap }) => gap);
    // The blank before all of them stays there; those between them change places too.
    const turned = [...gaps.slice(0, 1), ...gaps.slice(1).reverse()];
    against.reverse().forEach((piece, n) => {
      piece.gap = turned[n] ?? 0;
    });
    order.push(...against);
    against = [];
  };
  for (const piece of pieces) {
    if (isLeftward ? isLatin(piece.text) : isRightToLeft(piece.text)) against.push(piece);
    else {
      turn();
      order.push(piece);
    }
  }
  turn();
  return order;
}

function isLatin(text: string): boolean {
  return /\p{L}/u.test(text) && !isRightToLeft(text);
}
