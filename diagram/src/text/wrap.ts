/** Text set into lines of a given width. */

import type { Weight } from '../scene.ts';
import { graphemes, isSimple, isWide, widthOf } from './measure.ts';

export interface Line {
  text: string;
  /** Points. */
  width: number;
  /** What stood between this line and the one before, which a wider line would show again; missing on the first line. */
  after?: LineBreak;
}

/** A blank, a break of the author's own, or nothing: within a word, and where a script sets no blanks. */
type LineBreak = ' ' | '\n' | '';

/**
 * Sets a text into lines no wider than `room`. Grapheme clusters stay whole; Chinese, Japanese and Korean break between
 * characters; a word too long for a line is broken; line breaks in the text are kept.
 * @param room points; at least one cluster stands on a line, however narrow
 * @param size points
 */
export function wrap(text: string, room: number, size: number, weight: Weight): Line[] {
  const lines: Line[] = [];
  const measured = (part: string) => widthOf(part, size, weight);
  for (const paragraph of printable(text).split('\n')) {
    const [first, ...rest] = wrapParagraph(paragraph, room, measured);
    if (first) lines.push(lines.length > 0 ? { ...first, after: '\n' } : first, ...rest);
  }
  while (lines.length > 1 && lines.at(-1)?.text === '') lines.pop();
  return lines;
}

/**
 * A text as it can be painted: no control characters, no halves of a surrogate pair, no characters that turn the direction
 * of what follows, runs of blanks as one. Line breaks stay.
 */
export function printable(text: string): string {
  if (isSimple(text) && !untidy.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, '')
    .replace(unpaintable, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

const untidy = /^ | $| {2}|\u00a0/;
const unpaintable = /(?!\n)\p{Cc}/gu;

/** How wide a part of a paragraph is, in points; `start` is where in the paragraph it stands. */
export type Measured = (part: string, start: number) => number;

/** A line, and where in its paragraph it begins. */
export interface PlacedLine extends Line {
  start: number;
}

/** Of the room, what is tried so that the last line holds more than one word. */
const NARROWER = [0.95, 0.9, 0.84, 0.78];

/** Sets one paragraph, whose letters may differ. A single short word on the last line gets company where the lines before can spare it. */
export function wrapParagraph(paragraph: string, room: number, measured: Measured): PlacedLine[] {
  const lines = wrapAsIs(paragraph, room, measured);
  const last = lines.at(-1);
  if (lines.length < 2 || !last || last.after !== ' ' || last.text.includes(' ') || last.width > room / 2) return lines;
  const broken = brokenWords(lines);
  for (const share of NARROWER) {
    const again = wrapAsIs(paragraph, room * share, measured);
    const fits = again.length === lines.length && brokenWords(again) === broken;
    if (fits && again.at(-1)?.text.includes(' ')) return again;
  }
  return lines;
}

function brokenWords(lines: readonly Line[]): number {
  return lines.filter(({ after }) => after === '').length;
}

function wrapAsIs(paragraph: string, room: number, measured: Measured): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let line = '';
  let width = 0;
  let start = 0;
  let after: LineBreak | undefined;
  const finish = () => {
    const text = line.trimEnd();
    // Pieces put side by side may join into one cluster, so only simple ones have the width of their sum.
    const whole = text === line && isSimple(text) ? width : measured(text, start);
    lines.push({ text, width: whole, start, ...(after !== undefined && { after }) });
    after = text === line ? '' : ' ';
    start += line.length;
    line = '';
    width = 0;
  };
  const place = (piece: string, whole: number) => {
    if (line && width + measured(piece.trimEnd(), start + line.length) > room) finish();
    line += piece;
    width += whole;
  };
  for (const piece of pieces(paragraph)) {
    const from = start + line.length;
    const whole = measured(piece, from);
    if (whole <= room || measured(piece.trimEnd(), from) <= room) place(piece, whole);
    else for (const cluster of graphemes(piece)) place(cluster, measured(cluster, start + line.length));
  }
  finish();
  return lines;
}

const breaks = /(?<=[ \u200b])(?=[^ \u200b·])|(?<=\p{L}[-/])(?=\p{L})/u;

/** The parts between which a line may break; a blank, hyphen, slash or middle dot stays with what stands before it. */
function pieces(paragraph: string): string[] {
  const words = paragraph.split(breaks);
  return isSimple(paragraph) ? words : words.flatMap(splitWord);
}

/** Scripts that need a dictionary to find their words: Thai, Lao, Burmese, Khmer. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const closing = /^[\p{Pe}\p{Pf}\p{Po}\u30fc\u3005]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;
let dictionary: Intl.Segmenter | undefined;

function splitWord(word: string): string[] {
  if (unspaced.test(word)) {
    dictionary ??= new Intl.Segmenter('en', { granularity: 'word' });
    return Array.from(dictionary.segment(word), (part) => part.segment);
  }
  const parts: string[] = [];
  for (const cluster of graphemes(word)) {
    const before = parts.at(-1);
    const joined = before === undefined || closing.test(cluster) || cluster === ' ' || opening.test(before);
    const apart = !joined && (isWide(cluster) || isWide(lastCharacter(before)));
    if (before === undefined || apart) parts.push(cluster);
    else parts[parts.length - 1] = before + cluster;
  }
  return parts;
}

/** Enough of the end of a part to tell what script it ends in. */
function lastCharacter(part: string): string {
  const last = part.charCodeAt(part.length - 1);
  return last >= 0xdc00 && last <= 0xdfff ? part.slice(-2) : part.slice(-1);
}
